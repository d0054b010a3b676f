//! `sign_out`, `revoke` and `revoke_all`: which sessions end.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, SessionData, SetError, TypedSession, VerifyError};
use trickster_session_tests::assert_matches;

use super::{DAY, Login, at, days, secret, session_manager, user};

#[test]
fn signing_out_ends_the_session_also_for_copies_and_removes_the_cookie() {
    let sessions = session_manager::<Login>();
    let cookie = sessions.at(at(0)).set(&user(7)).unwrap();
    let updated = {
        let sessions = sessions.at(at(60_000));
        sessions.update(&sessions.verify(cookie.pair()).unwrap()).unwrap()
    };
    let removal = sessions.at(at(90_000)).sign_out(updated.pair());
    assert_eq!(removal, sessions.clear());
    for copy in [cookie, updated] {
        let refused = sessions.at(at(90_000)).verify(copy.pair());
        assert_matches!(refused, Err(VerifyError::Revoked { issued_at, .. }) if issued_at == at(0));
    }
}

#[test]
fn signing_out_leaves_other_sessions_of_the_user_and_other_users_alone() {
    let sessions = session_manager::<Login>();
    let phone = sessions.at(at(0)).set(&user(7)).unwrap();
    let laptop = sessions.at(at(1000)).set(&user(7)).unwrap();
    let other = sessions.at(at(0)).set(&user(8)).unwrap();
    let sessions = sessions.at(at(2000));
    let _ = sessions.sign_out(phone.pair());
    assert!(sessions.verify(phone.pair()).is_err());
    assert!(sessions.verify(laptop.pair()).is_ok());
    assert!(sessions.verify(other.pair()).is_ok());
}

#[test]
fn clear_removes_the_cookie_and_leaves_copies_valid() {
    let sessions = session_manager::<Login>().at(at(0));
    let cookie = sessions.set(&user(7)).unwrap();
    let _ = sessions.clear();
    assert!(sessions.verify(cookie.pair()).is_ok());
}

#[test]
fn a_request_without_a_genuine_cookie_revokes_nothing() {
    let sessions = session_manager::<Login>().at(at(0));
    let cookie = sessions.set(&user(7)).unwrap();
    let foreign = TypedSession::<Login>::new(Keyring::new(secret(2))).at(at(0));
    let forged = foreign.set(&user(7)).unwrap();
    for headers in ["", "other=1", "__Host-login=forged", forged.pair()] {
        assert_eq!(sessions.sign_out(headers), sessions.clear());
        assert!(sessions.verify(cookie.pair()).is_ok(), "{headers}");
    }
}

#[test]
fn every_genuine_session_of_the_request_ends_also_one_that_is_idle_or_expired_here() {
    let sessions = session_manager::<Login>();
    let [old, idle, current] =
        [days(0), days(31), days(32)].map(|then| sessions.at(then).set(&user(7)).unwrap());
    let now = days(32) + Duration::from_secs(1);
    assert_matches!(sessions.at(now).verify(old.pair()), Err(VerifyError::Expired { .. }));
    assert_matches!(sessions.at(now).verify(idle.pair()), Err(VerifyError::Idle { .. }));
    let all = format!("{}; {}; {}", idle.pair(), current.pair(), old.pair());
    let _ = sessions.at(now).sign_out(all);
    assert_matches!(sessions.at(now).verify(current.pair()), Err(VerifyError::Revoked { .. }));
    // Another server has not heard of it, and its clock says that the session is not idle.
    let just_after = days(31) + Duration::from_secs(1);
    let refused = sessions.at(just_after).verify(idle.pair());
    assert_matches!(refused, Err(VerifyError::Revoked { .. }));
}

