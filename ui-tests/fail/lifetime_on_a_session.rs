use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login<'a> {
    #[session(max_len = 8)]
    name: &'a str,
}

fn main() {}
