//! One list of revocations for all processes of an application, through a stream of Redis or Valkey.
//!
//! The stream is a log that every process reads and appends to. Requests never wait for it.

mod backoff;
mod error;
mod message;
mod pending;
mod reader;
mod replication;
mod report;
mod stream;
mod writer;

use core::time::Duration;
use std::sync::Arc;
use std::time::Instant;

use redis::{Client, RedisError};

pub use error::RevocationsError;
use reader::Position;
pub(super) use replication::Replication;
use replication::Shared;
use stream::{RESPONSE, Source, Stream};
use writer::Writer;

use super::list::List;
use super::revocations::Revocations;
use crate::clock::Clock;
use crate::token::Keyring;

/// How a list of revocations is replicated at the moment, for a health check.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RevocationsStatus {
    /// Whether the stream is being read. A list in memory needs none and is always connected.
    pub connected: bool,
    /// How long ago Redis last responded. While connected, it does so at least every 5 seconds.
    pub last_contact: Duration,
    /// How many subjects have a revoked session, counted under each secret.
    pub subjects: usize,
    /// How many revocations of this process are not yet in the stream.
    pub pending: usize,
    /// How many entries of the stream no secret of this process has made.
    pub skipped: u64,
}

/// Replication (feature `redis`).
impl Revocations {
    /// A list that all processes of an application share, through one stream of Redis or Valkey.
    ///
    /// It reads the stream named `stream` at `url`, and returns once it knows what was revoked. From then on,
    /// each revocation takes effect in its process at once and in the others within milliseconds, and requests
    /// never wait for Redis.
    ///
    /// `keyring` has the secrets of the session managers that use the list. Each record has a tag under one
    /// of them, so whoever can write to Redis can revoke nothing, and learns no user from it.
    ///
    /// ```no_run
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, Revocations, SessionData, TypedSession};
    /// #[derive(Serialize, Deserialize, SessionData)]
    /// struct Login {
    ///     #[session(subject)]
    ///     user_id: u64,
    /// }
    ///
    /// # async fn sessions() -> Result<TypedSession<Login>, Box<dyn std::error::Error>> {
    /// let keyring = Keyring::from_env("SESSION_SECRET")?;
    /// let revocations = Revocations::redis("redis://127.0.0.1/", "myapp:revocations", &keyring).await?;
    /// let sessions = TypedSession::<Login>::builder(keyring).revocations(revocations).build()?;
    /// # Ok(sessions)
    /// # }
    /// ```
    ///
    /// # If Redis is away
    ///
    /// Requests are served with what is known, and revocations are kept in memory and sent later. Nothing is
    /// lost as long as the process runs; [`flush`](Self::flush) waits until nothing is left to send. If Redis
    /// has lost entries, by a restart without persistence or a failover, every process puts back what it knows,
    /// within 30 seconds of the connection.
    ///
    /// An application does not start without Redis, since it would accept what was revoked.
    ///
    /// # Limits
    ///
    /// - It needs Redis 6.2 or Valkey, one primary, and a tokio runtime that lasts as long as the application.
    ///   The stream is on one node of a cluster.
    /// - A stream is for one application. Session managers may share it, also of several tenants.
    /// - A secret that is first seen in [`swap_keyring`](crate::TypedSession::swap_keyring), or in a session
    ///   manager with another keyring, lets the stream be read again; until then, what other processes revoked
    ///   under it is not known.
    ///
    /// `docs/operations.md` says how to run Redis for it.
    ///
    /// # Errors
    ///
    /// [`RevocationsError`], after 10 seconds of attempts if Redis is not reachable.
    pub async fn redis(
        url: &str,
        stream: &str,
        keyring: &Keyring,
    ) -> Result<Self, RevocationsError> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(RevocationsError::NoRuntime);
        }
        let client = open(url)?;
        let source = Arc::new(Source { client, key: stream.to_owned() });
        let list = Arc::new(List::new(Clock::System));
        let shared = Arc::new(Shared::new(Arc::clone(&list), keyring));
        let (stream, position) = start(&shared, &source).await?;
        let writer = Writer::default();
        let reader =
            reader::run(Arc::clone(&shared), Arc::clone(&source), writer.clone(), stream, position);
        let tasks = [
            tokio::spawn(reader).abort_handle(),
            tokio::spawn(writer.run(Arc::clone(&shared), source)).abort_handle(),
        ];
        Ok(Revocations::replicated(list, Replication { shared, tasks }))
    }

    /// Waits until every revocation of this process is in the stream: at shutdown, and where a response must
    /// not be sent before other processes can know.
    ///
    /// A list in memory has nothing to wait for.
    ///
    /// # Errors
    ///
    /// [`RevocationsError::Pending`], if that takes longer than `within`. They are still being sent.
    pub async fn flush(&self, within: Duration) -> Result<(), RevocationsError> {
        match self.replication() {
            Some(replication) => replication.flush(within).await,
            None => Ok(()),
        }
    }

    /// How the list is replicated at the moment.
    pub fn status(&self) -> RevocationsStatus {
        let subjects = self.list().subjects();
        match self.replication() {
            Some(replication) => replication.status(subjects),
            None => RevocationsStatus {
                connected: true,
                last_contact: Duration::ZERO,
                subjects,
                pending: 0,
                skipped: 0,
            },
        }
    }
}

fn open(url: &str) -> Result<Client, RevocationsError> {
    let scheme = url.split(':').next().unwrap_or_default();
    if matches!(scheme, "rediss" | "valkeys") {
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
async fn start(shared: &Shared, source: &Source) -> Result<(Stream, Position), RevocationsError> {
    let started = Instant::now();
    let mut backoff = backoff::Backoff::default();
    loop {
        let attempt = async {
            let mut stream = source.connect().await?;
            let position = reader::read_all(shared, &mut stream).await?;
            Ok::<_, RedisError>((stream, position))
        };
        let error = match attempt.await {
            Ok(started) => return Ok(started),
            Err(error) => RevocationsError::of(&error, RESPONSE),
        };
        if !error.may_pass() || started.elapsed() >= RESPONSE {
            return Err(error);
        }
        backoff.wait().await;
    }
}
