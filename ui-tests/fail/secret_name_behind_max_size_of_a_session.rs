use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(PartialEq, Serialize, Deserialize, SessionField)]
struct Account {
    #[session(max_len = 20)]
    password: String,
}

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_size = 60)]
struct Login {
    account: Account,
}

fn main() {}
