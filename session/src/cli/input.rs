//! Finding the cookie in what was given.

use trickster_session::inspect::Token;

use crate::Failure;
use crate::visible::shown;

/// A cookie's value and, if it was given, its name.
#[derive(Debug, PartialEq, Eq)]
pub struct Cookie<'t> {
    pub name: Option<&'t str>,
    pub value: &'t str,
}

/// The cookie in a value, a `name=value`, or a `Cookie` or `Set-Cookie` header.
///
/// `name` chooses among several; without it, the one that reads as a token is meant.
pub fn find<'t>(text: &'t str, name: Option<&'t str>) -> Result<Cookie<'t>, Failure> {
    let text = without_header_name(text.trim());
    if text.is_empty() {
        return Err(Failure::NoAnswer(
            "there is no cookie: give one as an argument or on standard input".into(),
        ));
    }
    if !text.contains(['=', ';']) || is_padded(text) {
        return Ok(Cookie { name, value: text });
    }
    let pairs: Vec<_> = text.split(';').filter_map(|pair| pair.trim().split_once('=')).collect();
    let is_it = |pair: &&(&str, &str)| match name {
        Some(name) => pair.0 == name,
        None => Token::read(pair.1).is_ok(),
    };
    let found: Vec<_> = pairs.iter().filter(is_it).collect();
    match (&found[..], name) {
        ([(name, value)], _) => Ok(Cookie { name: Some(name), value }),
        // Of several cookies of one name, a server would try one after the other.
        ([(_, value), ..], Some(_)) => Ok(Cookie { name, value }),
        ([_, ..], None) => {
            let names: Vec<_> = found.iter().map(|(name, _)| shown(name)).collect();
            let names = names.join(", ");
            Err(Failure::NoAnswer(format!(
                "the input has several cookies: {names}; choose with --name"
            )))
        }
        ([], Some(_)) => {
            Err(Failure::NoAnswer("the input has no cookie of the name in --name".to_owned()))
        }
        // Nothing reads as a token: the cookie of a Set-Cookie header comes first.
        ([], None) => match pairs.first() {
            Some((name, value)) => Ok(Cookie { name: Some(name), value }),
            None => {
                Err(Failure::NoAnswer("the input has no cookie: it is no `name=value`".to_owned()))
            }
        },
    }
}

/// Whether this is base64 with padding, as a secret is, and not a long name of an empty cookie.
fn is_padded(text: &str) -> bool {
    let start = text.trim_end_matches('=');
    start.len() > 24
        && start.len() < text.len()
        && start.chars().all(|char| char.is_ascii_alphanumeric() || ['+', '/'].contains(&char))
}

/// The text without `Cookie:` or `Set-Cookie:` before it, in any letter case.
fn without_header_name(text: &str) -> &str {
    match text.split_once(':') {
        Some((name, value))
            if ["cookie", "set-cookie"].iter().any(|known| name.eq_ignore_ascii_case(known)) =>
        {
            value.trim_start()
        }
        _ => text,
    }
}
