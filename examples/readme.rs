//! The program of the README, word for word: `cargo run --example readme` with a `SESSION_SECRET`.

use axum::Router;
use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Refresh, Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)] // who is signed in, for `sign_out`
    user_id: u64,
    #[session(max_len = 32)] // bytes
    name: String,
}

type Sessions = State<TypedSession<Login>>; // the session manager, which signs and verifies

#[derive(Deserialize)]
struct SignIn {
    name: String,
}

async fn login(State(sessions): Sessions, Form(form): Form<SignIn>) -> Response {
    // Check the password here.
    match sessions.set(&Login { user_id: 7, name: form.name }) {
        Ok(set_cookie) => (set_cookie, "welcome\n").into_response(),
        Err(SetError::TooLong { limit, .. }) => {
            let text = format!("a name has at most {limit} bytes\n");
            (StatusCode::UNPROCESSABLE_ENTITY, text).into_response()
        }
        Err(error) => error.into_response(), // 500
    }
}

async fn profile(session: Session<Login>) -> String {
    format!("you are {}\n", session.name) // without a valid session: 401, and this is not called
}

async fn logout(State(sessions): Sessions, headers: HeaderMap) -> impl IntoResponse {
    (sessions.sign_out(&headers), "bye\n") // ends the session and all copies of the cookie
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = Router::new()
        .route("/login", post(login))
        .route("/profile", get(profile))
        .route("/logout", post(logout))
        .layer(Refresh::new(sessions.clone())) // keeps an active user signed in
        .with_state(sessions);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
