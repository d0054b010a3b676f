use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Profile {
    name: String,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    profile: Profile,
}

fn main() {}
