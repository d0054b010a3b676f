//! Several derived types in one module, in functions and in nested modules, with any visibility.

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

/// A public session.
#[derive(Serialize, Deserialize, SessionData)]
pub struct First {
    /// A public field.
    pub user_id: u64,
    pub(crate) role: Role,
    age: u8,
}

#[derive(Serialize, Deserialize, SessionData)]
pub(crate) struct Second {
    role: Role,
    name: Name,
}

#[derive(Serialize, Deserialize, SessionField, SessionData)]
struct Both {
    #[session(max_len = 4)]
    name: String,
}

#[derive(Serialize, Deserialize, SessionField)]
pub enum Role {
    Admin,
    Member,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Name {
    #[session(max_len = 4)]
    text: String,
}

mod inner {
    use super::{Both, Role};

    #[derive(serde::Serialize, serde::Deserialize, trickster_session::SessionData)]
    pub(in crate::inner) struct Third {
        role: Role,
        both: Both,
    }

    pub(super) fn size() -> usize {
        <Third as trickster_session::SessionData>::SIZE.max
    }
}

fn main() {
    #[derive(Serialize, Deserialize, SessionData)]
    struct Local {
        role: LocalRole,
    }

    #[derive(Serialize, Deserialize, SessionField)]
    enum LocalRole {
        Admin,
    }

    assert_eq!(Local::COOKIE.name, "__Host-local");
    assert!(inner::size() > 0 && First::SIZE.max > 0 && Second::SIZE.max > 0);
    assert_eq!(Both::COOKIE.name, "__Host-both");
    assert!(matches!(LocalRole::Admin, LocalRole::Admin));
}
