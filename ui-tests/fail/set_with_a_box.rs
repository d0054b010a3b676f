use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SetCookie, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Cart {
    items: u32,
}

fn start(sessions: &TypedSession<Cart>, cart: Box<Cart>) -> Result<SetCookie, SetError> {
    sessions.set(&cart)
}

fn main() {}
