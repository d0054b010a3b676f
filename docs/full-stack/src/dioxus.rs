use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::{Extension, Router};
use dioxus::fullstack::FullstackContext;
use dioxus::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::axum::ExtensionSession;
use trickster_session::{SessionData, SetCookie, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
pub struct Login {
    #[session(subject)]
    user_id: u64,
}

type Sessions = Extension<TypedSession<Login>>;

fn send(set_cookie: SetCookie) {
    if let Some(context) = FullstackContext::current() {
        context.add_response_header(SET_COOKIE, set_cookie); // replaces an earlier `Set-Cookie`
    }
}

#[post("/api/login", sessions: Sessions)]
pub async fn log_in() -> Result<()> {
    send(sessions.set(&Login { user_id: 7 })?);
    Ok(())
}

#[get("/api/user", session: ExtensionSession<Login>)]
pub async fn user_id() -> Result<u64> {
    Ok(session.user_id) // 401 without a session
}

#[post("/api/logout", sessions: Sessions, headers: HeaderMap)]
pub async fn log_out() -> Result<()> {
    send(sessions.sign_out(&headers));
    Ok(())
}

pub fn router(sessions: TypedSession<Login>) -> Router {
    dioxus::server::router(App).layer(Extension(sessions)) // after the routes
}

#[component]
fn App() -> Element {
    let user_id = use_server_future(user_id)?;
    rsx! { "{user_id:?}" }
}
