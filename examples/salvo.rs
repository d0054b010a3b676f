//! The routes of `login` in salvo:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example salvo --features salvo`
//!
//! salvo 1.1 requires Rust 1.95.

use std::error::Error;

use salvo::affix_state;
use salvo::extract::FormBody;
use salvo::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trickster_session::salvo::MaybeSession;
use trickster_session::{
    Keyring, Refresh, SessionData, SessionField, SetCookie, SetError, TypedSession,
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
async fn sign_in(
    sessions: TypedSession<Login>,
    form: FormBody<SignIn>,
) -> Result<(SetCookie, Json<Value>), SetError> {
    // A real application checks a password here, and responds to a long name with 422, as in the README.
    let username = form.into_inner().username;
    let login = Login { user_id: 123, username, role: Role::Admin };
    Ok((sessions.set(&login)?, Json(json!({ "success": true }))))
}

#[handler]
async fn profile(session: MaybeSession<Login>, response: &mut Response) {
    match session.0 {
        Ok(session) => response.render(Json(session.into_inner())),
        Err(_) => {
            response.status_code(StatusCode::UNAUTHORIZED);
            response.render(Json(json!({ "error": "Not authenticated" })));
        }
    }
}

#[handler]
async fn sign_out(sessions: TypedSession<Login>, request: &Request) -> (SetCookie, Json<Value>) {
    (sessions.sign_out(request.headers()), Json(json!({ "success": true })))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = Router::new()
        .hoop(Refresh::new(sessions.clone()))
        .hoop(affix_state::inject(sessions))
        .push(Router::with_path("login").post(sign_in))
        .push(Router::with_path("profile").get(profile))
        .push(Router::with_path("logout").post(sign_out));
    let acceptor = TcpListener::new("127.0.0.1:3000").try_bind().await?;
    Server::new(acceptor).try_serve(app).await?;
    Ok(())
}
