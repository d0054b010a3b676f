use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind")]
enum Role {
    Admin,
    Member { since: u32 },
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(codec = "postcard")]
struct Login {
    user_id: u64,
    role: Role,
}

fn main() {}
