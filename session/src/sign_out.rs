//! Ends sessions before their limits: sign-out, revocation, and a new session in place of an old one.

use crate::clock::{self, Lifetime};
use crate::cookie::{CookieHeaders, SetCookie};
use crate::data::{Revocable, SessionData};
use crate::error::{SetError, VerifyError};
use crate::revocation::{Record, Revoked};
use crate::session::Session;
use crate::token::SubjectId;
use crate::typed_session::TypedSession;

/// For types with a [subject](crate::Subject). Each call takes effect in this process at once.
impl<T: SessionData> TypedSession<T> {
    /// Signs out: ends the session of the request, also for copies of its cookie, and returns the
    /// `Set-Cookie` that removes it.
    ///
    /// It ends the session of every genuine cookie of that name in the request, also of one that has
    /// reached its limits here. One of a [newer version](VerifyError::Newer) cannot be read, and is only
    /// removed.
    ///
    /// ```
    /// # use http::HeaderMap;
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, Secret, SessionData, SetCookie, TypedSession, VerifyError};
    /// #[derive(Serialize, Deserialize, SessionData)]
    /// struct Login {
    ///     #[session(subject)]
    ///     user_id: u64,
    /// }
    ///
    /// fn logout(sessions: &TypedSession<Login>, headers: &HeaderMap) -> SetCookie {
    ///     sessions.sign_out(headers)
    /// }
    /// # let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
    /// # let cookie = sessions.set(&Login { user_id: 7 })?;
    /// # let headers = [(http::header::COOKIE, cookie.pair().parse()?)].into_iter().collect();
    /// # let _ = logout(&sessions, &headers);
    /// # assert!(matches!(sessions.verify(&headers), Err(VerifyError::Revoked { .. })));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn sign_out(&self, headers: impl CookieHeaders) -> SetCookie
    where
        T: Revocable,
    {
        for value in self.candidates(&headers) {
            if let Ok((subjects, lifetime)) = self.genuine(value) {
                self.revoke_session(subjects, lifetime);
            }
        }
        self.clear()
    }

    /// Ends this session, also for copies of its cookie. The browser keeps the cookie, which is refused.
    pub fn revoke(&self, session: &Session<T>)
    where
        T: Revocable,
    {
        let Some(subject) = session.subject else { return };
        let mut subjects: Vec<_> = self.keys().subject_ids(session.data.subject()).collect();
        if !subjects.contains(&subject) {
            // The handler changed the subject, or the secret is no longer in the keyring.
            subjects = vec![subject];
        }
        self.revoke_session(subjects, session.lifetime);
    }

    /// Signs a user out everywhere: ends every session of this subject that was issued before now. Call it
    /// when a password changes or a device is stolen.
    ///
    /// A sign-in after it is accepted, also within the same second. Sessions that another server issued in the
    /// last seconds survive if its clock is ahead by that much.
    pub fn revoke_all(&self, subject: &T::Subject)
    where
        T: Revocable,
    {
        let now = self.now();
        let second = clock::unix(now).unwrap_or_default();
        let subjects: Vec<_> = self.keys().subject_ids(subject).collect();
        // What `set` has issued so far is from this second, or from the first one that was not revoked.
        let free = |subject: &SubjectId| self.revocations().first_not_revoked(*subject, second);
        let latest = subjects.iter().map(free).max().unwrap_or(second);
        let before = latest.saturating_add(1);
        let until = u64::from(before).saturating_add(T::COOKIE.absolute_limit());
        let revoked = Revoked::IssuedBefore(before);
        for subject in subjects {
            self.revocations().apply(Record { subject, revoked, until }, now);
        }
    }

    /// Issues a new session with the data of this one, and ends this one, also for copies of its cookie.
    ///
    /// Call it when privileges change during a session, such as at a second factor (OWASP ASVS 7.2.4). The
    /// limits start again; the session stays [transient](Session::is_transient). At sign-in, call
    /// [`set`](Self::set).
    ///
    /// # Errors
    ///
    /// As [`update`](Self::update) and [`set`](Self::set). If there is one, this session goes on.
    pub fn renew(&self, session: &Session<T>) -> Result<SetCookie, SetError>
    where
        T: Revocable,
    {
        self.still_valid(&self.keys(), session)?;
        let Lifetime { issued_at, transient, .. } = session.lifetime;
        let renewed = self.issue(&session.data, transient, Some(issued_at))?;
        self.revoke(session);
        Ok(renewed)
    }

    /// The subject of a genuine cookie under each secret, and its lifetime, whatever its limits.
    fn genuine(&self, value: &[u8]) -> Result<(Vec<SubjectId>, Lifetime), VerifyError> {
        let keys = self.keys();
        keys.open::<T, _>(self.cookie().name, value, |opened| {
            let data = T::decode(opened.age()?, opened.payload).ok_or(VerifyError::Payload)?;
            Ok((keys.subject_ids(data.subject()).collect(), opened.lifetime))
        })
    }

    fn revoke_session(&self, subjects: Vec<SubjectId>, lifetime: Lifetime) {
        let revoked = Revoked::IssuedAt(lifetime.issued_at);
        // Not shorter: another process that has not heard of it could refresh a copy.
        let until = lifetime.expired_at(&T::COOKIE);
        for subject in subjects {
            self.revocations().apply(Record { subject, revoked, until }, self.now());
        }
    }
}
