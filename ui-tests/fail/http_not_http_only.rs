use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Http-login", http_only = false)]
struct Login {
    user_id: u64,
}

fn main() {}
