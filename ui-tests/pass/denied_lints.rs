//! Derived code triggers none of the lints that a strict crate denies.
#![deny(warnings, missing_docs, unsafe_code)]
#![deny(
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    future_incompatible,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    non_ascii_idents,
    nonstandard_style,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unreachable_pub,
    unused,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results
)]

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

/// A session.
#[derive(Clone, Debug, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h", limit = 512)]
pub struct Login {
    /// A number.
    pub user_id: u64,
    /// A text.
    #[session(max_len = 8)]
    pub name: String,
    /// A list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[session(max_len(2, 4))]
    pub tags: Vec<String>,
    /// An enum.
    pub role: Role,
    /// A list.
    pub page: Page<u8>,
}

/// A role.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, SessionField)]
pub enum Role {
    /// This.
    Admin,
    /// That.
    Member {
        /// When.
        since: u32,
    },
    /// Another.
    Guest(u8, bool),
}

/// A page.
#[derive(Clone, Debug, Serialize, Deserialize, SessionField)]
pub struct Page<T> {
    /// Its items.
    #[session(max_len = 4)]
    pub items: Vec<T>,
}

/// Nothing at all.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, SessionData)]
pub struct Empty {}

fn main() {}
