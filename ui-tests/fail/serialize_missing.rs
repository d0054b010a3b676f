use serde::Deserialize;
use trickster_session::SessionData;

#[derive(Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

fn main() {}
