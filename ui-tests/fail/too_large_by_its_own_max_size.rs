use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_size = 4000)]
struct Login {
    user_id: u64,
}

fn main() {}
