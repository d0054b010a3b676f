use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(limit = 1024)]
struct Login {
    user_id: u64,
    #[session(max_len = 1000)]
    note: String,
}

fn main() {}
