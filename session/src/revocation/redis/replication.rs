//! The state that the reader, the writer and the application share.

use core::time::Duration;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Instant;

use tokio::task::AbortHandle;

use super::super::list::List;
use super::super::record::Record;
use super::message::{self, Message};
use super::pending::Pending;
use super::{RevocationsError, RevocationsStatus};
use crate::token::{Keyring, RecordKey};

/// A list that is replicated. Dropping it ends its tasks.
pub(crate) struct Replication {
    pub(super) shared: Arc<Shared>,
    pub(super) tasks: [AbortHandle; 2],
}

pub(super) struct Shared {
    pub(super) list: Arc<List>,
    /// Those of every secret that a session manager has had.
    keys: RwLock<Vec<RecordKey>>,
    pub(super) pending: Pending,
    pub(super) connected: AtomicBool,
    pub(super) skipped: AtomicU64,
    last_contact: Mutex<Instant>,
}

impl Shared {
    pub(super) fn new(list: Arc<List>, keyring: &Keyring) -> Self {
        Shared {
            list,
            keys: RwLock::new(keyring.derive_record_keys().collect()),
            pending: Pending::default(),
            connected: AtomicBool::new(false),
            skipped: AtomicU64::new(0),
            last_contact: Mutex::new(Instant::now()),
        }
    }

    /// The record in a message, if it was made under a known secret.
    pub(super) fn decode(&self, message: &Message) -> Option<Record> {
        message::decode(message, &self.keys.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The message of a record under its secret. If two secrets have its key id, one under each.
    pub(super) fn encode(&self, record: &Record) -> Vec<Message> {
        let keys = self.keys.read().unwrap_or_else(PoisonError::into_inner);
        let keys = keys.iter().filter(|key| key.key_id == record.subject.key_id());
        keys.map(|key| message::encode(record, key)).collect()
    }

    /// Notes that Redis responded.
    pub(super) fn contact(&self) {
        *self.last_contact.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
        self.connected.store(true, Ordering::Relaxed);
    }
}

impl Replication {
    pub(crate) fn learn(&self, keyring: &Keyring) {
        let mut keys = self.shared.keys.write().unwrap_or_else(PoisonError::into_inner);
        let known = keys.len();
        for key in keyring.derive_record_keys() {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        if keys.len() > known {
            // What was skipped may be under one of them.
            self.shared.pending.reread();
        }
    }

    pub(crate) fn send(&self, record: &Record) {
        self.shared.encode(record).into_iter().for_each(|message| self.shared.pending.add(message));
    }

    pub(super) async fn flush(&self, within: Duration) -> Result<(), RevocationsError> {
        let pending = &self.shared.pending;
        let done = tokio::time::timeout(within, pending.done()).await;
        done.map_err(|_| RevocationsError::Pending { pending: pending.len() })
    }

    pub(super) fn status(&self, subjects: usize) -> RevocationsStatus {
        let Shared { pending, connected, skipped, last_contact, .. } = &*self.shared;
        let last_contact = *last_contact.lock().unwrap_or_else(PoisonError::into_inner);
        RevocationsStatus {
            connected: connected.load(Ordering::Relaxed),
            last_contact: last_contact.elapsed(),
            subjects,
            pending: pending.len(),
            skipped: skipped.load(Ordering::Relaxed),
        }
    }
}

impl Drop for Replication {
    fn drop(&mut self) {
        self.tasks.iter().for_each(AbortHandle::abort);
    }
}
