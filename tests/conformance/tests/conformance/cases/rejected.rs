//! Rejected cookies, and how the server responds to them.

use std::time::{Duration, SystemTime};

use trickster_session::VerifyError;

use super::Server;
use crate::app::{self, Login, NAME_MAX};
use crate::client::Answer;

/// Asserts that these cookies are rejected for this reason.
async fn assert_rejected(server: &Server, cookies: &[&str], reason: &str) {
    let mut client = server.connect().await;
    let refused = client.get("/profile", cookies).await;
    assert_eq!(refused.status, 401);
    assert!(refused.set_cookies().is_empty(), "a rejected cookie is not removed");
    client.get("/home", cookies).await.assert(200, "guest");
    client.get("/why", cookies).await.assert(200, reason);
    assert_eq!(client.post("/refresh", cookies, "").await.status, 401);
    // Last, because a server may close a connection if it has not read the whole request.
    assert_eq!(client.post("/rename", cookies, "eve").await.status, 401);
}

pub async fn anonymous(server: Server) {
    assert_rejected(&server, &[], "missing").await;
    assert_rejected(&server, &["theme=dark"], "missing").await;
}

pub async fn tampered(server: Server) {
    let mut client = server.connect().await;
    let pair = server.session("alice");
    let (name, value) = pair.split_once('=').unwrap();
    for at in 0..value.len() {
        let mut bytes = value.as_bytes().to_vec();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let forged = format!("{name}={}", String::from_utf8(bytes).unwrap());
        let Err(rejected) = server.sessions.verify(&forged) else { panic!("{at}: {forged}") };
        let answer = client.get("/why", &[&forged]).await;
        answer.assert(200, rejected.reason());
        assert_eq!(client.get("/profile", &[&forged]).await.status, 401);
    }
    for (value, reason) in [
        ("", "truncated"),
        ("alice", "encoding"),
        ("{\"username\":\"alice\"}", "encoding"),
        (&value[..8], "truncated"),
        (&format!("{value}AAAA"), "tag"),
        (&format!("{value}="), "encoding"),
        (&value.replace(|_: char| true, "A"), "format"),
    ] {
        assert_rejected(&server, &[&format!("{name}={value}")], reason).await;
    }
}

pub async fn expired(server: Server) {
    assert_rejected(&server, &[&server.session_of_age(3 * 60, "alice")], "idle").await;
    let month = server.session_of_age(31 * 24 * 60, "alice");
    assert_rejected(&server, &[&month], "expired").await;
    let tomorrow = SystemTime::now() + Duration::from_secs(24 * 60 * 60);
    let future = server.sessions.at(tomorrow).set(&Login::new("alice")).unwrap();
    assert_rejected(&server, &[future.pair()], "future").await;
}

pub async fn foreign_key(server: Server) {
    let foreign = app::sessions("another secret than the one of the servers");
    let pair = foreign.set(&Login::new("alice")).unwrap();
    let reason = VerifyError::reason(&server.sessions.verify(pair.pair()).unwrap_err());
    assert!(["unknown_key", "tag"].contains(&reason));
    assert_rejected(&server, &[pair.pair()], reason).await;
}

pub async fn every_rejection_looks_the_same(server: Server) {
    let mut client = server.connect().await;
    let visible = |mut answer: Answer| {
        answer.headers.remove("date");
        (answer.status, answer.headers, answer.body)
    };
    let anonymous = visible(client.get("/profile", &[]).await);
    let valid = server.session("alice");
    let foreign = app::sessions("another secret than the one of the servers");
    for cookie in [
        "__Host-login=",
        "__Host-login=not base64url",
        &valid[..valid.len() - 1],
        &format!("{valid}AAAA"),
        &server.session_of_age(3 * 60, "alice"),
        &server.session_of_age(31 * 24 * 60, "alice"),
        foreign.set(&Login::new("alice")).unwrap().pair(),
    ] {
        assert_eq!(visible(client.get("/profile", &[cookie]).await), anonymous);
    }
    for word in ["missing", "cookie", "session", "token", "tag"] {
        assert!(!anonymous.2.to_lowercase().contains(word), "{}", anonymous.2);
    }
}

pub async fn name_too_long(server: Server) {
    let mut client = server.connect().await;
    let answer = client.post("/login", &[], &"x".repeat(NAME_MAX + 1)).await;
    assert_eq!(answer.status, 500);
    assert!(answer.set_cookies().is_empty());
    for word in ["username", "max_len", "xxx"] {
        assert!(!answer.body.contains(word), "the cause is not for the client: {}", answer.body);
    }
    client.get("/plain", &[]).await.assert(200, "plain");
}
