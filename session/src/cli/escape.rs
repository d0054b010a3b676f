//! Escapes untrusted text, so that no character is invisible or controls the terminal.

use std::fmt::Write;

/// Escapes a name and puts it in backticks.
pub fn quote(name: &str) -> String {
    format!("`{}`", escape(name))
}

/// Escapes control and invisible characters as in JSON: `\u202e`.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        push(&mut out, char);
    }
    out
}

/// Appends one character, escaped if necessary.
pub fn push(out: &mut String, char: char) {
    if is_visible(char) {
        out.push(char);
        return;
    }
    for unit in char.encode_utf16(&mut [0; 2]) {
        // Writing to a `String` does not fail.
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// `char::escape_debug` escapes control characters, format characters such as the bidirectional
/// ones, unassigned characters, and white space other than the space. The list adds letters and
/// marks that have no glyph.
pub fn is_visible(char: char) -> bool {
    match char {
        '"' | '\'' | '\\' => true,
        '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}' => false,
        // `str::escape_debug` escapes a combining mark only at the start, so a letter precedes it.
        _ => format!("a{char}").escape_debug().count() == 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, is_visible};

    #[test]
    fn escapes_control_and_invisible_characters_and_keeps_readable_text() {
        for char in ('\0'..=' ').chain('\u{7f}'..='\u{a0}').chain('\u{200b}'..='\u{200f}') {
            assert_eq!(is_visible(char), char == ' ', "{char:?}");
        }
        for char in ('\u{2028}'..='\u{202f}').chain('\u{2060}'..='\u{206f}') {
            assert!(!is_visible(char), "{char:?}");
        }
        for char in
            "\u{34f}\u{115f}\u{1160}\u{17b4}\u{180b}\u{3164}\u{fe00}\u{fe0f}\u{ffa0}".chars()
        {
            assert!(!is_visible(char), "{char:?}");
        }
        for char in ['\u{ad}', '\u{61c}', '\u{feff}', '\u{fff9}', '\u{e0041}', '\u{e000}'] {
            assert!(!is_visible(char), "{char:?}");
        }
        let readable = "!\"#'\\~ é e\u{301} ß Ж हिन्दी 漢字 العربية 😀";
        assert_eq!(escape(readable), readable);
        assert_eq!(escape("a\u{202e}b\u{1b}[2J\u{e0041}"), "a\\u202eb\\u001b[2J\\udb40\\udc41");
    }
}
