//! Tokens that no program of this library makes: what `inspect` says of them.

use std::process::Output;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use proptest::prelude::*;
use sha2::Sha256;

use super::{DAY, NOON, SECRET, code, json, out, run};

const NAME: &str = "__Host-login";

/// A signed JSON token that `SECRET` made, after `docs/format.md`.
struct Forged<'p> {
    version: u16,
    issued_at: u32,
    refreshed_at: u32,
    payload: &'p [u8],
}

impl Forged<'_> {
    fn pair(&self) -> String {
        let (_, hkdf) =
            Hkdf::<Sha256>::extract(Some(b"trickster-session".as_slice()), SECRET.as_bytes());
        let (mut key, mut id) = ([0; 32], [0]);
        hkdf.expand(b"key id", &mut id).unwrap();
        let info = [&b"v1\x01"[..], &(NAME.len() as u16).to_be_bytes(), NAME.as_bytes()].concat();
        hkdf.expand(&info, &mut key).unwrap();
        let mut token = vec![1, id[0]];
        token.extend(self.version.to_be_bytes());
        token.extend(self.issued_at.to_be_bytes());
        token.extend(self.refreshed_at.to_be_bytes());
        token.extend(self.payload);
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(&token);
        token.extend(mac.finalize().into_bytes());
        format!("{NAME}={}", BASE64.encode(token))
    }
}

fn inspect(forged: &Forged, args: &[&str]) -> Output {
    let args = [&["inspect", "--secret-env", "S"], args].concat();
    run(&args, forged.pair().as_bytes(), &[("S", SECRET)])
}

#[test]
fn what_a_program_may_accept_is_verified_and_what_none_accepts_is_not() {
    let (now, old) = (NOON, NOON - 400 * DAY);
    for (version, issued_at, refreshed_at, payload, rejected) in [
        (1, now, now, &b"{}"[..], None),
        (u16::MAX, old + 1, old + 1, b"[1]", None),
        (1, now, old, b"{}", None),
        (0, now, now, b"{}", Some("older")),
        (1, now + 60, now + 60, b"{}", None),
        (1, now + 61, now, b"{}", Some("future")),
        (1, now, now + 61, b"{}", Some("future")),
        (1, now, u32::MAX, b"{}", Some("future")),
        (1, old, now, b"{}", Some("expired")),
        (1, 0, 0, b"{}", Some("expired")),
        (1, now, now, b"", Some("payload")),
        (1, now, now, b"{", Some("payload")),
        (1, now, now, b"\"\xff\"", Some("payload")),
    ] {
        let forged = Forged { version, issued_at, refreshed_at, payload };
        let told = inspect(&forged, &["--json"]);
        assert_eq!(code(&told), i32::from(rejected.is_some()), "{rejected:?}");
        assert_eq!(json(&told)["verified"], rejected.is_none());
        assert_eq!(json(&told)["rejected"].as_str(), rejected);
        assert_eq!(json(&told)["secret"], 1, "a secret signed it in any case");
        let text = out(&inspect(&forged, &[]));
        assert_eq!(text.contains("genuine, but no program accepts it: "), rejected.is_some());
        assert_eq!(text.contains("verified   yes"), rejected.is_none());
        let words = match rejected {
            None => "verified",
            Some("older") => "its version is 0",
            Some("future") => "more than 60 seconds from now",
            Some("expired") => "400 days ago or more",
            Some(_) => "its payload is not JSON",
        };
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn a_genuine_cookie_is_accepted_up_to_what_browsers_keep() {
    // A value of 3 bytes for each 4 characters, of which the token has 44 beside its payload.
    for (letters, size) in [(3016, 4095), (3017, 4096), (3018, 4098), (3019, 4099)] {
        let payload = format!("\"{}\"", "x".repeat(letters));
        let forged =
            Forged { version: 1, issued_at: NOON, refreshed_at: NOON, payload: payload.as_bytes() };
        assert_eq!(forged.pair().len() - "=".len(), size);
        let told = inspect(&forged, &[]);
        assert_eq!(code(&told), i32::from(size > 4096), "{size}");
        let long = format!(
            "genuine, but no program accepts it: the cookie has {size} bytes of name and value; no \
             cookie is over 4096\n"
        );
        assert_eq!(out(&told).ends_with(&long), size > 4096, "{}", out(&told));
    }
}

fn with_payload(payload: &str) -> String {
    Forged { version: 1, issued_at: 0, refreshed_at: 0, payload: payload.as_bytes() }.pair()
}

#[test]
fn a_payload_keeps_its_order_and_its_numbers() {
    let payload = r#"{"z":340282366920938463463374607431768211455,"a":{},"m":[1.50]}"#;
    let pair = with_payload(payload);
    let text = out(&run(&["inspect", &pair], b"", &[]));
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    let shown = r#""z": 340282366920938463463374607431768211455,|"a": {},|"m": [|1.50|]|}"#;
    assert!(lines.join("|").contains(shown), "{text}");
    let told = out(&run(&["inspect", &pair, "--json"], b"", &[]));
    assert!(told.contains(&format!("\"payload\":{payload}")), "{told}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_an_unverified_cookie_reaches_a_terminal_but_what_is_seen(
        before in any::<String>(),
        dangerous in prop_oneof![
            prop::char::range('\0', '\u{1f}'),
            prop::char::range('\u{7f}', '\u{9f}'),
            prop::char::range('\u{200b}', '\u{200f}'),
            prop::char::range('\u{2028}', '\u{202e}'),
            prop::char::range('\u{2060}', '\u{206f}'),
            prop::char::range('\u{e0000}', '\u{e007f}'),
            prop::char::range('\u{feff}', '\u{feff}'),
        ],
    ) {
        let note = format!("{before}{dangerous}");
        let payload = serde_json::json!({ "note": note });
        // The text has no `;`, `=` and line end, which would divide the pair.
        let name: String = note.chars().filter(|char| !";=\r\n".contains(*char)).collect();
        let pair = with_payload(&payload.to_string());
        let renamed = format!("x{name}x={}", pair.split_once('=').unwrap().1);
        for form in [&["inspect"][..], &["inspect", "--json"]] {
            let told = out(&run(form, renamed.as_bytes(), &[]));
            let obeyed = |char: char| char != '\n' && (char == dangerous || char.is_control());
            prop_assert!(!told.contains(obeyed), "{:?}", told);
        }
        let told = json(&run(&["inspect", "--json"], renamed.as_bytes(), &[]));
        prop_assert_eq!(&told["payload"], &payload);
    }
}
