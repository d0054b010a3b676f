//! Sign-out on every machine: the processes of one application share a list of revocations through Redis.
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example redis --features redis`
//!
//! `REDIS_URL` is the URL of Redis, and `ADDR` the address to listen on. Start it twice, with the same secret
//! and another `ADDR`: who signs out of one is signed out of the other.

use std::error::Error;
use std::time::Duration;

use axum::extract::{Form, FromRef, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trickster_session::{Keyring, Revocations, Session, SessionData, SetError, TypedSession};
use trickster_session_examples::terminated;

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

#[derive(Clone, FromRef)]
struct App {
    sessions: TypedSession<Login>,
    revocations: Revocations,
}

#[derive(Deserialize)]
struct SignIn {
    user_id: u64,
}

async fn login(
    State(sessions): State<TypedSession<Login>>,
    Form(form): Form<SignIn>,
) -> Result<impl IntoResponse, SetError> {
    // A real application checks a password here.
    let login = Login { user_id: form.user_id };
    Ok((sessions.set(&login)?, Json(json!({ "success": true }))))
}

async fn profile(session: Session<Login>) -> Json<Login> {
    Json(session.into_inner())
}

async fn logout(
    State(sessions): State<TypedSession<Login>>,
    headers: HeaderMap,
) -> impl IntoResponse {
    (sessions.sign_out(&headers), Json(json!({ "success": true })))
}

async fn logout_everywhere(
    State(sessions): State<TypedSession<Login>>,
    session: Session<Login>,
) -> impl IntoResponse {
    sessions.revoke_all(&session.user_id);
    (sessions.clear(), Json(json!({ "success": true })))
}

/// Whether this process hears of sign-outs elsewhere. An orchestrator that restarts processes must not ask
/// here: without Redis, a process that runs knows more than one that cannot start.
async fn health(State(revocations): State<Revocations>) -> (StatusCode, Json<Value>) {
    let status = revocations.status();
    let code = match status.error {
        None if status.connected => StatusCode::OK,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    };
    let body = json!({
        "connected": status.connected,
        "error": status.error.map(|error| error.to_string()),
        "subjects": status.subjects,
        "pending": status.pending,
        "skipped": status.skipped,
    });
    (code, Json(body))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let variable = |name, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let keyring = Keyring::from_env("SESSION_SECRET")?;
    let url = variable("REDIS_URL", "redis://127.0.0.1/");
    let revocations = Revocations::redis(&url, "example:revocations", &keyring).await?;
    let builder = TypedSession::builder(keyring).revocations(revocations.clone());
    let app = App { sessions: builder.build()?, revocations: revocations.clone() };
    let routes = Router::new()
        .route("/login", post(login))
        .route("/profile", get(profile))
        .route("/logout", post(logout))
        .route("/logout-everywhere", post(logout_everywhere))
        .route("/health", get(health))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind(variable("ADDR", "127.0.0.1:3000")).await?;
    println!("listening on http://{}", listener.local_addr()?);
    // Orchestrators end a process with SIGTERM.
    axum::serve(listener, routes).with_graceful_shutdown(terminated()).await?;
    // What was revoked last is sent before the process ends.
    revocations.flush(Duration::from_secs(5)).await?;
    Ok(())
}
