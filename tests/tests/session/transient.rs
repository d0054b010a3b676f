//! `set_transient`: a session that ends with the browser session, and after a day at the latest.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds)
}

fn session_manager<T: SessionData>() -> TypedSession<T> {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    TypedSession::new(Keyring::new(secret))
}

macro_rules! types {
    ($($type:ident [$($attribute:tt)*] $limit:expr;)*) => {
        $(
            #[derive(Serialize, Deserialize, SessionData)]
            #[session($($attribute)*)]
            struct $type {
                user_id: u64,
            }
        )*

        #[test]
        fn a_transient_session_ends_after_a_day_or_a_shorter_max_age() {
            $({
                let limit = $limit;
                let sessions = session_manager::<$type>();
                let cookie = sessions.at(at(0)).set_transient(&$type { user_id: 7 }).unwrap();
                assert!(!cookie.as_str().contains("Max-Age"), "{cookie:?}");
                let session = sessions.at(at(limit - 1)).verify(cookie.pair()).unwrap();
                assert!(session.is_transient());
                assert_eq!((session.user_id, session.expires_at()), (7, at(limit)));
                assert!(sessions.at(at(limit)).verify(cookie.pair()).is_err());
            })*
        }

        #[test]
        fn set_issues_no_transient_session() {
            $({
                let sessions = session_manager::<$type>();
                let cookie = sessions.at(at(0)).set(&$type { user_id: 7 }).unwrap();
                assert!(!sessions.at(at(0)).verify(cookie.pair()).unwrap().is_transient());
                let started = sessions.at(at(0)).start($type { user_id: 7 });
                assert!(!started.is_transient());
            })*
        }
    };
}

types! {
    Month [max_age = "30d"] DAY;
    Hour [max_age = "1h"] HOUR;
    Browser [] DAY;
    Idle [max_age = "30d", idle_timeout = "2h"] 2 * HOUR;
    RarelyIdle [max_age = "30d", idle_timeout = "2d"] DAY;
    Postcard [max_age = "30d", codec = "postcard"] DAY;
    Encrypted [max_age = "30d", encrypt] DAY;
}

proptest! {
    #[test]
    fn updates_and_refreshes_keep_a_session_transient_and_its_absolute_limit(
        steps in prop::collection::vec((1..HOUR, any::<bool>()), 1..90),
    ) {
        let sessions = session_manager::<Idle>();
        let mut cookie = sessions.at(at(0)).set_transient(&Idle { user_id: 7 }).unwrap();
        let mut now = 0;
        for (passed, refresh) in steps {
            now += passed;
            let sessions = sessions.at(at(now));
            let session = match sessions.verify(cookie.pair()) {
                Ok(session) => session,
                Err(error) => {
                    prop_assert!(now >= DAY, "{error}");
                    assert_matches!(error, VerifyError::Expired { .. });
                    break;
                }
            };
            prop_assert!(now < DAY && session.is_transient());
            prop_assert_eq!(session.issued_at(), at(0));
            let sent = match refresh {
                true => sessions.refresh(&session).unwrap(),
                false => Some(sessions.update(&session).unwrap()),
            };
            if let Some(sent) = sent {
                prop_assert!(!sent.as_str().contains("Max-Age"));
                cookie = sent;
            }
        }
    }
}

#[test]
fn an_update_after_the_day_is_refused() {
    let sessions = session_manager::<Month>();
    let cookie = sessions.at(at(0)).set_transient(&Month { user_id: 7 }).unwrap();
    let session = sessions.at(at(0)).verify(cookie.pair()).unwrap();
    assert!(sessions.at(at(DAY - 1)).update(&session).is_ok());
    let error = sessions.at(at(DAY)).update(&session).unwrap_err();
    assert_matches!(error, SetError::Ended { expired_at, .. } if expired_at == at(DAY));
}

#[test]
fn the_transient_bit_is_signed_and_keeps_the_key() {
    let sessions = session_manager::<Month>().at(at(0));
    let [lasting, transient] = [
        sessions.set(&Month { user_id: 7 }).unwrap(),
        sessions.set_transient(&Month { user_id: 7 }).unwrap(),
    ]
    .map(|cookie| cookie.pair().to_owned());
    // The first character of base64url holds the first six bits of the token: `A` or, with the bit, `g`.
    for (pair, first, other) in [(&lasting, "=A", "=g"), (&transient, "=g", "=A")] {
        assert!(pair.contains(first));
        assert!(sessions.verify(pair).is_ok());
        let error = sessions.verify(pair.replacen(first, other, 1)).map(drop);
        assert_eq!(error, Err(VerifyError::Tag));
    }
}
