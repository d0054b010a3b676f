use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    name: String,
    #[session(max_len = 4)]
    names: Vec<String>,
    #[session(max_len = 4)]
    count: u8,
    price: Money,
    api_key: u64,
    #[serde(rename = "count")]
    number: u8,
}

#[derive(Serialize, Deserialize)]
struct Money {
    cents: i64,
}

fn main() {}
