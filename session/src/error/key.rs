//! Why a secret or a keyring could not be made.

use core::error::Error;
use core::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// Why a secret or a keyring could not be made. Nothing of a secret is ever in it.
///
/// `Debug` prints the message of `Display` and the source, because a `main` that returns an error
/// prints `Debug`.
#[derive(Clone)]
#[non_exhaustive]
pub enum KeyError {
    /// The environment has no such variable, and none with `_FILE` at its end.
    #[non_exhaustive]
    Missing {
        /// The variable's name.
        variable: String,
    },
    /// The environment has the variable and also the one with `_FILE` at its end.
    #[non_exhaustive]
    Ambiguous {
        /// The variable's name.
        variable: String,
    },
    /// The environment variable or the file holds something that is not UTF-8.
    #[non_exhaustive]
    NotText {
        /// The variable's name or the file's path.
        origin: String,
    },
    /// The file could not be read.
    #[non_exhaustive]
    Unreadable {
        /// The file's path.
        path: PathBuf,
        /// What the operating system reported.
        source: Arc<io::Error>,
    },
    /// The file that the environment variable `<variable>_FILE` names could not be read.
    #[non_exhaustive]
    UnreadableNamed {
        /// The variable's name, with `_FILE`. Its value is not shown: it may be the secret itself.
        variable: String,
        /// What the operating system reported.
        source: Arc<io::Error>,
    },
    /// A secret has fewer than 32 bytes.
    #[non_exhaustive]
    TooShort {
        /// Where the secret was found.
        origin: String,
        /// How many bytes it has; white space around a text does not count.
        len: usize,
    },
    /// A secret is one byte, repeated.
    #[non_exhaustive]
    Trivial {
        /// Where the secret was found.
        origin: String,
    },
    /// A secret has white space inside that is not a single space. Several secrets are separated by
    /// commas, not by lines.
    #[non_exhaustive]
    WhiteSpace {
        /// Where the secret was found.
        origin: String,
        /// What it has, such as `a line break`.
        found: &'static str,
    },
    /// A secret has a control character.
    #[non_exhaustive]
    Control {
        /// Where the secret was found.
        origin: String,
        /// The character.
        char: char,
    },
    /// A secret starts with a byte order mark.
    #[non_exhaustive]
    ByteOrderMark {
        /// Where the secret was found.
        origin: String,
    },
    /// A secret is in quotes.
    #[non_exhaustive]
    Quoted {
        /// Where the secret was found.
        origin: String,
    },
    /// A secret starts with a name and `=`.
    #[non_exhaustive]
    Assignment {
        /// Where the secret was found.
        origin: String,
    },
    /// The system's random source gave nothing.
    NoRandom,
}

/// How to make a good secret, said wherever one is missing or bad.
const REMEDY: &str = "make one with `openssl rand -base64 32` or `trickster-session keygen`";

/// The end of the origin of one secret among several: an empty one is often a comma too many.
const LISTED: &str = " (separated by commas)";

impl KeyError {
    /// The origin of the secret with this number, counted from 1, of several at `origin`.
    pub(crate) fn listed(number: usize, origin: &str) -> String {
        format!("secret {number} of {origin}{LISTED}")
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyError::Missing { variable } => {
                write!(
                    f,
                    "neither {variable} nor {variable}_FILE is set; set one to a secret of 32 bytes or more, or to the path of its file: {REMEDY}"
                )
            }
            KeyError::Ambiguous { variable } => {
                write!(f, "both {variable} and {variable}_FILE are set; remove one of them")
            }
            KeyError::NotText { origin } => {
                write!(f, "{origin} is not UTF-8 text; a secret is written as text: {REMEDY}")
            }
            KeyError::Unreadable { path, .. } => {
                write!(
                    f,
                    "the file {} could not be read; check its path and its permissions",
                    path.display()
                )
            }
            KeyError::UnreadableNamed { variable, .. } => write!(
                f,
                "the file that {variable} names could not be read; check that {variable} holds a path, not the secret itself, and check the file's permissions"
            ),
            KeyError::TooShort { origin, len: 0 } if origin.ends_with(LISTED) => {
                write!(
                    f,
                    "{origin} is empty; a secret has 32 bytes or more: remove the comma, or {REMEDY}"
                )
            }
            KeyError::TooShort { origin, len: 0 } => {
                write!(f, "{origin} is empty; a secret has 32 bytes or more: {REMEDY}")
            }
            KeyError::TooShort { origin, len } => {
                let bytes = if *len == 1 { "byte" } else { "bytes" };
                write!(f, "{origin} has {len} {bytes}; a secret has 32 or more: {REMEDY}")
            }
            KeyError::Trivial { origin } => {
                write!(f, "{origin} is one byte, repeated; a secret is random: {REMEDY}")
            }
            KeyError::WhiteSpace { origin, found } => write!(
                f,
                "{origin} has {found} inside; write a secret on one line with single spaces, and separate several secrets with commas: `new,old`"
            ),
            KeyError::Control { origin, char } => write!(
                f,
                "{origin} has the control character U+{:04X}; remove it, or {REMEDY}",
                u32::from(*char)
            ),
            KeyError::ByteOrderMark { origin } => {
                write!(f, "{origin} starts with a byte order mark; save it as UTF-8 without one")
            }
            KeyError::Quoted { origin } => {
                write!(
                    f,
                    "{origin} is in quotes; remove them, or they would be a part of the secret"
                )
            }
            KeyError::Assignment { origin } => write!(
                f,
                "{origin} starts with a name and `=`; write only what follows, or the name would be a part of the secret"
            ),
            KeyError::NoRandom => write!(
                f,
                "the system's random source gave no bytes; give a secret in the environment or in a file"
            ),
        }
    }
}

impl fmt::Debug for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)?;
        // A `main` that returns the error prints no source.
        match self {
            KeyError::Unreadable { source, .. } | KeyError::UnreadableNamed { source, .. } => {
                write!(f, ": {source}")
            }
            _ => Ok(()),
        }
    }
}

impl Error for KeyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            KeyError::Unreadable { source, .. } | KeyError::UnreadableNamed { source, .. } => {
                Some(source)
            }
            _ => None,
        }
    }
}
