//! A server with a name, an audience, plain HTTP and a clock of its own.

use std::time::Duration;

use super::{REFRESH_AGE_MINUTES, Server};
use crate::app::{Login, time_elsewhere};
use crate::client::Client;

pub async fn name_and_attributes_of_the_deployment(server: Server) {
    let (address, sessions) = server.elsewhere;
    let mut client = Client::connect(address).await;
    let answer = client.post("/login", &[], "alice").await;
    answer.assert(200, "welcome");
    let pair = answer.only_pair();
    assert!(pair.starts_with("elsewhere="), "{pair}");
    let attributes = "; Path=/; Domain=127.0.0.1; HttpOnly; SameSite=Lax; Max-Age=7200";
    assert_eq!(answer.set_cookies(), [format!("{pair}{attributes}")]);
    assert_eq!(sessions.verify(pair).expect("a session").issued_at(), time_elsewhere());
    client.get("/profile", &[pair]).await.assert(200, "alice");
    let answer = client.post("/logout", &[pair], "").await;
    assert_eq!(answer.only_pair(), "elsewhere=");
}

pub async fn cookies_of_another_deployment(server: Server) {
    let here = server.session("alice");
    let (address, sessions) = server.elsewhere.clone();
    let there = sessions.set(&Login::new("alice")).expect("a session");
    let mut client = Client::connect(address).await;
    let renamed = here.replacen("__Host-login=", "elsewhere=", 1);
    for (cookie, reason) in [(here, "missing"), (renamed, "tag")] {
        client.get("/why", &[&cookie]).await.assert(200, reason);
    }
    let mut client = server.connect().await;
    let renamed = there.pair().replacen("elsewhere=", "__Host-login=", 1);
    for (cookie, reason) in [(there.pair(), "missing"), (&renamed, "tag")] {
        client.get("/why", &[cookie]).await.assert(200, reason);
    }
}

pub async fn extractors_and_refresh_use_the_clock(server: Server) {
    let (address, sessions) = server.elsewhere;
    let mut client = Client::connect(address).await;
    let issued = |minutes: u64| {
        let then = time_elsewhere() - Duration::from_secs(60 * minutes);
        let set = sessions.at(then).set(&Login::new("alice")).expect("a session");
        set.pair().to_owned()
    };
    for path in ["/profile", "/home"] {
        client.get(path, &[&issued(1)]).await.assert(200, "alice");
    }
    client.get("/why", &[&issued(3 * 60)]).await.assert(200, "idle");
    let answer = client.get("/plain", &[&issued(REFRESH_AGE_MINUTES)]).await;
    let refreshed = sessions.verify(answer.only_pair()).expect("a session");
    assert_eq!(refreshed.refreshed_at(), time_elsewhere());
}
