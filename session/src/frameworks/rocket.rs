//! Rocket: the session manager is managed state, a verified session is a request guard, a
//! [`SetCookie`](crate::SetCookie) is added to another responder by [`WithCookie`], [`Refresh`] is a fairing.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use rocket::response::Redirect;
//! use rocket::{State, get, post, routes, uri};
//! use trickster_session::rocket::{OrForward, RequestCookies, WithCookie};
//! use trickster_session::{
//!     ExtractError, Refresh, Session, SessionData, SetError, TypedSession, VerifyError,
//! };
//!
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # #[session(idle_timeout = "2h")]
//! # struct Login { #[session(subject)] user_id: u64 }
//! #[post("/login")]
//! fn login(sessions: &State<TypedSession<Login>>) -> Result<WithCookie<&'static str>, SetError> {
//!     Ok(WithCookie(sessions.set(&Login { user_id: 7 })?, "welcome"))
//! }
//!
//! #[get("/profile")]
//! fn profile(session: &Session<Login>) -> String {
//!     format!("you are {}", session.user_id) // 401 without a session
//! }
//!
//! #[get("/account")]
//! fn account(session: OrForward<&Session<Login>>) -> String {
//!     format!("the account of {}", session.user_id)
//! }
//!
//! #[get("/account", rank = 2)]
//! fn account_of_guest() -> Redirect {
//!     Redirect::to(uri!("/sign-in")) // `account` forwards without a session
//! }
//!
//! #[get("/")]
//! fn home(session: Option<&Session<Login>>) -> &'static str {
//!     if session.is_some() { "hello again" } else { "hello" }
//! }
//!
//! #[get("/greeting")]
//! fn greeting(session: Result<&Session<Login>, ExtractError>) -> &'static str {
//!     match session {
//!         Ok(_) => "hello again",
//!         Err(ExtractError::Verify(VerifyError::Expired { .. } | VerifyError::Idle { .. })) => {
//!             "please sign in again"
//!         }
//!         Err(_) => "hello",
//!     }
//! }
//!
//! #[post("/logout")]
//! fn logout(
//!     sessions: &State<TypedSession<Login>>,
//!     cookies: RequestCookies<'_>,
//! ) -> WithCookie<&'static str> {
//!     WithCookie(sessions.sign_out(cookies), "bye")
//! }
//!
//! # fn app(sessions: TypedSession<Login>) {
//! rocket::build()
//!     .manage(sessions.clone())
//!     .attach(Refresh::new(sessions)) // only for automatic refresh
//!     .mount("/", routes![login, profile, account, account_of_guest, home, greeting, logout]);
//! # }
//! ```
//!
//! `&Session<T>` is verified once per request, however many guards and routes take it.
//! `Session<T>` is for a handler that changes the session or keeps it, and is verified each time. A
//! `&Session<T>` stays as it was for the rest of the request, also after `sign_out`.
//!
//! In the repository, `examples/rocket.rs` is a whole program, and `docs/recipes.md` says how a catcher redirects
//! guests to a sign-in page; `docs/recipes/sign_in_elsewhere.rs` has the catcher.
//!
//! [`Refresh`] leaves the session alone if the handler set or removed its cookie, in its response or in
//! the jar. It sees what a response fairing adds only if that was attached before it.
//!
//! A handler with its own error in addition to [`SetError`] returns a `Result` in a `Result`. Both variants of
//! each are responders:
//!
//! ```
//! # use rocket::form::Form;
//! # use rocket::{State, post};
//! # use serde::{Deserialize, Serialize};
//! # use trickster_session::{SessionData, SetError, TypedSession};
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # struct Login { user_id: u64 }
//! # fn find_user(password: &str) -> Option<u64> { None }
//! use rocket::response::{Flash, Redirect};
//! use trickster_session::rocket::WithCookie;
//!
//! #[post("/sign-in", data = "<password>")]
//! fn sign_in(
//!     sessions: &State<TypedSession<Login>>,
//!     password: Form<&str>,
//! ) -> Result<Result<WithCookie<Redirect>, Flash<Redirect>>, SetError> {
//!     let Some(user_id) = find_user(&password) else {
//!         return Ok(Err(Flash::error(Redirect::to("/sign-in"), "wrong password")));
//!     };
//!     Ok(Ok(WithCookie(sessions.set(&Login { user_id })?, Redirect::to("/"))))
//! }
//! ```
//!
//! # Changes, and guards of your own
//!
//! A handler that changes a session takes `Session<T>` and returns the cookie of `update`. A guard of your own asks
//! for `&Session<T>`:
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use rocket::http::Status;
//! use rocket::request::{FromRequest, Outcome, Request};
//! use rocket::{State, get, post};
//! use trickster_session::rocket::WithCookie;
//! use trickster_session::{Session, SessionData, SetError, TypedSession};
//!
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # struct Login { user_id: u64, is_admin: bool, visits: u32 }
//! #[post("/visits")]
//! fn visit(
//!     sessions: &State<TypedSession<Login>>,
//!     mut session: Session<Login>,
//! ) -> Result<WithCookie<String>, SetError> {
//!     session.visits += 1;
//!     Ok(WithCookie(sessions.update(&session)?, format!("visit {}", session.visits)))
//! }
//!
//! /// The session of an administrator: 401 without a session, 403 for a user who is not one.
//! struct Admin<'r>(&'r Session<Login>);
//!
//! #[rocket::async_trait]
//! impl<'r> FromRequest<'r> for Admin<'r> {
//!     type Error = ();
//!
//!     async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
//!         match request.guard::<&Session<Login>>().await {
//!             Outcome::Success(session) if session.is_admin => Outcome::Success(Admin(session)),
//!             Outcome::Success(_) => Outcome::Error((Status::Forbidden, ())),
//!             Outcome::Error((status, _)) | Outcome::Forward(status) => Outcome::Error((status, ())),
//!         }
//!     }
//! }
//!
//! #[get("/users")]
//! fn users(admin: Admin<'_>) -> String {
//!     format!("the users, for admin {}", admin.0.user_id)
//! }
//! # rocket::routes![visit, users];
//! ```
//!
//! For a session that guests have too, take `Option<Session<Cart>>`, and begin it with
//! `cart.unwrap_or_else(|| carts.start(Cart::default()))`.
//!
//! # When a handler does not compile
//!
//! | what rustc says | what to write |
//! |---|---|
//! | `Session<Login>: Responder<'_, '_> is not satisfied` | a return type that can be sent, such as `String` or `Json<&Login>` |
//! | `Session<Login>: serde::Serialize is not satisfied`, or ``cannot move out of `*session` `` | `Json(session)` with the return type `Json<&Login>`, for a `session: &Session<Login>`; or `Json(session.into_inner())` with `Json<Login>`, for a `session: Session<Login>` (Rocket's feature `json`) |
//! | `(SetCookie, &str): Responder<'_, '_> is not satisfied` | `WithCookie(set_cookie, "welcome")` |
//! | ``cannot borrow `*session` as mutable`` | `mut session: Session<Login>` instead of `session: &Session<Login>` |
//!
//! # In tests
//!
//! `Client::tracked` ignores `Max-Age`: it keeps a cookie that `sign_out` or `clear` removed, with an empty
//! value, which is not a valid session. A `SetCookie` is also a [`Cookie`](::rocket::http::Cookie), for Rocket's
//! test client. `Secret::random` needs this crate's feature `random`, enabled under
//! `[dev-dependencies]`:
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! # use rocket::{get, routes};
//! # use trickster_session::{Keyring, Secret, Session, SessionData, TypedSession};
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # struct Login { user_id: u64 }
//! # #[get("/profile")]
//! # fn profile(session: &Session<Login>) -> String { format!("you are {}", session.user_id) }
//! # fn app(sessions: TypedSession<Login>) -> rocket::Rocket<rocket::Build> {
//! #     rocket::build().manage(sessions).mount("/", routes![profile])
//! # }
//! use rocket::local::blocking::Client;
//!
//! let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
//! let signed_in = sessions.set(&Login { user_id: 7 })?;
//! let client = Client::tracked(app(sessions))?;
//! let response = client.get("/profile").cookie(signed_in).dispatch();
//! assert_eq!(response.into_string().as_deref(), Some("you are 7"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use core::convert::Infallible;
use core::fmt;
use core::ops::Deref;

