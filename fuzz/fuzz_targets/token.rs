//! Tokens with a valid tag, built from `docs/format.md`, to fuzz the code after tag verification.
//! Every verdict on timestamps and versions is compared with a simple model, and every accepted
//! session must survive an update.

#![no_main]

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aes_gcm_siv::Aes256GcmSiv;
use aes_gcm_siv::aead::AeadInOut;
use arbitrary::Arbitrary;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use libfuzzer_sys::fuzz_target;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession, VerifyError};

const SECRET: &[u8] = b"the secret of the fuzzer, which is long enough";
const MAX_AGE: u64 = 30 * 24 * 60 * 60;
const IDLE: u64 = 2 * 60 * 60;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
enum Event {
    Nothing,
    One(u8),
    Two(u8, i16),
    Many {
        at: u32,
        #[session(max_len = 8)]
        by: Option<String>,
    },
}

/// Declares a type of version 3 that migrates from version 2, and its session manager.
macro_rules! types {
    ($($type:ident $second:ident $sessions:ident $cookie:literal [$($attribute:tt)*];)*) => {$(
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = $cookie, version = 2, $($attribute)*)]
        struct $second {
            number: u64,
        }

        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session(name = $cookie, version = 3, previous = $second)]
        #[session(max_age = "30d", idle_timeout = "2h", $($attribute)*)]
        struct $type {
            number: u64,
            #[session(max_len = 40)]
            text: String,
            float: f64,
            letter: Option<char>,
            pair: (i128, bool),
            #[session(max_len(4, 8))]
            list: Vec<String>,
            #[session(max_len(3, 8))]
            map: BTreeMap<String, u16>,
            event: Event,
        }

        impl From<$second> for $type {
            fn from(second: $second) -> Self {
                $type {
                    number: second.number,
                    text: String::new(),
                    float: 0.0,
                    letter: None,
                    pair: (0, false),
                    list: Vec::new(),
                    map: BTreeMap::new(),
                    event: Event::Nothing,
                }
            }
        }

        static $sessions: LazyLock<TypedSession<$type>> =
            LazyLock::new(|| TypedSession::new(Keyring::new(Secret::from_bytes(SECRET).unwrap())));
    )*};
}

types! {
    Json JsonSecond JSON "j" [];
    Postcard PostcardSecond POSTCARD "p" [codec = "postcard"];
    SealedJson SealedJsonSecond SEALED_JSON "ej" [encrypt];
    SealedPostcard SealedPostcardSecond SEALED_POSTCARD "ep" [codec = "postcard", encrypt];
}

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    /// Which type, and whether the session is transient.
    which: u8,
    version: u16,
    issued_at: u32,
    /// Seconds from the issue to the last refresh; may be negative.
    refreshed_after: i32,
    /// Seconds from the issue to the request.
    age: i32,
    nonce: [u8; 12],
    payload: &'a [u8],
}

impl Input<'_> {
    fn is_transient(&self) -> bool {
        self.which & 4 != 0
    }

    /// The absolute limit in seconds.
    fn absolute_limit(&self) -> u64 {
        if self.is_transient() { 24 * 60 * 60 } else { MAX_AGE }
    }
}

/// Builds the token of this input as `docs/format.md` specifies.
fn token<T: SessionData>(header: &[u8; 12], version: u16, input: &Input) -> Vec<u8> {
    let prk = Hkdf::<Sha256>::new(Some(b"trickster-session"), SECRET);
    let format = T::SCHEMA.format;
    let mut info = b"v2".to_vec();
    info.extend([format as u8, 0]);
    info.extend((T::COOKIE.name.len() as u16).to_be_bytes());
    info.extend(T::COOKIE.name.as_bytes());
    info.push(0);
    if !format.is_json() {
        // An unknown version has no layout fingerprint; the key uses that of the current version.
        let schemas = std::iter::successors(Some(T::SCHEMA), |schema| schema.previous);
        let fingerprint =
            schemas.filter(|schema| schema.version == version).map(|schema| schema.layout).next();
        info.extend(fingerprint.unwrap_or(T::SCHEMA.layout).to_be_bytes());
    }
    let mut key = [0; 32];
    prk.expand(&info, &mut key).unwrap();
    if !format.is_encrypted() {
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(header);
        mac.update(input.payload);
        return [header, input.payload, &mac.finalize().into_bytes()[..]].concat();
    }
    let mut text = input.payload.to_vec();
    let tag = Aes256GcmSiv::new(&key.into())
        .encrypt_inout_detached(&input.nonce.into(), header, text.as_mut_slice().into())
        .unwrap();
    [header, &input.nonce[..], &text, &tag[..]].concat()
}

/// What is wrong with the timestamps or the version of a genuine token.
#[derive(Debug, PartialEq)]
enum Reason {
    Future { at: SystemTime },
    Expired { issued_at: SystemTime, expired_at: SystemTime },
    Idle { refreshed_at: SystemTime, expired_at: SystemTime },
    Newer { version: u16 },
    Older { version: u16 },
}

