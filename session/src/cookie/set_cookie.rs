//! The value of a `Set-Cookie` header.

use core::fmt;

use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderValue};

/// The value of one `Set-Cookie` header, which does nothing until a response carries it.
///
/// `Debug` shows the cookie's name and attributes, never its value.
#[derive(Clone, PartialEq, Eq)]
#[must_use = "a session is set, updated or cleared only when the response carries this `Set-Cookie`"]
pub struct SetCookie {
    text: String,
    /// How much of the text is the name.
    name: usize,
    /// How much of the text is `name=value`.
    pair: usize,
}

impl SetCookie {
    pub(crate) fn new(text: String, name: usize, pair: usize) -> Self {
        SetCookie { text, name, pair }
    }

    /// The header's whole value: `name=value; Path=/; …`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The cookie's name.
    pub fn name(&self) -> &str {
        &self.text[..self.name]
    }

    /// `name=value`, as a client sends it back in its `Cookie` header: for tests and clients.
    ///
    /// ```
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, Secret, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # struct Login { user_id: u64 }
    /// let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
    /// let sent = sessions.set(&Login { user_id: 7 })?;
    /// assert_eq!(sessions.get(sent.pair()).unwrap().user_id, 7);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pair(&self) -> &str {
        &self.text[..self.pair]
    }

    /// Appends the `Set-Cookie` header to those of a response and keeps the others: for middleware, and
    /// for servers without an adapter.
    ///
    /// ```
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{Keyring, Secret, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # struct Login { user_id: u64 }
    /// # let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random()?));
    /// let mut response = http::Response::new("welcome");
    /// sessions.set(&Login { user_id: 7 })?.append_to(response.headers_mut());
    /// # assert_eq!(response.headers().len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn append_to(self, headers: &mut HeaderMap) {
        headers.append(SET_COOKIE, self.into());
    }

    /// Returns the header's whole value.
    pub fn into_string(self) -> String {
        self.text
    }
}

impl fmt::Debug for SetCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SetCookie({}=…{})", self.name(), &self.text[self.pair..])
    }
}

impl From<SetCookie> for String {
    fn from(set_cookie: SetCookie) -> String {
        set_cookie.text
    }
}

impl From<SetCookie> for HeaderValue {
    /// Nothing is copied. The value is marked as sensitive: its `Debug` does not show the token, and
    /// HTTP/2 does not index it.
    fn from(set_cookie: SetCookie) -> HeaderValue {
        match HeaderValue::from_maybe_shared(bytes::Bytes::from(set_cookie.text)) {
            Ok(mut value) => {
                value.set_sensitive(true);
                value
            }
            Err(_) => unreachable!("name, value and attributes are visible ASCII and spaces"),
        }
    }
}

#[cfg(test)]
mod tests {
    use http::header::SET_COOKIE;
    use http::{HeaderMap, HeaderValue};

    use super::SetCookie;

    #[test]
    fn every_accessor_of_set_cookie_agrees() {
        let text = "sid=token; Path=/";
        let set = SetCookie::new(text.to_owned(), "sid".len(), "sid=token".len());
        assert_eq!((set.name(), set.pair(), set.as_str()), ("sid", "sid=token", text));
        assert_eq!(set.clone().into_string(), text);
        assert_eq!(String::from(set.clone()), text);
        let header = HeaderValue::from(set.clone());
        assert!(header == text && header.is_sensitive());
        assert_eq!(format!("{set:?}"), "SetCookie(sid=…; Path=/)");
    }

    #[test]
    fn append_to_keeps_other_set_cookies_and_hides_the_token() {
        let mut headers = HeaderMap::new();
        headers.append(SET_COOKIE, HeaderValue::from_static("theme=dark"));
        SetCookie::new("sid=token; Path=/".to_owned(), 3, 9).append_to(&mut headers);
        let sent: Vec<_> = headers.get_all(SET_COOKIE).iter().collect();
        assert_eq!(sent, ["theme=dark", "sid=token; Path=/"]);
        assert!(sent[1].is_sensitive());
    }
}
