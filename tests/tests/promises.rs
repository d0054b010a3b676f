//! The fourteen promises of `SECURITY.md`, each tested here by a function with its number.

use std::cell::Cell;
use std::time::{Duration, SystemTime};

use hkdf::Hkdf;
use http::header::{COOKIE, HeaderMap, HeaderValue};
use proptest::prelude::*;
use serde::{Deserialize, Deserializer, Serialize};
use sha2::Sha256;
use trickster_session::{
    Keyring, Secret, Session, SessionData, SetError, TypedSession, VerifyError,
};
use trickster_session_tests::assert_matches;

#[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    user_id: u64,
    #[session(max_len = 192)]
    username: String,
}

#[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
#[session(name = "__Host-admin", max_age = "30d", idle_timeout = "2h")]
struct Admin {
    user_id: u64,
    #[session(max_len = 192)]
    username: String,
}

/// Structs with the cookie name and fields of [`Login`], in every other format.
macro_rules! same_fields {
    ($($twin:ident $($attribute:meta)*;)*) => {$(
        #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
        #[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h")]
        $(#[$attribute])*
        struct $twin {
            user_id: u64,
            #[session(max_len = 192)]
            username: String,
        }
    )*};
}

same_fields! {
    Postcard session(codec = "postcard");
    Encrypted session(encrypt);
    EncryptedPostcard session(encrypt, codec = "postcard");
}

const NAME: &str = "__Host-login";

fn keyring(secret: &str) -> Keyring {
    Keyring::new(Secret::from_text(secret.repeat(8)).unwrap())
}

fn session_manager<T: SessionData>() -> TypedSession<T> {
    TypedSession::new(keyring("a good one"))
}

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

fn after(seconds: u64) -> SystemTime {
    noon() + Duration::from_secs(seconds)
}

fn alice() -> Login {
    Login { user_id: 123, username: "alice".into() }
}

/// The cookie of `alice`, issued at noon, as a browser sends it.
fn pair() -> String {
    session_manager().at(noon()).set(&alice()).unwrap().pair().to_owned()
}

fn value() -> String {
    pair().split_once('=').unwrap().1.to_owned()
}

fn verify(cookie: &str) -> Result<Session<Login>, VerifyError> {
    session_manager().at(noon()).verify(cookie)
}

const BASE64URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Base64url without padding, implemented from RFC 4648.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().fold(0u32, |word, byte| word << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for at in 0..=chunk.len() {
            text.push(BASE64URL[(word >> (18 - 6 * at) & 63) as usize] as char);
        }
    }
    text
}

fn unbase64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut word, mut bits) = (0u32, 0);
    for letter in text.bytes() {
        let six = BASE64URL.iter().position(|known| *known == letter).unwrap() as u32;
        word = word << 6 | six;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((word >> bits) as u8);
        }
    }
    bytes
}

#[test]
fn promise_01_a_value_without_a_valid_tag_is_nothing() {
    let value = value();
    let token = unbase64(&value);
    let json = br#"{"user_id":123,"username":"alice"}"#;
    let unsigned = [
        // The payload as plain text, which the Perl original accepted, and in base64.
        String::from_utf8(json.to_vec()).unwrap(),
        base64(json),
        // Header and payload without a tag, with a short tag, a tag of zeros, and an empty tag.
        base64(&token[..token.len() - 32]),
        base64(&token[..token.len() - 1]),
        base64(&[&token[..token.len() - 32], &[0; 32]].concat()),
        format!("{}.", base64(&token[..token.len() - 32])),
        // Markers that mean "unsigned" in other formats.
        format!("s:{value}"),
        format!("{value}.{value}"),
        format!("{value}--"),
        format!("unsigned.{}", base64(json)),
        "none".to_owned(),
        String::new(),
    ];
    for forged in unsigned {
        assert!(verify(&format!("{NAME}={forged}")).is_err(), "{forged}");
    }
    // Only the format of the type is accepted, whatever the first byte is.
    for format in 0..=255u8 {
        let mut token = token.clone();
        token[0] = format;
        assert_eq!(verify(&format!("{NAME}={}", base64(&token))).is_ok(), format == 1);
    }
}

