use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(encrypt)]
struct Login {
    user_id: u64,
    #[session(max_len = 4000)]
    note: String,
}

fn main() {}
