//! From sign-in to sign-out.

use std::time::{Duration, SystemTime};

use hyper::header::VARY;

use super::{REFRESH_AGE_MINUTES, Server};

pub async fn sign_in(server: Server) {
    let mut client = server.connect().await;
    let answer = client.post("/login", &[], "alice").await;
    answer.assert(200, "welcome");
    let pair = answer.only_pair();
    let attributes = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=7200";
    assert_eq!(answer.set_cookies(), [format!("{pair}{attributes}")]);
    assert!(pair.starts_with("__Host-login="));
    assert_eq!(server.sessions.get(pair).expect("a session").username, "alice");
    client.get("/profile", &[pair]).await.assert(200, "alice");
}

pub async fn read(server: Server) {
    let mut client = server.connect().await;
    let pair = server.session("alice");
    for (path, body) in [("/profile", "alice"), ("/home", "alice"), ("/why", "valid")] {
        let answer = client.get(path, &[&pair]).await;
        answer.assert(200, body);
        assert!(answer.set_cookies().is_empty(), "an unchanged session sends no cookie");
        assert!(!answer.headers.contains_key(VARY));
    }
}

pub async fn change(server: Server) {
    let mut client = server.connect().await;
    let before = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    let answer = client.post("/rename", &[&before], "bob").await;
    answer.assert(200, "renamed");
    let after = answer.only_pair();
    client.get("/profile", &[after]).await.assert(200, "bob");
    let [before, after] = [&before, after].map(|pair| server.sessions.verify(pair).unwrap());
    assert_eq!(before.issued_at(), after.issued_at(), "the sign-in time is kept");
    assert!(after.refreshed_at() > before.refreshed_at(), "the idle limit restarts");
}

pub async fn refresh(server: Server) {
    let mut client = server.connect().await;
    let fresh = server.session("alice");
    assert!(client.post("/refresh", &[&fresh], "").await.set_cookies().is_empty());
    let stale = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    let answer = client.post("/refresh", &[&stale], "").await;
    let refreshed = server.sessions.verify(answer.only_pair()).expect("a session");
    assert!(!refreshed.needs_refresh());
    assert_eq!(refreshed.issued_at(), server.sessions.verify(&stale).unwrap().issued_at());
}

pub async fn automatic_refresh(server: Server) {
    let mut client = server.connect().await;
    let stale = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    for path in ["/plain", "/profile"] {
        let answer = client.get(path, &[&stale]).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.headers.get_all(VARY).iter().collect::<Vec<_>>(), ["Cookie"]);
        let refreshed = server.sessions.verify(answer.only_pair()).expect("a session");
        assert!(!refreshed.needs_refresh());
        assert_eq!(refreshed.username, "alice");
        let idle = SystemTime::now().duration_since(refreshed.refreshed_at()).unwrap_or_default();
        assert!(idle < Duration::from_secs(60 * REFRESH_AGE_MINUTES / 2));
    }
    let answer = client.get("/varied", &[&stale]).await;
    assert_eq!(answer.headers.get_all(VARY).iter().collect::<Vec<_>>(), ["accept, cookie"]);
    let [other, ours] = answer.set_cookies()[..] else { panic!("{:?}", answer.set_cookies()) };
    assert_eq!(other, "other=1");
    assert!(ours.starts_with("__Host-login="));
}

pub async fn automatic_refresh_leaves_other_responses_alone(server: Server) {
    let mut client = server.connect().await;
    let fresh = server.session("alice");
    let ended = server.session_of_age(3 * 60, "alice");
    for cookies in [&[][..], &[&fresh[..]], &[&ended[..]], &["theme=dark"]] {
        let answer = client.get("/plain", cookies).await;
        assert!(answer.set_cookies().is_empty() && !answer.headers.contains_key(VARY));
    }
    let stale = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    let renamed = client.post("/rename", &[&stale], "bob").await;
    assert_eq!(server.sessions.get(renamed.only_pair()).unwrap().username, "bob");
    let gone = client.post("/logout", &[&stale], "").await;
    assert_eq!(gone.only_pair(), "__Host-login=");
    for answer in [renamed, gone] {
        assert!(!answer.headers.contains_key(VARY));
    }
}

pub async fn automatic_refresh_sees_cookies_set_through_the_framework(server: Server) {
    let mut client = server.connect().await;
    let stale = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    let renamed = client.post("/own/rename", &[&stale], "bob").await;
    assert_eq!(server.sessions.get(renamed.only_pair()).expect("a session").username, "bob");
    let gone = client.post("/own/logout", &[&stale], "").await;
    assert_eq!(gone.only_pair(), "__Host-login=");
    for answer in [renamed, gone] {
        assert_eq!(answer.status, 200);
        assert!(!answer.headers.contains_key(VARY));
    }
}

pub async fn sign_out(server: Server) {
    let mut client = server.connect().await;
    let pair = server.session("alice");
    let answer = client.post("/logout", &[&pair], "").await;
    answer.assert(200, "bye");
    let attributes = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";
    assert_eq!(answer.set_cookies(), [format!("__Host-login={attributes}")]);
    let refused = client.get("/profile", &[answer.only_pair()]).await;
    assert_eq!(refused.status, 401);
}

/// A copy of the cookie that was made before the sign-out.
pub async fn a_copy_after_sign_out(server: Server) {
    let mut client = server.connect().await;
    let stale = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    let answer = client.post("/refresh", &[&stale], "").await;
    let refreshed = answer.only_pair();
    client.post("/logout", &[refreshed], "").await.assert(200, "bye");
    for copy in [&stale, refreshed] {
        assert_eq!(client.get("/profile", &[copy]).await.status, 401);
        client.get("/home", &[copy]).await.assert(200, "guest");
        client.get("/why", &[copy]).await.assert(200, "revoked");
        let answer = client.get("/plain", &[copy]).await;
        assert!(answer.set_cookies().is_empty(), "a revoked session is not refreshed");
    }
    let again = client.post("/login", &[], "alice").await;
    client.get("/profile", &[again.only_pair()]).await.assert(200, "alice");
}
