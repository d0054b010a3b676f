use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind")]
enum Place {
    Known { height: f32 },
    Unknown,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    place: Place,
}

fn main() {}
