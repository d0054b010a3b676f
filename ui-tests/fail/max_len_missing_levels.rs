use std::collections::HashMap;
use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    tags: HashMap<String, Vec<String>>,
}

fn main() {}
