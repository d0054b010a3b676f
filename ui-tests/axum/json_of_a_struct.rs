//! expected Login, found Session<Login>

use axum::Json;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

pub async fn profile(session: Session<Login>) -> Json<Login> {
    #[cfg(not(feature = "fixed"))]
    return Json(session);
    #[cfg(feature = "fixed")]
    return Json(session.into_inner());
}

fn main() {}
