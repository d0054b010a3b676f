use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[session(allow_sensitive = "yes")]
    api_key: u64,
}

fn main() {}
