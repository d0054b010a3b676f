//! The routes of `login` in axum:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example axum`

use std::error::Error;

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::json;
use trickster_session::{
    Keyring, Refresh, Session, SessionData, SessionField, SetError, TypedSession,
};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
    role: Role,
}

#[derive(Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
enum Role {
    Admin,
    Member,
}

#[derive(Deserialize)]
struct SignIn {
    username: String,
}

async fn login(
    State(sessions): State<TypedSession<Login>>,
    Form(form): Form<SignIn>,
) -> Result<impl IntoResponse, SetError> {
    // A real application checks a password here, and responds to a long name with 422, as in the README.
    let login = Login { user_id: 123, username: form.username, role: Role::Admin };
    Ok((sessions.set(&login)?, Json(json!({ "success": true }))))
}

async fn profile(session: Option<Session<Login>>) -> Response {
    match session {
        Some(session) => Json(session.into_inner()).into_response(),
        None => {
            let error = Json(json!({ "error": "Not authenticated" }));
            (StatusCode::UNAUTHORIZED, error).into_response()
        }
    }
}

async fn logout(
    State(sessions): State<TypedSession<Login>>,
    headers: HeaderMap,
) -> impl IntoResponse {
    (sessions.sign_out(&headers), Json(json!({ "success": true })))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = Router::new()
        .route("/login", post(login))
        .route("/profile", get(profile))
        .route("/logout", post(logout))
        .layer(Refresh::new(sessions.clone()))
        .with_state(sessions);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
