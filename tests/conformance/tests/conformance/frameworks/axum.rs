use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use axum::Router;
use axum::extract::State;
use axum::http::header::{SET_COOKIE, VARY};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use axum::routing::{get, post};
use trickster_session::{Refresh, Session, SetError, VerifyError};

use crate::app::{Framework, Login, Sessions, response_in};

pub const FRAMEWORK: Framework = Framework { name: "axum", serve };

type Answer = Result<axum::response::Response, SetError>;

async fn login(State(sessions): State<Sessions>, username: String) -> Answer {
    Ok((sessions.set(&Login::new(username))?, "welcome").into_response())
}

async fn enter(State(sessions): State<Sessions>, username: String) -> Answer {
    Ok((sessions.set(&Login::new(username))?, Redirect::to("/profile")).into_response())
}

async fn several(State(sessions): State<Sessions>, username: String) -> Answer {
    let first = AppendHeaders([(SET_COOKIE, "first=1")]);
    let second = AppendHeaders([(SET_COOKIE, "second=2")]);
    Ok((first, sessions.set(&Login::new(username))?, second, "welcome").into_response())
}

async fn profile(session: Session<Login>) -> String {
    session.into_inner().username
}

async fn home(session: Option<Session<Login>>) -> String {
    session.map_or_else(|| "guest".to_owned(), |session| session.into_inner().username)
}

async fn why(session: Result<Session<Login>, VerifyError>) -> &'static str {
    session.map_or_else(|rejected| rejected.reason(), |_| "valid")
}

async fn rename(
    State(sessions): State<Sessions>,
    mut session: Session<Login>,
    username: String,
) -> Answer {
    session.username = username;
    Ok((sessions.update(&session)?, "renamed").into_response())
}

async fn refresh(State(sessions): State<Sessions>, session: Session<Login>) -> Answer {
    Ok((sessions.refresh(&session)?, "refreshed").into_response())
}

async fn logout(State(sessions): State<Sessions>, headers: HeaderMap) -> impl IntoResponse {
    (sessions.sign_out(&headers), "bye")
}

pub(super) async fn varied() -> impl IntoResponse {
    ([(VARY, "accept, cookie"), (SET_COOKIE, "other=1")], "varied")
}

pub(super) async fn respond(body: String) -> impl IntoResponse {
    let (status, headers) = response_in(&body);
    let headers = headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    (StatusCode::from_u16(status).unwrap(), AppendHeaders(headers.collect::<Vec<_>>()))
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
        .with_state(sessions);
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    started.send(listener.local_addr().unwrap()).unwrap();
    axum::serve(listener, app).await.unwrap();
}
