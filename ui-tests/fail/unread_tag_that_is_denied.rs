use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[serde(tag = "kind", deny_unknown_fields)]
struct Login {
    user_id: u64,
}

fn main() {}
