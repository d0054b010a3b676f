use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

macro_rules! session {
    ($name:ident, $cookie:literal, $age:literal, $len:expr, $size:expr, $text:ty) => {
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = $cookie, max_age = $age)]
        struct $name {
            #[session(max_len = $len)]
            name: $text,
            #[session(max_size = $size)]
            note: $text,
        }
    };
}

const EMPTY: usize = 0;

session!(Login, "my login", "401d", 0, EMPTY, String);
session!(Visit, "visit", "1y", 4000, 8, String);
session!(Cart, "cart", "1d", 4000, 8, String);

fn main() {}
