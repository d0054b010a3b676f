//! Adds an optional cookie to the response types of frameworks.

use crate::cookie::SetCookie;

/// Adds a [`SetCookie`], or the `Option<SetCookie>` of [`TypedSession::refresh`] and
/// [`TypedSession::take`], to a response of actix-web or salvo.
///
/// [`TypedSession::refresh`]: crate::TypedSession::refresh
/// [`TypedSession::take`]: crate::TypedSession::take
pub trait AppendSetCookie {
    /// Adds the cookie, if there is one, to the cookies of the response.
    fn append_set_cookie(&mut self, set_cookie: impl Into<Option<SetCookie>>) -> &mut Self;
}
