//! The error names the type at fault, not the map.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

mod other {
    #[derive(serde::Serialize, serde::Deserialize)]
    pub struct Value {
        pub raw: String,
    }
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_len(8, 16))]
    preferences: HashMap<String, other::Value>,
}

fn main() {}
