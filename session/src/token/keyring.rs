//! The secrets of an application.

use core::fmt;
use std::path::Path;

use super::context::KeyContext;
use super::format::Format;
use super::key::CookieKeys;
use super::secret::Secret;
use super::secret_source;
#[cfg(feature = "redis")]
use super::subject_key::RecordKey;
use super::subject_key::SubjectKey;
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
    /// If `variable` is not set, the secrets are read from the file that `<variable>_FILE` names, such
    /// as a secret mounted by Docker or Kubernetes.
    ///
    /// # Errors
    ///
    /// [`KeyError::Missing`] if neither variable is set, [`KeyError::Ambiguous`] if both are,
    /// [`KeyError::UnreadableNamed`] for the file, [`KeyError::NotText`], and those of
    /// [`from_text`](Self::from_text). Each says what to do, also where `main` returns it:
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
        secret_source::from_env(variable).map(Keyring::of)
    }

    /// The secrets in the text file at `path`, such as a mounted secret, separated by commas: the
    /// first signs, the others are verify-only.
    ///
    /// # Errors
    ///
    /// [`KeyError::Unreadable`], also if it is not a regular file or has over 64 KiB, and
    /// [`KeyError::NotText`] for the file; for each secret as [`from_text`](Self::from_text).
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, KeyError> {
        secret_source::from_file(path.as_ref()).map(Keyring::of)
    }

    /// The secrets in `text`, such as a value of the application's configuration, separated by commas:
    /// the first signs, the others are verify-only.
    ///
    /// # Errors
    ///
    /// For each secret as [`Secret::from_text`]; [`KeyError::Quoted`] also if the list is in quotes.
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
        secret_source::from_text(text.as_ref(), "the keyring's text").map(Keyring::of)
    }

    /// A keyring of one secret or more. The first signs.
    fn of(mut secrets: Vec<Secret>) -> Self {
        Keyring { signing: secrets.remove(0), verify_only: secrets }
    }

    /// The key id of each secret, the signing one first.
    #[cfg(feature = "cli")]
    pub(crate) fn key_ids(&self) -> impl Iterator<Item = u8> {
        core::iter::once(&self.signing).chain(&self.verify_only).map(|secret| secret.key_id)
    }

    /// The subject keys of all secrets for the cookie of `context`, that of the signing one first.
    pub(crate) fn derive_subject_keys(&self, context: &KeyContext) -> Vec<SubjectKey> {
        let secrets = core::iter::once(&self.signing).chain(&self.verify_only);
        secrets.map(|secret| secret.derive_subject_key(context)).collect()
    }

    /// The keys that tag the records of revocations, one for each secret.
    #[cfg(feature = "redis")]
    pub(crate) fn derive_record_keys(&self) -> impl Iterator<Item = RecordKey> {
        let secrets = core::iter::once(&self.signing).chain(&self.verify_only);
        secrets.map(Secret::derive_record_key)
    }

    /// The keys of all secrets for the cookie of `context` in `format`, the signing one first.
    pub(crate) fn derive(&self, context: &KeyContext, format: Format, layout: u64) -> CookieKeys {
        let secrets = || core::iter::once(&self.signing).chain(&self.verify_only);
        CookieKeys {
            ids: secrets().map(|secret| secret.key_id).collect(),
            keys: secrets().map(|secret| secret.derive(context, format, layout)).collect(),
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
