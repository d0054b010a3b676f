//! Other cookies, several cookies of the same name, and the largest cookie.

use std::time::{Duration, SystemTime};

use super::Server;
use crate::app::{self, Login, NAME_MAX};

pub async fn other_cookies(server: Server) {
    let mut client = server.connect().await;
    let ours = server.session("alice");
    let large = format!("large={}", "x".repeat(4000));
    for cookies in [
        format!("theme=dark; {ours}"),
        format!("{ours}; theme=dark"),
        format!("a=1; b=2; {ours}; c=\"quoted; {ours}\"; d"),
        format!("a=1;{ours};b=2"),
        format!("; ;;=; =x; {ours}; ;"),
        format!("{large}; {ours}; {large}"),
        format!("__Host-login2=x; x__Host-login=y; __host-login=z; {ours}; __Host-logi=1"),
        format!("consent=%7B%22a%22%3A1%7D; {ours}; name=Ren\u{e9}e"),
    ] {
        client.get("/profile", &[&cookies]).await.assert(200, "alice");
    }
    for cookies in [
        format!("other={ours}"),
        ours.replacen("__Host-login", "__Host-login2", 1),
        ours.replacen("__Host-login", "login", 1),
        ours.replacen("__Host-login", "__host-login", 1),
    ] {
        client.get("/why", &[&cookies]).await.assert(200, "missing");
    }
}

pub async fn several_cookie_headers(server: Server) {
    let mut client = server.connect().await;
    let ours = server.session("alice");
    client.get("/profile", &["theme=dark", &ours, "a=b"]).await.assert(200, "alice");
    client.get("/profile", &["__Host-login=forged", &ours]).await.assert(200, "alice");
}

pub async fn several_set_cookies(server: Server) {
    let mut client = server.connect().await;
    let answer = client.post("/several", &[], "alice").await;
    answer.assert(200, "welcome");
    let sent = answer.set_cookies();
    assert_eq!(sent.len(), 3, "{sent:?}");
    for pair in ["first=1", "second=2"] {
        let same = |set_cookie: &&&str| set_cookie.split(';').next() == Some(pair);
        assert_eq!(sent.iter().filter(same).count(), 1, "{sent:?}");
    }
    let ours = sent.iter().find(|set_cookie| set_cookie.starts_with("__Host-login=")).unwrap();
    let pair = ours.split(';').next().unwrap();
    assert_eq!(server.sessions.get(pair).expect("a session").username, "alice");
}

pub async fn duplicate_names(server: Server) {
    let mut client = server.connect().await;
    let ours = server.session("alice");
    let foreign = app::sessions("another secret than the one of the servers");
    let foreign = foreign.set(&Login::new("eve")).unwrap();
    let foreign = foreign.pair();
    for cookies in [
        format!("{foreign}; {ours}"),
        format!("{ours}; {foreign}"),
        format!("__Host-login=; __Host-login=x; {ours}"),
        [&[foreign; 7][..], &[&ours]].concat().join("; "),
    ] {
        client.get("/profile", &[&cookies]).await.assert(200, "alice");
    }
    // The most recently issued one counts.
    let now = SystemTime::now();
    let [earlier, later] = [60, 30].map(|seconds| {
        let name = if seconds == 60 { "alice" } else { "bob" };
        let issued = now - Duration::from_secs(seconds);
        server.sessions.at(issued).set(&Login::new(name)).unwrap().pair().to_owned()
    });
    for both in [format!("{earlier}; {later}"), format!("{later}; {earlier}")] {
        client.get("/profile", &[&both]).await.assert(200, "bob");
    }
    // The work is capped: after eight candidates, the rest is ignored.
    let flood = [&[foreign; 8][..], &[&ours]].concat().join("; ");
    assert_eq!(client.get("/profile", &[&flood]).await.status, 401);
}

pub async fn cookie_of_4096_bytes(server: Server) {
    let mut client = server.connect().await;
    let username = "x".repeat(NAME_MAX);
    let answer = client.post("/login", &[], &username).await;
    answer.assert(200, "welcome");
    let pair = answer.only_pair();
    assert_eq!(pair.len() - "=".len(), 4096);
    client.get("/profile", &[pair]).await.assert(200, &username);
    let longer = format!("{pair}A");
    client.get("/why", &[&longer]).await.assert(200, "too_long");
}
