//! `TypedSession<T>`: its keys and its clock, and set, update, refresh, clear.

use core::fmt;
use core::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use crate::clock::{self, Clock, Lifetime, SKEW};
use crate::cookie::{Cookie, CookieFinder, OwnedCookie, SetCookie};
use crate::data::{DataOf, SessionData};
use crate::error::SetError;
use crate::revocation::{AnySubject, Revocations, Startable};
use crate::seal::DerivedKeys;
use crate::session::Session;
use crate::token::{KeyContext, Keyring, SubjectId};

/// The session manager of one type: it signs a struct into a cookie and verifies it back.
///
/// Create one at start-up and share it as your framework shares state. Clones share keys and settings.
/// It holds no sessions, only keys derived from the secrets, so any process with the same secrets
/// serves any user. [`Keyring::from_env`] reads the secrets of a deployment.
///
/// | to | call | send |
/// |---|---|---|
/// | sign in | [`set`](Self::set), [`set_transient`](Self::set_transient) | the [`SetCookie`] |
/// | read the session | [`get`](Self::get), [`verify`](Self::verify) | |
/// | change the session | [`update`](Self::update) | the [`SetCookie`] |
/// | keep an active user signed in | [`refresh`](Self::refresh) | the [`SetCookie`], if there is one |
/// | begin a session that was not there yet | [`start`](Self::start) | what `update` gives |
/// | read a message that is shown once | [`take`](Self::take) | the [`SetCookie`], if there is one |
/// | sign out | [`sign_out`](Self::sign_out), without a subject [`clear`](Self::clear) | the [`SetCookie`] |
/// | sign out a user everywhere | [`revoke_all`](Self::revoke_all) | |
/// | change what a user may do | [`renew`](Self::renew) | the [`SetCookie`] |
/// | change the secrets | [`swap_keyring`](Self::swap_keyring) | |
/// | sign out everyone | [`reject_issued_before`](Self::reject_issued_before) | |
///
/// The calls that send a session affect its two limits, here of 30 days and two hours, as follows:
///
/// | call | `max_age = "30d"` | `idle_timeout = "2h"` |
/// |---|---|---|
/// | [`set`](Self::set) | starts | starts |
/// | [`set_transient`](Self::set_transient) | one day instead | starts |
/// | [`update`](Self::update) | continues | restarts |
/// | [`refresh`](Self::refresh) | continues | restarts, if half of it has passed |
/// | [`renew`](Self::renew) | starts, for a new session; the old one has ended | starts |
///
/// The module of each framework, such as `axum`, shows how to take a [`Session`] as an
/// extractor and to send a `SetCookie`. In a test, `sessions.verify(cookie.pair())` takes the cookie
/// from a `SetCookie` instead of a request, and gives the `Session` to call a handler with.
///
/// Tests need not sleep: [`at`](Self::at) gives the same session manager at another time.
///
/// # What a session without a store cannot do
///
/// A type without a [subject](crate::Subject) cannot be revoked: a cookie stays valid until a limit ends
/// it. [`clear`](Self::clear) removes it from that browser, but a copy made earlier still verifies. With a
/// subject, [`sign_out`](Self::sign_out) ends the session and all its copies in this process: by default the
/// list of [revocations](crate::Revocations) is in memory, so a restart forgets it and another process does not
/// know it. With the feature `redis`, all processes share it.
///
/// If two requests change a session at the same time, each response has a cookie, and the browser
/// keeps the one that arrives last. Keep exact counts in a database.
pub struct TypedSession<T> {
    shared: Arc<Shared>,
    clock: Clock,
    /// What [`after`](Self::after) was given.
    after: Option<SystemTime>,
    data: PhantomData<fn() -> T>,
}

struct Shared {
    cookie: OwnedCookie,
    finder: CookieFinder,
    context: KeyContext,
    revocations: Revocations,
    keys: RwLock<Arc<DerivedKeys>>,
    /// Sessions issued before this Unix time are rejected.
    not_before: AtomicU64,
}

