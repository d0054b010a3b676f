//! The cookie: its attributes and rules, finding it in a request, and `Set-Cookie`. No keys.

mod attributes;
mod error;
mod find;
mod limits;
mod owned;
pub(crate) mod rules;
mod set_cookie;

pub use attributes::{Attributes, Cookie, SameSite};
pub use error::{CookieError, PrefixRule};
pub use find::CookieHeaders;
pub(crate) use find::{CANDIDATES, CookieFinder};
#[cfg(any(feature = "cli", feature = "redis"))]
pub(crate) use limits::MAX_AGE_LIMIT;
pub(crate) use limits::{COOKIE_LIMIT, DAY};
pub(crate) use owned::{Overrides, OwnedCookie};
pub use set_cookie::SetCookie;
