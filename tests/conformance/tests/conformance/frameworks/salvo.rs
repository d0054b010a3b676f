//! Salvo needs no adapter: its headers are those of the `http` crate, and it accepts tower layers.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use salvo::affix_state;
use salvo::conn::Acceptor;
use salvo::http::cookie::Cookie;
use salvo::http::header::{HeaderName, HeaderValue, SET_COOKIE, VARY};
use salvo::http::{ParseError, ReqBody};
use salvo::prelude::*;
use trickster_session::{Refresh, Session, SetCookie, SetError, VerifyError};

use crate::app::{Framework, Login, Sessions, response_in};

pub const FRAMEWORK: Framework = Framework { name: "salvo", serve };

/// An error that becomes a response.
struct Refusal(StatusCode);

impl From<VerifyError> for Refusal {
    fn from(rejected: VerifyError) -> Self {
        Refusal(rejected.status())
    }
}

impl From<SetError> for Refusal {
    fn from(_: SetError) -> Self {
        Refusal(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<ParseError> for Refusal {
    fn from(_: ParseError) -> Self {
        Refusal(StatusCode::BAD_REQUEST)
    }
}

impl Scribe for Refusal {
    fn render(self, response: &mut Response) {
        response.status_code(self.0);
    }
}

type Answer = Result<&'static str, Refusal>;

fn session_manager(depot: &Depot) -> Result<&Sessions, Refusal> {
    depot.get_typed::<Sessions>().map_err(|_| Refusal(StatusCode::INTERNAL_SERVER_ERROR))
}

fn session(request: &Request, depot: &Depot) -> Result<Session<Login>, Refusal> {
    Ok(session_manager(depot)?.verify(request.headers())?)
}

async fn body(request: &mut Request) -> Result<String, Refusal> {
    Ok(String::from_utf8_lossy(request.payload().await?).into_owned())
}

fn append(response: &mut Response, set_cookie: SetCookie) {
    set_cookie.append_to(response.headers_mut());
}

#[handler]
async fn login(request: &mut Request, depot: &mut Depot, response: &mut Response) -> Answer {
    let username = body(request).await?;
    append(response, session_manager(depot)?.set(&Login::new(username))?);
    Ok("welcome")
}

#[handler]
async fn enter(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
) -> Result<Redirect, Refusal> {
    let username = body(request).await?;
    append(response, session_manager(depot)?.set(&Login::new(username))?);
    Ok(Redirect::other("/profile"))
}

#[handler]
async fn several(request: &mut Request, depot: &mut Depot, response: &mut Response) -> Answer {
    let username = body(request).await?;
    response.headers_mut().append(SET_COOKIE, HeaderValue::from_static("first=1"));
    append(response, session_manager(depot)?.set(&Login::new(username))?);
    response.headers_mut().append(SET_COOKIE, HeaderValue::from_static("second=2"));
    Ok("welcome")
}

#[handler]
async fn profile(request: &mut Request, depot: &mut Depot) -> Result<String, Refusal> {
    Ok(session(request, depot)?.into_inner().username)
}

#[handler]
async fn home(request: &mut Request, depot: &mut Depot) -> Result<String, Refusal> {
    let session = session_manager(depot)?.get(request.headers());
    Ok(session.map_or_else(|| "guest".to_owned(), |session| session.username))
}

#[handler]
async fn why(request: &mut Request, depot: &mut Depot) -> Answer {
    let session = session_manager(depot)?.verify(request.headers());
    Ok(session.map_or_else(|rejected| rejected.reason(), |_| "valid"))
}

#[handler]
async fn rename(request: &mut Request, depot: &mut Depot, response: &mut Response) -> Answer {
    let mut session = session(request, depot)?;
    session.username = body(request).await?;
    append(response, session_manager(depot)?.update(&session)?);
    Ok("renamed")
}

#[handler]
async fn refresh(request: &mut Request, depot: &mut Depot, response: &mut Response) -> Answer {
    let session = session(request, depot)?;
    if let Some(set_cookie) = session_manager(depot)?.refresh(&session)? {
        append(response, set_cookie);
    }
    Ok("refreshed")
}

#[handler]
async fn logout(request: &Request, depot: &mut Depot, response: &mut Response) -> Answer {
    append(response, session_manager(depot)?.sign_out(request.headers()));
    Ok("bye")
}

#[handler]
async fn own_rename(request: &mut Request, depot: &mut Depot, response: &mut Response) -> Answer {
    let mut session = session(request, depot)?;
    session.username = body(request).await?;
    let set_cookie = session_manager(depot)?.update(&session)?;
    response.add_cookie(Cookie::parse(set_cookie.into_string()).unwrap());
    Ok("renamed")
}

#[handler]
async fn own_logout(depot: &mut Depot, response: &mut Response) -> Answer {
    response.remove_cookie(session_manager(depot)?.clear().name());
    Ok("bye")
}

#[handler]
async fn plain() -> &'static str {
    "plain"
}

#[handler]
async fn varied(response: &mut Response) -> &'static str {
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept, cookie"));
    response.headers_mut().append(SET_COOKIE, HeaderValue::from_static("other=1"));
    "varied"
}

#[handler]
async fn respond(request: &mut Request, response: &mut Response) -> Result<(), Refusal> {
    let body = body(request).await?;
    let (status, headers) = response_in(&body);
    response.status_code(StatusCode::from_u16(status).unwrap());
    for (name, value) in headers {
        let name: HeaderName = name.parse().unwrap();
        response.add_header(name, value, false).unwrap();
    }
    Ok(())
}

#[tokio::main]
async fn serve(sessions: Sessions, started: Sender<SocketAddr>) {
    let app = Router::new()
        .hoop(TowerLayerCompat::compat::<ReqBody>(Refresh::new(sessions.clone())))
        .hoop(affix_state::inject(sessions))
        .push(Router::with_path("login").post(login))
        .push(Router::with_path("enter").post(enter))
        .push(Router::with_path("several").post(several))
        .push(Router::with_path("profile").get(profile).head(profile))
        .push(Router::with_path("home").get(home))
        .push(Router::with_path("why").get(why))
        .push(Router::with_path("rename").post(rename))
        .push(Router::with_path("refresh").post(refresh))
        .push(Router::with_path("logout").post(logout))
        .push(Router::with_path("own/rename").post(own_rename))
        .push(Router::with_path("own/logout").post(own_logout))
        .push(Router::with_path("plain").get(plain).head(plain))
        .push(Router::with_path("varied").get(varied))
        .push(Router::with_path("respond").post(respond));
    let acceptor = TcpListener::new((Ipv4Addr::LOCALHOST, 0)).bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().unwrap();
    started.send(address).unwrap();
    Server::new(acceptor).serve(app).await;
}
