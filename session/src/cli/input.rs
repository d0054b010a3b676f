//! Finds the cookie in the input of `inspect`.

use std::collections::{HashMap, HashSet};

use trickster_session::inspect::Token;

use crate::curl;
use crate::escape::quote;
use crate::headers::{self, Header};
use crate::outcome::CliError;
use crate::pair::{Pair, unquote};
use crate::secret::MAX_REPEATED;

/// A cookie's value and, if the input has it, its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookie<'t> {
    pub name: Option<&'t str>,
    pub value: &'t str,
}

/// Finds the cookie in a bare value, a `name=value`, lines with `Cookie` and `Set-Cookie` headers
/// such as a whole response, a curl command, or a curl cookie jar.
///
/// `name` selects one of several cookies. Without it, the one whose value is a token is selected.
pub fn find<'t>(text: &'t str, name: Option<&'t str>) -> Result<Cookie<'t>, CliError> {
    // PowerShell starts UTF-8 files with a byte order mark.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = unquote(text.trim()).trim();
    let error = |message: &str| Err(CliError::Other(message.to_owned()));
    if text.is_empty() {
        return error("the input is empty; give a cookie as an argument or on standard input");
    }
    let Some(pairs) = pairs(text) else {
        return Ok(Cookie { name, value: text });
    };
    // A token in single quotes is not valid, but is still the session cookie that the user asks about.
    let (sessions, others): (Vec<&Pair>, Vec<_>) = pairs
        .iter()
        .filter(|pair| name.is_none_or(|name| pair.0 == name))
        .partition(|pair| Token::read(unquote(pair.1)).is_ok());
    // A server tries each cookie of one name, so prefer one without quotes.
    let unquoted = sessions.iter().find(|pair| Token::read(pair.1).is_ok());
    let Some((first, value)) = unquoted.or(sessions.first()).or(others.first()) else {
        return error(match name {
            Some(_) => {
                "no cookie in the input has the name given with `--name`; check its spelling"
            }
            None => {
                "the input contains no cookie; give a cookie's value, `name=value`, or a Cookie or \
                 Set-Cookie header"
            }
        });
    };
    if sessions.iter().any(|pair| pair.0 != *first) {
        let mut seen = HashSet::new();
        let names = sessions.iter().filter(|pair| seen.insert(pair.0));
        let names = names.map(|pair| quote(pair.0)).collect::<Vec<_>>().join(", ");
        return error(&format!(
            "the input contains several session cookies: {names}; select one with `--name`"
        ));
    }
    Ok(Cookie { name: Some(first), value })
}

/// All cookies with their names. `None` if the text is a bare value.
fn pairs(text: &str) -> Option<Vec<Pair<'_>>> {
    if let Some((command, output)) = curl::command(text) {
        let in_command = || command.into_iter().flat_map(split).collect();
        // Copied from a terminal: the headers in curl's output win over its arguments.
        return Some(
            in_headers(output).filter(|pairs| !pairs.is_empty()).unwrap_or_else(in_command),
        );
    }
    in_headers(text).or_else(|| curl::jar(text)).or_else(|| {
        // A request or a response without cookies: `=` in its other headers does not mark a cookie.
        if text.contains("HTTP/") {
            return Some(Vec::new());
        }
        text.contains(['=', ';', '\n', ':']).then(|| in_lines(text)).flatten()
    })
}

/// The cookies of all `Cookie` and `Set-Cookie` headers. `None` if the text is neither a message nor has
/// such a header.
fn in_headers(text: &str) -> Option<Vec<Pair<'_>>> {
    let found = headers::read(text);
    let mut pairs = Vec::new();
    // `Set-Cookie` has one cookie and its attributes, and replaces the cookies of that name before it. One
    // look-up per cookie keeps the work linear in the number of headers.
    let mut last_set = HashMap::new();
    for header in &found.cookies {
        match header {
            Header::Cookie(value) => pairs.extend(split(value)),
            Header::SetCookie(value) => {
                if let Some(set) = value.split(';').next().and_then(pair) {
                    last_set.insert(set.0, pairs.len());
                    pairs.push(set);
                }
            }
        }
    }
    let is_replaced = |at: usize, name: &str| last_set.get(name).is_some_and(|last| at < *last);
    let kept = pairs.into_iter().enumerate().filter(|(at, pair)| !is_replaced(*at, pair.0));
    (found.is_message || !found.cookies.is_empty()).then(|| kept.map(|(_, pair)| pair).collect())
}

/// The cookies of lines such as `a=b; c=d`. `None` if they are secrets rather than cookies.
fn in_lines(text: &str) -> Option<Vec<Pair<'_>>> {
    let parts = || text.lines().flat_map(|line| line.split(';'));
    let pairs: Vec<_> = parts().filter_map(pair).collect();
    let has_token = || pairs.iter().any(|pair| Token::read(unquote(pair.1)).is_ok());
    (!parts().any(is_padded_base64) || has_token()).then_some(pairs)
}

fn split(text: &str) -> impl Iterator<Item = Pair<'_>> {
    text.split(';').filter_map(pair)
}

/// `None` if the text has no `=`, or is a secret.
fn pair(text: &str) -> Option<Pair<'_>> {
    if is_padded_base64(text) {
        return None;
    }
    let (name, value) = text.split_once('=')?;
    let value = value.trim();
    // As a server reads it.
    let unquoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    Some((name.trim(), unquoted.unwrap_or(value)))
}

/// Whether a part of the text ends in base64 or base64url with padding, as long as a secret. It is not a
/// cookie with an empty value, whose name would be printed. It may follow a key, as in YAML, and be one of
/// a list.
fn is_padded_base64(part: &str) -> bool {
    let Some((before, padding)) = part.split_once('=') else { return false };
    let is_base64 = |char: char| char.is_ascii_alphanumeric() || "+/-_".contains(char);
    let digits = &before[before.trim_end_matches(is_base64).len()..];
    let after = padding.trim_start_matches('=');
    let is_end = |char: char| char.is_whitespace() || ",\"'`)]}".contains(char);
    digits.len() > MAX_REPEATED
        && !["__Host-", "__Secure-"].iter().any(|prefix| digits.starts_with(prefix))
        && (after.is_empty() || after.starts_with(is_end))
}
