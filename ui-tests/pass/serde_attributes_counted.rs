//! Sizes take serde's attributes into account.

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

/// An alias: `Option` is recognized by its type, not by its name.
type Maybe<T> = Option<T>;

fn is_zero(number: &u8) -> bool {
    *number == 0
}

#[derive(Serialize, Deserialize, SessionData)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
struct Login {
    user_id: u8,
    #[serde(rename = "n", alias = "name")]
    #[session(max_len = 4)]
    a_long_name: String,
    #[serde(skip)]
    cache: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Maybe<u16>,
    #[serde(default, skip_serializing_if = "is_zero")]
    level: u8,
    internal: Internal,
    adjacent: Adjacent,
    variant: Fields,
}

/// A newtype variant of a unit struct is written as its tag alone.
#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Internal {
    First {
        since: u8,
    },
    Second(Nothing),
    #[serde(other)]
    Third,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Nothing;

#[derive(Serialize, Deserialize, SessionField)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Number(u8),
    Pair(u8, u8),
}

/// The enum's rename rule applies to variants without their own.
#[derive(Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "UPPERCASE", deny_unknown_fields)]
enum Fields {
    #[serde(rename_all = "SCREAMING-KEBAB-CASE")]
    One {
        since_when: u8,
    },
    Two {
        since: u8,
    },
}

fn main() {
    let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
    let largest = Login {
        user_id: 255,
        a_long_name: "four".into(),
        cache: vec!["not written".into()],
        age: Some(65535),
        level: 255,
        internal: Internal::First { since: 255 },
        adjacent: Adjacent::Pair(255, 255),
        variant: Fields::One { since_when: 255 },
    };
    let cookie = sessions.set(&largest).unwrap();
    assert_eq!(cookie.pair().len() - 1, Login::SIZE.max);
    assert!(sessions.get(cookie.pair()).unwrap().cache.is_empty());
    let smallest = Login {
        age: None,
        level: 0,
        internal: Internal::Second(Nothing),
        adjacent: Adjacent::Number(1),
        variant: Fields::Two { since: 1 },
        ..largest
    };
    let cookie = sessions.set(&smallest).unwrap();
    let read = sessions.verify(cookie.pair()).unwrap();
    assert_eq!((read.age, read.level), (None, 0));
    assert!(matches!(read.internal, Internal::Second(Nothing)));
    assert!(!matches!(read.internal, Internal::Third));
}
