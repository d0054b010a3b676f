//! A token without its type, for the command line: what it says of itself, and whether a key made it.
//!
//! Not a part of this crate's promises. An application has the type and asks `TypedSession`.

use std::time::SystemTime;

use base64::Engine as _;
use serde_core::de::IgnoredAny;
use zeroize::Zeroizing;

use crate::clock::{self, Timestamps};
use crate::cookie::COOKIE_LIMIT;
use crate::cookie::Cookie;
use crate::cookie::MAX_AGE_LIMIT;
use crate::error::VerifyError;
use crate::size::base64_len;
use crate::token::BASE64;
use crate::token::Keyring;
pub use crate::token::{Format, HEADER, Header};

/// A token as it was presented. Nothing in it is verified.
pub struct Token {
    bytes: Vec<u8>,
    header: Header,
}

/// What a key says of a token.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The key of this secret, counted from 0, made it. The first one signs.
    Genuine { secret: usize },
    /// The key of this secret made it, and no program accepts it, whatever its struct.
    Unacceptable { secret: usize, rejected: VerifyError },
    /// None of the keys made it.
    Refused(VerifyError),
    /// The key of a postcard token depends on the fields of its struct, which only a program has.
    NeedsLayout,
}

impl Token {
    /// Reads a cookie's value.
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

    /// The first bytes.
    pub fn header(&self) -> Header {
        self.header
    }

    /// The payload, encrypted or not.
    pub fn payload(&self) -> &[u8] {
        self.header.format.payload(&self.bytes).unwrap_or_default()
    }

    /// How many bytes the token has.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Whether a key of `keyring` for the cookie `name` made this token, and whether any program
    /// can accept it at `now`.
    pub fn verify(&self, keyring: &Keyring, name: &str, now: SystemTime) -> Verdict {
        let Header { format, key_id, .. } = self.header;
        if !format.is_json() {
            return Verdict::NeedsLayout;
        }
        let keys = keyring.derive(name, format, 0);
        let mut rejected = VerifyError::UnknownKey { key_id };
        for (secret, key) in keys.numbered(key_id) {
            let mut token = Zeroizing::new(self.bytes.clone());
            if key.open(&mut token, format) {
                let payload = format.payload(&token).unwrap_or_default();
                return match self.acceptable(name, payload, now) {
                    Ok(()) => Verdict::Genuine { secret },
                    Err(rejected) => Verdict::Unacceptable { secret, rejected },
                };
            }
            rejected = VerifyError::Tag;
        }
        Verdict::Refused(rejected)
    }

    /// What `TypedSession` asks of a token and needs no struct for.
    fn acceptable(&self, name: &str, payload: &[u8], now: SystemTime) -> Result<(), VerifyError> {
        let Header { version, issued_at, refreshed_at, .. } = self.header;
        let size = name.len() + base64_len(self.bytes.len());
        if size > COOKIE_LIMIT {
            return Err(VerifyError::TooLong { size });
        }
        let now = clock::unix(now).ok_or(VerifyError::Clock)?;
        // No struct has a longer `max_age`, and one without an idle limit asks the least.
        let longest = Cookie { max_age: Some(MAX_AGE_LIMIT), ..Cookie::new("") };
        Timestamps { issued_at, refreshed_at }.check(now, &longest)?;
        if version == 0 {
            return Err(VerifyError::Older { version });
        }
        let text = std::str::from_utf8(payload).map_err(|_| VerifyError::Payload)?;
        serde_json::from_str::<IgnoredAny>(text).map_err(|_| VerifyError::Payload)?;
        Ok(())
    }
}

/// The key id of each secret of `keyring`, the signing one first.
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
