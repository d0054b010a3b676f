use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "login", same_site = "none", secure = false)]
struct Login {
    user_id: u64,
}

fn main() {}
