//! Revocation: sessions that end before their limits, because a user signed out or was signed out.

mod list;
mod subject;

pub use list::Revocations;
pub(crate) use list::{Record, Revoked};
pub use subject::{AnySubject, NoSubject, SameSubject, Startable, Subject};

#[cfg(test)]
mod tests;
