//! expected MethodRouter, found MethodRouter<TypedSession<Login>>

use axum::Router;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

#[cfg(not(feature = "fixed"))]
pub fn app(_: TypedSession<Login>) -> Router {
    Router::new().route("/profile", get(profile))
}

#[cfg(feature = "fixed")]
pub fn app(sessions: TypedSession<Login>) -> Router {
    Router::new().route("/profile", get(profile)).with_state(sessions)
}

fn main() {}
