//! The list of revocations, in memory.

use core::fmt;
use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};
use std::time::SystemTime;

use crate::clock::{self, Clock, SKEW};
use crate::token::SubjectId;

/// How many parts the list has, each with a lock of its own.
const SHARDS: usize = 16;

/// The most single sessions of one subject that are listed. Beyond, the older half becomes one time.
const SINGLE_SESSIONS: usize = 256;

/// The fewest subjects of a shard before expired ones are looked for.
const PURGE_FROM: usize = 64;

/// The sessions that were revoked and have not reached their absolute limit.
///
/// A session manager of a type with a subject has a list of its own. Give several session managers one
/// list with [`TypedSessionBuilder::revocations`](crate::TypedSessionBuilder::revocations). Clones are the
/// same list.
///
/// The list is in memory, so a restart forgets it, and another process has another one. It needs about 120
/// bytes for each subject with a revoked session and each secret of the keyring.
#[derive(Clone)]
pub struct Revocations {
    list: Arc<List>,
}

struct List {
    clock: Clock,
    shards: [RwLock<Shard>; SHARDS],
    /// How many subjects all shards have.
    subjects: AtomicUsize,
    /// Held by those who revoke what they have read before.
    turn: Mutex<()>,
}

#[derive(Default)]
struct Shard {
    subjects: HashMap<SubjectId, Subject, BuildHasherDefault<IdHasher>>,
    /// At how many subjects expired ones are looked for.
    purge_at: usize,
}

/// What is revoked of one subject.
#[derive(Default)]
struct Subject {
    /// Every session that was issued before this Unix time.
    before: u32,
    /// When the last of these sessions reaches its absolute limit.
    until: u32,
    /// The times of issue of single sessions, sorted, none of them before `before`.
    sessions: Vec<u32>,
}

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
        let shards = core::array::from_fn(|_| RwLock::default());
        let (subjects, turn) = (AtomicUsize::new(0), Mutex::default());
        Revocations { list: Arc::new(List { clock, shards, subjects, turn }) }
    }

    /// Waits until no one else holds this. A new session in place of an old one, and the end of all sessions
    /// of a subject, each read the list and then add to it: between the two, the other must not.
    pub(crate) fn take_turn(&self) -> MutexGuard<'_, ()> {
        self.list.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shard(&self, subject: SubjectId) -> &RwLock<Shard> {
        // Bits in the middle: the map uses the lowest and the highest.
        &self.list.shards[(subject.0 >> 32) as usize % SHARDS]
    }

    fn read(&self, subject: SubjectId) -> Option<RwLockReadGuard<'_, Shard>> {
        if self.list.subjects.load(Ordering::Acquire) == 0 {
            return None;
        }
        Some(self.shard(subject).read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether the session that was issued then is revoked.
    #[inline]
    pub(crate) fn is_revoked(&self, subject: SubjectId, issued_at: u32) -> bool {
        let Some(shard) = self.read(subject) else { return false };
        shard.subjects.get(&subject).is_some_and(|subject| subject.has(issued_at))
    }

    /// The first second from `at` on in which no session of the subject is revoked.
    pub(crate) fn first_not_revoked(&self, subject: SubjectId, at: u32) -> u32 {
        let Some(shard) = self.read(subject) else { return at };
        shard.subjects.get(&subject).map_or(at, |subject| subject.first_not_revoked(at))
    }

    /// All revocations in the list.
    #[cfg(test)]
    pub(crate) fn records(&self) -> Vec<Record> {
        let mut records = Vec::new();
        for shard in &self.list.shards {
            let shard = shard.read().unwrap_or_else(PoisonError::into_inner);
            for (subject, Subject { before, until, sessions }) in &shard.subjects {
                let before = (*before > 0).then_some(Revoked::IssuedBefore(*before));
                let sessions = sessions.iter().map(|at| Revoked::IssuedAt(*at));
                records.extend(before.into_iter().chain(sessions).map(|revoked| Record {
                    subject: *subject,
                    revoked,
                    until: (*until).into(),
                }));
            }
        }
        records
    }

    /// Adds a revocation, which was made here or arrived from elsewhere, and returns whether it revokes what
    /// was not revoked before.
    ///
    /// It is kept until the later of the list's clock and `now` has passed its end: a test may use another
    /// time than the list.
    pub(crate) fn apply(&self, record: Record, now: SystemTime) -> bool {
        // Another machine may accept a session as long as its clock is behind.
        let expired = clock::unix_rounded_up(now.min(self.list.clock.now()));
        let until = record.until.saturating_add(SKEW.into());
        if until < expired {
            return false;
        }
        let until = u32::try_from(until).unwrap_or(u32::MAX);
        let mut shard = self.shard(record.subject).write().unwrap_or_else(PoisonError::into_inner);
        let before = shard.subjects.len();
        if before >= shard.purge_at.max(PURGE_FROM) {
            shard.subjects.retain(|_, subject| u64::from(subject.until) >= expired);
            let left = shard.subjects.len();
            shard.subjects.shrink_to(2 * left);
            shard.purge_at = 2 * left;
        }
        let revokes = match shard.subjects.entry(record.subject) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Subject::default()),
        }
        .apply(record.revoked, until);
        let after = shard.subjects.len();
        // Wraps around where it shrinks; the sum is right.
        self.list.subjects.fetch_add(after.wrapping_sub(before), Ordering::Release);
        revokes
    }
}

impl Subject {
    fn has(&self, issued_at: u32) -> bool {
        issued_at < self.before || self.sessions.binary_search(&issued_at).is_ok()
    }

    fn first_not_revoked(&self, at: u32) -> u32 {
        let mut at = at.max(self.before);
        let from = self.sessions.partition_point(|session| *session < at);
        for session in &self.sessions[from..] {
            if *session != at {
                break;
            }
            at = at.saturating_add(1);
        }
        at
    }

    fn apply(&mut self, revoked: Revoked, until: u32) -> bool {
        self.until = self.until.max(until);
        match revoked {
            Revoked::IssuedBefore(time) => {
                let revokes = time > self.before;
                self.revoke_before(time);
                revokes
            }
            Revoked::IssuedAt(issued_at) => {
                let revokes = !self.has(issued_at);
                if issued_at >= self.before
                    && let Err(at) = self.sessions.binary_search(&issued_at)
                {
                    // Most subjects have one.
                    self.sessions.reserve_exact(usize::from(self.sessions.is_empty()));
                    self.sessions.insert(at, issued_at);
                }
                if self.sessions.len() > SINGLE_SESSIONS {
                    self.revoke_before(self.sessions[SINGLE_SESSIONS / 2]);
                }
                revokes
            }
        }
    }

    fn revoke_before(&mut self, time: u32) {
        self.before = self.before.max(time);
        let gone = self.sessions.partition_point(|session| *session < self.before);
        self.sessions.drain(..gone);
        self.sessions.shrink_to(2 * self.sessions.len());
    }
}

impl Default for Revocations {
    fn default() -> Self {
        Revocations::new()
    }
}

impl fmt::Debug for Revocations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let subjects = self.list.subjects.load(Ordering::Relaxed);
        f.debug_struct("Revocations").field("subjects", &subjects).finish_non_exhaustive()
    }
}

/// Uses an id as its own hash: it is a hash already, under a secret key.
#[derive(Default)]
struct IdHasher(u64);

impl Hasher for IdHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write_u64(&mut self, id: u64) {
        self.0 = id;
    }

    fn write(&mut self, _: &[u8]) {
        unreachable!("an id is hashed as one `u64`")
    }
}
