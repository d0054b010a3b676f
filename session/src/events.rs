//! Events for `tracing`: a deployment over plain HTTP, a rejected cookie, a session that could not be set or
//! refreshed, a missing session manager, and revocations that are not replicated.

#[cfg(any(feature = "_refresh", feature = "axum"))]
use crate::error::SetError;
use crate::error::VerifyError;
#[cfg(feature = "redis")]
use crate::revocation::RevocationsError;

/// The crate's name, so that filters do not depend on its modules.
const TARGET: &str = "trickster_session";

/// Reports a rejected cookie. A request without a cookie is not an event.
pub(crate) fn rejected(cookie: &str, rejected: &VerifyError) {
    if *rejected != VerifyError::Missing {
        tracing::info!(target: TARGET, cookie, reason = rejected.reason(), "session rejected: {rejected}");
    }
}

/// Reports a session manager for plain HTTP, whose cookies anyone on the network can read.
pub(crate) fn plain_http(cookie: &str) {
    tracing::warn!(target: TARGET, cookie, "session cookies are not Secure: `plain_http` is on");
}

/// Reports that revocations of other processes do not arrive.
#[cfg(feature = "redis")]
pub(crate) fn revocations_not_read(error: &RevocationsError) {
    tracing::warn!(target: TARGET, "revocations of other processes do not arrive: {error}");
}

/// Reports that they arrive again.
#[cfg(feature = "redis")]
pub(crate) fn revocations_read_again() {
    tracing::info!(target: TARGET, "revocations of other processes arrive again");
}

/// Reports that revocations of this process do not reach the others.
#[cfg(feature = "redis")]
pub(crate) fn revocations_not_sent(error: &RevocationsError) {
    tracing::warn!(target: TARGET, "revocations do not reach other processes: {error}");
}

/// Reports that they reach the others again.
#[cfg(feature = "redis")]
pub(crate) fn revocations_sent_again() {
    tracing::info!(target: TARGET, "revocations reach other processes again");
}

/// Reports that the stream of revocations only grows.
#[cfg(feature = "redis")]
pub(crate) fn revocations_not_trimmed(error: &RevocationsError) {
    tracing::warn!(target: TARGET, "expired revocations cannot be removed from the stream: {error}");
}

/// Reports a failed automatic refresh.
#[cfg(feature = "_refresh")]
pub(crate) fn not_refreshed(cookie: &str, error: &SetError) {
    tracing::warn!(target: TARGET, cookie, "session not refreshed: {error:#}");
}

/// Reports a session that could not be set; the response does not.
#[cfg(any(feature = "axum", feature = "poem", feature = "salvo"))]
pub(crate) fn not_set(error: &SetError) {
    tracing::error!(target: TARGET, "session not set: {error:#}");
}

/// Reports a session manager that an extractor does not find.
#[cfg(any(feature = "axum", feature = "poem", feature = "salvo"))]
pub(crate) fn no_session_manager<M>(add: &str) {
    let missing = core::any::type_name::<M>();
    tracing::error!(target: TARGET, "no `{missing}`: add `{add}`");
}
