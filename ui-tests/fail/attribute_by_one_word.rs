use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(idle = "2h")]
struct Login {
    user_id: u64,
}

fn main() {}
