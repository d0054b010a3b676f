use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField, PartialEq, Eq, PartialOrd, Ord)]
struct Item {
    id: u8,
    #[serde(skip)]
    seen: bool,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_len = 4)]
    items: BTreeSet<Item>,
}

fn main() {}
