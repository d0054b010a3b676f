//! Derived code compiles next to items that have the names of std's types, traits and macros.
#![allow(dead_code, non_upper_case_globals, unused_macros)]

use ::serde::{Deserialize, Serialize};
use ::trickster_session::{SessionData, SessionField};

mod std {}
mod core {}
mod alloc {}
mod trickster_session {}

struct Option;
struct Result;
struct String;
struct Vec;
struct Box;
struct Cookie;
struct Size;
struct Format;
trait From {}
trait Default {}
const cookie: u8 = 0;
const limit: usize = 1;
static format: u8 = 0;

macro_rules! panic {
    ($($tokens:tt)*) => { compile_error!("not this one") };
}
macro_rules! assert {
    ($($tokens:tt)*) => { compile_error!("nor this one") };
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "1d", idle_timeout = "1h", limit = 200, path = "/")]
struct Some {
    user_id: u64,
    #[session(max_len = 4)]
    name: ::std::string::String,
    ok: Ok,
    err: Err,
}

#[derive(Serialize, Deserialize, SessionField)]
enum Ok {
    None,
    Some(u8),
}

#[derive(Serialize, Deserialize, SessionField)]
struct Err(#[session(max_len = 4)] ::std::string::String);

fn main() {
    ::std::assert_eq!(Some::COOKIE.name, "__Host-some");
}
