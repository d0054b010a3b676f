use std::collections::HashMap;
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

mod other {
    #[derive(serde::Serialize, serde::Deserialize)]
    pub struct Money {
        pub cents: i64,
    }
}

#[derive(Serialize, Deserialize, SessionField)]
struct Known {
    number: u8,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(max_len(2, 4))]
    prices: Option<Box<HashMap<String, (u8, other::Money)>>>,
}

fn main() {}
