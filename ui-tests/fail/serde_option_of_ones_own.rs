use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

mod own {
    #[derive(serde::Serialize, serde::Deserialize, super::SessionField)]
    pub enum Option {
        Nothing,
        Some(u8),
    }

    impl Option {
        pub fn is_none(&self) -> bool {
            matches!(self, Option::Nothing)
        }
    }
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    #[serde(skip_serializing_if = "own::Option::is_none")]
    role: own::Option,
}

fn main() {}
