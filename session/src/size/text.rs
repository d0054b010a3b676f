//! Text that const evaluation can build: a fixed buffer that cuts and never overflows.

/// The end of a text that did not fit.
const ELLIPSIS: &[u8] = "…".as_bytes();

/// A text of at most `N` bytes, built by const fns.
///
/// Whatever would not fit is cut at a character's boundary and the text ends with an ellipsis.
#[derive(Clone, Copy)]
pub struct Text<const N: usize> {
    bytes: [u8; N],
    len: usize,
    cut: bool,
}

impl<const N: usize> Text<N> {
    /// An empty text.
    pub const fn new() -> Self {
        assert!(N >= ELLIPSIS.len());
        Text { bytes: [0; N], len: 0, cut: false }
    }

    /// This text followed by `more`.
    pub const fn with(mut self, more: &str) -> Self {
        if self.cut {
            return self;
        }
        let more = more.as_bytes();
        if more.len() <= N - self.len {
            self.copy(more, more.len());
            return self;
        }
        self.cut = true;
        self.copy(more, N - self.len);
        // Step back until the ellipsis fits after a whole character.
        let mut end = N - ELLIPSIS.len();
        while end > 0 && is_continuation(self.bytes[end]) {
            end -= 1;
        }
        self.len = end;
        self.copy(ELLIPSIS, ELLIPSIS.len());
        self
    }

    /// This text followed by `number` in decimal.
    pub const fn number(self, number: u128) -> Self {
        let mut digits = [0u8; 39];
        let mut at = digits.len();
        let mut rest = number;
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        self.with(as_str(digits.split_at(at).1))
    }

    /// This text followed by `byte` as a person would name it: `;` in backquotes, or `0x1f`.
    pub const fn byte(self, byte: u8) -> Self {
        if byte > b' ' && byte < 0x7f {
            return self.with("`").with(as_str(&[byte])).with("`");
        }
        if byte == b' ' {
            return self.with("a space");
        }
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let hex = [HEX[(byte >> 4) as usize], HEX[(byte & 15) as usize]];
        self.with("the byte 0x").with(as_str(&hex))
    }

    pub const fn as_str(&self) -> &str {
        as_str(self.bytes.split_at(self.len).0)
    }

    const fn copy(&mut self, from: &[u8], count: usize) {
        let mut i = 0;
        while i < count {
            self.bytes[self.len] = from[i];
            self.len += 1;
            i += 1;
        }
    }
}

const fn is_continuation(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

const fn as_str(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("a text is cut only at a character's boundary"),
    }
}

/// Whether two texts are equal, which `==` cannot say in a const fn.
pub const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn a_text_that_fits_is_complete() {
        let text = Text::<16>::new().with("up to ").number(1024).with(" ok");
        assert_eq!(text.as_str(), "up to 1024 ok");
    }

    #[test]
    fn a_text_that_does_not_fit_ends_with_an_ellipsis() {
        for source in ["plain ascii text", "äöüß€🎉漢字 mixed", "🎉🎉🎉🎉🎉"] {
            let text = Text::<12>::new().with(source);
            assert!(text.as_str().len() <= 12);
            assert!(text.as_str().ends_with('…'));
            assert!(source.starts_with(text.as_str().trim_end_matches('…')));
            assert_eq!(text.with("more").as_str(), text.as_str(), "a cut text stays cut");
        }
    }

    #[test]
    fn a_text_is_never_cut_inside_a_character() {
        let text = Text::<8>::new().with("abcd€").with("xyz");
        assert_eq!(text.as_str(), "abcd…");
    }

    #[test]
    fn a_visible_byte_is_quoted_and_others_are_in_hex_or_named() {
        for byte in 0..=u8::MAX {
            let expected = match byte {
                b' ' => "a space".to_owned(),
                _ if byte.is_ascii_graphic() => format!("`{}`", char::from(byte)),
                _ => format!("the byte 0x{byte:02x}"),
            };
            assert_eq!(Text::<16>::new().byte(byte).as_str(), expected);
        }
    }
}
