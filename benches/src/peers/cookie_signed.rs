//! `cookie::SignedJar` with serde_json; the jar contains only the session cookie.
//!
//! The MAC covers only the value (`SignedJar::sign_cookie`). The jar takes one key, does not check
//! the size, and does not sign `Max-Age`.

use super::{Expiring, SECRET};
use crate::{
    contender::{Contender, Duties, Expiry, MAX_AGE, Size},
    data::Sample,
};
use cookie::{Cookie, CookieJar, Key, SameSite, time::Duration};

pub struct CookieSigned {
    name: &'static str,
    key: Key,
}

impl<T: Sample> Contender<T> for CookieSigned {
    const NAME: &'static str = "cookie SignedJar + serde_json";
    const DUTIES: Duties =
        Duties { expiry: Expiry::ByHand, name: false, size: Size::Unchecked, rotation: false };
    type Request = String;

    fn new(cookie: &'static str) -> Self {
        Self { name: cookie, key: Key::from(SECRET) }
    }

    fn request(&self, header: &str) -> String {
        header.into()
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        let value = serde_json::to_string(&Expiring::new(data)).ok()?;
        let mut jar = CookieJar::new();
        jar.signed_mut(&self.key).add(login_cookie(self.name, value));
        Some(jar.get(self.name)?.encoded().to_string())
    }

    fn open(&self, header: &String) -> Option<T> {
        let mut jar = CookieJar::new();
        jar.add_original(presented(header, self.name)?);
        let cookie = jar.signed(&self.key).get(self.name)?;
        serde_json::from_str::<Expiring<T>>(cookie.value()).ok()?.unexpired()
    }
}

/// The presented cookie, percent-decoded.
pub(super) fn presented(header: &str, name: &str) -> Option<Cookie<'static>> {
    let cookies = Cookie::split_parse_encoded(header).flatten();
    cookies.into_iter().find(|cookie| cookie.name() == name).map(Cookie::into_owned)
}

/// The session cookie with the attributes of all contenders.
pub(super) fn login_cookie(name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(Duration::seconds(MAX_AGE as i64))
        .build()
}
