//! `max_size` on a field, a type and a session, and `unbounded` fields.

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

#[derive(Default, PartialEq, Serialize, Deserialize)]
struct Foreign(Vec<u8>);

mod hex {
    pub fn serialize<S: serde::Serializer>(colour: &u32, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("{colour:x}"))
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
        let text: String = serde::Deserialize::deserialize(from)?;
        u32::from_str_radix(&text, 16).map_err(serde::de::Error::custom)
    }
}

#[derive(Clone, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(from = "u8", into = "u8")]
#[session(max_size = 3)]
struct Number(u8);

impl From<u8> for Number {
    fn from(number: u8) -> Self {
        Number(number)
    }
}

impl From<Number> for u8 {
    fn from(number: Number) -> u8 {
        number.0
    }
}

#[derive(PartialEq, Serialize, Deserialize, SessionField)]
struct Tree {
    #[session(max_size = 40)]
    children: Vec<Tree>,
}

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
struct Login {
    #[session(max_size = 20)]
    foreign: Foreign,
    #[serde(with = "hex")]
    #[session(max_size = 10)]
    colour: u32,
    number: Number,
    tree: Tree,
}

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
struct Open {
    #[session(unbounded)]
    foreign: Foreign,
    #[session(unbounded)]
    names: Vec<String>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize, SessionData)]
#[serde(from = "u64", into = "u64")]
#[session(max_size = 20)]
struct Id {
    user_id: u64,
}

impl From<u64> for Id {
    fn from(user_id: u64) -> Self {
        Id { user_id }
    }
}

impl From<Id> for u64 {
    fn from(id: Id) -> u64 {
        id.user_id
    }
}

fn main() {
    assert!(Login::SIZE.is_bounded());
    assert!(!Open::SIZE.is_bounded());
    let sessions = TypedSession::<Id>::new(Keyring::new(Secret::random().unwrap()));
    let cookie = sessions.set(&Id { user_id: u64::MAX }).unwrap();
    assert_eq!(cookie.pair().len() - 1, Id::SIZE.max);
}
