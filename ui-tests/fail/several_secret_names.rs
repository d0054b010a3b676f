use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    password1: u64,
    #[serde(rename = "userPassword2")]
    second: u64,
    apikey1: u64,
    auth_token: u64,
    session_secret: u64,
    secret: u64,
}

fn main() {}
