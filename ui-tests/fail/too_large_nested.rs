use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Items {
    #[session(max_len(100, 40))]
    items: Vec<String>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(max_len = 1024)]
    note: String,
    items: Items,
}

fn main() {}
