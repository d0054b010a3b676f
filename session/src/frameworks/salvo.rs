//! salvo: the session manager is in the depot, a verified session is extracted from the request, a
//! [`SetCookie`] is written to the response, [`Refresh`] is a hoop. salvo 1.1 needs Rust 1.95.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use salvo::affix_state;
//! use salvo::prelude::*;
//! use trickster_session::salvo::MaybeSession;
//! use trickster_session::{
//!     AppendSetCookie, ExtractError, Refresh, Session, SessionData, SetCookie, SetError,
//!     TypedSession, VerifyError,
//! };
//!
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # #[session(idle_timeout = "2h")]
//! # struct Login { #[session(subject)] user_id: u64 }
//! type Sessions = TypedSession<Login>;
//!
//! #[handler]
//! async fn login(sessions: Sessions) -> Result<(SetCookie, &'static str), SetError> {
//!     Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
//! }
//!
//! #[handler]
//! async fn profile(session: Session<Login>) -> String {
//!     format!("you are {}", session.user_id) // 401 without a session
//! }
//!
//! #[handler]
//! async fn greeting(session: MaybeSession<Login>) -> &'static str {
//!     match session.0 {
//!         Ok(_) => "hello again",
//!         Err(VerifyError::Expired { .. } | VerifyError::Idle { .. }) => "please sign in again",
//!         Err(_) => "hello",
//!     }
//! }
//!
//! /// A hoop for routes that only members see.
//! #[handler]
//! async fn members_only(session: MaybeSession<Login>, response: &mut Response) {
//!     if session.0.is_err() {
//!         response.render(Redirect::other("/sign-in")); // salvo skips the handlers that follow
//!     }
//! }
//!
//! #[handler]
//! async fn ping(
//!     sessions: Sessions,
//!     session: Session<Login>,
//!     response: &mut Response,
//! ) -> Result<&'static str, SetError> {
//!     response.append_set_cookie(sessions.refresh(&session)?); // only without automatic refresh
//!     Ok("pong")
//! }
//!
//! #[handler]
//! async fn logout(sessions: Sessions, request: &Request) -> (SetCookie, &'static str) {
//!     (sessions.sign_out(request.headers()), "bye")
//! }
//!
//! # fn app(sessions: TypedSession<Login>) -> Router {
//! Router::new()
//!     .hoop(Refresh::new(sessions.clone())) // only for automatic refresh
//!     .hoop(affix_state::inject(sessions))
//!     .push(Router::with_path("login").post(login))
//!     .push(Router::with_path("profile").get(profile))
//!     .push(Router::with_path("logout").post(logout))
//! #   .push(Router::with_path("greeting").get(greeting))
//! #   .push(Router::with_path("ping").get(ping))
//!     .push(Router::with_path("members").hoop(members_only).get(profile))
//! # }
//! ```
//!
//! A handler that returns `Option<SetCookie>` would answer 404 for `None`, as salvo does for every
//! `Option`: use [`AppendSetCookie`].
//!
//! [`Refresh`] leaves the session alone if the handler set or removed its cookie, in a header or in the
//! cookies of the response. It sees only what the handlers and hoops after it do, so add it first.

use ::salvo::extract::Metadata;
use ::salvo::{Depot, Extractible, FlowCtrl, Handler, Request, Response, Scribe, async_trait};

use crate::cookie::SetCookie;
use crate::data::SessionData;
use crate::error::{SetError, VerifyError};
use crate::frameworks::append_set_cookie::AppendSetCookie;
use crate::frameworks::extract_error::ExtractError;
use crate::frameworks::refresh::{self, Refresh};
use crate::session::Session;
use crate::typed_session::TypedSession;

/// What the OpenAPI documentation of salvo says of these extractors: they read no parameter.
static METADATA: Metadata = Metadata::new("");

