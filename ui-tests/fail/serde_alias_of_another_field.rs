use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[serde(alias = "admin_id")]
    user_id: u64,
    #[serde(default)]
    admin_id: u64,
}

fn main() {}
