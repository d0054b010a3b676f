//! Checks in a browser the cookie limit of 4096 bytes, against which the derive checks sizes.

use std::net::SocketAddr;

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse};
use axum::routing::get;
use axum::{Router, serve};
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;
use trickster_session::{Keyring, Secret, Session, SessionData, SetError, TypedSession};
use trickster_session_processes::browser::Browser;

/// A session whose largest cookie has exactly 4096 bytes.
#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-whole")]
struct Whole {
    #[session(max_len = 3008)]
    text: String,
}

const _: () = assert!(Whole::SIZE.max == 4096);

fn whole(sessions: &TypedSession<Whole>) -> Result<String, SetError> {
    Ok(sessions.set(&Whole { text: "x".repeat(3008) })?.into_string())
}

async fn set(State(sessions): State<TypedSession<Whole>>) -> Result<impl IntoResponse, SetError> {
    Ok((AppendHeaders([(SET_COOKIE, whole(&sessions)?)]), "set"))
}

/// Sets a cookie one byte larger than the library allows.
async fn set_over(
    State(sessions): State<TypedSession<Whole>>,
) -> Result<impl IntoResponse, SetError> {
    let over = whole(&sessions)?.replacen("; ", "x; ", 1);
    Ok((AppendHeaders([(SET_COOKIE, over)]), "set"))
}

async fn read(session: Option<Session<Whole>>) -> String {
    session.map_or(0, |session| session.text.len()).to_string()
}

async fn server() -> SocketAddr {
    let keyring = Keyring::new(Secret::random().expect("random bytes"));
    let app = Router::new()
        .route("/set", get(set))
        .route("/set-over", get(set_over))
        .route("/read", get(read))
        .with_state(TypedSession::<Whole>::new(keyring));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let addr = listener.local_addr().expect("its address");
    tokio::spawn(async move { serve(listener, app).await });
    addr
}

async fn keeps_a_cookie_of_4096_bytes_and_drops_one_of_4097(browser: Browser) {
    if !browser.is_installed() {
        return;
    }
    let addr = server().await;
    browser
        .run(async move |client| {
            let visit = async |path: &str| {
                client.goto(&format!("http://{addr}{path}")).await.expect("the page opens");
                let cookies = client.get_all_cookies().await.expect("the browser tells");
                let size = |name: &str, value: &str| name.len() + value.len();
                cookies.iter().map(|cookie| size(cookie.name(), cookie.value())).collect::<Vec<_>>()
            };
            assert_eq!(visit("/set").await, [4096]);
            assert_eq!(visit("/read").await, [4096]);
            let read = client.source().await.expect("the page");
            assert!(read.contains("3008"), "the server reads all of it: {read}");

            client.delete_all_cookies().await.expect("they are deleted");
            assert_eq!(visit("/set-over").await, [0; 0]);
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_keeps_a_cookie_of_4096_bytes_and_drops_one_of_4097() {
    keeps_a_cookie_of_4096_bytes_and_drops_one_of_4097(Browser::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_keeps_a_cookie_of_4096_bytes_and_drops_one_of_4097() {
    keeps_a_cookie_of_4096_bytes_and_drops_one_of_4097(Browser::Firefox).await;
}
