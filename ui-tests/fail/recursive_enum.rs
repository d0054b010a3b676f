use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
enum Tree {
    Leaf(u8),
    Branch(Box<Self>),
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    tree: Tree,
}

fn main() {}
