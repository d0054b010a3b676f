//! A changed cookie value is either identical to the issued one or rejected.

use std::fmt::Debug;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{CookieHeaders, Keyring, Secret, SessionData, TypedSession, VerifyError};

/// The same struct in four formats.
trait Account: SessionData + Clone + Debug + PartialEq + 'static {
    const NAME: &'static str;

    fn new(user_id: u64, username: &str, admin: bool) -> Self;
}

macro_rules! accounts {
    ($($type:ident $cookie:literal [$($attribute:tt)*];)*) => {$(
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session(name = $cookie, max_age = "30d", $($attribute)*)]
        struct $type {
            user_id: u64,
            #[session(max_len = 400)]
            username: String,
            admin: bool,
        }

        impl Account for $type {
            const NAME: &'static str = $cookie;

            fn new(user_id: u64, username: &str, admin: bool) -> Self {
                $type { user_id, username: username.to_owned(), admin }
            }
        }
    )*};
}

accounts! {
    Json "sid" [];
    Postcard "sid" [codec = "postcard"];
    SealedJson "sid" [encrypt];
    SealedPostcard "sid" [codec = "postcard", encrypt];
    OtherJson "adm" [];
    OtherPostcard "adm" [codec = "postcard"];
    OtherSealedJson "adm" [encrypt];
    OtherSealedPostcard "adm" [codec = "postcard", encrypt];
}

/// Runs a block once for each format, with `$account` as its struct.
macro_rules! in_each_format {
    ($account:ident => $body:block) => {{
        {
            type $account = Json;
            $body
        }
        {
            type $account = Postcard;
            $body
        }
        {
            type $account = SealedJson;
            $body
        }
        {
            type $account = SealedPostcard;
            $body
        }
    }};
}

const SECRET: &[u8] = b"the secret of these tests, which is long enough";

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

fn keyring(secret: &[u8]) -> Keyring {
    Keyring::new(Secret::from_bytes(secret).unwrap())
}

fn sessions<T: Account>() -> TypedSession<T> {
    TypedSession::new(keyring(SECRET))
}

/// The cookie value of a session with this account.
fn issued<T: Account>(sessions: &TypedSession<T>, account: &T) -> String {
    let set_cookie = sessions.at(now()).set(account).unwrap();
    set_cookie.pair().split_once('=').unwrap().1.to_owned()
}

/// A `Cookie` header with arbitrary bytes.
struct Raw(Vec<u8>);

impl CookieHeaders for Raw {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        std::iter::once(self.0.as_slice())
    }
}

fn present<T: Account>(sessions: &TypedSession<T>, value: &[u8]) -> Result<T, VerifyError> {
    let header = Raw([T::NAME.as_bytes(), b"=", value].concat());
    sessions.at(now()).verify(header).map(|session| session.into_inner())
}

/// The part of a value that a parser reads: up to a semicolon, without trailing whitespace (RFC
/// 6265, section 5.4 and the grammar in 4.1.1), without a pair of quotes.
fn as_read(value: &[u8]) -> &[u8] {
    match value.split(|byte| *byte == b';').next().unwrap().trim_ascii_end() {
        [b'"', inner @ .., b'"'] => inner,
        value => value,
    }
}

fn decoded(value: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(value).unwrap()
}

fn encoded(token: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(token)
}

/// Texts with characters that JSON escapes, of every length modulo 3.
fn usernames() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{0,60}", "[\"\\\\\n\u{1}é🎉a-c]{0,20}"]
}

fn accounts<T: Account>() -> impl Strategy<Value = T> {
    (any::<u64>(), usernames(), any::<bool>())
        .prop_map(|(id, name, admin)| T::new(id, &name, admin))
}

#[derive(Clone, Debug)]
enum Change {
    Replace(u8),
    Remove,
    Insert(u8),
    Double,
    SwapWithNext,
    SwapWith(prop::sample::Index),
}

impl Change {
    fn make(&self, bytes: &[u8], at: prop::sample::Index) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        let len = bytes.len();
        let at = at.index(len);
        match self {
            Change::Replace(byte) => bytes[at] = *byte,
            Change::Remove => drop(bytes.remove(at)),
            Change::Insert(byte) => bytes.insert(at, *byte),
            Change::Double => bytes.insert(at, bytes[at]),
            Change::SwapWithNext => bytes.swap(at, (at + 1).min(len - 1)),
            Change::SwapWith(other) => bytes.swap(at, other.index(len)),
        }
        bytes
    }
}

