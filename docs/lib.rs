//! The guides, so that `cargo test --doc -p trickster-session-docs` compiles what they show.

#[doc = include_str!("moving.md")]
pub mod moving {}
