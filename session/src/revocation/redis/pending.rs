//! What this process has revoked and not yet read back from the stream.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use super::message::Message;

/// The most messages that wait while Redis is away. The list knows what is dropped, and the stream is read
/// again once the others are sent.
const MOST: usize = if cfg!(test) { 10 } else { 1_000_000 };

/// Messages for the stream, until they are read back from it: a response of Redis alone does not show that
/// a message survives a failover.
#[derive(Default)]
pub(super) struct Pending {
    state: Mutex<State>,
    /// Wakes the writer.
    added: Notify,
    /// Wakes the reader.
    reread: Notify,
    /// Wakes those who wait until nothing is pending.
    done: Notify,
}

#[derive(Default)]
struct State {
    /// Each message, and when it was sent.
    messages: HashMap<Message, Sent>,
    /// The messages that are not sent, oldest first. Some may have been read back meanwhile.
    unsent: VecDeque<Message>,
    /// Whether a message was dropped.
    overflowed: bool,
    /// How often the whole stream was to be read, and how often it was.
    rereads: (u64, u64),
    /// How many checks there were.
    checks: u64,
    /// Whether the writer needs a new connection, because messages did not arrive.
    reconnect: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sent {
    No,
    /// After so many checks.
    After(u64),
}

impl State {
    fn add(&mut self, message: Message) {
        if let Entry::Vacant(new) = self.messages.entry(message) {
            new.insert(Sent::No);
            self.unsent.push_back(message);
        }
    }

    fn is_done(&self) -> bool {
        self.messages.is_empty() && !self.overflowed && self.rereads.0 == self.rereads.1
    }
}

impl Pending {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds a message about a new revocation.
    pub(super) fn add(&self, message: Message) {
        let mut state = self.lock();
        if state.messages.len() < MOST {
            state.add(message);
        } else {
            state.overflowed = true;
        }
        drop(state);
        self.added.notify_one();
    }

    /// Adds the messages that the stream lacks.
    pub(super) fn add_missing(&self, messages: Vec<Message>) {
        let mut state = self.lock();
        messages.into_iter().for_each(|message| state.add(message));
        drop(state);
        self.added.notify_one();
    }

    /// Waits for messages, and takes up to `most` of them to send. Also says whether to send them over a new
    /// connection, since others did not arrive.
    pub(super) async fn batch(&self, most: usize) -> (Vec<Message>, bool) {
        loop {
            let batch = self.take(most);
            if !batch.0.is_empty() {
                return batch;
            }
            self.added.notified().await;
        }
    }

    fn take(&self, most: usize) -> (Vec<Message>, bool) {
        let mut state = self.lock();
        let sent = Sent::After(state.checks);
        let mut batch = Vec::new();
        while batch.len() < most
            && let Some(message) = state.unsent.pop_front()
        {
            if let Some(known) = state.messages.get_mut(&message)
                && *known == Sent::No
            {
                *known = sent;
                batch.push(message);
            }
        }
        let reconnect = !batch.is_empty() && core::mem::take(&mut state.reconnect);
        (batch, reconnect)
    }

    /// Takes back messages that could not be sent.
    pub(super) fn not_sent(&self, batch: Vec<Message>) {
        let mut state = self.lock();
        let State { messages, unsent, .. } = &mut *state;
        for message in batch {
            // Unless it was read back: the response to it was lost.
            if let Some(sent) = messages.get_mut(&message) {
                *sent = Sent::No;
                unsent.push_back(message);
            }
        }
        drop(state);
        self.added.notify_one();
    }

    /// Lets messages be sent again that were not read back before the connection was lost.
    pub(super) fn connected_again(&self) {
        self.send_again(&mut self.lock(), |_| true);
    }

    /// Lets messages be sent again that were not read back for as long as there is between two checks: what was
    /// sent may have reached another server.
    pub(super) fn check(&self) {
        let mut state = self.lock();
        state.checks += 1;
        let checks = state.checks;
        state.reconnect |= self.send_again(&mut state, |after| after + 2 <= checks);
        if state.messages.len() < MOST / 2 {
            self.reread_if_dropped(&mut state);
        }
    }

    fn send_again(&self, state: &mut State, which: impl Fn(u64) -> bool) -> bool {
        let State { messages, unsent, .. } = state;
        let before = unsent.len();
        for (message, sent) in messages {
            if matches!(*sent, Sent::After(checks) if which(checks)) {
                *sent = Sent::No;
                unsent.push_back(*message);
            }
        }
        let again = unsent.len() > before;
        if again {
            self.added.notify_one();
        }
        again
    }

    /// Asks for the stream to be read again if messages were dropped: this finds what it lacks.
    fn reread_if_dropped(&self, state: &mut State) {
        if core::mem::take(&mut state.overflowed) {
            self.want_reread(state);
        }
    }

