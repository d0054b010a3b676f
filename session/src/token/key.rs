//! The key of one cookie: it makes and opens tokens.

#[cfg(feature = "encrypt")]
use super::aead::{self, AeadKey};
#[cfg(feature = "encrypt")]
use super::format::{AEAD_TAG, NONCE};
use super::format::{Format, HEADER, Header};
use super::hmac::{MacKey, TAG};
use crate::error::VerifyError;

/// The key of one cookie in one format.
pub enum CookieKey {
    /// HMAC-SHA256 over header and payload.
    Sign(MacKey),
    /// AES-256-GCM-SIV over the payload, with the header as associated data.
    #[cfg(feature = "encrypt")]
    Encrypt(AeadKey),
}

/// The system gave no random bytes for a nonce.
#[derive(Debug)]
pub struct NoRandom;

impl CookieKey {
    /// The key of these bytes for tokens of `format`.
    pub fn new(format: Format, key: &[u8; 32]) -> Self {
        if format.is_encrypted() {
            #[cfg(feature = "encrypt")]
            return CookieKey::Encrypt(AeadKey::new(key));
            #[cfg(not(feature = "encrypt"))]
            unreachable!("without the feature `encrypt` no type has an encrypted format");
        }
        CookieKey::Sign(MacKey::new(key))
    }

    /// Makes a token of `header` and the payload, which is already at its position in `buffer`.
    /// Returns the token's length.
    #[inline]
    pub fn seal(
        &self,
        buffer: &mut [u8],
        header: Header,
        payload: usize,
    ) -> Result<usize, NoRandom> {
        let end = header.format.before_payload() + payload;
        let len = end + header.format.after_payload();
        buffer[..HEADER].copy_from_slice(&header.to_bytes());
        match self {
            CookieKey::Sign(key) => {
                let tag = key.tag(&buffer[..end]);
                buffer[end..len].copy_from_slice(&tag);
            }
            #[cfg(feature = "encrypt")]
            CookieKey::Encrypt(key) => {
                let nonce = aead::nonce().ok_or(NoRandom)?;
                let (head, rest) = buffer.split_at_mut(header.format.before_payload());
                let (text, tag) = rest.split_at_mut(payload);
                let (header, place) = head.split_at_mut(HEADER);
                place.copy_from_slice(&nonce);
                tag[..AEAD_TAG].copy_from_slice(&key.encrypt(&nonce, header, text));
            }
        }
        Ok(len)
    }

    /// Whether this key made the token. If so, an encrypted payload is decrypted in place.
    ///
    /// If not, `token` is unchanged, so that another key can be tried, and contains no plaintext.
    #[cfg_attr(not(feature = "encrypt"), expect(unused_variables, reason = "only encryption asks"))]
    #[inline]
    pub fn open(&self, token: &mut [u8], format: Format) -> bool {
        match self {
            CookieKey::Sign(key) => {
                token.split_last_chunk::<TAG>().is_some_and(|(signed, tag)| key.verify(signed, tag))
            }
            #[cfg(feature = "encrypt")]
            CookieKey::Encrypt(key) => decrypt(key, token, format).unwrap_or(false),
        }
    }
}

/// Whether the tag is valid; if so, the payload is decrypted in place. `None` if the token is too
/// short.
#[cfg(feature = "encrypt")]
fn decrypt(key: &AeadKey, token: &mut [u8], format: Format) -> Option<bool> {
    let (head, rest) = token.split_at_mut_checked(format.before_payload())?;
    let (header, nonce) = head.split_last_chunk::<NONCE>()?;
    let (text, tag) = rest.split_last_chunk_mut::<AEAD_TAG>()?;
    Some(key.decrypt(nonce, header, text, tag))
}

/// The keys of one cookie in one format, the signing key first.
pub(crate) struct CookieKeys {
    pub(super) ids: Vec<u8>,
    pub(super) keys: Vec<CookieKey>,
}

impl CookieKeys {
    /// The signing key and its id.
    pub(crate) fn signing(&self) -> (u8, &CookieKey) {
        (self.ids[0], &self.keys[0])
    }

    /// Verifies a token with this key id, decrypts an encrypted payload in place, and returns the number of
    /// the secret that made it; 0 is the signing one. The id is signed too, so no key with another id can
    /// have made it.
    #[inline]
    pub(crate) fn open(
        &self,
        id: u8,
        token: &mut [u8],
        format: Format,
    ) -> Result<usize, VerifyError> {
        let (signing_id, signing) = self.signing();
        if signing_id == id && signing.open(token, format) {
            return Ok(0);
        }
        let mut verify_only = self.numbered(id).filter(|(at, _)| *at > 0).peekable();
        if signing_id != id && verify_only.peek().is_none() {
            return Err(VerifyError::UnknownKey { key_id: id });
        }
        match verify_only.find(|(_, key)| key.open(token, format)) {
            Some((secret, _)) => Ok(secret),
            None => Err(VerifyError::Tag),
        }
    }

    /// The keys with this id, each with the number of its secret.
    pub(crate) fn numbered(&self, id: u8) -> impl Iterator<Item = (usize, &CookieKey)> {
        let keys = self.ids.iter().zip(&self.keys).enumerate();
        keys.filter(move |(_, (of_key, _))| **of_key == id).map(|(at, (_, key))| (at, key))
    }
}

#[cfg(all(test, feature = "encrypt"))]
mod tests {
    use super::{CookieKey, Format, HEADER, Header};

    #[test]
    fn a_second_key_opens_a_token_that_the_first_one_refused() {
        for payload in [0, 1, 16, 200] {
            let format = Format::EncryptedJson;
            let [first, second] = [1, 2].map(|byte| CookieKey::new(format, &[byte; 32]));
            let header = Header {
                format,
                transient: false,
                key_id: 0,
                version: 1,
                issued_at: 2,
                refreshed_at: 3,
            };
            let mut token = vec![b'p'; format.overhead() + payload];
            assert_eq!(second.seal(&mut token, header, payload).unwrap(), token.len());
            assert_eq!(token[..HEADER], header.to_bytes());
            let sealed = token.clone();
            assert!(!first.open(&mut token, format));
            assert_eq!(token, sealed, "{payload} bytes");
            assert!(second.open(&mut token, format));
            assert_eq!(format.payload(&token), Some(&vec![b'p'; payload][..]));
        }
    }
}
