//! axum extractors and response parts, and responses to clients without a session.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::body::Body;
use axum::extract::{FromRef, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{Request, Response, StatusCode};
use axum::response::{AppendHeaders, IntoResponse};
use axum::routing::get;
use axum::{Extension, Router, body};
use serde::{Deserialize, Serialize};
use tower::ServiceExt;
use trickster_session::axum::ExtensionSession;
use trickster_session::{
    ExtractError, Keyring, Secret, Session, SessionData, SetError, TypedSession, VerifyError,
};

#[derive(Serialize, Deserialize, SessionData, Clone, Debug)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
}

#[derive(Serialize, Deserialize, SessionData, Clone, Debug)]
struct Cart {
    items: u32,
}

/// The application's state; `FromRef` finds each session manager by its type.
#[derive(Clone)]
struct App {
    logins: TypedSession<Login>,
    carts: TypedSession<Cart>,
}

impl FromRef<App> for TypedSession<Login> {
    fn from_ref(app: &App) -> Self {
        app.logins.clone()
    }
}

impl FromRef<App> for TypedSession<Cart> {
    fn from_ref(app: &App) -> Self {
        app.carts.clone()
    }
}

/// A state in an `Arc`, wrapped in a local type because of the orphan rule.
#[derive(Clone)]
struct Shared(Arc<App>);

impl FromRef<Shared> for TypedSession<Login> {
    fn from_ref(shared: &Shared) -> Self {
        shared.0.logins.clone()
    }
}

fn app() -> App {
    let keyring =
        || Keyring::new(Secret::from_text("a secret of thirty-two bytes or more").unwrap());
    App {
        logins: TypedSession::new(keyring()).at(noon()),
        carts: TypedSession::new(keyring()).at(noon()),
    }
}

/// The time of every request: extractors use the clock of their session manager.
fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

fn alice() -> Login {
    Login { user_id: 123, username: "alice".into() }
}

async fn set_both(State(app): State<App>) -> Result<impl IntoResponse, SetError> {
    let others = AppendHeaders([(SET_COOKIE, "theme=dark"), (SET_COOKIE, "lang=en")]);
    Ok((others, app.logins.set(&alice())?, app.carts.set(&Cart { items: 2 })?, "set"))
}

async fn rename(
    State(logins): State<TypedSession<Login>>,
    mut session: Session<Login>,
) -> Result<impl IntoResponse, SetError> {
    session.username = "bob".into();
    Ok((logins.update(&session)?, "renamed"))
}

async fn too_long(
    State(logins): State<TypedSession<Login>>,
) -> Result<impl IntoResponse, SetError> {
    Ok((logins.set(&Login { user_id: 1, username: "x".repeat(33) })?, "never"))
}

fn router() -> Router {
    Router::new()
        .route("/set", get(set_both))
        .route("/must", get(|session: Session<Login>| async move { session.username.clone() }))
        .route(
            "/may",
            get(|login: Option<Session<Login>>, cart: Option<Session<Cart>>| async move {
                format!("{} {}", login.is_some(), cart.map_or(0, |cart| cart.items))
            }),
        )
        .route(
            "/why",
            get(|session: Result<Session<Login>, VerifyError>| async move {
                session.map_or_else(|rejected| rejected.reason(), |_| "signed in")
            }),
        )
        .route("/rename", get(rename))
        .route("/too-long", get(too_long))
        .route("/clear", get(|State(app): State<App>| async move { app.logins.clear() }))
        .with_state(app())
}

