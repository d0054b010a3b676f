//! Runs the same cases against every framework: `cargo test -p trickster-session-conformance`.
//!
//! To add a framework, add one file to `tests/conformance/frameworks/` and one line to
//! `tests/conformance/frameworks.rs`.
