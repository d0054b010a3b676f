use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[serde(transparent)]
struct Login {
    user_id: u64,
}

fn main() {}
