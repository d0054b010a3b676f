//! Mutually recursive types compile if one of them has `max_size`.

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

#[derive(PartialEq, Serialize, Deserialize, SessionField)]
#[session(max_size = 100)]
struct Node {
    edges: Vec<Edge>,
}

#[derive(PartialEq, Serialize, Deserialize, SessionField)]
struct Edge {
    #[session(unbounded)]
    to: Option<Box<Node>>,
}

/// Recursive: the field has `max_size`.
#[derive(PartialEq, Serialize, Deserialize, SessionField)]
struct Tree {
    #[session(max_size = 100)]
    children: Vec<Tree>,
}

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
struct Login {
    node: Node,
    tree: Tree,
}

fn main() {
    let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
    let node = Node { edges: vec![Edge { to: Some(Box::new(Node { edges: Vec::new() })) }] };
    let tree = Tree { children: vec![Tree { children: Vec::new() }] };
    let cookie = sessions.set(&Login { node, tree }).unwrap();
    assert_eq!(sessions.verify(cookie.pair()).unwrap().node.edges.len(), 1);
}
