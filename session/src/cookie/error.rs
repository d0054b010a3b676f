//! Why a cookie could never work in a browser.

use core::fmt;

use crate::size::Text;

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
        rule: PrefixRule,
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
pub enum PrefixRule {
    /// `Secure`.
    Secure,
    /// `HttpOnly`.
    HttpOnly,
    /// `Path=/`.
    RootPath,
    /// No `Domain`.
    NoDomain,
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
            CookieError::Prefix { prefix, rule } => {
                let text = text.with("browsers refuse a cookie with the prefix `").with(prefix);
                match rule {
                    PrefixRule::Secure => text.with("` that is not Secure; remove `secure = false`, or choose a name without a prefix"),
                    PrefixRule::HttpOnly => text.with("` that is not HttpOnly; remove `http_only = false`, or choose another name"),
                    PrefixRule::RootPath => text.with("` whose path is not `/`; remove `path`, or choose a name with `__Secure-` instead"),
                    PrefixRule::NoDomain => text.with("` that has a Domain; remove `domain`, or choose a name with `__Secure-` instead"),
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
