use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[serde(skip_serializing_if = "<[u8]>::is_empty")]
    #[session(max_len = 9)]
    roles: Vec<u8>,
}

fn main() {}
