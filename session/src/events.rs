//! Events for `tracing`: a rejected cookie, and a session that could not be set or refreshed.

#[cfg(any(
    feature = "actix-web",
    feature = "axum",
    feature = "poem",
    feature = "rocket",
    feature = "tower"
))]
use crate::error::SetError;
use crate::error::VerifyError;

/// The crate's name, for filters: which module tells is its own affair.
const TARGET: &str = "trickster_session";

/// Says that a presented cookie was refused. A request without a cookie is no event.
pub(crate) fn rejected(cookie: &str, rejected: &VerifyError) {
    if *rejected != VerifyError::Missing {
        tracing::info!(target: TARGET, cookie, reason = rejected.reason(), "session rejected: {rejected}");
    }
}

/// Says that the automatic refresh of a due session failed.
#[cfg(feature = "_refresh")]
pub(crate) fn not_refreshed(cookie: &str, error: &SetError) {
    tracing::warn!(target: TARGET, cookie, "session not refreshed: {error:#}");
}

/// Says that a session could not be sent, where the answer to the client does not.
#[cfg(feature = "axum")]
pub(crate) fn not_set(error: &SetError) {
    tracing::error!(target: TARGET, "session not set: {error:#}");
}
