//! Handler<_, _> is not satisfied

use axum::routing::{MethodRouter, post};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

// The body must be the last argument.
#[cfg(not(feature = "fixed"))]
async fn rename(name: String, session: Session<Login>) -> String {
    format!("{} {name}", session.user_id)
}

#[cfg(feature = "fixed")]
#[axum::debug_handler(state = TypedSession<Login>)]
async fn rename(session: Session<Login>, name: String) -> String {
    format!("{} {name}", session.user_id)
}

pub fn route() -> MethodRouter<TypedSession<Login>> {
    post(rename)
}

fn main() {}
