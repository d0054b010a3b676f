//! Every feature that `wasm32-unknown-unknown` supports, compiled. `main.rs` is what runs there.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SetCookie, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(encrypt, codec = "postcard")]
pub struct Login {
    pub user_id: u64,
    #[session(max_len = 64)]
    pub name: String,
}

/// Issues a session at the given time.
pub fn set(
    sessions: &TypedSession<Login>,
    now: SystemTime,
    login: &Login,
) -> Result<SetCookie, SetError> {
    sessions.at(now).set(login)
}

/// Reads the session of a request at the given time.
pub fn get(sessions: &TypedSession<Login>, now: SystemTime, header: &str) -> Option<Login> {
    sessions.at(now).get(header)
}
