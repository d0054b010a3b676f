//! Other attributes stand between, before and behind.
#![deny(missing_docs)]

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[doc = "A session."]
#[cfg_attr(all(), derive(Serialize, Deserialize), derive(SessionData))]
#[cfg_attr(all(), session(max_age = "1d"))]
#[must_use]
#[non_exhaustive]
pub struct Login {
    /** Who. */
    #[doc(alias = "id")]
    pub user_id: u64,
    #[cfg(any())]
    #[session(colour)]
    /// Never there.
    pub never: Never,
    /// What is `said`.
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

fn main() {
    assert_eq!(Login::COOKIE.max_age, Some(86_400));
}
