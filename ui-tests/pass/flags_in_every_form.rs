//! Flags without a value, `true` and `false`; one list and several; values in any letter case.

use serde::{Deserialize, Serialize};
use trickster_session::{SameSite, SessionData};

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "plain")]
#[session(secure = false, http_only = false, partitioned = false)]
#[session(encrypt = false, codec = "json", same_site = "STRICT",)]
#[session()]
struct Plain {
    #[session(unbounded = false, allow_sensitive = false)]
    user_id: u64,
    #[session(max_len = 4)]
    #[session(allow_sensitive)]
    password: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(secure, http_only, partitioned, same_site = "nOnE", version = 65535)]
struct Embedded {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(secure = true, http_only = true, partitioned = true, version = 1)]
struct Lax {
    #[session(max_len(4),)]
    name: String,
}

fn main() {
    assert!(!Plain::COOKIE.secure && !Plain::COOKIE.http_only && !Plain::COOKIE.partitioned);
    assert_eq!(Plain::COOKIE.same_site, SameSite::Strict);
    assert!(Embedded::COOKIE.secure && Embedded::COOKIE.http_only && Embedded::COOKIE.partitioned);
    assert_eq!(Embedded::COOKIE.same_site, SameSite::None);
    assert_eq!(Embedded::VERSION, 65535);
    assert_eq!(Lax::COOKIE.same_site, SameSite::Lax);
    assert_eq!(Lax::ATTRIBUTES, "; Path=/; Secure; HttpOnly; SameSite=Lax; Partitioned");
}
