use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind")]
enum Cart {
    Full {
        #[session(max_len = 2)]
        counts: HashMap<u32, u8>,
    },
    Empty,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    cart: Cart,
}

fn main() {}
