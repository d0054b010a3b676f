//! The routes of `login` in Salvo:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example salvo --features salvo`
//!
//! Salvo needs no adapter: its headers are those of the `http` crate. Salvo 1.1 requires Rust 1.95.

use std::error::Error;

use salvo::affix_state;
use salvo::http::header::SET_COOKIE;
use salvo::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trickster_session::{Keyring, SessionData, SessionField, TypedSession};

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

fn sessions(depot: &Depot) -> Result<&TypedSession<Login>, StatusError> {
    depot.get_typed().map_err(|_| StatusError::internal_server_error())
}

#[handler]
async fn sign_in(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
) -> Result<(), StatusError> {
    let form: SignIn = request.parse_form().await.map_err(|_| StatusError::bad_request())?;
    // A real application checks a password here.
    let login = Login { user_id: 123, username: form.username, role: Role::Admin };
    let set_cookie = sessions(depot)?.set(&login).map_err(|error| {
        eprintln!("{error}");
        StatusError::internal_server_error()
    })?;
    response.headers_mut().append(SET_COOKIE, set_cookie.into());
    response.render(Json(json!({ "success": true })));
    Ok(())
}

#[handler]
async fn profile(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
) -> Result<(), StatusError> {
    match sessions(depot)?.get(request.headers()) {
        Some(login) => response.render(Json(login)),
        None => {
            response.status_code(StatusCode::UNAUTHORIZED);
            response.render(Json(json!({ "error": "Not authenticated" })));
        }
    }
    Ok(())
}

#[handler]
async fn sign_out(
    request: &Request,
    depot: &mut Depot,
    response: &mut Response,
) -> Result<(), StatusError> {
    let removal = sessions(depot)?.sign_out(request.headers());
    response.headers_mut().append(SET_COOKIE, removal.into());
    response.render(Json(json!({ "success": true })));
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = Router::new()
        .hoop(affix_state::inject(sessions))
        .push(Router::with_path("login").post(sign_in))
        .push(Router::with_path("profile").get(profile))
        .push(Router::with_path("logout").post(sign_out));
    let acceptor = TcpListener::new("127.0.0.1:3000").try_bind().await?;
    Server::new(acceptor).try_serve(app).await?;
    Ok(())
}
