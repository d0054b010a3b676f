//! actix-web: the session manager is `web::Data`, a verified session is an extractor, a [`SetCookie`] is a
//! header, [`Refresh`] is a middleware.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use actix_web::{App, HttpRequest, HttpResponse, Responder, web};
//! use trickster_session::{
//!     ExtractError, Refresh, Session, SessionData, SetError, TypedSession, VerifyError,
//! };
//!
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # #[session(idle_timeout = "2h")]
//! # struct Login { #[session(subject)] user_id: u64 }
//! type Sessions = web::Data<TypedSession<Login>>;
//!
//! async fn login(sessions: Sessions) -> Result<HttpResponse, SetError> {
//!     let set_cookie = sessions.set(&Login { user_id: 7 })?;
//!     Ok(HttpResponse::Ok().append_header(set_cookie).body("welcome"))
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
//! async fn greeting(session: Result<Session<Login>, ExtractError>) -> &'static str {
//!     match session {
//!         Ok(_) => "hello again",
//!         Err(ExtractError::Verify(VerifyError::Expired { .. } | VerifyError::Idle { .. })) => {
//!             "please sign in again"
//!         }
//!         Err(_) => "hello",
//!     }
//! }
//!
//! async fn logout(sessions: Sessions, request: HttpRequest) -> impl Responder {
//!     "bye".customize().append_header(sessions.sign_out(request.headers()))
//! }
//!
//! # use actix_web::HttpServer;
//! # fn server(sessions: TypedSession<Login>) {
//! HttpServer::new(move || {
//!     App::new()
//!         .app_data(web::Data::new(sessions.clone()))
//!         .wrap(Refresh::new(sessions.clone())) // only for automatic refresh
//!         .route("/login", web::post().to(login))
//! #       .route("/profile", web::get().to(profile))
//! #       .route("/", web::get().to(home))
//! #       .route("/greeting", web::get().to(greeting))
//! #       .route("/logout", web::post().to(logout))
//! })
//! # ;
//! # }
//! ```
//!
//! Make the session manager before `HttpServer::new` and clone it in the application factory, as here. The
//! factory runs once for each worker: a session manager that it made would have its own list of revoked
//! sessions.
//!
//! [`WithCookie`] adds the cookie to any other responder. It also takes the `Option<SetCookie>` of
//! [`TypedSession::take`] and [`TypedSession::refresh`], as in this page with a message that is shown once:
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use actix_web::web::{Data, Html, Redirect};
//! use actix_web::{HttpRequest, Responder};
//! use trickster_session::actix_web::WithCookie;
//! use trickster_session::{SessionData, SetError, TypedSession};
//!
//! #[derive(Serialize, Deserialize, SessionData)]
//! #[session(max_age = "5m")]
//! struct Flash {
//!     #[session(max_len = 80)]
//!     message: String,
//! }
//!
//! type Flashes = Data<TypedSession<Flash>>;
//!
//! async fn save(flashes: Flashes) -> Result<impl Responder, SetError> {
//!     let flash = flashes.set(&Flash { message: "Saved.".into() })?;
//!     Ok(WithCookie(flash, Redirect::to("/").see_other()))
//! }
//!
//! async fn page(flashes: Flashes, request: HttpRequest) -> impl Responder {
//!     let (flash, removed) = flashes.take(request.headers());
//!     WithCookie(removed, Html::new(flash.map_or(String::new(), |flash| flash.message)))
//! }
//! ```
//!
//! For an [`HttpResponse`], [`AppendSetCookie`] does the same:
//! `HttpResponse::Ok().append_set_cookie(sessions.refresh(&session)?).body("pong")`.
//!
//! [`Refresh`] leaves the session alone if the response has its cookie. It sees only what is nearer to
//! the handler: write its `.wrap` after that of a middleware that sets cookies.
//!
//! A tuple such as `(set_cookie, "welcome")` is not a responder in actix-web: write
//! `WithCookie(set_cookie, "welcome")`.
//!
//! # Changes, and extractors of your own
//!
//! `update` returns the cookie of a changed session. An extractor of your own calls that of `Session<T>`. Check a role
//! there and not in the guard of a route: a request that all guards refuse gets 404 instead of 403.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use std::future::{Ready, ready};
//!
//! use actix_web::dev::Payload;
//! use actix_web::error::ErrorForbidden;
//! use actix_web::{Error, FromRequest, HttpRequest, HttpResponse, web};
//! use trickster_session::{Session, SessionData, SetError, TypedSession};
//!
//! # #[derive(Serialize, Deserialize, SessionData)]
//! # struct Login { user_id: u64, is_admin: bool, visits: u32 }
//! async fn visit(
//!     sessions: web::Data<TypedSession<Login>>,
//!     mut session: Session<Login>,
//! ) -> Result<HttpResponse, SetError> {
//!     session.visits += 1;
//!     let set_cookie = sessions.update(&session)?;
//!     Ok(HttpResponse::Ok().append_header(set_cookie).body(format!("visit {}", session.visits)))
//! }
//!
//! /// The session of an administrator: 401 without a session, 403 for a user who is not one.
//! struct Admin(Session<Login>);
//!
//! impl FromRequest for Admin {
//!     type Error = Error;
//!     type Future = Ready<Result<Self, Error>>;
//!
//!     fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
//!         ready(match Session::<Login>::from_request(request, payload).into_inner() {
//!             Ok(session) if session.is_admin => Ok(Admin(session)),
//!             Ok(_) => Err(ErrorForbidden("")),
//!             Err(error) => Err(error.into()),
//!         })
//!     }
//! }
//!
//! async fn users(admin: Admin) -> String {
//!     format!("the users, for admin {}", admin.0.user_id)
//! }
//! # actix_web::rt::System::new().block_on(async {
//! # use actix_web::test::{TestRequest, call_service, init_service};
//! # use trickster_session::{Keyring, Secret};
//! # let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
//! # let app = actix_web::App::new().app_data(web::Data::new(sessions.clone()));
//! # let app = app.route("/visits", web::post().to(visit)).route("/users", web::get().to(users));
//! # let app = init_service(app).await;
//! # for (is_admin, status) in [(Some(true), 200), (Some(false), 403), (None, 401)] {
//! #     let mut request = TestRequest::with_uri("/users");
//! #     if let Some(is_admin) = is_admin {
//! #         request = request.cookie((&sessions.set(&Login { user_id: 7, is_admin, visits: 0 })?).into());
//! #     }
//! #     assert_eq!(call_service(&app, request.to_request()).await.status(), status);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```
//!
//! # Guards, middleware and tests
//!
//! [`TypedSession::verify`] takes the headers of a guard's and of a middleware's request. A
//! [`SetCookie`] is also a [`Cookie`](::actix_web::cookie::Cookie), for actix-web's test requests.
//!
//! ```
//! # use serde::{Deserialize, Serialize};
//! use actix_web::body::MessageBody;
//! use actix_web::dev::{ServiceRequest, ServiceResponse};
//! use actix_web::http::header::LOCATION;
//! use actix_web::middleware::{Next, from_fn};
//! use actix_web::{App, Error, HttpMessage, HttpResponse, guard, test, web};
//! use trickster_session::{Keyring, Secret, Session, SessionData, TypedSession};
//!
//! #[derive(Clone, Serialize, Deserialize, SessionData)]
//! struct Login {
//!     user_id: u64,
//! }
//!
//! /// Redirects guests, and hands the session to the handler.
//! async fn members_only(
//!     sessions: web::Data<TypedSession<Login>>,
//!     request: ServiceRequest,
//!     next: Next<impl MessageBody + 'static>,
//! ) -> Result<ServiceResponse<impl MessageBody>, Error> {
//!     match sessions.verify(request.headers()) {
//!         Ok(session) => {
//!             request.extensions_mut().insert(session);
//!             Ok(next.call(request).await?.map_into_left_body())
//!         }
//!         Err(_) => {
//!             let redirect = HttpResponse::SeeOther().insert_header((LOCATION, "/")).finish();
//!             Ok(request.into_response(redirect).map_into_right_body())
//!         }
//!     }
//! }
//!
//! async fn member(session: web::ReqData<Session<Login>>) -> String {
//!     format!("you are {}", session.user_id)
//! }
//!
//! # actix_web::rt::System::new().block_on(async {
//! let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
//! let guarding = sessions.clone();
//! let signed_in = guard::fn_guard(move |it| guarding.verify(it.head().headers()).is_ok());
//! let app = App::new()
//!     .app_data(web::Data::new(sessions.clone()))
//!     .route("/", web::get().guard(signed_in).to(async || "hello again"))
//!     .route("/", web::get().to(async || "hello"))
//!     .service(web::resource("/member").wrap(from_fn(members_only)).get(member));
//! let app = test::init_service(app).await;
//!
//! let member = sessions.set(&Login { user_id: 7 })?;
//! let request = |path| test::TestRequest::with_uri(path);
//! for (path, for_member) in [("/", "hello again"), ("/member", "you are 7")] {
//!     let signed_in = request(path).cookie((&member).into()).to_request();
//!     assert_eq!(test::call_and_read_body(&app, signed_in).await, for_member);
//! }
//! assert_eq!(test::call_and_read_body(&app, request("/").to_request()).await, "hello");
//! let redirected = test::call_service(&app, request("/member").to_request()).await;
//! assert_eq!(redirected.headers().get(LOCATION).unwrap(), "/");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```

