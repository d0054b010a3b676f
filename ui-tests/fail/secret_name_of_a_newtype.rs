use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Password(#[session(max_len = 20)] String);

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    typed: Password,
}

fn main() {}
