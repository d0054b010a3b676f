//! Reads what other processes have revoked, and finds out when the stream has lost something.

use core::time::Duration;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use redis::RedisError;

use super::super::list::List;
use super::backoff::{self, Backoff};
use super::replication::Shared;
use super::stream::{EntryId, Stream, StreamEntry};
use super::trim::Trim;
use crate::clock::Clock;

/// How often the stream is checked for what it has lost: with the time that a read may wait, every 30 seconds.
const CHECK: Duration = Duration::from_secs(25);

/// How often the whole stream is read: no check sees every loss.
const READ_ALL: Duration = Duration::from_secs(60 * 60);

/// How many entries are read at once, and how many after one that is not ours, which may be large.
const BATCH: usize = 1000;
const BATCH_OF_OTHERS: usize = 100;

/// How far the stream was read.
pub(super) struct Position {
    /// The entry that was read last.
    last: Option<StreamEntry>,
    /// The one before the last check. If it is gone, entries that were read may be gone too.
    anchor: Option<StreamEntry>,
    skipped: u64,
    read_all_at: Instant,
}

/// Reads the stream for as long as the application runs.
pub(super) async fn run(shared: Arc<Shared>, stream: Stream, mut position: Position) {
    let _end = End(&shared);
    let mut backoff = Backoff::default();
    let mut connected = Some(stream);
    loop {
        let read = async {
            let stream = match connected.take() {
                Some(stream) => stream,
                None => shared.source.connect().await?,
            };
            follow(&shared, stream, &mut position, &mut backoff).await
        };
        if let Err(error) = read.await {
            shared.health.not_read(&error);
            backoff.wait().await;
        }
    }
}

/// Notes that nothing is read any more.
struct End<'s>(&'s Shared);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.health.ended();
    }
}

/// Connects, and reads what was revoked before.
pub(super) async fn start(shared: &Shared) -> Result<(Stream, Position), RedisError> {
    let mut stream = shared.source.connect().await?;
    let mut position = read_all(shared, &mut stream).await?;
    // Fails now and not later if the user may not run `XREAD`.
    let entries = stream.read(position.id(), BATCH).await?;
    position.take(shared, None, &entries);
    position.publish(shared);
    Ok((stream, position))
}

/// Reads on until the connection is lost, or the whole stream is to be read.
async fn follow(
    shared: &Shared,
    mut stream: Stream,
    position: &mut Position,
    backoff: &mut Backoff,
) -> Result<(), RedisError> {
    let mut trim = Trim::default();
    check(shared, &mut stream, position).await?;
    let entries = stream.read(position.id(), BATCH).await?;
    position.take(shared, None, &entries);
    position.publish(shared);
    // Not earlier: what cannot be read back would be sent again and again.
    shared.pending.connected_again();
    loop {
        let next = Instant::now() + CHECK;
        while Instant::now() < next {
            let entries = tokio::select! {
                entries = stream.wait(position.id(), BATCH) => entries?,
                // The connection still waits, so the next command needs another one.
                () = shared.pending.reread_wanted() => return Ok(()),
            };
            backoff.reset();
            position.take(shared, None, &entries);
            position.publish(shared);
        }
        check(shared, &mut stream, position).await?;
        shared.pending.check();
        trim.run(shared, &mut stream).await;
    }
}

/// Reads the whole stream if it has lost what was read before, if a new secret is known, and once in a while.
async fn check(
    shared: &Shared,
    stream: &mut Stream,
    position: &mut Position,
) -> Result<(), RedisError> {
    let due = shared.pending.due_reread();
    if due.is_some()
        || position.read_all_at.elapsed() > READ_ALL
        || !stream.has(position.anchor).await?
        || !stream.has(position.last).await?
    {
        *position = read_all(shared, stream).await?;
    }
    position.anchor = position.last;
    if let Some(due) = due {
        shared.pending.reread_done(due);
    }
    Ok(())
}

/// Reads the stream from the start, and lets what it lacks be sent.
async fn read_all(shared: &Shared, stream: &mut Stream) -> Result<Position, RedisError> {
    let mut position =
        Position { last: None, anchor: None, skipped: 0, read_all_at: Instant::now() };
    // At start-up there is nothing that it can lack.
    let found = (shared.list.subjects() > 0).then(|| List::new(Clock::System));
    // Up to here, so that this ends however much is being added.
    let end = stream.last().await?;
    let mut first = None;
    let mut batch = BATCH_OF_OTHERS;
    while position.id() < end {
        let entries = stream.after(position.id(), batch).await?;
        if entries.is_empty() {
            break;
        }
        first = first.or(entries.first().copied());
        shared.health.contact();
        let ours = position.take(shared, found.as_ref(), &entries);
        batch = if ours { BATCH } else { BATCH_OF_OTHERS };
    }
    if let Some(found) = found {
        let mut missing = shared.list.missing_in(&found);
        // Other processes do the same: each begins somewhere else, and drops what it reads meanwhile.
        if !missing.is_empty() {
            let start = backoff::random() as usize % missing.len();
            missing.rotate_left(start);
        }
        shared
            .pending
            .add_missing(missing.iter().flat_map(|record| shared.encode(record)).collect());
    }
    // The stream may have been lost meanwhile.
    if !stream.has(first).await? {
        shared.pending.reread();
    }
    Ok(position)
}

impl Position {
    fn id(&self) -> EntryId {
        self.last.map(|entry| entry.id).unwrap_or_default()
    }

    /// Takes over what the next entries revoke, and returns whether all of them are ours.
    fn take(&mut self, shared: &Shared, found: Option<&List>, entries: &[StreamEntry]) -> bool {
        let (skipped, now) = (self.skipped, shared.list.now());
        for entry in entries {
            match entry.message.and_then(|message| shared.decode(&message)) {
                Some(record) => {
                    for list in [Some(&*shared.list), found].into_iter().flatten() {
                        list.apply(record, now);
                    }
                }
                None => self.skipped += 1,
            }
        }
        shared.pending.seen(entries.iter().filter_map(|entry| entry.message));
        if let Some(last) = entries.last() {
            self.last = Some(*last);
            self.anchor = self.anchor.or(entries.first().copied());
        }
        self.skipped == skipped
    }

    /// Shows in the status what was read up to here.
    fn publish(&self, shared: &Shared) {
        shared.skipped.store(self.skipped, Ordering::Relaxed);
        shared.health.read();
    }
}
