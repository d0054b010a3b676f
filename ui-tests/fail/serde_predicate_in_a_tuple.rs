use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Point(#[serde(skip_serializing_if = "Option::is_none")] Option<u8>, u8);

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    point: Point,
}

fn main() {}