use ::rocket::fairing::{Fairing, Info, Kind};
use ::rocket::http::{Header, HeaderMap, Status};
use ::rocket::request::{FromRequest, Outcome};
use ::rocket::response::{self, Responder};
use ::rocket::{Ignite, Request, Response, Rocket, Sentinel};

use crate::cookie::CookieHeaders;
use crate::data::SessionData;
use crate::error::{SetError, VerifyError};
use crate::frameworks::extract_error::ExtractError;
use crate::frameworks::refresh::{self, Refresh};
use crate::session::Session;
use crate::typed_session::TypedSession;

mod set_cookie;

pub use set_cookie::WithCookie;

/// What to add if the session manager is missing.
const ADD: &str = "rocket::build().manage(sessions)";

fn log_no_session_manager<T>() {
    ::rocket::error!("no `{}`: add `{ADD}`", core::any::type_name::<TypedSession<T>>());
}

/// The session of the request, or `401 Unauthorized`. The session manager comes from the managed state.
/// Without it, Rocket does not launch, and the log says what to add.
///
/// `Option<Session<T>>` is for pages that also serve guests, `Result<Session<T>, ExtractError>` for
/// handlers that want the reason. Without a session, Rocket does not try routes of a lower rank, unless
/// the guard is [`OrForward`].
#[::rocket::async_trait]
impl<'r, T: SessionData + 'static> FromRequest<'r> for Session<T> {
    type Error = ExtractError;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ExtractError> {
        outcome(verify(request))
    }
}

