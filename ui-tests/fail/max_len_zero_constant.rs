use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

const EMPTY: usize = 0;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(max_len = EMPTY)]
    name: String,
}

fn main() {}