/// Bytes that occur in a value, separators, and any others.
fn bytes() -> impl Strategy<Value = u8> {
    prop_oneof![
        any::<u8>(),
        prop::sample::select(b"ABCXYZabcxyz0129-_".to_vec()),
        prop::sample::select(b"=;, \t\r\n\"%+/.\0".to_vec()),
    ]
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        bytes().prop_map(Change::Replace),
        Just(Change::Remove),
        bytes().prop_map(Change::Insert),
        Just(Change::Double),
        Just(Change::SwapWithNext),
        any::<prop::sample::Index>().prop_map(Change::SwapWith),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn verify_returns_what_set_was_given(id: u64, name in usernames(), admin: bool) {
        in_each_format!(T => {
            let account = T::new(id, &name, admin);
            let sessions = sessions::<T>();
            let value = issued(&sessions, &account);
            prop_assert_eq!(present(&sessions, value.as_bytes()), Ok(account));
        });
    }

    #[test]
    fn a_value_with_changed_bytes_is_identical_or_rejected(
        id: u64,
        name in usernames(),
        steps in prop::collection::vec((changes(), any::<prop::sample::Index>()), 1..4),
    ) {
        in_each_format!(T => {
            let account = T::new(id, &name, false);
            let sessions = sessions::<T>();
            let value = issued(&sessions, &account).into_bytes();
            let mut changed = value.clone();
            for (change, at) in &steps {
                changed = change.make(&changed, *at);
            }
            let found = present(&sessions, &changed);
            prop_assert_eq!(found.is_ok(), as_read(&changed) == value.as_slice(), "{:?}", found);
        });
    }

    #[test]
    fn a_token_with_changed_bytes_is_identical_or_rejected(
        id: u64,
        name in usernames(),
        steps in prop::collection::vec((changes(), any::<prop::sample::Index>()), 1..4),
    ) {
        in_each_format!(T => {
            let account = T::new(id, &name, false);
            let sessions = sessions::<T>();
            let token = decoded(&issued(&sessions, &account));
            let mut changed = token.clone();
            for (change, at) in &steps {
                changed = change.make(&changed, *at);
            }
            let found = present(&sessions, encoded(&changed).as_bytes());
            prop_assert_eq!(found.is_ok(), changed == token, "{:?}", found);
        });
    }

    #[test]
    fn two_spliced_cookies_are_one_of_them_or_rejected(
        ids: (u64, u64),
        names in (usernames(), usernames()),
        cuts: (prop::sample::Index, prop::sample::Index),
    ) {
        in_each_format!(T => {
            let sessions = sessions::<T>();
            let mine = issued(&sessions, &T::new(ids.0, &names.0, false));
            let theirs = issued(&sessions, &T::new(ids.1, &names.1, true));
            let (mine_token, theirs_token) = (decoded(&mine), decoded(&theirs));
            let (here, there) = cuts;
            let values = [
                [&mine[..here.index(mine.len() + 1)], &theirs[there.index(theirs.len() + 1)..]]
                    .concat(),
                encoded(&[
                    &mine_token[..here.index(mine_token.len() + 1)],
                    &theirs_token[there.index(theirs_token.len() + 1)..],
                ].concat()),
            ];
            for value in values {
                let found = present(&sessions, value.as_bytes());
                prop_assert_eq!(found.is_ok(), value == mine || value == theirs, "{:?}", found);
            }
        });
    }

    #[test]
    fn only_canonical_base64url_is_read(account in accounts::<Json>()) {
        let sessions = sessions::<Json>();
        let value = issued(&sessions, &account);
        let token = decoded(&value);
        let refused = |other: &str| {
            (other == value) || present(&sessions, other.as_bytes()) == Err(VerifyError::Encoding)
        };
        prop_assert!(refused(&URL_SAFE.encode(&token)), "padding");
        prop_assert!(refused(&STANDARD_NO_PAD.encode(&token)), "the standard alphabet");
        prop_assert!(refused(&format!("{value}=")), "superfluous padding");
        prop_assert!(refused(&format!("'{value}'")), "single quotes");
        prop_assert!(refused(&format!(" {value}")), "a leading space");
        prop_assert!(refused(&value.replacen('A', "%41", 1)), "percent-encoding");
        prop_assert!(refused(&format!("{}\n{}", &value[..20], &value[20..])), "a line break");
        // Other unused bits in the last character, which a lenient decoder would ignore.
        let (front, last) = value.split_at(value.len() - 1);
        for other in (b'A'..=b'Z').chain(b'a'..=b'z').chain(b'0'..=b'9').chain(*b"-_") {
            if other != last.as_bytes()[0] {
                let other = [front.as_bytes(), &[other]].concat();
                prop_assert!(present(&sessions, &other).is_err());
            }
        }
    }

    #[test]
    fn random_bytes_never_verify_and_never_panic(
        random in prop::collection::vec(any::<u8>(), 0..6000),
        parts in prop::collection::vec(
            prop_oneof![
                Just(b"sid=".to_vec()), Just(b"; ".to_vec()), Just(b";".to_vec()),
                Just(b"=".to_vec()), prop::collection::vec(any::<u8>(), 0..90),
                "[A-Za-z0-9_-]{0,90}".prop_map(String::into_bytes),
            ],
            0..40,
        ),
    ) {
        in_each_format!(T => {
            let sessions = sessions::<T>();
            prop_assert!(sessions.at(now()).verify(Raw(random.clone())).is_err());
            prop_assert!(sessions.at(now()).verify(Raw(parts.concat())).is_err());
            prop_assert!(present(&sessions, &random).is_err());
            prop_assert!(present(&sessions, encoded(&random).as_bytes()).is_err());
            // The correct format and key id, so that only the tag is wrong.
            let genuine = decoded(&issued(&sessions, &T::new(1, "", false)));
            let near = [&genuine[..4], &random].concat();
            prop_assert!(present(&sessions, encoded(&near).as_bytes()).is_err());
        });
    }
}

// After the macro that it uses.
mod exhaustive;