thread_local! {
    static DECODED: Cell<u32> = const { Cell::new(0) };
}

fn count_decoding<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    DECODED.set(DECODED.get() + 1);
    u64::deserialize(from)
}

#[derive(Serialize, Deserialize, SessionData, Debug, PartialEq)]
struct Counted {
    #[serde(deserialize_with = "count_decoding")]
    #[session(max_size = 20)]
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData, Debug, PartialEq)]
#[session(encrypt)]
struct Hidden {
    #[serde(deserialize_with = "count_decoding")]
    #[session(max_size = 20)]
    user_id: u64,
}

#[test]
fn promise_02_the_tag_is_checked_before_the_payload_is_looked_at() {
    fn assert_tag_is_checked_first<T: SessionData + std::fmt::Debug>(data: &T) {
        let sessions = session_manager::<T>();
        let cookie = sessions.at(noon()).set(data).unwrap();
        let good = cookie.pair();
        assert_eq!(DECODED.replace(0), 1, "`set` decodes once, to compare what the function reads");
        assert!(sessions.at(noon()).verify(good).is_ok());
        assert_eq!(DECODED.replace(0), 1, "the payload of a valid cookie is decoded once");
        let no_time = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
        for at in cookie.name().len() + 1..good.len() {
            let mut bad = good.as_bytes().to_vec();
            bad[at] = if bad[at] == b'A' { b'B' } else { b'A' };
            let bad = str::from_utf8(&bad).unwrap();
            let rejected = sessions.at(noon()).verify(bad).unwrap_err();
            // The tag is checked before the clock; otherwise the error would be `Clock`.
            assert_eq!(sessions.at(no_time).verify(bad).unwrap_err(), rejected);
        }
        assert_eq!(sessions.at(no_time).verify(good).unwrap_err(), VerifyError::Clock);
        assert!(sessions.at(after(24 * 60 * 60)).verify(good).is_err());
        assert_eq!(DECODED.get(), 0, "the payload of a rejected cookie is never decoded");
    }
    assert_tag_is_checked_first(&Counted { user_id: 7 });
    assert_tag_is_checked_first(&Hidden { user_id: 7 });
}

#[test]
fn promise_03_a_cookie_does_not_verify_under_another_name_purpose_or_format() {
    let value = value();
    let renamed =
        session_manager::<Admin>().at(noon()).verify(format!("__Host-admin={value}").as_str());
    assert_eq!(renamed.unwrap_err(), VerifyError::Tag);
    // The same secret, name and fields in another format: changing the first byte is not enough.
    fn refuses_all_but_its_own<T: SessionData>(format: u8, others: &[String]) {
        for value in others {
            let mut token = unbase64(value);
            let own = token[0] == format;
            let at_it_is =
                session_manager::<T>().at(noon()).verify(format!("{NAME}={value}").as_str());
            assert_eq!(at_it_is.is_ok(), own);
            token[0] = format;
            let disguised = format!("{NAME}={}", base64(&token));
            assert_eq!(session_manager::<T>().at(noon()).verify(disguised.as_str()).is_ok(), own);
        }
    }
    let (user_id, username) = (123, "alice".to_owned());
    let name = || username.clone();
    let sealed = [
        session_manager().at(noon()).set(&Login { user_id, username: name() }),
        session_manager().at(noon()).set(&Postcard { user_id, username: name() }),
        session_manager().at(noon()).set(&Encrypted { user_id, username: name() }),
        session_manager().at(noon()).set(&EncryptedPostcard { user_id, username: name() }),
    ]
    .map(|cookie| cookie.unwrap().pair().split_once('=').unwrap().1.to_owned());
    refuses_all_but_its_own::<Login>(0x01, &sealed);
    refuses_all_but_its_own::<Postcard>(0x02, &sealed);
    refuses_all_but_its_own::<Encrypted>(0x11, &sealed);
    refuses_all_but_its_own::<EncryptedPostcard>(0x12, &sealed);
}

