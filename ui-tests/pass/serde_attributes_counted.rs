//! What serde's attributes change is read and counted.

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
struct Login {
    user_id: u8,
    #[serde(rename = "n")]
    #[session(max_len = 4)]
    a_long_name: String,
    #[serde(skip)]
    cache: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    age: Option<u8>,
    #[serde(flatten)]
    address: Address,
    internal: Internal,
    adjacent: Adjacent,
    untagged: Untagged,
    sides: Sides,
    variant: VariantSides,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Address {
    street: u8,
}

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Internal {
    First { since: u8 },
    Second,
}

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Number(u8),
    Pair(u8, u8),
}

#[derive(Serialize, Deserialize, SessionField)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Text(#[session(max_len = 1)] String),
}

/// Each side has an attribute of its own, and one may be read by several names.
#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind", rename(serialize = "a name that is written"))]
#[serde(rename(deserialize = "another"))]
#[serde(rename_all(serialize = "UPPERCASE"))]
#[serde(rename_all(deserialize = "SCREAMING_SNAKE_CASE"))]
struct Sides {
    since_when: u8,
    #[serde(rename(serialize = "w", deserialize = "r", deserialize = "w"))]
    until: u8,
}

/// A variant speaks of one side, the enum of both.
#[derive(Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "UPPERCASE")]
enum VariantSides {
    #[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE"))]
    One { since_when: u8 },
}

fn main() {
    let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
    let largest = Login {
        user_id: 255,
        a_long_name: "four".into(),
        cache: vec!["not written".into()],
        age: Some(255),
        address: Address { street: 255 },
        internal: Internal::First { since: 255 },
        adjacent: Adjacent::Pair(255, 255),
        untagged: Untagged::Number(255),
        sides: Sides { since_when: 255, until: 255 },
        variant: VariantSides::One { since_when: 255 },
    };
    let cookie = sessions.set(&largest).unwrap();
    assert_eq!(cookie.pair().len() - 1, Login::SIZE.max);
    assert!(sessions.get(cookie.pair()).unwrap().cache.is_empty());
    assert!(matches!(Internal::Second, Internal::Second));
    assert!(matches!((Adjacent::Number(1), Untagged::Text("a".into())), (_, _)));
}
