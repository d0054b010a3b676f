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
        .route("/login.rs", get(include_str!("login.rs")))
        .route("/README.md", get(include_str!("../README.md")))
        .route("/SECURITY.md", get(include_str!("../SECURITY.md")))
        .route("/format.md", get(include_str!("../docs/format.md")))
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

    /// Everything but the tag. The attributes are those of the `Set-Cookie` that removes the cookie,
    /// except its `Max-Age`.
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

/// A cookie presented to the server, and what a request with it gets.
#[derive(Serialize)]
struct Trial {
    cookie: String,
    status: u16,
    reason: &'static str,
    says: String,
}

impl Trial {
    fn of(cookie: impl Into<String>, verdict: Result<(), VerifyError>) -> Self {
        let (status, reason, says) = match verdict {
            Ok(()) => (StatusCode::OK, "accepted", String::new()),
            Err(rejected) => (rejected.status(), rejected.reason(), explain(rejected)),
        };
        Trial { cookie: cookie.into(), status: status.as_u16(), reason, says }
    }
}

/// The reason as a sentence. Messages that assume knowledge of the library are reworded for the demo page.
fn explain(rejected: VerifyError) -> String {
    let text = match rejected {
        VerifyError::Missing => {
            "the request had no session cookie: it was removed, or its `Max-Age` has passed".into()
        }
        VerifyError::Encoding => "the value is not base64url as the server writes it".into(),
        VerifyError::Format { .. } => {
            "the first byte is the format of the cookie, and this server uses another one".into()
        }
        VerifyError::UnknownKey { key_id, .. } => {
            format!("the second byte names the key, and this server has no key {key_id:#04x}")
        }
        VerifyError::Tag => "the tag does not match the name and value of the cookie".into(),
        other => other.to_string(),
    };
    format!("{}{}.", text[..1].to_uppercase(), &text[1..])
}

/// The result of an attempt.
#[derive(Serialize)]
struct Answer {
    trials: Vec<Trial>,
    why: &'static str,
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
            "The tag is computed from every byte before it and the server's key. Without the key, nobody \
             can compute the tag of a changed cookie. The server reads the payload only if the tag is right."
        }
        _ => "The server rejected this before it even computed the tag.",
    };
    let trials =
        vec![Trial::of(format!("Your cookie, with character {at} changed, in {part}"), verdict)];
    Json(Answer { trials, why }).into_response()
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
            "A cookie that this server backdated by 31 days",
            demo.login.verify(old.pair()).map(drop),
        ),
        Trial::of("A copy of your cookie", demo.login.verify(cookie.pair()).map(drop)),
    ];
    let why = "The time of sign-in is signed too, so an old cookie stops working wherever it was kept. \
               Until then a copy works like the original. When the user signs out, all copies end.";
    Ok(Json(Answer { trials, why }).into_response())
}

async fn rename(State(demo): State<Demo>, headers: HeaderMap) -> Response {
    let Some(cookie) = demo.presented(&headers) else {
        return VerifyError::Missing.into_response();
    };
    let admin = demo.admin.cookie().name;
    let renamed = format!("{admin}={}", cookie.value);
    let trials = vec![
        Trial::of(
            format!("Your cookie, as `{}`", cookie.name),
            demo.login.verify(cookie.pair()).map(drop),
        ),
        Trial::of(format!("The same value, as `{admin}`"), demo.admin.verify(&renamed).map(drop)),
    ];
    let why = "Both cookies have the same fields and the same secret. Each name has its own key, derived \
               from the secret and the name, so a value is not valid under another name.";
    Json(Answer { trials, why }).into_response()
}

async fn wait(State(demo): State<Demo>, session: Session<Login>) -> Result<Json<Answer>, Refused> {
    let idle = Brief::COOKIE.idle_timeout.unwrap_or_default();
    let brief = demo.brief.set(&Brief { user_id: session.user_id })?;
    let mut trials =
        vec![Trial::of("A new session, at once", demo.brief.verify(brief.pair()).map(drop))];
    tokio::time::sleep(Duration::from_secs(idle)).await;
    let verdict = demo.brief.verify(brief.pair()).map(drop);
    trials.push(Trial::of(format!("The same, after {idle} seconds without a request"), verdict));
    let why = "The time of the last refresh is signed too, so the server ends an unused session without a \
               session store.";
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
            "The keys come from `SESSION_SECRET`, which other processes may share, so change them there. \
             This button works only without `SESSION_SECRET`.",
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
            "Your cookie, while the server still accepts the old key",
            demo.login.verify(cookie.pair()).map(drop),
        ),
        Trial::of("Your cookie, once the old key is removed", cookie_later),
        Trial::of("Your cookie, signed again with the new key", signed_again_later),
    ];
    let why = "The server signs with the new key, and still accepts old ones. When a user returns, it signs \
               the cookie again, as it just did with yours: see the key in its header. This server keeps \
               seven old keys.";
    Ok((signed_again, Json(Answer { trials, why })).into_response())
}
