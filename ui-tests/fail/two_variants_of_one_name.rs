use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    role: Role,
}

#[derive(Serialize, Deserialize, SessionField)]
enum Role {
    Admin,
    #[serde(rename = "Admin")]
    Member,
}

fn main() {}
