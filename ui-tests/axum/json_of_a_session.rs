//! Session<Login>: serde::Serialize is not satisfied

use axum::Json;
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

pub async fn profile(session: Session<Login>) -> impl IntoResponse {
    #[cfg(not(feature = "fixed"))]
    return Json(session);
    #[cfg(feature = "fixed")]
    return Json(session.into_inner());
}

fn main() {}
