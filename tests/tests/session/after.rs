//! `after`: an application keeps a time for each user, before which all of the user's sessions have ended.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d")]
struct Login {
    user_id: u64,
}

fn session_manager() -> TypedSession<Login> {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    TypedSession::new(Keyring::new(secret))
}

fn at(milliseconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(1_800_000_000_000 + milliseconds)
}

proptest! {
    #[test]
    fn signing_in_after_the_users_time_is_accepted_and_before_it_is_not(
        signed_out in 0..120_000u64,
        before in 0..120_000u64,
        now in 0..120_000u64,
    ) {
        prop_assume!(before <= signed_out);
        // Another server set the time. Its clock is at most 60 seconds ahead.
        prop_assume!(signed_out <= now + 59_000);
        let (sessions, signed_out) = (session_manager(), at(signed_out));
        let old = sessions.at(at(before)).set(&Login { user_id: 7 }).unwrap();
        let here = sessions.at(at(now));
        let signed_in = [
            here.after(signed_out).set(&Login { user_id: 7 }).unwrap(),
            here.after(signed_out).set_transient(&Login { user_id: 7 }).unwrap(),
            here.update(&here.after(signed_out).start(Login { user_id: 7 })).unwrap(),
        ];
        for cookie in signed_in {
            let session = here.verify(cookie.pair()).unwrap();
            prop_assert!(session.issued_at() >= signed_out, "as the application compares");
            prop_assert!(here.after(signed_out).verify(cookie.pair()).is_ok());
        }
        // What began in the same second, rounded down, counts as before, unless that second is the time.
        let late = sessions.at(at(before.max(now)));
        if late.verify(old.pair()).unwrap().issued_at() < signed_out {
            let error = late.after(signed_out).verify(old.pair()).map(drop);
            assert_matches!(error, Err(VerifyError::IssuedBefore { .. }));
        }
    }
}

#[test]
fn it_changes_neither_the_manager_nor_what_another_call_set() {
    let sessions = session_manager().at(at(0));
    let cookie = sessions.set(&Login { user_id: 7 }).unwrap();
    let later = sessions.after(at(500));
    assert!(later.verify(cookie.pair()).is_err());
    assert!(sessions.verify(cookie.pair()).is_ok());
    assert!(later.after(at(0)).verify(cookie.pair()).is_err(), "the later time counts");
    assert!(later.at(at(9000)).verify(cookie.pair()).is_err(), "another clock keeps it");
}

#[test]
fn signing_in_is_an_error_while_the_time_is_over_60_seconds_ahead() {
    let sessions = session_manager();
    for (now, issued) in [(0, false), (29_999, false), (30_000, true), (90_000, true)] {
        let user = sessions.at(at(now)).after(at(90_000));
        match user.set(&Login { user_id: 7 }) {
            Ok(cookie) => {
                assert!(issued);
                for later in [0, 1000, 100_000] {
                    let sessions = sessions.at(at(now + later)).after(at(90_000));
                    assert!(sessions.verify(cookie.pair()).is_ok());
                }
            }
            Err(error) => {
                assert!(!issued);
                assert_matches!(error, SetError::TooEarly { from, .. } if from == at(30_000));
            }
        }
    }
}

#[test]
fn the_order_of_after_and_at_does_not_matter() {
    let sessions = session_manager();
    let old = sessions.at(at(0)).set(&Login { user_id: 7 }).unwrap();
    let (now, user) = (at(86_400_000), at(86_400_000));
    for sessions in [sessions.after(user).at(now), sessions.at(now).after(user)] {
        assert!(sessions.verify(old.pair()).is_err());
        let new = sessions.set(&Login { user_id: 7 }).unwrap();
        assert!(sessions.verify(new.pair()).is_ok());
    }
}

proptest! {
    #[test]
    fn a_stored_sign_out_time_ends_what_was_issued_so_far_and_never_goes_back(
        clocks in prop::collection::vec(0..3_000u64, 1..12),
    ) {
        let sessions = session_manager();
        let mut stored = SystemTime::UNIX_EPOCH;
        let mut ended = Vec::new();
        for clock in clocks {
            let user = sessions.at(at(clock)).after(stored);
            ended.push(user.set(&Login { user_id: 7 }).unwrap());
            let next = user.sign_out_time();
            prop_assert!(next > stored);
            stored = next;
            for cookie in &ended {
                let session = sessions.at(at(clock)).verify(cookie.pair()).unwrap();
                prop_assert!(session.issued_at() < stored);
            }
        }
    }
}
