use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Page<T> {
    item: T,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Outer<T> {
    page: Option<Page<T>>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    outer: Outer<Vec<u8>>,
}

fn main() {}
