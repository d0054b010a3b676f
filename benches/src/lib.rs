//! Benchmarks of Trickster Session, comparable crates and a hand-written floor.

pub mod contender;
pub mod data;
#[cfg(feature = "peers")]
pub mod field;
pub mod floor;
pub mod measure;
pub mod ours;
#[cfg(feature = "peers")]
pub mod peers;
pub mod table;
pub mod trial;
