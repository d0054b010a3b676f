use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

const LIMIT: u16 = 1024;

#[derive(Serialize, Deserialize, SessionData)]
#[session(limit = LIMIT)]
struct Login {
    user_id: u64,
}

fn main() {}
