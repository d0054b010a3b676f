use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = concat!("a", "b"))]
struct Login {
    user_id: u64,
}

fn main() {}
