use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[serde(rename = "$serde_json::private::Number")]
    user_id: u64,
}

fn main() {}
