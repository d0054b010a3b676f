//! Revocation: sessions that end before their limits, because a user signed out or was signed out.

mod list;
mod record;
#[cfg(feature = "redis")]
mod redis;
#[cfg(feature = "redis")]
mod replicated;
mod revocations;
mod subject;

pub(crate) use record::{Record, Revoked};
#[cfg(feature = "redis")]
pub use redis::{RevocationsError, RevocationsStatus};
pub use revocations::Revocations;
pub use subject::{AnySubject, NoSubject, SameSubject, Startable, Subject};

#[cfg(test)]
mod tests;
