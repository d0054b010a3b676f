//! The rules of cookies, once: const fns that the derive has evaluated at compile time and that the
//! builder calls at run time, so both refuse the same things in the same words.

use super::attributes::{Cookie, SameSite};
use super::error::{CookieError, PrefixRule};
use super::limits::{ATTRIBUTE_LIMIT, AUDIENCE_MAX, COOKIE_LIMIT, DOMAIN_MAX, MAX_AGE_LIMIT};
use crate::size::Size;

/// An attribute of a cookie that has rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the variants are named after the attributes")]
pub enum Attribute {
    Name,
    MaxAge,
    IdleTimeout,
    Path,
    Domain,
    Secure,
    HttpOnly,
    SameSite,
    Partitioned,
}

/// The rule that `cookie` breaks with this attribute, if any. It has every rule except the one about
/// `limit`, which is not an attribute of the cookie. The derive evaluates it at compile time, and
/// [`TypedSessionBuilder`](crate::TypedSessionBuilder) at run time.
pub const fn broken(cookie: &Cookie<'_>, attribute: Attribute) -> Option<CookieError> {
    match attribute {
        Attribute::Name => name(cookie),
        Attribute::MaxAge => max_age(cookie),
        Attribute::IdleTimeout => idle_timeout(cookie),
        Attribute::Path => path(cookie),
        Attribute::Domain => domain(cookie),
        Attribute::Secure => secure(cookie),
        Attribute::HttpOnly => http_only(cookie),
        Attribute::SameSite => same_site(cookie),
        Attribute::Partitioned => partitioned(cookie),
    }
}

/// The first rule that `cookie` breaks with any attribute.
pub(crate) fn first_broken(cookie: &Cookie<'_>) -> Option<CookieError> {
    ATTRIBUTES.iter().find_map(|attribute| broken(cookie, *attribute))
}

/// Every attribute that has rules.
const ATTRIBUTES: [Attribute; 9] = [
    Attribute::Name,
    Attribute::MaxAge,
    Attribute::IdleTimeout,
    Attribute::Path,
    Attribute::Domain,
    Attribute::Secure,
    Attribute::HttpOnly,
    Attribute::SameSite,
    Attribute::Partitioned,
];

/// Fails the build with the message of the rule that `cookie` breaks with this attribute.
#[track_caller]
pub const fn assert_attribute(cookie: &Cookie<'_>, attribute: Attribute) {
    assert_rule(broken(cookie, attribute));
}

/// A prefix that browsers know, and what it demands.
struct Prefix {
    text: &'static str,
    http_only: bool,
    host: bool,
}

/// The longest come first, so that `__Host-Http-` is not read as `__Host-`.
const PREFIXES: [Prefix; 4] = [
    Prefix { text: "__Host-Http-", http_only: true, host: true },
    Prefix { text: "__Host-", http_only: false, host: true },
    Prefix { text: "__Http-", http_only: true, host: false },
    Prefix { text: "__Secure-", http_only: false, host: false },
];

/// The prefix of `name`, in any letter case, as browsers compare it.
const fn prefix_of(name: &str) -> Option<&'static Prefix> {
    let mut i = 0;
    while i < PREFIXES.len() {
        let prefix = &PREFIXES[i];
        if let Some((start, _)) = name.as_bytes().split_at_checked(prefix.text.len())
            && start.eq_ignore_ascii_case(prefix.text.as_bytes())
        {
            return Some(prefix);
        }
        i += 1;
    }
    None
}

/// `name` without its prefix, in any letter case.
pub(crate) fn without_prefix(mut name: &str) -> &str {
    while let Some(prefix) = prefix_of(name) {
        name = &name[prefix.text.len()..];
    }
    name
}

/// The rule on a name that replaces the type's own: it keeps a prefix if that has one.
pub(crate) fn prefix_dropped(declared: &str, name: &str) -> Option<CookieError> {
    match (prefix_of(declared), prefix_of(name)) {
        (Some(prefix), None) => Some(CookieError::PrefixDropped { prefix: prefix.text }),
        _ => None,
    }
}

/// The rules about the name.
const fn name(cookie: &Cookie<'_>) -> Option<CookieError> {
    let bytes = cookie.name.as_bytes();
    if bytes.is_empty() {
        return Some(CookieError::NameEmpty);
    }
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        let token = byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'!' | b'#'
                    | b'$'
                    | b'%'
                    | b'&'
                    | b'\''
                    | b'*'
                    | b'+'
                    | b'-'
                    | b'.'
                    | b'^'
                    | b'_'
                    | b'`'
                    | b'|'
                    | b'~'
            );
        if !token {
            return Some(CookieError::NameByte { byte, at });
        }
        at += 1;
    }
    None
}

/// The rules on `Secure`.
const fn secure(cookie: &Cookie<'_>) -> Option<CookieError> {
    match prefix_of(cookie.name) {
        Some(prefix) if !cookie.secure => {
            Some(CookieError::Prefix { prefix: prefix.text, rule: PrefixRule::Secure })
        }
        _ => None,
    }
}

