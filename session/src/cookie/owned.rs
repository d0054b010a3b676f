//! The cookie of one deployment: its texts are chosen at run time.

use std::borrow::Cow;

use super::attributes::Cookie;
use super::error::CookieError;
use super::limits::COOKIE_LIMIT;
use super::rules;
use super::set_cookie::SetCookie;
use crate::size::{Size, Text};

/// What a deployment changes in the cookie of a type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Overrides {
    pub(crate) plain_http: bool,
    pub(crate) name: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) domain: Option<String>,
}

/// A cookie's name and attributes, and how `Set-Cookie` writes them.
pub(crate) struct OwnedCookie {
    name: Cow<'static, str>,
    path: Cow<'static, str>,
    domain: Option<Cow<'static, str>>,
    /// The other attributes.
    fixed: Cookie<'static>,
    /// What follows the value in `Set-Cookie` when a session is issued, `Max-Age` last.
    attributes: Cow<'static, str>,
    /// The length of `attributes` without `Max-Age`.
    without_max_age: usize,
    /// The most bytes of name and value together.
    limit: usize,
}

impl OwnedCookie {
    /// The cookie that the derive proved, with its `attributes` and `size`.
    pub(crate) fn derived(derived: Cookie<'static>, attributes: &'static str, size: Size) -> Self {
        OwnedCookie {
            name: Cow::Borrowed(derived.name),
            path: Cow::Borrowed(derived.path),
            domain: derived.domain.map(Cow::Borrowed),
            attributes: Cow::Borrowed(attributes),
            without_max_age: derived.attributes().as_str().len(),
            limit: size.limit.min(size.max),
            fixed: derived,
        }
    }

    /// The cookie that the derive proved, with what this deployment changes.
    pub(crate) fn overridden(
        derived: Cookie<'static>,
        size: Size,
        overrides: Overrides,
    ) -> Result<Self, CookieError> {
        let Overrides { plain_http, name, path, domain } = overrides;
        let declared = derived.name;
        let mut name = name.map_or(Cow::Borrowed(declared), Cow::Owned);
        let path = path.map_or(Cow::Borrowed(derived.path), Cow::Owned);
        let domain = domain.map(Cow::Owned).or(derived.domain.map(Cow::Borrowed));
        let mut fixed = derived;
        if plain_http {
            // What production would refuse is refused in development too.
            let secure = Cookie { name: &name, path: &path, domain: domain.as_deref(), ..derived };
            if let Some(error) = rules::first_broken(&secure) {
                return Err(error);
            }
            name = Cow::Owned(rules::without_prefix(&name).to_owned());
            fixed = fixed.over_plain_http();
        }
        let cookie = Cookie { name: &name, path: &path, domain: domain.as_deref(), ..fixed };
        let broken = rules::first_broken(&cookie)
            .or_else(|| rules::prefix_dropped(declared, &name).filter(|_| !plain_http))
            .or_else(|| rules::renamed(size, declared, &name));
        if let Some(error) = broken {
            return Err(error);
        }
        let attributes = Cow::Owned(cookie.issued_attributes().as_str().to_owned());
        let without_max_age = cookie.attributes().as_str().len();
        // The limit is that of the value: a longer name leaves as much to it, up to what browsers keep.
        let limit = match size.limit.min(size.max) {
            COOKIE_LIMIT => COOKIE_LIMIT,
            limit => (limit - declared.len() + name.len()).min(COOKIE_LIMIT),
        };
        Ok(OwnedCookie { name, path, domain, fixed, attributes, without_max_age, limit })
    }

    pub(crate) fn as_cookie(&self) -> Cookie<'_> {
        Cookie { name: &self.name, path: &self.path, domain: self.domain.as_deref(), ..self.fixed }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The most bytes of name and value together.
    pub(crate) fn limit(&self) -> usize {
        self.limit
    }

    /// What follows the value in `Set-Cookie`, in two parts, with this `Max-Age`.
    pub(crate) fn attributes<R>(
        &self,
        max_age: Option<u64>,
        write: impl FnOnce([&str; 2]) -> R,
    ) -> R {
        if max_age == self.fixed.issued_max_age() {
            return write([&self.attributes, ""]);
        }
        let others = &self.attributes[..self.without_max_age];
        let Some(seconds) = max_age else { return write([others, ""]) };
        let max_age = Text::<32>::new().with("; Max-Age=").number(seconds.into());
        write([others, max_age.as_str()])
    }

    /// The `Set-Cookie` that removes this cookie.
    pub(crate) fn removal(&self) -> SetCookie {
        let (name, others) = (&self.name, &self.attributes[..self.without_max_age]);
        SetCookie::new(format!("{name}={others}; Max-Age=0"), name.len(), name.len() + 1)
    }
}
