use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionData, SessionField)]
#[session(max_age = "30d")]
struct Login {
    user_id: u64,
}

fn main() {}
