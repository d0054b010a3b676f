//! Lengths and sizes may be any constant expression of type `usize`.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

const NAME: usize = 8;
const NAMES: usize = 3;

struct Limits;

impl Limits {
    const NOTE: usize = NAME * 2;
}

const fn half(of: usize) -> usize {
    of / 2
}

mod other {
    pub const KEY: usize = 4;
}

// Derived code declares no names that hide these.
const __LIMIT: usize = 10;
const __SIZE: usize = 11;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "s", limit = 300)]
struct Underscored {
    #[session(max_len = __LIMIT)]
    limit: String,
    #[session(max_size = __SIZE)]
    size: u64,
}

const _: () = {
    let payload = r#"{"limit":"","size":}"#.len() + __LIMIT + __SIZE;
    assert!(Underscored::SIZE.max == 1 + ((12 + payload + 32) * 4).div_ceil(3));
};

#[derive(Serialize, Deserialize, SessionData)]
#[session(limit = NAME * 64)]
struct Login {
    #[session(max_len = NAME)]
    name: String,
    #[session(max_len = Limits::NOTE)]
    note: String,
    #[session(max_len(NAMES, half(NAME)))]
    names: Vec<String>,
    #[session(max_len(2, other::KEY, if NAMES > 2 { 1 } else { 2 }))]
    map: HashMap<String, Vec<u8>>,
    #[session(max_size = size_of::<u64>() + 2)]
    sized: u32,
    #[session(max_len = 8_usize)]
    suffixed: String,
    #[session(max_len = 0x10)]
    hexadecimal: String,
}

fn main() {
    assert_eq!(Login::SIZE.limit, 512);
}
