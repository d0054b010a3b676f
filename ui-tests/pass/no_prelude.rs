//! Derived code compiles without the prelude.
#![no_implicit_prelude]

use ::serde::{Deserialize, Serialize};
use ::trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "1d", domain = "example.com", name = "__Secure-login", version = 2, previous = LoginV1)]
struct Login {
    user_id: u64,
    #[session(max_len = 8)]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    name: ::std::option::Option<::std::string::String>,
    #[session(max_size = 8)]
    count: u32,
    role: Role,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Secure-login")]
struct LoginV1 {
    user_id: u64,
}

impl ::std::convert::From<LoginV1> for Login {
    fn from(older: LoginV1) -> Self {
        let name = ::std::option::Option::None;
        Login { user_id: older.user_id, name, count: 0, role: Role::Admin }
    }
}

#[derive(Serialize, Deserialize, SessionField)]
enum Role {
    Admin,
    Member(#[session(max_len = 4)] ::std::vec::Vec<u8>, bool),
}

#[derive(Serialize, Deserialize, SessionField)]
struct Page<T> {
    #[session(max_len = 4)]
    items: ::std::vec::Vec<T>,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(encrypt, codec = "postcard", same_site = "strict", partitioned)]
struct Pages {
    page: Page<u8>,
    #[session(unbounded)]
    name: ::std::string::String,
}

fn main() {
    ::std::assert!(Login::SIZE.is_bounded());
    ::std::assert!(!Pages::SIZE.is_bounded());
}
