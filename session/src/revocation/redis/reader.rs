//! Reads what other processes have revoked, and finds out when the stream has lost something.

use core::time::Duration;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use redis::RedisError;

use super::super::list::List;
use super::backoff::Backoff;
use super::message::claimed_until;
use super::replication::Shared;
use super::report;
use super::stream::{BATCH, EntryId, Source, Stream, StreamEntry};
use super::writer::Writer;
use crate::clock::{self, Clock, SKEW};
use crate::cookie::MAX_AGE_LIMIT;

/// How often the stream is checked for what it has lost: with the time that a read may wait, every 30 seconds.
const CHECK: Duration = Duration::from_secs(25);

/// How many entries are trimmed at once.
const TRIM: usize = 100;

/// How far the stream was read.
#[derive(Default)]
pub(super) struct Position {
    read: EntryId,
    /// An entry from before the last check. If it is gone, entries that were read may be gone too.
    anchor: Option<StreamEntry>,
    last: Option<StreamEntry>,
}

/// Reads the stream for as long as the application runs.
pub(super) async fn run(
    shared: Arc<Shared>,
    source: Arc<Source>,
    writer: Writer,
    stream: Stream,
    mut position: Position,
) {
    let _end = Disconnect(&shared);
    let mut backoff = Backoff::default();
    let mut connected = Some(stream);
    loop {
        let read = match connected.take() {
            Some(stream) => follow(&shared, &writer, stream, &mut position, &mut backoff).await,
            None => match source.connect().await {
                Ok(stream) => follow(&shared, &writer, stream, &mut position, &mut backoff).await,
                Err(error) => Err(error),
            },
        };
        if let Err(error) = read {
            if shared.connected.swap(false, Ordering::Relaxed) {
                report::not_read(&error);
            }
            backoff.wait().await;
        }
    }
}

/// Notes that nothing is read any more, also if the runtime ends the task.
struct Disconnect<'s>(&'s Shared);

impl Drop for Disconnect<'_> {
    fn drop(&mut self) {
        self.0.connected.store(false, Ordering::Relaxed);
    }
}

/// Reads on until the connection is lost, or the whole stream is to be read.
async fn follow(
    shared: &Shared,
    writer: &Writer,
    mut stream: Stream,
    position: &mut Position,
    backoff: &mut Backoff,
) -> Result<(), RedisError> {
    shared.pending.connected_again();
    loop {
        check(shared, &mut stream, position).await?;
        shared.contact();
        let next = Instant::now() + CHECK;
        while Instant::now() < next {
            let entries = tokio::select! {
                entries = stream.wait(position.read) => entries?,
                // The connection still waits, so the next command needs another one.
                () = shared.pending.reread_wanted() => return Ok(()),
            };
            shared.contact();
            backoff.reset();
            position.take(shared, None, &entries);
        }
        if shared.pending.check() {
            writer.reconnect();
        }
        // It can be forbidden. A lost connection shows in the next command.
        let _ = trim(shared, &mut stream).await;
    }
}

/// Reads the whole stream if it has lost what was read before, or if a new secret is known.
async fn check(
    shared: &Shared,
    stream: &mut Stream,
    position: &mut Position,
) -> Result<(), RedisError> {
    let due = shared.pending.due_reread();
    let lost = match position.anchor {
        Some(anchor) => !stream.has(anchor).await?,
        None => false,
    };
    if lost || due.is_some() {
        *position = read_all(shared, stream).await?;
    } else {
        position.anchor = position.last;
    }
    if let Some(due) = due {
        shared.pending.reread_done(due);
    }
    Ok(())
}

/// Reads the stream from the start, and lets what it lacks be sent.
pub(super) async fn read_all(shared: &Shared, stream: &mut Stream) -> Result<Position, RedisError> {
    let mut position = Position::default();
    shared.skipped.store(0, Ordering::Relaxed);
    // At start-up there is nothing that it can lack.
    let found = (shared.list.subjects() > 0).then(|| List::new(Clock::System));
    // Up to here, so that this ends however much is being added.
    let last = stream.last().await?;
    while position.read < last {
        let entries = stream.after(position.read, BATCH).await?;
        if entries.is_empty() {
            break;
        }
        shared.contact();
        position.take(shared, found.as_ref(), &entries);
    }
    if let Some(found) = found {
        let mut missing = shared.list.missing_in(&found);
        // Other processes do the same: each begins somewhere else, and drops what it reads meanwhile.
        if !missing.is_empty() {
            let start = RandomState::new().hash_one(0) as usize % missing.len();
            missing.rotate_left(start);
        }
        shared.pending.add_missing(missing.iter().flat_map(|record| shared.encode(record)));
    }
    position.anchor = position.last;
    Ok(position)
}

impl Position {
    /// Takes over what the next entries revoke.
    fn take(&mut self, shared: &Shared, found: Option<&List>, entries: &[StreamEntry]) {
        for entry in entries {
            match entry.message.and_then(|message| shared.decode(&message)) {
                Some(record) => {
                    let now = shared.list.now();
                    for list in [Some(&*shared.list), found].into_iter().flatten() {
                        list.apply(record, now);
                    }
                }
                None => {
                    shared.skipped.fetch_add(1, Ordering::Relaxed);
                }
            }
        }
        shared.pending.seen(entries.iter().filter_map(|entry| entry.message));
        if let Some(last) = entries.last() {
            self.read = last.id;
            self.last = Some(*last);
            self.anchor = self.anchor.or(entries.first().copied());
        }
    }
}

/// Removes entries from the front of the stream that no session outlives.
async fn trim(shared: &Shared, stream: &mut Stream) -> Result<(), RedisError> {
    // The earlier of both clocks: one that is wrong must not remove what others need.
    let here = clock::unix_rounded_up(shared.list.now());
    let now = stream.time().await?.min(here);
    loop {
        let entries = stream.after(EntryId::default(), TRIM).await?;
        let Some(last) = entries.last() else { return Ok(()) };
        let kept = entries.iter().find(|entry| !is_expired(entry, now));
        let first = kept.map_or(last.id.next(), |entry| entry.id);
        if first == entries[0].id {
            return Ok(());
        }
        stream.trim(first).await?;
        if kept.is_some() {
            return Ok(());
        }
    }
}

/// Whether no session outlives an entry. One that cannot be read is kept for as long as any session lasts: a
/// newer version of this library may have written it.
fn is_expired(entry: &StreamEntry, now: u64) -> bool {
    let until = match entry.message.as_ref().and_then(claimed_until) {
        Some(until) => until.into(),
        None => (entry.id.milliseconds / 1000).saturating_add(MAX_AGE_LIMIT),
    };
    until.saturating_add(SKEW.into()) < now
}
