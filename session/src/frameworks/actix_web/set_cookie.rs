//! A [`SetCookie`] as a header, a cookie and a part of a response of actix-web, which has another version
//! of the crate `http`.

use core::convert::Infallible;

use ::actix_web::cookie::Cookie;
use ::actix_web::http::header::{
    HeaderMap, HeaderName, HeaderValue, SET_COOKIE, TryIntoHeaderPair,
};
use ::actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, Responder};

use crate::cookie::SetCookie;
use crate::frameworks::append_set_cookie::AppendSetCookie;

/// The header's value, in actix-web's own version of the crate `http`. Nothing is copied. The value is
/// marked as sensitive: its `Debug` does not show the token.
impl From<SetCookie> for HeaderValue {
    fn from(set_cookie: SetCookie) -> Self {
        match HeaderValue::from_maybe_shared(bytes::Bytes::from(set_cookie.into_string())) {
            Ok(mut value) => {
                value.set_sensitive(true);
                value
            }
            Err(_) => unreachable!("name, value and attributes are visible ASCII and spaces"),
        }
    }
}

/// One `Set-Cookie`. Add it with `append_header`: `insert_header` replaces all other `Set-Cookie`
/// headers.
impl TryIntoHeaderPair for SetCookie {
    type Error = Infallible;

    fn try_into_pair(self) -> Result<(HeaderName, HeaderValue), Infallible> {
        Ok((SET_COOKIE, self.into()))
    }
}

/// The same cookie, for `TestRequest::cookie` and `HttpResponseBuilder::cookie`.
///
/// To send a `partitioned` session, use `append_header` instead: actix-web's `Cookie` has no
/// `Partitioned`, so it is lost here. In a test, a name with one of `` #%^`| `` is percent-encoded and not found:
/// use `insert_header((COOKIE, set_cookie.pair()))`.
impl From<SetCookie> for Cookie<'static> {
    fn from(set_cookie: SetCookie) -> Self {
        match Cookie::parse(set_cookie.into_string()) {
            Ok(cookie) => cookie,
            Err(_) => unreachable!("a `Set-Cookie` has a name and a `=`"),
        }
    }
}

/// The same cookie, for several requests.
impl From<&SetCookie> for Cookie<'static> {
    fn from(set_cookie: &SetCookie) -> Self {
        set_cookie.clone().into()
    }
}

/// The response of another responder, with this `Set-Cookie` added.
///
/// The cookie may be optional, as from [`TypedSession::take`](crate::TypedSession::take) and
/// [`TypedSession::refresh`](crate::TypedSession::refresh):
///
/// ```
/// # use actix_web::http::header::SET_COOKIE;
/// # use actix_web::{App, test};
/// # use serde::{Deserialize, Serialize};
/// # use trickster_session::{Keyring, Secret, SessionData, TypedSession};
/// use actix_web::{HttpRequest, Responder, web};
/// use trickster_session::actix_web::WithCookie;
///
/// # #[derive(Serialize, Deserialize, SessionData)]
/// # struct Hint { seen: u32 }
/// async fn page(hints: web::Data<TypedSession<Hint>>, request: HttpRequest) -> impl Responder {
///     let (hint, removed) = hints.take(request.headers());
///     WithCookie(removed, hint.map_or(String::new(), |hint| format!("hint {}", hint.seen)))
/// }
/// # actix_web::rt::System::new().block_on(async {
/// # let hints = TypedSession::<Hint>::new(Keyring::new(Secret::random()?));
/// # let app = App::new().app_data(web::Data::new(hints.clone())).route("/", web::get().to(page));
/// # let app = test::init_service(app).await;
/// # let hint = hints.set(&Hint { seen: 7 })?;
/// # let request = test::TestRequest::get().cookie(hint.into()).to_request();
/// # let response = test::call_service(&app, request).await;
/// # assert_eq!(response.headers().get(SET_COOKIE).unwrap(), hints.clear().as_str());
/// # assert_eq!(test::read_body(response).await, "hint 7");
/// # let response = test::call_service(&app, test::TestRequest::get().to_request()).await;
/// # assert!(!response.headers().contains_key(SET_COOKIE));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// # }).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct WithCookie<R, C = SetCookie>(pub C, pub R);

impl<R: Responder, C: Into<Option<SetCookie>>> Responder for WithCookie<R, C> {
    type Body = R::Body;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse<R::Body> {
        let mut response = self.1.respond_to(request);
        response.headers_mut().append_set_cookie(self.0);
        response
    }
}

/// ```
/// # use serde::{Deserialize, Serialize};
/// use actix_web::{HttpResponse, web};
/// use trickster_session::{AppendSetCookie, Session, SessionData, SetError, TypedSession};
///
/// # #[derive(Serialize, Deserialize, SessionData)]
/// # struct Login { user_id: u64 }
/// async fn ping(
///     sessions: web::Data<TypedSession<Login>>,
///     session: Session<Login>,
/// ) -> Result<HttpResponse, SetError> {
///     Ok(HttpResponse::Ok().append_set_cookie(sessions.refresh(&session)?).body("pong"))
/// }
/// ```
impl AppendSetCookie for HttpResponseBuilder {
    fn append_set_cookie(&mut self, set_cookie: impl Into<Option<SetCookie>>) -> &mut Self {
        match set_cookie.into() {
            Some(set_cookie) => self.append_header(set_cookie),
            None => self,
        }
    }
}

/// For the `headers_mut` of a response.
impl AppendSetCookie for HeaderMap {
    fn append_set_cookie(&mut self, set_cookie: impl Into<Option<SetCookie>>) -> &mut Self {
        if let Some(set_cookie) = set_cookie.into() {
            self.append(SET_COOKIE, set_cookie.into());
        }
        self
    }
}
