//! The cookie of one deployment: its texts are chosen at run time.

use std::borrow::Cow;

use super::attributes::Cookie;
use super::error::CookieError;
use super::rules::{Attribute, broken};
use super::set_cookie::SetCookie;
use crate::size::Text;

/// A cookie's name and attributes, and how `Set-Cookie` writes them.
pub(crate) struct OwnedCookie {
    name: Cow<'static, str>,
    path: Cow<'static, str>,
    domain: Option<Cow<'static, str>>,
    /// The attributes that are the same in every deployment.
    derived: Cookie<'static>,
    /// What follows the value in `Set-Cookie` when a session is issued, `Max-Age` last.
    attributes: Cow<'static, str>,
    /// The length of `attributes` without `Max-Age`.
    without_max_age: usize,
}

impl OwnedCookie {
    /// The cookie that the derive proved, with its `attributes`.
    pub(crate) fn derived(derived: Cookie<'static>, attributes: &'static str) -> Self {
        OwnedCookie {
            name: Cow::Borrowed(derived.name),
            path: Cow::Borrowed(derived.path),
            domain: derived.domain.map(Cow::Borrowed),
            attributes: Cow::Borrowed(attributes),
            without_max_age: derived.attributes().as_str().len(),
            derived,
        }
    }

    /// The same cookie with another path or domain, where one is given.
    pub(crate) fn with(
        &self,
        path: Option<String>,
        domain: Option<String>,
    ) -> Result<Self, CookieError> {
        let path = path.map_or_else(|| self.path.clone(), Cow::Owned);
        let domain = domain.map_or_else(|| self.domain.clone(), |domain| Some(Cow::Owned(domain)));
        let cookie = Cookie { path: &path, domain: domain.as_deref(), ..self.as_cookie() };
        let error = broken(&cookie, Attribute::Path).or(broken(&cookie, Attribute::Domain));
        if let Some(error) = error {
            return Err(error);
        }
        let attributes = Cow::Owned(cookie.issued_attributes().as_str().to_owned());
        let without_max_age = cookie.attributes().as_str().len();
        let (name, derived) = (self.name.clone(), self.derived);
        Ok(OwnedCookie { name, path, domain, derived, attributes, without_max_age })
    }

    pub(crate) fn as_cookie(&self) -> Cookie<'_> {
        Cookie {
            name: &self.name,
            path: &self.path,
            domain: self.domain.as_deref(),
            ..self.derived
        }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// What follows the value in `Set-Cookie`, in two parts, with this `Max-Age`.
    pub(crate) fn attributes<R>(
        &self,
        max_age: Option<u64>,
        write: impl FnOnce([&str; 2]) -> R,
    ) -> R {
        if max_age == self.derived.issued_max_age() {
            return write([&self.attributes, ""]);
        }
        let others = &self.attributes[..self.without_max_age];
        let max_age = Text::<32>::new().with("; Max-Age=").number(max_age.unwrap_or(0).into());
        write([others, max_age.as_str()])
    }

    /// The `Set-Cookie` that removes this cookie.
    pub(crate) fn removal(&self) -> SetCookie {
        let (name, others) = (&self.name, &self.attributes[..self.without_max_age]);
        SetCookie::new(format!("{name}={others}; Max-Age=0"), name.len(), name.len() + 1)
    }
}
