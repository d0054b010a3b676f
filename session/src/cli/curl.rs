//! Cookies in curl commands, as browsers copy a request, and in curl's cookie jars.

use crate::pair::{Pair, unquote};

/// The values of the `Cookie` headers that a curl command sends, and the text after the command, such as
/// its output. `None` if the text does not start with a curl command or a part of one.
///
/// Escapes are kept: a token contains none.
pub fn command(text: &str) -> Option<(Vec<&str>, &str)> {
    const STARTS: [&str; 6] = ["curl", "curl.exe", "-H", "--header", "-b", "--cookie"];
    let first = text.split_whitespace().next()?;
    if !STARTS.contains(&first) {
        return None;
    }
    let mut cookies = Vec::new();
    let (words, rest) = shell_words(text);
    let mut words = words.into_iter().filter(|word| !word.is_empty());
    while let Some(word) = words.next() {
        match word.split_once(':') {
            _ if ["-b", "--cookie"].contains(&word) => cookies.extend(words.next()),
            Some((name, value)) if name.eq_ignore_ascii_case("cookie") => cookies.push(value),
            _ => {}
        }
    }
    Some((cookies, rest))
}

/// Splits a command as a shell does, and removes the quotes. Returns its words and what follows it.
fn shell_words(text: &str) -> (Vec<&str>, &str) {
    let mut words = Vec::new();
    let (mut start, mut quote, mut escaped) = (0, None, false);
    for (at, char) in text.char_indices() {
        match char {
            _ if escaped => escaped = false,
            '\\' if quote != Some('\'') => escaped = true,
            '\'' | '"' if quote.is_none() => quote = Some(char),
            _ if quote == Some(char) => quote = None,
            _ if quote.is_none() && char.is_whitespace() => {
                words.push(trim_word(&text[start..at]));
                start = at;
                if char == '\n' && ends_command(&text[..at], &text[at..]) {
                    return (words, &text[at..]);
                }
            }
            _ => {}
        }
    }
    words.push(trim_word(&text[start..]));
    // Without its closing quote, the end of a command is unknown.
    (words, if quote.is_some() { text } else { "" })
}

/// Whether a command ends at the line break between these texts. A line of options continues it, because
/// people copy some lines of a command.
fn ends_command(before: &str, after: &str) -> bool {
    // Only the next line: a command of many empty lines takes linear time.
    let next = after.strip_prefix('\n').unwrap_or(after).trim_start_matches([' ', '\t']);
    !before.trim_end_matches('\r').ends_with(['\\', '^']) && !next.starts_with('-')
}

/// Removes quotes, including bash's `$'…'` and `^"…^"` of the Windows command prompt, and the `\`
/// or `^` of a line continuation.
fn trim_word(word: &str) -> &str {
    let word = word.trim_start_matches(|char: char| char.is_whitespace() || "$^\\".contains(char));
    unquote(word).trim_end_matches('^')
}

/// The cookies of a cookie jar in Netscape format. `None` if the text has none.
pub fn jar(text: &str) -> Option<Vec<Pair<'_>>> {
    let cookies: Vec<_> = text.lines().filter_map(jar_line).collect();
    (!cookies.is_empty()).then_some(cookies)
}

/// Reads a line of seven fields separated by tabs. The last two are name and value.
fn jar_line(line: &str) -> Option<Pair<'_>> {
    // curl writes an `HttpOnly` cookie like this; other lines with `#` are comments.
    let line = line.strip_prefix("#HttpOnly_").unwrap_or(line);
    let fields: Vec<_> = line.split('\t').collect();
    let is_flag = |at: usize| ["TRUE", "FALSE"].contains(&fields[at]);
    match fields[..] {
        // Trimming the input removes the tab before an empty value at its end.
        [domain, _, _, _, _, name, ref value @ ..]
            if value.len() < 2 && is_flag(1) && is_flag(3) =>
        {
            (!domain.starts_with('#')).then_some((name, value.first().unwrap_or(&"")))
        }
        _ => None,
    }
}
