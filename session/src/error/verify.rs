//! Why a request has no session.

use core::fmt;
use std::time::SystemTime;

use super::unix;

/// Why a request has no session: it brought no cookie, or the one it brought was refused.
///
/// For logs and metrics, not for the client: the sender of a rejected cookie should learn nothing about
/// why. Nothing of the cookie's payload is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// The request has no cookie of that name.
    Missing,
    /// Name and value are over the 4096 bytes that any cookie can have.
    #[non_exhaustive]
    TooLong {
        /// The bytes of name and value together.
        size: usize,
    },
    /// The value is not canonical base64url without padding.
    Encoding,
    /// The value is too short to be a token.
    Truncated,
    /// The token has another format than this type: another codec, signed instead of encrypted or
    /// the reverse, or a later format.
    #[non_exhaustive]
    Format {
        /// The token's first byte.
        found: u8,
    },
    /// No secret of the keyring has the token's key id.
    #[non_exhaustive]
    UnknownKey {
        /// The token's key id.
        key_id: u8,
    },
    /// The tag is wrong: forged, damaged, or made for another cookie or by another secret; and where
    /// the codec is postcard, for other fields: a struct that was changed without a new `version`.
    Tag,
    /// It was issued or refreshed more than 60 seconds after now.
    #[non_exhaustive]
    Future {
        /// The later of its two times.
        at: SystemTime,
    },
    /// The absolute limit has passed: `max_age` after it was issued.
    #[non_exhaustive]
    Expired {
        /// When it was issued.
        issued_at: SystemTime,
        /// When it ended.
        expired_at: SystemTime,
    },
    /// The idle limit has passed: `idle_timeout` after it was last refreshed.
    #[non_exhaustive]
    Idle {
        /// When it was last refreshed.
        refreshed_at: SystemTime,
        /// When it ended.
        expired_at: SystemTime,
    },
    /// It was issued before the time given to `reject_issued_before` or `after`.
    #[non_exhaustive]
    IssuedBefore {
        /// When it was issued.
        issued_at: SystemTime,
    },
    /// It was revoked: its user signed out, or was signed out everywhere.
    #[non_exhaustive]
    Revoked {
        /// When it was issued.
        issued_at: SystemTime,
    },
    /// Its schema version is newer than this build knows. Leave the cookie alone: during a rolling
    /// deploy the next request may reach a build that reads it.
    #[non_exhaustive]
    Newer {
        /// The token's schema version.
        version: u16,
    },
    /// Its schema version is older than this type, and no `previous` type has it.
    #[non_exhaustive]
    Older {
        /// The token's schema version.
        version: u16,
    },
    /// The tag is right, but the payload does not decode to this type: the struct was changed in a
    /// way that serde does not tolerate, without a new `version`.
    Payload,
    /// The system clock is before 1970 or after 2106.
    Clock,
}

impl VerifyError {
    /// The HTTP status of a response to a request without a valid session:
    /// `401 Unauthorized`, whatever the cause.
    pub fn status(&self) -> http::StatusCode {
        http::StatusCode::UNAUTHORIZED
    }

    /// A short name of the cause in snake_case, for a metric's label.
    pub fn reason(&self) -> &'static str {
        match self {
            VerifyError::Missing => "missing",
            VerifyError::TooLong { .. } => "too_long",
            VerifyError::Encoding => "encoding",
            VerifyError::Truncated => "truncated",
            VerifyError::Format { .. } => "format",
            VerifyError::UnknownKey { .. } => "unknown_key",
            VerifyError::Tag => "tag",
            VerifyError::Future { .. } => "future",
            VerifyError::Expired { .. } => "expired",
            VerifyError::Idle { .. } => "idle",
            VerifyError::IssuedBefore { .. } => "issued_before",
            VerifyError::Revoked { .. } => "revoked",
            VerifyError::Newer { .. } => "newer",
            VerifyError::Older { .. } => "older",
            VerifyError::Payload => "payload",
            VerifyError::Clock => "clock",
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            VerifyError::Missing => write!(f, "the request has no session cookie"),
            VerifyError::TooLong { size } => {
                write!(
                    f,
                    "the cookie has {size} bytes of name and value; browsers keep at most 4096"
                )
            }
            VerifyError::Encoding => write!(f, "the cookie's value is not canonical base64url"),
            VerifyError::Truncated => write!(f, "the cookie's value is too short to be a token"),
            VerifyError::Format { found } => {
                write!(
                    f,
                    "the token's format {found:#04x} is not the one of this type; a changed codec or encryption needs `previous`"
                )
            }
            VerifyError::UnknownKey { key_id } => {
                write!(
                    f,
                    "no secret of the keyring has the token's key id {key_id:#04x}; the secret that signed it was removed, or was never in this keyring"
                )
            }
            VerifyError::Tag => write!(
                f,
                "the token's tag is wrong; it was changed, or made for another name, another secret or, in postcard, other fields"
            ),
            VerifyError::Future { at } => {
                write!(
                    f,
                    "the token is dated Unix time {}, more than 60 seconds from now; synchronise the clocks of all servers",
                    unix(at)
                )
            }
            VerifyError::Expired { expired_at, .. } => {
                write!(f, "the session reached its `max_age` at Unix time {}", unix(expired_at))
            }
            VerifyError::Idle { expired_at, .. } => {
                write!(
                    f,
                    "the session reached its `idle_timeout` at Unix time {}",
                    unix(expired_at)
                )
            }
            VerifyError::IssuedBefore { issued_at } => {
                write!(
                    f,
                    "the session was issued at Unix time {}, before the time given to `reject_issued_before` or `after`",
                    unix(issued_at)
                )
            }
            VerifyError::Revoked { issued_at } => {
                write!(
                    f,
                    "the session that was issued at Unix time {} was revoked",
                    unix(issued_at)
                )
            }
            VerifyError::Newer { version } => {
                write!(
                    f,
                    "the session's schema version {version} is newer than this build; it is left for one that knows it"
                )
            }
            VerifyError::Older { version } => {
                write!(
                    f,
                    "the session's schema version {version} is older, and no `previous` type has it"
                )
            }
            VerifyError::Payload => {
                write!(
                    f,
                    "the token is genuine, but its payload is not of this type; a changed struct needs `version` and `previous`"
                )
            }
            VerifyError::Clock => {
                write!(f, "the system clock is before 1970 or after 2106; correct the clock")
            }
        }
    }
}

impl std::error::Error for VerifyError {}
