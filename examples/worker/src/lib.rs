//! A Cloudflare Worker in front of `examples/login.rs`. It verifies the cookie that the origin issued, tells
//! the origin in a header who the user is, and signs users in and out itself.

use std::fmt::Display;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use trickster_session::{
    Keyring, Session, SessionData, SessionField, SetCookie, SetError, TypedSession,
};
use worker::{
    Context, Date, Env, Error, Fetch, FormEntry, Method, Request, Response, Result, event,
};

/// The session of `examples/login.rs`. Put it into a crate that both programs depend on: they read each
/// other's cookies only if the name of the cookie and the fields agree, and each applies its own limits.
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

/// Tells the origin whose session the Worker has verified.
const USER_HEADER: &str = "x-user-id";

/// One session manager for each isolate: deriving the keys takes longer than verifying a cookie.
fn sessions(env: &Env) -> Result<&'static TypedSession<Login>> {
    static SESSIONS: OnceLock<TypedSession<Login>> = OnceLock::new();
    if let Some(sessions) = SESSIONS.get() {
        return Ok(sessions);
    }
    let keyring = Keyring::from_text(env.secret("SESSION_SECRET")?.to_string()).map_err(failed)?;
    // On this target, `SystemTime::now` panics.
    let now = || SystemTime::UNIX_EPOCH + Duration::from_millis(Date::now().as_millis());
    let sessions = TypedSession::builder(keyring).clock(now).build().map_err(failed)?;
    Ok(SESSIONS.get_or_init(|| sessions))
}

/// `worker` logs the error and responds with 500.
fn failed(error: impl Display) -> Error {
    Error::RustError(error.to_string())
}

#[event(fetch)]
async fn fetch(request: Request, env: Env, _: Context) -> Result<Response> {
    let sessions = sessions(&env)?;
    let cookies = request.headers().get("cookie")?;
    let session = sessions.verify(&cookies).ok();
    match (request.method(), request.path().as_str(), session) {
        (Method::Post, "/edge/login", _) => sign_in(sessions, request).await,
        (Method::Post, "/edge/logout", _) => with_cookie("bye", sessions.sign_out(&cookies)),
        (Method::Get, "/edge/profile", Some(session)) => profile(sessions, &session),
        // The origin does not even see these requests.
        (_, "/profile" | "/edge/profile", None) => Response::error("Not authenticated", 401),
        (_, _, session) => pass_on(request, session).await,
    }
}

async fn sign_in(sessions: &TypedSession<Login>, mut request: Request) -> Result<Response> {
    let Some(FormEntry::Field(username)) = request.form_data().await?.get("username") else {
        return Response::error("no username", 400);
    };
    // A real application checks a password here.
    match sessions.set(&Login { user_id: 123, username, role: Role::Admin }) {
        Ok(cookie) => with_cookie("welcome", cookie),
        Err(SetError::TooLong { .. }) => Response::error("the username is too long", 422),
        Err(error) => Err(failed(error)),
    }
}

fn profile(sessions: &TypedSession<Login>, session: &Session<Login>) -> Result<Response> {
    let response = Response::from_json(&**session)?;
    response.headers().set("cache-control", "private")?;
    // `Some` if the session needs a refresh, which keeps an active user signed in.
    if let Some(cookie) = sessions.refresh(session).map_err(failed)? {
        response.headers().append("set-cookie", cookie.as_str())?;
    }
    Ok(response)
}

fn with_cookie(text: &str, cookie: SetCookie) -> Result<Response> {
    let response = Response::ok(text)?;
    response.headers().append("set-cookie", cookie.as_str())?;
    Ok(response)
}

/// Sends the request to the origin and its response to the client. Neither body enters WebAssembly.
async fn pass_on(request: Request, session: Option<Session<Login>>) -> Result<Response> {
    let mut request = request.clone_mut()?;
    let headers = request.headers_mut()?;
    // Also without a session, so that a client cannot choose who it is. CGI, WSGI and Rack read `_` as `-`.
    for name in headers.keys().collect::<Vec<_>>() {
        if name.replace('_', "-") == USER_HEADER {
            headers.delete(&name)?;
        }
    }
    if let Some(session) = session {
        headers.set(USER_HEADER, &session.user_id.to_string())?;
    }
    Fetch::Request(request).send().await
}
