//! Verifies arbitrary bytes as `Cookie` headers in each format: verification never panics, and
//! returns no session but the one whose genuine cookie is in the corpus.

#![no_main]

use std::sync::LazyLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use libfuzzer_sys::fuzz_target;
use serde::{Deserialize, Serialize};
use trickster_session::{CookieHeaders, Keyring, Secret, SessionData, TypedSession};

macro_rules! logins {
    ($($type:ident $sessions:ident [$($attribute:tt)*];)*) => {$(
        #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session(max_age = "30d", $($attribute)*)]
        struct $type {
            user_id: u64,
            #[session(max_len = 32)]
            username: String,
        }

        static $sessions: LazyLock<TypedSession<$type>> =
            LazyLock::new(|| TypedSession::new(keyring()));
    )*};
}

logins! {
    Json JSON [name = "j"];
    Postcard POSTCARD [name = "p", codec = "postcard"];
    SealedJson SEALED_JSON [name = "ej", encrypt];
    SealedPostcard SEALED_POSTCARD [name = "ep", codec = "postcard", encrypt];
}

fn keyring() -> Keyring {
    Keyring::new(Secret::from_bytes("the secret of the fuzzer, which is long enough").unwrap())
}

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

/// A request with one `Cookie` header per line.
struct Lines<'a>(&'a [u8]);

impl CookieHeaders for Lines<'_> {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        self.0.split(|byte| *byte == b'\n')
    }
}

fuzz_target!(|data: &[u8]| {
    macro_rules! present {
        ($($type:ident $sessions:ident;)*) => {$(
            if let Ok(session) = $sessions.at(now()).verify(Lines(data)) {
                // Only this data was ever signed with this secret.
                assert_eq!(*session, $type { user_id: 7, username: "alice".to_owned() });
            }
        )*};
    }
    present! {
        Json JSON;
        Postcard POSTCARD;
        SealedJson SEALED_JSON;
        SealedPostcard SEALED_POSTCARD;
    }
});
