//! Formats a JSON payload without parsing it into values, which keeps the order of keys and the
//! text of numbers and strings.

use serde_core::de::IgnoredAny;

use crate::escape;

/// The deepest indentation, which keeps the output linear in the length of the payload.
const MAX_INDENT: usize = 16;

/// The JSON value on indented lines. `None` if the bytes are not valid JSON.
pub fn pretty(bytes: &[u8]) -> Option<String> {
    valid_json(bytes).map(|text| format(text, true))
}

/// The JSON value on one line. `None` if the bytes are not valid JSON.
pub fn compact(bytes: &[u8]) -> Option<String> {
    valid_json(bytes).map(|text| format(text, false))
}

fn valid_json(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    serde_json::from_str::<IgnoredAny>(text).ok()?;
    Some(text)
}

fn format(text: &str, indent: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let new_line = |out: &mut String, depth: usize| {
        if indent {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", depth.min(MAX_INDENT)));
        }
    };
    let (mut depth, mut empty) = (0, false);
    let (mut in_string, mut escaped) = (false, false);
    for char in text.chars() {
        if in_string {
            escape::push(&mut out, char);
            in_string = escaped || char != '"';
            escaped = !escaped && char == '\\';
            continue;
        }
        if char.is_ascii_whitespace() {
            continue;
        }
        let closes = matches!(char, '}' | ']');
        if closes {
            depth -= 1;
        }
        // An empty object or array stays on one line.
        if closes != empty {
            new_line(&mut out, depth);
        }
        out.push(char);
        in_string = char == '"';
        empty = matches!(char, '{' | '[');
        match char {
            '{' | '[' => depth += 1,
            ',' => new_line(&mut out, depth),
            ':' if indent => out.push(' '),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{compact, pretty};

    #[test]
    fn indents_as_serde_json_does() {
        for text in [
            "7",
            "\"\"",
            r#"" \"{[,:]}\\""#,
            "[]",
            "{}",
            "[[],{},[[]]]",
            r#"{"a":[1,2,{"b":null}],"c":"d: {e}","f":{"g":{},"h":true}}"#,
        ] {
            let value: Value = serde_json::from_str(text).unwrap();
            assert_eq!(pretty(text.as_bytes()).unwrap(), format!("{value:#}"));
            assert_eq!(compact(format!(" {value:#}\n").as_bytes()).unwrap(), text);
        }
    }

    #[test]
    fn keeps_key_order_and_the_text_of_numbers_and_strings() {
        let text =
            r#"{"z":340282366920938463463374607431768211455,"a":1.50,"z":1e999,"é":"\u00e9\/"}"#;
        assert_eq!(compact(text.as_bytes()).unwrap(), text);
        let deep = "[".repeat(3000) + &"]".repeat(3000);
        assert_eq!(compact(deep.as_bytes()).unwrap(), deep);
        assert!(pretty(deep.as_bytes()).unwrap().len() < 300_000);
        assert_eq!(compact("\"\u{202e}\"".as_bytes()).unwrap(), "\"\\u202e\"");
    }

    #[test]
    fn rejects_invalid_json() {
        for bytes in [&b""[..], b"{", b"[1,]", b"1 2", b"\"\xff\"", b"nul", b"]", b"{}}"] {
            assert_eq!(compact(bytes), None);
        }
    }
}