#[test]
fn promise_04_expiry_is_inside_the_signed_bytes() {
    let sessions = session_manager::<Login>();
    let pair = pair();
    // A copied cookie bypasses the browser and its `Max-Age`.
    assert!(sessions.at(after(2 * 3600 - 1)).verify(pair.as_str()).is_ok());
    let idle = sessions.at(after(2 * 3600)).verify(pair.as_str()).unwrap_err();
    let VerifyError::Idle { expired_at, .. } = idle else { panic!("{idle:?}") };
    assert_eq!(expired_at, after(2 * 3600));
    let old = sessions.at(after(30 * 86400)).verify(pair.as_str()).unwrap_err();
    assert!(matches!(old, VerifyError::Expired { .. }), "{old:?}");
    // A cookie dated more than a minute ahead is from the future.
    assert!(sessions.at(noon() - Duration::from_secs(60)).verify(pair.as_str()).is_ok());
    let future = sessions.at(noon() - Duration::from_secs(61)).verify(pair.as_str()).unwrap_err();
    assert!(matches!(future, VerifyError::Future { at, .. } if at == noon()), "{future:?}");
    // Both timestamps are checked, even if only one of them is ahead.
    for (issued, refreshed) in [(61, 0), (0, 61), (61, 61)] {
        let mut token = unbase64(&value());
        token[4..8].copy_from_slice(&(1_800_000_000u32 + issued).to_be_bytes());
        token[8..12].copy_from_slice(&(1_800_000_000u32 + refreshed).to_be_bytes());
        let tag = documented_tag(b"v2\x01\0\0\x0c__Host-login\0", &token);
        let end = token.len() - 32;
        token[end..].copy_from_slice(&tag);
        let ahead = format!("{NAME}={}", base64(&token));
        let future = verify(&ahead).unwrap_err();
        assert!(matches!(future, VerifyError::Future { at, .. } if at == after(61)), "{future:?}");
        assert!(sessions.at(after(1)).verify(ahead.as_str()).is_ok());
    }
    // Activity extends the idle limit and never the absolute one.
    let mut pair = pair;
    for hour in 1..30 * 24 {
        let session = sessions.at(after(hour * 3600)).verify(pair.as_str()).unwrap();
        pair = sessions.at(after(hour * 3600)).update(&session).unwrap().pair().to_owned();
    }
    let old = sessions.at(after(30 * 86400)).verify(pair.as_str()).unwrap_err();
    assert!(matches!(old, VerifyError::Expired { .. }), "{old:?}");
    // No byte of either timestamp can be changed.
    for at in 4..12 {
        let mut token = unbase64(&value());
        token[at] ^= 1;
        assert_eq!(verify(&format!("{NAME}={}", base64(&token))).unwrap_err(), VerifyError::Tag);
    }
}

#[test]
fn promise_05_every_mac_input_is_fixed_width_or_length_prefixed() {
    // Moving bytes from one field to the next one invalidates the tag.
    let token = unbase64(&value());
    for cut in 1..12 {
        let mut moved = token.clone();
        moved[..token.len() - 32].rotate_left(cut);
        moved[0] = 1;
        assert!(verify(&format!("{NAME}={}", base64(&moved))).is_err());
    }
    // Key derivation, implemented again from `docs/format.md`: the name with its length before it,
    // and the layout fingerprint of fixed width. It gives the same tag as the library.
    macro_rules! as_documented {
        ($($name:literal [$($attribute:tt)*] $format:literal;)*) => {$({
            #[derive(Serialize, Deserialize, SessionData)]
            #[session(name = $name, $($attribute)*)]
            struct Counted {
                id: u8,
            }
            let value = session_manager().at(noon()).set(&Counted { id: 1 }).unwrap();
            let token = unbase64(value.pair().split_once('=').unwrap().1);
            let fingerprint = Counted::SCHEMA.layout.to_be_bytes();
            let fingerprint = if $format == 0x02 { fingerprint.as_slice() } else { &[] };
            let len = u16::try_from($name.len()).unwrap().to_be_bytes();
            let name = [len.as_slice(), $name.as_bytes()].concat();
            let info = [b"v2".as_slice(), &[$format, 0], &name, &[0], fingerprint].concat();
            assert_eq!(token[token.len() - 32..], documented_tag(&info, &token));
        })*};
    }
    as_documented! {
        "s" [] 0x01;
        "ss" [] 0x01;
        "a-name-of-thirty-two-bytes-or-so" [] 0x01;
        "s" [codec = "postcard"] 0x02;
        "ss" [codec = "postcard"] 0x02;
    }
}

