//! Absolute and idle limits to the second, refresh, update, and wrong clocks.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{
    Keyring, Secret, SessionData, SetCookie, SetError, TypedSession, VerifyError,
};

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;
const MAX_AGE: u64 = 30 * DAY;
const IDLE: u64 = 2 * HOUR;
const NOON: u64 = 1_800_000_000;

#[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
#[session(name = "both", max_age = "30d", idle_timeout = "2h")]
struct Both {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
#[session(name = "absolute", max_age = "30d")]
struct Absolute {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData, Clone, Debug, PartialEq)]
#[session(name = "browser")]
struct Browser {
    user_id: u64,
}

fn session_manager<T: SessionData>() -> TypedSession<T> {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    TypedSession::new(Keyring::new(secret))
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn max_age(cookie: &SetCookie) -> Option<u64> {
    let (_, seconds) = cookie.as_str().split_once("Max-Age=")?;
    Some(seconds.parse().unwrap())
}

#[test]
fn a_session_expires_at_the_second_of_its_absolute_limit() {
    let sessions = session_manager::<Absolute>();
    let cookie = sessions.at(at(NOON)).set(&Absolute { user_id: 1 }).unwrap();
    assert_eq!(max_age(&cookie), Some(MAX_AGE));
    let session = sessions.at(at(NOON + MAX_AGE - 1)).verify(cookie.pair()).unwrap();
    assert_eq!(session.expires_at(), at(NOON + MAX_AGE));
    for seconds in [MAX_AGE, MAX_AGE + 1, 90 * DAY] {
        let rejected = sessions.at(at(NOON + seconds)).verify(cookie.pair()).unwrap_err();
        let VerifyError::Expired { issued_at, expired_at, .. } = rejected else {
            panic!("{rejected:?}")
        };
        assert_eq!((issued_at, expired_at), (at(NOON), at(NOON + MAX_AGE)));
    }
}

#[test]
fn get_returns_the_struct_of_exactly_the_sessions_that_verify_accepts() {
    let sessions = session_manager::<Absolute>();
    let cookie = sessions.at(at(NOON)).set(&Absolute { user_id: 1 }).unwrap();
    for seconds in [0, 1, MAX_AGE - 1, MAX_AGE, MAX_AGE + 1] {
        let got = sessions.at(at(NOON + seconds)).get(cookie.pair());
        assert_eq!(got, (seconds < MAX_AGE).then_some(Absolute { user_id: 1 }));
    }
    let now = sessions.set(&Absolute { user_id: 2 }).unwrap();
    assert_eq!(sessions.get(now.pair()), Some(Absolute { user_id: 2 }));
    assert_eq!(sessions.get("absolute=forged"), None);
    assert_eq!(sessions.get("other=cookie"), None);
}

#[test]
fn a_session_without_max_age_ends_with_the_browser_or_after_a_day() {
    let sessions = session_manager::<Browser>();
    let cookie = sessions.at(at(NOON)).set(&Browser { user_id: 1 }).unwrap();
    assert_eq!(max_age(&cookie), None);
    assert!(sessions.at(at(NOON + DAY - 1)).verify(cookie.pair()).is_ok());
    assert!(sessions.at(at(NOON + DAY)).verify(cookie.pair()).is_err());
    // Updating neither makes the cookie persistent nor extends the day.
    let session = sessions.at(at(NOON + DAY - 1)).verify(cookie.pair()).unwrap();
    let updated = sessions.at(at(NOON + DAY - 1)).update(&session).unwrap();
    assert_eq!(max_age(&updated), None);
    assert!(sessions.at(at(NOON + DAY)).verify(updated.pair()).is_err());
}

#[test]
fn refresh_extends_the_idle_limit_and_not_the_absolute_one() {
    let sessions = session_manager::<Both>();
    let mut cookie = sessions.at(at(NOON)).set(&Both { user_id: 1 }).unwrap();
    assert_eq!(max_age(&cookie), Some(IDLE));
    let mut now = NOON;
    // A user who returns every hour and a half is refreshed each time until the absolute limit.
    while now + 3 * HOUR / 2 < NOON + MAX_AGE {
        now += 3 * HOUR / 2;
        let session = sessions.at(at(now)).verify(cookie.pair()).unwrap();
        assert_eq!(session.issued_at(), at(NOON));
        cookie = sessions.at(at(now)).refresh(&session).unwrap().unwrap();
        assert_eq!(max_age(&cookie), Some(IDLE.min(NOON + MAX_AGE - now)));
        let refreshed = sessions.at(at(now)).verify(cookie.pair()).unwrap();
        assert_eq!((refreshed.issued_at(), refreshed.refreshed_at()), (at(NOON), at(now)));
        assert_eq!(refreshed.expires_at(), at((now + IDLE).min(NOON + MAX_AGE)));
    }
    let ended = sessions.at(at(NOON + MAX_AGE)).verify(cookie.pair()).unwrap_err();
    assert!(matches!(ended, VerifyError::Expired { .. }), "{ended:?}");
}

#[test]
fn a_session_needs_refresh_after_half_its_idle_timeout() {
    let sessions = session_manager::<Both>();
    let cookie = sessions.at(at(NOON)).set(&Both { user_id: 1 }).unwrap();
    for seconds in 0..IDLE {
        let session = sessions.at(at(NOON + seconds)).verify(cookie.pair()).unwrap();
        assert_eq!(session.needs_refresh(), seconds >= IDLE / 2, "{seconds}");
    }
    // Without an idle limit there is nothing to refresh.
    let sessions = session_manager::<Absolute>();
    let cookie = sessions.at(at(NOON)).set(&Absolute { user_id: 1 }).unwrap();
    let session = sessions.at(at(NOON + MAX_AGE - 1)).verify(cookie.pair()).unwrap();
    assert_eq!(sessions.at(at(NOON + MAX_AGE - 1)).refresh(&session), Ok(None));
}

#[test]
fn update_fails_from_the_second_of_the_absolute_limit_on() {
    let sessions = session_manager::<Absolute>();
    let cookie = sessions.at(at(NOON)).set(&Absolute { user_id: 1 }).unwrap();
    let session = sessions.at(at(NOON)).verify(cookie.pair()).unwrap();
    let last = sessions.at(at(NOON + MAX_AGE - 1)).update(&session).unwrap();
    assert_eq!(max_age(&last), Some(1));
    let ended = sessions.at(at(NOON + MAX_AGE)).update(&session).unwrap_err();
    let SetError::Ended { expired_at, .. } = ended else { panic!("{ended:?}") };
    assert_eq!(expired_at, at(NOON + MAX_AGE));
}

#[test]
fn a_clock_before_1970_or_after_2106_is_an_error() {
    let sessions = session_manager::<Both>();
    let data = Both { user_id: 1 };
    let last = u64::from(u32::MAX);
    let before = SystemTime::UNIX_EPOCH - Duration::from_secs(1);
    for wrong in [before, at(last + 1), at(last + DAY), at(1 << 40)] {
        assert_eq!(sessions.at(wrong).set(&data), Err(SetError::Clock));
        let cookie = sessions.at(at(NOON)).set(&data).unwrap();
        assert_eq!(sessions.at(wrong).verify(cookie.pair()), Err(VerifyError::Clock));
        let session = sessions.at(at(NOON)).verify(cookie.pair()).unwrap();
        assert_eq!(sessions.at(wrong).update(&session), Err(SetError::Clock));
    }
    // A session of the last second is valid although its limits exceed what a token can store.
    let cookie = sessions.at(at(last)).set(&data).unwrap();
    let session = sessions.at(at(last)).verify(cookie.pair()).unwrap();
    assert_eq!(session.expires_at(), at(last + IDLE));
    let first = sessions.at(at(0)).set(&data).unwrap();
    assert!(sessions.at(at(0)).verify(first.pair()).is_ok());
    assert!(matches!(sessions.at(at(last)).verify(first.pair()), Err(VerifyError::Expired { .. })));
}

#[test]
fn reject_issued_before_applies_to_every_clone() {
    let sessions = session_manager::<Both>();
    let clone = sessions.clone();
    let pairs: Vec<String> = (0..3)
        .map(|second| sessions.at(at(NOON + second)).set(&Both { user_id: second }).unwrap())
        .map(|cookie| cookie.pair().to_owned())
        .collect();
    let valid =
        |now| pairs.iter().map(|pair| clone.at(now).verify(pair.as_str()).is_ok()).collect();
    let now = at(NOON + 10);
    let all: Vec<bool> = valid(now);
    assert_eq!(all, [true, true, true]);
    let sessions = sessions.at(now);
    sessions.reject_issued_before(at(NOON + 1));
    let later: Vec<bool> = valid(now);
    assert_eq!(later, [false, true, true]);
    let revoked = clone.at(now).verify(pairs[0].as_str()).unwrap_err();
    let VerifyError::IssuedBefore { issued_at, .. } = revoked else { panic!("{revoked:?}") };
    assert_eq!(issued_at, at(NOON));
    sessions.reject_issued_before(at(NOON + 1) + Duration::from_millis(1));
    let third: Vec<bool> = valid(now);
    assert_eq!(third, [false, false, true]);
    sessions.reject_issued_before(SystemTime::UNIX_EPOCH);
    assert_eq!(valid(now), [false, false, true], "a cutoff never goes back");
    sessions.reject_issued_before(at(NOON + 1000));
    let cookie = sessions.set(&Both { user_id: 7 }).unwrap();
    assert!(sessions.verify(cookie.pair()).is_ok(), "a cutoff is never later than now");
}

proptest! {
    #[test]
    fn who_signs_in_again_after_everyone_was_signed_out_stays_signed_in(
        nanoseconds in 0u64..2_000_000_000,
        cutoff in 0u64..3_000_000_000,
        later in 0u64..1_000_000_000,
    ) {
        let sessions = session_manager::<Both>();
        let now = at(NOON) + Duration::from_nanos(nanoseconds);
        let before = sessions.at(now).set(&Both { user_id: 1 }).unwrap();
        sessions.at(now).reject_issued_before(at(NOON) + Duration::from_nanos(cutoff));
        let again = now + Duration::from_nanos(later);
        let after = sessions.at(again).set(&Both { user_id: 1 }).unwrap();
        prop_assert!(sessions.at(again).verify(after.pair()).is_ok());
        prop_assert!(sessions.at(again + Duration::from_secs(60)).verify(after.pair()).is_ok());
        // One issued in the same second as the cutoff, or before, is rejected.
        let issued = nanoseconds / 1_000_000_000;
        let expected = issued * 1_000_000_000 >= cutoff.min(nanoseconds);
        prop_assert_eq!(sessions.at(again).verify(before.pair()).is_ok(), expected);
    }
}

proptest! {
    #[test]
    fn a_session_is_valid_exactly_within_both_limits(
        issued in 0u64..u64::from(u32::MAX),
        visits in prop::collection::vec((0u64..3 * IDLE, any::<bool>()), 0..40),
    ) {
        let sessions = session_manager::<Both>();
        let mut cookie = sessions.at(at(issued)).set(&Both { user_id: 1 }).unwrap();
        let (mut now, mut refreshed) = (issued, issued);
        for (pause, update) in visits {
            now += pause;
            if now > u64::from(u32::MAX) {
                break;
            }
            let alive = now < issued + MAX_AGE && now < refreshed + IDLE;
            let session = sessions.at(at(now)).verify(cookie.pair());
            prop_assert_eq!(session.is_ok(), alive);
            let Ok(session) = session else { break };
            prop_assert_eq!(session.issued_at(), at(issued));
            prop_assert_eq!(session.refreshed_at(), at(refreshed));
            let ends = (issued + MAX_AGE).min(refreshed + IDLE);
            prop_assert_eq!(session.expires_at(), at(ends));
            if update {
                cookie = sessions.at(at(now)).update(&session).unwrap();
                refreshed = now;
                prop_assert_eq!(max_age(&cookie), Some(IDLE.min(issued + MAX_AGE - now)));
            }
        }
    }

    #[test]
    fn a_clock_that_goes_backwards_extends_no_session(
        back in 0u64..400,
        ahead in 0u64..IDLE,
    ) {
        let sessions = session_manager::<Both>();
        let cookie = sessions.at(at(NOON)).set(&Both { user_id: 1 }).unwrap();
        let now = NOON - back;
        let session = sessions.at(at(now)).verify(cookie.pair());
        // Up to a minute of clock skew is accepted; more is a cookie from the future.
        prop_assert_eq!(session.is_ok(), back <= 60);
        let Ok(session) = session else { return Ok(()) };
        let updated = sessions.at(at(now)).update(&session).unwrap();
        prop_assert!(max_age(&updated).unwrap() <= IDLE);
        let again = sessions.at(at(now)).verify(updated.pair()).unwrap();
        prop_assert_eq!(again.issued_at(), at(NOON));
        prop_assert_eq!(again.refreshed_at(), at(NOON));
        let later = sessions.at(at(now + ahead)).verify(updated.pair()).unwrap();
        prop_assert_eq!(later.expires_at(), at(NOON + IDLE));
    }
}

#[test]
fn a_sign_out_time_ends_every_session_issued_before_it() {
    let sessions = session_manager::<Both>();
    // The comparison that the README shows.
    let is_current = |issued, signed_out_at| {
        let cookie = sessions.at(issued).set(&Both { user_id: 1 }).unwrap();
        sessions.at(at(NOON + 9)).verify(cookie.pair()).unwrap().issued_at() >= signed_out_at
    };
    let millis = |count| at(NOON) + Duration::from_millis(count);
    for signed_out in [1000, 1001, 1700, 1999] {
        assert!((0..signed_out).step_by(99).all(|ms| !is_current(millis(ms), millis(signed_out))));
        assert!((2000..4000).step_by(99).all(|ms| is_current(millis(ms), millis(signed_out))));
    }
}
