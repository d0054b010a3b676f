use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

const EMPTY: usize = 0;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(max_len = EMPTY)]
    name: String,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Page<T> {
    #[session(max_len = EMPTY)]
    items: Vec<T>,
}

fn main() {}
