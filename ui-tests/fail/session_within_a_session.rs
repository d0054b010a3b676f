use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Address {
    zip: u32,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    address: Address,
}

fn main() {}
