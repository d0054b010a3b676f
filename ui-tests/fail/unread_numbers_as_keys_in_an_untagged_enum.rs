use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(untagged)]
enum Cart {
    Items {
        #[session(max_len = 4)]
        items: BTreeMap<u32, u8>,
    },
    Empty,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    cart: Cart,
}

fn main() {}
