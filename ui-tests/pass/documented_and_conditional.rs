//! Doc comments, `cfg`, `cfg_attr` and other attributes around those of the derive.
#![deny(missing_docs)]

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[doc = "A session."]
#[cfg_attr(all(), derive(Serialize, Deserialize), derive(SessionData))]
#[cfg_attr(all(), session(max_age = "1d"))]
#[must_use]
#[non_exhaustive]
pub struct Login {
    /** The user. */
    #[doc(alias = "id")]
    pub user_id: u64,
    #[cfg(any())]
    #[session(colour)]
    /// Always removed by `cfg`.
    pub never: Never,
    /// The `name`.
    #[cfg_attr(all(), session(max_len = 8), serde(rename = "n"))]
    #[deprecated]
    pub name: String,
}

/// A role.
#[derive(Serialize, Deserialize, SessionField, Clone, Copy)]
#[repr(u8)]
#[allow(deprecated)]
pub enum Role {
    /// One.
    Admin = 1,
    #[cfg(any())]
    #[session(colour)]
    Never,
    /// Seven.
    #[serde(rename = "m")]
    Member = 7,
}

/// A session that differs in debug builds.
#[derive(Serialize, Deserialize, SessionData)]
#[cfg_attr(debug_assertions, session(secure = false, name = "login"))]
#[session(max_age = "30d")]
pub struct Conditional {
    /// The user.
    pub user_id: u64,
}

fn main() {
    assert_eq!(Conditional::COOKIE.secure, !cfg!(debug_assertions));
    assert_eq!(Login::COOKIE.max_age, Some(86_400));
}
