//! A session that was verified.

use core::fmt;
use core::ops::{Deref, DerefMut};
use std::time::SystemTime;

use crate::clock::{self, Lifetime};
use crate::token::SubjectId;

/// A verified session: the struct, and when it was issued and refreshed.
///
/// It derefs to the struct. [`TypedSession::update`] sends a change and keeps the time of issue;
/// without it, the change is lost with the request.
///
/// [`TypedSession::update`]: crate::TypedSession::update
#[derive(Clone, PartialEq, Eq)]
pub struct Session<T> {
    pub(crate) data: T,
    pub(crate) lifetime: Lifetime,
    pub(crate) ends_at: u64,
    pub(crate) needs_refresh: bool,
    /// Its subject when it was verified, under the secret that signed it.
    pub(crate) subject: Option<SubjectId>,
}

impl<T> Session<T> {
    /// When the session began: the sign-in.
    ///
    /// To sign one user out everywhere without a [subject](crate::Subject), or where a restart must not
    /// forget it, store a time for each user. Reject a session that was issued before it, sign in
    /// [after](crate::TypedSession::after) it, and set it to the
    /// [`sign_out_time`](crate::TypedSession::sign_out_time) when all sessions of the user must end:
    ///
    /// ```
    /// # use std::time::{Duration, SystemTime};
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, Secret, Session, SessionData, SetCookie, SetError, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # struct Login { user_id: u64 }
    /// struct User {
    ///     id: u64,
    ///     signed_out_at: SystemTime,
    /// }
    ///
    /// fn is_current(session: &Session<Login>, user: &User) -> bool {
    ///     session.issued_at() >= user.signed_out_at
    /// }
    ///
    /// fn sign_in(sessions: &TypedSession<Login>, user: &User) -> Result<SetCookie, SetError> {
    ///     sessions.after(user.signed_out_at).set(&Login { user_id: user.id })
    /// }
    ///
    /// fn sign_out_everywhere(sessions: &TypedSession<Login>, user: &mut User) {
    ///     user.signed_out_at = sessions.after(user.signed_out_at).sign_out_time();
    /// }
    /// # let secret = Secret::random()?;
    /// # let noon = SystemTime::UNIX_EPOCH + Duration::from_millis(1_800_000_000_500);
    /// # let sessions = TypedSession::<Login>::new(Keyring::new(secret)).at(noon);
    /// # let mut user = User { id: 7, signed_out_at: SystemTime::UNIX_EPOCH };
    /// # let mut old = sessions.verify(sign_in(&sessions, &user)?.pair())?;
    /// # for _ in 0..3 {
    /// #     sign_out_everywhere(&sessions, &mut user);
    /// #     let new = sessions.verify(sign_in(&sessions, &user)?.pair())?;
    /// #     assert!(!is_current(&old, &user) && is_current(&new, &user));
    /// #     old = new;
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// A token holds whole seconds, rounded down. So a sign-out ends also what was issued within the same
    /// second, and a sign-in after it is dated to the next one. Check it in every handler that takes a
    /// session, also where `Refresh` is used, which does not know the stored time.
    pub fn issued_at(&self) -> SystemTime {
        clock::time(self.lifetime.issued_at.into())
    }

    /// When the idle limit last restarted.
    pub fn refreshed_at(&self) -> SystemTime {
        clock::time(self.lifetime.refreshed_at.into())
    }

    /// When the session ends unless it is refreshed: the earlier of both limits.
    pub fn expires_at(&self) -> SystemTime {
        clock::time(self.ends_at)
    }

    /// Whether a new cookie should be sent: half the idle time had passed when the session was
    /// verified, or a verify-only key made it, or it was migrated from an earlier version, or no cookie
    /// holds it yet.
    pub fn needs_refresh(&self) -> bool {
        self.needs_refresh
    }

    /// Whether the cookie ends with the browser session, because the session was issued by
    /// [`set_transient`](crate::TypedSession::set_transient).
    pub fn is_transient(&self) -> bool {
        self.lifetime.transient
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
            .field("issued_at", &self.lifetime.issued_at)
            .field("refreshed_at", &self.lifetime.refreshed_at)
            .field("transient", &self.lifetime.transient)
            .field("ends_at", &self.ends_at)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::{Lifetime, Session};

    #[test]
    fn debug_shows_the_struct_and_its_times() {
        let lifetime = Lifetime { issued_at: 1, refreshed_at: 2, transient: true };
        let session =
            Session { data: "alice", lifetime, ends_at: 3, needs_refresh: false, subject: None };
        let shown = r#"Session { data: "alice", issued_at: 1, refreshed_at: 2, transient: true, ends_at: 3 }"#;
        assert_eq!(format!("{session:?}"), shown);
        assert_eq!(session.into_inner(), "alice");
    }
}
