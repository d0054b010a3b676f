use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
enum Proof {
    Password(#[session(max_len = 20)] String),
    Mail,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    proof: Proof,
}

fn main() {}
