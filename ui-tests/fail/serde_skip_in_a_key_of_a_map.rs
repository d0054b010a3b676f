use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField, PartialEq, Eq, PartialOrd, Ord)]
#[serde(transparent)]
struct Key {
    id: u8,
    #[serde(skip)]
    seen: bool,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_len = 4)]
    items: BTreeMap<Key, u8>,
}

fn main() {}
