use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(codec = "postcard")]
struct Login {
    user_id: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    age: Option<u8>,
}

fn main() {}