/// The same as `Session<T>`, verified once per request.
#[::rocket::async_trait]
impl<'r, T: SessionData + Send + Sync + 'static> FromRequest<'r> for &'r Session<T> {
    type Error = ExtractError;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ExtractError> {
        let Verified(session) = request.local_cache(|| Verified::<T>(verify(request)));
        outcome(session.as_ref().map_err(|error| *error))
    }
}

/// The request-local cache has one value of each type, so this type is private to the library.
struct Verified<T>(Result<Session<T>, ExtractError>);

fn verify<T: SessionData + 'static>(request: &Request<'_>) -> Result<Session<T>, ExtractError> {
    match request.rocket().state::<TypedSession<T>>() {
        Some(sessions) => Ok(sessions.verify(RequestCookies::new(request))?),
        None => {
            log_no_session_manager::<T>();
            Err(ExtractError::NoSessionManager { add: ADD })
        }
    }
}

fn outcome<S>(session: Result<S, ExtractError>) -> Outcome<S, ExtractError> {
    match session {
        Ok(session) => Outcome::Success(session),
        Err(error) => Outcome::Error((status(error.status()), error)),
    }
}

impl<T: SessionData + 'static> Sentinel for Session<T> {
    fn abort(rocket: &Rocket<Ignite>) -> bool {
        let missing = rocket.state::<TypedSession<T>>().is_none();
        if missing {
            log_no_session_manager::<T>();
        }
        missing
    }
}

impl<T: SessionData + 'static> Sentinel for &Session<T> {
    fn abort(rocket: &Rocket<Ignite>) -> bool {
        Session::<T>::abort(rocket)
    }
}

/// A session, `OrForward<&Session<T>>` or `OrForward<Session<T>>`, without which Rocket tries the
/// matching routes of a lower rank, such as one that redirects to the sign-in page. If there is none,
/// the response is `401 Unauthorized`.
#[derive(Clone, Copy, Debug)]
pub struct OrForward<S>(pub S);

