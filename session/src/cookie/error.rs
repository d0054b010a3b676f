//! Why the name or the attributes of a cookie are refused.

use core::fmt;

use crate::size::Text;

/// Why the name or the attributes of a cookie are refused: browsers or this library could not keep them.
///
/// The derive evaluates the rules at compile time, and [`TypedSessionBuilder`] at start-up; both show the
/// same messages. `Debug` prints the message of `Display`, because a `main` that returns an error prints
/// `Debug`.
///
/// [`TypedSessionBuilder`]: crate::TypedSessionBuilder
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CookieError {
    /// The name is empty.
    NameEmpty,
    /// The name has a byte that no HTTP token has (RFC 9110, section 5.6.2).
    #[non_exhaustive]
    NameByte {
        /// The byte.
        byte: u8,
        /// Its index, counted from 0.
        at: usize,
    },
    /// The prefix of the name requires another attribute (RFC 6265bis, section 4.1.3; prefixes with
    /// `Http`: draft-ietf-httpbis-layered-cookies, section 4.1.3).
    #[non_exhaustive]
    Prefix {
        /// The prefix, as the specifications write it.
        prefix: &'static str,
        /// The rule that the cookie breaks.
        rule: PrefixRule,
    },
    /// The run-time name has no prefix, although the type's name has one. Only a deployment over plain
    /// HTTP goes without.
    #[non_exhaustive]
    PrefixDropped {
        /// The prefix of the type's name, as the specifications write it.
        prefix: &'static str,
    },
    /// `SameSite=None` without `Secure` (RFC 6265bis, section 5.7).
    SameSiteNone,
    /// `Partitioned` without `Secure` (CHIPS).
    Partitioned,
    /// The path does not start with `/`.
    PathNotAbsolute,
    /// The path has a byte that would end it or that no header may have.
    #[non_exhaustive]
    PathByte {
        /// The byte.
        byte: u8,
        /// Its index, counted from 0.
        at: usize,
    },
    /// The path has over 1024 bytes, and browsers ignore such attributes (RFC 6265bis, section 5.6).
    #[non_exhaustive]
    PathTooLong {
        /// Its length in bytes.
        len: usize,
    },
    /// The domain has a byte that no host name has.
    #[non_exhaustive]
    DomainByte {
        /// The byte.
        byte: u8,
        /// Its index, counted from 0.
        at: usize,
    },
    /// The domain is empty, starts or ends with a dot, or has two dots in a row.
    DomainEmptyLabel,
    /// A label of the domain is longer than 63 bytes, or starts or ends with a hyphen (RFC 1034,
    /// section 3.5).
    DomainInvalidLabel,
    /// The domain is longer than a host name can be: 253 bytes (RFC 1035, section 2.3.4).
    #[non_exhaustive]
    DomainTooLong {
        /// Its length in bytes.
        len: usize,
    },
    /// `max_age` is 0.
    MaxAgeZero,
    /// `max_age` is longer than the 400 days that browsers grant.
    #[non_exhaustive]
    MaxAgeTooLong {
        /// `max_age` in seconds.
        seconds: u64,
    },
    /// `idle_timeout` is 0.
    IdleTimeoutZero,
    /// `idle_timeout` is not shorter than `max_age`, so it could never end a session.
    #[non_exhaustive]
    IdleTimeoutTooLong {
        /// `idle_timeout` in seconds.
        seconds: u64,
        /// The absolute limit in seconds.
        max_age: u64,
    },
    /// `limit` is 0 or more than the 4096 bytes that browsers keep.
    #[non_exhaustive]
    LimitOutOfRange {
        /// `limit` in bytes.
        bytes: usize,
    },
    /// With the run-time name, the cookie can be larger than the 4096 bytes that browsers keep.
    #[non_exhaustive]
    TooLarge {
        /// The most bytes of name and value together; the fewest, if a field is `unbounded`.
        size: usize,
    },
    /// The audience is empty, so it would separate nothing.
    AudienceEmpty,
    /// The audience is longer than 255 bytes.
    #[non_exhaustive]
    AudienceTooLong {
        /// Its length in bytes.
        len: usize,
    },
}

