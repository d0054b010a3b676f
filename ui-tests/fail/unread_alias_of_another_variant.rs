use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

#[derive(Serialize, Deserialize, SessionField)]
enum Role {
    #[serde(alias = "Admin")]
    Guest,
    Admin,
}

fn main() {}
