//! Lengths of encoded values.

/// The length of canonical base64url without padding.
pub const fn base64_len(bytes: usize) -> usize {
    let rest = [0, 2, 3][bytes % 3];
    (bytes / 3).saturating_mul(4).saturating_add(rest)
}

/// How many bytes postcard's varint takes for a length.
pub(crate) const fn varint_len(number: usize) -> usize {
    let bits = usize::BITS - number.leading_zeros();
    if bits == 0 { 1 } else { bits.div_ceil(7) as usize }
}

/// How many bytes a byte takes in a JSON string: control characters are escaped by six or by two,
/// quotes and backslashes by two (RFC 8259, section 7; serde_json's choice of short forms).
const fn json_cost(byte: u8) -> usize {
    match byte {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' | 0x08 | 0x0c => 2,
        0..=0x1f => 6,
        _ => 1,
    }
}

/// The length of `text` in a JSON string, without its quotes.
pub const fn json_len(text: &str) -> usize {
    let mut len = 0;
    let mut i = 0;
    while i < text.len() {
        len += json_cost(text.as_bytes()[i]);
        i += 1;
    }
    len
}

#[cfg(test)]
mod tests {
    use super::base64_len;

    #[test]
    fn base64_len_is_four_thirds_rounded_up_and_monotonic() {
        for bytes in 0..9000 {
            assert_eq!(base64_len(bytes), (bytes * 4).div_ceil(3));
        }
        for bit in 0..usize::BITS {
            for bytes in (1 << bit)..(1 << bit) + 9 {
                assert!(base64_len(bytes) >= base64_len(bytes - 1), "{bytes}");
            }
        }
        for below in 0..9 {
            assert_eq!(base64_len(usize::MAX - below), usize::MAX);
        }
    }
}
