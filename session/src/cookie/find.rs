//! Finds a cookie in the headers of a request.

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use memchr::{memchr, memmem};

/// The `Cookie` headers of a request: an [`http::HeaderMap`], one header value, its text or bytes, or
/// an `Option` of these.
///
/// A test can also pass the value of a response's `Set-Cookie` header, which starts with the pair that
/// the browser would send back: `sessions.verify(response.headers().get(SET_COOKIE))`.
///
/// Implement it for the header types of other frameworks:
///
/// ```
/// use trickster_session::CookieHeaders;
///
/// struct Headers(Vec<(String, Vec<u8>)>);
///
/// impl CookieHeaders for Headers {
///     fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
///         let cookies = self.0.iter().filter(|(name, _)| name.eq_ignore_ascii_case("cookie"));
///         cookies.map(|(_, value)| value.as_slice())
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not give the `Cookie` headers of a request",
    note = "pass `&headers` with a `HeaderMap`, `request.headers()` in actix-web, a `RequestCookies` in Rocket"
)]
pub trait CookieHeaders {
    /// The value of every `Cookie` header, in their order. HTTP/2 may send several
    /// (RFC 9113, section 8.2.3).
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]>;
}

impl CookieHeaders for HeaderMap {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        self.get_all(COOKIE).iter().map(|value| value.as_bytes())
    }
}

/// The value of one `Cookie` header, as [`HeaderMap::get`] returns it.
impl CookieHeaders for HeaderValue {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        core::iter::once(self.as_bytes())
    }
}

impl CookieHeaders for str {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        core::iter::once(self.as_bytes())
    }
}

impl CookieHeaders for [u8] {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        core::iter::once(self)
    }
}

/// The result of looking up a header by its name; `None` means that there is no cookie.
impl<T: CookieHeaders> CookieHeaders for Option<T> {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        self.iter().flat_map(T::cookie_headers)
    }
}

impl CookieHeaders for String {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        self.as_str().cookie_headers()
    }
}

impl<T: CookieHeaders + ?Sized> CookieHeaders for &T {
    fn cookie_headers(&self) -> impl Iterator<Item = &[u8]> {
        T::cookie_headers(self)
    }
}

/// How many cookies of one name are tried. A browser sends several only if they differ in path or
/// domain; without a limit, a forged header could make the server verify any number of tags.
pub(crate) const CANDIDATES: usize = 8;

/// Looks for the cookies of one name.
pub(crate) struct CookieFinder {
    /// Searches for `name=`.
    pair: memmem::Finder<'static>,
}

impl CookieFinder {
    pub(crate) fn new(name: &str) -> Self {
        CookieFinder { pair: memmem::Finder::new(&format!("{name}=")).into_owned() }
    }

    /// The values of that name in one `Cookie` header, in their order.
    pub(crate) fn values<'h>(&'h self, header: &'h [u8]) -> impl Iterator<Item = &'h [u8]> {
        let mut from = 0;
        core::iter::from_fn(move || {
            loop {
                let at = from + self.pair.find(&header[from..])?;
                from = at + self.pair.needle().len();
                let before = header[..at].trim_ascii_end();
                if before.is_empty() || before.ends_with(b";") {
                    let value = &header[from..];
                    let end = memchr(b';', value).unwrap_or(value.len());
                    from += end; // a value contains no cookies
                    return Some(unquoted(value[..end].trim_ascii_end()));
                }
            }
        })
    }
}

/// A value without its pair of double quotes, which some clients and proxies add. RFC 6265bis (section 4.1.1)
/// counts the quotes as a part of the value.
fn unquoted(value: &[u8]) -> &[u8] {
    value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\"")).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::{COOKIE, CookieFinder, CookieHeaders, HeaderMap, HeaderValue};

    fn found<'h>(header: &'h str, finder: &'h CookieFinder) -> Vec<&'h str> {
        finder.values(header.as_bytes()).map(|value| str::from_utf8(value).unwrap()).collect()
    }

    #[test]
    fn text_bytes_and_options_are_cookie_headers() {
        fn has(headers: impl CookieHeaders, expected: &[&str]) {
            let found: Vec<_> = headers.cookie_headers().map(|one| one.to_vec()).collect();
            assert_eq!(
                found,
                expected.iter().map(|one| one.as_bytes().to_vec()).collect::<Vec<_>>()
            );
        }
        let text = "id=1; a=b";
        has(text, &[text]);
        has(text.to_owned(), &[text]);
        has(text.as_bytes(), &[text]);
        has(Some(text), &[text]);
        has(None::<&str>, &[]);
        let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_static(text))]);
        has(&headers, &[text]);
        has(headers.get(COOKIE), &[text]);
        has(HeaderMap::new().get(COOKIE), &[]);
    }

    #[test]
    fn finds_a_cookie_at_any_position_by_its_whole_name() {
        let finder = CookieFinder::new("id");
        assert_eq!(found("id=1", &finder), ["1"]);
        assert_eq!(found("a=b; id=1; c=d", &finder), ["1"]);
        assert_eq!(found("a=b;id=1;id=2", &finder), ["1", "2"]);
        assert_eq!(found("id=", &finder), [""]);
        assert_eq!(
            found("id=\"1\" ; id=\"\"; id=\"; id=\"2; id=3\"", &finder),
            ["1", "", "\"", "\"2", "3\""]
        );
        assert_eq!(found("  id=1 ; x=y", &finder), ["1"]);
        assert_eq!(found("xid=1; id2=2; id =3; Id=4; x=id=5; id", &finder), [""; 0]);
        assert_eq!(found("", &finder), [""; 0]);
        assert_eq!(found("xid=1; id=id=2", &finder), ["id=2"]);
    }
}