    /// Removes a message that was read from the stream.
    pub(super) fn seen(&self, messages: impl Iterator<Item = Message>) {
        let mut state = self.lock();
        for message in messages {
            state.messages.remove(&message);
        }
        if state.messages.is_empty() {
            self.reread_if_dropped(&mut state);
        }
        self.notify_if_done(&state);
    }

    /// Asks for the whole stream to be read again.
    pub(super) fn reread(&self) {
        self.want_reread(&mut self.lock());
    }

    fn want_reread(&self, state: &mut State) {
        state.rereads.0 += 1;
        self.reread.notify_one();
    }

    /// Waits until the whole stream is to be read again.
    pub(super) async fn reread_wanted(&self) {
        self.reread.notified().await;
    }

    /// How often the whole stream was to be read, if it was not read since.
    pub(super) fn due_reread(&self) -> Option<u64> {
        let (wanted, done) = self.lock().rereads;
        (wanted > done).then_some(wanted)
    }

    /// Notes that the whole stream was read after it was to be read so often.
    pub(super) fn reread_done(&self, wanted: u64) {
        let mut state = self.lock();
        state.rereads.1 = state.rereads.1.max(wanted);
        self.notify_if_done(&state);
    }

    fn notify_if_done(&self, state: &State) {
        if state.is_done() {
            self.done.notify_waiters();
        }
    }

    /// How many messages are pending.
    pub(super) fn len(&self) -> usize {
        self.lock().messages.len()
    }

    /// Waits until nothing is pending.
    pub(super) async fn done(&self) {
        loop {
            // Before the look: what happens between the two wakes it.
            let done = self.done.notified();
            if self.lock().is_done() {
                return;
            }
            done.await;
        }
    }
}

#[cfg(test)]
mod tests {
    use core::future::Future;
    use core::pin::pin;
    use core::task::{Context, Poll, Waker};

    use super::super::message::LEN;
    use super::*;

    fn message(number: u8) -> Message {
        [number; LEN]
    }

    fn is_done(pending: &Pending) -> bool {
        now(pending.done()).is_some()
    }

    /// Polls a future once.
    fn now<F: Future>(future: F) -> Option<F::Output> {
        match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(output) => Some(output),
            Poll::Pending => None,
        }
    }

    fn batch(pending: &Pending) -> Vec<Message> {
        now(pending.batch(3)).unwrap_or_default().0
    }

    #[test]
    fn a_message_is_pending_until_it_is_read_back() {
        let pending = Pending::default();
        assert!(is_done(&pending));
        pending.add(message(1));
        pending.add(message(1));
        pending.add(message(2));
        assert_eq!(batch(&pending), [message(1), message(2)]);
        assert_eq!(batch(&pending), [] as [Message; 0]);
        assert_eq!((pending.len(), is_done(&pending)), (2, false));
        pending.seen([message(2), message(3)].into_iter());
        assert!(!is_done(&pending));
        pending.seen([message(1)].into_iter());
        assert!(is_done(&pending));
    }

    #[test]
    fn what_was_read_meanwhile_is_not_sent() {
        let pending = Pending::default();
        pending.add_missing((1..=5).map(message).collect());
        pending.seen([message(1), message(4)].into_iter());
        assert_eq!(batch(&pending), [2, 3, 5].map(message));
    }

    #[test]
    fn what_could_not_be_sent_or_was_lost_is_sent_again() {
        let pending = Pending::default();
        pending.add(message(1));
        let sent = batch(&pending);
        pending.not_sent(sent);
        assert_eq!(batch(&pending), [message(1)]);
        pending.connected_again();
        assert_eq!(batch(&pending), [message(1)]);
        // Sent to a server that nobody reads: twice as long as between two checks at most.
        pending.check();
        assert_eq!(batch(&pending), [] as [Message; 0]);
        pending.check();
        assert_eq!(now(pending.batch(3)), Some((vec![message(1)], true)), "over a new connection");
        // A response that was lost after the message had arrived.
        pending.seen([message(1)].into_iter());
        pending.not_sent(vec![message(1)]);
        assert_eq!(batch(&pending), [] as [Message; 0]);
    }

    #[test]
    fn messages_beyond_the_most_are_found_by_reading_the_stream_again() {
        let pending = Pending::default();
        (1..=12).map(message).for_each(|message| pending.add(message));
        assert_eq!(pending.len(), MOST);
        assert_eq!(pending.due_reread(), None);
        pending.seen((1..=12).map(message));
        assert!(!is_done(&pending));
        assert!(now(pending.reread_wanted()).is_some());
        // Nor must all of them be read back first.
        let busy = Pending::default();
        (1..=12).map(message).for_each(|message| busy.add(message));
        busy.seen((1..=6).map(message));
        busy.check();
        assert!(busy.due_reread().is_some());
        let wanted = pending.due_reread().unwrap();
        // Another one, while the stream is being read.
        pending.reread();
        pending.reread_done(wanted);
        assert!(!is_done(&pending));
        pending.reread_done(pending.due_reread().unwrap());
        assert!(is_done(&pending));
    }
}
