//! Cookies as curl writes them: in a command, as browsers copy a request, and in a cookie jar.

use crate::pair::{Pair, unquoted};

/// What a curl command sends as `Cookie`, or nothing if the text is none.
///
/// Escapes stay as they are: a token has none.
pub fn command(text: &str) -> Option<Vec<&str>> {
    const STARTS: [&str; 6] = ["curl", "curl.exe", "-H", "--header", "-b", "--cookie"];
    let first = text.split_whitespace().next()?;
    if !STARTS.contains(&first) {
        return None;
    }
    let mut cookies = Vec::new();
    let mut words = words(text).into_iter().filter(|word| !word.is_empty());
    while let Some(word) = words.next() {
        match word.split_once(':') {
            _ if ["-b", "--cookie"].contains(&word) => cookies.extend(words.next()),
            Some((name, rest)) if name.eq_ignore_ascii_case("cookie") => cookies.push(rest),
            _ => {}
        }
    }
    Some(cookies)
}

/// The words of a shell, without their quotes.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut quote, mut escaped) = (0, None, false);
    for (at, char) in text.char_indices() {
        match char {
            _ if escaped => escaped = false,
            '\\' if quote != Some('\'') => escaped = true,
            '\'' | '"' if quote.is_none() => quote = Some(char),
            _ if quote == Some(char) => quote = None,
            _ if quote.is_none() && char.is_whitespace() => {
                words.push(bare(&text[start..at]));
                start = at;
            }
            _ => {}
        }
    }
    words.push(bare(&text[start..]));
    words
}

/// A word without what stands around it: bash's `$'…'`, `^"…^"` of Windows, and the `\` or `^` of
/// a line that goes on.
fn bare(word: &str) -> &str {
    let word = word.trim_start_matches(|char: char| char.is_whitespace() || "$^\\".contains(char));
    unquoted(word).trim_end_matches('^')
}

/// The cookies of a jar, or nothing if the text is none: a cookie is seven fields with tabs between
/// them, the last two its name and value.
pub fn jar(text: &str) -> Option<Vec<Pair<'_>>> {
    let cookies: Vec<_> = text.lines().filter_map(jarred).collect();
    (!cookies.is_empty()).then_some(cookies)
}

fn jarred(line: &str) -> Option<Pair<'_>> {
    // Out of reach of scripts, and no comment.
    let line = line.strip_prefix("#HttpOnly_").unwrap_or(line);
    let fields: Vec<_> = line.split('\t').collect();
    let is_flag = |at: usize| ["TRUE", "FALSE"].contains(&fields[at]);
    match fields[..] {
        // Where it is the end of the input, an empty value is without the tab before it.
        [domain, _, _, _, _, name, ref value @ ..]
            if value.len() < 2 && is_flag(1) && is_flag(3) =>
        {
            (!domain.starts_with('#')).then_some((name, value.first().unwrap_or(&"")))
        }
        _ => None,
    }
}
