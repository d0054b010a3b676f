use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_ages = "30d", name = 5, idle_timeout = "1y", same_site = "Loose", colour)]
#[session(version = 0)]
struct Login {
    #[session(max_length = 8)]
    name: String,
    #[session(max_len = 0)]
    nick: String,
    password: u64,
}

fn main() {}
