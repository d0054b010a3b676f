//! JSON as it was written: the order, numbers and strings of a payload stay what they are.

use serde_core::de::IgnoredAny;

use crate::visible;

/// Deeper lines begin where these do, so that no payload grows with the square of its depth.
const DEEPEST: usize = 16;

/// One JSON value in lines of its own, or nothing if it is none.
pub fn indented(bytes: &[u8]) -> Option<String> {
    read(bytes).map(|text| written(text, true))
}

/// One JSON value in one line, or nothing if it is none.
pub fn compact(bytes: &[u8]) -> Option<String> {
    read(bytes).map(|text| written(text, false))
}

fn read(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    serde_json::from_str::<IgnoredAny>(text).ok()?;
    Some(text)
}

fn written(text: &str, indent: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let line = |out: &mut String, depth: usize| {
        if indent {
            out.push('\n');
            out.extend(std::iter::repeat_n("  ", depth.min(DEEPEST)));
        }
    };
    let (mut depth, mut empty) = (0, false);
    let (mut in_string, mut escaped) = (false, false);
    for char in text.chars() {
        if in_string {
            visible::push(&mut out, char);
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
        // An object or array of nothing stays in one line.
        if closes != empty {
            line(&mut out, depth);
        }
        out.push(char);
        in_string = char == '"';
        empty = matches!(char, '{' | '[');
        match char {
            '{' | '[' => depth += 1,
            ',' => line(&mut out, depth),
            ':' if indent => out.push(' '),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{compact, indented};

    #[test]
    fn a_value_is_indented_as_serde_json_does_it() {
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
            assert_eq!(indented(text.as_bytes()).unwrap(), format!("{value:#}"));
            assert_eq!(compact(format!(" {value:#}\n").as_bytes()).unwrap(), text);
        }
    }

    #[test]
    fn what_serde_json_reads_as_another_value_stays_what_it_is() {
        let text =
            r#"{"z":340282366920938463463374607431768211455,"a":1.50,"z":1e999,"é":"\u00e9\/"}"#;
        assert_eq!(compact(text.as_bytes()).unwrap(), text);
        let deep = "[".repeat(3000) + &"]".repeat(3000);
        assert_eq!(compact(deep.as_bytes()).unwrap(), deep);
        assert!(indented(deep.as_bytes()).unwrap().len() < 300_000);
        assert_eq!(compact("\"\u{202e}\"".as_bytes()).unwrap(), "\"\\u202e\"");
    }

    #[test]
    fn what_is_no_json_is_none() {
        for bytes in [&b""[..], b"{", b"[1,]", b"1 2", b"\"\xff\"", b"nul", b"]", b"{}}"] {
            assert_eq!(compact(bytes), None);
        }
    }
}
