use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(http_only(true))]
struct Login {
    user_id: u64,
}

fn main() {}
