//! Why a list of revocations is not replicated.

use core::error::Error;
use core::fmt;
use core::time::Duration;

use redis::{ErrorKind, RedisError};

/// Why a list of revocations is not replicated. It names no URL, which may have a password.
///
/// `Debug` prints the message of `Display`, because a `main` that returns an error prints `Debug`.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RevocationsError {
    /// The URL is not one of Redis.
    Url,
    /// The URL asks for TLS, and this crate was built without the feature `redis-tls`.
    NoTls,
    /// The call was made outside of a tokio runtime.
    NoRuntime,
    /// There is no connection to Redis.
    #[non_exhaustive]
    Unreachable {
        /// What the operating system or TLS reported.
        cause: String,
    },
    /// Redis did not respond in time.
    #[non_exhaustive]
    TimedOut {
        /// How long it had.
        within: Duration,
    },
    /// Redis responded with an error.
    #[non_exhaustive]
    Refused {
        /// The first word of the error, such as `NOAUTH`. The rest may repeat what was sent.
        code: String,
    },
    /// The response is not one of Redis.
    Protocol,
    /// Revocations of this process are not yet in the stream, or the stream is to be read again.
    #[non_exhaustive]
    Pending {
        /// How many. 0 if the stream is still being read.
        pending: usize,
    },
}

impl RevocationsError {
    pub(super) fn of(error: &RedisError, within: Duration) -> Self {
        let io = error.kind() == ErrorKind::Io;
        match error.kind() {
            _ if error.is_timeout() => RevocationsError::TimedOut { within },
            ErrorKind::InvalidClientConfig => RevocationsError::Url,
            ErrorKind::AuthenticationFailed => {
                RevocationsError::Refused { code: "WRONGPASS".into() }
            }
            _ if io || error.is_connection_dropped() || error.is_connection_refusal() => {
                RevocationsError::Unreachable { cause: error.to_string() }
            }
            _ => match code(error) {
                Some(code) => RevocationsError::Refused { code },
                None => RevocationsError::Protocol,
            },
        }
    }

    /// Whether Redis may respond otherwise in a moment: it is starting, or loading its data.
    pub(super) fn may_pass(&self) -> bool {
        match self {
            RevocationsError::Unreachable { .. } | RevocationsError::TimedOut { .. } => true,
            RevocationsError::Refused { code } => {
                matches!(
                    code.as_str(),
                    "LOADING" | "BUSY" | "MASTERDOWN" | "TRYAGAIN" | "CLUSTERDOWN"
                )
            }
            _ => false,
        }
    }
}

/// The first word of an error that Redis responded with.
fn code(error: &RedisError) -> Option<String> {
    if let Some(code) = error.code() {
        return Some(code.to_owned());
    }
    let errors = error.clone().into_server_errors()?;
    errors.first().map(|(_, error)| error.code().to_owned())
}

impl fmt::Display for RevocationsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RevocationsError::Url => f.write_str(
                "the URL of Redis cannot be read: write redis://user:password@host:6379/0, with percent-encoding in the password",
            ),
            RevocationsError::NoTls => {
                f.write_str("rediss:// needs the feature `redis-tls` of trickster-session")
            }
            RevocationsError::NoRuntime => f.write_str(
                "`Revocations::redis` was called outside of a tokio runtime: call it in an async fn that tokio runs",
            ),
            RevocationsError::Unreachable { cause } => write!(
                f,
                "Redis is not reachable ({cause}): check that it runs and that its host and port are right"
            ),
            RevocationsError::TimedOut { within } => {
                write!(f, "Redis did not respond within {} seconds", within.as_secs())
            }
            RevocationsError::Refused { code } => {
                let hint = match code.as_str() {
                    "NOAUTH" => "the URL needs a password",
                    "WRONGPASS" => "the user or password in the URL is wrong",
                    "NOPERM" => {
                        "the user needs +xread +xrange +xrevrange +xadd +xtrim +time and the stream's key"
                    }
                    "WRONGTYPE" => "the key of the stream holds something else; choose another one",
                    "READONLY" => "this is a replica; connect to the primary",
                    "OOM" => "its memory is full",
                    "LOADING" => "it is still loading its data",
                    "MOVED" => "this node of a cluster does not have the stream; connect to the one that does",
                    "ERR" => {
                        "the database number may be out of range or need +select, or the stream has no ids left; delete it then"
                    }
                    _ => "see its documentation",
                };
                write!(f, "Redis responded with the error {code}: {hint}")
            }
            RevocationsError::Protocol => f.write_str(
                "the response is not one of Redis: check that the port is Redis's, with TLS if the URL begins with rediss://",
            ),
            RevocationsError::Pending { pending: 0 } => {
                f.write_str("the stream is still being read for another secret")
            }
            RevocationsError::Pending { pending } => {
                write!(f, "{pending} revocations are not yet in the stream; they are still being sent")
            }
        }
    }
}

impl fmt::Debug for RevocationsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for RevocationsError {}
