//! What `docs/session_data.md` says of a deploy that changes a struct: sessions that browsers hold, and
//! old builds that run beside the new one.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

const DAY: u64 = 24 * 60 * 60;

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds)
}

fn session_manager<T: SessionData>() -> TypedSession<T> {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    TypedSession::new(Keyring::new(secret))
}

/// One struct for each build of the same application.
macro_rules! builds {
    ($($build:ident [$($attribute:tt)*] { $($field:tt)* })*) => {$(
        #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session(name = "__Host-login", $($attribute)*)]
        struct $build {
            user_id: u64,
            $($field)*
        }
    )*};
}

builds! {
    Old [max_age = "10d"] {}
    WithField [max_age = "10d"] { #[serde(default)] theme: u8, }
    WithFieldAsVersion2 [max_age = "10d", version = 2, previous = Old] { theme: u8, }
    Longer [max_age = "30d"] {}
    LongerAsVersion2 [max_age = "30d", version = 2] {}
    WithIdle [max_age = "10d", idle_timeout = "2h"] {}
}

impl From<Old> for WithFieldAsVersion2 {
    fn from(old: Old) -> Self {
        WithFieldAsVersion2 { user_id: old.user_id, theme: 0 }
    }
}

#[test]
fn an_old_build_drops_a_new_field_of_the_same_version() {
    let (old, new) = (session_manager::<Old>().at(at(0)), session_manager::<WithField>().at(at(0)));
    let cookie = new.set(&WithField { user_id: 7, theme: 3 }).unwrap();
    let updated = old.update(&old.verify(cookie.pair()).unwrap()).unwrap();
    assert_eq!(new.get(updated.pair()), Some(WithField { user_id: 7, theme: 0 }));
}

#[test]
fn an_old_build_leaves_a_new_version_alone() {
    let old = session_manager::<Old>().at(at(0));
    let new = session_manager::<WithFieldAsVersion2>().at(at(0));
    let cookie = new.set(&WithFieldAsVersion2 { user_id: 7, theme: 3 }).unwrap();
    assert_matches!(old.verify(cookie.pair()), Err(VerifyError::Newer { version: 2, .. }));
    let before = old.set(&Old { user_id: 7 }).unwrap();
    assert_eq!(new.get(before.pair()), Some(WithFieldAsVersion2 { user_id: 7, theme: 0 }));
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
enum OldTheme {
    Light,
    #[serde(other)]
    Other,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
enum NewTheme {
    Light,
    Dark,
    #[serde(other)]
    Other,
}

#[test]
fn an_old_build_writes_back_a_new_variant_as_the_other_one() {
    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-look")]
    struct Old {
        theme: OldTheme,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-look")]
    struct New {
        theme: NewTheme,
    }

    let (old, new) = (session_manager::<Old>().at(at(0)), session_manager::<New>().at(at(0)));
    let cookie = new.set(&New { theme: NewTheme::Dark }).unwrap();
    let session = old.verify(cookie.pair()).unwrap();
    assert_eq!(*session, Old { theme: OldTheme::Other });
    let updated = old.update(&session).unwrap();
    assert_eq!(new.get(updated.pair()), Some(New { theme: NewTheme::Other }));
}

#[test]
fn a_longer_max_age_revives_what_had_ended_unless_it_is_rejected() {
    let cookie = session_manager::<Old>().at(at(0)).set(&Old { user_id: 7 }).unwrap();
    let recent = session_manager::<Old>().at(at(5 * DAY)).set(&Old { user_id: 7 }).unwrap();
    let deploy = at(12 * DAY);
    assert!(session_manager::<Old>().at(deploy).verify(cookie.pair()).is_err());
    let longer = session_manager::<Longer>().at(deploy);
    assert!(longer.verify(cookie.pair()).is_ok());
    longer.reject_issued_before(deploy - Duration::from_secs(10 * DAY));
    assert!(longer.verify(cookie.pair()).is_err());
    assert!(longer.verify(recent.pair()).is_ok());
    let version = session_manager::<LongerAsVersion2>().at(deploy);
    for cookie in [cookie, recent] {
        let error = version.verify(cookie.pair()).unwrap_err();
        assert_matches!(error, VerifyError::Older { version: 1, .. });
    }
}

#[test]
fn a_new_idle_timeout_ends_what_was_not_refreshed_within_it() {
    let old = session_manager::<Old>();
    let cookie = old.at(at(0)).set(&Old { user_id: 7 }).unwrap();
    let session = old.at(at(DAY)).verify(cookie.pair()).unwrap();
    let updated = old.at(at(DAY)).update(&session).unwrap();
    let new = session_manager::<WithIdle>().at(at(DAY + 60));
    assert_matches!(new.verify(cookie.pair()), Err(VerifyError::Idle { .. }));
    assert!(new.verify(updated.pair()).is_ok());
    assert!(!session.needs_refresh(), "an old build refreshes nothing");
}
