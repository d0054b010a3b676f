//! The rules of cookies, once: const fns that the derive has evaluated at compile time and that
//! overrides call at run time, so both refuse the same things in the same words.

use core::fmt;

use crate::cookie::{Cookie, DAY, SameSite};
use crate::size::COOKIE_LIMIT;
use crate::text::Text;

/// The longest lifetime that browsers grant (RFC 6265bis, section 5.5: 400 days), in seconds.
pub const MAX_AGE_LIMIT: u64 = 400 * DAY;

/// Browsers ignore an attribute over 1024 bytes (RFC 6265bis, section 5.6); ours stay under.
const ATTRIBUTE_LIMIT: usize = 1024;

/// The longest host name, written as text: 255 bytes on the wire (RFC 1035, section 2.3.4), less
/// the first label's length byte and the root label.
const DOMAIN_MAX: usize = 253;

/// Why a cookie could never work in a browser.
///
/// `Debug` says the same as `Display`: a `main` that returns an error prints the former.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CookieError {
    /// The name is empty.
    NameEmpty,
    /// The name has a byte that no HTTP token has (RFC 9110, section 5.6.2).
    NameByte {
        /// The byte.
        byte: u8,
        /// Its place, counted from 0.
        at: usize,
    },
    /// The name's prefix demands an attribute that is missing (RFC 6265bis, section 4.1.3; those
    /// with `Http`: draft-ietf-httpbis-layered-cookies, section 4.1.3).
    Prefix {
        /// The prefix, as the specifications write it.
        prefix: &'static str,
        /// What it demands.
        demand: Demand,
    },
    /// `SameSite=None` demands `Secure` (RFC 6265bis, section 5.7).
    SameSiteNone,
    /// `Partitioned` demands `Secure` (CHIPS).
    Partitioned,
    /// The path does not start with `/`.
    PathStart,
    /// The path has a byte that would end it, or that no header may have.
    PathByte {
        /// The byte.
        byte: u8,
        /// Its place, counted from 0.
        at: usize,
    },
    /// The path has 1024 bytes or more; browsers ignore attributes that long.
    PathLong {
        /// Its length in bytes.
        len: usize,
    },
    /// The domain has a byte that no host name has.
    DomainByte {
        /// The byte.
        byte: u8,
        /// Its place, counted from 0.
        at: usize,
    },
    /// The domain has an empty label: it is empty, or starts or ends with a dot, or has two in a row.
    DomainLabel,
    /// A label of the domain has over 63 bytes, or starts or ends with a hyphen (RFC 1034,
    /// section 3.5).
    DomainForm,
    /// The domain is longer than a host name can be: 253 bytes (RFC 1035, section 2.3.4).
    DomainLong {
        /// Its length in bytes.
        len: usize,
    },
    /// `max_age` is 0.
    MaxAgeZero,
    /// `max_age` is over the 400 days that browsers grant.
    MaxAgeLong {
        /// The lifetime asked for, in seconds.
        seconds: u64,
    },
    /// `idle_timeout` is 0.
    IdleZero,
    /// `idle_timeout` is not under `max_age`, so that it could never end a session.
    IdleLong {
        /// The idle limit asked for, in seconds.
        seconds: u64,
        /// The absolute limit, in seconds.
        max_age: u64,
    },
    /// `limit` is 0 or over the 4096 bytes that browsers keep.
    Limit {
        /// The limit asked for, in bytes.
        bytes: usize,
    },
}

/// What a prefix of a cookie's name demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Demand {
    /// `Secure`.
    Secure,
    /// `HttpOnly`.
    HttpOnly,
    /// `Path=/`.
    RootPath,
    /// No `Domain`.
    NoDomain,
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

