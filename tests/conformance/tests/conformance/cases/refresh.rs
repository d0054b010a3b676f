//! Automatic refresh of responses with headers of their own.

use std::time::Duration;

use hyper::header::{CACHE_CONTROL, HeaderName, VARY};

use super::{REFRESH_AGE_MINUTES, Server};
use crate::app::{Login, time_elsewhere};
use crate::client::{Answer, Client};

/// The response with these lines, to a request whose session needs a refresh.
async fn response(server: &Server, client: &mut Client, lines: &str) -> Answer {
    let stale = server.session_of_age(REFRESH_AGE_MINUTES, "alice");
    client.post("/respond", &[&stale], lines).await
}

fn values<'a>(answer: &'a Answer, name: &HeaderName) -> Vec<&'a str> {
    answer.headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
}

/// Whether the response refreshes the session, which it does in the last of its cookies.
fn refreshes(server: &Server, answer: &Answer) -> bool {
    let set_cookies = answer.set_cookies();
    let Some(pair) = set_cookies.last().and_then(|last| last.split(';').next()) else {
        return false;
    };
    server.sessions.verify(pair).is_ok_and(|session| !session.needs_refresh())
}

pub async fn refresh_leaves_what_shared_caches_may_keep_unchanged(server: Server) {
    let mut client = server.connect().await;
    for cache_control in [
        "public",
        "max-age=60, Public",
        "s-maxage=60",
        "private=\"x-a\", S-MAXAGE=\"60\"",
        "no-store, public",
        "private=\"set-cookie",
        "private=\"x-a\"",
    ] {
        let lines = format!("200\ncache-control: {cache_control}\nvary: accept");
        let answer = response(&server, &mut client, &lines).await;
        assert!(answer.set_cookies().is_empty(), "{cache_control}");
        assert_eq!(values(&answer, &CACHE_CONTROL), [cache_control]);
        assert_eq!(values(&answer, &VARY), ["accept"]);
    }
    let lines = "200\ncache-control: max-age=60\ncache-control: public";
    let answer = response(&server, &mut client, lines).await;
    assert!(answer.set_cookies().is_empty());
    assert_eq!(values(&answer, &CACHE_CONTROL), ["max-age=60", "public"]);
}

pub async fn refresh_leaves_a_304_unchanged(server: Server) {
    let mut client = server.connect().await;
    for (lines, cache_control) in
        [("304", &[][..]), ("304\ncache-control: max-age=60", &["max-age=60"])]
    {
        let answer = response(&server, &mut client, lines).await;
        assert_eq!(answer.status, 304);
        assert!(answer.set_cookies().is_empty() && !answer.headers.contains_key(VARY));
        assert_eq!(values(&answer, &CACHE_CONTROL), cache_control);
    }
    for lines in ["200", "302", "404", "500"] {
        assert!(refreshes(&server, &response(&server, &mut client, lines).await), "{lines}");
    }
}

pub async fn refresh_makes_a_response_private(server: Server) {
    let mut client = server.connect().await;
    for (present, sent) in [
        (&[][..], "private"),
        (&["max-age=60"], "max-age=60, private"),
        (&["no-cache", "max-age=0"], "no-cache, max-age=0, private"),
        (&["Private"], "Private"),
        (&["max-age=0, No-Store"], "max-age=0, No-Store"),
        (&["private=\"set-cookie\""], "private=\"set-cookie\""),
        (&["no-store, must-understand"], "no-store, must-understand, private"),
        (&["ext=\"public, private\""], "ext=\"public, private\", private"),
        (&["max-age=0; private"], "max-age=0; private, private"),
    ] {
        let lines: String =
            present.iter().map(|value| format!("\ncache-control: {value}")).collect();
        let answer = response(&server, &mut client, &format!("200{lines}")).await;
        assert!(refreshes(&server, &answer), "{present:?}");
        assert_eq!(values(&answer, &CACHE_CONTROL), [sent]);
    }
}

pub async fn refresh_adds_to_the_present_vary_line(server: Server) {
    let mut client = server.connect().await;
    for (present, sent) in [
        (&[][..], &["Cookie"][..]),
        (&["Accept"], &["Accept, Cookie"]),
        (&["Accept, Set-Cookie", "Origin"], &["Accept, Set-Cookie, Origin, Cookie"]),
        (&["accept, cookie"], &["accept, cookie"]),
        (&["COOKIE", "Accept"], &["COOKIE", "Accept"]),
        (&["*"], &["*"]),
    ] {
        let lines: String = present.iter().map(|value| format!("\nvary: {value}")).collect();
        let answer = response(&server, &mut client, &format!("200{lines}")).await;
        assert!(refreshes(&server, &answer), "{present:?}");
        assert_eq!(values(&answer, &VARY), sent);
    }
}

pub async fn refresh_leaves_what_may_set_the_cookie_unchanged(server: Server) {
    let mut client = server.connect().await;
    for attributes in [
        "; Path=/; Max-Age=0",
        "; path=/app; PATH=/",
        "; Path=/; Domain=",
        "; Max-Age=0",
        "; Path=",
        &format!("; Path=/{}", "a".repeat(1024)),
    ] {
        let set_cookie = format!("__Host-login=x{attributes}");
        let lines = format!("200\nset-cookie: a=1\nset-cookie: {set_cookie}\nset-cookie: b=2");
        let answer = response(&server, &mut client, &lines).await;
        assert_eq!(answer.set_cookies(), ["a=1", &set_cookie, "b=2"]);
        assert!(!answer.headers.contains_key(VARY) && !answer.headers.contains_key(CACHE_CONTROL));
    }
}

pub async fn refresh_adds_to_a_cookie_of_another_path_or_domain(server: Server) {
    let mut client = server.connect().await;
    for set_cookie in [
        "__Host-login=x; Path=/app",
        "__Host-login=x; Path=/; path=/app",
        "__Host-login=x; Path=/; DOMAIN=localhost.example",
        "__Host-Login=x; Path=/",
    ] {
        let answer =
            response(&server, &mut client, &format!("200\nset-cookie: {set_cookie}")).await;
        assert_eq!(answer.set_cookies().len(), 2, "{set_cookie}");
        assert_eq!(answer.set_cookies()[0], set_cookie);
        assert!(refreshes(&server, &answer));
    }
    // The cookie of the other deployment has a domain.
    let (address, sessions) = &server.elsewhere;
    let then = time_elsewhere() - Duration::from_secs(60 * REFRESH_AGE_MINUTES);
    let stale = sessions.at(then).set(&Login::new("alice")).unwrap();
    let name = stale.name();
    let mut client = Client::connect(*address).await;
    for (attributes, refreshed) in [
        // To a browser, an address as the domain is none.
        ("; Path=/", false),
        ("; Path=/; Domain=127.0.0.1; Domain=other.example", true),
        ("; Path=/; Domain=other.example; domain=.127.0.0.1", false),
    ] {
        let lines = format!("200\nset-cookie: {name}=x{attributes}");
        let answer = client.post("/respond", &[stale.pair()], &lines).await;
        assert_eq!(answer.set_cookies().len(), 1 + usize::from(refreshed), "{attributes}");
    }
}
