use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind", content = "value")]
enum Role {
    Admin,
    Guest(#[serde(skip)] u8),
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    role: Role,
}

fn main() {}
