//! One list of revocations for all processes of an application, through a stream of Redis or Valkey.
//!
//! The stream is a log that every process reads and appends to. Requests never wait for it.

mod backoff;
mod error;
mod health;
mod message;
mod pending;
mod reader;
mod replication;
mod report;
mod stream;
mod trim;
mod writer;

use core::time::Duration;
use std::sync::Arc;
use std::time::Instant;

use redis::Client;

pub use error::RevocationsError;
use reader::Position;
pub(super) use replication::Replication;
use replication::Shared;
use stream::{RESPONSE, Source, Stream};

use super::list::List;
use crate::clock::Clock;
use crate::token::Keyring;

/// How a list of revocations is replicated at the moment, for a health check.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RevocationsStatus {
    /// Whether the stream is being read. A list in memory needs none and is always connected.
    pub connected: bool,
    /// How long ago the stream was last read: under 15 seconds while connected.
    pub last_contact: Duration,
    /// Why the stream is not read, or not written, at the moment.
    pub error: Option<RevocationsError>,
    /// How many subjects have a revoked session, counted under each secret.
    pub subjects: usize,
    /// How many records are to be sent: revocations of this process, under each secret, and what the stream has
    /// lost.
    pub pending: usize,
    /// How many entries of the stream no secret of this process has made.
    pub skipped: u64,
}

/// Reads the stream, and starts to replicate a list of what it has revoked.
pub(super) async fn replicate(
    url: &str,
    stream: &str,
    keyring: &Keyring,
) -> Result<(Arc<List>, Replication), RevocationsError> {
    if tokio::runtime::Handle::try_current().is_err() {
        return Err(RevocationsError::NoRuntime);
    }
    let source = Source { client: open(url)?, key: stream.to_owned() };
    let list = Arc::new(List::new(Clock::System));
    let shared = Arc::new(Shared::new(Arc::clone(&list), source, keyring));
    let (stream, position) = start(&shared).await?;
    let tasks = [
        tokio::spawn(reader::run(Arc::clone(&shared), stream, position)).abort_handle(),
        tokio::spawn(writer::run(Arc::clone(&shared))).abort_handle(),
    ];
    Ok((list, Replication { shared, tasks }))
}

fn open(url: &str) -> Result<Client, RevocationsError> {
    let scheme = url.trim().split(':').next().unwrap_or_default();
    if ["rediss", "valkeys"].iter().any(|tls| scheme.eq_ignore_ascii_case(tls)) {
        #[cfg(not(feature = "redis-tls"))]
        return Err(RevocationsError::NoTls);
        // rustls panics without a provider of cryptography. One that the application has installed stays.
        #[cfg(feature = "redis-tls")]
        if rustls::crypto::CryptoProvider::get_default().is_none() {
            let _ = rustls::crypto::ring::default_provider().install_default();
        }
    }
    Client::open(url).map_err(|_| RevocationsError::Url)
}

/// Connects and reads the stream. Tries again for a while if Redis is not there: it may be starting too.
async fn start(shared: &Shared) -> Result<(Stream, Position), RevocationsError> {
    let started = Instant::now();
    let mut backoff = backoff::Backoff::default();
    loop {
        let error = match reader::start(shared).await {
            Ok(started) => return Ok(started),
            Err(error) => RevocationsError::of(&error, RESPONSE),
        };
        if !error.may_pass() || started.elapsed() >= RESPONSE {
            return Err(error);
        }
        backoff.wait().await;
    }
}
