use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize)]
struct Money {
    cents: i64,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Cart {
    count: u8,
    #[session(max_size = 32)]
    price: Money,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    cart: Cart,
}

fn main() {}