/// The rules on the name alone.
pub const fn name(cookie: &Cookie<'_>) -> Option<CookieError> {
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
pub const fn secure(cookie: &Cookie<'_>) -> Option<CookieError> {
    match prefix_of(cookie.name) {
        Some(prefix) if !cookie.secure => {
            Some(CookieError::Prefix { prefix: prefix.text, demand: Demand::Secure })
        }
        _ => None,
    }
}

/// The rules on `HttpOnly`.
pub const fn http_only(cookie: &Cookie<'_>) -> Option<CookieError> {
    match prefix_of(cookie.name) {
        Some(prefix) if prefix.http_only && !cookie.http_only => {
            Some(CookieError::Prefix { prefix: prefix.text, demand: Demand::HttpOnly })
        }
        _ => None,
    }
}

/// The rules on `SameSite`.
pub const fn same_site(cookie: &Cookie<'_>) -> Option<CookieError> {
    match cookie.same_site {
        SameSite::None if !cookie.secure => Some(CookieError::SameSiteNone),
        _ => None,
    }
}

/// The rules on `Partitioned`.
pub const fn partitioned(cookie: &Cookie<'_>) -> Option<CookieError> {
    if cookie.partitioned && !cookie.secure { Some(CookieError::Partitioned) } else { None }
}

/// The rules on `Path`.
pub const fn path(cookie: &Cookie<'_>) -> Option<CookieError> {
    let bytes = cookie.path.as_bytes();
    if bytes.is_empty() || bytes[0] != b'/' {
        return Some(CookieError::PathStart);
    }
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte <= b' ' || byte >= 0x7f || byte == b';' {
            return Some(CookieError::PathByte { byte, at });
        }
        at += 1;
    }
    if bytes.len() >= ATTRIBUTE_LIMIT {
        return Some(CookieError::PathLong { len: bytes.len() });
    }
    match prefix_of(cookie.name) {
        Some(prefix) if prefix.host && bytes.len() > 1 => {
            Some(CookieError::Prefix { prefix: prefix.text, demand: Demand::RootPath })
        }
        _ => None,
    }
}

/// The rules on `Domain`.
pub const fn domain(cookie: &Cookie<'_>) -> Option<CookieError> {
    let Some(domain) = cookie.domain else { return None };
    let bytes = domain.as_bytes();
    if bytes.len() > DOMAIN_MAX {
        return Some(CookieError::DomainLong { len: bytes.len() });
    }
    let mut start = 0;
    let mut at = 0;
    while at <= bytes.len() {
        if at == bytes.len() || bytes[at] == b'.' {
            if at == start {
                return Some(CookieError::DomainLabel);
            }
            if at - start > 63 || bytes[start] == b'-' || bytes[at - 1] == b'-' {
                return Some(CookieError::DomainForm);
            }
            start = at + 1;
        } else if !bytes[at].is_ascii_alphanumeric() && bytes[at] != b'-' {
            return Some(CookieError::DomainByte { byte: bytes[at], at });
        }
        at += 1;
    }
    match prefix_of(cookie.name) {
        Some(prefix) if prefix.host => {
            Some(CookieError::Prefix { prefix: prefix.text, demand: Demand::NoDomain })
        }
        _ => None,
    }
}

/// The rules on `max_age`.
pub const fn max_age(cookie: &Cookie<'_>) -> Option<CookieError> {
    match cookie.max_age {
        Some(0) => Some(CookieError::MaxAgeZero),
        Some(seconds) if seconds > MAX_AGE_LIMIT => Some(CookieError::MaxAgeLong { seconds }),
        _ => None,
    }
}

/// The rules on `idle_timeout`.
pub const fn idle_timeout(cookie: &Cookie<'_>) -> Option<CookieError> {
    match cookie.idle_timeout {
        Some(0) => Some(CookieError::IdleZero),
        Some(seconds) if seconds >= cookie.absolute_limit() => {
            Some(CookieError::IdleLong { seconds, max_age: cookie.absolute_limit() })
        }
        _ => None,
    }
}

/// The rule on `limit`.
pub const fn limit(bytes: usize) -> Option<CookieError> {
    if bytes == 0 || bytes > COOKIE_LIMIT { Some(CookieError::Limit { bytes }) } else { None }
}

/// Fails the build with the words of a broken rule.
#[track_caller]
pub const fn demand(broken: Option<CookieError>) {
    if let Some(error) = broken {
        panic!("{}", error.text().as_str());
    }
}

