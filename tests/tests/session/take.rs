//! `take`: a cookie that is read once.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_age = "5m")]
struct Flash {
    #[session(max_len = 100)]
    message: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-flash", version = 2, max_age = "5m")]
struct NewerFlash {}

fn keyring() -> Keyring {
    Keyring::new(Secret::from_text("a secret of more than thirty-two bytes").unwrap())
}

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

#[test]
fn take_gives_the_struct_and_removes_the_cookie() {
    let flashes = TypedSession::<Flash>::new(keyring()).at(noon());
    let flash = Flash { message: "saved".to_owned() };
    let (taken, removal) = flashes.take(flashes.set(&flash).unwrap().pair());
    assert_eq!(taken, Ok(flash));
    assert_eq!(removal, Some(flashes.clear()));
}

#[test]
fn a_request_without_the_cookie_removes_nothing() {
    let flashes = TypedSession::<Flash>::new(keyring()).at(noon());
    for headers in ["", "other=1; __Host-flashy=2"] {
        assert_eq!(flashes.take(headers), (Err(VerifyError::Missing), None));
    }
}

#[test]
fn a_cookie_of_a_newer_version_stays_for_the_servers_that_read_it() {
    let newer = TypedSession::<NewerFlash>::new(keyring()).at(noon());
    let flashes = TypedSession::<Flash>::new(keyring()).at(noon());
    let (taken, removal) = flashes.take(newer.set(&NewerFlash {}).unwrap().pair());
    assert_matches!(taken, Err(VerifyError::Newer { version: 2, .. }));
    assert_eq!(removal, None);
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-flash", version = 2, max_age = "1h", encrypt)]
struct NewerEncryptedFlash {}

#[test]
fn a_cookie_that_another_server_may_read_stays_whatever_its_error() {
    let flashes = TypedSession::<Flash>::new(keyring());
    let set = |at: SystemTime| {
        let newer = TypedSession::<NewerEncryptedFlash>::new(keyring()).at(at);
        newer.set(&NewerEncryptedFlash {}).unwrap().pair().to_owned()
    };
    let own = flashes.at(noon()).set(&Flash { message: String::new() }).unwrap();
    let other_secret = Secret::from_text("another secret of more than 32 bytes").unwrap();
    let foreign = TypedSession::<Flash>::new(Keyring::new(other_secret)).at(noon());
    let foreign = foreign.set(&Flash { message: String::new() }).unwrap();
    let minutes = |minutes: u64| Duration::from_secs(60 * minutes);
    for (cookie, now) in [
        (set(noon()), noon()),
        (set(noon()), noon() + minutes(10)),
        (set(noon() + minutes(10)), noon()),
        (format!("{}; {}", set(noon()), own.pair()), noon()),
        (own.pair().to_owned(), noon() - minutes(10)),
        (own.pair().to_owned(), SystemTime::UNIX_EPOCH - minutes(1)),
        (foreign.pair().to_owned(), noon()),
    ] {
        let (_, removal) = flashes.at(now).take(&cookie);
        assert_eq!(removal, None, "{cookie} at {now:?}");
    }
    let rejecting = TypedSession::<Flash>::new(keyring()).at(noon() + minutes(1));
    rejecting.reject_issued_before(noon() + minutes(1));
    assert_eq!(rejecting.take(set(noon())).1, None);
    assert_eq!(rejecting.take(own.pair()).1, Some(rejecting.clear()));
}

#[test]
fn any_other_rejected_cookie_is_removed() {
    let flashes = TypedSession::<Flash>::new(keyring());
    let set = flashes.at(noon()).set(&Flash { message: String::new() }).unwrap();
    let later = flashes.at(noon() + Duration::from_secs(5 * 60));
    let (taken, removal) = later.take(set.pair());
    assert_matches!(taken, Err(VerifyError::Expired { .. }));
    assert_eq!(removal, Some(flashes.clear()));
    let (taken, removal) = flashes.take("__Host-flash=forged");
    assert!(taken.is_err() && removal.is_some());
}
