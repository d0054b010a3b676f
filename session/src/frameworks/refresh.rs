//! Automatic refresh: the part that all frameworks share.

use core::fmt;

use memchr::memchr;

use crate::cookie::CookieHeaders;
use crate::cookie::SetCookie;
use crate::data::SessionData;
use crate::revocation::Revocations;
use crate::token::SubjectId;
use crate::typed_session::TypedSession;

/// Refreshes sessions automatically: a tower layer, a middleware for actix-web and poem, and a fairing
/// for Rocket, each with the feature of that name.
///
/// If the session of a request [needs a refresh], it adds the new cookie to the response, and `Vary:
/// Cookie` if the response lacks it. It changes nothing else. If the handler sets, updates or clears
/// the session itself, it does nothing. A request without a session cookie costs nothing. Error
/// responses are refreshed too, except in poem, where errors are passed on unchanged.
///
/// Two things to know before you use it:
///
/// - A page that is left open and polls the server keeps its session from reaching `idle_timeout`.
/// - If a user signs out while the response of another request is on its way and that response
///   refreshes the session, the browser keeps the refreshed cookie. With a [subject](crate::Subject) the
///   session has ended all the same.
///
/// Without it, a handler returns the cookie from [`TypedSession::refresh`].
///
/// ```
/// # #[cfg(feature = "tower")] {
/// # use axum::{Router, routing::get};
/// # use serde::{Deserialize, Serialize};
/// # use trickster_session::{Refresh, Session, SessionData, TypedSession};
/// # #[derive(Serialize, Deserialize, SessionData)]
/// # #[session(idle_timeout = "2h")]
/// # struct Login { user_id: u64 }
/// # async fn profile(_: Session<Login>) {}
/// # fn app(sessions: TypedSession<Login>) -> Router {
/// // In axum. It is `.wrap(…)` in actix-web, `.with(…)` in poem and `.attach(…)` in Rocket.
/// Router::new()
///     .route("/profile", get(profile))
///     .layer(Refresh::new(sessions.clone()))
///     .with_state(sessions)
/// # }}
/// ```
///
/// [needs a refresh]: crate::Session::needs_refresh
pub struct Refresh<T> {
    sessions: TypedSession<T>,
}

impl<T: SessionData> Refresh<T> {
    /// Refreshes the sessions of this session manager.
    pub fn new(sessions: TypedSession<T>) -> Self {
        Refresh { sessions }
    }

    /// The new cookie of the request's session, if it needs a refresh.
    pub(crate) fn refreshed_cookie(&self, headers: &impl CookieHeaders) -> Option<RefreshedCookie> {
        // A rejected cookie is not an event here: the handler may not use the session.
        let session = self.sessions.find(headers).ok()?;
        let refreshed = self.sessions.refresh(&session);
        #[cfg(feature = "tracing")]
        if let Err(error) = &refreshed {
            crate::events::not_refreshed(self.sessions.cookie().name, error);
        }
        let set_cookie = refreshed.ok().flatten()?;
        let subject = session.subject.map(|subject| (subject, session.lifetime.issued_at));
        Some(RefreshedCookie {
            set_cookie,
            subject,
            revocations: self.sessions.revocations().clone(),
        })
    }
}

impl<T> Clone for Refresh<T> {
    fn clone(&self) -> Self {
        Refresh { sessions: self.sessions.clone() }
    }
}

impl<T: SessionData> fmt::Debug for Refresh<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refresh").field("sessions", &self.sessions).finish()
    }
}

/// The cookie of a session that was refreshed before the handler ran.
#[derive(Debug)]
pub(crate) struct RefreshedCookie {
    set_cookie: SetCookie,
    /// The session's subject, if its type has one, and its time of issue.
    subject: Option<(SubjectId, u32)>,
    revocations: Revocations,
}

impl RefreshedCookie {
    /// The cookie, unless its session was revoked while the handler ran.
    fn unless_revoked(self) -> Option<SetCookie> {
        match self.subject {
            Some((subject, at)) if self.revocations.is_revoked(subject, at) => None,
            _ => Some(self.set_cookie),
        }
    }
}

/// The headers to append to a response.
pub(crate) struct Additions {
    pub(crate) set_cookie: SetCookie,
    /// The value of a `Vary` header.
    pub(crate) vary: Option<&'static str>,
}

/// The headers to append to a response with these `Set-Cookie` and `Vary` headers; none if the response
/// sets the cookie itself or the session was revoked.
///
/// Existing headers are never rewritten: several `Vary` headers form one list, and several `Set-Cookie`
/// headers stay separate (RFC 9110, section 5.3).
pub(crate) fn additions<'h>(
    refreshed: RefreshedCookie,
    mut set_cookies: impl Iterator<Item = &'h [u8]>,
    mut vary: impl Iterator<Item = &'h [u8]>,
) -> Option<Additions> {
    let set_cookie = refreshed.unless_revoked()?;
    if set_cookies.any(|header| sets(header, set_cookie.name())) {
        return None;
    }
    let vary = if vary.any(varies_by_cookie) { None } else { Some("Cookie") };
    Some(Additions { set_cookie, vary })
}

/// Adds [`additions`] to the headers, for frameworks that use the crate `http`.
#[cfg(any(feature = "tower", feature = "poem"))]
pub(crate) fn add(refreshed: RefreshedCookie, headers: &mut http::HeaderMap) {
    use http::header::{HeaderValue, SET_COOKIE, VARY};

    let bytes = |name| headers.get_all(name).iter().map(HeaderValue::as_bytes);
    let Some(additions) = additions(refreshed, bytes(SET_COOKIE), bytes(VARY)) else { return };
    headers.append(SET_COOKIE, additions.set_cookie.into());
    if let Some(vary) = additions.vary {
        headers.append(VARY, HeaderValue::from_static(vary));
    }
}

/// Whether a `Set-Cookie` header with this value sets the cookie `name`, as a browser reads it
/// (RFC 6265bis, section 5.6).
fn sets(header: &[u8], name: &str) -> bool {
    let pair = &header[..memchr(b';', header).unwrap_or(header.len())];
    memchr(b'=', pair).is_some_and(|end| pair[..end].trim_ascii() == name.as_bytes())
}

/// Whether a `Vary` header with this value covers the cookie.
fn varies_by_cookie(header: &[u8]) -> bool {
    header
        .split(|byte| *byte == b',')
        .map(<[u8]>::trim_ascii)
        .any(|field| field == b"*" || field.eq_ignore_ascii_case(b"cookie"))
}

#[cfg(test)]
mod tests {
    use super::{sets, varies_by_cookie};

    #[test]
    fn a_response_sets_a_cookie_of_exactly_that_name() {
        for header in ["id=1", "id=", " id =1; Path=/", "id=1;id2=3"] {
            assert!(sets(header.as_bytes(), "id"), "{header}");
        }
        for header in ["", "id", "id; id=1", "ID=1", "id2=1", "xid=1", "a=id=1", "a=1; id=2"] {
            assert!(!sets(header.as_bytes(), "id"), "{header}");
        }
    }

    #[test]
    fn vary_includes_cookie_in_any_case_or_a_star() {
        for header in ["Cookie", "cookie", "Accept, COOKIE", "*", "Accept-Encoding ,\tcookie , x"] {
            assert!(varies_by_cookie(header.as_bytes()), "{header}");
        }
        for header in ["", ",", "Set-Cookie", "Cookies", "Accept Cookie", "**"] {
            assert!(!varies_by_cookie(header.as_bytes()), "{header}");
        }
    }
}