use core::fmt;
use core::future::{Ready, ready};
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use ::actix_web::body::BoxBody;
use ::actix_web::dev::{Payload, Service, ServiceRequest, ServiceResponse, Transform};
use ::actix_web::http::StatusCode;
use ::actix_web::http::header::{COOKIE, HeaderMap, HeaderName, HeaderValue};
use ::actix_web::{Error, FromRequest, HttpRequest, HttpResponse, Responder, ResponseError, web};
use pin_project_lite::pin_project;

use crate::cookie::CookieHeaders;
use crate::cookie::SetCookie;
use crate::data::SessionData;
use crate::error::{SetError, VerifyError};
use crate::frameworks::append_set_cookie::AppendSetCookie;
use crate::frameworks::extract_error::ExtractError;
use crate::frameworks::refresh::{self, Refresh, RefreshedCookie};
use crate::session::Session;
use crate::typed_session::TypedSession;

mod set_cookie;

pub use set_cookie::WithCookie;

impl CookieHeaders for HeaderMap {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        self.get_all(COOKIE).map(HeaderValue::as_bytes)
    }
}

/// The value of one `Cookie` header, or in a test of a response's `Set-Cookie`.
impl CookieHeaders for HeaderValue {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        core::iter::once(self.as_bytes())
    }
}

