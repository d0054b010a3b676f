//! Whether the stream is read and written at the moment.

use core::time::Duration;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use redis::RedisError;

use super::RevocationsError;
use super::report;
use super::stream::RESPONSE;

/// After how long without a response nothing is being read: a read waits for 5 seconds at most.
const SILENCE: Duration = Duration::from_secs(15);

pub(super) struct Health {
    state: Mutex<State>,
}

struct State {
    last_contact: Instant,
    read: Option<RevocationsError>,
    write: Option<RevocationsError>,
}

impl Health {
    pub(super) fn new() -> Self {
        let state = State { last_contact: Instant::now(), read: None, write: None };
        Health { state: Mutex::new(state) }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that Redis has responded.
    pub(super) fn contact(&self) {
        self.lock().last_contact = Instant::now();
    }

    /// Notes that the stream was read.
    pub(super) fn read(&self) {
        let mut state = self.lock();
        state.last_contact = Instant::now();
        if state.read.take().is_some() {
            report::read_again();
        }
    }

    pub(super) fn not_read(&self, error: &RedisError) {
        let error = RevocationsError::of(error, RESPONSE);
        let mut state = self.lock();
        if state.read.is_none() {
            report::not_read(&error);
        }
        state.read = Some(error);
    }

    /// Notes that nothing will be read any more, since the runtime has ended.
    pub(super) fn ended(&self) {
        self.lock().read = Some(RevocationsError::NoRuntime);
    }

    pub(super) fn written(&self) {
        if self.lock().write.take().is_some() {
            report::written_again();
        }
    }

    pub(super) fn not_written(&self, error: &RedisError) {
        let error = RevocationsError::of(error, RESPONSE);
        let mut state = self.lock();
        if state.write.is_none() {
            report::not_written(&error);
        }
        state.write = Some(error);
    }

    /// How long ago the stream was last read, whether it is being read, and what is wrong.
    pub(super) fn status(&self) -> (Duration, bool, Option<RevocationsError>) {
        let state = self.lock();
        let last_contact = state.last_contact.elapsed();
        let connected = state.read.is_none() && last_contact < SILENCE;
        (last_contact, connected, state.read.clone().or_else(|| state.write.clone()))
    }
}
