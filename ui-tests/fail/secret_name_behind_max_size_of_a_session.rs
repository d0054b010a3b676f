use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Account {
    #[session(max_len = 20)]
    password: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_size = 60)]
struct Login {
    account: Account,
}

fn main() {}
