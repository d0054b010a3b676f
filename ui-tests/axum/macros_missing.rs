//! cannot find derive macro FromRef

use axum::Router;
use axum::extract::FromRef;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

#[derive(Clone, FromRef)]
pub struct App {
    sessions: TypedSession<Login>,
}

async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

pub fn app(app: App) -> Router {
    Router::new().route("/profile", get(profile)).with_state(app)
}

fn main() {}
