//! Events about replication. Without the feature `tracing` there are none.

use super::RevocationsError;

/// Reports that the stream cannot be read.
pub(super) fn not_read(error: &RevocationsError) {
    #[cfg(feature = "tracing")]
    crate::events::revocations_not_read(error);
    let _ = error;
}

/// Reports that the stream is read again.
pub(super) fn read_again() {
    #[cfg(feature = "tracing")]
    crate::events::revocations_read_again();
}

/// Reports that revocations cannot be sent.
pub(super) fn not_written(error: &RevocationsError) {
    #[cfg(feature = "tracing")]
    crate::events::revocations_not_sent(error);
    let _ = error;
}

/// Reports that revocations are sent again.
pub(super) fn written_again() {
    #[cfg(feature = "tracing")]
    crate::events::revocations_sent_again();
}

/// Reports that the stream grows, since its expired entries cannot be removed.
pub(super) fn not_trimmed(error: &RevocationsError) {
    #[cfg(feature = "tracing")]
    crate::events::revocations_not_trimmed(error);
    let _ = error;
}
