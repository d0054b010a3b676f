use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(idle_timeout = "30 minutes")]
struct Login {
    user_id: u64,
}

fn main() {}
