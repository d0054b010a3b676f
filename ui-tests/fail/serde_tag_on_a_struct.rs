use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind")]
struct Address {
    city: u8,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    address: Address,
}

fn main() {}
