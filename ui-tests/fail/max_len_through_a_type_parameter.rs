use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Page<T> {
    #[session(max_len(2, 4))]
    items: Vec<T>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    page: Page<u8>,
}

fn main() {}
