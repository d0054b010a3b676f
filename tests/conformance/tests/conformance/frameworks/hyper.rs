//! hyper needs no adapter: its headers are those of the `http` crate.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderValue, LOCATION, SET_COOKIE, VARY};
use hyper::http::response::Builder;
use hyper::server::conn::http1;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tower::{Layer, service_fn};
use trickster_session::{Refresh, SetCookie, SetError, VerifyError};

use crate::app::{Framework, Login, Sessions, response_in};

pub const FRAMEWORK: Framework = Framework { name: "hyper", serve };

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

type Page = Response<Full<Bytes>>;

fn page(text: impl Into<Bytes>) -> Page {
    Response::new(Full::new(text.into()))
}

fn with(mut page: Page, set_cookie: SetCookie) -> Page {
    set_cookie.append_to(page.headers_mut());
    page
}

async fn answer(sessions: &Sessions, request: Request<Incoming>) -> Result<Page, Refusal> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| Refusal(StatusCode::BAD_REQUEST))?.to_bytes();
    let body = || String::from_utf8_lossy(&body).into_owned();
    let session = || sessions.verify(&head.headers);
    let method = if head.method == Method::HEAD { Method::GET } else { head.method };
    Ok(match (method.as_str(), head.uri.path()) {
        ("POST", "/login") => with(page("welcome"), sessions.set(&Login::new(body()))?),
        ("POST", "/enter") => {
            let mut redirect = with(page(""), sessions.set(&Login::new(body()))?);
            *redirect.status_mut() = StatusCode::SEE_OTHER;
            redirect.headers_mut().insert(LOCATION, HeaderValue::from_static("/profile"));
            redirect
        }
        ("POST", "/several") => {
            let mut several = page("welcome");
            several.headers_mut().append(SET_COOKIE, HeaderValue::from_static("first=1"));
            several = with(several, sessions.set(&Login::new(body()))?);
            several.headers_mut().append(SET_COOKIE, HeaderValue::from_static("second=2"));
            several
        }
        ("GET", "/profile") => page(session()?.into_inner().username),
        ("GET", "/home") => {
            page(session().map_or_else(|_| "guest".to_owned(), |login| login.into_inner().username))
        }
        ("GET", "/why") => page(session().map_or_else(|rejected| rejected.reason(), |_| "valid")),
        // hyper has no API for cookies of its own.
        ("POST", "/rename" | "/own/rename") => {
            let mut session = session()?;
            session.username = body();
            with(page("renamed"), sessions.update(&session)?)
        }
        ("POST", "/refresh") => match sessions.refresh(&session()?)? {
            Some(set_cookie) => with(page("refreshed"), set_cookie),
            None => page("refreshed"),
        },
        ("POST", "/logout" | "/own/logout") => with(page("bye"), sessions.sign_out(&head.headers)),
        ("GET", "/plain") => page("plain"),
        ("GET", "/varied") => {
            let mut varied = page("varied");
            varied.headers_mut().insert(VARY, HeaderValue::from_static("accept, cookie"));
            varied.headers_mut().append(SET_COOKIE, HeaderValue::from_static("other=1"));
            varied
        }
        ("POST", "/respond") => {
            let body = body();
            let (status, headers) = response_in(&body);
            let response = Response::builder().status(status);
            let add = |response: Builder, (name, value)| response.header(name, value);
            headers.into_iter().fold(response, add).body(Full::default()).unwrap()
        }
        _ => return Err(Refusal(StatusCode::NOT_FOUND)),
    })
}

#[tokio::main]
async fn serve(sessions: Sessions, started: Sender<SocketAddr>) {
    let refresh = Refresh::new(sessions.clone());
    let app = refresh.layer(service_fn(move |request| {
        let sessions = sessions.clone();
        async move {
            Ok::<_, Infallible>(answer(&sessions, request).await.unwrap_or_else(|refusal| {
                let mut refused = page("");
                *refused.status_mut() = refusal.0;
                refused
            }))
        }
    }));
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    started.send(listener.local_addr().unwrap()).unwrap();
    loop {
        let (stream, _) = listener.accept().await.unwrap();
        let service = TowerToHyperService::new(app.clone());
        // Ignore connection errors; the client sees them.
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}
