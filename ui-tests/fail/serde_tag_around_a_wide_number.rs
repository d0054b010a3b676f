use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind")]
enum Balance {
    Exact { cents: i128 },
    Unknown,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    balance: Balance,
}

fn main() {}
