use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize)]
enum Role {
    Admin,
    Member,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Visit {
    role: Option<Role>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    visit: Visit,
}

fn main() {}
