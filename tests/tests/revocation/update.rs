//! `update`, `refresh` and `renew` of sessions with a subject.

use trickster_session::{Keyring, SetError, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

use super::{Login, at, days, secret, session_manager, user};

#[test]
fn a_session_that_was_revoked_meanwhile_is_neither_updated_nor_refreshed_nor_renewed() {
    let sessions = session_manager::<Login>();
    let cookie = sessions.at(at(0)).set(&user(7)).unwrap();
    let sessions = sessions.at(at(90 * 60_000));
    let session = sessions.verify(cookie.pair()).unwrap();
    assert!(session.needs_refresh());
    let _ = sessions.sign_out(cookie.pair());
    for error in [
        sessions.update(&session).unwrap_err(),
        sessions.refresh(&session).unwrap_err(),
        sessions.renew(&session).unwrap_err(),
    ] {
        assert_eq!(error.status(), 401);
        assert_matches!(error, SetError::Revoked { issued_at, .. } if issued_at == at(0));
    }
}

#[test]
fn the_subject_of_a_session_cannot_be_changed() {
    let sessions = session_manager::<Login>().at(at(0));
    let cookie = sessions.set(&user(7)).unwrap();
    let mut session = sessions.verify(cookie.pair()).unwrap();
    session.visits = 1;
    assert!(sessions.update(&session).is_ok());
    session.user_id = 8;
    for error in [sessions.update(&session).unwrap_err(), sessions.renew(&session).unwrap_err()] {
        assert_eq!(error.status(), 500);
        assert_eq!(error, SetError::SubjectChanged);
    }
    assert!(sessions.verify(cookie.pair()).is_ok(), "the session goes on");
    // Revoking it ends the session that was verified, not one of the other subject.
    let other = sessions.set(&user(8)).unwrap();
    sessions.revoke(&session);
    assert!(sessions.verify(cookie.pair()).is_err());
    assert!(sessions.verify(other.pair()).is_ok());
}

#[test]
fn what_a_removed_secret_signed_is_not_signed_again() {
    let sessions = session_manager::<Login>().at(at(0));
    let session = sessions.verify(sessions.set(&user(7)).unwrap().pair()).unwrap();
    sessions.swap_keyring(Keyring::new(secret(2)).verify_only(secret(1)));
    assert!(sessions.update(&session).is_ok(), "a rotation");
    sessions.swap_keyring(Keyring::new(secret(2)));
    assert_eq!(sessions.update(&session), Err(SetError::SubjectChanged));
}

#[test]
fn a_session_that_ended_or_was_rejected_meanwhile_is_not_renewed() {
    let sessions = session_manager::<Login>();
    let cookie = sessions.at(at(0)).set(&user(7)).unwrap();
    let session = sessions.at(at(0)).verify(cookie.pair()).unwrap();
    let late = sessions.at(days(30));
    assert_matches!(late.renew(&session), Err(SetError::Ended { .. }));
    let sessions = sessions.at(at(2000));
    sessions.reject_issued_before(at(2000));
    assert_matches!(sessions.renew(&session), Err(SetError::Revoked { .. }));
    assert_matches!(sessions.update(&session), Err(SetError::Revoked { .. }));
}

#[test]
fn a_session_gets_one_successor_and_none_once_everyone_is_signed_out() {
    for round in 0..2000 {
        let sessions = session_manager::<Login>().at(at(1000 * round));
        let session = sessions.verify(sessions.set(&user(7)).unwrap().pair()).unwrap();
        let renew = || sessions.renew(&session).ok();
        let (renewed, ()) = std::thread::scope(|scope| {
            let threads = [scope.spawn(renew), scope.spawn(renew)];
            let revoking = scope.spawn(|| sessions.revoke_all(&7));
            (threads.map(|thread| thread.join().unwrap()), revoking.join().unwrap())
        });
        let renewed: Vec<_> = renewed.into_iter().flatten().collect();
        assert!(renewed.len() <= 1, "two successors");
        // If one was issued before, it has ended too.
        for cookie in renewed {
            assert!(sessions.verify(cookie.pair()).is_err(), "round {round}");
        }
    }
}

#[test]
fn a_renewal_ends_copies_that_any_secret_signed() {
    let sessions = session_manager::<Login>().at(at(0));
    let old = sessions.set(&user(7)).unwrap();
    sessions.swap_keyring(Keyring::new(secret(2)).verify_only(secret(1)));
    let session = sessions.verify(old.pair()).unwrap();
    let copy = sessions.update(&session).unwrap();
    let _ = sessions.renew(&session).unwrap();
    for cookie in [old, copy] {
        assert_matches!(sessions.verify(cookie.pair()), Err(VerifyError::Revoked { .. }));
    }
}

#[test]
fn renewing_issues_a_new_session_and_ends_the_old_one() {
    let sessions = session_manager::<Login>();
    let cookie = sessions.at(at(0)).set(&user(7)).unwrap();
    // Also within the second of the sign-in.
    for milliseconds in [500, 3_600_000] {
        let sessions = sessions.at(at(milliseconds));
        let Ok(mut session) = sessions.verify(cookie.pair()) else { continue };
        session.visits = 9;
        let renewed = sessions.renew(&session).unwrap();
        let new = sessions.verify(renewed.pair()).unwrap();
        assert_eq!((new.user_id, new.visits), (7, 9));
        assert!(new.issued_at() > session.issued_at());
        assert_matches!(sessions.verify(cookie.pair()), Err(VerifyError::Revoked { .. }));
    }
}

#[test]
fn a_renewed_session_stays_transient() {
    let sessions = session_manager::<Login>().at(at(0));
    for transient in [false, true] {
        let data = user(transient.into());
        let set = if transient { sessions.set_transient(&data) } else { sessions.set(&data) };
        let session = sessions.verify(set.unwrap().pair()).unwrap();
        let renewed = sessions.renew(&session).unwrap();
        assert_eq!(sessions.verify(renewed.pair()).unwrap().is_transient(), transient);
    }
}

#[test]
fn a_renewal_that_fails_leaves_the_session_valid() {
    use serde::{Deserialize, Serialize};
    use trickster_session::SessionData;

    #[derive(Debug, Serialize, Deserialize, SessionData)]
    struct Named {
        #[session(subject)]
        id: u64,
        #[session(max_len = 3)]
        name: String,
    }

    let sessions: TypedSession<Named> = session_manager::<Named>().at(at(0));
    let cookie = sessions.set(&Named { id: 7, name: "ada".to_owned() }).unwrap();
    let mut session = sessions.verify(cookie.pair()).unwrap();
    session.name = "too long".to_owned();
    assert_matches!(sessions.renew(&session), Err(SetError::TooLong { .. }));
    assert!(sessions.verify(cookie.pair()).is_ok());
}
