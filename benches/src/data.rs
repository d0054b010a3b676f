//! The session data of all contenders.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::fmt::Debug;
use trickster_session::SessionField;

/// A struct with a sample value.
pub trait Sample:
    Serialize + DeserializeOwned + Clone + PartialEq + Debug + Send + Sync + 'static
{
    fn sample() -> Self;
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Small {
    pub user_id: u64,
    pub username: String,
    pub role: String,
}

impl Sample for Small {
    fn sample() -> Self {
        Self { user_id: 123456, username: "alice".into(), role: "admin".into() }
    }
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Typical {
    pub user_id: u64,
    pub username: String,
    pub role: Role,
    pub csrf: String,
    pub cart_items: u16,
    pub theme: Theme,
    pub locale: String,
    pub login_at: u64,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, SessionField)]
pub enum Role {
    Admin,
    Member,
    Guest,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, SessionField)]
pub enum Theme {
    Light,
    Dark,
}

impl Sample for Typical {
    fn sample() -> Self {
        Self {
            user_id: 123456,
            username: "alice.wonder".into(),
            role: Role::Member,
            csrf: "q3Vx0ZtB7nYkL1sRw9MdEg".into(),
            cart_items: 3,
            theme: Theme::Dark,
            locale: "en-GB".into(),
            login_at: 1_700_000_000,
        }
    }
}

/// About 2 kB of text.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Large {
    pub notes: Vec<Note>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, SessionField)]
pub struct Note {
    #[session(max_len = 16)]
    pub title: String,
    #[session(max_len = 150)]
    pub text: String,
}

impl Sample for Large {
    fn sample() -> Self {
        let note = |i: usize| Note {
            title: format!("Note number {i:02}"),
            text: "Remember the milk, the bread and the very long list of errands that \
                   somebody wrote down on a paper which nobody can find any more today."
                .into(),
        };
        Self { notes: (0..13).map(note).collect() }
    }
}