async fn request(path: &str, cookies: &[&str]) -> Response<Body> {
    let request =
        cookies.iter().fold(Request::get(path), |request, cookie| request.header(COOKIE, *cookie));
    router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

async fn text(response: Response<Body>) -> String {
    let bytes = body::to_bytes(response.into_body(), 10_000).await.unwrap();
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn set_cookies(response: &Response<Body>) -> Vec<String> {
    let values = response.headers().get_all(SET_COOKIE).iter();
    values.map(|value| value.to_str().unwrap().to_owned()).collect()
}

fn pair(set_cookie: &str) -> &str {
    set_cookie.split_once(';').unwrap().0
}

#[tokio::test]
async fn a_response_keeps_every_set_cookie_header() {
    let sent = set_cookies(&request("/set", &[]).await);
    assert_eq!(sent.len(), 4, "{sent:?}");
    assert_eq!(&sent[..2], ["theme=dark", "lang=en"]);
    let both = request("/may", &[&format!("{}; {}", pair(&sent[2]), pair(&sent[3]))]).await;
    assert_eq!(text(both).await, "true 2");
    let apart = request("/may", &[pair(&sent[3]), pair(&sent[2])]).await;
    assert_eq!(text(apart).await, "true 2");
}

#[tokio::test]
async fn a_rejected_request_gets_401_without_the_cause() {
    let good = app().logins.set(&alice()).unwrap();
    let old = noon() - Duration::from_secs(3 * 3600);
    let old = app().logins.at(old).set(&alice()).unwrap();
    let foreign = app().carts.set(&Cart { items: 1 }).unwrap();
    let foreign = foreign.pair().replace("__Host-cart", "__Host-login");
    let mut forged = good.pair().to_owned();
    let letter = forged.len() - 5;
    let other = if forged[letter..].starts_with('A') { "B" } else { "A" };
    forged.replace_range(letter..=letter, other);
    let mut answers = Vec::new();
    for cookie in ["", "a=b", &forged, old.pair(), &foreign, "__Host-login=", "__Host-login=x;;;=="]
    {
        let response = request("/must", &[cookie]).await;
        assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
        let headers = format!("{:?}", response.headers());
        answers.push((headers, text(response).await));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "every cause gives the same response: {answers:?}");
    assert_eq!(text(request("/must", &[good.pair()]).await).await, "alice");
    assert_eq!(text(request("/why", &[&forged]).await).await, "tag");
    assert_eq!(text(request("/why", &[old.pair()]).await).await, "idle");
    assert_eq!(text(request("/why", &[]).await).await, "missing");
}

#[tokio::test]
async fn update_keeps_the_sign_in_time_and_clear_removes_the_cookie() {
    let logins = app().logins;
    let before = logins.at(noon() - Duration::from_secs(60)).set(&alice()).unwrap();
    let issued = logins.verify(before.pair()).unwrap().issued_at();
    let sent = set_cookies(&request("/rename", &[before.pair()]).await);
    let session = logins.verify(pair(&sent[0])).unwrap();
    assert_eq!((session.username.as_str(), session.issued_at()), ("bob", issued));
    let cleared = set_cookies(&request("/clear", &[before.pair()]).await);
    assert_eq!(cleared, [logins.clear().as_str()]);
}

#[tokio::test]
async fn a_set_error_gives_an_empty_500_without_a_cookie() {
    let response = request("/too-long", &[]).await;
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(set_cookies(&response).is_empty());
    assert_eq!(text(response).await, "");
}

#[tokio::test]
async fn hostile_cookie_headers_give_401_and_never_500() {
    let many = vec!["__Host-login=forged"; 500].join("; ");
    let long = format!("__Host-login={}", "A".repeat(100_000));
    for cookie in
        ["no equals sign", "__Host-login", "=;=;=", ";;;;", &many, &long, "__Host-login=\"\""]
    {
        let response = request("/must", &[cookie]).await;
        assert_eq!(
            response.status(),
            StatusCode::UNAUTHORIZED,
            "{}",
            &cookie[..cookie.len().min(40)]
        );
    }
    let bytes = axum::http::HeaderValue::from_bytes(b"__Host-login=\xff\xfe; \x80=1").unwrap();
    let request = Request::get("/must").header(COOKIE, bytes).body(Body::empty()).unwrap();
    let response = router().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_newtype_around_an_arc_provides_the_session_manager() {
    let app = app();
    let pair = app.logins.set(&alice()).unwrap().pair().to_owned();
    let user = get(|session: Session<Login>| async move { session.username.clone() });
    let router = Router::new().route("/", user).with_state(Shared(Arc::new(app)));
    let request = Request::get("/").header(COOKIE, pair).body(Body::empty()).unwrap();
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(body::to_bytes(response.into_body(), 9).await.unwrap(), "alice");
}

type FromExtension = ExtensionSession<Login>;

async fn rename_by_extension(
    Extension(logins): Extension<TypedSession<Login>>,
    mut session: FromExtension,
) -> Result<impl IntoResponse, SetError> {
    session.username = "bob".into();
    Ok((logins.update(&session)?, "renamed"))
}

/// Routes with a state from which no session manager can come.
fn foreign_router() -> Router<&'static str> {
    Router::new()
        .route("/must", get(|session: FromExtension| async move { session.into_inner().username }))
        .route(
            "/may",
            get(|session: Option<FromExtension>, State(state): State<&'static str>| async move {
                format!("{} {state}", session.is_some())
            }),
        )
        .route(
            "/why",
            get(|session: Result<FromExtension, ExtractError>| async move {
                session.map_or_else(|error| error.reason(), |_| "signed in")
            }),
        )
        .route("/rename", get(rename_by_extension))
}

/// The status and text of the response, and the cookie that it sets.
async fn answer(router: &Router, path: &str, cookie: &str) -> (u16, String, Option<String>) {
    let request = Request::get(path).header(COOKIE, cookie).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let set = set_cookies(&response).first().map(|set_cookie| pair(set_cookie).to_owned());
    (response.status().as_u16(), text(response).await, set)
}

#[tokio::test]
async fn an_extension_provides_the_session_manager_to_a_foreign_state() {
    let logins = app().logins;
    let router = foreign_router().layer(Extension(logins.clone())).with_state("foreign");
    let pair = logins.set(&alice()).unwrap().pair().to_owned();
    for (path, with_session, without) in [
        ("/must", (200, "alice"), (401, "")),
        ("/may", (200, "true foreign"), (200, "false foreign")),
        ("/why", (200, "signed in"), (200, "missing")),
    ] {
        for (cookie, expected) in [(&pair[..], with_session), ("a=b", without)] {
            let (status, text, set) = answer(&router, path, cookie).await;
            assert_eq!((status, &text[..], set), (expected.0, expected.1, None), "{path}");
        }
    }
    let (_, _, renamed) = answer(&router, "/rename", &pair).await;
    assert_eq!(answer(&router, "/must", &renamed.unwrap()).await.1, "bob");
}

#[tokio::test]
async fn every_extractor_says_which_extension_is_missing() {
    // A session manager of another type does not count.
    let router = foreign_router().layer(Extension(app().carts)).with_state("foreign");
    let pair = app().logins.set(&alice()).unwrap().pair().to_owned();
    for cookie in [&pair, "a=b"] {
        for path in ["/must", "/may"] {
            let (status, text, _) = answer(&router, path, cookie).await;
            assert_eq!(status, 500, "{path}");
            assert!(text.contains("Router::layer(Extension(sessions))"), "{path}: {text}");
        }
        assert_eq!(answer(&router, "/why", cookie).await.1, "no_session_manager");
    }
}

#[test]
fn debug_of_an_extension_session_shows_the_session() {
    let logins = app().logins;
    let session = logins.verify(logins.set(&alice()).unwrap().pair()).unwrap();
    let shown = format!("ExtensionSession({session:?})");
    assert_eq!(format!("{:?}", ExtensionSession(session)), shown);
}
