use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Full {
    kind: u8,
}

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind")]
enum Cart {
    Full(Full),
    Empty,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    cart: Cart,
}

fn main() {}
