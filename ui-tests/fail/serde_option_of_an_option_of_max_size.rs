use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_size = 4)]
    age: Option<Option<u8>>,
}

fn main() {}
