//! The error of the extractors that look up the session manager at run time.

use core::error::Error;
use core::fmt;

use http::StatusCode;

use crate::error::VerifyError;

/// Why an extractor fails: the request has no valid session, or the application has no session manager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExtractError {
    /// The request has no valid session.
    Verify(VerifyError),
    /// The extractor finds no `TypedSession` of this type in the shared state of the application, or in
    /// axum the extensions of the request.
    #[non_exhaustive]
    NoSessionManager {
        /// The call that adds one.
        add: &'static str,
    },
}

impl ExtractError {
    /// The HTTP status of the response: 401 without a valid session, 500 without a session manager.
    pub fn status(&self) -> StatusCode {
        match self {
            ExtractError::Verify(error) => error.status(),
            ExtractError::NoSessionManager { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A short name of the cause in snake_case, for a metric's label.
    pub fn reason(&self) -> &'static str {
        match self {
            ExtractError::Verify(error) => error.reason(),
            ExtractError::NoSessionManager { .. } => "no_session_manager",
        }
    }
}

impl From<VerifyError> for ExtractError {
    fn from(error: VerifyError) -> Self {
        ExtractError::Verify(error)
    }
}

impl fmt::Display for ExtractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExtractError::Verify(_) => write!(f, "the request has no valid session"),
            ExtractError::NoSessionManager { add } => {
                write!(f, "the application has no session manager of this type; add `{add}`")
            }
        }
    }
}

impl Error for ExtractError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            ExtractError::Verify(error) => Some(error),
            ExtractError::NoSessionManager { .. } => None,
        }
    }
}
