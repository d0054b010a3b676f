//! Whether two `Set-Cookie` headers set the same cookie: a browser tells cookies apart by name, domain,
//! host-only flag and path (RFC 6265bis, section 5.7).
//!
//! In doubt they do. A refresh that is left out costs nothing, because the next response refreshes; one
//! that follows the removal of a cookie would undo the sign-out.

use memchr::memchr;

/// The longest attribute value that a browser reads (RFC 6265bis, section 5.6). Some ignore a longer
/// one, others the cookie.
const ATTRIBUTE_MAX: usize = 1024;

/// Whether a response with the `Set-Cookie` header `theirs` may set the cookie of the header `ours`.
pub(super) fn may_be_same(theirs: &[u8], ours: &[u8]) -> bool {
    let (theirs, their_attributes) = split_at_byte(theirs, b';');
    let (ours, our_attributes) = split_at_byte(ours, b';');
    if name(theirs) != name(ours) {
        return false;
    }
    let parsed = (Scope::parse(their_attributes), Scope::parse(our_attributes));
    let (Some(theirs), Some(ours)) = parsed else { return true };
    theirs.has_domain_of(&ours) && theirs.may_have_path_of(&ours)
}

/// The name in a `name=value`. Without `=`, the cookie has no name.
fn name(pair: &[u8]) -> Option<&[u8]> {
    memchr(b'=', pair).map(|end| pair[..end].trim_ascii())
}

/// Where a browser sends a cookie.
#[derive(Default)]
struct Scope<'h> {
    /// The last valid `Path`. Without one, the path follows from the URL that the browser requested,
    /// which a server after a proxy does not know.
    path: Option<&'h [u8]>,
    /// The last `Domain`, without its leading dot. Without one, the cookie is host-only.
    domain: Option<&'h [u8]>,
}

impl<'h> Scope<'h> {
    /// Parses the attributes as a browser does. `None` if browsers differ.
    fn parse(mut attributes: &'h [u8]) -> Option<Self> {
        let mut scope = Scope::default();
        if attributes.iter().any(|byte| byte.is_ascii_control() && *byte != b'\t') {
            return None;
        }
        while !attributes.is_empty() {
            let (attribute, rest) = split_at_byte(attributes, b';');
            attributes = rest;
            let (name, value) = split_at_byte(attribute, b'=');
            let (name, value) = (name.trim_ascii(), value.trim_ascii());
            if value.len() > ATTRIBUTE_MAX {
                return None;
            }
            if name.eq_ignore_ascii_case(b"path") {
                scope.path = Some(value).filter(|path| path.starts_with(b"/"));
            } else if name.eq_ignore_ascii_case(b"domain") {
                let domain = value.strip_prefix(b".").unwrap_or(value);
                scope.domain = Some(domain).filter(|domain| !domain.is_empty());
            }
        }
        Some(scope)
    }

    fn has_domain_of(&self, other: &Self) -> bool {
        match (self.domain, other.domain) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            (Some(domain), None) | (None, Some(domain)) => may_be_host_only(domain),
            (None, None) => true,
        }
    }

    fn may_have_path_of(&self, other: &Self) -> bool {
        match (self.path, other.path) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        }
    }
}

/// Whether a browser may treat a cookie of this domain as one without: `localhost`, an IP address, and a public
/// suffix that is the host itself (RFC 6265bis, section 5.7, step 9). Suffixes of several labels need a list.
fn may_be_host_only(domain: &[u8]) -> bool {
    let numeric = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b':' | b'[' | b']');
    memchr(b'.', domain).is_none() || domain.iter().all(numeric) || domain.contains(&b':')
}

/// What is before the first `byte` and after it.
fn split_at_byte(text: &[u8], byte: u8) -> (&[u8], &[u8]) {
    match memchr(byte, text) {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::may_be_same;

    const HOST_ONLY: &str = "id=token; Path=/; Secure; HttpOnly; SameSite=Lax";
    const OF_A_DOMAIN: &str = "id=token; Path=/app; Domain=example.com; Secure; Max-Age=60";

    fn assert_same(ours: &str, headers: &[&str]) {
        for header in headers {
            assert!(may_be_same(header.as_bytes(), ours.as_bytes()), "{header}");
        }
    }

    fn assert_other(ours: &str, headers: &[&str]) {
        for header in headers {
            assert!(!may_be_same(header.as_bytes(), ours.as_bytes()), "{header}");
        }
    }

    #[test]
    fn a_cookie_of_another_name_is_another_cookie() {
        assert_same(HOST_ONLY, &["id=1; Path=/", "id=; Path=/", " id\t=1;Path=/"]);
        assert_other(
            HOST_ONLY,
            &["", "id", "id; id=1", "ID=1", "id2=1", "xid=1", "a=id=1", "a=1; id=2", "=id=1"],
        );
    }

    #[test]
    fn a_cookie_of_another_path_is_another_cookie() {
        assert_same(HOST_ONLY, &["id=1; PATH=/", "id=1; Path=/app; path = / ", "id=1; Path= / "]);
        assert_other(HOST_ONLY, &["id=1; Path=/app", "id=1; Path=/; Path=/app", "id=1; path=//"]);
        assert_same(OF_A_DOMAIN, &["id=1; Path=/app; Domain=example.com"]);
        assert_other(
            OF_A_DOMAIN,
            &["id=1; Path=/APP; Domain=example.com", "id=1; Path=/app/; Domain=example.com"],
        );
    }

    #[test]
    fn a_cookie_of_another_domain_is_another_cookie() {
        assert_same(
            OF_A_DOMAIN,
            &[
                "id=1; Path=/app; Domain=Example.COM",
                "id=1; DOMAIN=.example.com; Path=/app",
                "id=1; Domain=other.example; Domain=example.com; Path=/app",
            ],
        );
        assert_other(
            OF_A_DOMAIN,
            &[
                "id=1; Path=/app",
                "id=1; Path=/app; Domain=",
                "id=1; Path=/app; Domain=example.com; Domain",
                "id=1; Path=/app; Domain=www.example.com",
                "id=1; Path=/app; Domain=..example.com",
            ],
        );
        assert_other(HOST_ONLY, &["id=1; Path=/; Domain=example.com", "id=1; domain=example.com"]);
        assert_same(HOST_ONLY, &["id=1; Path=/; Domain=", "id=1; Path=/; Domain=."]);
    }

    #[test]
    fn a_cookie_of_a_domain_that_cannot_have_subdomains_may_be_host_only() {
        for domain in ["localhost", ".localhost", "127.0.0.1", "[::1]", "::ffff:1.2.3.4", "app"] {
            assert_same(HOST_ONLY, &[&format!("id=; Path=/; Domain={domain}")]);
            assert_same(&format!("id=1; Path=/; Domain={domain}"), &["id=; Path=/"]);
        }
    }

    #[test]
    fn a_cookie_without_a_path_may_be_the_same() {
        assert_same(
            HOST_ONLY,
            &["id=1", "id=1; Path", "id=1; Path=", "id=1; Path=app", "id=1; Path=/app; Path=x"],
        );
        assert_same(OF_A_DOMAIN, &["id=1; Domain=example.com"]);
    }

    #[test]
    fn a_cookie_that_cannot_be_parsed_may_be_the_same() {
        let long = format!("id=1; Path=/{}", "a".repeat(1024));
        assert_same(HOST_ONLY, &["id=1; Path=/app\x01", "id=1; Path=/\x7f; Domain=a.b", &long]);
        assert_other(HOST_ONLY, &[&long[..long.len() - 1], "id=1; Path=/\tapp", "a\x01=1; Path=/"]);
    }
}
