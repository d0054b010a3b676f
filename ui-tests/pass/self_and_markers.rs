//! `Self` in types and in lengths, `PhantomData`, and an id whose type parameter is its owner.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

/// Contains no `T`, so it needs no bound.
#[derive(PartialEq, Serialize, Deserialize, SessionField)]
#[serde(bound = "")]
struct Id<T> {
    id: u64,
    marker: PhantomData<T>,
}

/// A transparent struct with a marker.
#[derive(PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent, bound = "")]
struct Key<T> {
    key: u16,
    marker: PhantomData<T>,
}

/// An explicit bound.
#[derive(PartialEq, Serialize, Deserialize, SessionField)]
#[serde(bound = "")]
#[session(bound = "")]
struct Count<T: Counted> {
    count: u8,
    #[serde(skip)]
    marker: Option<T>,
}

trait Counted {}

impl Counted for User {}

#[derive(PartialEq, Serialize, Deserialize, SessionField)]
struct User {
    id: Id<User>,
    key: Key<Self>,
    marker: PhantomData<Self>,
    #[session(max_len = Self::LONGEST)]
    name: String,
    #[session(max_size = Self::LONGEST + 40)]
    friends: Vec<Self>,
}

impl User {
    const LONGEST: usize = 8;
}

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
#[session(limit = Self::LIMIT)]
struct Login {
    user: User,
    marker: PhantomData<Self>,
    #[session(max_len = Self::LIMIT - 1000)]
    note: String,
}

impl Login {
    const LIMIT: usize = 1100;
}

#[derive(PartialEq, Serialize, Deserialize, SessionData)]
struct Visit {
    count: Count<User>,
}

fn user(name: &str) -> User {
    User {
        id: Id { id: 1, marker: PhantomData },
        key: Key { key: 2, marker: PhantomData },
        marker: PhantomData,
        name: name.to_owned(),
        friends: Vec::new(),
    }
}

fn main() {
    let keyring = || Keyring::new(Secret::random().unwrap());
    let sessions = TypedSession::<Login>::new(keyring());
    let login = Login { user: user("longname"), marker: PhantomData, note: "n".repeat(100) };
    let read = sessions.verify(sessions.set(&login).unwrap().pair()).unwrap();
    assert_eq!((read.user.id.id, read.user.key.key), (1, 2));
    assert!(sessions.set(&Login { user: user("longername"), ..login }).is_err());

    let visits = TypedSession::<Visit>::new(keyring());
    let visit = Visit { count: Count { count: 3, marker: None } };
    let read = visits.verify(visits.set(&visit).unwrap().pair()).unwrap();
    assert_eq!(read.count.count, 3);
}