/// The library's error as a [`Reason`], to compare with: the variants of `VerifyError` are
/// `#[non_exhaustive]`.
fn reason(error: VerifyError) -> Reason {
    match error {
        VerifyError::Future { at, .. } => Reason::Future { at },
        VerifyError::Expired { issued_at, expired_at, .. } => {
            Reason::Expired { issued_at, expired_at }
        }
        VerifyError::Idle { refreshed_at, expired_at, .. } => {
            Reason::Idle { refreshed_at, expired_at }
        }
        VerifyError::Newer { version, .. } => Reason::Newer { version },
        VerifyError::Older { version, .. } => Reason::Older { version },
        error => panic!("{error:?} of a genuine token"),
    }
}

/// The expected verdict on timestamps and version.
fn verdict(input: &Input, refreshed_at: u32, now: u64) -> Result<(), Reason> {
    let Input { version, issued_at, .. } = *input;
    let latest = issued_at.max(refreshed_at);
    let time = |seconds: u64| UNIX_EPOCH + Duration::from_secs(seconds);
    let (issued, refreshed) = (u64::from(issued_at), u64::from(refreshed_at));
    if u64::from(latest) > now + 60 {
        Err(Reason::Future { at: time(latest.into()) })
    } else if now >= issued + input.absolute_limit() {
        let expired_at = time(issued + input.absolute_limit());
        Err(Reason::Expired { issued_at: time(issued), expired_at })
    } else if now >= refreshed + IDLE {
        Err(Reason::Idle { refreshed_at: time(refreshed), expired_at: time(refreshed + IDLE) })
    } else if version > 3 {
        Err(Reason::Newer { version })
    } else if version < 2 {
        Err(Reason::Older { version })
    } else {
        Ok(())
    }
}

fn run<T: SessionData + Clone + Debug + PartialEq>(sessions: &TypedSession<T>, input: &Input) {
    let refreshed_at = input.issued_at.saturating_add_signed(input.refreshed_after);
    let seconds = input.issued_at.saturating_add_signed(input.age);
    let now = UNIX_EPOCH + Duration::from_secs(seconds.into());
    let [v0, v1] = input.version.to_be_bytes();
    let [i0, i1, i2, i3] = input.issued_at.to_be_bytes();
    let [r0, r1, r2, r3] = refreshed_at.to_be_bytes();
    let id = sessions_key_id();
    let first = T::SCHEMA.format as u8 | if input.is_transient() { 0x80 } else { 0 };
    let header = [first, id, v0, v1, i0, i1, i2, i3, r0, r1, r2, r3];
    let value = URL_SAFE_NO_PAD.encode(token::<T>(&header, input.version, input));
    let pair = format!("{}={value}", T::COOKIE.name);

    let found = sessions.at(now).verify(&pair);
    if pair.len() - 1 > 4096 {
        let expected = pair.len() - 1;
        assert!(matches!(found, Err(VerifyError::TooLong { size, .. }) if size == expected));
        return;
    }
    let session = match (verdict(input, refreshed_at, seconds.into()), found) {
        (Err(expected), found) => {
            assert_eq!(found.map(|_| ()).map_err(reason), Err(expected));
            return;
        }
        (Ok(()), Err(found)) => {
            assert_eq!(found, VerifyError::Payload);
            return;
        }
        (Ok(()), Ok(session)) => session,
    };
    let time = |seconds: u32| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds.into());
    assert_eq!(session.issued_at(), time(input.issued_at));
    assert_eq!(session.refreshed_at(), time(refreshed_at));
    assert_eq!(session.is_transient(), input.is_transient());
    let half = u64::from(seconds.saturating_sub(refreshed_at)) * 2 >= IDLE;
    assert_eq!(session.needs_refresh(), half || input.version == 2);
    // A decoded session may exceed a limit, since only `set` enforces them. What `update` accepts
    // must be read back.
    if let Ok(updated) = sessions.at(now).update(&session) {
        assert!(updated.pair().len() - 1 <= T::SIZE.max);
        let again = sessions.at(now).verify(updated.pair()).unwrap();
        // Compared as text, because NaN does not equal itself.
        assert_eq!(format!("{:?}", *again), format!("{:?}", *session));
        assert_eq!(again.issued_at(), session.issued_at());
        assert_eq!(again.is_transient(), session.is_transient());
    }
}

fn sessions_key_id() -> u8 {
    let mut id = [0];
    let prk = Hkdf::<Sha256>::new(Some(b"trickster-session"), SECRET);
    prk.expand(b"key id", &mut id).unwrap();
    id[0]
}

fuzz_target!(|input: Input| {
    match input.which % 4 {
        0 => run(&JSON, &input),
        1 => run(&POSTCARD, &input),
        2 => run(&SEALED_JSON, &input),
        _ => run(&SEALED_POSTCARD, &input),
    }
});
