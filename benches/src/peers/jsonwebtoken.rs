//! A JWT (HS256) in a cookie, read and written by the cookie crate. `exp` is validated with the
//! default leeway of a minute. A JWT is independent of its cookie: the name is not bound and the
//! size is not checked. `decode` takes one key; the user must choose a key by `kid`.

use super::{Expiring, SECRET, cookie_signed::login_cookie};
use crate::{
    contender::{Contender, Duties, Expiry, Size},
    data::Sample,
};
use cookie::Cookie;
use jsonwebtoken::{DecodingKey, EncodingKey, Header, Validation, decode, encode};

pub struct JsonWebToken {
    name: &'static str,
    header: Header,
    signing: EncodingKey,
    verifying: DecodingKey,
    validation: Validation,
}

impl<T: Sample> Contender<T> for JsonWebToken {
    const NAME: &'static str = "jsonwebtoken HS256 in a cookie";
    const DUTIES: Duties =
        Duties { expiry: Expiry::Signed, name: false, size: Size::Unchecked, rotation: false };
    type Request = String;

    fn new(cookie: &'static str) -> Self {
        Self {
            name: cookie,
            header: Header::default(),
            signing: EncodingKey::from_secret(SECRET),
            verifying: DecodingKey::from_secret(SECRET),
            validation: Validation::default(),
        }
    }

    fn request(&self, header: &str) -> String {
        header.into()
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        let token = encode(&self.header, &Expiring::new(data), &self.signing).ok()?;
        Some(login_cookie(self.name, token).to_string())
    }

    fn open(&self, header: &String) -> Option<T> {
        let cookie = Cookie::split_parse(header.as_str())
            .flatten()
            .find(|cookie| cookie.name() == self.name)?;
        let token =
            decode::<Expiring<T>>(cookie.value(), &self.verifying, &self.validation).ok()?;
        Some(token.claims.data)
    }
}