#[::rocket::async_trait]
impl<'r, S: FromRequest<'r, Error = ExtractError>> FromRequest<'r> for OrForward<S> {
    type Error = ExtractError;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ExtractError> {
        match S::from_request(request).await {
            // A missing session manager stays an error: it is a mistake in the application.
            Outcome::Error((status, ExtractError::Verify(_))) => Outcome::Forward(status),
            outcome => outcome.map(OrForward),
        }
    }
}

impl<S> Deref for OrForward<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.0
    }
}

impl<S: Sentinel> Sentinel for OrForward<S> {
    fn abort(rocket: &Rocket<Ignite>) -> bool {
        S::abort(rocket)
    }
}

fn status(status: http::StatusCode) -> Status {
    Status::new(status.as_u16())
}

/// Responds with the catcher for [`ExtractError::status`]; the client does not see the cause.
impl<'r> Responder<'r, 'static> for ExtractError {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        Err(status(self.status()))
    }
}

/// Responds with the catcher for status 401; the client does not see the cause.
impl<'r> Responder<'r, 'static> for VerifyError {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        Err(status(self.status()))
    }
}

/// Responds with the catcher for [`SetError::status`], and logs the cause; the client does not see it.
///
/// A text over its `max_len` may be user input: match [`SetError::TooLong`] to report it to the user.
impl<'r> Responder<'r, 'static> for SetError {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        ::rocket::error!("session not set: {self:#}");
        Err(status(self.status()))
    }
}

/// The cookies of the request, for [`TypedSession::sign_out`], [`TypedSession::take`] and
/// [`TypedSession::verify`].
///
/// These are the request's `Cookie` headers. A request of Rocket's test client may have none and cookies
/// in its jar; then these are the cookies of the jar.
#[derive(Clone)]
pub struct RequestCookies<'r> {
    headers: &'r HeaderMap<'r>,
    jar: Vec<String>,
}

impl<'r> RequestCookies<'r> {
    /// The cookies of this request, for your own guards and fairings.
    pub fn new(request: &'r Request<'_>) -> Self {
        let headers = request.headers();
        // The jar keeps one cookie of a name, and decodes names: a browser lets another subdomain set
        // `__Host%2Dlogin`, which the jar has as `__Host-login`. Where there is a header, it decides.
        let jar = match headers.contains("Cookie") {
            true => Vec::new(),
            false => request.cookies().iter().map(|it| it.stripped().to_string()).collect(),
        };
        RequestCookies { headers, jar }
    }
}

#[::rocket::async_trait]
impl<'r> FromRequest<'r> for RequestCookies<'r> {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(RequestCookies::new(request))
    }
}

/// Rocket drops a header that is not UTF-8, with all its cookies.
impl CookieHeaders for RequestCookies<'_> {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        let headers = self.headers.get("Cookie").map(str::as_bytes);
        headers.chain(self.jar.iter().map(String::as_bytes))
    }
}

/// Shows nothing: a session cookie is as good as a password.
impl fmt::Debug for RequestCookies<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestCookies").finish_non_exhaustive()
    }
}

#[::rocket::async_trait]
impl<T: SessionData + 'static> Fairing for Refresh<T> {
    fn info(&self) -> Info {
        Info { name: "Session refresh", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let Some(refreshed) = self.refreshed_cookie(&RequestCookies::new(request)) else { return };
        let lines = |name| response.headers().get(name).map(str::as_bytes);
        let changes = refresh::changes(refreshed, response.status().code, lines, &[]);
        let Some(changes) = changes else { return };
        for (name, value) in changes.replaced {
            // Never an error: it consists of texts. A cookie without them is not sent.
            let Ok(value) = String::from_utf8(value) else { return };
            response.set_header(Header::new(name, value));
        }
        response.adjoin_header(changes.set_cookie);
    }
}