#[test]
fn a_revoked_session_decides_over_an_older_one_of_its_name() {
    let sessions = session_manager::<Login>();
    let older = sessions.at(at(0)).set(&user(7)).unwrap();
    let newer = sessions.at(at(5000)).set(&user(7)).unwrap();
    let sessions = sessions.at(at(6000));
    let _ = sessions.sign_out(newer.pair());
    let both = format!("{}; {}", older.pair(), newer.pair());
    assert_matches!(sessions.verify(both), Err(VerifyError::Revoked { .. }));
    assert!(sessions.verify(older.pair()).is_ok());
}

#[test]
fn a_session_of_a_newer_version_is_only_removed() {
    #[derive(Debug, Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-login", version = 2, max_age = "30d")]
    struct Newer {
        #[session(subject)]
        user_id: u64,
    }

    let list = trickster_session::Revocations::new();
    let keyring = Keyring::new(secret(1));
    let here = TypedSession::<Login>::builder(keyring.clone()).revocations(list.clone());
    let here = here.build().unwrap().at(at(0));
    let newer =
        TypedSession::<Newer>::builder(keyring).revocations(list).build().unwrap().at(at(0));
    let cookie = newer.set(&Newer { user_id: 7 }).unwrap();
    assert_eq!(here.sign_out(cookie.pair()), here.clear());
    assert!(newer.verify(cookie.pair()).is_ok());
}

#[test]
fn revoking_a_session_ends_it_and_leaves_its_cookie_in_the_browser() {
    let sessions = session_manager::<Login>().at(at(0));
    let cookie = sessions.set(&user(7)).unwrap();
    let session = sessions.verify(cookie.pair()).unwrap();
    sessions.revoke(&session);
    assert_matches!(sessions.verify(cookie.pair()), Err(VerifyError::Revoked { .. }));
}

proptest! {
    #[test]
    fn revoke_all_ends_every_session_issued_so_far_and_none_issued_later(
        before in prop::collection::vec(0..5_000u64, 1..8),
        calls in prop::collection::vec(0..900u64, 1..5),
    ) {
        let sessions = session_manager::<Login>();
        let mut ended: Vec<_> = before
            .iter()
            .map(|then| sessions.at(at(*then)).set(&user(7)).unwrap())
            .collect();
        let other = sessions.at(at(5_000)).set(&user(8)).unwrap();
        let mut now = 5_000;
        for wait in calls {
            now += wait;
            let sessions = sessions.at(at(now));
            sessions.revoke_all(&7);
            for cookie in &ended {
                let refused = sessions.verify(cookie.pair());
                assert_matches!(refused, Err(VerifyError::Revoked { .. }));
            }
            let again = sessions.set(&user(7)).unwrap();
            prop_assert!(sessions.verify(again.pair()).is_ok(), "a sign-in at once is accepted");
            prop_assert!(sessions.verify(other.pair()).is_ok());
            ended.push(again);
        }
    }

    #[test]
    fn signing_in_again_at_once_works_after_each_sign_out(
        pauses in prop::collection::vec(prop::sample::select(vec![0, 10, 300, 1000]), 1..60),
    ) {
        let sessions = session_manager::<Login>();
        let mut now = 0;
        let mut ended: Vec<String> = Vec::new();
        for pause in pauses {
            now += pause;
            let sessions = sessions.at(at(now));
            let cookie = sessions.set(&user(7)).unwrap();
            prop_assert!(sessions.verify(cookie.pair()).is_ok());
            let _ = sessions.sign_out(cookie.pair());
            ended.push(cookie.pair().to_owned());
            for cookie in &ended {
                prop_assert!(sessions.verify(cookie).is_err());
            }
        }
    }
}

#[test]
fn two_sign_ins_of_one_subject_within_one_second_share_their_fate() {
    let sessions = session_manager::<Login>();
    let first = sessions.at(at(100)).set(&user(7)).unwrap();
    let second = sessions.at(at(900)).set(&user(7)).unwrap();
    let _ = sessions.at(at(950)).sign_out(first.pair());
    assert!(sessions.at(at(950)).verify(second.pair()).is_err());
}

