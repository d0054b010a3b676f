//! Tokens and cookies of format 1, optimised for speed: one buffer on the stack, one allocation.

use super::{find::CookieFinder, mac::MacKey};
use crate::contender::MAX_AGE;
use base64::{
    Engine,
    engine::{Simd, general_purpose::NO_PAD},
};
use std::time::{SystemTime, UNIX_EPOCH};

pub const HEADER: usize = 12;
const IDLE_TIMEOUT: u64 = 2 * 60 * 60;
const SKEW: u64 = 60;
const MAX_COOKIE: usize = 4096;
const ATTRIBUTES: &str = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000";

/// The minimum input of the AVX2 encoder in the base64 crate, in bytes.
const SIMD_ENCODE: usize = 128;

/// The protection of a token: a signature or encryption.
pub trait TokenKey {
    /// The bytes between header and payload.
    const NONCE: usize;
    /// The bytes after the payload.
    const TAG: usize;

    fn new(key: &[u8; 32]) -> Self;

    /// Protects a token that lacks its nonce and tag.
    fn seal(&self, token: &mut [u8]) -> Option<()>;

    /// Verifies the tag; if it is valid, the payload is in plain text in place.
    fn open(&self, token: &mut [u8]) -> bool;
}

/// Seals and opens tokens in a buffer of `ROOM` bytes.
pub struct TokenFloor<K, const ROOM: usize> {
    format: u8,
    /// `name=`
    prefix: String,
    finder: CookieFinder,
    key: K,
    base64: Simd,
}

impl<K: TokenKey, const ROOM: usize> TokenFloor<K, ROOM> {
    const PAYLOAD: usize = HEADER + K::NONCE;

    pub fn new(format: u8, cookie: &str) -> Self {
        let secret = MacKey::new(b"a secret of thirty-two bytes ...");
        Self {
            format,
            prefix: format!("{cookie}="),
            finder: CookieFinder::new(cookie),
            key: K::new(&secret.tag(cookie.as_bytes())),
            base64: Simd::url_safe(NO_PAD),
        }
    }

    /// `encode` writes the payload and returns its length.
    pub fn seal(&self, encode: impl FnOnce(&mut [u8]) -> Option<usize>) -> Option<String> {
        let mut token = [0; ROOM];
        let now = (unix_now() as u32).to_be_bytes();
        token[..4].copy_from_slice(&[self.format, 0, 0, 1]);
        token[4..8].copy_from_slice(&now);
        token[8..HEADER].copy_from_slice(&now);
        let payload = encode(&mut token[Self::PAYLOAD..ROOM - K::TAG - 2])?;
        let end = Self::PAYLOAD + payload + K::TAG;
        self.key.seal(&mut token[..end])?;
        self.set_cookie(&token, end)
    }

    /// Encodes more than the token, so that all of it uses the fast path of base64, and truncates
    /// the text at the end of the token. The zeros after the token make that text canonical.
    fn set_cookie(&self, token: &[u8; ROOM], len: usize) -> Option<String> {
        let name = self.prefix.len();
        let end = name + (len * 4).div_ceil(3);
        if end - "=".len() > MAX_COOKIE {
            return None;
        }
        let wide = (len.next_multiple_of(24) + 8).max(SIMD_ENCODE).min(ROOM);
        let wide_end = name + (wide * 4).div_ceil(3);
        let mut text = Vec::with_capacity(wide_end.max(end + ATTRIBUTES.len()));
        text.extend_from_slice(self.prefix.as_bytes());
        text.resize(wide_end, 0);
        self.base64.encode_slice(&token[..wide], &mut text[name..]).ok()?;
        text.truncate(end);
        text.extend_from_slice(ATTRIBUTES.as_bytes());
        String::from_utf8(text).ok()
    }

    pub fn open<T>(&self, header: &str, decode: impl FnOnce(&[u8]) -> Option<T>) -> Option<T> {
        let value = self.finder.find(header.as_bytes())?;
        let mut token = [0; ROOM];
        let len = self.base64.decode_slice(value, &mut token).ok()?;
        let payload = Self::PAYLOAD..len.checked_sub(K::TAG)?;
        if payload.start > payload.end || token[0] != self.format {
            return None;
        }
        if !self.key.open(&mut token[..len]) {
            return None;
        }
        let [issued, refreshed] = [4, 8].map(|at| {
            u64::from(u32::from_be_bytes([token[at], token[at + 1], token[at + 2], token[at + 3]]))
        });
        let now = unix_now();
        let alive = now < issued + MAX_AGE
            && now < refreshed + IDLE_TIMEOUT
            && issued.max(refreshed) <= now + SKEW
            && token[2..4] == [0, 1];
        if !alive {
            return None;
        }
        decode(&token[payload])
    }
}

fn unix_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
