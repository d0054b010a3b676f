//! Where a secret stands, and what is said where it does not.

use std::path::{Path, PathBuf};

use trickster_session::{KeyError, Keyring};
use zeroize::Zeroizing;

use crate::outcome::Failure;

/// The longest text that is repeated where it names nothing: shorter than any secret, for who
/// writes `$SESSION_SECRET` gives the secret in place of its name.
const REPEATED: usize = 24;

#[derive(clap::Args)]
#[group(multiple = false)]
pub struct SecretSource {
    /// The environment variable that holds the secret, and old ones after commas
    #[arg(long, value_name = "VARIABLE")]
    pub secret_env: Option<String>,
    /// The file that holds the secret, and old ones after commas
    #[arg(long, value_name = "FILE")]
    pub secret_file: Option<PathBuf>,
}

impl SecretSource {
    /// The secrets, if any were named.
    pub fn origin(&self) -> Option<Origin<'_>> {
        match (&self.secret_env, &self.secret_file) {
            (Some(variable), _) => Some(Origin::Variable(variable)),
            (_, Some(path)) => Some(Origin::File(path)),
            (None, None) => None,
        }
    }
}

/// An environment variable or a file.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    Variable(&'a str),
    File(&'a Path),
}

impl Origin<'_> {
    /// The keyring of the secrets, as a program makes it at its start.
    pub fn keyring(self) -> Result<Keyring, Failure> {
        let keyring = match self {
            Origin::Variable(variable) => Keyring::from_env(variable),
            Origin::File(path) => Keyring::from_file(path),
        };
        keyring.map_err(|error| self.failure(error))
    }

    /// The text that the variable or the file holds.
    pub fn text(self) -> Option<Zeroizing<String>> {
        let text = match self {
            Origin::Variable(variable) => std::env::var(variable).ok(),
            Origin::File(path) => std::fs::read_to_string(path).ok(),
        };
        text.map(Zeroizing::new)
    }

    fn failure(self, error: KeyError) -> Failure {
        match (&error, self) {
            (KeyError::Missing { .. }, Origin::Variable(variable)) if !is_name(variable) => {
                Failure::NoAnswer(
                    "no such environment variable is set: --secret-env takes a variable's name, \
                     not its value; what was given is not repeated here"
                        .to_owned(),
                )
            }
            (KeyError::Unreadable { source, .. }, Origin::File(path)) if !is_path(path) => {
                Failure::NoAnswer(format!(
                    "the file could not be read: {source}; --secret-file takes a file's path, not \
                     the secret itself; what was given is not repeated here"
                ))
            }
            // `Debug` prints the source too.
            (KeyError::Missing { .. } | KeyError::Unreadable { .. }, _) => {
                Failure::NoAnswer(format!("{error:?}"))
            }
            _ => Failure::BadSecret(error.to_string()),
        }
    }
}

/// Whether a text that names no variable can be repeated: a secret in hex looks like a name too.
fn is_name(text: &str) -> bool {
    text.len() <= REPEATED
        && text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|char| char.is_ascii_alphanumeric() || char == '_')
}

/// Whether a path that could not be read can be repeated.
fn is_path(path: &Path) -> bool {
    let is_short = path.to_str().is_some_and(|text| {
        text.len() <= REPEATED && text.chars().all(|char| char.is_ascii_graphic() || char == ' ')
    });
    is_short || path.symlink_metadata().is_ok()
}
