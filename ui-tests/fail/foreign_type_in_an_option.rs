use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

mod other {
    #[derive(serde::Serialize, serde::Deserialize)]
    pub struct Money {
        pub cents: i64,
    }
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    price: Option<other::Money>,
}

fn main() {}