/// The session of the request, or `401 Unauthorized`. The session manager comes from
/// `web::Data<TypedSession<T>>`. Without it, the response is 500 and the log says what to add (actix-web
/// uses the crate `log`, which is silent without a logger such as `env_logger`).
///
/// `Option<Session<T>>` is for pages that also serve guests, `Result<Session<T>, ExtractError>` for
/// handlers that want the reason.
impl<T: SessionData + 'static> FromRequest for Session<T> {
    type Error = ExtractError;
    type Future = Ready<Result<Self, ExtractError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match request.app_data::<web::Data<TypedSession<T>>>() {
            Some(sessions) => sessions.verify(request.headers()).map_err(ExtractError::from),
            None => {
                let add = "App::app_data(web::Data::new(sessions))";
                log::error!("no `{}`: add `{add}`", core::any::type_name::<TypedSession<T>>());
                Err(ExtractError::NoSessionManager { add })
            }
        })
    }
}

/// An empty response with the status [`ExtractError::status`]; the cause is not sent to the client.
impl ResponseError for ExtractError {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// An empty `401 Unauthorized`; the cause is not sent to the client.
impl ResponseError for VerifyError {
    fn status_code(&self) -> StatusCode {
        ExtractError::from(*self).status_code()
    }

    fn error_response(&self) -> HttpResponse {
        ExtractError::from(*self).error_response()
    }
}

/// actix-web has another version of the crate `http`.
fn status_code(status: http::StatusCode) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// [`SetError::status`], without the cause, which is logged.
///
/// A text over its `max_len` may be user input: match [`SetError::TooLong`] to report it to the user.
impl ResponseError for SetError {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        log::error!("session not set: {self:#}");
        HttpResponse::new(self.status_code())
    }
}

/// An empty response with this `Set-Cookie`.
impl Responder for SetCookie {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok().append_header(self).finish()
    }
}

impl<S, T, B> Transform<S, ServiceRequest> for Refresh<T>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    T: SessionData,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Transform = RefreshService<S, T>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(RefreshService { inner, refresh: self.clone() }))
    }
}

/// A service wrapped in [`Refresh`].
pub struct RefreshService<S, T> {
    inner: S,
    refresh: Refresh<T>,
}

impl<S, T, B> Service<ServiceRequest> for RefreshService<S, T>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    T: SessionData,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Future = RefreshFuture<S::Future>;

    fn poll_ready(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let refreshed = self.refresh.refreshed_cookie(request.headers());
        RefreshFuture { inner: self.inner.call(request), refreshed }
    }
}

impl<S: fmt::Debug, T: SessionData> fmt::Debug for RefreshService<S, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshService")
            .field("inner", &self.inner)
            .field("refresh", &self.refresh)
            .finish()
    }
}

pin_project! {
    /// The response of a [`RefreshService`].
    #[derive(Debug)]
    pub struct RefreshFuture<F> {
        #[pin]
        inner: F,
        refreshed: Option<RefreshedCookie>,
    }
}

impl<F, B> Future for RefreshFuture<F>
where
    F: Future<Output = Result<ServiceResponse<B>, Error>>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let mut response = ready!(this.inner.poll(cx))?;
        if let Some(refreshed) = this.refreshed.take() {
            let status = response.status();
            apply(refreshed, status, response.headers_mut());
        }
        Poll::Ready(Ok(response))
    }
}

fn apply(refreshed: RefreshedCookie, status: StatusCode, headers: &mut HeaderMap) {
    let lines = |name| headers.get_all(name).map(HeaderValue::as_bytes);
    let changes = refresh::changes(refreshed, status.as_u16(), lines, &[]);
    let Some(changes) = changes else { return };
    for (name, value) in changes.replaced {
        // Never an error: it consists of valid values. A cookie without them is not sent.
        let Ok(value) = HeaderValue::try_from(value) else { return };
        headers.insert(HeaderName::from_static(name), value);
    }
    headers.append_set_cookie(changes.set_cookie);
}
