//! axum with a state of another crate: the session manager is in the extensions of the request.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use axum::routing::{get, post};
use axum::{Extension, Router};
use trickster_session::axum::ExtensionSession;
use trickster_session::{ExtractError, Refresh, SetError};

use super::axum::{respond, varied};
use crate::app::{Framework, Login, Sessions};

pub const FRAMEWORK: Framework = Framework { name: "axum (foreign state)", serve };

/// A state that `FromRef` cannot be implemented for, like loco's `AppContext`.
type Foreign = std::sync::Arc<str>;

type Manager = Extension<Sessions>;

type Answer = Result<axum::response::Response, SetError>;

async fn login(sessions: Manager, username: String) -> Answer {
    Ok((sessions.set(&Login::new(username))?, "welcome").into_response())
}

async fn enter(sessions: Manager, username: String) -> Answer {
    Ok((sessions.set(&Login::new(username))?, Redirect::to("/profile")).into_response())
}

async fn several(sessions: Manager, username: String) -> Answer {
    let first = AppendHeaders([(SET_COOKIE, "first=1")]);
    let second = AppendHeaders([(SET_COOKIE, "second=2")]);
    Ok((first, sessions.set(&Login::new(username))?, second, "welcome").into_response())
}

async fn profile(State(_): State<Foreign>, session: ExtensionSession<Login>) -> String {
    session.username.clone()
}

async fn home(session: Option<ExtensionSession<Login>>) -> String {
    session.map_or_else(|| "guest".to_owned(), |session| session.username.clone())
}

async fn why(session: Result<ExtensionSession<Login>, ExtractError>) -> &'static str {
    session.map_or_else(|rejected| rejected.reason(), |_| "valid")
}

async fn rename(
    sessions: Manager,
    mut session: ExtensionSession<Login>,
    username: String,
) -> Answer {
    session.username = username;
    Ok((sessions.update(&session)?, "renamed").into_response())
}

async fn refresh(sessions: Manager, session: ExtensionSession<Login>) -> Answer {
    Ok((sessions.refresh(&session)?, "refreshed").into_response())
}

async fn logout(sessions: Manager, headers: HeaderMap) -> impl IntoResponse {
    (sessions.sign_out(&headers), "bye")
}

#[tokio::main]
async fn serve(sessions: Sessions, started: Sender<SocketAddr>) {
    let app = Router::new()
        .route("/login", post(login))
        .route("/enter", post(enter))
        .route("/several", post(several))
        .route("/profile", get(profile))
        .route("/home", get(home))
        .route("/why", get(why))
        .route("/rename", post(rename))
        .route("/refresh", post(refresh))
        .route("/logout", post(logout))
        // axum has no API for cookies of its own.
        .route("/own/rename", post(rename))
        .route("/own/logout", post(logout))
        .route("/plain", get(|| async { "plain" }))
        .route("/varied", get(varied))
        .route("/respond", post(respond))
        .layer(Refresh::new(sessions.clone()))
        .layer(Extension(sessions))
        .with_state(Foreign::from("foreign"));
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    started.send(listener.local_addr().unwrap()).unwrap();
    axum::serve(listener, app).await.unwrap();
}
