//! `cookie::PrivateJar` (AES-256-GCM) with serde_json. The name is associated data. It takes one
//! key, does not check the size, and does not protect `Max-Age`.

use super::{
    Expiring, SECRET,
    cookie_signed::{login_cookie, presented},
};
use crate::{
    contender::{Contender, Duties, Expiry, Size},
    data::Sample,
};
use cookie::{CookieJar, Key};

pub struct CookiePrivate {
    name: &'static str,
    key: Key,
}

impl<T: Sample> Contender<T> for CookiePrivate {
    const NAME: &'static str = "cookie PrivateJar + serde_json (encrypted)";
    const DUTIES: Duties =
        Duties { expiry: Expiry::ByHand, name: true, size: Size::Unchecked, rotation: false };
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
        jar.private_mut(&self.key).add(login_cookie(self.name, value));
        Some(jar.get(self.name)?.encoded().to_string())
    }

    fn open(&self, header: &String) -> Option<T> {
        let mut jar = CookieJar::new();
        jar.add_original(presented(header, self.name)?);
        let cookie = jar.private(&self.key).get(self.name)?;
        serde_json::from_str::<Expiring<T>>(cookie.value()).ok()?.unexpired()
    }
}
