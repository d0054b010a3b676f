//! `start`: a session that no cookie holds yet.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession};
use trickster_session_tests::assert_matches;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Cart {
    #[session(max_len = 4)]
    items: Vec<u32>,
}

fn session_manager() -> TypedSession<Cart> {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    TypedSession::new(Keyring::new(secret))
}

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

#[test]
fn update_and_refresh_send_a_started_session_as_set_would() {
    let sessions = session_manager().at(noon());
    let cart = Cart { items: vec![7] };
    let set = sessions.set(&cart).unwrap();
    let started = sessions.start(cart.clone());
    assert!(started.needs_refresh());
    assert_eq!(sessions.update(&started).unwrap(), set);
    assert_eq!(sessions.refresh(&started).unwrap(), Some(set.clone()));
    let verified = sessions.verify(set.pair()).unwrap();
    assert_eq!((&*verified, verified.issued_at()), (&cart, noon()));
    assert_eq!(started.expires_at(), verified.expires_at());
}

#[test]
fn the_absolute_limit_starts_when_the_session_does_not_when_it_is_sent() {
    let sessions = session_manager();
    let started = sessions.at(noon()).start(Cart { items: vec![] });
    let later = noon() + Duration::from_secs(60);
    let sent = sessions.at(later).update(&started).unwrap();
    let session = sessions.at(later).verify(sent.pair()).unwrap();
    assert_eq!((session.issued_at(), session.refreshed_at()), (noon(), later));
}

#[test]
fn a_started_session_is_accepted_after_everyone_was_signed_out() {
    let sessions = session_manager().at(noon() + Duration::from_millis(500));
    sessions.reject_issued_before(noon() + Duration::from_millis(500));
    let sent = sessions.update(&sessions.start(Cart { items: vec![7] })).unwrap();
    assert!(sessions.verify(sent.pair()).is_ok());
}

#[test]
fn errors_of_a_started_session_are_those_of_set() {
    let sessions = session_manager().at(noon());
    let full = Cart { items: vec![7; 5] };
    assert_eq!(sessions.update(&sessions.start(full.clone())), sessions.set(&full));
    let ancient = sessions.at(SystemTime::UNIX_EPOCH - Duration::from_secs(1));
    let error = ancient.update(&ancient.start(Cart { items: vec![] })).unwrap_err();
    assert_matches!(error, SetError::Clock);
}
