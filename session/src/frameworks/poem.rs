//! poem: the session manager is `Data`, a verified session is an extractor, a [`SetCookie`] is a header,
//! [`Refresh`] is a middleware.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use poem::http::HeaderMap;
//! use poem::http::header::SET_COOKIE;
//! use poem::web::Data;
//! use poem::{EndpointExt, IntoResponse, Route, get, handler, post};
//! use trickster_session::{
//!     ExtractError, Refresh, Session, SessionData, SetError, TypedSession, VerifyError,
//! };
//!
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # #[session(idle_timeout = "2h")]
//! # struct Login { #[session(subject)] user_id: u64 }
//! #[handler]
//! fn login(sessions: Data<&TypedSession<Login>>) -> Result<impl IntoResponse, SetError> {
//!     let set_cookie = sessions.set(&Login { user_id: 7 })?;
//!     Ok("welcome".with_header(SET_COOKIE, set_cookie))
//! }
//!
//! #[handler]
//! fn profile(session: Session<Login>) -> String {
//!     format!("you are {}", session.user_id) // 401 without a session
//! }
//!
//! #[handler]
//! fn home(session: Option<Session<Login>>) -> &'static str {
//!     if session.is_some() { "hello again" } else { "hello" }
//! }
//!
//! #[handler]
//! fn greeting(session: poem::Result<Session<Login>>) -> &'static str {
//!     match session {
//!         Ok(_) => "hello again",
//!         Err(error) => match error.downcast_ref() {
//!             Some(ExtractError::Verify(VerifyError::Expired { .. } | VerifyError::Idle { .. })) => {
//!                 "please sign in again"
//!             }
//!             _ => "hello",
//!         },
//!     }
//! }
//!
//! #[handler]
//! fn logout(sessions: Data<&TypedSession<Login>>, headers: &HeaderMap) -> impl IntoResponse {
//!     "bye".with_header(SET_COOKIE, sessions.sign_out(headers))
//! }
//!
//! # fn app(sessions: TypedSession<Login>) {
//! Route::new()
//!     .at("/login", post(login))
//!     .at("/profile", get(profile))
//! #   .at("/", get(home))
//! #   .at("/greeting", get(greeting))
//! #   .at("/logout", post(logout))
//!     .with(Refresh::new(sessions.clone())) // only for automatic refresh
//!     .data(sessions);
//! # }
//! ```
//!
//! [`Refresh`] leaves the session alone if the response has its cookie. Cookies of poem's `CookieJar`
//! are added by the middleware `CookieJarManager`: write `.with(CookieJarManager::new())` before
//! `.with(Refresh::new(sessions))`. In the other order the response has the refreshed cookie too, first;
//! browsers keep the last cookie of a name.

use core::fmt;

use ::poem::http::StatusCode;
use ::poem::http::header::SET_COOKIE;
use ::poem::{
    Endpoint, FromRequest, IntoResponse, Middleware, Request, RequestBody, Response, Result,
    error::ResponseError,
};

use crate::cookie::SetCookie;
use crate::data::SessionData;
use crate::error::{SetError, VerifyError};
use crate::frameworks::extract_error::ExtractError;
use crate::frameworks::refresh::{self, Refresh};
use crate::session::Session;
use crate::typed_session::TypedSession;

/// The session of the request, or `401 Unauthorized`. The session manager comes from the request's
/// data. Without it, the response is 500 and the log says what to add.
///
/// `Option<Session<T>>` is for pages that also serve guests. `poem::Result<Session<T>>` is for
/// handlers that want the reason: the error downcasts to [`ExtractError`].
impl<'a, T: SessionData + Send + 'static> FromRequest<'a> for Session<T> {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        let Some(sessions) = request.data::<TypedSession<T>>() else {
            let add = "EndpointExt::data(sessions)";
            crate::events::no_session_manager::<TypedSession<T>>(add);
            return Err(ExtractError::NoSessionManager { add }.into());
        };
        Ok(sessions.verify(request.headers()).map_err(ExtractError::from)?)
    }
}

/// An empty response with the status [`ExtractError::status`]; the cause is not sent to the client.
impl ResponseError for ExtractError {
    fn status(&self) -> StatusCode {
        ExtractError::status(self)
    }

    fn as_response(&self) -> Response {
        ExtractError::status(self).into()
    }
}

/// An empty `401 Unauthorized`; the cause is not sent to the client.
impl ResponseError for VerifyError {
    fn status(&self) -> StatusCode {
        VerifyError::status(self)
    }

    fn as_response(&self) -> Response {
        VerifyError::status(self).into()
    }
}

/// [`SetError::status`], without the cause, which is logged.
///
/// A text over its `max_len` may be user input: match [`SetError::TooLong`] to report it to the user.
impl ResponseError for SetError {
    fn status(&self) -> StatusCode {
        SetError::status(self)
    }

    fn as_response(&self) -> Response {
        crate::events::not_set(self);
        self.status().into()
    }
}

/// An empty response with this `Set-Cookie`.
impl IntoResponse for SetCookie {
    fn into_response(self) -> Response {
        ().with_header(SET_COOKIE, self).into_response()
    }
}

impl<E: Endpoint, T: SessionData> Middleware<E> for Refresh<T> {
    type Output = RefreshEndpoint<E, T>;

    fn transform(&self, inner: E) -> Self::Output {
        RefreshEndpoint { inner, refresh: self.clone() }
    }
}

/// An endpoint wrapped in [`Refresh`].
///
/// Errors are passed on unchanged, so that an outer `catch_error` can handle them.
pub struct RefreshEndpoint<E, T> {
    inner: E,
    refresh: Refresh<T>,
}

impl<E: Endpoint, T: SessionData> Endpoint for RefreshEndpoint<E, T> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let refreshed = self.refresh.refreshed_cookie(request.headers());
        let mut response = self.inner.call(request).await?.into_response();
        if let Some(refreshed) = refreshed {
            let status = response.status();
            refresh::apply(refreshed, status, response.headers_mut(), &[]);
        }
        Ok(response)
    }
}

impl<E: fmt::Debug, T: SessionData> fmt::Debug for RefreshEndpoint<E, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshEndpoint")
            .field("inner", &self.inner)
            .field("refresh", &self.refresh)
            .finish()
    }
}
