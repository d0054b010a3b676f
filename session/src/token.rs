//! The token: its format, secrets, keys and cryptography. No HTTP.

#[cfg(feature = "encrypt")]
mod aead;
mod base64url;
mod context;
mod format;
mod hmac;
mod key;
mod keyring;
mod secret;
mod secret_source;
mod secret_text;
mod subject_key;

pub(crate) use base64url::BASE64;
pub use context::KeyContext;
pub use format::{Format, HEADER, Header};
pub(crate) use key::CookieKeys;
pub use keyring::Keyring;
#[cfg(feature = "cli")]
pub use secret::SECRET_MIN;
pub use secret::Secret;
#[cfg(feature = "cli")]
pub use secret_text::QUOTES;
#[cfg(feature = "redis")]
pub use subject_key::RecordKey;
pub use subject_key::{SubjectId, SubjectKey};
