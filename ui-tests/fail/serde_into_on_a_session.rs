use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Clone, Serialize, Deserialize, SessionData)]
#[serde(from = "u64", into = "u64")]
struct Login {
    user_id: u64,
}

impl From<u64> for Login {
    fn from(user_id: u64) -> Self {
        Login { user_id }
    }
}

impl From<Login> for u64 {
    fn from(login: Login) -> u64 {
        login.user_id
    }
}

fn main() {}
