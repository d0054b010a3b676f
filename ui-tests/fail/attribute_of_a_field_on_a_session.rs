use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_len = 32)]
struct Login {
    user_id: u64,
}

fn main() {}
