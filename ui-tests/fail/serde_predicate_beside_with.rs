use serde::{Deserialize, Deserializer, Serialize};
use trickster_session::SessionData;

fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u8>, D::Error> {
    Option::deserialize(from)
}

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
struct Login {
    #[serde(deserialize_with = "read", skip_serializing_if = "Option::is_none")]
    #[session(max_size = 4)]
    role: Option<u8>,
}

fn main() {}
