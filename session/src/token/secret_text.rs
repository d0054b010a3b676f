//! Checks how a secret is written as text: in a variable, a file or a configuration.
//!
//! A secret that is read differently from how it was meant still signs and verifies. The error shows
//! only later, when a rotation writes it in another way and signs everyone out. So what is probably
//! meant differently is refused.

use crate::error::KeyError;

/// Quotes that editors, shells and configuration formats put around text.
pub const QUOTES: [(char, char); 5] =
    [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('‘', '’')];

/// The secret in `text`: without ASCII white space at both ends, and refused if it was probably meant
/// as another one.
pub fn checked(text: &str, origin: impl Fn() -> String) -> Result<&str, KeyError> {
    let text = text.trim_ascii();
    assert_plain(text, origin)?;
    Ok(text)
}

/// Refuses a secret that was probably meant as another one.
fn assert_plain(text: &str, origin: impl Fn() -> String) -> Result<(), KeyError> {
    if text.starts_with('\u{feff}') {
        return Err(KeyError::ByteOrderMark { origin: origin() });
    }
    if is_quoted(text) {
        return Err(KeyError::Quoted { origin: origin() });
    }
    if is_assignment(text) {
        return Err(KeyError::Assignment { origin: origin() });
    }
    let mut before = None;
    for char in text.chars() {
        let found = match char {
            '\n' | '\r' => Some("a line break"),
            '\t' => Some("a tab"),
            ' ' if before == Some(' ') => Some("two spaces in a row"),
            ' ' => None,
            _ if char.is_whitespace() => Some("white space that is not a space"),
            _ if char.is_control() => return Err(KeyError::Control { origin: origin(), char }),
            _ => None,
        };
        if let Some(found) = found {
            return Err(KeyError::WhiteSpace { origin: origin(), found });
        }
        before = Some(char);
    }
    Ok(())
}

/// Whether quotes are around a text.
pub fn is_quoted(text: &str) -> bool {
    let inside = |(open, close)| text.strip_prefix(open)?.strip_suffix(close);
    QUOTES.into_iter().any(|quotes| inside(quotes).is_some())
}

/// Whether a text is `NAME=value`, as in a shell or an `.env` file. Base64 has `=` only at its end.
fn is_assignment(text: &str) -> bool {
    let text = text.strip_prefix("export ").unwrap_or(text);
    let Some((name, value)) = text.split_once('=') else { return false };
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.chars().all(|char| char.is_ascii_alphanumeric() || char == '_');
    is_name && !value.is_empty() && !value.starts_with('=')
}
