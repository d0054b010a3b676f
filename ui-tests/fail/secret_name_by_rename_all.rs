use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[serde(rename_all = "camelCase")]
struct Login {
    user_id: u64,
    api_key: u64,
}

fn main() {}
