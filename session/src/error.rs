//! Errors: one documented variant for each cause.

mod key;
mod rejected;
mod set;

pub use key::KeyError;
pub use rejected::Rejected;
pub use set::SetError;
