//! The endpoints behind the page of the login example: they take the cookie apart and try to abuse
//! it.
//!
//! No application needs this. The cookie is `HttpOnly`, so the page cannot read it. The server
//! sends it everything but the tag, without which a copy is useless. Backticks in messages mark
//! code.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::extract::{FromRef, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trickster_session::{
    CookieError, Keyring, Secret, Session, SessionData, SetCookie, SetError, TypedSession,
    VerifyError,
};

use super::{Login, Refused, Role};

/// The fields of [`Login`] in a cookie with another name.
#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-admin")]
struct Admin {
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
    role: Role,
}

/// A session whose idle limit is short enough to wait for.
#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "1m", idle_timeout = "5s")]
struct Brief {
    user_id: u64,
}

/// How many generated secrets this process keeps: the signing one and the seven before it. A user
/// whose cookie was signed with an older one is signed out.
const SECRETS: usize = 8;

#[derive(Clone)]
struct Demo {
    login: TypedSession<Login>,
    /// Verifies only what the newest secret signed.
    newest: TypedSession<Login>,
    admin: TypedSession<Admin>,
    brief: TypedSession<Brief>,
    /// The secrets that this process generated, newest first. `None` if they come from
    /// `SESSION_SECRET`, which the demo does not rotate.
    own_secrets: Option<Arc<Mutex<Vec<Secret>>>>,
}

impl FromRef<Demo> for TypedSession<Login> {
    fn from_ref(demo: &Demo) -> Self {
        demo.login.clone()
    }
}

/// The page and its endpoints.
pub fn routes(
    login: TypedSession<Login>,
    keyring: Keyring,
    plain_http: bool,
    own_secret: Option<Secret>,
) -> Result<Router, CookieError> {
    let demo = Demo {
        login,
        newest: TypedSession::builder(keyring.clone()).plain_http(plain_http).build()?,
        admin: TypedSession::builder(keyring.clone()).plain_http(plain_http).build()?,
        brief: TypedSession::builder(keyring).plain_http(plain_http).build()?,
        own_secrets: own_secret.map(|secret| Arc::new(Mutex::new(vec![secret]))),
    };
    Ok(Router::new()
        .route("/", get(page))
        .route("/login.css", get(([(CONTENT_TYPE, "text/css")], include_str!("login.css"))))
        .route("/login.js", get(([(CONTENT_TYPE, "text/javascript")], include_str!("login.js"))))
        .route("/demo/state", get(state))
        .route("/demo/tamper", post(tamper))
        .route("/demo/replay", post(replay))
        .route("/demo/rename", post(rename))
        .route("/demo/wait", post(wait))
        .route("/demo/rotate", post(rotate))
        .with_state(demo))
}

async fn page() -> impl IntoResponse {
    let headers: [(HeaderName, &str); 2] = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
             img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
    ];
    (headers, include_str!("login.html"))
}

/// The session of this request and the parts of its cookie, or why there is no session.
async fn state(
    State(demo): State<Demo>,
    headers: HeaderMap,
    session: Result<Session<Login>, VerifyError>,
) -> impl IntoResponse {
    let size = json!({ "largest": Login::SIZE.max, "limit": Login::SIZE.limit });
    let state = match (session, demo.presented(&headers)) {
        (Ok(session), Some(cookie)) => json!({
            "session": *session,
            "clocks": clocks(&session),
            "cookie": cookie.shown(demo.login.clear().as_str()),
            "size": size,
        }),
        (Ok(_), None) => {
            json!({ "rejected": Trial::of("", Err(VerifyError::Missing)), "size": size })
        }
        (Err(rejected), _) => json!({ "rejected": Trial::of("", Err(rejected)), "size": size }),
    };
    ([(CACHE_CONTROL, "no-store")], Json(state))
}

/// Times in Unix seconds; `now` has a fraction.
fn clocks(session: &Session<Login>) -> Value {
    let unix = |time: SystemTime| time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let max_age = Login::COOKIE.max_age.unwrap_or_default();
    let idle_timeout = Login::COOKIE.idle_timeout.unwrap_or_default();
    json!({
        "now": unix(SystemTime::now()).as_secs_f64(),
        "max_age": max_age,
        "idle_timeout": idle_timeout,
        "expired_at": unix(session.issued_at()).as_secs() + max_age,
        "idle_at": unix(session.refreshed_at()).as_secs() + idle_timeout,
    })
}

/// A valid `Login` cookie from the request.
struct Presented {
    name: String,
    value: String,
}

