use serde::Serialize;
use trickster_session::SessionData;

#[derive(Serialize, SessionData)]
struct Login {
    user_id: u64,
}

fn main() {}
