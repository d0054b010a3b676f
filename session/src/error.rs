//! Errors: one documented variant for each cause.

mod key;
mod set;
mod verify;

pub use key::KeyError;
pub use set::SetError;
pub use verify::VerifyError;
