//! The promises of docs/format.md and SECURITY.md, each held by a test of its name.
