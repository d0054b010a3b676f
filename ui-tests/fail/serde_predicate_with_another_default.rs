use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

fn is_five(number: &u8) -> bool {
    *number == 5
}

fn five() -> u8 {
    5
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    #[serde(default = "five", skip_serializing_if = "is_five")]
    level: u8,
}

fn main() {}
