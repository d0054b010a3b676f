//! Schema versions: migrations, rolling deploys, and structs changed without a new version.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

fn session_manager<T: SessionData>() -> TypedSession<T> {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    TypedSession::new(Keyring::new(secret))
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds)
}

/// Three versions of one session: a user id, then a name too, then an account instead of the id.
macro_rules! versions {
    ($module:ident $(first $first:meta)? $(, second $second:meta)? $(, third $third:meta)?) => {
        mod $module {
            use super::*;

            #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
            #[session(name = "login", max_age = "30d", idle_timeout = "2h")]
            $(#[$first])?
            pub struct V1 {
                pub user: u64,
            }

            #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
            #[session(name = "login", max_age = "30d", idle_timeout = "2h")]
            #[session(version = 2, previous = V1)]
            $(#[$second])?
            pub struct V2 {
                pub user_id: u64,
                #[session(max_len = 32)]
                pub name: String,
            }

            #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
            #[session(name = "login", max_age = "30d", idle_timeout = "2h")]
            #[session(version = 7, previous = V2)]
            $(#[$third])?
            pub struct V3 {
                pub account: (u64, u8),
                #[session(max_len = 2000)]
                pub name: String,
            }

            impl From<V1> for V2 {
                fn from(old: V1) -> V2 {
                    V2 { user_id: old.user, name: "unknown".into() }
                }
            }

            impl From<V2> for V3 {
                fn from(old: V2) -> V3 {
                    V3 { account: (old.user_id, 2), name: old.name }
                }
            }

            #[test]
            fn a_chain_of_versions_is_migrated_and_then_needs_refresh() {
                let (v1, v2, v3) = (session_manager::<V1>(), session_manager::<V2>(), session_manager::<V3>());
                let first = v1.at(at(0)).set(&V1 { user: 9 }).unwrap();
                let second = v2.at(at(1)).set(&V2 { user_id: 9, name: "bob".into() }).unwrap();
                let name = |name: &str| V3 { account: (9, 2), name: name.into() };
                for (cookie, issued, expected) in
                    [(first, at(0), name("unknown")), (second, at(1), name("bob"))]
                {
                    let session = v3.at(at(2)).verify(cookie.pair()).unwrap();
                    assert_eq!(*session, expected);
                    assert_eq!(session.issued_at(), issued, "a migration keeps the sign-in");
                    let migrated = v3.at(at(2)).refresh(&session).unwrap().unwrap();
                    let session = v3.at(at(2)).verify(migrated.pair()).unwrap();
                    assert_eq!((&*session, session.needs_refresh()), (&expected, false));
                }
            }
        }
    };
}

versions!(json);
versions!(postcard first session(codec = "postcard"), second session(codec = "postcard"), third session(codec = "postcard"));
versions!(encrypted first session(encrypt), second session(encrypt), third session(encrypt));
versions!(signed_then_encrypted, second session(encrypt), third session(encrypt, codec = "postcard"));
versions!(all_at_once first session(codec = "postcard", encrypt), third session(codec = "postcard"));

mod deploy {
    //! serde accepts some changes: a new field with a default, and a removed field.
    use super::*;

    #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
    #[session(name = "login")]
    pub struct Old {
        pub user_id: u64,
        #[session(max_len = 10)]
        pub theme: String,
    }

    #[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
    #[session(name = "login")]
    pub struct New {
        pub user_id: u64,
        #[serde(default)]
        #[session(max_len = 500)]
        pub note: String,
    }

    #[test]
    fn json_accepts_the_field_changes_that_serde_accepts() {
        let (old, new) = (session_manager::<Old>(), session_manager::<New>());
        let cookie = old.at(at(0)).set(&Old { user_id: 1, theme: "dark".into() }).unwrap();
        assert_eq!(new.at(at(0)).verify(cookie.pair()).unwrap().user_id, 1);
        let cookie = new.at(at(0)).set(&New { user_id: 1, note: String::new() }).unwrap();
        assert_eq!(old.at(at(0)).verify(cookie.pair()).unwrap_err(), VerifyError::Payload);
    }

    #[test]
    fn a_cookie_larger_than_its_types_bound_is_read_if_the_tag_is_valid() {
        #[derive(Serialize, Deserialize, SessionData, Debug)]
        #[session(name = "login")]
        struct Short {
            user_id: u64,
            #[session(max_len = 5)]
            note: String,
        }
        let note = "x".repeat(500);
        let cookie =
            session_manager().at(at(0)).set(&New { user_id: 1, note: note.clone() }).unwrap();
        assert!(cookie.pair().len() > Short::SIZE.max);
        let session = session_manager::<Short>().at(at(0)).verify(cookie.pair()).unwrap();
        assert_eq!(session.note, note);
        // This build cannot send it again, since its own limit applies.
        assert!(session_manager::<Short>().at(at(0)).update(&session).is_err());
    }
}

proptest! {
    #[test]
    fn a_rolling_deploy_of_a_new_version_ends_no_session(
        // Less than two hours in total: the old build cannot refresh what it cannot read.
        visits in prop::collection::vec((any::<bool>(), any::<bool>(), 0u64..120), 1..60),
    ) {
        use json::{V2, V3};
        let (old, new) = (session_manager::<V2>(), session_manager::<V3>());
        let mut cookie = old.at(at(0)).set(&V2 { user_id: 7, name: "eve".into() }).unwrap();
        let (mut now, mut version) = (0, 2);
        for (newer, update, pause) in visits {
            now += pause;
            if newer {
                let session = new.at(at(now)).verify(cookie.pair()).unwrap();
                prop_assert_eq!(&session.name, "eve");
                let longer = V3 { account: (7, 2), name: "eve".into() };
                prop_assert_eq!(&*session, &longer);
                if update || session.needs_refresh() {
                    cookie = new.at(at(now)).update(&session).unwrap();
                    version = 7;
                }
                continue;
            }
            match old.at(at(now)).verify(cookie.pair()) {
                Ok(session) => {
                    prop_assert_eq!((version, session.user_id), (2, 7));
                    if update || session.needs_refresh() {
                        cookie = old.at(at(now)).update(&session).unwrap();
                    }
                }
                // The old build serves this request without a session and keeps the cookie.
                Err(rejected) => {
                    prop_assert_eq!(version, 7);
                    assert_matches!(rejected, VerifyError::Newer { version: 7, .. });
                }
            }
        }
    }
}

#[test]
fn a_newer_version_is_reported_as_newer_even_when_it_is_larger() {
    use json::{V1, V2, V3};
    for name in ["eve".to_owned(), "e".repeat(2000)] {
        let cookie = session_manager().at(at(0)).set(&V3 { account: (7, 2), name }).unwrap();
        let by_v2 = session_manager::<V2>().at(at(0)).verify(cookie.pair());
        assert_matches!(by_v2, Err(VerifyError::Newer { version: 7, .. }));
        let by_v1 = session_manager::<V1>().at(at(0)).verify(cookie.pair());
        assert_matches!(by_v1, Err(VerifyError::Newer { version: 7, .. }));
    }
}

#[test]
fn an_older_version_without_a_previous_type_is_reported_as_older() {
    #[derive(Serialize, Deserialize, SessionData, Debug)]
    #[session(name = "login", version = 3)]
    struct Alone {
        user: u64,
    }
    let cookie = session_manager().at(at(0)).set(&json::V1 { user: 1 }).unwrap();
    let rejected = session_manager::<Alone>().at(at(0)).verify(cookie.pair()).unwrap_err();
    assert_matches!(rejected, VerifyError::Older { version: 1, .. });
}

/// Structs that postcard encodes to compatible bytes. Without the layout fingerprint in the key,
/// each would decode the cookies of the others to wrong values.
macro_rules! postcard {
    ($($name:ident { $($field:ident: $type:ty),* })*) => {$(
        #[derive(Serialize, Deserialize, SessionData, Clone, Debug, Default, PartialEq)]
        #[session(name = "layout", codec = "postcard")]
        struct $name {
            $($field: $type,)*
        }
    )*};
}

postcard! {
    Base { user_id: u32, group_id: u32, admin: bool }
    Retyped { user_id: u32, group_id: u64, admin: bool }
    Signed { user_id: i32, group_id: u32, admin: bool }
    Reordered { group_id: u32, user_id: u32, admin: bool }
    Renamed { user_id: u32, team_id: u32, admin: bool }
    Wrapped { user_id: u32, group_id: u32, admin: Option<()> }
    Array { user_id: u32, group_id: [u32; 1], admin: bool }
    Longer { user_id: u32, group_id: u32, admin: bool, other: () }
    Shorter { user_id: u32, group_id: u32 }
}

#[test]
fn a_changed_postcard_struct_never_decodes_to_wrong_values() {
    let base = Base { user_id: 1, group_id: 1, admin: true };
    let cookie = session_manager().at(at(0)).set(&base).unwrap();
    assert_eq!(*session_manager::<Base>().at(at(0)).verify(cookie.pair()).unwrap(), base);
    macro_rules! refused {
        ($($other:ident)*) => {$(
            let rejected = session_manager::<$other>().at(at(0)).verify(cookie.pair()).unwrap_err();
            assert_eq!(rejected, VerifyError::Tag, stringify!($other));
            let back = session_manager().at(at(0)).set(&$other::default()).unwrap();
            assert_eq!(session_manager::<Base>().at(at(0)).verify(back.pair()).unwrap_err(), VerifyError::Tag);
        )*};
    }
    refused! { Retyped Signed Reordered Renamed Wrapped Array Longer Shorter }
}

#[test]
fn no_part_of_an_encrypted_payload_is_readable() {
    let name = "a name to look for";
    let plain =
        session_manager().at(at(0)).set(&json::V2 { user_id: 1, name: name.into() }).unwrap();
    let sealed = |name: &str| {
        let data = encrypted::V2 { user_id: 1, name: name.into() };
        session_manager().at(at(0)).set(&data).unwrap().into_string()
    };
    // In a signed cookie the payload starts at character 16 of the value. Two encrypted cookies of
    // the same struct share no eight characters after the header.
    let payload = &plain.pair()["login=".len() + 16..];
    let (one, two) = (sealed(name), sealed(name));
    let start = "login=".len() + 16;
    for window in one.as_bytes()[start..one.find(';').unwrap()].windows(8) {
        let window = str::from_utf8(window).unwrap();
        assert!(!payload.contains(window) && !two[start..].contains(window), "{window}");
    }
}
