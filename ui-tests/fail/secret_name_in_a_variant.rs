use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
enum Proof {
    Card { cvv: u16 },
    None,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    proof: Option<Proof>,
}

fn main() {}
