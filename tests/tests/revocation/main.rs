//! Revocation within one process: which sessions end, and which stay valid.

mod in_memory;
mod sign_out;
mod subjects;
mod update;

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
    visits: u8,
}

const DAY: u64 = 24 * 60 * 60;

fn at(milliseconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(1_800_000_000_000 + milliseconds)
}

fn days(days: u64) -> SystemTime {
    at(1000 * DAY * days)
}

fn secret(number: u8) -> Secret {
    Secret::from_text(format!("secret number {number} of more than thirty-two bytes")).unwrap()
}

fn session_manager<T: SessionData>() -> TypedSession<T> {
    TypedSession::new(Keyring::new(secret(1)))
}

fn user(user_id: u64) -> Login {
    Login { user_id, visits: 0 }
}
