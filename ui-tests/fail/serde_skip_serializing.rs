use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[serde(default, skip_serializing)]
    visits: u32,
}

fn main() {}
