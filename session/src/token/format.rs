//! Format 1 of a token: its header and the position of each part.
//!
//! This module does not depend on cookies, the clock or the payload. `docs/format.md` describes the
//! token for other implementations.

use super::hmac::TAG;

/// The length of a token's header in bytes.
pub const HEADER: usize = 12;

/// The length of AES-256-GCM-SIV's nonce in bytes.
pub const NONCE: usize = 12;

/// The length of AES-256-GCM-SIV's tag in bytes.
pub const AEAD_TAG: usize = 16;

/// The first byte of a token: how its payload is encoded, and whether it is encrypted.
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
    /// Every format.
    #[cfg(test)]
    pub(crate) const ALL: [Format; 4] = [
        Format::SignedJson,
        Format::SignedPostcard,
        Format::EncryptedJson,
        Format::EncryptedPostcard,
    ];

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

    /// How many bytes of a token precede its payload.
    pub const fn before_payload(self) -> usize {
        if self.is_encrypted() { HEADER + NONCE } else { HEADER }
    }

    /// How many bytes of a token follow its payload.
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

/// The bit of the first byte that marks a transient session.
const TRANSIENT: u8 = 0x80;

/// The first twelve bytes of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// How the payload is encoded, and whether it is encrypted.
    pub format: Format,
    /// Whether the cookie ends with the browser session, and the session after a day.
    pub transient: bool,
    /// Which keys of the keyring may have made it: a hint, never trusted.
    pub key_id: u8,
    /// The schema version of the payload.
    pub version: u16,
    /// When the session began, in Unix seconds.
    pub issued_at: u32,
    /// When it was last refreshed, in Unix seconds.
    pub refreshed_at: u32,
}

impl Header {
    /// The header as the first bytes of a token.
    pub fn to_bytes(self) -> [u8; HEADER] {
        let [v0, v1] = self.version.to_be_bytes();
        let [i0, i1, i2, i3] = self.issued_at.to_be_bytes();
        let [r0, r1, r2, r3] = self.refreshed_at.to_be_bytes();
        [self.first_byte(), self.key_id, v0, v1, i0, i1, i2, i3, r0, r1, r2, r3]
    }

    /// The format, and the bit that marks a transient session.
    pub fn first_byte(self) -> u8 {
        self.format as u8 | if self.transient { TRANSIENT } else { 0 }
    }

    /// Reads the header at the front of a token; `Err` holds a first byte that is not a format.
    #[inline]
    pub fn read(bytes: &[u8; HEADER]) -> Result<Header, u8> {
        let [format, key_id, v0, v1, i0, i1, i2, i3, r0, r1, r2, r3] = *bytes;
        Ok(Header {
            format: Format::from_byte(format & !TRANSIENT).ok_or(format)?,
            transient: format & TRANSIENT != 0,
            key_id,
            version: u16::from_be_bytes([v0, v1]),
            issued_at: u32::from_be_bytes([i0, i1, i2, i3]),
            refreshed_at: u32::from_be_bytes([r0, r1, r2, r3]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Header};

    #[test]
    fn a_header_is_read_as_it_was_written() {
        for (first, transient) in [(0x12, false), (0x92, true)] {
            let header = Header {
                format: Format::EncryptedPostcard,
                transient,
                key_id: 0xab,
                version: 0x1234,
                issued_at: 0x5678_9abc,
                refreshed_at: 0xdef0_1234,
            };
            let bytes = [first, 0xab, 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 0x12, 0x34];
            assert_eq!(header.to_bytes(), bytes);
            assert_eq!(Header::read(&bytes), Ok(header));
        }
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
    fn nonce_and_tag_lengths_match_the_primitives() {
        assert_eq!(
            (super::NONCE, super::AEAD_TAG),
            (crate::token::aead::NONCE, crate::token::aead::TAG)
        );
    }
}
