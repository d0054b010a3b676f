//! The program of the README, word for word:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example readme`

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::json;
use trickster_session::{Keyring, Session, SessionData, SessionField, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")] // the name defaults to `__Host-login`
struct Login {
    #[session(subject)] // whose session it is, for `sign_out`
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
    role: Role,
}

#[derive(Serialize, Deserialize, SessionField)]
enum Role {
    Admin,
    Member,
}

const _: () = assert!(Login::SIZE.max < 400); // known to the compiler

type Sessions = State<TypedSession<Login>>;

// Your own check of who this is comes first; then the session is a part of the response.
async fn login(State(sessions): Sessions) -> Result<impl IntoResponse, SetError> {
    let login = Login { user_id: 123, username: "alice".into(), role: Role::Admin };
    Ok((sessions.set(&login)?, Json(json!({ "success": true }))))
}

// Without a valid session the handler is not called, and the answer is 401.
async fn profile(session: Session<Login>) -> Json<u64> {
    Json(session.user_id)
}

async fn home(session: Option<Session<Login>>) -> String {
    match session {
        Some(login) => format!("Hello, {}!", login.username),
        None => "Hello!".into(),
    }
}

async fn rename(
    State(sessions): Sessions,
    mut session: Session<Login>,
) -> Result<impl IntoResponse, SetError> {
    session.username = "bob".into();
    Ok((sessions.update(&session)?, "renamed")) // keeps the time of sign-in
}

async fn logout(State(sessions): Sessions, headers: HeaderMap) -> impl IntoResponse {
    (sessions.sign_out(&headers), "bye") // also for copies of the cookie
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = Router::new()
        .route("/", get(home))
        .route("/login", post(login))
        .route("/profile", get(profile))
        .route("/rename", post(rename))
        .route("/logout", post(logout))
        // Reading alone moves no limit; for that, `.layer(Refresh::new(sessions.clone()))`.
        .with_state(sessions);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
