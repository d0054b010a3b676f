use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
enum Role {
    #[serde(skip)]
    Unknown,
    Admin,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(codec = "postcard")]
struct Login {
    role: Role,
}

fn main() {}
