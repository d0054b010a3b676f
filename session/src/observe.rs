//! Events for `tracing`: one for each rejection, with its reason and the cookie's name.

use crate::error::Rejected;

/// Says that a presented cookie was refused. A request without a cookie is no event.
pub(crate) fn rejected(cookie: &str, rejected: &Rejected) {
    if *rejected != Rejected::Missing {
        tracing::info!(cookie, reason = rejected.reason(), "session rejected: {rejected}");
    }
}
