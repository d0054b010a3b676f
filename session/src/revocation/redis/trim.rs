//! Removes entries from the front of the stream that no session outlives.

use redis::RedisError;

use super::RevocationsError;
use super::message::claimed_until;
use super::replication::Shared;
use super::report;
use super::stream::{EntryId, RESPONSE, Stream, StreamEntry};
use crate::clock::{self, SKEW};
use crate::cookie::{DAY, MAX_AGE_LIMIT};

/// How many entries are looked at in one step, and how many steps there are before other entries are read.
const STEP: usize = 1000;
const STEPS: usize = 10;

/// Removes entries, and reports once that it cannot.
#[derive(Default)]
pub(super) struct Trim {
    reported: bool,
}

impl Trim {
    /// Removes some. An error is not passed on: it may be forbidden, and a lost connection shows soon.
    pub(super) async fn run(&mut self, shared: &Shared, stream: &mut Stream) {
        if let Err(error) = trim(shared, stream).await
            && !core::mem::replace(&mut self.reported, true)
        {
            report::not_trimmed(&RevocationsError::of(&error, RESPONSE));
        }
    }
}

async fn trim(shared: &Shared, stream: &mut Stream) -> Result<(), RedisError> {
    let there = stream.time().await?;
    // The earlier of both clocks: one that is wrong must not remove what others need.
    let now = there.min(clock::unix_rounded_up(shared.list.now()));
    for _ in 0..STEPS {
        let entries = stream.after(EntryId::default(), STEP).await?;
        let (Some(oldest), Some(newest)) = (entries.first(), entries.last()) else { break };
        let kept =
            entries.iter().find(|entry| !is_expired(entry, there, now)).map(|entry| entry.id);
        let Some(first) = kept.or(newest.id.next()) else { break };
        if first == oldest.id {
            break;
        }
        stream.trim(first).await?;
        if kept.is_some() {
            break;
        }
    }
    Ok(())
}

/// Whether no session outlives an entry, whatever it claims: none lasts longer than cookies do. One that cannot
/// be read is kept for as long, since a newer version of this library may have written it.
fn is_expired(entry: &StreamEntry, there: u64, now: u64) -> bool {
    let longest = (entry.id.milliseconds / 1000).min(there).saturating_add(MAX_AGE_LIMIT + DAY);
    let claimed = entry.message.as_ref().and_then(claimed_until);
    let until = claimed.map_or(longest, |until| longest.min(until.into()));
    until.saturating_add(SKEW.into()) < now
}

#[cfg(test)]
mod tests {
    use super::super::message::LEN;
    use super::*;

    const NOW: u64 = 1_800_000_000;

    fn entry(added: u64, claimed_until: u32) -> StreamEntry {
        let mut message = [1; LEN];
        message[14..18].copy_from_slice(&claimed_until.to_be_bytes());
        StreamEntry { id: EntryId::at(added), message: Some(message) }
    }

    #[test]
    fn an_entry_expires_when_it_says_and_after_the_longest_session_at_the_latest() {
        let is_expired = |entry: StreamEntry| is_expired(&entry, NOW, NOW);
        let now = NOW as u32;
        assert!(!is_expired(entry(NOW - 100, now)));
        assert!(!is_expired(entry(NOW - 100, now - SKEW)));
        assert!(is_expired(entry(NOW - 100, now - SKEW - 1)));
        let days = |days: u64| NOW - days * DAY;
        assert!(!is_expired(entry(days(400), u32::MAX)));
        assert!(is_expired(entry(days(402), u32::MAX)));
        // Unreadable, and from a time that is yet to come.
        let unreadable = |added| StreamEntry { message: None, ..entry(added, 0) };
        assert!(!is_expired(unreadable(days(400))));
        assert!(is_expired(unreadable(days(402))));
        assert!(!is_expired(unreadable(u64::MAX / 1000)));
        assert!(super::is_expired(&unreadable(u64::MAX / 1000), days(402), NOW));
    }
}
