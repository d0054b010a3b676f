use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Account {
    card_number: u64,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Page<T> {
    item: T,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    page: Page<Account>,
}

fn main() {}
