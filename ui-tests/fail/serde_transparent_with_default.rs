use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Default, Serialize, Deserialize, SessionField)]
#[serde(transparent, default)]
struct Id {
    id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    id: Id,
}

fn main() {}
