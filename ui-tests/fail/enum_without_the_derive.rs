use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize)]
enum Role {
    Admin,
    Member,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    role: Role,
}

fn main() {}
