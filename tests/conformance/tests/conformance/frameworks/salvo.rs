use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use salvo::affix_state;
use salvo::conn::Acceptor;
use salvo::http::ParseError;
use salvo::http::cookie::Cookie;
use salvo::http::header::{HeaderName, HeaderValue, SET_COOKIE, VARY};
use salvo::prelude::*;
use trickster_session::salvo::MaybeSession;
use trickster_session::{AppendSetCookie, Refresh, Session, SetCookie, SetError};

use crate::app::{Framework, Login, Sessions, response_in};

pub const FRAMEWORK: Framework = Framework { name: "salvo", serve };

/// An error that becomes a response.
enum Refusal {
    Set(SetError),
    Body(ParseError),
}

impl From<SetError> for Refusal {
    fn from(error: SetError) -> Self {
        Refusal::Set(error)
    }
}

impl From<ParseError> for Refusal {
    fn from(error: ParseError) -> Self {
        Refusal::Body(error)
    }
}

#[async_trait]
impl Writer for Refusal {
    async fn write(self, request: &mut Request, depot: &mut Depot, response: &mut Response) {
        match self {
            Refusal::Set(error) => error.write(request, depot, response).await,
            Refusal::Body(error) => error.write(request, depot, response).await,
        }
    }
}

type Answer = Result<(SetCookie, &'static str), Refusal>;

async fn body(request: &mut Request) -> Result<String, ParseError> {
    Ok(String::from_utf8_lossy(request.payload().await?).into_owned())
}

#[handler]
async fn login(sessions: Sessions, request: &mut Request) -> Answer {
    Ok((sessions.set(&Login::new(body(request).await?))?, "welcome"))
}

#[handler]
async fn enter(
    sessions: Sessions,
    request: &mut Request,
) -> Result<(SetCookie, Redirect), Refusal> {
    Ok((sessions.set(&Login::new(body(request).await?))?, Redirect::other("/profile")))
}

#[handler]
async fn several(sessions: Sessions, request: &mut Request, response: &mut Response) -> Answer {
    let set_cookie = sessions.set(&Login::new(body(request).await?))?;
    response.headers_mut().append(SET_COOKIE, HeaderValue::from_static("first=1"));
    response.add_cookie(Cookie::new("second", "2"));
    Ok((set_cookie, "welcome"))
}

#[handler]
async fn profile(session: Session<Login>) -> String {
    session.into_inner().username
}

#[handler]
async fn home(session: MaybeSession<Login>) -> String {
    session.0.map_or_else(|_| "guest".to_owned(), |session| session.into_inner().username)
}

#[handler]
async fn why(session: MaybeSession<Login>) -> &'static str {
    session.0.map_or_else(|rejected| rejected.reason(), |_| "valid")
}

#[handler]
async fn rename(sessions: Sessions, mut session: Session<Login>, request: &mut Request) -> Answer {
    session.username = body(request).await?;
    Ok((sessions.update(&session)?, "renamed"))
}

#[handler]
async fn refresh(
    sessions: Sessions,
    session: Session<Login>,
    response: &mut Response,
) -> Result<&'static str, SetError> {
    response.append_set_cookie(sessions.refresh(&session)?);
    Ok("refreshed")
}

#[handler]
async fn logout(sessions: Sessions, request: &Request) -> (SetCookie, &'static str) {
    (sessions.sign_out(request.headers()), "bye")
}

#[handler]
async fn own_rename(
    sessions: Sessions,
    mut session: Session<Login>,
    request: &mut Request,
    response: &mut Response,
) -> Result<&'static str, Refusal> {
    session.username = body(request).await?;
    let set_cookie = sessions.update(&session)?;
    response.add_cookie(Cookie::parse(set_cookie.into_string()).unwrap());
    Ok("renamed")
}

#[handler]
async fn own_logout(sessions: Sessions, response: &mut Response) -> &'static str {
    response.remove_cookie(sessions.clear().name());
    "bye"
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
        .hoop(Refresh::new(sessions.clone()))
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