impl Presented {
    fn pair(&self) -> String {
        format!("{}={}", self.name, self.value)
    }

    /// The number of characters before the payload, and before the tag. A character with bits of
    /// both counts as payload, so it can reveal up to 4 of the 256 bits of the tag.
    fn parts(&self) -> (usize, usize) {
        let payload = self.value.len() * 3 / 4 - 12 - 32;
        (16, 16 + (payload * 4).div_ceil(3))
    }

    /// Everything but the tag. The attributes are those of the `Set-Cookie` that removes the cookie, but
    /// for its `Max-Age`.
    fn shown(&self, removal: &str) -> Value {
        let (payload, tag) = self.parts();
        let attributes = removal.split_once(';').map_or("", |(_, attributes)| attributes);
        let attributes = attributes.split("; Max-Age").next().unwrap_or_default();
        let max_age = Login::COOKIE.idle_timeout.unwrap_or_default();
        json!({
            "name": self.name,
            "header": self.value[..payload],
            "payload": self.value[payload..tag],
            "tag": self.value.len() - tag,
            "attributes": format!(";{attributes}; Max-Age={max_age}"),
        })
    }
}

impl Demo {
    /// The valid cookie of the request.
    fn presented(&self, headers: &HeaderMap) -> Option<Presented> {
        let texts = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
        let mut pairs = texts.flat_map(|header| header.split(';')).map(str::trim);
        let pair = pairs.find(|pair| self.login.verify(*pair).is_ok())?;
        let (name, value) = pair.split_once('=')?;
        Some(Presented { name: name.to_owned(), value: value.to_owned() })
    }
}

/// A cookie presented to the server, and the verdict.
#[derive(Serialize)]
struct Trial {
    cookie: String,
    accepted: bool,
    reason: &'static str,
    says: String,
}

impl Trial {
    fn of(cookie: impl Into<String>, refused: Result<(), VerifyError>) -> Self {
        let cookie = cookie.into();
        match refused {
            Ok(()) => {
                Trial { cookie, accepted: true, reason: "accepted", says: "a valid session".into() }
            }
            Err(rejected) => Trial {
                cookie,
                accepted: false,
                reason: rejected.reason(),
                says: rejected.to_string(),
            },
        }
    }
}

/// The result of an attempt.
#[derive(Serialize)]
struct Answer {
    trials: Vec<Trial>,
    why: String,
}

/// A response that says why an attempt was not made.
fn not_tried(status: StatusCode, why: &str) -> Response {
    (status, Json(json!({ "error": why }))).into_response()
}

#[derive(Deserialize)]
struct Tamper {
    /// The index of the character to change.
    at: usize,
}

async fn tamper(
    State(demo): State<Demo>,
    headers: HeaderMap,
    Json(Tamper { at }): Json<Tamper>,
) -> Response {
    let Some(cookie) = demo.presented(&headers) else {
        return VerifyError::Missing.into_response();
    };
    let Some(was) = cookie.value.as_bytes().get(at).map(|was| char::from(*was)) else {
        return not_tried(
            StatusCode::UNPROCESSABLE_ENTITY,
            "the cookie has no character at this position",
        );
    };
    let now = if was == 'A' { 'B' } else { 'A' };
    let (head, tail) = (&cookie.value[..at], &cookie.value[at + 1..]);
    let changed = format!("{}={head}{now}{tail}", cookie.name);
    let (payload, tag) = cookie.parts();
    let part = match at {
        _ if at < payload => format!("the header: {was} → {now}"),
        _ if at < tag => format!("the payload: {was} → {now}"),
        _ => "the tag".to_owned(),
    };
    let verdict = demo.login.verify(&changed).map(drop);
    let why = match verdict {
        Err(VerifyError::Tag) => {
            "The tag is an HMAC over every byte before it. Without the key, nobody can compute the \
             tag of a changed cookie, and the server decodes a payload only after it verifies the tag."
        }
        _ => {
            "The server rejected this before its tag was even looked at. The first byte is the format, \
             the second the id of a key that the server must have, and only canonical base64url is \
             accepted."
        }
    };
    let trials = vec![Trial::of(format!("character {at}, in {part}"), verdict)];
    Json(Answer { trials, why: why.into() }).into_response()
}

