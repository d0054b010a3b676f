//! Sign in, read the session, sign out: run `cargo run --example login` and open the printed URL.
//!
//! `ADDR` is the address to listen on. `SESSION_SECRET` is one secret or a comma-separated list:
//! the first secret signs, the others only verify. `PLAIN_HTTP=1` is for a browser that opens this server
//! without TLS: Safari, or any browser on another device.

use std::process::ExitCode;

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode, header::ACCEPT};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::json;
use trickster_session::{Keyring, Secret, Session, SessionData, SessionField};
use trickster_session::{SetError, TypedSession};
use trickster_session_examples::terminated;

#[path = "login_demo.rs"]
mod demo;

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
    headers: HeaderMap,
    Form(form): Form<SignIn>,
) -> Result<impl IntoResponse, Refused> {
    // A real application checks a password here.
    let login = Login { user_id: 123, username: form.username, role: Role::Admin };
    Ok((sessions.set(&login)?, done(&headers)))
}

async fn profile(
    State(sessions): State<TypedSession<Login>>,
    session: Option<Session<Login>>,
) -> Result<Response, Refused> {
    let Some(session) = session else {
        let error = Json(json!({ "error": "Not authenticated" }));
        return Ok((StatusCode::UNAUTHORIZED, error).into_response());
    };
    // `Some` if the session needs a refresh, which keeps an active user signed in.
    let refreshed = sessions.refresh(&session)?;
    Ok((refreshed, Json(session.into_inner())).into_response())
}

async fn logout(
    State(sessions): State<TypedSession<Login>>,
    headers: HeaderMap,
) -> impl IntoResponse {
    (sessions.sign_out(&headers), done(&headers))
}

/// Redirects browsers to the page; other clients get JSON.
fn done(headers: &HeaderMap) -> Response {
    let mut accepted = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    if accepted.any(|types| types.contains("text/html")) {
        Redirect::to("/").into_response()
    } else {
        Json(json!({ "success": true })).into_response()
    }
}

/// A `SetError` as a response for the user.
struct Refused(SetError);

impl From<SetError> for Refused {
    fn from(error: SetError) -> Self {
        Refused(error)
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let SetError::TooLong { field, len, limit, .. } = self.0 else {
            eprintln!("{}", self.0);
            return self.0.into_response();
        };
        let error = format!("The {field} is too long: {len} bytes, and at most {limit} fit.");
        (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "error": error }))).into_response()
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let (keyring, own_secret) = if std::env::var_os("SESSION_SECRET").is_some() {
        (Keyring::from_env("SESSION_SECRET")?, None)
    } else {
        println!("SESSION_SECRET is not set: all sessions end with this process");
        let secret = Secret::random()?;
        (Keyring::new(secret.clone()), Some(secret))
    };
    let plain_http = std::env::var("PLAIN_HTTP").is_ok_and(|value| value == "1");
    let sessions =
        TypedSession::<Login>::builder(keyring.clone()).plain_http(plain_http).build()?;
    let app = Router::new()
        .route("/login", post(login))
        .route("/profile", get(profile))
        .route("/logout", post(logout))
        .with_state(sessions.clone())
        .merge(demo::routes(sessions, keyring, plain_http, own_secret)?);

    let addr = std::env::var("ADDR").unwrap_or_else(|_| "127.0.0.1:3000".to_owned());
    let listener = match tokio::net::TcpListener::bind(&addr).await {
        Ok(listener) => listener,
        Err(error) => return Err(format!("cannot listen on ADDR {addr}: {error}").into()),
    };
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, app).with_graceful_shutdown(terminated()).await?;
    Ok(())
}
