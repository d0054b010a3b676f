//! Run-time errors: one documented variant for each cause.

mod key;
mod set;
#[cfg(test)]
mod tests;
mod verify;

use std::time::{SystemTime, UNIX_EPOCH};

pub use key::KeyError;
pub use set::{EncodeError, SetError};
pub use verify::VerifyError;

/// `time` in Unix seconds, as messages print it.
fn unix(time: &SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}