/// The tag of a token whose key is derived with `info`. HKDF-Extract is HMAC (RFC 5869, section
/// 2.2).
fn documented_tag(info: &[u8], token: &[u8]) -> [u8; 32] {
    let (_, secret) =
        Hkdf::<Sha256>::extract(Some(b"trickster-session"), "a good one".repeat(8).as_bytes());
    let mut key = [0; 32];
    secret.expand(info, &mut key).unwrap();
    Hkdf::<Sha256>::extract(Some(&key), &token[..token.len() - 32]).0.into()
}

#[test]
fn promise_06_only_canonical_base64url_is_read() {
    // One payload for each length modulo three, so for each number of unused bits.
    for username in ["", "a", "ab"] {
        let data = Login { user_id: 1, username: username.into() };
        let cookie = session_manager().at(noon()).set(&data).unwrap();
        let value = cookie.pair().split_once('=').unwrap().1;
        assert!(verify(cookie.pair()).is_ok());
        for other in ["=", "==", "===", ".", "%3D", "\"", "A", "AA", "AAA", "AAAA"] {
            assert!(verify(&format!("{NAME}={value}{other}")).is_err(), "{other:?} after it");
        }
        assert!(verify(&format!("{NAME}=\"{value}\"")).is_ok(), "in quotes");
        for other in ["\"\"{}\"\"", "\"{}", "{}\"", "\" {}\"", "\"{}\\\""] {
            let value = other.replace("{}", value);
            assert!(verify(&format!("{NAME}={value}")).is_err(), "{value}");
        }
        // A lenient decoder reads some other last letters as the same bytes.
        let (start, last) = value.split_at(value.len() - 1);
        for letter in BASE64URL.iter().map(|letter| *letter as char) {
            let same = letter == last.chars().next().unwrap();
            assert_eq!(verify(&format!("{NAME}={start}{letter}")).is_ok(), same);
        }
        // The standard alphabet.
        let standard = value.replace('-', "+").replace('_', "/");
        assert_eq!(verify(&format!("{NAME}={standard}")).is_ok(), standard == value);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn promise_07_no_input_panics(
        header in prop::collection::vec(any::<u8>(), 0..400),
        value in "[A-Za-z0-9_-]{0,200}",
        at in 0usize..100,
    ) {
        let sessions = session_manager::<Login>();
        let mut cut = pair().into_bytes();
        let _ = cut.split_off(at);
        let mut headers = HeaderMap::new();
        for bytes in [header, format!("{NAME}={value}").into_bytes(), cut] {
            if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                headers.append(COOKIE, value);
            }
        }
        prop_assert!(sessions.at(noon()).verify(&headers).is_err());
    }
}

#[test]
fn promise_07_no_cookie_is_decoded_beyond_what_any_cookie_can_have() {
    let name = NAME.len();
    let longest = "A".repeat(4096 - name);
    assert_matches!(
        verify(&format!("{NAME}={longest}")),
        Err(VerifyError::Format { found: 0, .. })
    );
    let longer = format!("{NAME}={longest}A");
    assert_matches!(verify(&longer), Err(VerifyError::TooLong { size: 4097, .. }));
    let huge = format!("{NAME}={}", "A".repeat(100_000));
    let expected = 100_000 + name;
    assert_matches!(verify(&huge), Err(VerifyError::TooLong { size, .. }) if size == expected);
}

#[derive(Serialize, Deserialize, SessionData, Debug)]
#[session(name = "open")]
struct Open {
    #[session(unbounded)]
    text: String,
}

