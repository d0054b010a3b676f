//! What only salvo has: its `TestClient`, hoops, and an `Option` that means 404.

use std::time::{Duration, SystemTime};

use salvo::affix_state;
use salvo::http::header::SET_COOKIE;
use salvo::prelude::*;
use salvo::test::{RequestBuilder, ResponseExt, TestClient};
use serde::{Deserialize, Serialize};
use trickster_session::salvo::MaybeSession;
use trickster_session::{
    AppendSetCookie, Keyring, Refresh, Secret, Session, SessionData, SetCookie, SetError,
    TypedSession,
};

#[derive(Serialize, Deserialize, SessionData)]
#[session(idle_timeout = "2h")]
struct Login {
    user_id: u64,
}

type Sessions = TypedSession<Login>;

#[handler]
async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

#[handler]
async fn members_only(session: MaybeSession<Login>, response: &mut Response) {
    if session.0.is_err() {
        response.render(Redirect::other("/sign-in"));
    }
}

#[handler]
async fn ping(
    sessions: Sessions,
    session: Session<Login>,
    response: &mut Response,
) -> Result<&'static str, SetError> {
    response.append_set_cookie(sessions.refresh(&session)?);
    Ok("pong")
}

/// Adds a cookie of the session after the handlers are done.
#[handler]
async fn late(
    sessions: Sessions,
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
    ctrl: &mut FlowCtrl,
) {
    ctrl.call_next(request, depot, response).await;
    response.render(sessions.set(&Login { user_id: 8 }).unwrap());
}

fn app() -> (Service, Sessions) {
    let sessions = Sessions::new(Keyring::new(Secret::random().unwrap()));
    let refreshed = Router::with_path("refreshed")
        .hoop(Refresh::new(sessions.clone()))
        .push(Router::with_path("late").hoop(late).get(profile))
        .push(Router::with_path("profile").get(profile));
    let app = Router::new()
        .hoop(affix_state::inject(sessions.clone()))
        .push(Router::with_path("profile").get(profile))
        .push(Router::with_path("members").hoop(members_only).get(profile))
        .push(Router::with_path("ping").get(ping))
        .push(refreshed);
    (Service::new(app), sessions)
}

fn get(path: &str, cookie: Option<&SetCookie>) -> RequestBuilder {
    let request = TestClient::get(format!("http://localhost{path}"));
    match cookie {
        Some(cookie) => request.add_header("cookie", cookie.pair(), true),
        None => request,
    }
}

fn stale(sessions: &Sessions) -> SetCookie {
    let then = SystemTime::now() - Duration::from_secs(90 * 60);
    sessions.at(then).set(&Login { user_id: 7 }).unwrap()
}

/// The users of the session cookies that a response sets, in their order.
fn users(sessions: &Sessions, response: &Response) -> Vec<u64> {
    let values = response.headers().get_all(SET_COOKIE).iter();
    values.map(|value| sessions.get(value.to_str().unwrap()).unwrap().user_id).collect()
}

#[tokio::test]
async fn a_test_client_with_the_session_cookie_is_signed_in() {
    let (app, sessions) = app();
    let set_cookie = sessions.set(&Login { user_id: 7 }).unwrap();
    for path in ["/profile", "/members"] {
        let mut response = get(path, Some(&set_cookie)).send(&app).await;
        assert_eq!(response.take_string().await.unwrap(), "7");
    }
}

#[tokio::test]
async fn a_hoop_that_redirects_guests_keeps_them_from_the_handler() {
    let (app, _) = app();
    let response = get("/members", None).send(&app).await;
    assert_eq!(response.status_code, Some(StatusCode::SEE_OTHER));
    assert_eq!(response.headers().get("location").unwrap(), "/sign-in");
    assert_eq!(get("/profile", None).send(&app).await.status_code, Some(StatusCode::UNAUTHORIZED));
}

#[tokio::test]
async fn append_set_cookie_leaves_the_status_without_a_cookie() {
    let (app, sessions) = app();
    for (cookie, sent) in [(sessions.set(&Login { user_id: 7 }).unwrap(), 0), (stale(&sessions), 1)]
    {
        let response = get("/ping", Some(&cookie)).send(&app).await;
        assert_eq!(response.status_code, Some(StatusCode::OK));
        assert_eq!(users(&sessions, &response).len(), sent);
    }
}

#[tokio::test]
async fn a_refresh_sees_the_cookies_of_hoops_after_it() {
    let (app, sessions) = app();
    let stale = stale(&sessions);
    let response = get("/refreshed/profile", Some(&stale)).send(&app).await;
    assert_eq!(users(&sessions, &response), [7]);
    let response = get("/refreshed/late", Some(&stale)).send(&app).await;
    assert_eq!(users(&sessions, &response), [8]);
}
