//! The same modules as an ordinary library, for `fuzz/`: a program cannot call a proc-macro crate.

mod attr;
mod case;
mod check;
mod contained;
pub mod derive;
mod error;
mod expand;
mod mention;
mod meta;
mod model;
mod self_type;
mod sensitive;
mod serde_attr;
