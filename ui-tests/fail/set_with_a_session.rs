use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetCookie, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Cart {
    items: u32,
}

fn add(
    sessions: &TypedSession<Cart>,
    mut session: Session<Cart>,
) -> Result<SetCookie, SetError> {
    session.items += 1;
    sessions.set(&session)
}

fn main() {}
