use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Draft {
    user_id: u64,
    #[session(max_len = 4000)]
    text: String,
}

fn main() {}
