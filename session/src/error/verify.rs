//! Why a request has no session.

use core::fmt;

/// Why a request has no session: it brought no cookie, or the one it brought was refused.
///
/// For logs and metrics, not for the client: whoever sent a refused cookie should learn nothing of
/// why. Nothing of the cookie's payload is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// There is no cookie of that name.
    Missing,
    /// Name and value are over the 4096 bytes that any cookie can have.
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
    Format {
        /// The token's first byte.
        found: u8,
    },
    /// No key of the ring has the token's key id.
    UnknownKey {
        /// The token's key id.
        key_id: u8,
    },
    /// The tag is wrong: forged, damaged, or made for another cookie or by another secret; and where
    /// the codec is postcard, for other fields: a struct that was changed without a new `version`.
    Tag,
    /// It was issued or refreshed more than 60 seconds after now.
    Future {
        /// The later of its two times, in Unix seconds.
        at: u32,
    },
    /// The absolute limit, `max_age` after it was issued, has passed.
    Expired {
        /// When it was issued, in Unix seconds.
        issued_at: u32,
        /// When it ended, in Unix seconds.
        expired_at: u64,
    },
    /// The idle limit, `idle_timeout` after it was refreshed, has passed.
    Idle {
        /// When it was last refreshed, in Unix seconds.
        refreshed_at: u32,
        /// When it ended, in Unix seconds.
        expired_at: u64,
    },
    /// It was issued before the time given to `reject_issued_before`.
    Revoked {
        /// When it was issued, in Unix seconds.
        issued_at: u32,
    },
    /// Its schema version is newer than this build knows. Leave the cookie alone: during a rolling
    /// deploy the next request may reach a build that reads it.
    Newer {
        /// The token's schema version.
        version: u16,
    },
    /// Its schema version is older than this type, and no `previous` type has it.
    Older {
        /// The token's schema version.
        version: u16,
    },
    /// The tag is right, but the payload does not decode to this type: the struct was changed in a
    /// way that serde does not tolerate, without a new `version`.
    Payload,
    /// The clock of this machine stands before 1970 or after 2106.
    Clock,
    /// The application has no manager of these sessions where its framework keeps shared state.
    /// Only frameworks that look it up at run time can come to this.
    NoManager {
        /// What to add to the application.
        add: &'static str,
    },
}

impl VerifyError {
    /// The status to answer with where a handler has no answer of its own: 401 for every cause but
    /// a fault of the application, which is 500.
    pub fn status(&self) -> http::StatusCode {
        match self {
            VerifyError::NoManager { .. } => http::StatusCode::INTERNAL_SERVER_ERROR,
            _ => http::StatusCode::UNAUTHORIZED,
        }
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
            VerifyError::Revoked { .. } => "revoked",
            VerifyError::Newer { .. } => "newer",
            VerifyError::Older { .. } => "older",
            VerifyError::Payload => "payload",
            VerifyError::Clock => "clock",
            VerifyError::NoManager { .. } => "no_manager",
        }
    }

    /// Whether this reason is the one to give of two cookies of the same name: that of a cookie
    /// whose tag was right before that of one that may be forged, else that of the first.
    pub(crate) fn takes_precedence_over(&self, other: &VerifyError) -> bool {
        self.rank() > other.rank()
    }

    fn rank(&self) -> u8 {
        match self {
            VerifyError::Missing | VerifyError::NoManager { .. } => 0,
            VerifyError::TooLong { .. }
            | VerifyError::Encoding
            | VerifyError::Truncated
            | VerifyError::Format { .. }
            | VerifyError::UnknownKey { .. }
            | VerifyError::Tag => 1,
            VerifyError::Clock
            | VerifyError::Future { .. }
            | VerifyError::Expired { .. }
            | VerifyError::Idle { .. }
            | VerifyError::Revoked { .. }
            | VerifyError::Newer { .. }
            | VerifyError::Older { .. }
            | VerifyError::Payload => 2,
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            VerifyError::Missing => write!(f, "the request has no session cookie"),
            VerifyError::TooLong { size } => {
                write!(f, "the cookie has {size} bytes of name and value; no cookie is over 4096")
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
                    "no secret of the keyring has the token's key id {key_id:#04x}; the one that signed it is gone, or never was here"
                )
            }
            VerifyError::Tag => write!(
                f,
                "the token's tag is wrong; it was changed, or made for another name, another secret or, in postcard, other fields"
            ),
            VerifyError::Future { at } => {
                write!(
                    f,
                    "the token is dated to Unix time {at}, over 60 seconds from now; set the timestamps of all machines right"
                )
            }
            VerifyError::Expired { expired_at, .. } => {
                write!(f, "the session reached its `max_age` at Unix time {expired_at}")
            }
            VerifyError::Idle { expired_at, .. } => {
                write!(f, "the session reached its `idle_timeout` at Unix time {expired_at}")
            }
            VerifyError::Revoked { issued_at } => {
                write!(
                    f,
                    "the session was issued at Unix time {issued_at}, before the time that `reject_issued_before` was given"
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
                write!(f, "the system clock stands before 1970 or after 2106; set it right")
            }
            VerifyError::NoManager { add } => {
                write!(f, "the application has no manager of these sessions: add `{add}`")
            }
        }
    }
}

impl std::error::Error for VerifyError {}

#[cfg(test)]
mod tests {
    use super::VerifyError;

    #[test]
    fn of_two_reasons_that_of_a_genuine_cookie_is_told_and_else_the_first() {
        let ranks = [
            vec![VerifyError::Missing, VerifyError::NoManager { add: "x" }],
            vec![
                VerifyError::TooLong { size: 4097 },
                VerifyError::Encoding,
                VerifyError::Truncated,
                VerifyError::Format { found: 0 },
                VerifyError::UnknownKey { key_id: 0 },
                VerifyError::Tag,
            ],
            vec![
                VerifyError::Clock,
                VerifyError::Future { at: 1 },
                VerifyError::Expired { issued_at: 1, expired_at: 2 },
                VerifyError::Idle { refreshed_at: 1, expired_at: 2 },
                VerifyError::Revoked { issued_at: 1 },
                VerifyError::Newer { version: 2 },
                VerifyError::Older { version: 1 },
                VerifyError::Payload,
            ],
        ];
        for (rank, reasons) in ranks.iter().enumerate() {
            for (other_rank, others) in ranks.iter().enumerate() {
                for (reason, other) in
                    reasons.iter().flat_map(|a| others.iter().map(move |b| (a, b)))
                {
                    assert_eq!(reason.takes_precedence_over(other), rank > other_rank);
                }
            }
        }
    }

    #[test]
    fn only_a_fault_of_the_application_is_500() {
        assert_eq!(VerifyError::NoManager { add: "x" }.status(), 500);
        for reason in
            [VerifyError::Missing, VerifyError::Tag, VerifyError::Payload, VerifyError::Clock]
        {
            assert_eq!(reason.status(), 401);
        }
    }
}
