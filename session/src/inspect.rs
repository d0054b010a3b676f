//! Reads and verifies a token without its session type, for the command `trickster-session`.
//!
//! Not part of the public API. An application has the type and uses `TypedSession`.

use std::time::SystemTime;

use base64::Engine as _;
use serde_core::de::IgnoredAny;
use zeroize::Zeroizing;

use crate::clock::{self, Lifetime};
use crate::cookie::COOKIE_LIMIT;
use crate::cookie::Cookie;
use crate::cookie::{CookieError, MAX_AGE_LIMIT, rules};
use crate::error::VerifyError;
use crate::size::base64_len;
use crate::token::BASE64;
use crate::token::Keyring;
pub use crate::token::{Format, HEADER, Header, KeyContext, QUOTES, SECRET_MIN};

/// A well-formed token, not verified.
pub struct Token {
    bytes: Vec<u8>,
    header: Header,
}

/// The result of verifying a token without its session type.
#[derive(Debug, PartialEq, Eq)]
pub enum Verification {
    /// The token was signed with this secret of the keyring, and some session type accepts it.
    /// `secret` counts from 0, which is the signing secret.
    Valid { secret: usize },
    /// The token was signed with this secret of the keyring, but no session type accepts it.
    Rejected { secret: usize, error: VerifyError },
    /// The token was not signed with any secret of the keyring.
    NotAuthentic(VerifyError),
    /// The codec is postcard: the key depends on the field layout of the session type.
    NeedsLayout,
}

impl Token {
    /// Decodes a cookie's value.
    pub fn read(value: &str) -> Result<Token, VerifyError> {
        if value.len() > COOKIE_LIMIT {
            return Err(VerifyError::TooLong { size: value.len() });
        }
        let bytes = BASE64.decode(value).map_err(|_| VerifyError::Encoding)?;
        let head = bytes.first_chunk::<HEADER>().ok_or(VerifyError::Truncated)?;
        let header = Header::read(head).map_err(|found| VerifyError::Format { found })?;
        if bytes.len() < header.format.overhead() {
            return Err(VerifyError::Truncated);
        }
        Ok(Token { bytes, header })
    }

    pub fn header(&self) -> Header {
        self.header
    }

    /// The payload, which may be encrypted.
    pub fn payload(&self) -> &[u8] {
        self.header.format.payload(&self.bytes).unwrap_or_default()
    }

    /// The length of the token in bytes.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Verifies the token for the cookie of `context` at the time `now`.
    pub fn verify(&self, keyring: &Keyring, context: &KeyContext, now: SystemTime) -> Verification {
        let Header { format, key_id, .. } = self.header;
        if !format.is_json() {
            return Verification::NeedsLayout;
        }
        let keys = keyring.derive(context, format, 0);
        let mut error = VerifyError::UnknownKey { key_id };
        for (secret, key) in keys.numbered(key_id) {
            let mut token = Zeroizing::new(self.bytes.clone());
            if key.open(&mut token, format) {
                let payload = format.payload(&token).unwrap_or_default();
                return match self.check(&context.name, payload, now) {
                    Ok(()) => Verification::Valid { secret },
                    Err(error) => Verification::Rejected { secret, error },
                };
            }
            error = VerifyError::Tag;
        }
        Verification::NotAuthentic(error)
    }

    /// The checks of `TypedSession` that do not need the session type.
    fn check(&self, name: &str, payload: &[u8], now: SystemTime) -> Result<(), VerifyError> {
        let Header { version, issued_at, refreshed_at, transient, .. } = self.header;
        let size = name.len() + base64_len(self.bytes.len());
        if size > COOKIE_LIMIT {
            return Err(VerifyError::TooLong { size });
        }
        let now = clock::unix(now).ok_or(VerifyError::Clock)?;
        // The most lenient type: the longest `max_age`, and no `idle_timeout`.
        let longest = Cookie { max_age: Some(MAX_AGE_LIMIT), ..Cookie::new("") };
        Lifetime { issued_at, refreshed_at, transient }.check(now, &longest)?;
        if version == 0 {
            return Err(VerifyError::Older { version });
        }
        let text = std::str::from_utf8(payload).map_err(|_| VerifyError::Payload)?;
        serde_json::from_str::<IgnoredAny>(text).map_err(|_| VerifyError::Payload)?;
        Ok(())
    }
}

/// Why no program sets this audience, if none does.
pub fn audience_refused(audience: &str) -> Option<CookieError> {
    rules::audience(audience)
}

/// The name of a cookie over plain HTTP, without its prefix.
pub fn over_plain_http(name: &str) -> &str {
    rules::without_prefix(name)
}

/// The key id of each secret of `keyring`, the signing secret first.
pub fn key_ids(keyring: &Keyring) -> Vec<u8> {
    keyring.key_ids().collect()
}

#[cfg(test)]
mod tests {
    use super::{BASE64, COOKIE_LIMIT, Format, Token};
    use crate::error::VerifyError;
    use base64::Engine as _;

    #[test]
    fn rejects_a_token_that_is_too_short_or_too_long() {
        for len in (0..200).chain([3000, 3072]) {
            let mut bytes = vec![0; len];
            bytes.iter_mut().take(1).for_each(|format| *format = Format::SignedJson as u8);
            let read = Token::read(&BASE64.encode(&bytes)).map(|token| token.size());
            let enough = len >= Format::SignedJson.overhead();
            assert_eq!(read, if enough { Ok(len) } else { Err(VerifyError::Truncated) });
        }
        for size in [COOKIE_LIMIT - 2, COOKIE_LIMIT, COOKIE_LIMIT + 1, COOKIE_LIMIT + 2] {
            let long = VerifyError::TooLong { size };
            let expected =
                if size > COOKIE_LIMIT { long } else { VerifyError::Format { found: 0 } };
            assert_eq!(Token::read(&"A".repeat(size)).err(), Some(expected));
        }
    }
}
