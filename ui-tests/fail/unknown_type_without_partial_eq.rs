use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize)]
struct Money {
    cents: i64,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_size = 32)]
    price: Money,
}

fn main() {}
