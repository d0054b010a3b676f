//! Why a struct could not be made into a cookie.

use core::fmt;
use std::time::SystemTime;

use super::unix;
use crate::cookie::COOKIE_LIMIT;

/// Why a struct could not be made into a cookie. Nothing was sent.
///
/// `{:#}` prints the source after the message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetError {
    /// A text is longer than its `max_len`.
    #[non_exhaustive]
    TooLong {
        /// The field, with the fields that lead to it: `address.street`.
        field: String,
        /// Its bytes as encoded: in JSON a quote takes two.
        len: usize,
        /// Its `max_len`.
        limit: usize,
    },
    /// A collection or a map has more items than its `max_len`.
    #[non_exhaustive]
    TooMany {
        /// The field, with the fields that lead to it.
        field: String,
        /// Its items, or a map's entries.
        len: usize,
        /// Its `max_len`.
        limit: usize,
    },
    /// A floating-point field is not a number, which is equal to nothing, or, in JSON, infinite,
    /// which JSON cannot write.
    #[non_exhaustive]
    NotFinite {
        /// The field, with the fields that lead to it.
        field: String,
    },
    /// Name and value of the cookie together are over what the type allows itself: 4096 bytes, or
    /// its `limit`. Only a type with a field that is `unbounded`, or whose `max_size` was not true,
    /// can come to this.
    #[non_exhaustive]
    TooLarge {
        /// The cookie's name.
        cookie: String,
        /// The bytes of name and value together.
        size: usize,
        /// The most that is allowed.
        limit: usize,
    },
    /// The session would not be read back equal: a function of `skip_serializing_if` leaves out a
    /// value that is not empty, a type has values that it does not read back (a leap second of
    /// chrono), or the session holds a type that the library does not know and is not equal to what
    /// is read back.
    #[non_exhaustive]
    Unreadable {
        /// The field, with the fields that lead to it; empty where it is the whole session.
        field: String,
        /// Why.
        cause: &'static str,
    },
    /// The struct could not be serialized; [`source`](core::error::Error::source) says why.
    Encode(EncodeError),
    /// The session to update has reached its absolute limit.
    #[non_exhaustive]
    Ended {
        /// When it ended.
        expired_at: SystemTime,
    },
    /// The session to update was revoked after it was verified, or
    /// [`reject_issued_before`](crate::TypedSession::reject_issued_before) was called.
    #[non_exhaustive]
    Revoked {
        /// When it was issued.
        issued_at: SystemTime,
    },
    /// The session to update has another subject than when it was verified, or the secret that signed it
    /// is no longer in the keyring.
    SubjectChanged,
    /// A session would be refused: all that could be issued until 60 seconds from now have ended already. The
    /// time given to `after` is further ahead, or the subject signed out more often than once a second.
    #[non_exhaustive]
    TooEarly {
        /// When a session can be issued again.
        from: SystemTime,
    },
    /// The clock is before 1970 or after 2106, which the token cannot represent.
    Clock,
    /// The system's random source gave no seed for the nonces of encrypted cookies.
    NoRandom,
}

impl fmt::Display for SetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SetError::TooLong { field, len, limit } => write!(
                f,
                "`{field}` has {len} bytes as encoded; its `max_len` is {limit}: shorten it, or raise `max_len`"
            ),
            SetError::TooMany { field, len, limit } => write!(
                f,
                "`{field}` has {len} items; its `max_len` is {limit}: keep fewer, or raise `max_len`"
            ),
            SetError::NotFinite { field } => write!(
                f,
                "`{field}` is infinite or not a number, and would not be read back; check it before, or make it an `Option`"
            ),
            SetError::TooLarge { cookie, size, limit: limit @ COOKIE_LIMIT } => write!(
                f,
                "the cookie `{cookie}` has {size} bytes of name and value; browsers keep {limit}: keep less in the session"
            ),
            SetError::TooLarge { cookie, size, limit } => write!(
                f,
                "the cookie `{cookie}` has {size} bytes of name and value; its type allows {limit}: keep less in the session, or raise the `limit` or `max_size` that was not enough"
            ),
            SetError::Unreadable { field, cause } if field.is_empty() => {
                write!(f, "the session would not be read back equal: {cause}")
            }
            SetError::Unreadable { field, cause } => {
                write!(f, "`{field}` would not be read back equal: {cause}")
            }
            SetError::Encode(cause) => {
                write!(f, "the session could not be encoded; check the `Serialize` of its fields")?;
                if f.alternate() { write!(f, ": {cause}") } else { Ok(()) }
            }
            SetError::Ended { expired_at } => write!(
                f,
                "the session ended at Unix time {} and cannot be updated; issue a new one with `set`",
                unix(expired_at)
            ),
            SetError::Revoked { issued_at } => write!(
                f,
                "the session that was issued at Unix time {} was revoked meanwhile; ask the user to sign in again",
                unix(issued_at)
            ),
            SetError::SubjectChanged => f.write_str(
                "the session has another subject than when it was verified, or its secret was removed meanwhile; issue a new one with `set`",
            ),
            SetError::TooEarly { from } => write!(
                f,
                "all sessions that could be issued now have ended already; issue one from Unix time {} on, and check the clocks of all servers",
                unix(from)
            ),
            SetError::Clock => {
                write!(f, "the system clock is before 1970 or after 2106; correct the clock")
            }
            SetError::NoRandom => {
                write!(
                    f,
                    "the system's random source gave no seed for encrypted cookies; try again"
                )
            }
        }
    }
}

impl std::error::Error for SetError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            SetError::Encode(cause) => Some(cause),
            _ => None,
        }
    }
}

/// What serde or the codec reported when a struct could not be serialized.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError(String);

impl EncodeError {
    pub(crate) fn new(cause: impl fmt::Display) -> Self {
        EncodeError(cause.to_string())
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for EncodeError {}

impl SetError {
    /// The HTTP status of a response: `401 Unauthorized` if the session has ended or was revoked while the
    /// request was handled, else `500 Internal Server Error`.
    pub fn status(&self) -> http::StatusCode {
        match self {
            SetError::Ended { .. } | SetError::Revoked { .. } => http::StatusCode::UNAUTHORIZED,
            _ => http::StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The error of a field that would be read back as another value.
    // Some field types of other crates use it.
    #[allow(dead_code)]
    pub(crate) fn unreadable(cause: &'static str) -> Self {
        SetError::Unreadable { field: String::new(), cause }
    }

    /// The same error, of a field within `outer`.
    #[must_use]
    pub(crate) fn within(mut self, outer: &str) -> Self {
        if let SetError::TooLong { field, .. }
        | SetError::TooMany { field, .. }
        | SetError::NotFinite { field }
        | SetError::Unreadable { field, .. } = &mut self
        {
            let dot = if field.is_empty() || field.starts_with('[') { "" } else { "." };
            field.insert_str(0, dot);
            field.insert_str(0, outer);
        }
        self
    }

    /// The same error, of the item at `index` of a collection.
    #[must_use]
    pub(crate) fn at(self, index: usize) -> Self {
        self.within(&format!("[{index}]"))
    }
}
