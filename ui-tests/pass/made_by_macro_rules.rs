//! Types from `macro_rules!`, with names, types and values from its arguments.

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

macro_rules! session {
    (
        $name:ident, $cookie:literal, $age:literal, $secure:literal, $path:expr, $version:literal,
        $previous:ty, $field:ident: $text:ty, $len:expr, $count:ident: $number:ty, $size:literal
    ) => {
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = $cookie, max_age = $age, secure = $secure, path = $path)]
        #[session(version = $version, previous = $previous, limit = $len * 100)]
        struct $name {
            made: u8,
            #[session(max_len = $len)]
            $field: $text,
            #[session(max_size = $size)]
            $count: $number,
            #[session(max_len($len, 2))]
            names: Vec<$text>,
            role: Role,
        }
    };
}

macro_rules! roles {
    ($name:ident { $($variant:ident = $rename:literal),* } $len:expr) => {
        #[derive(Serialize, Deserialize, SessionField)]
        enum $name {
            $(#[serde(rename = $rename)] $variant,)*
            Other(#[session(max_len = $len)] String),
        }
    };
}

roles! { Role { Admin = "a", Member = "m" } 4 }

const LEN: usize = 8;

session! {
    Login, "login", "30d", true, "/app", 2, LoginV1, name: String, LEN, number: u32, 10
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "login")]
struct LoginV1 {
    user_id: u64,
}

impl From<LoginV1> for Login {
    fn from(older: LoginV1) -> Self {
        let (name, names) = (older.user_id.to_string(), Vec::new());
        Login { made: 0, name, number: 0, names, role: Role::Other(String::new()) }
    }
}

// Derived code does not conflict with local names of the macro.
macro_rules! with_locals {
    ($($field:ident)*) => {
        fn inside() -> usize {
            let __format = 1;
            let __cookie = 2;
            #[derive(Serialize, Deserialize, SessionData)]
            struct Inside {
                $(#[session(max_len = 4)] $field: String,)*
            }
            Inside::SIZE.max + __format + __cookie
        }
    };
}

with_locals! { a b __format }

fn main() {
    assert_eq!(Login::COOKIE.path, "/app");
    assert_eq!(Login::SIZE.limit, 800);
    assert_eq!(Login::VERSION, 2);
    assert!(inside() > 0);
    assert!(matches!(Role::Admin, Role::Admin) && matches!(Role::Member, Role::Member));
}
