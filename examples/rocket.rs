//! The routes of `login` in Rocket:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example rocket --features rocket`

use std::error::Error;

use rocket::form::Form;
use rocket::http::Status;
use rocket::serde::json::{Json, Value, json};
use rocket::{FromForm, State, get, post, routes};
use serde::{Deserialize, Serialize};
use trickster_session::rocket::{RequestCookies, WithCookie};
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

#[derive(FromForm)]
struct SignIn {
    username: String,
}

#[post("/login", data = "<form>")]
fn login(
    sessions: &State<TypedSession<Login>>,
    form: Form<SignIn>,
) -> Result<WithCookie<Value>, SetError> {
    // A real application checks a password here, and responds to a long name with 422, as in the README.
    let username = form.into_inner().username;
    let login = Login { user_id: 123, username, role: Role::Admin };
    Ok(WithCookie(sessions.set(&login)?, json!({ "success": true })))
}

#[get("/profile")]
fn profile(session: Option<&Session<Login>>) -> Result<Json<&Login>, (Status, Value)> {
    match session {
        Some(session) => Ok(Json(session)),
        None => Err((Status::Unauthorized, json!({ "error": "Not authenticated" }))),
    }
}

#[post("/logout")]
fn logout(sessions: &State<TypedSession<Login>>, cookies: RequestCookies<'_>) -> WithCookie<Value> {
    WithCookie(sessions.sign_out(cookies), json!({ "success": true }))
}

#[rocket::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    rocket::custom(rocket::Config::figment().join(("port", 3000)))
        .manage(sessions.clone())
        .attach(Refresh::new(sessions))
        .mount("/", routes![login, profile, logout])
        .launch()
        .await?;
    Ok(())
}
