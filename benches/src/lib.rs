//! Trickster Session beside a hand-written floor and its peers.

pub mod contender;
pub mod data;
pub mod field;
pub mod floor;
pub mod measure;
pub mod ours;
pub mod peers;
pub mod table;
pub mod trial;
