//! Strategies for values that an encoder may treat differently.

use proptest::char::range;
use proptest::collection::vec;
use proptest::prelude::*;

/// Characters of every encoded length: plain, escaped in two or six bytes, and of two, three and
/// four UTF-8 bytes.
pub fn letters() -> impl Strategy<Value = char> {
    prop_oneof![
        3 => range(' ', '~'),
        2 => range('\0', '\x1f'),
        1 => prop::sample::select(vec!['"', '\\', '/', '\x7f', '\n', '\u{8}', '\u{c}']),
        1 => range('\u{80}', '\u{7ff}'),
        1 => range('\u{800}', '\u{d7ff}'),
        1 => range('\u{e000}', '\u{ffff}'),
        1 => range('\u{10000}', char::MAX),
    ]
}

/// Text of up to `max` characters.
pub fn text(max: usize) -> impl Strategy<Value = String> {
    prop_oneof![
        vec(letters(), 0..=max).prop_map(String::from_iter),
        vec(range(' ', '~'), 0..=max).prop_map(String::from_iter),
    ]
}

/// Floats of every class: finite, subnormal, infinite, NaN and short decimals.
pub fn f64s() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        any::<f64>(),
        (any::<i32>(), -20i32..20)
            .prop_map(|(digits, power)| f64::from(digits) * 10f64.powi(power)),
        prop::num::f64::ANY,
        (1u64..1 << 52).prop_map(f64::from_bits),
        prop::sample::select(vec![0.0, -0.0, f64::MAX, f64::MIN, f64::MIN_POSITIVE, 5e-324]),
    ]
}

/// Like [`f64s`], with 32 bits.
pub fn f32s() -> impl Strategy<Value = f32> {
    prop_oneof![
        any::<u32>().prop_map(f32::from_bits),
        f64s().prop_map(|number| number as f32),
        (1u32..1 << 23).prop_map(f32::from_bits),
    ]
}

/// Integers of every length: random bits, shifted right.
pub fn wide() -> impl Strategy<Value = u128> {
    (any::<u128>(), 0u32..128).prop_map(|(bits, by)| bits >> by)
}

/// Like [`wide`], signed.
pub fn signed() -> impl Strategy<Value = i128> {
    (any::<i128>(), 0u32..128).prop_map(|(bits, by)| bits >> by)
}
