use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(unbounded = 1)]
    name: String,
}

fn main() {}
