//! The list of revocations as an application holds it: in memory, or replicated.

use core::fmt;
use std::sync::{Arc, MutexGuard};
use std::time::SystemTime;

use super::list::{Change, List};
use super::record::Record;
#[cfg(feature = "redis")]
use super::redis::Replication;
use crate::clock::Clock;
#[cfg(feature = "redis")]
use crate::token::Keyring;
use crate::token::SubjectId;

/// The sessions that were revoked and have not reached their absolute limit.
///
/// A session manager of a type with a subject has a list of its own. Give several session managers one
/// list with [`TypedSessionBuilder::revocations`](crate::TypedSessionBuilder::revocations). Clones are the
/// same list.
///
/// By default the list is in memory, so a restart forgets it, and another process has another one.
#[cfg_attr(feature = "redis", doc = "[`redis`](Self::redis)")]
#[cfg_attr(not(feature = "redis"), doc = "`Revocations::redis` (feature `redis`)")]
/// gives one that all processes of an application share.
///
/// It needs about 120 bytes for each subject with a revoked session and each secret of the keyring.
#[derive(Clone)]
pub struct Revocations {
    list: Arc<List>,
    #[cfg(feature = "redis")]
    replication: Option<Arc<Replication>>,
}

impl Revocations {
    /// An empty list.
    pub fn new() -> Self {
        Self::with(Clock::System)
    }

    /// An empty list with another clock than [`SystemTime::now`]: for platforms where that panics, such as
    /// `wasm32-unknown-unknown`. The clock only decides how long a revocation is kept.
    pub fn with_clock(now: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        Self::with(Clock::Function(Arc::new(now)))
    }

    pub(crate) fn with(clock: Clock) -> Self {
        Revocations {
            list: Arc::new(List::new(clock)),
            #[cfg(feature = "redis")]
            replication: None,
        }
    }

    #[cfg(feature = "redis")]
    pub(super) fn replicated(list: Arc<List>, replication: Replication) -> Self {
        Revocations { list, replication: Some(Arc::new(replication)) }
    }

    #[cfg(feature = "redis")]
    pub(super) fn replication(&self) -> Option<&Replication> {
        self.replication.as_deref()
    }

    #[cfg(any(test, feature = "redis"))]
    pub(super) fn list(&self) -> &List {
        &self.list
    }

    /// Lets records count that were made under these secrets.
    #[cfg(feature = "redis")]
    pub(crate) fn learn(&self, keyring: &Keyring) {
        if let Some(replication) = &self.replication {
            replication.learn(keyring);
        }
    }

    /// Adds a revocation that is made here, and returns whether it revokes what was not revoked before.
    pub(crate) fn revoke(&self, record: Record, now: SystemTime) -> bool {
        let change = self.list.apply(record, now);
        #[cfg(feature = "redis")]
        if let Some(replication) = self.replication.as_ref().filter(|_| change != Change::Nothing) {
            replication.send(&record);
        }
        change == Change::Revoked
    }

    /// [`List::is_revoked`].
    #[inline]
    pub(crate) fn is_revoked(&self, subject: SubjectId, issued_at: u32) -> bool {
        self.list.is_revoked(subject, issued_at)
    }

    /// [`List::first_not_revoked`].
    pub(crate) fn first_not_revoked(&self, subject: SubjectId, at: u32) -> u32 {
        self.list.first_not_revoked(subject, at)
    }

    /// [`List::take_turn`].
    pub(crate) fn take_turn(&self) -> MutexGuard<'_, ()> {
        self.list.take_turn()
    }
}

impl Default for Revocations {
    fn default() -> Self {
        Revocations::new()
    }
}

impl fmt::Debug for Revocations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Revocations")
            .field("subjects", &self.list.subjects())
            .finish_non_exhaustive()
    }
}
