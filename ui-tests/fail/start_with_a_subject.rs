use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[session(subject)]
    user_id: u64,
}

fn visitor(sessions: &TypedSession<Login>) -> Session<Login> {
    sessions.start(Login { user_id: 0 })
}

fn main() {}