#[derive(Serialize, Deserialize, SessionData, Debug)]
#[session(name = "narrow", limit = 200)]
struct Narrow {
    #[session(unbounded)]
    text: String,
}

#[test]
fn promise_08_the_size_check_is_on_the_final_name_and_value() {
    fn assert_limit<T: SessionData>(most: usize, of: impl Fn(String) -> T) {
        let sessions = session_manager::<T>();
        let name = T::COOKIE.name;
        // The encoded size counts: a quote takes two bytes, a control character six.
        for (letter, encoded) in [("a", 1), ("\"", 2), ("\u{1}", 6), ("ß", 2), ("🎉", 4)] {
            for count in 0..most {
                let payload = r#"{"text":""}"#.len() + encoded * count;
                let size = name.len() + ((12 + payload + 32) * 4).div_ceil(3);
                if size.abs_diff(most) > 60 {
                    continue;
                }
                match sessions.at(noon()).set(&of(letter.repeat(count))) {
                    Ok(cookie) => {
                        assert_eq!(cookie.pair().len() - "=".len(), size);
                        assert!(size <= most, "{size}");
                    }
                    Err(error) => {
                        let SetError::TooLarge { cookie, size: found, limit, .. } = error else {
                            panic!("{error:?}")
                        };
                        assert_eq!((cookie.as_str(), found, limit), (name, size, most));
                        assert!(size > most, "{size}");
                    }
                }
            }
        }
    }
    assert_limit(4096, |text| Open { text });
    assert_limit(200, |text| Narrow { text });
}

#[test]
fn promise_09_removal_carries_what_setting_carried() {
    fn assert_clear_matches_set<T: SessionData>(
        sessions: &TypedSession<T>,
        data: &T,
        has: &[&str],
    ) {
        let (set, clear) = (sessions.at(noon()).set(data).unwrap(), sessions.clear());
        let (_, attributes) = set.as_str().split_once(';').unwrap();
        let attributes = attributes.split("; Max-Age").next().unwrap();
        assert_eq!(clear.as_str(), format!("{}=;{attributes}; Max-Age=0", set.name()));
        for attribute in has {
            assert!(attributes.split(';').any(|one| one.trim_start() == *attribute), "{set:?}");
        }
    }

    #[derive(Serialize, Deserialize, SessionData)]
    #[session(name = "__Secure-shop", path = "/shop", domain = "example.com", partitioned)]
    #[session(same_site = "None", http_only = false)]
    struct Shop {}

    #[derive(Serialize, Deserialize, SessionData)]
    #[session(name = "plain", secure = false, same_site = "Strict", max_age = "1h")]
    struct Plain {}

    assert_clear_matches_set(
        &session_manager(),
        &alice(),
        &["Path=/", "Secure", "HttpOnly", "SameSite=Lax"],
    );
    let domain = ["Path=/shop", "Domain=example.com", "Secure", "SameSite=None", "Partitioned"];
    assert_clear_matches_set(&session_manager(), &Shop {}, &domain);
    assert_clear_matches_set(
        &session_manager(),
        &Plain {},
        &["Path=/", "HttpOnly", "SameSite=Strict"],
    );
    let builder = || TypedSession::<Shop>::builder(keyring("a good one")).path("/app");
    let elsewhere = builder().domain("example.org").build().unwrap();
    assert_clear_matches_set(&elsewhere, &Shop {}, &["Path=/app", "Domain=example.org", "Secure"]);
    let plain = builder().plain_http(true).build().unwrap();
    let attributes = ["Path=/app", "Domain=example.com", "SameSite=Lax"];
    assert_clear_matches_set(&plain, &Shop {}, &attributes);
}

