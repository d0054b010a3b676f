use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, PartialEq)]
struct Money {
    cents: i64,
}

#[derive(Serialize, Deserialize, SessionData, PartialEq)]
struct Login {
    #[serde(skip)]
    cached: bool,
    #[session(max_size = 32)]
    price: Money,
}

fn main() {}
