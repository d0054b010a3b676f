//! `Revocations` that are replicated through Redis.

use core::time::Duration;

use super::redis::{self, RevocationsError, RevocationsStatus};
use super::revocations::Revocations;
use crate::token::Keyring;

/// Replication (feature `redis`).
impl Revocations {
    /// A list that all processes of an application share, through one stream of Redis or Valkey.
    ///
    /// It reads the stream named `stream` at `url`, and returns once it knows what was revoked. From then on,
    /// each revocation takes effect in its process at once and in the others within milliseconds, and requests
    /// never wait for Redis.
    ///
    /// `keyring` has the secrets of the session managers that use the list. Each record has a tag under one
    /// of them, so write access to Redis is not enough to revoke a session, and read access reveals no user.
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
    /// within 30 seconds of the connection. A process that starts before that does not know it.
    ///
    /// An application does not start without Redis, since it would accept what was revoked.
    ///
    /// # Limits
    ///
    /// - It needs Redis 6.2 or Valkey, one primary, and a tokio runtime with `enable_all` that lasts as long
    ///   as the application.
    ///   The stream is on one node of a cluster.
    /// - A stream is for one application. Session managers may share it, also of several tenants.
    /// - A secret that is first seen in [`swap_keyring`](crate::TypedSession::swap_keyring), or in a session
    ///   manager with another keyring, lets the stream be read again; until then, what other processes revoked
    ///   under it is not known.
    /// - A revocation lasts for the `max_age` of the build that made it. [`SessionData`](derive@crate::SessionData)
    ///   says what to do when you raise it.
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
        let (list, replication) = redis::replicate(url, stream, keyring).await?;
        Ok(Revocations::replicated(list, replication))
    }

    /// Waits until every revocation of this process is in the stream: at shutdown, and where a response must
    /// not be sent before other processes can know. After another keyring, it also waits until the stream was read
    /// for its secrets.
    ///
    /// A list in memory has nothing to wait for.
    ///
    /// # Errors
    ///
    /// [`RevocationsError::Pending`], if that takes longer than `within`. They are still being sent.
    /// [`RevocationsError::NoRuntime`] outside of tokio.
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
                error: None,
                subjects,
                pending: 0,
                skipped: 0,
            },
        }
    }
}