#[test]
fn promise_10_old_keys_verify_and_only_the_signing_key_signs() {
    let (old, new) = ("an old secret", "a new secret");
    let secret = |text: &str| Secret::from_text(text.repeat(8)).unwrap();
    let before = TypedSession::<Login>::new(Keyring::new(secret(old)));
    let both = TypedSession::<Login>::new(Keyring::new(secret(new)).verify_only(secret(old)));
    let after = TypedSession::<Login>::new(Keyring::new(secret(new)));
    let from_before = before.at(noon()).set(&alice()).unwrap();
    let from_both = both.at(noon()).set(&alice()).unwrap();
    assert!(both.at(noon()).verify(from_before.pair()).is_ok());
    assert!(both.at(noon()).verify(from_both.pair()).is_ok());
    assert!(after.at(noon()).verify(from_both.pair()).is_ok(), "the new key signed");
    assert!(before.at(noon()).verify(from_both.pair()).is_err(), "the old one did not");
    assert!(after.at(noon()).verify(from_before.pair()).is_err(), "a dropped key is gone");
}

#[derive(Serialize, Deserialize, SessionData, Debug)]
#[session(name = "__Host-login", version = 2)]
struct LoginV2 {
    user_id: u64,
    #[session(max_len = 192)]
    username: String,
}

#[test]
fn promise_11_a_broken_cookie_is_no_session_and_its_reason_holds_no_payload() {
    let secret_name = "zzyzx-quux";
    let sessions = session_manager::<Login>();
    let cookie = sessions.at(noon()).set(&Login { user_id: 9, username: secret_name.into() });
    let pair = cookie.unwrap().pair().to_owned();
    let mut rejections = vec![sessions.at(after(9_000_000)).verify(pair.as_str()).unwrap_err()];
    for end in NAME.len() + 1..pair.len() {
        assert_eq!(sessions.at(noon()).get(&pair[..end]), None);
        rejections.push(sessions.at(noon()).verify(&pair[..end]).unwrap_err());
    }
    rejections.extend([
        VerifyError::Missing,
        VerifyError::Payload,
        VerifyError::Clock,
        VerifyError::Tag,
    ]);
    let sessions_v2 = session_manager::<LoginV2>();
    let cookie_v2 =
        sessions_v2.at(noon()).set(&LoginV2 { user_id: 9, username: secret_name.into() });
    rejections.push(sessions.at(noon()).verify(cookie_v2.unwrap().pair()).unwrap_err());
    rejections.push(sessions_v2.at(noon()).verify(pair.as_str()).unwrap_err());
    for rejected in rejections {
        assert_eq!(rejected.status(), 401, "{rejected:?}");
        for text in [rejected.to_string(), format!("{rejected:?}"), rejected.reason().to_owned()] {
            assert!(!text.contains(secret_name) && !text.contains(&pair[20..40]), "{text}");
        }
    }
}

#[test]
fn promise_12_a_valid_cookie_wins_over_forged_ones_of_its_name() {
    let pair = pair();
    let forged = format!("{NAME}={}", "A".repeat(100));
    for forgeries in 0..8 {
        let many = vec![forged.clone(); forgeries].join("; ");
        let separator = if forgeries == 0 { "" } else { "; " };
        assert!(verify(&format!("{many}{separator}{pair}")).is_ok(), "{forgeries} before");
        assert!(verify(&format!("{pair}{separator}{many}")).is_ok(), "{forgeries} after");
    }
    // The work is capped: after eight candidates, no more are tried.
    let many = vec![forged.clone(); 8].join("; ");
    assert!(verify(&format!("{many}; {pair}")).is_err());
    // Cookies may be split over several headers, as in HTTP/2.
    let mut headers = HeaderMap::new();
    for header in [forged.as_str(), "theme=dark; lang=en", pair.as_str()] {
        headers.append(COOKIE, HeaderValue::from_str(header).unwrap());
    }
    assert!(session_manager::<Login>().at(noon()).verify(&headers).is_ok());
}

#[test]
fn promise_12_the_work_is_capped_however_the_cookies_are_divided_into_headers() {
    let (pair, forged) = (pair(), format!("{NAME}={}", "A".repeat(100)));
    for before in 0..20 {
        for of_one_header in 1..10 {
            let mut headers = HeaderMap::new();
            for line in vec![forged.as_str(); before].chunks(of_one_header) {
                headers.append(COOKIE, HeaderValue::from_str(&line.join("; ")).unwrap());
            }
            headers.append(COOKIE, HeaderValue::from_str(&pair).unwrap());
            let found = session_manager::<Login>().at(noon()).verify(&headers).is_ok();
            assert_eq!(found, before < 8, "after {before}, {of_one_header} per header");
        }
    }
}

