//! The routes of `login` in poem:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example poem --features poem`

use std::error::Error;

use poem::http::header::SET_COOKIE;
use poem::http::{HeaderMap, StatusCode};
use poem::listener::TcpListener;
use poem::web::{Data, Form, Json};
use poem::{EndpointExt, IntoResponse, Response, Route, Server, get, handler, post};
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

#[handler]
fn login(
    Data(sessions): Data<&TypedSession<Login>>,
    Form(form): Form<SignIn>,
) -> Result<impl IntoResponse, SetError> {
    // A real application checks a password here, and responds to a long name with 422, as in the README.
    let login = Login { user_id: 123, username: form.username, role: Role::Admin };
    let set_cookie = sessions.set(&login)?;
    Ok(Json(json!({ "success": true })).with_header(SET_COOKIE, set_cookie))
}

#[handler]
fn profile(session: Option<Session<Login>>) -> Response {
    match session {
        Some(session) => Json(session.into_inner()).into_response(),
        None => {
            let error = Json(json!({ "error": "Not authenticated" }));
            error.with_status(StatusCode::UNAUTHORIZED).into_response()
        }
    }
}

#[handler]
fn logout(Data(sessions): Data<&TypedSession<Login>>, headers: &HeaderMap) -> impl IntoResponse {
    Json(json!({ "success": true })).with_header(SET_COOKIE, sessions.sign_out(headers))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = Route::new()
        .at("/login", post(login))
        .at("/profile", get(profile))
        .at("/logout", post(logout))
        .with(Refresh::new(sessions.clone()))
        .data(sessions);
    Server::new(TcpListener::bind("127.0.0.1:3000")).run(app).await?;
    Ok(())
}