/// The session manager of the depot. Without it, the response is 500 and the log says what to add.
fn session_manager<T: SessionData + 'static>(
    depot: &Depot,
) -> Result<&TypedSession<T>, ExtractError> {
    depot.get_typed().map_err(|_| {
        let add = "Router::hoop(affix_state::inject(sessions))";
        crate::events::no_session_manager::<TypedSession<T>>(add);
        ExtractError::NoSessionManager { add }
    })
}

/// The session manager, which comes from the depot. Without it, the response is 500 and the log says
/// what to add.
impl<'ex, T: SessionData + 'static> Extractible<'ex> for TypedSession<T> {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[expect(refining_impl_trait, reason = "the error is named in the documentation")]
    async fn extract(_: &'ex mut Request, depot: &'ex mut Depot) -> Result<Self, ExtractError> {
        session_manager(depot).cloned()
    }
}

/// The session of the request, or `401 Unauthorized`. The session manager comes from the depot. Without
/// it, the response is 500 and the log says what to add.
///
/// salvo does not allow `Option<Session<T>>`: [`MaybeSession`] is for pages that also serve guests, and
/// for handlers that want the reason.
impl<'ex, T: SessionData + Send + 'static> Extractible<'ex> for Session<T> {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[expect(refining_impl_trait, reason = "the error is named in the documentation")]
    async fn extract(
        request: &'ex mut Request,
        depot: &'ex mut Depot,
    ) -> Result<Self, ExtractError> {
        Ok(session_manager::<T>(depot)?.verify(request.headers())?)
    }
}

/// The session of the request, or why it has none, for pages that also serve guests. Without a session
/// manager, the response is 500 and the log says what to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaybeSession<T>(pub Result<Session<T>, VerifyError>);

impl<'ex, T: SessionData + Send + 'static> Extractible<'ex> for MaybeSession<T> {
    fn metadata() -> &'static Metadata {
        &METADATA
    }

    #[expect(refining_impl_trait, reason = "the error is named in the documentation")]
    async fn extract(
        request: &'ex mut Request,
        depot: &'ex mut Depot,
    ) -> Result<Self, ExtractError> {
        Ok(MaybeSession(session_manager::<T>(depot)?.verify(request.headers())))
    }
}

/// The status [`ExtractError::status`], for a catcher; the cause is not sent to the client.
impl Scribe for ExtractError {
    fn render(self, response: &mut Response) {
        response.status_code(self.status());
    }
}

/// `401 Unauthorized`, for a catcher; the cause is not sent to the client.
impl Scribe for VerifyError {
    fn render(self, response: &mut Response) {
        response.status_code(self.status());
    }
}

/// [`SetError::status`], for a catcher, without the cause, which is logged.
///
/// A text over its `max_len` may be user input: match [`SetError::TooLong`] to report it to the user.
impl Scribe for SetError {
    fn render(self, response: &mut Response) {
        crate::events::not_set(&self);
        response.status_code(self.status());
    }
}

/// Adds this `Set-Cookie` to those of the response. With a body, a handler returns `(set_cookie, body)`.
impl Scribe for SetCookie {
    fn render(self, response: &mut Response) {
        response.append_set_cookie(self);
    }
}

impl AppendSetCookie for Response {
    fn append_set_cookie(&mut self, set_cookie: impl Into<Option<SetCookie>>) -> &mut Self {
        if let Some(set_cookie) = set_cookie.into() {
            set_cookie.append_to(self.headers_mut());
        }
        self
    }
}

#[async_trait]
impl<T: SessionData + 'static> Handler for Refresh<T> {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        ctrl: &mut FlowCtrl,
    ) {
        let refreshed = self.refreshed_cookie(request.headers());
        ctrl.call_next(request, depot, response).await;
        let Some(refreshed) = refreshed else { return };
        // salvo adds these to the headers when all handlers are done.
        let later: Vec<_> = response.cookies().delta().map(|it| it.encoded().to_string()).collect();
        let status = response.status_code.unwrap_or_default();
        refresh::apply(refreshed, status, response.headers_mut(), &later);
    }
}
