//! axum: a verified session is an extractor, a [`SetCookie`] is a part of a response.

use ::axum::extract::{FromRef, FromRequestParts, OptionalFromRequestParts};
use ::axum::http::header::SET_COOKIE;
use ::axum::http::request::Parts;
use ::axum::http::{HeaderValue, StatusCode};
use ::axum::response::{IntoResponse, IntoResponseParts, Response, ResponseParts};
use core::convert::Infallible;

use crate::data::SessionData;
use crate::error::{Rejected, SetError};
use crate::session::Session;
use crate::set_cookie::SetCookie;
use crate::typed_session::TypedSession;

/// The session of the request, or `401 Unauthorized`. The manager is found in the state.
///
/// `Option<Session<T>>` is for pages that also serve guests, `Result<Session<T>, Rejected>` for
/// handlers that want the reason.
impl<S, T> FromRequestParts<S> for Session<T>
where
    S: Sync,
    T: SessionData,
    TypedSession<T>: FromRef<S>,
{
    type Rejection = Rejected;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Rejected> {
        TypedSession::from_ref(state).verify(&parts.headers)
    }
}

impl<S, T> OptionalFromRequestParts<S> for Session<T>
where
    S: Sync,
    T: SessionData,
    TypedSession<T>: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Infallible> {
        Ok(TypedSession::from_ref(state).verify(&parts.headers).ok())
    }
}

/// `401 Unauthorized` for every reason, so that who sent the cookie learns nothing of it.
impl IntoResponse for Rejected {
    fn into_response(self) -> Response {
        StatusCode::UNAUTHORIZED.into_response()
    }
}

/// `500 Internal Server Error`, without the cause; log the error where it happens.
impl IntoResponse for SetError {
    fn into_response(self) -> Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// One more `Set-Cookie` beside those that are there.
impl IntoResponseParts for SetCookie {
    type Error = Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        parts.headers_mut().append(SET_COOKIE, HeaderValue::from(self));
        Ok(parts)
    }
}

/// An empty response with this `Set-Cookie`.
impl IntoResponse for SetCookie {
    fn into_response(self) -> Response {
        (self, ()).into_response()
    }
}
