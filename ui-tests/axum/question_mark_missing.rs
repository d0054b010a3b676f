//! SetError>: IntoResponseParts is not satisfied

use axum::extract::State;
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

pub async fn login(
    State(sessions): State<TypedSession<Login>>,
) -> Result<impl IntoResponse, SetError> {
    #[cfg(not(feature = "fixed"))]
    let set_cookie = sessions.set(&Login { user_id: 7 });
    #[cfg(feature = "fixed")]
    let set_cookie = sessions.set(&Login { user_id: 7 })?;
    Ok((set_cookie, "welcome"))
}

fn main() {}
