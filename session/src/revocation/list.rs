//! The list of revocations, in memory.

use core::hash::{BuildHasherDefault, Hasher};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};
use std::time::SystemTime;

use super::record::{Record, Revoked};
use crate::clock::{self, Clock, SKEW};
use crate::token::SubjectId;

/// How many parts the list has, each with a lock of its own.
const SHARDS: usize = 16;

/// The most single sessions of one subject that are listed. Beyond, the older half becomes one time.
const SINGLE_SESSIONS: usize = 256;

/// The fewest subjects of a shard before expired ones are looked for.
const PURGE_FROM: usize = 64;

/// The sessions that were revoked and have not reached their absolute limit.
pub(crate) struct List {
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
    /// How long it is kept.
    until: u32,
    /// The times of issue of single sessions, sorted, none of them before `before`.
    sessions: Vec<u32>,
}

impl List {
    /// An empty list with this clock.
    pub(crate) fn new(clock: Clock) -> Self {
        let shards = core::array::from_fn(|_| RwLock::default());
        List { clock, shards, subjects: AtomicUsize::new(0), turn: Mutex::default() }
    }

    /// The time by its clock.
    #[cfg(feature = "redis")]
    pub(crate) fn now(&self) -> SystemTime {
        self.clock.now()
    }

    /// How many subjects have a revoked session.
    pub(crate) fn subjects(&self) -> usize {
        self.subjects.load(Ordering::Relaxed)
    }

    /// Waits until no one else holds this. A new session in place of an old one, and the end of all sessions
    /// of a subject, each read the list and then add to it: between the two, the other must not.
    pub(crate) fn take_turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn shard(&self, subject: SubjectId) -> &RwLock<Shard> {
        // Bits in the middle: the map uses the lowest and the highest.
        &self.shards[(subject.0 >> 32) as usize % SHARDS]
    }

    fn read(&self, subject: SubjectId) -> Option<RwLockReadGuard<'_, Shard>> {
        if self.subjects.load(Ordering::Acquire) == 0 {
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
        self.missing_in(&List::new(Clock::Fixed(SystemTime::UNIX_EPOCH)))
    }

    /// The revocations that `other` lacks, without those that no session outlives.
    #[cfg(any(test, feature = "redis"))]
    pub(crate) fn missing_in(&self, other: &List) -> Vec<Record> {
        let now = clock::unix_rounded_up(self.clock.now());
        let mut missing = Vec::new();
        for shard in &self.shards {
            let shard = shard.read().unwrap_or_else(PoisonError::into_inner);
            let lasting = shard.subjects.iter().filter(|(_, known)| u64::from(known.until) >= now);
            for (subject, known) in lasting {
                let until = u64::from(known.until).saturating_sub(SKEW.into());
                let record = |revoked| Record { subject: *subject, revoked, until };
                missing.extend(known.revoked().map(record).filter(|record| !other.has(record)));
            }
        }
        missing
    }

    /// Whether the list has this revocation for as long.
    #[cfg(any(test, feature = "redis"))]
    fn has(&self, record: &Record) -> bool {
        let Some(shard) = self.read(record.subject) else { return false };
        let Some(known) = shard.subjects.get(&record.subject) else { return false };
        let revokes = match record.revoked {
            Revoked::IssuedAt(time) => known.has(time),
            Revoked::IssuedBefore(time) => known.before >= time,
        };
        revokes && known.until >= kept_until(record)
    }

    /// Adds a revocation, which was made here or arrived from elsewhere.
    ///
    /// It is kept until the later of the list's clock and `now` has passed its end: a test may use another
    /// time than the list.
    pub(crate) fn apply(&self, record: Record, now: SystemTime) -> Change {
        let expired = clock::unix_rounded_up(now.min(self.clock.now()));
        let until = kept_until(&record);
        if u64::from(until) < expired {
            return Change::Nothing;
        }
        let mut shard = self.shard(record.subject).write().unwrap_or_else(PoisonError::into_inner);
        let before = shard.subjects.len();
        if before >= shard.purge_at.max(PURGE_FROM) {
            shard.subjects.retain(|_, subject| u64::from(subject.until) >= expired);
            let left = shard.subjects.len();
            shard.subjects.shrink_to(2 * left);
            shard.purge_at = 2 * left;
        }
        let change = match shard.subjects.entry(record.subject) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Subject::default()),
        }
        .apply(record.revoked, until);
        let after = shard.subjects.len();
        // Wraps around where it shrinks; the sum is right.
        self.subjects.fetch_add(after.wrapping_sub(before), Ordering::Release);
        change
    }
}

/// What a revocation changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Nothing,
    /// What was revoked before stays so for longer.
    Longer,
    /// It revokes what was not revoked before.
    Revoked,
}

/// How long a revocation is kept: another machine may accept a session as long as its clock is behind.
fn kept_until(record: &Record) -> u32 {
    u32::try_from(record.until.saturating_add(SKEW.into())).unwrap_or(u32::MAX)
}

impl Subject {
    /// Everything that is revoked of it.
    #[cfg(any(test, feature = "redis"))]
    fn revoked(&self) -> impl Iterator<Item = Revoked> {
        let before = (self.before > 0).then_some(Revoked::IssuedBefore(self.before));
        before.into_iter().chain(self.sessions.iter().map(|at| Revoked::IssuedAt(*at)))
    }

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

    fn apply(&mut self, revoked: Revoked, until: u32) -> Change {
        let unchanged = if until > self.until { Change::Longer } else { Change::Nothing };
        self.until = self.until.max(until);
        let revokes = match revoked {
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
        };
        if revokes { Change::Revoked } else { unchanged }
    }

    fn revoke_before(&mut self, time: u32) {
        self.before = self.before.max(time);
        let gone = self.sessions.partition_point(|session| *session < self.before);
        self.sessions.drain(..gone);
        self.sessions.shrink_to(2 * self.sessions.len());
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
