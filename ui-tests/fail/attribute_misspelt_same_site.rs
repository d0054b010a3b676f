use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(samesite = "Lax")]
struct Login {
    user_id: u64,
}

fn main() {}
