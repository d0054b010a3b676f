//! One revocation.

use crate::token::SubjectId;

/// Which sessions of a subject are revoked. Times are Unix seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Revoked {
    /// The one that was issued then.
    IssuedAt(u32),
    /// All that were issued before.
    IssuedBefore(u32),
}

/// One revocation. Applying it again changes nothing, and the order of two does not matter, as long as no
/// subject has more single sessions than are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) subject: SubjectId,
    pub(crate) revoked: Revoked,
    /// When the last session that it revokes reaches its absolute limit, in Unix seconds.
    pub(crate) until: u64,
}
