use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

trait Zero {
    fn is_zero(&self) -> bool;
}

impl Zero for u8 {
    fn is_zero(&self) -> bool {
        *self == 0
    }
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(codec = "postcard")]
struct Login {
    #[serde(skip_serializing_if = "<u8 as Zero>::is_zero", default)]
    level: u8,
    user_id: u64,
}

fn main() {}
