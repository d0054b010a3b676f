//! What only poem has: its `TestClient`, and a cookie jar that a middleware writes.

use std::time::{Duration, SystemTime};

use poem::http::header::{COOKIE, SET_COOKIE};
use poem::middleware::CookieJarManager;
use poem::test::TestClient;
use poem::web::Data;
use poem::web::cookie::{Cookie, CookieJar};
use poem::{Endpoint, EndpointExt, handler};
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Refresh, Secret, Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(idle_timeout = "2h")]
struct Login {
    user_id: u64,
}

type Sessions = TypedSession<Login>;

fn sessions() -> Sessions {
    TypedSession::new(Keyring::new(Secret::random().unwrap()))
}

#[handler]
fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

#[tokio::test]
async fn a_test_client_with_the_session_cookie_is_signed_in() {
    let sessions = sessions();
    let client = TestClient::new(profile.data(sessions.clone()));
    let set_cookie = sessions.set(&Login { user_id: 7 }).unwrap();
    let response = client.get("/").header(COOKIE, set_cookie.pair()).send().await;
    response.assert_status_is_ok();
    response.assert_text("7").await;
    client.get("/").send().await.assert_status(poem::http::StatusCode::UNAUTHORIZED);
}

#[handler]
fn change(sessions: Data<&Sessions>, jar: &CookieJar) {
    jar.add(Cookie::parse(sessions.set(&Login { user_id: 8 }).unwrap().as_str()).unwrap());
}

/// The users of the cookies that a refreshed request to `change` is answered with, in their order.
async fn users_after_change(sessions: &Sessions, app: impl Endpoint) -> Vec<u64> {
    let then = SystemTime::now() - Duration::from_secs(90 * 60);
    let stale = sessions.at(then).set(&Login { user_id: 7 }).unwrap();
    let response = TestClient::new(app).get("/").header(COOKIE, stale.pair()).send().await.0;
    let values = response.headers().get_all(SET_COOKIE).iter();
    values.map(|value| sessions.get(value.to_str().unwrap()).unwrap().user_id).collect()
}

#[tokio::test]
async fn the_cookie_of_the_jar_wins_over_a_refresh_in_either_order_of_the_middleware() {
    let sessions = sessions();
    let refresh = Refresh::new(sessions.clone());
    let documented =
        change.with(CookieJarManager::new()).with(refresh.clone()).data(sessions.clone());
    assert_eq!(users_after_change(&sessions, documented).await, [8]);
    // Here the jar is written after the refresh. A browser keeps the last cookie of a name.
    let reversed = change.with(refresh).with(CookieJarManager::new()).data(sessions.clone());
    assert_eq!(users_after_change(&sessions, reversed).await, [7, 8]);
}
