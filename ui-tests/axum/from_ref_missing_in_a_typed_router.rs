//! expected MethodRouter<App>, found MethodRouter<TypedSession<Login>>

use axum::Router;
use axum::routing::get;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

#[derive(Clone)]
#[cfg_attr(feature = "fixed", derive(axum::extract::FromRef))]
pub struct App {
    sessions: TypedSession<Login>,
}

async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

pub fn routes() -> Router<App> {
    Router::new().route("/profile", get(profile))
}

fn main() {}
