use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

mod other {
    pub struct Money {
        pub cents: u64,
    }
}

#[derive(Serialize, Deserialize, SessionField)]
#[serde(remote = "other::Money")]
struct Money {
    cents: u64,
}

fn main() {}
