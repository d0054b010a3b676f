//! Text of strangers for a terminal: every character is seen, and none does anything.

use std::fmt::Write;

/// A name in quotes.
pub fn shown(name: &str) -> String {
    format!("`{}`", visible(name))
}

/// The text, with what cannot be seen as `\u202e`, as JSON writes it.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        push(&mut out, char);
    }
    out
}

/// Adds one character of such a text.
pub fn push(out: &mut String, char: char) {
    if is_seen(char) {
        out.push(char);
        return;
    }
    for unit in char.encode_utf16(&mut [0; 2]) {
        // A `String` has room for all that is written to it.
        let _ = write!(out, "\\u{unit:04x}");
    }
}

/// The standard library knows what is printable: nothing of control, of format such as the
/// bidirectional ones, unassigned, or of white space but the space. Some letters and marks without
/// a shape are left to name.
fn is_seen(char: char) -> bool {
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
        // Marks join the letter before them, so they are asked for behind one.
        _ => format!("a{char}").escape_debug().count() == 2,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_seen, visible};

    #[test]
    fn what_a_terminal_obeys_or_hides_is_written_out_and_all_that_is_read_stays() {
        for char in ('\0'..=' ').chain('\u{7f}'..='\u{a0}').chain('\u{200b}'..='\u{200f}') {
            assert_eq!(is_seen(char), char == ' ', "{char:?}");
        }
        for char in ('\u{2028}'..='\u{202f}').chain('\u{2060}'..='\u{206f}') {
            assert!(!is_seen(char), "{char:?}");
        }
        for char in
            "\u{34f}\u{115f}\u{1160}\u{17b4}\u{180b}\u{3164}\u{fe00}\u{fe0f}\u{ffa0}".chars()
        {
            assert!(!is_seen(char), "{char:?}");
        }
        for char in ['\u{ad}', '\u{61c}', '\u{feff}', '\u{fff9}', '\u{e0041}', '\u{e000}'] {
            assert!(!is_seen(char), "{char:?}");
        }
        let read = "!\"#'\\~ é e\u{301} ß Ж हिन्दी 漢字 العربية 😀";
        assert_eq!(visible(read), read);
        assert_eq!(visible("a\u{202e}b\u{1b}[2J\u{e0041}"), "a\\u202eb\\u001b[2J\\udb40\\udc41");
    }
}
