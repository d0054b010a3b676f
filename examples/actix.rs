//! The routes of `login` in actix-web:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example actix --features actix`

use std::error::Error;

use actix_web::web::{self, Data, Form};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, Responder};
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
    sessions: Data<TypedSession<Login>>,
    Form(form): Form<SignIn>,
) -> Result<HttpResponse, SetError> {
    // A real application checks a password here.
    let login = Login { user_id: 123, username: form.username, role: Role::Admin };
    match sessions.set(&login) {
        Ok(set_cookie) => {
            Ok(HttpResponse::Ok().append_header(set_cookie).json(json!({ "success": true })))
        }
        Err(SetError::TooLong { limit, .. }) => {
            let error = format!("a name has at most {limit} bytes");
            Ok(HttpResponse::UnprocessableEntity().json(json!({ "error": error })))
        }
        Err(error) => Err(error),
    }
}

async fn profile(session: Option<Session<Login>>) -> HttpResponse {
    match session {
        Some(session) => HttpResponse::Ok().json(session.into_inner()),
        None => HttpResponse::Unauthorized().json(json!({ "error": "Not authenticated" })),
    }
}

async fn logout(sessions: Data<TypedSession<Login>>, request: HttpRequest) -> impl Responder {
    let removal = sessions.sign_out(request.headers());
    HttpResponse::Ok().append_header(removal).json(json!({ "success": true }))
}

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let app = move || {
        App::new()
            .app_data(Data::new(sessions.clone()))
            .wrap(Refresh::new(sessions.clone()))
            .route("/login", web::post().to(login))
            .route("/profile", web::get().to(profile))
            .route("/logout", web::post().to(logout))
    };
    HttpServer::new(app).bind("127.0.0.1:3000")?.run().await?;
    Ok(())
}
