use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login<T> {
    user_id: T,
}

fn main() {}
