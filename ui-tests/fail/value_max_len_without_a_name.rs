use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

const LIMIT: usize = 32;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(max_len = LIMT)]
    name: String,
}

fn main() {}
