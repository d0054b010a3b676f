//! The longest `max_age`, 400 days, in every unit, and an idle timeout of one second less.

use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "400d", idle_timeout = 34_559_999)]
struct Days {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = 34560000)]
struct Seconds {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "9600h", idle_timeout = "575999m")]
struct Hours {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "1s")]
struct Shortest {
    user_id: u64,
}

/// Without `max_age`, the absolute limit is one day.
#[derive(Serialize, Deserialize, SessionData)]
#[session(idle_timeout = 86_399)]
struct OfTheBrowser {
    user_id: u64,
}

fn main() {
    const LONGEST: Option<u64> = Some(400 * 24 * 60 * 60);
    assert_eq!(Days::COOKIE.max_age, LONGEST);
    assert_eq!(Seconds::COOKIE.max_age, LONGEST);
    assert_eq!(Hours::COOKIE.max_age, LONGEST);
    assert_eq!(Days::COOKIE.idle_timeout, Some(400 * 24 * 60 * 60 - 1));
    assert_eq!(Shortest::COOKIE.max_age, Some(1));
    assert_eq!(OfTheBrowser::COOKIE.max_age, None);
    assert!(!OfTheBrowser::ATTRIBUTES.contains("Max-Age"));
}
