//! Finds the cookie in the input of `inspect`.

use trickster_session::inspect::Token;

use crate::curl;
use crate::escape::quote;
use crate::outcome::CliError;
use crate::pair::{Pair, unquote};

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
        let mut names: Vec<_> = sessions.iter().map(|pair| quote(pair.0)).collect();
        names.dedup();
        let names = names.join(", ");
        return error(&format!(
            "the input contains several session cookies: {names}; select one with `--name`"
        ));
    }
    Ok(Cookie { name: Some(first), value })
}

/// All cookies with their names. `None` if the text is a bare value.
fn pairs(text: &str) -> Option<Vec<Pair<'_>>> {
    let in_command = || Some(curl::command(text)?.into_iter().flat_map(split).collect());
    in_headers(text).or_else(in_command).or_else(|| curl::jar(text)).or_else(|| {
        // A request or a response without cookies: `=` in its other headers does not mark a cookie.
        if text.contains("HTTP/") {
            return Some(Vec::new());
        }
        let has_pairs = text.contains(['=', ';', '\n', ':']) && !is_padded_base64(text);
        has_pairs.then(|| text.lines().flat_map(split).collect())
    })
}

/// The cookies of all `Cookie` and `Set-Cookie` headers. `None` if the text has neither header.
fn in_headers(text: &str) -> Option<Vec<Pair<'_>>> {
    let mut pairs: Option<Vec<Pair>> = None;
    for (header, value) in text.lines().filter_map(header) {
        let pairs = pairs.get_or_insert_default();
        match header {
            Header::Cookie => pairs.extend(split(value)),
            // `Set-Cookie` has one cookie and its attributes, and replaces a cookie of that name.
            Header::SetCookie => {
                if let Some(set) = value.split(';').next().and_then(pair) {
                    pairs.retain(|before| before.0 != set.0);
                    pairs.push(set);
                }
            }
        }
    }
    pairs
}

fn split(text: &str) -> impl Iterator<Item = Pair<'_>> {
    text.split(';').filter_map(pair)
}

fn pair(text: &str) -> Option<Pair<'_>> {
    let (name, value) = text.split_once('=')?;
    let value = value.trim();
    // As a server reads it.
    let unquoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    Some((name.trim(), unquoted.unwrap_or(value)))
}

enum Header {
    Cookie,
    SetCookie,
}

/// The value of a `Cookie` or `Set-Cookie` header. `curl -v` prefixes a request's headers with `> `
/// and a response's with `< `.
fn header(line: &str) -> Option<(Header, &str)> {
    let line = line.trim();
    let line = line.strip_prefix(['<', '>']).unwrap_or(line);
    let (name, value) = line.split_once(':')?;
    let is = |known: &str| name.trim().eq_ignore_ascii_case(known);
    let header = match () {
        () if is("cookie") => Header::Cookie,
        () if is("set-cookie") => Header::SetCookie,
        () => return None,
    };
    Some((header, value.trim()))
}

/// Whether the text is base64 with padding and as long as a secret. Such a text is read as a bare
/// value, because the name of a cookie with an empty value would be printed.
fn is_padded_base64(text: &str) -> bool {
    let unpadded = text.trim_end_matches('=');
    unpadded.len() > 24
        && unpadded.chars().all(|char| char.is_ascii_alphanumeric() || ['+', '/'].contains(&char))
}
