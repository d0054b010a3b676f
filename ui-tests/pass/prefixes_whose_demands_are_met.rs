//! Each cookie name prefix with everything it allows, in any letter case, and names without a prefix.

use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__hOsT-login", path = "/", http_only = false)]
struct Host {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__SECURE-login", path = "/app", domain = "example.com", http_only = false)]
struct Secure {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__http-login", path = "/app", domain = "example.com")]
struct Http {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-HTTP-login", path = "/")]
struct HostHttp {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Hosts", secure = false, http_only = false, path = "/app", domain = "localhost")]
struct NoPrefix {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "!#$%&'*+-.^_`|~09azAZ")]
struct EveryMark {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "x")]
struct Short {
    user_id: u64,
}

fn main() {}
