//! The secrets of an application.

use core::fmt;
use std::path::Path;
use std::sync::Arc;

use zeroize::{Zeroize, Zeroizing};

use super::format::Format;
use super::key::CookieKeys;
use super::secret::Secret;
use crate::error::KeyError;

/// A secret that signs, and any number of verify-only secrets.
///
/// A rotation that keeps everyone signed in takes three deploys: first the new secret verifies
/// everywhere, then it signs, then the old one is removed.
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
/// In an environment variable or a file, commas separate secrets: the first signs, the others are
/// verify-only.
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

    /// The same keyring, which also verifies with `secret` and never signs with it.
    #[must_use]
    pub fn verify_only(mut self, secret: Secret) -> Self {
        self.verify_only.push(secret);
        self
    }

    /// The secrets in the environment variable `variable`, separated by commas: the first signs, the
    /// others are verify-only.
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
    pub(crate) fn derive(&self, name: &str, format: Format, layout: u64) -> CookieKeys {
        let secrets = || core::iter::once(&self.signing).chain(&self.verify_only);
        CookieKeys {
            ids: secrets().map(|secret| secret.key_id).collect(),
            keys: secrets().map(|secret| secret.derive(name, format, layout)).collect(),
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
        .map_err(|error| KeyError::Unreadable { path: path.to_owned(), source: Arc::new(error) })?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Zeroizing::new(text)),
        Err(error) => {
            error.into_bytes().zeroize();
            Err(KeyError::NotText { origin: path.display().to_string() })
        }
    }
}
