use std::collections::HashMap;
use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(max_len = 4)]
    seats: HashMap<(u8, u8), u32>,
}

fn main() {}