impl<T> TypedSession<T> {
    /// Creates a session manager that signs and verifies with the keys of `keyring`.
    ///
    /// [`builder`](Self::builder) makes one with other settings than those of the type.
    // On the `impl`, the bound would turn a missing derive into "no such function" instead of the
    // message of `SessionData`.
    pub fn new(keyring: Keyring) -> Self
    where
        T: SessionData,
    {
        let cookie = OwnedCookie::derived(T::COOKIE, T::ATTRIBUTES, T::SIZE);
        let name = cookie.name().to_owned();
        let context = KeyContext { plain_http: false, name, audience: String::new() };
        Self::of(&keyring, cookie, context, Clock::System, Revocations::new())
    }
}

impl<T: SessionData> TypedSession<T> {
    /// A session manager of a checked cookie.
    pub(crate) fn of(
        keyring: &Keyring,
        cookie: OwnedCookie,
        context: KeyContext,
        clock: Clock,
        revocations: Revocations,
    ) -> Self {
        #[cfg(feature = "redis")]
        if T::Subject::IS_SUBJECT {
            revocations.learn(keyring);
        }
        let keys = DerivedKeys::new(keyring, &context, T::SCHEMA);
        let shared = Shared {
            finder: CookieFinder::new(cookie.name()),
            cookie,
            context,
            revocations,
            keys: RwLock::new(Arc::new(keys)),
            not_before: AtomicU64::new(0),
        };
        TypedSession { shared: Arc::new(shared), clock, after: None, data: PhantomData }
    }

