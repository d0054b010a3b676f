//! The times in a token, and the absolute and idle limits.

use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::cookie::{Cookie, DAY};
use crate::error::VerifyError;

/// How far another server's clock may be ahead of this one's, in seconds.
pub(crate) const SKEW: u32 = 60;

/// `time` in Unix seconds; `None` before 1970 and after 2106.
pub(crate) fn unix(time: SystemTime) -> Option<u32> {
    let seconds = time.duration_since(UNIX_EPOCH).ok()?.as_secs();
    u32::try_from(seconds).ok()
}

/// `time` in Unix seconds, rounded up; 0 before 1970.
pub(crate) fn unix_rounded_up(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_secs() + u64::from(since.subsec_nanos() > 0)
}

/// The time of these Unix seconds.
pub(crate) fn time(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

/// Where a session manager reads the time.
#[derive(Clone)]
pub(crate) enum Clock {
    System,
    Fixed(SystemTime),
    Function(Arc<dyn Fn() -> SystemTime + Send + Sync>),
}

impl Clock {
    pub(crate) fn now(&self) -> SystemTime {
        match self {
            Clock::System => SystemTime::now(),
            Clock::Fixed(time) => *time,
            Clock::Function(now) => now(),
        }
    }
}

/// When a session began and was last refreshed, in Unix seconds, and which limits end it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lifetime {
    pub(crate) issued_at: u32,
    pub(crate) refreshed_at: u32,
    /// Whether the cookie ends with the browser session.
    pub(crate) transient: bool,
}

impl Lifetime {
    /// The order of sessions: by issue, then by refresh.
    pub(crate) fn order(self) -> (u32, u32) {
        (self.issued_at, self.refreshed_at)
    }

    /// When the absolute limit ends the session.
    pub(crate) fn expired_at(self, cookie: &Cookie<'_>) -> u64 {
        let limit = cookie.absolute_limit();
        let limit = if self.transient { limit.min(DAY) } else { limit };
        u64::from(self.issued_at).saturating_add(limit)
    }

    /// When the idle limit ends the session, if there is one.
    fn idle_at(self, cookie: &Cookie<'_>) -> Option<u64> {
        Some(u64::from(self.refreshed_at).saturating_add(cookie.idle_timeout?))
    }

    /// When the first of both limits ends the session.
    pub(crate) fn ends_at(self, cookie: &Cookie<'_>) -> u64 {
        let expired_at = self.expired_at(cookie);
        self.idle_at(cookie).map_or(expired_at, |idle_at| idle_at.min(expired_at))
    }

    /// Whether the session is within its limits at `now`.
    pub(crate) fn check(self, now: u32, cookie: &Cookie<'_>) -> Result<(), VerifyError> {
        let latest = self.issued_at.max(self.refreshed_at);
        if u64::from(latest) > u64::from(now) + u64::from(SKEW) {
            return Err(VerifyError::Future { at: time(latest.into()) });
        }
        let expired_at = self.expired_at(cookie);
        if u64::from(now) >= expired_at {
            let issued_at = time(self.issued_at.into());
            return Err(VerifyError::Expired { issued_at, expired_at: time(expired_at) });
        }
        match self.idle_at(cookie) {
            Some(expired_at) if u64::from(now) >= expired_at => {
                let refreshed_at = time(self.refreshed_at.into());
                Err(VerifyError::Idle { refreshed_at, expired_at: time(expired_at) })
            }
            _ => Ok(()),
        }
    }

    /// Whether half the idle time has passed.
    pub(crate) fn half_idle(self, now: u32, cookie: &Cookie<'_>) -> bool {
        let idle = u64::from(now.saturating_sub(self.refreshed_at));
        cookie.idle_timeout.is_some_and(|limit| idle.saturating_mul(2) >= limit)
    }

    /// The `Max-Age` of a cookie sent at `now`: the smaller of what remains. A transient one has none.
    pub(crate) fn max_age(self, now: u32, cookie: &Cookie<'_>) -> Option<u64> {
        let issued = cookie.issued_max_age().filter(|_| !self.transient)?;
        Some(self.ends_at(cookie).saturating_sub(u64::from(now)).min(issued))
    }
}
