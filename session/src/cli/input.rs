//! Finding the cookie in what was given.

use trickster_session::inspect::Token;

use crate::curl;
use crate::outcome::Failure;
use crate::pair::{Pair, unquoted};
use crate::visible::shown;

/// A cookie's value and, if it was given, its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cookie<'t> {
    pub name: Option<&'t str>,
    pub value: &'t str,
}

/// The cookie in a value, a `name=value`, lines with `Cookie` and `Set-Cookie` headers, such as a
/// whole response, or in what curl is given and keeps.
///
/// `name` chooses among several; without it, the one that reads as a token is meant.
pub fn find<'t>(text: &'t str, name: Option<&'t str>) -> Result<Cookie<'t>, Failure> {
    let text = unquoted(text.trim()).trim();
    let failure = |message: &str| Err(Failure::NoAnswer(message.to_owned()));
    if text.is_empty() {
        return failure("there is no cookie: give one as an argument or on standard input");
    }
    let Some(pairs) = pairs(text) else {
        return Ok(Cookie { name, value: text });
    };
    // In quotes it is no token, and still the cookie that is meant.
    let (ours, others): (Vec<&Pair>, Vec<_>) = pairs
        .iter()
        .filter(|pair| name.is_none_or(|name| pair.0 == name))
        .partition(|pair| Token::read(unquoted(pair.1)).is_ok());
    // Of several cookies of one name, a server would try one after the other.
    let whole = ours.iter().find(|pair| Token::read(pair.1).is_ok());
    let Some((first, value)) = whole.or(ours.first()).or(others.first()) else {
        return failure(match name {
            Some(_) => "the input has no cookie of the name in --name",
            None => "the input has no cookie: no `name=value`, and no Cookie or Set-Cookie header",
        });
    };
    if ours.iter().any(|pair| pair.0 != *first) {
        let mut names: Vec<_> = ours.iter().map(|pair| shown(pair.0)).collect();
        names.dedup();
        let names = names.join(", ");
        return failure(&format!("the input has several cookies: {names}; choose with --name"));
    }
    Ok(Cookie { name: Some(first), value })
}

/// All cookies with their names, or nothing if the text is a value alone.
fn pairs(text: &str) -> Option<Vec<Pair<'_>>> {
    let sent = || Some(curl::command(text)?.into_iter().flat_map(split).collect());
    in_headers(text).or_else(sent).or_else(|| curl::jar(text)).or_else(|| {
        // The other headers of a request or a response have pairs too, which are no cookies.
        if text.contains("HTTP/") {
            return Some(Vec::new());
        }
        let many = text.contains(['=', ';', '\n', ':']) && !is_padded(text);
        many.then(|| text.lines().flat_map(split).collect())
    })
}

/// The cookies of all `Cookie` and `Set-Cookie` headers, or nothing if there is no such header.
fn in_headers(text: &str) -> Option<Vec<Pair<'_>>> {
    let mut pairs: Option<Vec<Pair>> = None;
    for (header, rest) in text.lines().filter_map(header) {
        let pairs = pairs.get_or_insert_default();
        match header {
            Header::Cookie => pairs.extend(split(rest)),
            // It has one cookie, then attributes, and takes the place of any of its name.
            Header::SetCookie => {
                if let Some(set) = rest.split(';').next().and_then(pair) {
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
    Some((name.trim(), value.trim()))
}

enum Header {
    Cookie,
    SetCookie,
}

/// What stands behind `Cookie:` or `Set-Cookie:`, in any letter case. curl puts `> ` before what it
/// sends and `< ` before what it is sent.
fn header(line: &str) -> Option<(Header, &str)> {
    let line = line.trim();
    let line = line.strip_prefix(['<', '>']).unwrap_or(line);
    let (name, rest) = line.split_once(':')?;
    let is = |known: &str| name.trim().eq_ignore_ascii_case(known);
    let header = match () {
        () if is("cookie") => Header::Cookie,
        () if is("set-cookie") => Header::SetCookie,
        () => return None,
    };
    Some((header, rest.trim()))
}

/// Whether this is base64 with padding, as a secret is, and not a long name of an empty cookie.
fn is_padded(text: &str) -> bool {
    let start = text.trim_end_matches('=');
    start.len() > 24
        && start.chars().all(|char| char.is_ascii_alphanumeric() || ['+', '/'].contains(&char))
}
