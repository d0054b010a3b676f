//! Includes the guides, so that `cargo test --doc -p trickster-session-docs` compiles their code.

#[doc = include_str!("moving.md")]
pub mod moving {}

#[doc = include_str!("operations.md")]
pub mod operations {}
