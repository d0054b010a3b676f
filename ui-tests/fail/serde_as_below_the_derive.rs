// Stands in for the attribute macro of serde_with.
use std::prelude::v1::derive as serde_as;

use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[serde_as(Clone)]
struct Login {
    user_id: u64,
}

fn main() {}
