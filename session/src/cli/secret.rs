//! Reads secrets from an environment variable or a file.

use std::path::{Path, PathBuf};

use trickster_session::{KeyError, Keyring};
use zeroize::Zeroizing;

use crate::outcome::CliError;

/// The longest name or path that a message repeats. It is shorter than any secret, because
/// `--secret-env $SESSION_SECRET` passes the secret instead of the variable's name.
pub const MAX_REPEATED: usize = 24;

#[derive(clap::Args)]
#[group(multiple = false)]
pub struct SecretSource {
    /// Environment variable with the secrets, separated by commas; the first one signs. If it is not
    /// set, <VARIABLE>_FILE names the file
    #[arg(long, value_name = "VARIABLE")]
    pub secret_env: Option<String>,
    /// File with the secrets, separated by commas; the first one signs
    #[arg(long, value_name = "FILE")]
    pub secret_file: Option<PathBuf>,
}

impl SecretSource {
    /// The environment variable or the file, if one was given.
    pub fn origin(&self) -> Option<Origin<'_>> {
        match (&self.secret_env, &self.secret_file) {
            (Some(variable), _) => Some(Origin::Variable(variable)),
            (_, Some(path)) => Some(Origin::File(path)),
            (None, None) => None,
        }
    }
}

/// Where the secrets are.
#[derive(Clone, Copy)]
pub enum Origin<'a> {
    Variable(&'a str),
    File(&'a Path),
}

impl Origin<'_> {
    /// Reads the keyring in the same way as a program at start-up.
    pub fn keyring(self) -> Result<Keyring, CliError> {
        let keyring = match self {
            Origin::Variable(variable) => Keyring::from_env(variable),
            Origin::File(path) => Keyring::from_file(path),
        };
        keyring.map_err(|error| self.error(error))
    }

    /// The contents of the variable or the file, if they can be read.
    pub fn text(self) -> Option<Zeroizing<String>> {
        let text = match self {
            Origin::Variable(variable) => std::env::var(variable).ok().or_else(|| {
                let path = std::env::var_os(format!("{variable}_FILE"))?;
                std::fs::read_to_string(path).ok()
            }),
            Origin::File(path) => std::fs::read_to_string(path).ok(),
        };
        text.map(Zeroizing::new)
    }

    fn error(self, error: KeyError) -> CliError {
        match (&error, self) {
            (KeyError::Missing { .. }, Origin::Variable(variable)) if !is_name(variable) => {
                CliError::Other(
                    "no environment variable has the given name; `--secret-env` takes the name of \
                     a variable, not the secret itself\n\
                     note: the name is not shown, because it may be a secret"
                        .to_owned(),
                )
            }
            (KeyError::Unreadable { source, .. }, Origin::File(path)) if !is_path(path) => {
                CliError::Other(format!(
                    "the file could not be read: {source}; `--secret-file` takes the path of a \
                     file, not the secret itself\n\
                     note: the path is not shown, because it may be a secret"
                ))
            }
            // The `Debug` output of `KeyError` is the message and its source.
            (
                KeyError::Missing { .. }
                | KeyError::Unreadable { .. }
                | KeyError::UnreadableNamed { .. },
                _,
            ) => CliError::Other(format!("{error:?}")),
            _ => CliError::BadSecret(error.to_string()),
        }
    }
}

/// Whether an error message can repeat the name of a missing variable. Its characters alone do not
/// decide: a secret in hex can look like a name.
fn is_name(text: &str) -> bool {
    text.len() <= MAX_REPEATED
        && text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.chars().all(|char| char.is_ascii_alphanumeric() || char == '_')
}

/// Whether an error message can repeat the path of an unreadable file.
fn is_path(path: &Path) -> bool {
    let is_short = path.to_str().is_some_and(|text| {
        text.len() <= MAX_REPEATED
            && text.chars().all(|char| char.is_ascii_graphic() || char == ' ')
    });
    is_short || path.symlink_metadata().is_ok()
}
