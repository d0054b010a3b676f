// The first definition of a link counts: the page of a feature that is on, before the table of features.
#![cfg_attr(feature = "actix-web", doc = "[actix-web]: mod@crate::actix_web")]
#![cfg_attr(feature = "axum", doc = "[axum]: mod@crate::axum")]
#![cfg_attr(feature = "poem", doc = "[poem]: mod@crate::poem")]
#![cfg_attr(feature = "rocket", doc = "[Rocket]: mod@crate::rocket")]
#![cfg_attr(feature = "salvo", doc = "[salvo]: mod@crate::salvo")]
#![cfg_attr(feature = "_refresh", doc = "[`Refresh`]: struct@crate::Refresh")]
#![doc = include_str!("docs/crate.md")]
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod builder;
mod clock;
mod codec;
mod cookie;
mod data;
mod error;
#[cfg(feature = "tracing")]
mod events;
#[cfg(test)]
mod every_variant;
mod field;
mod frameworks;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod inspect;
#[cfg(test)]
mod panic_message;
mod revocation;
mod seal;
mod session;
mod sign_out;
mod size;
mod token;
mod typed_session;
mod verify;

pub use builder::TypedSessionBuilder;
pub use cookie::{Cookie, CookieError, CookieHeaders, PrefixRule, SameSite, SetCookie};
pub use data::SessionData;
pub use error::{EncodeError, KeyError, SetError, VerifyError};
#[doc(hidden)]
pub use field::KnownSize;
pub use field::{Len, SessionField};
#[cfg(feature = "actix-web")]
pub use frameworks::actix_web;
#[cfg(any(feature = "actix-web", feature = "salvo"))]
pub use frameworks::append_set_cookie::AppendSetCookie;
#[cfg(feature = "axum")]
pub use frameworks::axum;
#[cfg(feature = "_extract_error")]
pub use frameworks::extract_error::ExtractError;
#[cfg(feature = "poem")]
pub use frameworks::poem;
#[cfg(feature = "_refresh")]
pub use frameworks::refresh::Refresh;
#[cfg(feature = "rocket")]
pub use frameworks::rocket;
#[cfg(feature = "salvo")]
pub use frameworks::salvo;
#[cfg(feature = "tower")]
pub use frameworks::tower;
pub use revocation::{NoSubject, Revocations, Subject};
#[cfg(feature = "redis")]
pub use revocation::{RevocationsError, RevocationsStatus};
pub use session::Session;
pub use size::Size;
pub use token::{Keyring, Secret};
pub use typed_session::TypedSession;

#[doc = include_str!("docs/session_data.md")]
#[doc(inline)]
pub use trickster_session_derive::SessionData;

#[doc = include_str!("docs/session_field.md")]
#[doc(inline)]
pub use trickster_session_derive::SessionField;

/// Traits that derived code and `set` require. Compile errors show their paths, so they are not in
/// `__private`; a glob import of the crate must not bring their methods into scope.
#[doc(hidden)]
pub mod required {
    pub use crate::data::{
        DataOf, Deserialized, MigratedFrom, PreviousSession, Revocable, Serialized, same_subject,
    };
    pub use crate::revocation::{AnySubject, SameSubject, Startable};
}

/// What derived code calls. Not a part of this crate's promises.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "postcard")]
    pub use crate::codec::postcard;
    pub use crate::codec::{Sink, json};
    pub use crate::cookie::Attributes;
    pub use crate::cookie::rules::{Attribute, assert_attribute};
    pub use crate::data::{SchemaVersion, assert_previous, assert_subject_kept};
    pub use crate::field::{
        Comparison, ComparisonFallback, Content, If, Info, Limits, MissingField, Part, Probe,
        ProbeFallback, Tagging, Then, Variant, assert_comparable, assert_fits, assert_limit,
        assert_limits, assert_part, assert_positive, first_unknown, largest, left_out, object,
        of_cookie, tuple, variants, within,
    };
    pub use crate::size::Bound;
    pub use crate::token::Format;
    pub use core::primitive::{str, u8, u16, usize};
}
