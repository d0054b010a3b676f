use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(version = 2, previous = u64)]
struct Login {
    user_id: u64,
}

impl From<u64> for Login {
    fn from(user_id: u64) -> Self {
        Login { user_id }
    }
}

fn main() {}
