use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "99999999999999999999w")]
struct Login {
    user_id: u64,
}

fn main() {}
