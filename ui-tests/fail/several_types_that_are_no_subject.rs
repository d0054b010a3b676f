use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionData)]
struct Visitor {
    #[session(subject)]
    user_id: Option<u64>,
}

#[derive(Serialize, Deserialize, SessionField)]
struct UserId(u64);

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(subject)]
    user_id: UserId,
}

fn main() {}
