use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

mod hex {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(number: &u32, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("{number:x}"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
        let text = String::deserialize(from)?;
        u32::from_str_radix(&text, 16).map_err(serde::de::Error::custom)
    }
}

#[derive(Serialize, Deserialize, SessionField)]
enum Colour {
    #[serde(with = "hex")]
    Rgb(u32),
    None,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    colour: Colour,
}

fn main() {}
