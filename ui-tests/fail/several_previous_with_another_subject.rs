use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login")]
struct LoginV1 {
    #[session(subject)]
    user_id: u32,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login", version = 2, previous = LoginV1)]
struct LoginV2 {
    #[session(subject)]
    user_id: u64,
}

impl From<LoginV1> for LoginV2 {
    fn from(old: LoginV1) -> Self {
        LoginV2 { user_id: old.user_id.into() }
    }
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login", version = 3, previous = LoginV2)]
struct LoginV3 {
    user_id: u64,
}

impl From<LoginV2> for LoginV3 {
    fn from(old: LoginV2) -> Self {
        LoginV3 { user_id: old.user_id }
    }
}

fn main() {}
