use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = 30 * 24 * 3600)]
struct Login {
    user_id: u64,
}

fn main() {}