async fn replay(
    State(demo): State<Demo>,
    headers: HeaderMap,
    session: Session<Login>,
) -> Result<Response, Refused> {
    let Some(cookie) = demo.presented(&headers) else {
        return Ok(VerifyError::Missing.into_response());
    };
    let month_ago = SystemTime::now() - Duration::from_secs(31 * 24 * 60 * 60);
    let old = demo.login.at(month_ago).set(&*session)?;
    let trials = vec![
        Trial::of(
            "signed by this server, backdated by 31 days",
            demo.login.verify(old.pair()).map(drop),
        ),
        Trial::of("a copy of your current cookie", demo.login.verify(cookie.pair()).map(drop)),
    ];
    let why = "The issue time is part of the signed bytes, so an old cookie expires on time no matter \
               where it was stored. Until then, a copy is as good as the original, unless \
               `sign_out` or `revoke_all` has ended the session.";
    Ok(Json(Answer { trials, why: why.into() }).into_response())
}

async fn rename(State(demo): State<Demo>, headers: HeaderMap) -> Response {
    let Some(cookie) = demo.presented(&headers) else {
        return VerifyError::Missing.into_response();
    };
    let admin = demo.admin.cookie().name;
    let renamed = format!("{admin}={}", cookie.value);
    let trials = vec![
        Trial::of(&cookie.name, demo.login.verify(cookie.pair()).map(drop)),
        Trial::of(admin, demo.admin.verify(&renamed).map(drop)),
    ];
    let why = "Both cookies have the same fields and the same secret. Each name has its own key, derived \
               from the secret and the name, so a value is not valid under another name.";
    Json(Answer { trials, why: why.into() }).into_response()
}

async fn wait(State(demo): State<Demo>, session: Session<Login>) -> Result<Json<Answer>, Refused> {
    let idle = Brief::COOKIE.idle_timeout.unwrap_or_default();
    let brief = demo.brief.set(&Brief { user_id: session.user_id })?;
    let mut trials = vec![Trial::of("immediately", demo.brief.verify(brief.pair()).map(drop))];
    tokio::time::sleep(Duration::from_secs(idle)).await;
    let verdict = demo.brief.verify(brief.pair()).map(drop);
    trials.push(Trial::of(format!("{idle} seconds later"), verdict));
    let why = format!(
        "This was a second session type with `idle_timeout = \"{idle}s\"`. The time of the last refresh \
         is signed too, so the server needs no session store to end an unused session."
    );
    Ok(Json(Answer { trials, why }))
}

async fn rotate(
    State(demo): State<Demo>,
    headers: HeaderMap,
    session: Session<Login>,
) -> Result<Response, Refused> {
    let Some(own_secrets) = &demo.own_secrets else {
        return Ok(not_tried(
            StatusCode::CONFLICT,
            "The keys come from `SESSION_SECRET`, which other processes may share. Rotate it there: \
             `SESSION_SECRET=new,old`. This button works only without `SESSION_SECRET`.",
        ));
    };
    let Some(cookie) = demo.presented(&headers) else {
        return Ok(VerifyError::Missing.into_response());
    };
    let new = Secret::random().map_err(|_| SetError::NoRandom)?;
    let (signed_again, newest): (SetCookie, _) = {
        // Locked throughout, so that concurrent rotations do not interleave.
        let mut secrets = own_secrets.lock().unwrap_or_else(PoisonError::into_inner);
        secrets.insert(0, new.clone());
        secrets.truncate(SECRETS);
        let old = secrets[1..].iter().cloned();
        let keyring = old.fold(Keyring::new(new.clone()), Keyring::verify_only);
        demo.login.swap_keyring(keyring.clone());
        demo.admin.swap_keyring(keyring.clone());
        demo.brief.swap_keyring(keyring);
        demo.newest.swap_keyring(Keyring::new(new));
        let signed_again = demo.login.update(&session)?;
        let verdict = |pair: &str| demo.newest.verify(pair).map(drop);
        let newest = [verdict(&cookie.pair()), verdict(signed_again.pair())];
        (signed_again, newest)
    };
    let [cookie_later, signed_again_later] = newest;
    let trials = vec![
        Trial::of(
            "new key signs, old key verifies: your cookie",
            demo.login.verify(cookie.pair()).map(drop),
        ),
        Trial::of("old key dropped: your cookie", cookie_later),
        Trial::of("old key dropped: your cookie, signed again", signed_again_later),
    ];
    let why = "A rotation has three steps: the new key verifies, then it signs, then the old key is \
               dropped. In between, the server signs each cookie of an old key again when it sees it. \
               It just did so with yours: the key id has changed, and you are still signed in. This \
               server drops a key at the eighth rotation after it was added.";
    Ok((signed_again, Json(Answer { trials, why: why.into() })).into_response())
}
