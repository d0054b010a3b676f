//! How long to wait before the next attempt.

use core::time::Duration;
use std::hash::{BuildHasher, RandomState};

const FIRST: Duration = Duration::from_millis(100);
const LONGEST: Duration = Duration::from_secs(5);

/// Up to twice as long after each attempt. Processes that lost Redis together do not come back together.
pub(super) struct Backoff(Duration);

impl Default for Backoff {
    fn default() -> Self {
        Backoff(FIRST)
    }
}

impl Backoff {
    pub(super) fn reset(&mut self) {
        self.0 = FIRST;
    }

    pub(super) async fn wait(&mut self) {
        let percent = 50 + random() as u32 % 50;
        tokio::time::sleep(self.0 * percent / 100).await;
        self.0 = (self.0 * 2).min(LONGEST);
    }
}

/// A number that is another one in each process. It protects nothing.
pub(super) fn random() -> u64 {
    RandomState::new().hash_one(0)
}
