use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__HOST-login", secure = false)]
struct Login {
    user_id: u64,
}

fn main() {}
