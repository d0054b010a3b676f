use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "3mo")]
struct Login {
    user_id: u64,
}

fn main() {}