impl CookieError {
    /// What was found, what is allowed and what to do.
    pub(crate) const fn text(&self) -> Text<512> {
        let text = Text::new();
        match *self {
            CookieError::NameEmpty => {
                text.with("the cookie's name is empty; write one, such as `__Host-session`")
            }
            CookieError::NameByte { byte, at } => text
                .with("the cookie's name has ")
                .byte(byte)
                .with(" at byte ")
                .number(at as u128)
                .with("; a name has letters, digits and !#$%&'*+-.^_`|~ alone (RFC 9110, 5.6.2)"),
            CookieError::Prefix { prefix, demand } => {
                let text = text.with("browsers refuse a cookie with the prefix `").with(prefix);
                match demand {
                    Demand::Secure => text.with("` that is not Secure; remove `secure = false`, or choose a name without a prefix"),
                    Demand::HttpOnly => text.with("` that is not HttpOnly; remove `http_only = false`, or choose another name"),
                    Demand::RootPath => text.with("` whose path is not `/`; remove `path`, or choose a name with `__Secure-` instead"),
                    Demand::NoDomain => text.with("` that has a Domain; remove `domain`, or choose a name with `__Secure-` instead"),
                }
            }
            CookieError::SameSiteNone => text.with(
                "browsers refuse SameSite=None on a cookie that is not Secure; remove `secure = false`, or write `same_site = \"Lax\"`",
            ),
            CookieError::Partitioned => text.with(
                "browsers refuse Partitioned on a cookie that is not Secure; remove `secure = false` or `partitioned`",
            ),
            CookieError::PathStart => text.with("the path does not start with `/`; write it from the root, such as `/app`"),
            CookieError::PathByte { byte, at } => text
                .with("the path has ")
                .byte(byte)
                .with(" at byte ")
                .number(at as u128)
                .with("; a path has visible ASCII characters without `;`, others percent-encoded"),
            CookieError::PathLong { len } => text
                .with("`path` has ")
                .number(len as u128)
                .with(" bytes; browsers ignore long attributes, so write fewer than 1024"),
            CookieError::DomainByte { byte, at } => text
                .with("the domain has ")
                .byte(byte)
                .with(" at byte ")
                .number(at as u128)
                .with("; write a host name alone, such as `example.com`: no scheme, port or space, and international names in Punycode"),
            CookieError::DomainLabel => text.with(
                "the domain has an empty label; write a host name without a dot at either end, such as `example.com`",
            ),
            CookieError::DomainForm => text.with(
                "the domain is no host name; a label has at most 63 bytes and no hyphen at either end (RFC 1034)",
            ),
            CookieError::DomainLong { len } => text
                .with("`domain` has ")
                .number(len as u128)
                .with(" bytes; a host name has at most 253 (RFC 1035)"),
            CookieError::MaxAgeZero => text.with(
                "`max_age` is 0, which removes a cookie; write a lifetime such as `max_age = \"30d\"`, or leave it out for a cookie that ends with the browser's session",
            ),
            CookieError::MaxAgeLong { seconds } => text
                .with("`max_age` is ")
                .number(seconds as u128)
                .with(" seconds; browsers keep a cookie for 400 days at most, so write up to `max_age = \"400d\"`"),
            CookieError::IdleZero => text.with(
                "`idle_timeout` is 0, which would end every session at once; write a time such as `idle_timeout = \"2h\"`, or leave it out",
            ),
            CookieError::IdleLong { seconds, max_age } => text
                .with("`idle_timeout` is ")
                .number(seconds as u128)
                .with(" seconds and the absolute limit is ")
                .number(max_age as u128)
                .with("; write an idle limit under it, or a longer `max_age` (one day where none is given)"),
            CookieError::Limit { bytes } => text
                .with("`limit` is ")
                .number(bytes as u128)
                .with(" bytes; browsers keep a cookie of 1 to 4096 bytes, so write a limit in that range"),
        }
    }
}

impl fmt::Display for CookieError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text().as_str())
    }
}

impl fmt::Debug for CookieError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for CookieError {}

#[cfg(test)]
mod tests;