#[test]
fn revoke_all_ends_what_was_issued_ahead_after_everyone_was_signed_out() {
    let sessions = session_manager::<Login>().at(at(500));
    sessions.reject_issued_before(at(500));
    let cookie = sessions.set(&user(7)).unwrap();
    sessions.revoke_all(&7);
    assert!(sessions.verify(cookie.pair()).is_err());
    let user_of = sessions.after(sessions.sign_out_time());
    let cookie = user_of.set(&user(7)).unwrap();
    user_of.revoke_all(&7);
    assert!(sessions.verify(cookie.pair()).is_err());
}

#[test]
fn many_calls_of_revoke_all_delay_the_next_sign_in_by_a_second_at_most() {
    let sessions = session_manager::<Login>();
    for _ in 0..1000 {
        sessions.at(at(0)).revoke_all(&7);
    }
    let later = sessions.at(at(1000));
    let cookie = later.set(&user(7)).unwrap();
    assert!(later.verify(cookie.pair()).is_ok());
}

#[test]
fn when_no_second_is_left_signing_in_says_so_and_works_a_little_later() {
    let sessions = session_manager::<Login>().at(at(0));
    let mut signed_out = 0;
    let error = loop {
        match sessions.set(&user(7)) {
            Ok(cookie) => drop(sessions.sign_out(cookie.pair())),
            Err(error) => break error,
        }
        signed_out += 1;
    };
    // The second of the clock, and the 60 that may be ahead.
    assert_eq!(signed_out, 61);
    assert_matches!(error, SetError::TooEarly { from, .. } if from == at(1000));
    assert!(sessions.set(&user(8)).is_ok(), "another subject");
    let later = sessions.at(at(1000));
    let cookie = later.set(&user(7)).unwrap();
    assert!(later.verify(cookie.pair()).is_ok());
}

#[test]
fn a_sign_out_lasts_until_the_absolute_limit_of_the_session() {
    lasts_until_the_absolute_limit(|sessions, cookie| drop(sessions.sign_out(cookie)));
}

#[test]
fn signing_out_everywhere_lasts_until_the_absolute_limit_of_the_sessions() {
    lasts_until_the_absolute_limit(|sessions, _| sessions.revoke_all(&7));
}

#[test]
fn signing_out_a_transient_session_of_the_same_second_lasts_as_long() {
    lasts_until_the_absolute_limit(|sessions, _| {
        let transient = sessions.set_transient(&user(7)).unwrap();
        let _ = sessions.sign_out(transient.pair());
    });
}

fn lasts_until_the_absolute_limit(sign_out: fn(&TypedSession<Login>, &str)) {
    // With a list whose clock is that of the application.
    let hours = Arc::new(AtomicU64::new(0));
    let clock = Arc::clone(&hours);
    let now = move || at(1000 * 60 * 60 * clock.load(Ordering::Relaxed));
    let sessions = TypedSession::<Login>::builder(Keyring::new(secret(1))).clock(now).build();
    let sessions = sessions.unwrap();
    let mut cookie = sessions.at(at(0)).set(&user(7)).unwrap();
    // Another process, which does not know of the revocation, keeps refreshing a copy.
    let unaware = session_manager::<Login>();
    sign_out(&sessions.at(at(0)), cookie.pair());
    for hour in 1..30 * 24 {
        hours.store(hour, Ordering::Relaxed);
        let now = at(1000 * 60 * 60 * hour);
        let session = unaware.at(now).verify(cookie.pair()).unwrap();
        cookie = unaware.at(now).update(&session).unwrap();
        // Others sign out meanwhile, so that expired revocations are looked for.
        for other in 0..4 {
            let other = sessions.at(now).set(&user(100 + 4 * hour + other)).unwrap();
            let _ = sessions.at(now).sign_out(other.pair());
        }
        let refused = sessions.at(now).verify(cookie.pair());
        assert_matches!(refused, Err(VerifyError::Revoked { .. }));
    }
    assert!(sessions.at(at(1000 * DAY * 30)).verify(cookie.pair()).is_err());
}
