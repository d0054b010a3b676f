//! The layout fingerprint: a hash of names and types. A postcard cookie of another layout does not
//! verify.

/// Where a fingerprint begins: FNV-1a's 64-bit offset basis.
pub const LAYOUT_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a (64 bits) over a name and its length. It distinguishes layouts and protects nothing: the
/// key that depends on it does.
pub const fn fingerprint(layout: u64, name: &str) -> u64 {
    let mut layout = mix(layout, name.len() as u64);
    let mut i = 0;
    while i < name.len() {
        layout = step(layout, name.as_bytes()[i]);
        i += 1;
    }
    layout
}

/// FNV-1a over a number's eight bytes, big-endian.
pub(crate) const fn mix(layout: u64, number: u64) -> u64 {
    let bytes = number.to_be_bytes();
    let mut layout = layout;
    let mut i = 0;
    while i < bytes.len() {
        layout = step(layout, bytes[i]);
        i += 1;
    }
    layout
}

const fn step(layout: u64, byte: u8) -> u64 {
    (layout ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LAYOUT_BASIS, fingerprint, mix};
    use crate::field::Info;
    use crate::size::Bound;

    /// FNV-1a as its authors write it, over bytes.
    fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
        bytes.into_iter().fold(14_695_981_039_346_656_037, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(1_099_511_628_211)
        })
    }

    #[test]
    fn fnv1a_matches_its_published_values() {
        assert_eq!(fnv1a(*b""), LAYOUT_BASIS);
        assert_eq!(fnv1a(*b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(*b"foobar"), 0x8594_4171_f739_67e8);
    }

    proptest! {
        #[test]
        fn a_fingerprint_is_fnv1a_over_a_length_and_a_name(name in ".{0,20}", number: u64) {
            let len = (name.len() as u64).to_be_bytes();
            prop_assert_eq!(fingerprint(LAYOUT_BASIS, &name), fnv1a(len.into_iter().chain(name.bytes())));
            prop_assert_eq!(mix(LAYOUT_BASIS, number), fnv1a(number.to_be_bytes()));
            prop_assert_eq!(Info::new(&name, Bound::exactly(1), Bound::exactly(1)).layout, fingerprint(LAYOUT_BASIS, &name));
        }
    }
}
