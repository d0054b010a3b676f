use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

const LIMIT: u32 = 32;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(max_size = LIMIT)]
    name: String,
}

fn main() {}
