//! A [`SetCookie`] as a header, a cookie and a part of a response of actix-web, which has another version
//! of the crate `http`.

use core::convert::Infallible;

use ::actix_web::HttpResponseBuilder;
use ::actix_web::cookie::Cookie;
use ::actix_web::http::header::{
    HeaderMap, HeaderName, HeaderValue, SET_COOKIE, TryIntoHeaderPair,
};

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
