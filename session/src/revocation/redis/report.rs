//! Events about replication. Without the feature `tracing` there are none.

use redis::RedisError;

use super::RevocationsError;
use super::stream::RESPONSE;

/// Reports that the connection was lost on which the stream is read.
pub(super) fn not_read(error: &RedisError) {
    let error = RevocationsError::of(error, RESPONSE);
    #[cfg(feature = "tracing")]
    crate::events::revocations_not_read(&error);
    let _ = error;
}

/// Reports that revocations could not be sent.
pub(super) fn not_sent(error: &RedisError) {
    let error = RevocationsError::of(error, RESPONSE);
    #[cfg(feature = "tracing")]
    crate::events::revocations_not_sent(&error);
    let _ = error;
}
