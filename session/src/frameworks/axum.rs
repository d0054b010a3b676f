//! axum: the session manager is state, a verified session is an extractor, a [`SetCookie`] is a part of a
//! response. Automatic refresh is the layer of the feature `tower`.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use axum::Router;
//! use axum::extract::State;
//! use axum::http::HeaderMap;
//! use axum::response::IntoResponse;
//! use axum::routing::{get, post};
//! use trickster_session::{VerifyError, Session, SessionData, SetError, TypedSession};
//!
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # #[session(idle_timeout = "2h")]
//! # struct Login { #[session(subject)] user_id: u64 }
//! type Sessions = State<TypedSession<Login>>;
//!
//! async fn login(sessions: Sessions) -> Result<impl IntoResponse, SetError> {
//!     Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
//! }
//!
//! async fn profile(session: Session<Login>) -> String {
//!     format!("you are {}", session.user_id) // 401 without a session
//! }
//!
//! async fn home(session: Option<Session<Login>>) -> &'static str {
//!     if session.is_some() { "hello again" } else { "hello" }
//! }
//!
//! async fn greeting(session: Result<Session<Login>, VerifyError>) -> &'static str {
//!     match session {
//!         Ok(_) => "hello again",
//!         Err(VerifyError::Expired { .. } | VerifyError::Idle { .. }) => "please sign in again",
//!         Err(_) => "hello",
//!     }
//! }
//!
//! async fn logout(sessions: Sessions, headers: HeaderMap) -> impl IntoResponse {
//!     (sessions.sign_out(&headers), "bye")
//! }
//!
//! # fn app(sessions: TypedSession<Login>) -> Router {
//! Router::new()
//!     .route("/login", post(login))
//!     .route("/profile", get(profile))
//! #   .route("/", get(home))
//! #   .route("/greeting", get(greeting))
//! #   .route("/logout", post(logout))
//!     .with_state(sessions)
//! # }
//! ```
//!
//! If your state is a struct, put the session manager in a field and write `#[derive(FromRef)]` on the
//! struct (axum's feature `macros`), or `impl FromRef<AppState> for TypedSession<Login>`. The orphan
//! rule does not allow this `impl` for `Arc<AppState>`: wrap it in a type of your own,
//! `#[derive(Clone)] struct App(Arc<AppState>);`, and write `impl FromRef<App>`.
//!
//! A handler with several kinds of errors returns `axum::response::Result`. Its `?` takes everything that is
//! a response, such as [`SetError`], a `StatusCode` or a `Redirect`:
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use axum::extract::State;
//! use axum::response::{IntoResponse, Redirect, Result};
//! # use trickster_session::{Session, SessionData, TypedSession};
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # struct Login { user_id: u64, visits: u32 }
//!
//! async fn visit(
//!     State(sessions): State<TypedSession<Login>>,
//!     session: Option<Session<Login>>,
//! ) -> Result<impl IntoResponse> {
//!     let mut session = session.ok_or(Redirect::to("/sign-in"))?;
//!     session.visits += 1;
//!     Ok((sessions.update(&session)?, format!("visit {}", session.visits)))
//! }
//! # let _: axum::Router<TypedSession<Login>> = axum::Router::new().route("/", axum::routing::get(visit));
//! ```
//!
//! # loco, Leptos, Dioxus and other foreign state
//!
//! `FromRef` cannot be implemented for a state of another crate, such as loco's `AppContext`. Add the
//! session manager to the extensions of the requests instead, and take [`ExtensionSession<T>`] instead of
//! `Session<T>`:
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use axum::response::IntoResponse;
//! use axum::routing::{get, post};
//! use axum::{Extension, Router};
//! # use axum::http::HeaderMap;
//! use trickster_session::axum::ExtensionSession;
//! use trickster_session::{SessionData, SetCookie, SetError, TypedSession};
//!
//! # #[derive(Clone)] struct AppContext;
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # struct Login { #[session(subject)] user_id: u64 }
//! type Sessions = Extension<TypedSession<Login>>;
//!
//! async fn login(sessions: Sessions) -> Result<impl IntoResponse, SetError> {
//!     Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
//! }
//!
//! async fn profile(session: ExtensionSession<Login>) -> String {
//!     format!("you are {}", session.user_id) // 401 without a session
//! }
//!
//! async fn home(session: Option<ExtensionSession<Login>>) -> &'static str {
//!     if session.is_some() { "hello again" } else { "hello" }
//! }
//!
//! async fn logout(sessions: Sessions, headers: HeaderMap) -> (SetCookie, &'static str) {
//!     (sessions.sign_out(&headers), "bye")
//! }
//!
//! # fn app(sessions: TypedSession<Login>) -> Router<AppContext> {
//! Router::new()
//!     .route("/", get(home))
//!     .route("/login", post(login))
//!     .route("/profile", get(profile))
//!     .route("/logout", post(logout))
//!     .layer(Extension(sessions)) // after the routes; its order with `Refresh` does not matter
//! # }
//! ```
//!
//! Without the layer, the response is 500 and says what to add.
//!
//! - loco: add the layer in `Hooks::after_routes`.
//! - Leptos: add the layer after `leptos_routes`. In a server function, read the session with
//!   `leptos_axum::extract::<Option<ExtensionSession<Login>>>().await?`, and send a cookie with
//!   `expect_context::<ResponseOptions>().append_header(SET_COOKIE, set_cookie.into())`. Without `Option`, a
//!   missing session becomes a 500 that tells the client why.
//! - Dioxus: add the layer to `dioxus::server::router(App)`. The attribute of a server function lists what it
//!   extracts: `#[get("/api/user", session: ExtensionSession<Login>)]`. Send a cookie with
//!   `FullstackContext::current()` and its `add_response_header(SET_COOKIE, set_cookie)`, which keeps only the
//!   last `Set-Cookie`.
//!
//! `docs/recipes.md` in the repository has a program for each of them.
//!
//! # When a handler does not compile
//!
//! | what rustc says | what to write |
//! |---|---|
//! | `Router<TypedSession<Login>>: Service<IncomingStream<`…, or `expected MethodRouter, found MethodRouter<TypedSession<Login>>`, or `expected Router, found Router<TypedSession<Login>>`, or …`Session<Login>), ()> is not implemented` | `.with_state(sessions)` after the routes, or `.with_state(app)` if your state is a struct |
//! | `expected TypedSession<Login>, found App`, or `expected MethodRouter<App>, found MethodRouter<TypedSession<Login>>` | `FromRef` for `App`, as above |
//! | `expected MethodRouter<TypedSession<Login>>, found MethodRouter<TypedSession<Cart>>`, or …`Session<Login>, Session<Cart>), TypedSession<Login>> is not implemented`, or …`Session<Login>, State<TypedSession<Cart>>), TypedSession<Login>> is not implemented` | one state for two session managers: a struct with both as fields and `#[derive(FromRef)]` |
//! | `cannot find derive macro FromRef` | axum's feature `macros` in `Cargo.toml` |
//! | `SetCookie: IntoResponseParts is not satisfied` | this crate's feature `axum` in `Cargo.toml` |
//! | …`SetError>: IntoResponseParts is not satisfied` | a `?` after `set` or `update`, in a handler that returns `Result<impl IntoResponse, SetError>` |
//! | `&str: IntoResponseParts is not satisfied` | the cookie before the body: `(set_cookie, "welcome")` |
//! | `Session<Login>: serde::Serialize is not satisfied`, or `expected Login, found Session<Login>`, or `cannot move out of dereference of Session<Login>` | `Json(session.into_inner())` instead of `Json(session)` or `Json(*session)` |
//! | `TypedSession<Login>: FromRef<()> is not satisfied` | the argument `state` of `debug_handler`, as in the next row |
//! | `Handler<_, _> is not satisfied` | `#[axum::debug_handler(state = TypedSession<Login>)]` on the handler: it says what is wrong. If it reports nothing, the router has another type of state: the last parameter of `Handler<…, S>` |
//!
//! `debug_handler` and the derive macro `FromRef` are in axum's feature `macros`. The argument `state` is the
//! type of your state, such as `App`.

