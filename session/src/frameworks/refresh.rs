//! Automatic refresh: the part that all frameworks share, with every decision.

mod cache_control;
mod same_cookie;

use core::fmt;

use crate::cookie::CookieHeaders;
use crate::cookie::SetCookie;
use crate::data::SessionData;
use crate::frameworks::refresh::cache_control::SharedCaches;
use crate::frameworks::refresh::same_cookie::may_be_same;
use crate::revocation::Revocations;
use crate::token::SubjectId;
use crate::typed_session::TypedSession;

/// Refreshes sessions automatically: a tower layer, a middleware for actix-web and poem, a fairing for
/// Rocket and a hoop for salvo, each with the feature of that name.
///
/// If the session of a request [needs a refresh], it adds the new cookie to the response, unless:
///
/// - The handler sets, updates or clears the session itself. A `Set-Cookie` of the same name with another
///   path or domain is another cookie to a browser, and does not count. One without a valid path counts,
///   because its path depends on the URL that the browser requested. So does one that browsers may read
///   in different ways.
/// - Shared caches may keep the response: its `Cache-Control` has `public` or `s-maxage`, or a quoted string
///   without an end. Only `Cache-Control` is read, not `CDN-Cache-Control` or `Surrogate-Control`.
/// - Its status is 304, whose headers replace those of a response in a cache.
///
/// With the cookie it adds `Cookie` to `Vary`, if neither `Cookie` nor `*` is there. It adds `private` to
/// `Cache-Control`, unless `private` or `no-store` is there: a cache may keep a response that does not
/// forbid it. `no-store` beside `must-understand` does not forbid it, and beside `private="…"` without
/// `Set-Cookie` in its list nothing is added. Several lines of these two headers become one.
///
/// It sees only what is nearer to the handler. A layer farther out that sets one of these headers or makes a 304
/// must leave responses with a `Set-Cookie` alone.
///
/// It changes nothing else. A request without a session cookie costs nothing. Error responses are
/// refreshed too, except errors in poem and errors of an actix-web middleware, which are passed on unchanged.
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
/// // In axum. It is `.wrap(…)` in actix-web, `.with(…)` in poem, `.attach(…)` in Rocket, `.hoop(…)` in salvo.
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

/// How to change the headers of a response.
pub(crate) struct Changes {
    /// A `Set-Cookie` to append.
    pub(crate) set_cookie: SetCookie,
    /// New values of `cache-control` and `vary`. Each replaces all headers of that name.
    pub(crate) replaced: Vec<(&'static str, Vec<u8>)>,
}

/// How to change a response with this status. `lines` returns all headers of one name. `pending`
/// are `Set-Cookie` headers that the framework has yet to add. `None` if the response must not carry the cookie,
/// or the session was revoked; see [`Refresh`].
pub(crate) fn changes<'h, L: Iterator<Item = &'h [u8]>>(
    refreshed: RefreshedCookie,
    status: u16,
    lines: impl Fn(&'static str) -> L,
    pending: &[String],
) -> Option<Changes> {
    // A cache adds the headers of a 304 to the response that it holds (RFC 9111, section 3.2).
    if status == 304 {
        return None;
    }
    let mut replaced = Vec::new();
    let mut cache_control = joined(lines("cache-control"));
    match SharedCaches::read(&cache_control) {
        SharedCaches::MayKeep => return None,
        SharedCaches::MayNotKeep => {}
        SharedCaches::Unspecified => {
            push(&mut cache_control, b"private");
            replaced.push(("cache-control", cache_control));
        }
    }
    let set_cookie = refreshed.unless_revoked()?;
    let is_same = |header: &[u8]| may_be_same(header, set_cookie.as_str().as_bytes());
    if lines("set-cookie").any(is_same) || pending.iter().any(|header| is_same(header.as_bytes())) {
        return None;
    }
    let mut vary = joined(lines("vary"));
    if !varies_by_cookie(&vary) {
        push(&mut vary, b"Cookie");
        replaced.push(("vary", vary));
    }
    Some(Changes { set_cookie, replaced })
}

/// Applies [`changes`] to a response, for frameworks that use the crate `http`.
#[cfg(any(feature = "tower", feature = "poem", feature = "salvo"))]
pub(crate) fn apply(
    refreshed: RefreshedCookie,
    status: http::StatusCode,
    headers: &mut http::HeaderMap,
    pending: &[String],
) {
    use http::header::{HeaderName, HeaderValue};

    let lines = |name| headers.get_all::<&str>(name).iter().map(HeaderValue::as_bytes);
    let changes = changes(refreshed, status.as_u16(), lines, pending);
    let Some(changes) = changes else { return };
    for (name, value) in changes.replaced {
        // Never an error: it consists of valid values. A cookie without them is not sent.
        let Ok(value) = HeaderValue::try_from(value) else { return };
        headers.insert(HeaderName::from_static(name), value);
    }
    changes.set_cookie.append_to(headers);
}

/// The lines of a list as one line, which means the same (RFC 9110, section 5.3).
fn joined<'h>(lines: impl Iterator<Item = &'h [u8]>) -> Vec<u8> {
    let mut list = Vec::new();
    for line in lines {
        push(&mut list, line.trim_ascii());
    }
    list
}

/// Appends an item to a list.
fn push(list: &mut Vec<u8>, item: &[u8]) {
    if !list.is_empty() && !item.is_empty() {
        list.extend_from_slice(b", ");
    }
    list.extend_from_slice(item);
}

/// Whether a `Vary` list covers the cookie.
fn varies_by_cookie(list: &[u8]) -> bool {
    list.split(|byte| *byte == b',')
        .map(<[u8]>::trim_ascii)
        .any(|field| field == b"*" || field.eq_ignore_ascii_case(b"cookie"))
}

#[cfg(test)]
mod tests {
    use super::{joined, varies_by_cookie};

    #[test]
    fn vary_includes_cookie_in_any_case_or_a_star() {
        for header in ["Cookie", "cookie", "Accept, COOKIE", "*", "Accept-Encoding ,\tcookie , x"] {
            assert!(varies_by_cookie(header.as_bytes()), "{header}");
        }
        for header in ["", ",", "Set-Cookie", "Cookies", "Accept Cookie", "**"] {
            assert!(!varies_by_cookie(header.as_bytes()), "{header}");
        }
    }

    #[test]
    fn empty_lines_of_a_list_leave_no_comma() {
        let join = |lines: &[&'static str]| joined(lines.iter().map(|line| line.as_bytes()));
        assert_eq!(join(&["", " "]), b"");
        assert_eq!(join(&["", "a, b ", "", "c"]), b"a, b, c");
    }
}
