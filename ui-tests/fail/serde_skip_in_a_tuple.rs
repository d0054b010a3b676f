use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
struct Point(u8, #[serde(skip)] u8);

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    point: Point,
}

fn main() {}
