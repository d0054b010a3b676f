//! A cookie's name and attributes, and how they are written.

use super::limits::DAY;
use crate::size::Text;

/// A cookie's `SameSite` attribute (RFC 6265bis, section 5.6.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SameSite {
    /// Sent only with requests that come from the site itself.
    Strict,
    /// Also sent when a user follows a link to the site.
    Lax,
    /// Sent with every request; requires `Secure`.
    None,
}

/// A cookie's name and attributes, as `#[derive(SessionData)]` proves them and a
/// [`TypedSessionBuilder`](crate::TypedSessionBuilder) adapts them to a deployment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cookie<'a> {
    /// The name.
    pub name: &'a str,
    /// The absolute limit in seconds. Without one, the cookie ends with the browser session, and the
    /// session after a day.
    pub max_age: Option<u64>,
    /// The idle limit in seconds.
    pub idle_timeout: Option<u64>,
    /// `Path`.
    pub path: &'a str,
    /// `Domain`. Without one, only the host that set the cookie receives it.
    pub domain: Option<&'a str>,
    /// `Secure`: sent only over TLS.
    pub secure: bool,
    /// `HttpOnly`: not visible to scripts.
    pub http_only: bool,
    /// `SameSite`.
    pub same_site: SameSite,
    /// `Partitioned`: a separate cookie jar under each top-level site.
    pub partitioned: bool,
}

/// Long enough for a path of 1024 bytes, a domain of 253 and all the short ones.
pub type Attributes = Text<1536>;

impl Cookie<'static> {
    /// The default attributes: for derived code.
    #[doc(hidden)]
    pub const fn new(name: &'static str) -> Self {
        Cookie {
            name,
            max_age: None,
            idle_timeout: None,
            path: "/",
            domain: None,
            secure: true,
            http_only: true,
            same_site: SameSite::Lax,
            partitioned: false,
        }
    }
}

impl Cookie<'_> {
    /// The same cookie for plain HTTP, over which browsers accept neither `Secure` nor what requires it.
    /// Its name must have no prefix.
    pub(crate) fn over_plain_http(self) -> Self {
        let same_site = match self.same_site {
            SameSite::None => SameSite::Lax,
            other => other,
        };
        Cookie { secure: false, partitioned: false, same_site, ..self }
    }

    /// The seconds from issue to the absolute limit.
    pub const fn absolute_limit(&self) -> u64 {
        match self.max_age {
            Some(seconds) => seconds,
            None => DAY,
        }
    }

    /// The `Max-Age` of a cookie when it is issued: the smaller limit, or none.
    pub const fn issued_max_age(&self) -> Option<u64> {
        match (self.max_age, self.idle_timeout) {
            (Some(max_age), Some(idle)) if idle < max_age => Some(idle),
            (max_age, _) => max_age,
        }
    }

    /// What follows the value in `Set-Cookie`, except `Max-Age`.
    ///
    /// Setting, refreshing and clearing all use these bytes, so they always mean the same
    /// cookie (RFC 6265bis, section 5.7: name, domain and path identify it).
    pub(crate) const fn attributes(&self) -> Attributes {
        let mut text = Attributes::new().with("; Path=").with(self.path);
        if let Some(domain) = self.domain {
            text = text.with("; Domain=").with(domain);
        }
        if self.secure {
            text = text.with("; Secure");
        }
        if self.http_only {
            text = text.with("; HttpOnly");
        }
        text = text.with("; SameSite=").with(match self.same_site {
            SameSite::Strict => "Strict",
            SameSite::Lax => "Lax",
            SameSite::None => "None",
        });
        if self.partitioned {
            text = text.with("; Partitioned");
        }
        text
    }

    /// All that follows the value in the `Set-Cookie` of a new session: for derived code, which makes
    /// [`SessionData::ATTRIBUTES`](crate::SessionData::ATTRIBUTES) of it.
    #[doc(hidden)]
    pub const fn issued_attributes(&self) -> Attributes {
        match self.issued_max_age() {
            Some(seconds) => self.attributes().with("; Max-Age=").number(seconds as u128),
            None => self.attributes(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cookie, DAY};

    #[test]
    fn the_issued_max_age_is_the_smaller_limit() {
        assert_eq!(DAY, 86_400);
        let limits = [None, Some(1), Some(7200), Some(86_400), Some(86_401)];
        for max_age in limits {
            for idle_timeout in limits {
                let cookie = Cookie { max_age, idle_timeout, ..Cookie::new("id") };
                let smaller = max_age.map(|limit| limit.min(idle_timeout.unwrap_or(limit)));
                assert_eq!(cookie.issued_max_age(), smaller);
                assert_eq!(cookie.absolute_limit(), max_age.unwrap_or(DAY));
                let ends = smaller.map_or(String::new(), |limit| format!("; Max-Age={limit}"));
                let whole = format!("{}{ends}", cookie.attributes().as_str());
                assert_eq!(cookie.issued_attributes().as_str(), whole);
            }
        }
    }
}