/// What a prefix of a cookie's name requires.
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
    /// The message: what is wrong, with the value found, and what to write instead.
    pub(crate) const fn text(&self) -> Text<512> {
        let text = Text::new();
        match *self {
            CookieError::NameEmpty => {
                text.with("the cookie name is empty; write one, such as `__Host-session`")
            }
            CookieError::NameByte { byte, at } => text
                .with("the cookie name has ")
                .byte(byte)
                .with(" at byte ")
                .number(at as u128)
                .with("; use only letters, digits and !#$%&'*+-.^_`|~ (RFC 9110, 5.6.2)"),
            CookieError::Prefix { prefix, rule } => {
                let text = text.with("browsers refuse a cookie with the prefix `").with(prefix);
                match rule {
                    PrefixRule::Secure => text.with("` that is not Secure; remove `secure = false` (for plain HTTP, call `plain_http(true)` on the builder), or choose a name without a prefix"),
                    PrefixRule::HttpOnly => text.with("` that is not HttpOnly; remove `http_only = false`, or choose another name"),
                    PrefixRule::RootPath => text.with("` whose path is not `/`; remove `path`, or choose a name with `__Secure-` instead"),
                    PrefixRule::NoDomain => text.with("` that has a Domain; remove `domain`, or choose a name with `__Secure-` instead"),
                }
            }
            CookieError::PrefixDropped { prefix } => text
                .with("the cookie name has no prefix, and the type's own name has `")
                .with(prefix)
                .with("`; write a name with a prefix, such as `__Host-app`, or, for plain HTTP, call `plain_http(true)`"),
            CookieError::SameSiteNone => text.with(
                "browsers refuse SameSite=None on a cookie that is not Secure; remove `secure = false`, or write `same_site = \"Lax\"`",
            ),
            CookieError::Partitioned => text.with(
                "browsers refuse Partitioned on a cookie that is not Secure; remove `secure = false` or `partitioned`",
            ),
            CookieError::PathNotAbsolute => {
                text.with("the path does not start with `/`; write it from the root, such as `/app`")
            }
            CookieError::PathByte { byte, at } => text
                .with("the path has ")
                .byte(byte)
                .with(" at byte ")
                .number(at as u128)
                .with("; use only visible ASCII characters without `;`, and percent-encode all others"),
            CookieError::PathTooLong { len } => text
                .with("the path has ")
                .number(len as u128)
                .with(" bytes, and browsers ignore an attribute of over 1024; write a shorter path"),
            CookieError::DomainByte { byte, at } => text
                .with("the domain has ")
                .byte(byte)
                .with(" at byte ")
                .number(at as u128)
                .with("; write only a host name, such as `example.com`, without scheme, port or spaces, and international names in Punycode"),
            CookieError::DomainEmptyLabel => text.with(
                "the domain has an empty label; write a host name without a dot at either end, such as `example.com`",
            ),
            CookieError::DomainInvalidLabel => text.with(
                "the domain is not a valid host name; write labels of at most 63 bytes without a hyphen at either end (RFC 1034)",
            ),
            CookieError::DomainTooLong { len } => text
                .with("the domain has ")
                .number(len as u128)
                .with(" bytes; write a host name, which has at most 253 (RFC 1035)"),
            CookieError::MaxAgeZero => text.with(
                "`max_age` is 0, which would remove the cookie; write a lifetime such as `max_age = \"30d\"`, or remove `max_age` for a cookie that ends with the browser session",
            ),
            CookieError::MaxAgeTooLong { seconds } => text
                .with("`max_age` is ")
                .number(seconds as u128)
                .with(" seconds, and browsers keep a cookie for at most 400 days; write up to `max_age = \"400d\"`"),
            CookieError::IdleTimeoutZero => text.with(
                "`idle_timeout` is 0, which would end every session at once; write a time such as `idle_timeout = \"2h\"`, or remove it",
            ),
            CookieError::IdleTimeoutTooLong { seconds, max_age } => text
                .with("`idle_timeout` is ")
                .number(seconds as u128)
                .with(" seconds, which is not shorter than the absolute limit of ")
                .number(max_age as u128)
                .with("; write a shorter one, or a longer `max_age` (one day if it is not set)"),
            CookieError::LimitOutOfRange { bytes } => text
                .with("`limit` is ")
                .number(bytes as u128)
                .with(" bytes, and browsers keep cookies of up to 4096; write a limit from 1 to 4096"),
            CookieError::TooLarge { size } => text
                .with("name and value of the cookie can have ")
                .number(size as u128)
                .with(" bytes, and browsers keep 4096; choose a shorter name"),
            CookieError::AudienceEmpty => text.with(
                "the audience is empty; write what tells this deployment from the others, or remove `audience`",
            ),
            CookieError::AudienceTooLong { len } => text
                .with("the audience has ")
                .number(len as u128)
                .with(" bytes; write one of at most 255"),
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
mod tests {
    use std::collections::HashSet;

    use super::{CookieError, PrefixRule};
    use crate::every_variant::every_variant;

    #[test]
    fn every_message_is_unique_not_truncated_and_says_what_to_write() {
        let (byte, at, len, seconds, prefix) =
            (0x1f, usize::MAX, usize::MAX, u64::MAX, "__Host-Http-");
        let errors = every_variant![CookieError:
            NameEmpty,
            NameByte { byte, at },
            Prefix { prefix, rule: PrefixRule::Secure },
            Prefix { prefix, rule: PrefixRule::HttpOnly },
            Prefix { prefix, rule: PrefixRule::RootPath },
            Prefix { prefix, rule: PrefixRule::NoDomain },
            PrefixDropped { prefix },
            SameSiteNone,
            Partitioned,
            PathNotAbsolute,
            PathByte { byte, at },
            PathTooLong { len },
            DomainByte { byte, at },
            DomainEmptyLabel,
            DomainInvalidLabel,
            DomainTooLong { len },
            MaxAgeZero,
            MaxAgeTooLong { seconds },
            IdleTimeoutZero,
            IdleTimeoutTooLong { seconds, max_age: seconds },
            LimitOutOfRange { bytes: len },
            TooLarge { size: len },
            AudienceEmpty,
            AudienceTooLong { len },
        ];
        // `Prefix` has a message for each rule.
        every_variant![PrefixRule: Secure, HttpOnly, RootPath, NoDomain];
        let mut messages = HashSet::new();
        for error in errors {
            let message = error.to_string();
            assert!(!message.contains('…') && !message.ends_with('.'), "{message}");
            let (_, advice) = message.split_once("; ").expect(&message);
            assert!(
                ["choose", "remove", "use", "write"].iter().any(|verb| advice.starts_with(verb)),
                "{message}"
            );
            assert_eq!(format!("{error:?}"), message);
            assert!(messages.insert(message));
        }
    }
}
