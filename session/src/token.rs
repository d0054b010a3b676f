//! Format 1 of a token: its header, and what is where in its bytes.
//!
//! A token knows nothing of cookies, of the clock or of what its payload means; `docs/format.md`
//! describes it for those who implement it elsewhere.

#[cfg(feature = "encrypt")]
use crate::aead::{self, AeadKey};
use crate::mac::{MacKey, TAG};

/// The length of a token's header in bytes.
pub const HEADER: usize = 12;

/// The length of AES-256-GCM-SIV's nonce in bytes.
pub const NONCE: usize = 12;

/// The length of AES-256-GCM-SIV's tag in bytes.
pub const AEAD_TAG: usize = 16;

/// The first byte of a token: how its payload is encoded, and whether it can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Format {
    /// JSON, signed.
    SignedJson = 0x01,
    /// Postcard, signed.
    SignedPostcard = 0x02,
    /// JSON, encrypted.
    EncryptedJson = 0x11,
    /// Postcard, encrypted.
    EncryptedPostcard = 0x12,
}

impl Format {
    /// The format of this byte, if it is one.
    pub const fn from_byte(byte: u8) -> Option<Format> {
        Some(match byte {
            0x01 => Format::SignedJson,
            0x02 => Format::SignedPostcard,
            0x11 => Format::EncryptedJson,
            0x12 => Format::EncryptedPostcard,
            _ => return None,
        })
    }

    /// Whether the payload is JSON.
    pub const fn is_json(self) -> bool {
        matches!(self, Format::SignedJson | Format::EncryptedJson)
    }

    /// Whether the payload can be read only with the key.
    pub const fn is_encrypted(self) -> bool {
        matches!(self, Format::EncryptedJson | Format::EncryptedPostcard)
    }

    /// How many bytes of a token stand before its payload.
    pub const fn before_payload(self) -> usize {
        if self.is_encrypted() { HEADER + NONCE } else { HEADER }
    }

    /// How many bytes of a token stand behind its payload.
    pub const fn after_payload(self) -> usize {
        if self.is_encrypted() { AEAD_TAG } else { TAG }
    }

    /// The payload of a whole token of this format; `None` if it is too short to have one.
    pub fn payload(self, token: &[u8]) -> Option<&[u8]> {
        token.get(self.before_payload()..token.len().checked_sub(self.after_payload())?)
    }

    /// How many bytes of a token are not its payload.
    pub const fn overhead(self) -> usize {
        self.before_payload() + self.after_payload()
    }
}

/// The first twelve bytes of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// How the payload is encoded, and whether it can be read.
    pub format: Format,
    /// Which keys of the ring can have made it: a hint, never trusted.
    pub key_id: u8,
    /// The schema version of the payload.
    pub version: u16,
    /// When the session began, in Unix seconds.
    pub issued_at: u32,
    /// When it was last refreshed, in Unix seconds.
    pub refreshed_at: u32,
}

impl Header {
    /// The header as it stands at the front of a token.
    pub fn to_bytes(self) -> [u8; HEADER] {
        let [v0, v1] = self.version.to_be_bytes();
        let [i0, i1, i2, i3] = self.issued_at.to_be_bytes();
        let [r0, r1, r2, r3] = self.refreshed_at.to_be_bytes();
        [self.format as u8, self.key_id, v0, v1, i0, i1, i2, i3, r0, r1, r2, r3]
    }

    /// Reads the header at the front of a token; `Err` holds a first byte that is no format.
    #[inline]
    pub fn read(bytes: &[u8; HEADER]) -> Result<Header, u8> {
        let [format, key_id, v0, v1, i0, i1, i2, i3, r0, r1, r2, r3] = *bytes;
        Ok(Header {
            format: Format::from_byte(format).ok_or(format)?,
            key_id,
            version: u16::from_be_bytes([v0, v1]),
            issued_at: u32::from_be_bytes([i0, i1, i2, i3]),
            refreshed_at: u32::from_be_bytes([r0, r1, r2, r3]),
        })
    }
}

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

    /// Makes a token of `header` and the payload that already stands in its place in `buffer`, and
    /// gives the token's length.
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

    /// Whether this key made the token; an encrypted payload is then decrypted in its place.
    ///
    /// If it did not, `token` holds the same bytes afterwards, so that another key can be tried on
    /// them, and nothing of a payload can be read in it.
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

/// Whether the tag is right, with the payload then decrypted in its place; `None` if the token is
/// too short.
#[cfg(feature = "encrypt")]
fn decrypt(key: &AeadKey, token: &mut [u8], format: Format) -> Option<bool> {
    let (head, rest) = token.split_at_mut_checked(format.before_payload())?;
    let (header, nonce) = head.split_last_chunk::<NONCE>()?;
    let (text, tag) = rest.split_last_chunk_mut::<AEAD_TAG>()?;
    Some(key.decrypt(nonce, header, text, tag))
}

#[cfg(test)]
mod tests {
    use super::{Format, Header};

    #[test]
    fn a_header_is_read_as_it_was_written() {
        let header = Header {
            format: Format::EncryptedPostcard,
            key_id: 0xab,
            version: 0x1234,
            issued_at: 0x5678_9abc,
            refreshed_at: 0xdef0_1234,
        };
        let bytes = [0x12, 0xab, 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 0x12, 0x34];
        assert_eq!(header.to_bytes(), bytes);
        assert_eq!(Header::read(&bytes), Ok(header));
    }

    #[test]
    fn only_four_bytes_are_a_format() {
        for byte in 0..=255u8 {
            match Format::from_byte(byte) {
                Some(format) => assert_eq!(format as u8, byte),
                None => assert!(![0x01, 0x02, 0x11, 0x12].contains(&byte)),
            }
        }
    }

    #[cfg(feature = "encrypt")]
    #[test]
    fn a_second_key_opens_a_token_that_the_first_one_refused() {
        use super::{CookieKey, HEADER};

        for payload in [0, 1, 16, 200] {
            let format = Format::EncryptedJson;
            let [first, second] = [1, 2].map(|byte| CookieKey::new(format, &[byte; 32]));
            let header = Header { format, key_id: 0, version: 1, issued_at: 2, refreshed_at: 3 };
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

    #[cfg(feature = "encrypt")]
    #[test]
    fn lengths_are_those_of_the_primitives() {
        assert_eq!((super::NONCE, super::AEAD_TAG), (crate::aead::NONCE, crate::aead::TAG));
    }
}
