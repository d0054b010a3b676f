//! The state that the reader, the writer and the application share.

use core::time::Duration;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use tokio::task::AbortHandle;

use super::super::list::List;
use super::super::record::Record;
use super::health::Health;
use super::message::{self, Message};
use super::pending::Pending;
use super::stream::Source;
use super::{RevocationsError, RevocationsStatus};
use crate::token::{Keyring, RecordKey};

/// A list that is replicated. Dropping it ends its tasks.
pub(crate) struct Replication {
    pub(super) shared: Arc<Shared>,
    pub(super) tasks: [AbortHandle; 2],
}

pub(super) struct Shared {
    pub(super) list: Arc<List>,
    pub(super) source: Source,
    /// Those of every secret that a session manager has had.
    keys: RwLock<Vec<RecordKey>>,
    pub(super) pending: Pending,
    pub(super) health: Health,
    pub(super) skipped: AtomicU64,
}

impl Shared {
    pub(super) fn new(list: Arc<List>, source: Source, keyring: &Keyring) -> Self {
        Shared {
            list,
            source,
            keys: RwLock::new(keyring.derive_record_keys().collect()),
            pending: Pending::default(),
            health: Health::new(),
            skipped: AtomicU64::new(0),
        }
    }

    /// The record in a message, if it was made under a known secret.
    pub(super) fn decode(&self, message: &Message) -> Option<Record> {
        message::decode(message, &self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The message of a record under its secret. If two secrets have one number, one under each.
    pub(super) fn encode(&self, record: &Record) -> Vec<Message> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let keys = keys.iter().filter(|key| key.secret == record.subject.secret());
        keys.map(|key| message::encode(record, key)).collect()
    }

    /// Adds the keys of these secrets, and returns whether there were new ones.
    fn add_keys(&self, keyring: &Keyring) -> bool {
        let mut keys = self.keys.write().unwrap_or_else(PoisonError::into_inner);
        let known = keys.len();
        for key in keyring.derive_record_keys() {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys.len() > known
    }
}

impl Replication {
    pub(crate) fn learn(&self, keyring: &Keyring) {
        if self.shared.add_keys(keyring) {
            // What was skipped may be under one of them.
            self.shared.pending.reread();
        }
    }

    pub(crate) fn send(&self, record: &Record) {
        self.shared.encode(record).into_iter().for_each(|message| self.shared.pending.add(message));
    }

    pub(crate) async fn flush(&self, within: Duration) -> Result<(), RevocationsError> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(RevocationsError::NoRuntime);
        }
        let pending = &self.shared.pending;
        let done = tokio::time::timeout(within, pending.done()).await;
        done.map_err(|_| RevocationsError::Pending { pending: pending.len() })
    }

    pub(crate) fn status(&self, subjects: usize) -> RevocationsStatus {
        let Shared { pending, health, skipped, .. } = &*self.shared;
        let (last_contact, connected, error) = health.status();
        let (pending, skipped) = (pending.len(), skipped.load(Ordering::Relaxed));
        RevocationsStatus { connected, last_contact, error, subjects, pending, skipped }
    }
}

impl Drop for Replication {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}
