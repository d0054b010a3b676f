use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[session(bound = "T")]
struct Page<T> {
    content: T,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    page: Page<u8>,
}

fn main() {}