    /// The same session manager at a fixed time, for tests. It shares keys and settings with this one.
    ///
    /// ```
    /// # use std::time::{Duration, SystemTime};
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, VerifyError, Secret, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # #[session(idle_timeout = "2h")]
    /// # struct Login { user_id: u64 }
    /// # let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
    /// let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    /// let cookie = sessions.at(noon).set(&Login { user_id: 7 })?;
    /// let later = sessions.at(noon + Duration::from_secs(2 * 60 * 60));
    /// assert!(matches!(later.verify(cookie.pair()), Err(VerifyError::Idle { .. })));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn at(&self, time: SystemTime) -> Self {
        TypedSession { clock: Clock::Fixed(time), ..self.clone() }
    }

    /// The same session manager for a user whose sessions until `time` have ended: it rejects them, and issues
    /// a new session in the first second from `time` on. It shares keys and settings with this one.
    ///
    /// It is for applications that keep a time for each user; [`Session::issued_at`] shows how.
    ///
    /// While `time` is over 60 seconds ahead of the clock, [`set`](Self::set) returns
    /// [`SetError::TooEarly`], since no server accepts a session from later.
    #[must_use]
    pub fn after(&self, time: SystemTime) -> Self {
        TypedSession { after: self.after.max(Some(time)), ..self.clone() }
    }

    /// The time to store for a user whose sessions end now: later than the time of issue of every session
    /// that this session manager has issued so far, a whole second.
    ///
    /// Call it on the session manager [`after`](Self::after) the time that is stored already, so that the time never
    /// goes back and also what was issued within the same second ends. [`Session::issued_at`] shows how.
    pub fn sign_out_time(&self) -> SystemTime {
        let now = clock::unix(self.clock.now()).unwrap_or_default();
        clock::time(self.not_before().max(now.into()) + 1)
    }

    /// The cookie's name and attributes in this deployment.
    pub fn cookie(&self) -> Cookie<'_> {
        self.shared.cookie.as_cookie()
    }

    /// Replaces the keys: every clone signs and verifies with `keyring` from now on.
    ///
    /// [`update`](Self::update) and [`refresh`](Self::refresh) always sign with the current keys, even
    /// if the old keys verified the session. Several servers change keys in three steps: add the new
    /// secret as a verify-only key everywhere, then sign with it everywhere, then drop the old one.
    ///
    /// If a secret leaked, leave it out of the new keyring at once. Anyone who knows it can sign any
    /// session, also with a later time of issue, so `verify_only` would keep it usable.
    #[doc = include_str!("docs/swap_keyring.md")]
    pub fn swap_keyring(&self, keyring: Keyring) {
        #[cfg(feature = "redis")]
        if T::Subject::IS_SUBJECT {
            self.shared.revocations.learn(&keyring);
        }
        let keys = DerivedKeys::new(&keyring, &self.shared.context, T::SCHEMA);
        *self.shared.keys.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys);
    }

    /// Rejects every session issued before `time` from now on, in every clone. Called on every server with
    /// the time at hand, it signs everyone out.
    ///
    /// A `time` in the future counts as now, and a call never makes rejected sessions valid again.
    /// [`set`](Self::set) accounts for it, so someone who signs in again at once stays signed in, until the
    /// next call. If another server's clock is some seconds ahead, what it issued within these seconds stays
    /// valid.
    ///
    /// It lasts as long as the process, so call it at start-up too, with a time from your
    /// configuration.
    #[doc = include_str!("docs/reject_issued_before.md")]
    pub fn reject_issued_before(&self, time: SystemTime) {
        let now = self.clock.now();
        // A token holds whole seconds: one issued earlier within this second is refused too.
        let seconds = clock::unix_rounded_up(time.min(now));
        let this_second = u64::from(clock::unix(now).unwrap_or_default());
        let raise = |before: u64| {
            // Since the last call, `set` has issued in a second that is yet to come.
            let ahead = time >= now && before > this_second;
            let latest = this_second + u64::from(SKEW);
            let raised = if ahead { (before + 1).min(latest) } else { seconds };
            Some(before.max(raised))
        };
        let not_before = &self.shared.not_before;
        #[allow(
            deprecated,
            reason = "its new name, `try_update`, is not in the oldest Rust that is supported"
        )]
        let _ = not_before.fetch_update(Ordering::Relaxed, Ordering::Relaxed, raise);
    }

    /// Issues a session: the absolute and the idle limit start now.
    ///
    /// `data` is a `&T`. A `&Session<T>` is refused by the compiler: [`update`](Self::update) keeps the
    /// limits of a session, and `set(&*session)` starts a new one.
    ///
    /// Call it at sign-in, so that the browser gets a new session (OWASP ASVS 7.2.4). When privileges change
    /// during a session, [`renew`](Self::renew) also ends the old one.
    ///
    /// After a sign-out within the same second, the session is dated one second ahead, so that it is told
    /// apart from the one that ended.
    ///
    /// # Errors
    ///
    /// [`SetError`] names the field over its limit, or says why the cookie could not be made. In a handler,
    /// `?` turns it into a response with status 500. For text that users enter, match
    /// [`SetError::TooLong`] and respond with 422.
    pub fn set<D: DataOf<T>>(&self, data: &D) -> Result<SetCookie, SetError> {
        self.issue(&self.keys(), data.data(), false, None)
    }

    /// Issues a transient session: the cookie ends with the browser session, and the session after a day,
    /// or after `max_age` if that is shorter.
    ///
    /// It is for a user who does not choose “remember me”. The cookie has no `Max-Age`, and stays without
    /// one when it is updated or refreshed. A type without `max_age` does not need this call: all its cookies end
    /// with the browser session.
    ///
    /// A browser that restores its windows at its next start keeps such cookies, so the day is what ends
    /// the session.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set).
    ///
    /// ```
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, SetCookie, SetError, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # #[session(max_age = "30d")]
    /// # struct Login { user_id: u64 }
    /// # struct Form { remember_me: bool }
    /// # fn sign_in(sessions: TypedSession<Login>, form: Form) -> Result<SetCookie, SetError> {
    /// let login = Login { user_id: 7 };
    /// if form.remember_me { sessions.set(&login) } else { sessions.set_transient(&login) }
    /// # }
    /// ```
    pub fn set_transient<D: DataOf<T>>(&self, data: &D) -> Result<SetCookie, SetError> {
        self.issue(&self.keys(), data.data(), true, None)
    }

    /// Begins a session that no cookie holds yet, for carts and counters. The limits start now.
    ///
    /// It is for types without a [subject](crate::Subject). Nothing is sent until [`update`](Self::update) or [`refresh`](Self::refresh) makes its cookie: it
    /// [needs a refresh](Session::needs_refresh). At sign-in, call [`set`](Self::set).
    ///
    /// ```
    /// # use http::HeaderMap;
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, SetCookie, SetError, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData, Default)]
    /// # struct Counter { visits: u32 }
    /// fn visit(sessions: TypedSession<Counter>, headers: HeaderMap) -> Result<SetCookie, SetError> {
    ///     let started = |_| sessions.start(Counter::default());
    ///     let mut session = sessions.verify(&headers).unwrap_or_else(started);
    ///     session.visits += 1;
    ///     sessions.update(&session)
    /// }
    /// # let secret = trickster_session::Secret::random()?;
    /// # let sessions = TypedSession::<Counter>::new(Keyring::new(secret));
    /// # let first = visit(sessions.clone(), HeaderMap::new())?;
    /// # assert_eq!(sessions.get(first.pair()).unwrap().visits, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn start(&self, data: T) -> Session<T>
    where
        T::Subject: Startable,
    {
        // A time that a token cannot hold is an error of `update`.
        let at = self.beginning().map_or(0, |(_, at)| at);
        let lifetime = Lifetime { issued_at: at, refreshed_at: at, transient: false };
        let ends_at = lifetime.ends_at(&T::COOKIE);
        Session { data, lifetime, ends_at, needs_refresh: true, subject: None }
    }

    /// Sends a changed session: the idle limit restarts, the absolute limit stays.
    ///
    /// # Errors
    ///
    /// As [`set`](Self::set), [`SetError::Ended`] once the absolute limit has passed, [`SetError::Revoked`] if
    /// the session was revoked or rejected meanwhile, and for a type with a [subject](crate::Subject)
    /// [`SetError::SubjectChanged`].
    #[doc = include_str!("docs/update.md")]
    pub fn update(&self, session: &Session<T>) -> Result<SetCookie, SetError> {
        let now = clock::unix(self.clock.now()).ok_or(SetError::Clock)?;
        // Never earlier than before: another server's clock may be ahead of this one's.
        let refreshed_at = now.max(session.lifetime.refreshed_at);
        let lifetime = Lifetime { refreshed_at, ..session.lifetime };
        let keys = self.keys();
        self.still_valid(&keys, session, now)?;
        self.seal(&keys, &session.data, lifetime, now)
    }

    /// A new cookie if the session [needs a refresh](Session::needs_refresh), else `None`.
    ///
    /// Return it from a handler, or let `Refresh` do so for every response (feature `tower` for axum and hyper,
    /// otherwise the feature of the framework).
    ///
    /// # Errors
    ///
    /// As [`update`](Self::update).
    #[doc = include_str!("docs/refresh.md")]
    pub fn refresh(&self, session: &Session<T>) -> Result<Option<SetCookie>, SetError> {
        if !session.needs_refresh {
            return Ok(None);
        }
        self.update(session).map(Some)
    }

    /// Removes the cookie from the browser: a `Set-Cookie` with the same name and attributes and
    /// `Max-Age=0`. A copy of the cookie stays valid; [`sign_out`](Self::sign_out) ends the session.
    pub fn clear(&self) -> SetCookie {
        self.shared.cookie.removal()
    }

    /// Sessions issued before this Unix time are rejected.
    pub(crate) fn not_before(&self) -> u64 {
        let after = self.after.map_or(0, clock::unix_rounded_up);
        self.shared.not_before.load(Ordering::Relaxed).max(after)
    }

    /// Now, and the first second from now on that is not rejected. `None` if a token cannot hold them.
    pub(crate) fn beginning(&self) -> Option<(u32, u32)> {
        let now = clock::unix(self.clock.now())?;
        Some((now, u64::from(now).max(self.not_before()).try_into().ok()?))
    }

    /// Issues a session in the first second that is not revoked for its subject, nor `taken` by another one.
    pub(crate) fn issue(
        &self,
        keys: &DerivedKeys,
        data: &T,
        transient: bool,
        taken: Option<u32>,
    ) -> Result<SetCookie, SetError> {
        let (now, mut at) = self.beginning().ok_or(SetError::Clock)?;
        if T::Subject::IS_SUBJECT {
            let subjects: Vec<_> = keys.subject_ids(data.subject()).collect();
            at = self.first_not_revoked(&subjects, at);
            if taken == Some(at) {
                at = self.first_not_revoked(&subjects, at.saturating_add(1));
            }
        }
        if at > now.saturating_add(SKEW) {
            let from = clock::time(u64::from(at) - u64::from(SKEW));
            return Err(SetError::TooEarly { from });
        }
        self.seal(keys, data, Lifetime { issued_at: at, refreshed_at: at, transient }, at)
    }

    /// The first second from `at` on that is revoked under none of these ids of one subject.
    pub(crate) fn first_not_revoked(&self, subjects: &[SubjectId], mut at: u32) -> u32 {
        loop {
            let free = |id: &SubjectId| self.shared.revocations.first_not_revoked(*id, at);
            match subjects.iter().map(free).max() {
                Some(later) if later > at => at = later,
                _ => return at,
            }
        }
    }

    fn seal(
        &self,
        keys: &DerivedKeys,
        data: &T,
        lifetime: Lifetime,
        now: u32,
    ) -> Result<SetCookie, SetError> {
        data.check()?;
        let max_age = lifetime.max_age(now, &T::COOKIE);
        keys.seal(data, lifetime, &self.shared.cookie, max_age)
    }

    /// Whether a session is within its absolute limit, has the subject that it was verified with, and was not
    /// revoked since.
    pub(crate) fn still_valid(
        &self,
        keys: &DerivedKeys,
        session: &Session<T>,
        now: u32,
    ) -> Result<(), SetError> {
        let issued_at = session.lifetime.issued_at;
        let expired_at = session.lifetime.expired_at(&T::COOKIE);
        if u64::from(now) >= expired_at {
            return Err(SetError::Ended { expired_at: clock::time(expired_at) });
        }
        if u64::from(issued_at) < self.not_before() {
            return Err(SetError::Revoked { issued_at: clock::time(issued_at.into()) });
        }
        let Some(subject) = session.subject else { return Ok(()) };
        let (mut same, mut revoked) = (false, false);
        // Under each secret: the revocation under the one that signs next may have arrived first.
        for known in keys.subject_ids(session.data.subject()) {
            same |= known == subject;
            revoked |= self.shared.revocations.is_revoked(known, issued_at);
        }
        // A secret that was removed meanwhile may have leaked: what it signed is not signed again.
        if !same {
            return Err(SetError::SubjectChanged);
        }
        if revoked {
            return Err(SetError::Revoked { issued_at: clock::time(issued_at.into()) });
        }
        Ok(())
    }

    /// The current keys. The lock is released at once: the application's `Serialize` and
    /// `Deserialize` run later and may swap the keyring.
    pub(crate) fn keys(&self) -> Arc<DerivedKeys> {
        self.shared.keys.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn owned_cookie(&self) -> &OwnedCookie {
        &self.shared.cookie
    }

    pub(crate) fn finder(&self) -> &CookieFinder {
        &self.shared.finder
    }

    pub(crate) fn revocations(&self) -> &Revocations {
        &self.shared.revocations
    }

    pub(crate) fn now(&self) -> SystemTime {
        self.clock.now()
    }
}

impl<T> Clone for TypedSession<T> {
    fn clone(&self) -> Self {
        TypedSession {
            shared: Arc::clone(&self.shared),
            clock: self.clock.clone(),
            after: self.after,
            data: PhantomData,
        }
    }
}

impl<T: SessionData> fmt::Debug for TypedSession<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TypedSession").field("cookie", &self.cookie()).finish_non_exhaustive()
    }
}
