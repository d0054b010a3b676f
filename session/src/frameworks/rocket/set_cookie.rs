//! A [`SetCookie`] as a responder, a header and a cookie of Rocket.

use ::rocket::Request;
use ::rocket::http::{Cookie, Header};
use ::rocket::response::{self, Responder};

use crate::cookie::SetCookie;

/// The response of another responder, with this `Set-Cookie` added.
///
/// The cookie may be optional, as from [`TypedSession::take`](crate::TypedSession::take) and
/// [`TypedSession::refresh`](crate::TypedSession::refresh):
///
/// ```
/// # use rocket::local::blocking::Client;
/// # use rocket::{State, get, routes};
/// # use serde::{Deserialize, Serialize};
/// # use trickster_session::{Keyring, Secret, SessionData, SetCookie, TypedSession};
/// # use trickster_session::rocket::{RequestCookies, WithCookie};
/// # #[derive(Serialize, Deserialize, SessionData)]
/// # struct Hint { seen: u32 }
/// #[get("/")]
/// fn page(
///     hints: &State<TypedSession<Hint>>,
///     cookies: RequestCookies<'_>,
/// ) -> WithCookie<String, Option<SetCookie>> {
///     let (hint, removed) = hints.take(cookies);
///     WithCookie(removed, hint.map_or(String::new(), |hint| format!("hint {}", hint.seen)))
/// }
/// # let hints = TypedSession::<Hint>::new(Keyring::new(Secret::random()?));
/// # let client = Client::untracked(rocket::build().manage(hints.clone()).mount("/", routes![page]))?;
/// # let response = client.get("/").cookie(hints.set(&Hint { seen: 7 })?).dispatch();
/// # assert_eq!(response.headers().get_one("Set-Cookie"), Some(hints.clear().as_str()));
/// # assert_eq!(response.into_string().as_deref(), Some("hint 7"));
/// # assert!(!client.get("/").dispatch().headers().contains("Set-Cookie"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A response that a catcher makes, as for `Status::Unauthorized`, `None` or an `Err`, does not have
/// the cookie, because Rocket drops the cookies of a failed request. Return the status with a body
/// instead: `(Status::Unauthorized, WithCookie(sessions.clear(), "bye"))`.
#[derive(Clone, Debug)]
pub struct WithCookie<R, C = SetCookie>(pub C, pub R);

impl<'r, 'o: 'r, R, C> Responder<'r, 'o> for WithCookie<R, C>
where
    R: Responder<'r, 'o>,
    C: Into<Option<SetCookie>>,
{
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'o> {
        let mut response = self.1.respond_to(request)?;
        if let Some(set_cookie) = self.0.into() {
            response.adjoin_header(set_cookie);
        }
        Ok(response)
    }
}

/// An empty response with this `Set-Cookie`.
impl<'r> Responder<'r, 'static> for SetCookie {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        WithCookie(self, ()).respond_to(request)
    }
}

/// One `Set-Cookie`, for `adjoin_header`. Where a header replaces all others of its name, as in a
/// derived `Responder`, use [`WithCookie`].
impl From<SetCookie> for Header<'static> {
    fn from(set_cookie: SetCookie) -> Self {
        Header::new("Set-Cookie", set_cookie.into_string())
    }
}

/// The same cookie, for `CookieJar::add` and for the test client. To send it, prefer [`WithCookie`],
/// which sends the name as it is: the jar percent-encodes a name with one of `` #%^`| ``.
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
