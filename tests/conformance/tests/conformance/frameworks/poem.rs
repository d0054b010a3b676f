use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use poem::http::header::{LOCATION, SET_COOKIE, VARY};
use poem::http::{HeaderMap, StatusCode};
use poem::listener::TcpAcceptor;
use poem::middleware::CookieJarManager;
use poem::web::Data;
use poem::web::cookie::{Cookie, CookieJar};
use poem::{
    EndpointExt, IntoResponse, Response, ResponseBuilder, Route, Server, get, handler, post,
};
use trickster_session::{ExtractError, Refresh, Session, SetError};

use crate::app::{Framework, Login, Sessions, response_in};

pub const FRAMEWORK: Framework = Framework { name: "poem", serve };

type Answer = Result<Response, SetError>;

#[handler]
fn login(sessions: Data<&Sessions>, username: String) -> Answer {
    let set_cookie = sessions.set(&Login::new(username))?;
    Ok("welcome".with_header(SET_COOKIE, set_cookie).into_response())
}

#[handler]
fn enter(sessions: Data<&Sessions>, username: String) -> Answer {
    Ok(StatusCode::SEE_OTHER
        .with_header(LOCATION, "/profile")
        .with_header(SET_COOKIE, sessions.set(&Login::new(username))?)
        .into_response())
}

#[handler]
fn several(sessions: Data<&Sessions>, username: String) -> Answer {
    Ok("welcome"
        .with_header(SET_COOKIE, "first=1")
        .with_header(SET_COOKIE, sessions.set(&Login::new(username))?)
        .with_header(SET_COOKIE, "second=2")
        .into_response())
}

#[handler]
fn profile(session: Session<Login>) -> String {
    session.into_inner().username
}

#[handler]
fn home(session: Option<Session<Login>>) -> String {
    session.map_or_else(|| "guest".to_owned(), |session| session.into_inner().username)
}

#[handler]
fn why(session: poem::Result<Session<Login>>) -> &'static str {
    match session {
        Ok(_) => "valid",
        Err(error) => error.downcast_ref().map_or("another error", ExtractError::reason),
    }
}

#[handler]
fn rename(sessions: Data<&Sessions>, mut session: Session<Login>, username: String) -> Answer {
    session.username = username;
    Ok("renamed".with_header(SET_COOKIE, sessions.update(&session)?).into_response())
}

#[handler]
fn refresh(sessions: Data<&Sessions>, session: Session<Login>) -> Answer {
    Ok(match sessions.refresh(&session)? {
        Some(set_cookie) => "refreshed".with_header(SET_COOKIE, set_cookie).into_response(),
        None => "refreshed".into_response(),
    })
}

#[handler]
fn logout(sessions: Data<&Sessions>, headers: &HeaderMap) -> impl IntoResponse {
    "bye".with_header(SET_COOKIE, sessions.sign_out(headers))
}

#[handler]
fn own_rename(
    sessions: Data<&Sessions>,
    jar: &CookieJar,
    mut session: Session<Login>,
    username: String,
) -> Result<&'static str, SetError> {
    session.username = username;
    jar.add(Cookie::parse(sessions.update(&session)?.as_str()).unwrap());
    Ok("renamed")
}

#[handler]
fn own_logout(sessions: Data<&Sessions>, jar: &CookieJar) -> &'static str {
    jar.remove(sessions.clear().name());
    "bye"
}

#[handler]
fn plain() -> &'static str {
    "plain"
}

#[handler]
fn varied() -> impl IntoResponse {
    "varied".with_header(VARY, "accept, cookie").with_header(SET_COOKIE, "other=1")
}

#[handler]
fn respond(body: String) -> Response {
    let (status, headers) = response_in(&body);
    let response = Response::builder().status(StatusCode::from_u16(status).unwrap());
    let add = |response: ResponseBuilder, (name, value)| response.header(name, value);
    headers.into_iter().fold(response, add).finish()
}

#[tokio::main]
async fn serve(sessions: Sessions, started: Sender<SocketAddr>) {
    let app = Route::new()
        .at("/login", post(login))
        .at("/enter", post(enter))
        .at("/several", post(several))
        .at("/profile", get(profile))
        .at("/home", get(home))
        .at("/why", get(why))
        .at("/rename", post(rename))
        .at("/refresh", post(refresh))
        .at("/logout", post(logout))
        .at("/own/rename", post(own_rename))
        .at("/own/logout", post(own_logout))
        .at("/plain", get(plain))
        .at("/varied", get(varied))
        .at("/respond", post(respond))
        .with(CookieJarManager::new())
        .with(Refresh::new(sessions.clone()))
        .data(sessions);
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    started.send(listener.local_addr().unwrap()).unwrap();
    let acceptor = TcpAcceptor::from_tokio(listener).unwrap();
    Server::new_with_acceptor(acceptor).run(app).await.unwrap();
}
