//! The cookie rules that no other program breaks.

use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "")]
struct EmptyName {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Secure-login", secure = false)]
struct InsecurePrefix {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Http-login", http_only = false)]
struct ReadableHttpPrefix {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login", path = "/app")]
struct HostPath {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "login", path = "/a;b")]
struct PathWithASemicolon {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "login", path = "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
struct LongPath {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "login", domain = "-a.example.com")]
struct DomainWithAHyphen {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "login", domain = "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.\
    a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.\
    a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.\
    a.a.a.a.a.a.a.b")]
struct LongDomain {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "0s")]
struct NoMaxAge {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(idle_timeout = "0s")]
struct NoIdleTimeout {
    user_id: u64,
}

fn main() {}
