use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::Sender;

use rocket::config::{Config, LogLevel, Shutdown};
use rocket::fairing::AdHoc;
use rocket::http::{Cookie, CookieJar, Header, Status};
use rocket::response::{self, Redirect};
use rocket::{Request, Responder, Response, State, get, post, routes};
use trickster_session::rocket::{RequestCookies, WithCookie};
use trickster_session::{ExtractError, Refresh, Session, SetCookie, SetError};

use crate::app::{Framework, Login, Sessions, response_in};

pub const FRAMEWORK: Framework = Framework { name: "rocket", serve };

type Manager = State<Sessions>;
type Answer = Result<WithCookie<&'static str>, SetError>;

#[post("/login", data = "<username>")]
fn login(sessions: &Manager, username: String) -> Answer {
    Ok(WithCookie(sessions.set(&Login::new(username))?, "welcome"))
}

#[post("/enter", data = "<username>")]
fn enter(sessions: &Manager, username: String) -> Result<WithCookie<Redirect>, SetError> {
    Ok(WithCookie(sessions.set(&Login::new(username))?, Redirect::to("/profile")))
}

#[derive(Responder)]
struct First {
    body: &'static str,
    set_cookie: Header<'static>,
}

#[post("/several", data = "<username>")]
fn several(
    sessions: &Manager,
    jar: &CookieJar<'_>,
    username: String,
) -> Result<WithCookie<First>, SetError> {
    let first = First { body: "welcome", set_cookie: Header::new("Set-Cookie", "first=1") };
    jar.add(("second", "2"));
    Ok(WithCookie(sessions.set(&Login::new(username))?, first))
}

#[get("/profile")]
fn profile(session: Session<Login>) -> String {
    session.into_inner().username
}

#[get("/home")]
fn home(session: Option<Session<Login>>) -> String {
    session.map_or_else(|| "guest".to_owned(), |session| session.into_inner().username)
}

#[get("/why")]
fn why(session: Result<Session<Login>, ExtractError>) -> &'static str {
    session.map_or_else(|rejected| rejected.reason(), |_| "valid")
}

#[post("/rename", data = "<username>")]
fn rename(sessions: &Manager, mut session: Session<Login>, username: String) -> Answer {
    session.username = username;
    Ok(WithCookie(sessions.update(&session)?, "renamed"))
}

#[post("/refresh")]
fn refresh(sessions: &Manager, session: Session<Login>) -> Result<Option<SetCookie>, SetError> {
    sessions.refresh(&session)
}

#[post("/logout")]
fn logout(sessions: &Manager, cookies: RequestCookies<'_>) -> WithCookie<&'static str> {
    WithCookie(sessions.sign_out(cookies), "bye")
}

#[post("/own/rename", data = "<username>")]
fn own_rename(
    sessions: &Manager,
    jar: &CookieJar<'_>,
    mut session: Session<Login>,
    username: String,
) -> Result<&'static str, SetError> {
    session.username = username;
    jar.add(sessions.update(&session)?);
    Ok("renamed")
}

#[post("/own/logout")]
fn own_logout(sessions: &Manager, jar: &CookieJar<'_>) -> &'static str {
    jar.remove(Cookie::from(sessions.clear()));
    "bye"
}

#[get("/plain")]
fn plain() -> &'static str {
    "plain"
}

#[derive(Responder)]
struct Varied {
    body: &'static str,
    vary: Header<'static>,
    set_cookie: Header<'static>,
}

#[get("/varied")]
fn varied() -> Varied {
    Varied {
        body: "varied",
        vary: Header::new("Vary", "accept, cookie"),
        set_cookie: Header::new("Set-Cookie", "other=1"),
    }
}

/// The response that a body asks for.
struct Described(String);

impl<'r> response::Responder<'r, 'static> for Described {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        let (status, headers) = response_in(&self.0);
        let mut response = Response::build();
        response.status(Status::new(status));
        for (name, value) in headers {
            response.raw_header_adjoin(name.to_owned(), value.to_owned());
        }
        response.ok()
    }
}

#[post("/respond", data = "<body>")]
fn respond(body: String) -> Described {
    Described(body)
}

fn serve(sessions: Sessions, started: Sender<SocketAddr>) {
    let config = Config {
        address: Ipv4Addr::LOCALHOST.into(),
        port: 0,
        log_level: LogLevel::Off,
        shutdown: Shutdown { ctrlc: false, ..Shutdown::default() },
        ..Config::release_default()
    };
    let app = rocket::custom(config)
        .manage(sessions.clone())
        .attach(Refresh::new(sessions))
        .attach(AdHoc::on_liftoff("address", |rocket| {
            Box::pin(async move {
                started.send((Ipv4Addr::LOCALHOST, rocket.config().port).into()).unwrap();
            })
        }))
        .mount("/", routes![login, enter, several, profile, home, why, rename, refresh])
        .mount("/", routes![logout, own_rename, own_logout, plain, varied, respond]);
    rocket::execute(app.launch()).unwrap();
}
