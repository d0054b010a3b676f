//! The routes of `login` in hyper:
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example hyper --features hyper`
//!
//! hyper needs no adapter: its headers are those of the `http` crate.

use std::error::Error;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trickster_session::{Keyring, SessionData, SessionField, TypedSession};

type Answer = Response<Full<Bytes>>;

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

fn answer(
    status: StatusCode,
    json: impl Serialize,
) -> Result<Answer, Box<dyn Error + Send + Sync>> {
    let mut answer = Response::new(Full::new(serde_json::to_vec(&json)?.into()));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(answer)
}

async fn serve(
    sessions: TypedSession<Login>,
    request: Request<Incoming>,
) -> Result<Answer, Box<dyn Error + Send + Sync>> {
    match (request.method(), request.uri().path()) {
        (&Method::POST, "/login") => {
            let body = request.into_body().collect().await?.to_bytes();
            let username = form_urlencoded::parse(&body).find(|(name, _)| name == "username");
            let Some((_, username)) = username else {
                return answer(StatusCode::BAD_REQUEST, json!({ "error": "no username" }));
            };
            // A real application checks a password here, and responds to a long name with 422, as in the README.
            let login = Login { user_id: 123, username: username.into(), role: Role::Admin };
            let set_cookie = sessions.set(&login)?;
            let mut answer = answer(StatusCode::OK, json!({ "success": true }))?;
            set_cookie.append_to(answer.headers_mut());
            Ok(answer)
        }
        (&Method::GET, "/profile") => match sessions.get(request.headers()) {
            Some(login) => answer(StatusCode::OK, login),
            None => answer(StatusCode::UNAUTHORIZED, json!({ "error": "Not authenticated" })),
        },
        (&Method::POST, "/logout") => {
            let mut answer = answer(StatusCode::OK, json!({ "success": true }))?;
            sessions.sign_out(request.headers()).append_to(answer.headers_mut());
            Ok(answer)
        }
        _ => answer(StatusCode::NOT_FOUND, json!({ "error": "Not found" })),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sessions = TypedSession::<Login>::new(Keyring::from_env("SESSION_SECRET")?);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    loop {
        let (stream, _) = listener.accept().await?;
        let sessions = sessions.clone();
        let service = service_fn(move |request| {
            let answer = serve(sessions.clone(), request);
            async move {
                answer.await.or_else(|error| {
                    eprintln!("{error}");
                    let error = json!({ "error": "Internal server error" });
                    self::answer(StatusCode::INTERNAL_SERVER_ERROR, error)
                })
            }
        });
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}
