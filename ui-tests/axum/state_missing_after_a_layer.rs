//! expected Router, found Router<TypedSession<Login>>

use axum::routing::get;
use axum::{Extension, Router};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

pub fn app(sessions: TypedSession<Login>) -> Router {
    let routes = Router::new().route("/profile", get(profile)).layer(Extension(7));
    #[cfg(not(feature = "fixed"))]
    drop(sessions);
    #[cfg(feature = "fixed")]
    let routes = routes.with_state(sessions);
    routes
}

fn main() {}
