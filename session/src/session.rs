//! A session that was verified.

use core::fmt;
use core::ops::{Deref, DerefMut};
use std::time::SystemTime;

use crate::clock::{self, Timestamps};

/// A verified session: the struct, and when it was issued and refreshed.
///
/// It derefs to the struct. [`TypedSession::update`] sends a change and keeps the time of issue;
/// without it, the change is lost with the request.
///
/// [`TypedSession::update`]: crate::TypedSession::update
#[derive(Clone, PartialEq, Eq)]
pub struct Session<T> {
    pub(crate) data: T,
    pub(crate) timestamps: Timestamps,
    pub(crate) ends_at: u64,
    pub(crate) needs_refresh: bool,
}

impl<T> Session<T> {
    /// When the session began: the sign-in.
    ///
    /// To sign one user out everywhere, store a time for each user, set it to now when all of their
    /// sessions must end, and reject a session that was issued before it:
    ///
    /// ```
    /// # use std::time::{Duration, SystemTime};
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, Secret, Session, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # struct Login { user_id: u64 }
    /// # struct User { signed_out_at: SystemTime }
    /// fn is_current(session: &Session<Login>, user: &User) -> bool {
    ///     session.issued_at() >= user.signed_out_at
    /// }
    /// # let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
    /// # let set = sessions.set(&Login { user_id: 7 })?;
    /// # let session = sessions.verify(set.pair())?;
    /// # assert!(is_current(&session, &User { signed_out_at: SystemTime::UNIX_EPOCH }));
    /// # let later = SystemTime::now() + Duration::from_secs(9);
    /// # assert!(!is_current(&session, &User { signed_out_at: later }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// The token holds whole seconds, rounded down, so a session issued in the same second counts as
    /// issued before the stored time, and the user has to sign in again. Store the time as the clock
    /// gives it, or rounded up: rounded down to seconds, it would accept sessions of that second.
    pub fn issued_at(&self) -> SystemTime {
        clock::time(self.timestamps.issued_at.into())
    }

    /// When the idle limit last restarted.
    pub fn refreshed_at(&self) -> SystemTime {
        clock::time(self.timestamps.refreshed_at.into())
    }

    /// When the session ends unless it is refreshed: the earlier of both limits.
    pub fn expires_at(&self) -> SystemTime {
        clock::time(self.ends_at)
    }

    /// Whether a new cookie should be sent: half the idle time had passed when the session was
    /// verified, or a verify-only key made it, or it was migrated from an earlier version.
    pub fn needs_refresh(&self) -> bool {
        self.needs_refresh
    }

    /// Returns the struct.
    pub fn into_inner(self) -> T {
        self.data
    }
}

impl<T> Deref for Session<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.data
    }
}

impl<T> DerefMut for Session<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.data
    }
}

impl<T: fmt::Debug> fmt::Debug for Session<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("data", &self.data)
            .field("issued_at", &self.timestamps.issued_at)
            .field("refreshed_at", &self.timestamps.refreshed_at)
            .field("ends_at", &self.ends_at)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{Session, Timestamps};

    #[test]
    fn debug_shows_the_struct_and_its_times() {
        let timestamps = Timestamps { issued_at: 1, refreshed_at: 2 };
        let session = Session { data: "alice", timestamps, ends_at: 3, needs_refresh: false };
        let shown = r#"Session { data: "alice", issued_at: 1, refreshed_at: 2, ends_at: 3 }"#;
        assert_eq!(format!("{session:?}"), shown);
        assert_eq!(session.into_inner(), "alice");
    }
}
