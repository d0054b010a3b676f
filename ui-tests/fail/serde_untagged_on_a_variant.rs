use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
enum Id {
    User(u64),
    #[serde(untagged)]
    Order(u64),
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    id: Id,
}

fn main() {}
