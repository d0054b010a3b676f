//! `SessionField` for the types of the standard library and of other crates.

#[cfg(feature = "arrayvec")]
mod arrayvec;
#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "compact_str")]
mod compact_str;
mod containers;
#[cfg(feature = "heapless")]
mod heapless;
#[cfg(feature = "jiff")]
mod jiff;
mod scalars;
#[cfg(feature = "smol_str")]
mod smol_str;
mod text;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;
