//! Ends sessions before their limits: sign-out, revocation, and a new session in place of an old one.

use crate::clock::{self, Lifetime, SKEW};
use crate::cookie::{CookieHeaders, SetCookie};
use crate::data::{Revocable, SessionData};
use crate::error::{SetError, VerifyError};
use crate::revocation::{Record, Revoked};
use crate::session::Session;
use crate::token::SubjectId;
use crate::typed_session::TypedSession;

/// For types with a [subject](crate::Subject). Each call takes effect in this process at once.
impl<T: SessionData> TypedSession<T> {
    /// Signs out: ends the session of the request, including all copies of its cookie, and returns the
    /// `Set-Cookie` that removes it.
    ///
    /// It ends the session of every genuine cookie of that name in the request, of at most eight, also of one
    /// that has reached its limits here. One of a [newer version](VerifyError::Newer) cannot be read, and is only
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

    /// Ends this session, including all copies of its cookie. The browser keeps the cookie, which is refused.
    pub fn revoke(&self, session: &Session<T>)
    where
        T: Revocable,
    {
        self.revoke_first(session);
    }

    /// Revokes a session, and returns whether it was not revoked before.
    fn revoke_first(&self, session: &Session<T>) -> bool {
        let Some(subject) = session.subject else { return true };
        let mut others: Vec<_> = self.keys().subject_ids(session.data.subject()).collect();
        if !others.contains(&subject) {
            // The handler changed the subject, or the secret is no longer in the keyring.
            others.clear();
        }
        let first = self.revoke_session(vec![subject], session.lifetime);
        self.revoke_session(others, session.lifetime);
        first
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
        let (second, from) = self.beginning().unwrap_or_default();
        let subjects: Vec<_> = self.keys().subject_ids(subject).collect();
        let _turn = self.revocations().take_turn();
        // What `set` has issued so far is from this second, or from the first one that was not revoked, and
        // never from further ahead than other servers accept.
        let latest = self.first_not_revoked(&subjects, from);
        let before = latest.min(second.saturating_add(SKEW)).saturating_add(1);
        let until = u64::from(before).saturating_add(T::COOKIE.absolute_limit());
        let revoked = Revoked::IssuedBefore(before);
        for subject in subjects {
            self.revocations().revoke(Record { subject, revoked, until }, now);
        }
    }

    /// Issues a new session with the data of this one, and ends this one, including all copies of its cookie.
    ///
    /// Call it when privileges change during a session, such as at a second factor (OWASP ASVS 7.2.4). The
    /// limits start again; the session stays [transient](Session::is_transient). At sign-in, call
    /// [`set`](Self::set).
    ///
    /// # Errors
    ///
    /// As [`update`](Self::update) and [`set`](Self::set). On an error, no session ends.
    pub fn renew(&self, session: &Session<T>) -> Result<SetCookie, SetError>
    where
        T: Revocable,
    {
        let keys = self.keys();
        let now = clock::unix(self.now()).ok_or(SetError::Clock)?;
        let _turn = self.revocations().take_turn();
        self.still_valid(&keys, session, now)?;
        let Lifetime { issued_at, transient, .. } = session.lifetime;
        let renewed = self.issue(&keys, &session.data, transient, Some(issued_at))?;
        // Another request may have renewed or revoked the session meanwhile: then it gets no successor.
        if self.revoke_first(session) {
            Ok(renewed)
        } else {
            Err(SetError::Revoked { issued_at: clock::time(issued_at.into()) })
        }
    }

    /// The subject of a genuine cookie under each secret, and its lifetime, whatever its limits.
    fn genuine(&self, value: &[u8]) -> Result<(Vec<SubjectId>, Lifetime), VerifyError> {
        let keys = self.keys();
        keys.open::<T, _>(self.cookie().name, value, |opened| {
            let data = T::decode(opened.age()?, opened.payload).ok_or(VerifyError::Payload)?;
            Ok((keys.subject_ids(data.subject()).collect(), opened.lifetime))
        })
    }

    /// Revokes the session under these ids of its subject, and returns whether any was not revoked before.
    fn revoke_session(&self, subjects: Vec<SubjectId>, lifetime: Lifetime) -> bool {
        let revoked = Revoked::IssuedAt(lifetime.issued_at);
        // Not shorter: another process that has not heard of it could refresh a copy. Nor for a transient
        // session: another one of the same second may not be transient.
        let until = Lifetime { transient: false, ..lifetime }.expired_at(&T::COOKIE);
        let apply =
            |subject| self.revocations().revoke(Record { subject, revoked, until }, self.now());
        subjects.into_iter().fold(false, |first, subject| apply(subject) | first)
    }
}
