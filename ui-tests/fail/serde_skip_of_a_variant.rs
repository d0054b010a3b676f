use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
enum Role {
    Admin,
    #[serde(skip)]
    Guest,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    role: Role,
}

fn main() {}