proptest! {
    #[test]
    fn promise_12_the_most_recently_issued_genuine_cookie_decides_even_if_it_has_ended(
        times in prop::collection::vec((0..4u64, 0..4u64), 1..8),
        now in 0..40_000u64,
    ) {
        let sessions = session_manager::<Login>();
        // Few distinct times, so that some are equal. The idle timeout is two hours.
        let cookies = times.iter().enumerate().map(|(user_id, (issued, refreshed))| {
            let data = Login { user_id: user_id as u64, username: "alice".into() };
            let at = after(issued * 5000);
            let cookie = sessions.at(at).set(&data).unwrap();
            let session = sessions.at(at).verify(cookie.pair()).unwrap();
            let cookie = sessions.at(at + Duration::from_secs(refreshed * 3600)).update(&session);
            cookie.unwrap().pair().to_owned()
        });
        let cookies: Vec<String> = cookies.collect();
        let later = |(a, b): &(u64, u64)| (a * 5000, a * 5000 + b * 3600);
        // `max_by_key` returns the last of several equal ones, and the first one decides.
        let decides = (0..cookies.len()).rev().max_by_key(|&it| later(&times[it])).unwrap();
        let now = after(now);
        let expected = sessions.at(now).verify(cookies[decides].as_str());
        let found = sessions.at(now).verify(cookies.join("; "));
        prop_assert_eq!(found.map(Session::into_inner), expected.map(Session::into_inner));
    }
}

#[test]
fn promise_12_the_reason_of_a_genuine_cookie_is_told_before_that_of_a_forged_one() {
    let (pair, forged) = (pair(), format!("{NAME}=forged"));
    for header in [format!("{pair}; {forged}"), format!("{forged}; {pair}")] {
        let rejected =
            session_manager::<Login>().at(after(7200)).verify(header.as_str()).unwrap_err();
        assert!(matches!(rejected, VerifyError::Idle { .. }), "{rejected:?}");
    }
}

#[test]
fn promise_13_an_unchanged_session_sends_no_set_cookie() {
    let sessions = session_manager::<Login>();
    // Before half the idle timeout no refresh is needed, and reading sends nothing.
    for seconds in [0, 1, 3599] {
        let session = sessions.at(after(seconds)).verify(pair().as_str()).unwrap();
        assert_eq!(sessions.at(after(seconds)).refresh(&session), Ok(None));
    }
    let session = sessions.at(after(3600)).verify(pair().as_str()).unwrap();
    assert!(sessions.at(after(3600)).refresh(&session).unwrap().is_some());
}

#[test]
fn promise_14_debug_output_never_shows_secrets_or_tokens() {
    let text = "a secret that nobody should ever read in a log";
    let secret = Secret::from_text(text).unwrap();
    let keyring = Keyring::new(secret.clone()).verify_only(secret.clone());
    let sessions = TypedSession::<Login>::new(keyring.clone());
    let cookie = sessions.at(noon()).set(&alice()).unwrap();
    let value = cookie.pair().split_once('=').unwrap().1;
    // Nor anything derived from it, except the key id that every cookie shows.
    let key_id = unbase64(value)[1];
    let only = format!("Secret(key id {key_id:#04x})");
    assert_eq!(format!("{secret:?}"), only);
    let whole = format!("Keyring {{ signing: {only}, verify_only: [{only}] }}");
    assert_eq!(format!("{keyring:?}"), whole);
    for shown in [
        format!("{secret:?}"),
        format!("{keyring:#?}"),
        format!("{sessions:#?}"),
        format!("{cookie:?}"),
        format!("{:?}", sessions.at(noon()).verify(cookie.pair())),
        format!("{:?}", HeaderValue::from(cookie.clone())),
    ] {
        assert!(!shown.contains("nobody"), "{shown}");
        assert!(!shown.contains(&value[..20]), "{shown}");
    }
}
