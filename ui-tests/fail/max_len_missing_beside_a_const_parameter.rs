use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize)]
struct Foreign<const N: usize>;

#[derive(Serialize, Deserialize, SessionField)]
struct Tags<const N: usize> {
    names: Vec<(Foreign<N>, IpAddr)>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    tags: Tags<3>,
}

fn main() {}
