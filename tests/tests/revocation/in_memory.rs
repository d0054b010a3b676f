//! The list: who shares it, rotations, and its memory.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use allocation_counter::measure;
use trickster_session::{Keyring, Revocations, TypedSession};

use super::{Login, at, secret, session_manager, user};

#[test]
fn clones_share_the_list_and_other_managers_have_their_own() {
    let sessions = session_manager::<Login>();
    let clone = sessions.clone();
    let cookie = sessions.at(at(0)).set(&user(7)).unwrap();
    let _ = clone.at(at(0)).sign_out(cookie.pair());
    assert!(sessions.at(at(0)).verify(cookie.pair()).is_err());
    assert!(session_manager::<Login>().at(at(0)).verify(cookie.pair()).is_ok());
}

#[test]
fn managers_that_are_given_one_list_share_it() {
    let list = Revocations::new();
    let manager = || {
        let builder = TypedSession::<Login>::builder(Keyring::new(secret(1)));
        builder.revocations(list.clone()).build().unwrap().at(at(0))
    };
    let cookie = manager().set(&user(7)).unwrap();
    let _ = manager().sign_out(cookie.pair());
    assert!(manager().verify(cookie.pair()).is_err());
}

#[test]
fn a_revocation_outlives_the_rotation_of_secrets() {
    let list = Revocations::new();
    let deploys = [
        Keyring::new(secret(1)),
        Keyring::new(secret(1)).verify_only(secret(2)),
        Keyring::new(secret(2)).verify_only(secret(1)),
        Keyring::new(secret(2)),
    ]
    .map(|keyring| {
        let builder = TypedSession::<Login>::builder(keyring).revocations(list.clone());
        builder.build().unwrap()
    });
    // A copy that was signed again in each deploy before the sign-out.
    let mut copies = vec![deploys[0].at(at(0)).set(&user(7)).unwrap()];
    for deploy in &deploys[1..3] {
        let session = deploy.at(at(0)).verify(copies[copies.len() - 1].pair()).unwrap();
        copies.push(deploy.at(at(0)).update(&session).unwrap());
    }
    let _ = deploys[1].at(at(1000)).sign_out(copies[0].pair());
    for deploy in &deploys {
        for copy in &copies {
            assert!(deploy.at(at(1000)).verify(copy.pair()).is_err());
        }
    }
}

#[test]
fn signing_in_and_out_in_a_loop_leaves_memory_flat() {
    let seconds = Arc::new(AtomicU64::new(1_800_000_000));
    let clock = Arc::clone(&seconds);
    let now = move || SystemTime::UNIX_EPOCH + Duration::from_secs(clock.load(Ordering::Relaxed));
    let sessions = TypedSession::<Login>::builder(Keyring::new(secret(1)).verify_only(secret(2)))
        .clock(now)
        .build()
        .unwrap();
    let round = |users: u64| {
        for user_id in 0..users {
            seconds.fetch_add(1, Ordering::Relaxed);
            let cookie = sessions.set(&user(user_id % 3)).unwrap();
            let _ = sessions.sign_out(cookie.pair());
        }
    };
    round(5_000);
    let grown = measure(|| round(20_000)).bytes_current;
    // At most 256 times of issue are listed for each subject.
    assert!(grown.abs() < 3 * 2 * 4 * 512, "{grown} bytes");
}

#[test]
fn a_list_of_other_users_does_not_allocate_on_a_request() {
    let sessions = session_manager::<Login>().at(at(0));
    let verified = |user_id: u64| {
        let cookie = sessions.set(&user(user_id)).unwrap();
        measure(|| assert!(sessions.verify(cookie.pair()).is_ok())).count_total
    };
    let empty = verified(7);
    for user_id in 100..1_100 {
        sessions.revoke_all(&user_id);
    }
    assert_eq!(verified(7), empty);
    assert_eq!(empty, 0);
}