use core::convert::Infallible;
use core::fmt;
use core::ops::{Deref, DerefMut};

use axum_core::extract::{FromRef, FromRequestParts, OptionalFromRequestParts};
use axum_core::response::{IntoResponse, IntoResponseParts, Response, ResponseParts};
use http::request::Parts;

use crate::cookie::SetCookie;
use crate::data::SessionData;
use crate::error::{SetError, VerifyError};
use crate::frameworks::extract_error::ExtractError;
use crate::session::Session;
use crate::typed_session::TypedSession;

/// The session of the request, or `401 Unauthorized`. The session manager is part of the state.
///
/// `Option<Session<T>>` is for pages that also serve guests, `Result<Session<T>, VerifyError>` for
/// handlers that want the reason.
impl<S, T> FromRequestParts<S> for Session<T>
where
    S: Sync,
    T: SessionData,
    TypedSession<T>: FromRef<S>,
{
    type Rejection = VerifyError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, VerifyError> {
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

/// The session of the request, with the session manager from the request's extensions instead of the
/// state: for applications whose state is a type of another crate, as with loco, Leptos and Dioxus.
///
/// Add the session manager with `.layer(Extension(sessions))`; see
/// [the module](self#loco-leptos-dioxus-and-other-foreign-state). Without it, the response is 500 and says
/// what to add. Without a session, the response is `401 Unauthorized`.
///
/// `Option<ExtensionSession<T>>` is for pages that also serve guests,
/// `Result<ExtensionSession<T>, ExtractError>` for handlers that want the reason.
#[derive(Clone, PartialEq, Eq)]
pub struct ExtensionSession<T>(pub Session<T>);

impl<T> ExtensionSession<T> {
    /// Returns the struct.
    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

impl<T> Deref for ExtensionSession<T> {
    type Target = Session<T>;

    fn deref(&self) -> &Session<T> {
        &self.0
    }
}

impl<T> DerefMut for ExtensionSession<T> {
    fn deref_mut(&mut self) -> &mut Session<T> {
        &mut self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for ExtensionSession<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ExtensionSession").field(&self.0).finish()
    }
}

impl<S, T> FromRequestParts<S> for ExtensionSession<T>
where
    S: Sync,
    T: SessionData + 'static,
{
    type Rejection = ExtractError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ExtractError> {
        let Some(sessions) = parts.extensions.get::<TypedSession<T>>() else {
            let add = "Router::layer(Extension(sessions))";
            #[cfg(feature = "tracing")]
            crate::events::no_session_manager::<TypedSession<T>>(add);
            return Err(ExtractError::NoSessionManager { add });
        };
        Ok(ExtensionSession(sessions.verify(&parts.headers)?))
    }
}

/// Only a missing session manager is an error.
impl<S, T> OptionalFromRequestParts<S> for ExtensionSession<T>
where
    S: Sync,
    T: SessionData + 'static,
{
    type Rejection = ExtractError;

    async fn from_request_parts(
        parts: &mut Parts,
        state: &S,
    ) -> Result<Option<Self>, ExtractError> {
        match <Self as FromRequestParts<S>>::from_request_parts(parts, state).await {
            Ok(session) => Ok(Some(session)),
            Err(ExtractError::Verify(_)) => Ok(None),
            Err(missing) => Err(missing),
        }
    }
}

/// An empty response with the status [`ExtractError::status`]; the cause is not sent to the client. As with
/// axum's own `Extension`, the response says so if the session manager is missing.
impl IntoResponse for ExtractError {
    fn into_response(self) -> Response {
        match self {
            ExtractError::Verify(error) => error.into_response(),
            ExtractError::NoSessionManager { .. } => {
                (self.status(), self.to_string()).into_response()
            }
        }
    }
}

/// An empty `401 Unauthorized`; the cause is not sent to the client.
impl IntoResponse for VerifyError {
    fn into_response(self) -> Response {
        self.status().into_response()
    }
}

/// [`SetError::status`], without the cause, which is an event with the feature `tracing`.
///
/// A text over its `max_len` may be user input: match [`SetError::TooLong`] to report it to the user.
impl IntoResponse for SetError {
    fn into_response(self) -> Response {
        #[cfg(feature = "tracing")]
        crate::events::not_set(&self);
        self.status().into_response()
    }
}

/// Adds this `Set-Cookie` to those of the response.
impl IntoResponseParts for SetCookie {
    type Error = Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Infallible> {
        self.append_to(parts.headers_mut());
        Ok(parts)
    }
}

/// An empty response with this `Set-Cookie`.
impl IntoResponse for SetCookie {
    fn into_response(self) -> Response {
        (self, ()).into_response()
    }
}
