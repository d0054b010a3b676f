//! Reads the cookies of requests: get, verify, take.

use crate::clock;
use crate::cookie::{CANDIDATES, CookieHeaders, SetCookie};
use crate::data::SessionData;
use crate::error::VerifyError;
use crate::seal::{VerifiedToken, version_of};
use crate::session::Session;
use crate::typed_session::TypedSession;

/// Reading the session of a request.
impl<T: SessionData> TypedSession<T> {
    /// The session's struct, if the request has a valid session.
    pub fn get(&self, headers: impl CookieHeaders) -> Option<T> {
        self.verify(headers).ok().map(Session::into_inner)
    }

    /// Verifies the session of a request.
    ///
    /// `headers` is an [`http::HeaderMap`] or the text of a `Cookie` header. Of several cookies
    /// with this name, the most recently issued genuine one counts; at most eight are tried.
    ///
    /// # Errors
    ///
    /// [`VerifyError`] is for logs and metrics. A production system should not show it to the client.
    #[doc = include_str!("docs/verify.md")]
    pub fn verify(&self, headers: impl CookieHeaders) -> Result<Session<T>, VerifyError> {
        let found = self.find(headers);
        #[cfg(feature = "tracing")]
        if let Err(rejected) = &found {
            crate::events::rejected(self.owned_cookie().name(), rejected);
        }
        found
    }

    /// Takes the session's struct out of a cookie that is read once, such as a flash message or the state of
    /// an OAuth sign-in, and the `SetCookie` that removes it.
    ///
    /// There is no `SetCookie` if the request has no such cookie, or one that another server may still
    /// read: of a newer version, signed with a secret that is not in the keyring, or dated in the future.
    ///
    /// Only the browser forgets the cookie. Someone who copied it can send it again until its limits end
    /// it, so what must happen only once (a payment, the use of a code) is recorded on the server.
    ///
    /// ```
    /// # use http::HeaderMap;
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, SetCookie, SessionData, TypedSession};
    /// #[derive(Serialize, Deserialize, SessionData)]
    /// #[session(max_age = "5m")]
    /// struct Flash {
    ///     #[session(max_len = 200)]
    ///     message: String,
    /// }
    ///
    /// fn page(flashes: TypedSession<Flash>, headers: HeaderMap) -> (Option<SetCookie>, String) {
    ///     let (flash, removed) = flashes.take(&headers);
    ///     (removed, flash.map_or(String::new(), |flash| flash.message))
    /// }
    /// ```
    pub fn take(&self, headers: impl CookieHeaders) -> (Result<T, VerifyError>, Option<SetCookie>) {
        let is_newer = |value| version_of(value).is_some_and(|version| version > T::VERSION);
        let newer = self.candidates(&headers).any(is_newer);
        let found = self.verify(&headers).map(Session::into_inner);
        let removed = match &found {
            Err(VerifyError::Missing) => None,
            // Another server may still read it.
            Err(
                VerifyError::UnknownKey { .. } | VerifyError::Future { .. } | VerifyError::Clock,
            ) => None,
            _ if newer => None,
            _ => Some(self.clear()),
        };
        (found, removed)
    }

    /// [`verify`](Self::verify) without an event. The clock is read only after a tag was valid.
    ///
    /// The most recently issued genuine cookie decides, so that an older one cannot take its place
    /// once it has ended. Without a genuine cookie, the first one's error is returned.
    pub(crate) fn find(&self, headers: impl CookieHeaders) -> Result<Session<T>, VerifyError> {
        let mut found = Err(VerifyError::Missing);
        let mut latest = None;
        for value in self.candidates(&headers) {
            let mut genuine = None;
            let result = self.open(value, &mut genuine);
            let decides = match genuine {
                Some(_) => genuine > latest,
                None => matches!(found, Err(VerifyError::Missing)),
            };
            if decides {
                (found, latest) = (result, genuine);
            }
        }
        found
    }

    /// The values that are tried: those of the cookie's name, up to a limit.
    pub(crate) fn candidates<'h>(
        &'h self,
        headers: &'h impl CookieHeaders,
    ) -> impl Iterator<Item = &'h [u8]> {
        let values = headers.cookie_headers().flat_map(|header| self.finder().values(header));
        values.take(CANDIDATES)
    }

    /// Verifies one cookie. `genuine` gets its order if its tag is right.
    fn open(
        &self,
        value: &[u8],
        genuine: &mut Option<(u32, u32)>,
    ) -> Result<Session<T>, VerifyError> {
        self.keys().open::<T, _>(self.owned_cookie().name(), value, |opened: VerifiedToken<'_>| {
            let lifetime = opened.lifetime;
            *genuine = Some(lifetime.order());
            let now = clock::unix(self.now()).ok_or(VerifyError::Clock)?;
            lifetime.check(now, &T::COOKIE)?;
            if u64::from(lifetime.issued_at) < self.not_before() {
                let issued_at = clock::time(lifetime.issued_at.into());
                return Err(VerifyError::IssuedBefore { issued_at });
            }
            let age = opened.age()?;
            let data = T::decode(age, opened.payload).ok_or(VerifyError::Payload)?;
            let subject = opened.subject_id(data.subject());
            if let Some(subject) = subject
                && self.revocations().is_revoked(subject, lifetime.issued_at)
            {
                let issued_at = clock::time(lifetime.issued_at.into());
                return Err(VerifyError::Revoked { issued_at });
            }
            Ok(Session {
                subject,
                data,
                lifetime,
                ends_at: lifetime.ends_at(&T::COOKIE),
                needs_refresh: opened.secret > 0 || age > 0 || lifetime.half_idle(now, &T::COOKIE),
            })
        })
    }
}
