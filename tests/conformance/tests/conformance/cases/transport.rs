//! Concurrent connections, keep-alive, HEAD requests and redirects.

use super::{REFRESH_AGE_MINUTES, Server};

pub async fn concurrent_requests(server: Server) {
    let clients = (0..32).map(|number| {
        let server = server.clone();
        tokio::spawn(async move {
            let mut client = server.connect().await;
            let mut username = format!("user{number}");
            let answer = client.post("/login", &[], &username).await;
            let mut pair = answer.only_pair().to_owned();
            for round in 0..20 {
                client.get("/profile", &[&pair]).await.assert(200, &username);
                username = format!("user{number}-{round}");
                let answer = client.post("/rename", &[&pair], &username).await;
                answer.assert(200, "renamed");
                pair = answer.only_pair().to_owned();
            }
        })
    });
    for client in clients.collect::<Vec<_>>() {
        client.await.expect("every client sees its own session");
    }
}

pub async fn head(server: Server) {
    let mut client = server.connect().await;
    let pair = server.session("alice");
    client.head("/profile", &[&pair]).await.assert(200, "");
    client.head("/profile", &[]).await.assert(401, "");
    let stale = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    let answer = client.head("/plain", &[&stale]).await;
    answer.assert(200, "");
    assert!(!server.sessions.verify(answer.only_pair()).expect("a session").needs_refresh());
    client.get("/profile", &[&pair]).await.assert(200, "alice");
}

pub async fn redirects(server: Server) {
    let mut client = server.connect().await;
    let answer = client.post("/enter", &[], "alice").await;
    assert_eq!(answer.status, 303);
    let location = answer.headers["location"].to_str().unwrap();
    client.get(location, &[answer.only_pair()]).await.assert(200, "alice");
}

pub async fn keep_alive(server: Server) {
    // A client has one connection, so all requests share it.
    let mut client = server.connect().await;
    let alice = client.post("/login", &[], "alice").await;
    let bob = client.post("/login", &[], "bob").await;
    for _ in 0..50 {
        client.get("/profile", &[alice.only_pair()]).await.assert(200, "alice");
        client.get("/home", &[]).await.assert(200, "guest");
        client.get("/profile", &[bob.only_pair()]).await.assert(200, "bob");
        assert_eq!(client.get("/profile", &["__Host-login=x"]).await.status, 401);
    }
    client.post("/logout", &[alice.only_pair()], "").await.assert(200, "bye");
    client.get("/profile", &[bob.only_pair()]).await.assert(200, "bob");
}