/// The rules on `HttpOnly`.
const fn http_only(cookie: &Cookie<'_>) -> Option<CookieError> {
    match prefix_of(cookie.name) {
        Some(prefix) if prefix.http_only && !cookie.http_only => {
            Some(CookieError::Prefix { prefix: prefix.text, rule: PrefixRule::HttpOnly })
        }
        _ => None,
    }
}

/// The rules on `SameSite`.
const fn same_site(cookie: &Cookie<'_>) -> Option<CookieError> {
    match cookie.same_site {
        SameSite::None if !cookie.secure => Some(CookieError::SameSiteNone),
        _ => None,
    }
}

/// The rules on `Partitioned`.
const fn partitioned(cookie: &Cookie<'_>) -> Option<CookieError> {
    if cookie.partitioned && !cookie.secure { Some(CookieError::Partitioned) } else { None }
}

/// The rules on `Path`.
const fn path(cookie: &Cookie<'_>) -> Option<CookieError> {
    let bytes = cookie.path.as_bytes();
    if bytes.is_empty() || bytes[0] != b'/' {
        return Some(CookieError::PathNotAbsolute);
    }
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte <= b' ' || byte >= 0x7f || byte == b';' {
            return Some(CookieError::PathByte { byte, at });
        }
        at += 1;
    }
    if bytes.len() > ATTRIBUTE_LIMIT {
        return Some(CookieError::PathTooLong { len: bytes.len() });
    }
    match prefix_of(cookie.name) {
        Some(prefix) if prefix.host && bytes.len() > 1 => {
            Some(CookieError::Prefix { prefix: prefix.text, rule: PrefixRule::RootPath })
        }
        _ => None,
    }
}

/// The rules on `Domain`.
const fn domain(cookie: &Cookie<'_>) -> Option<CookieError> {
    let Some(domain) = cookie.domain else { return None };
    let bytes = domain.as_bytes();
    if bytes.len() > DOMAIN_MAX {
        return Some(CookieError::DomainTooLong { len: bytes.len() });
    }
    let mut start = 0;
    let mut at = 0;
    while at <= bytes.len() {
        if at == bytes.len() || bytes[at] == b'.' {
            if at == start {
                return Some(CookieError::DomainEmptyLabel);
            }
            if at - start > 63 || bytes[start] == b'-' || bytes[at - 1] == b'-' {
                return Some(CookieError::DomainInvalidLabel);
            }
            start = at + 1;
        } else if !bytes[at].is_ascii_alphanumeric() && bytes[at] != b'-' {
            return Some(CookieError::DomainByte { byte: bytes[at], at });
        }
        at += 1;
    }
    match prefix_of(cookie.name) {
        Some(prefix) if prefix.host => {
            Some(CookieError::Prefix { prefix: prefix.text, rule: PrefixRule::NoDomain })
        }
        _ => None,
    }
}

/// The rules on `max_age`.
const fn max_age(cookie: &Cookie<'_>) -> Option<CookieError> {
    match cookie.max_age {
        Some(0) => Some(CookieError::MaxAgeZero),
        Some(seconds) if seconds > MAX_AGE_LIMIT => Some(CookieError::MaxAgeTooLong { seconds }),
        _ => None,
    }
}

/// The rules on `idle_timeout`.
const fn idle_timeout(cookie: &Cookie<'_>) -> Option<CookieError> {
    match cookie.idle_timeout {
        Some(0) => Some(CookieError::IdleTimeoutZero),
        Some(seconds) if seconds >= cookie.absolute_limit() => {
            Some(CookieError::IdleTimeoutTooLong { seconds, max_age: cookie.absolute_limit() })
        }
        _ => None,
    }
}

/// The rule on `limit`.
pub const fn limit(bytes: usize) -> Option<CookieError> {
    if bytes == 0 || bytes > COOKIE_LIMIT {
        Some(CookieError::LimitOutOfRange { bytes })
    } else {
        None
    }
}

/// The rule on the size of a cookie whose `name` replaces the name that `size` counts.
pub(crate) fn renamed(size: Size, declared: &str, name: &str) -> Option<CookieError> {
    let most = if size.is_bounded() { size.max } else { size.min };
    let size = most - declared.len() + name.len();
    if size > COOKIE_LIMIT { Some(CookieError::TooLarge { size }) } else { None }
}

/// The rules on the audience.
pub(crate) fn audience(audience: &str) -> Option<CookieError> {
    match audience.len() {
        0 => Some(CookieError::AudienceEmpty),
        len if len > AUDIENCE_MAX => Some(CookieError::AudienceTooLong { len }),
        _ => None,
    }
}

/// Fails the build with the message of a broken rule.
#[track_caller]
pub const fn assert_rule(broken: Option<CookieError>) {
    if let Some(error) = broken {
        panic!("{}", error.text().as_str());
    }
}

#[cfg(test)]
mod tests;
