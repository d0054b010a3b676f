use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Address {
    city: u8,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[serde(flatten)]
    address: Address,
}

fn main() {}
