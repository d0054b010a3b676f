//! `axum_extra::extract::SignedCookieJar` with serde_json, built from the request headers as in its
//! extractor and returned as a response. It verifies every cookie of the request. For the checks it
//! lacks, see `cookie_signed`, since it uses the same `SignedJar`.

use super::{Expiring, SECRET, cookie_signed::login_cookie};
use crate::{
    contender::{Contender, Duties, Expiry, Size},
    data::Sample,
};
use axum_core::response::IntoResponse;
use axum_extra::extract::cookie::{Key, SignedCookieJar};
use http::{
    HeaderMap, HeaderValue,
    header::{COOKIE, SET_COOKIE},
};

pub struct AxumSigned {
    name: &'static str,
    key: Key,
}

impl<T: Sample> Contender<T> for AxumSigned {
    const NAME: &'static str = "axum-extra SignedCookieJar + serde_json";
    const DUTIES: Duties =
        Duties { expiry: Expiry::ByHand, name: false, size: Size::Unchecked, rotation: false };
    type Request = HeaderMap;

    fn new(cookie: &'static str) -> Self {
        Self { name: cookie, key: Key::from(SECRET) }
    }

    fn request(&self, header: &str) -> HeaderMap {
        HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(header).unwrap())])
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        let value = serde_json::to_string(&Expiring::new(data)).ok()?;
        let jar = SignedCookieJar::new(self.key.clone()).add(login_cookie(self.name, value));
        let response = jar.into_response();
        Some(response.headers().get(SET_COOKIE)?.to_str().ok()?.to_owned())
    }

    fn open(&self, headers: &HeaderMap) -> Option<T> {
        let jar = SignedCookieJar::from_headers(headers, self.key.clone());
        let cookie = jar.get(self.name)?;
        serde_json::from_str::<Expiring<T>>(cookie.value()).ok()?.unexpired()
    }
}
