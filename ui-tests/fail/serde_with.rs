use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

mod hex {
    pub fn serialize<S: serde::Serializer>(colour: &u32, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("{colour:x}"))
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
        let text: String = serde::Deserialize::deserialize(from)?;
        u32::from_str_radix(&text, 16).map_err(serde::de::Error::custom)
    }
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[serde(with = "hex")]
    colour: u32,
}

fn main() {}
