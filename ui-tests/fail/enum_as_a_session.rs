use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
enum Login {
    User,
    Admin,
}

fn main() {}
