use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Tree {
    #[session(max_len = 2)]
    children: Vec<Tree>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    tree: Tree,
}

fn main() {}
