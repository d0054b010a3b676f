use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
enum Action {
    Rename { name: String },
    Leave,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    action: Action,
}

fn main() {}
