use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login")]
struct LoginV1 {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(previous = LoginV1)]
struct Login {
    user_id: u64,
}

impl From<LoginV1> for Login {
    fn from(older: LoginV1) -> Self {
        Login { user_id: older.user_id }
    }
}

fn main() {}
