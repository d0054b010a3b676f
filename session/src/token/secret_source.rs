//! Reads a list of secrets from text, the environment or a file.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use zeroize::{Zeroize, Zeroizing};

use super::secret::Secret;
use super::secret_text;
use crate::error::KeyError;

/// The largest file of secrets, in bytes.
const FILE_LIMIT: u64 = 64 * 1024;

/// The secrets in `text`, separated by commas.
pub fn from_text(text: &str, origin: &str) -> Result<Vec<Secret>, KeyError> {
    // Quotes around the whole list are not around any one of its secrets.
    if secret_text::is_quoted(text.trim_ascii()) {
        return Err(KeyError::Quoted { origin: origin.to_owned() });
    }
    let is_list = text.contains(',');
    let secrets = text.split(',').enumerate().map(|(at, text)| {
        let origin = || if is_list { KeyError::listed(at + 1, origin) } else { origin.to_owned() };
        Secret::checked(secret_text::checked(text, origin)?.as_bytes(), origin)
    });
    secrets.collect()
}

/// The secrets in an environment variable, or else in the file that `<variable>_FILE` names.
pub fn from_env(variable: &str) -> Result<Vec<Secret>, KeyError> {
    let file_variable = format!("{variable}_FILE");
    match (std::env::var_os(variable), std::env::var_os(&file_variable)) {
        (Some(_), Some(_)) => Err(KeyError::Ambiguous { variable: variable.to_owned() }),
        (None, None) => Err(KeyError::Missing { variable: variable.to_owned() }),
        (None, Some(path)) => from_file(Path::new(&path)).map_err(|error| match error {
            KeyError::Unreadable { source, .. } => {
                KeyError::UnreadableNamed { variable: file_variable, source }
            }
            error => error,
        }),
        (Some(value), None) => from_text(&text(value.into_encoded_bytes(), variable)?, variable),
    }
}

/// The secrets in a file.
pub fn from_file(path: &Path) -> Result<Vec<Secret>, KeyError> {
    let bytes = read_file(path)
        .map_err(|error| KeyError::Unreadable { path: path.to_owned(), source: Arc::new(error) })?;
    let origin = path.display().to_string();
    from_text(&text(bytes, &origin)?, &origin)
}

fn text(bytes: Vec<u8>, origin: &str) -> Result<Zeroizing<String>, KeyError> {
    String::from_utf8(bytes).map(Zeroizing::new).map_err(|error| {
        error.into_bytes().zeroize();
        KeyError::NotText { origin: origin.to_owned() }
    })
}

fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    // Before it is opened: opening a named pipe waits for a writer, and a device may have no end.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    let mut bytes = Vec::new();
    let size = File::open(path)?.take(FILE_LIMIT + 1).read_to_end(&mut bytes)?;
    if size as u64 > FILE_LIMIT {
        bytes.zeroize();
        return Err(io::Error::other(format!("it has over {FILE_LIMIT} bytes")));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{KeyError, Secret, from_text};
    use crate::token::secret_text::QUOTES;

    const SECRET: &str = "correct horse battery staple and a bit more";

    fn error(text: &str) -> String {
        from_text(text, "SECRET").expect_err(text).to_string()
    }

    #[test]
    fn a_secret_that_was_probably_meant_as_another_one_is_refused() {
        let origin = || "SECRET".to_owned();
        let quoted = KeyError::Quoted { origin: origin() }.to_string();
        for (open, close) in QUOTES {
            assert_eq!(error(&format!(" {open}{SECRET}{close}\n")), quoted);
            assert_eq!(error(&format!("{open}{SECRET},{SECRET}{close}")), quoted);
        }
        let second = KeyError::Quoted { origin: KeyError::listed(2, "SECRET") };
        assert_eq!(error(&format!("{SECRET},'{SECRET}'")), second.to_string());
        for name in ["SESSION_SECRET", "_1", "a", "export A"] {
            let expected = KeyError::Assignment { origin: origin() };
            assert_eq!(error(&format!("{name}={SECRET}")), expected.to_string());
        }
        let expected = KeyError::ByteOrderMark { origin: origin() };
        assert_eq!(error(&format!("\u{feff}{SECRET}")), expected.to_string());
        for (inside, found) in [
            ("\n", "a line break"),
            ("\r\n", "a line break"),
            ("\t", "a tab"),
            ("  ", "two spaces in a row"),
            ("\u{85}", "white space that is not a space"),
            ("\u{a0}", "white space that is not a space"),
            ("\u{2028}", "white space that is not a space"),
        ] {
            let expected = KeyError::WhiteSpace { origin: origin(), found };
            assert_eq!(error(&format!("{SECRET}{inside}{SECRET}")), expected.to_string());
        }
        for char in ['\0', '\u{7}', '\u{7f}'] {
            let expected = KeyError::Control { origin: origin(), char };
            assert_eq!(error(&format!("{SECRET}{char}{SECRET}")), expected.to_string());
        }
    }

    proptest! {
        #[test]
        fn base64_hex_and_pass_phrases_are_the_secret_of_their_bytes(
            text in prop_oneof![
                "[A-Za-z0-9+/]{40,64}={0,2}",
                "[A-Za-z0-9_-]{40,64}",
                "[0-9a-f]{64}",
                "[a-zäß]{3,12}( [a-zäß0-9'\"!.]{3,12}){8,12}",
            ],
            around in "[ \t\r\n]{0,3}",
        ) {
            let key_id = |secret: &Secret| format!("{secret:?}");
            let found = from_text(&format!("{around}{text}{around}"), "SECRET").unwrap();
            let expected = Secret::from_bytes(&text).unwrap();
            prop_assert_eq!(found.iter().map(key_id).collect::<Vec<_>>(), [key_id(&expected)]);
        }
    }
}
