//! Integration tests; each file beside this one is a test of its own.

pub mod example;
