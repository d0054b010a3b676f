//! Types of one value: numbers, `bool`, `char`, addresses.

use core::marker::PhantomData;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::num::*;

use super::compose::WIDE;
use super::few::Few;
use super::text::varint_len;
use super::{Info, SessionField};
use crate::error::SetError;
use crate::size::Bound;
use crate::token::Format;

macro_rules! fixed {
    ($($type:ty: $info:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L> SessionField<L> for $type {
            type Rest = L;
            const INFO: Info = $info;
        }
    )*};
}

/// How many digits `number` has.
const fn digits(number: u128) -> usize {
    match number.checked_ilog10() {
        Some(log) => log as usize + 1,
        None => 1,
    }
}

/// An integer of `bits`, its digits and sign in JSON and, but for one byte, a varint of seven bits
/// a byte in postcard. JSON writes a map's key in quotes.
const fn integer(name: &str, signed: bool, zero: bool, bits: u32) -> Info {
    let most = u128::MAX >> (128 - bits);
    // The digits of the smallest number, and its sign.
    let max = if signed { digits(most / 2 + 1) + 1 } else { digits(most) };
    let json = Bound::new(1, max);
    let postcard = if bits == 8 { 1 } else { bits.div_ceil(7) as usize };
    let mut info = Info::new(name, json, Bound::new(1, postcard)).keyed(json.plus(2));
    match bits {
        8 => info = info.few(bytes(signed, zero), Few::new().and(1, 255 + zero as usize)),
        128 => info.never_buffered = Some(WIDE),
        _ => {}
    }
    info
}

/// The integers of one byte, by their digits and sign.
const fn bytes(signed: bool, zero: bool) -> Few {
    let small = 9 + zero as usize;
    if signed {
        // -128 to -100; then -99 to -10 and 100 to 127; -9 to -1 and 10 to 99; 0 to 9.
        Few::new().and(4, 29).and(3, 90 + 28).and(2, 9 + 90).and(1, small)
    } else {
        Few::new().and(3, 156).and(2, 90).and(1, small)
    }
}

macro_rules! integers {
    ($($type:ident $nonzero:ident $signed:literal;)*) => {
        fixed! {$(
            $type: integer(stringify!($type), $signed, true, $type::BITS);
            $nonzero: integer(stringify!($type), $signed, false, $type::BITS);
        )*}
    };
}

integers! {
    u8 NonZeroU8 false;
    u16 NonZeroU16 false;
    u32 NonZeroU32 false;
    u64 NonZeroU64 false;
    u128 NonZeroU128 false;
    i8 NonZeroI8 true;
    i16 NonZeroI16 true;
    i32 NonZeroI32 true;
    i64 NonZeroI64 true;
    i128 NonZeroI128 true;
}

// serde writes `usize` as `u64` and `isize` as `i64`, and so do their shapes. The bounds are those
// of 64 bits on every target, so that a cookie that fits on one fits on all.
fixed! {
    usize: integer("u64", false, true, u64::BITS);
    NonZeroUsize: integer("u64", false, false, u64::BITS);
    isize: integer("i64", true, true, i64::BITS);
    NonZeroIsize: integer("i64", true, false, i64::BITS);
}

/// A character is a string of one: a control character takes six bytes in JSON, all others at most
/// the four of UTF-8.
const CHAR: Info = Info::new("char", Bound::new(3, 8), Bound::new(2, 5))
    .keyed(Bound::new(3, 8))
    .few(Few::new().and(8, LONG_ESCAPES).and(6, FOUR_BYTES), Few::new().and(5, FOUR_BYTES));

/// The control characters without a short escape.
pub(super) const LONG_ESCAPES: usize = 32 - 5;

/// The characters of four bytes in UTF-8, more than a cookie can hold.
const FOUR_BYTES: usize = 0x10_0000;

const UNIT: Info = {
    let mut info = Info::new("()", Bound::exactly(4), Bound::exactly(0));
    info.nullable = true;
    info
};

const BOOL: Info = Info::new("bool", Bound::new(4, 5), Bound::exactly(1))
    .keyed(Bound::new(6, 7))
    .few(Few::new().and(5, 1).and(4, 1), Few::new().and(1, 2));

// An address is text in JSON and its bytes in postcard; an IPv6 one is at its longest without any
// shortening, 39 characters.
const IPV4: Info = address("Ipv4Addr", Bound::new(7, 15), Bound::exactly(4));
const IPV6: Info = address("Ipv6Addr", Bound::new(2, 39), Bound::exactly(16));
const IP: Info = address("IpAddr", Bound::new(2, 39), Bound::new(1 + 4, 1 + 16));

const fn address(name: &str, text: Bound, postcard: Bound) -> Info {
    Info::new(name, text.plus(2), postcard).keyed(text.plus(2))
}

fixed! {
    bool: BOOL;
    char: CHAR;
    (): UNIT;
    Ipv4Addr: IPV4;
    Ipv6Addr: IPV6;
    IpAddr: IP;
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, L> SessionField<L> for PhantomData<T> {
    type Rest = L;
    const INFO: Info = UNIT;
}

// The longest floats as serde_json writes them, the shortest digits that read back the same:
// `-0.0000010000001` and `-1.2345678901234567e-308`. The shortest are such as `0.0`.
macro_rules! floats {
    ($($type:ident $longest:literal $bytes:literal;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L> SessionField<L> for $type {
            type Rest = L;
            const INFO: Info = Info {
                float: true,
                ..Info::new(stringify!($type), Bound::new(3, $longest), Bound::exactly($bytes))
            };

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
                if format.is_json() && !self.is_finite() {
                    return Err(SetError::NotFinite { field: String::new() });
                }
                Ok(())
            }
        }
    )*};
}

floats! {
    f32 16 4;
    f64 24 8;
}

/// `{"secs":…,"nanos":…}`, the nanoseconds under a thousand million.
#[diagnostic::do_not_recommend]
impl<L> SessionField<L> for core::time::Duration {
    type Rest = L;
    const INFO: Info = Info {
        object: true,
        ..Info::new(
            "Duration",
            Bound::new(1 + 1, 20 + 9).plus(r#"{"secs":,"nanos":}"#.len()),
            Bound::new(1 + 1, 10 + varint_len(999_999_999)),
        )
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::few::Most;
    use crate::field::reached::{bounds_are_reached, few_are_counted};

    macro_rules! integers {
        ($($type:ident $nonzero:ident)*) => {$({
            bounds_are_reached(&[$type::MIN, 0, 9, $type::MAX]);
            let smallest = [$nonzero::MIN, $nonzero::MAX, $nonzero::new(1).unwrap()];
            bounds_are_reached(&smallest);
            let wide = ($type::BITS == 128).then_some(WIDE);
            assert_eq!(<$type as SessionField>::INFO.never_buffered, wide);
            assert_eq!(<$nonzero as SessionField>::INFO.never_buffered, wide);
        })*};
    }

    #[test]
    fn the_bounds_of_every_integer_are_reached() {
        integers! {
            u8 NonZeroU8 u16 NonZeroU16 u32 NonZeroU32 u64 NonZeroU64 u128 NonZeroU128
            i8 NonZeroI8 i16 NonZeroI16 i32 NonZeroI32 i64 NonZeroI64 i128 NonZeroI128
        }
    }

    #[test]
    fn pointer_sized_integers_have_the_bounds_of_64_bits_on_every_target() {
        macro_rules! same {
            ($($type:ident $wide:ident)*) => {$(
                let [of, wide] = [<$type as SessionField>::INFO, <$wide as SessionField>::INFO];
                assert_eq!((of.json, of.key, of.postcard), (wide.json, wide.key, wide.postcard));
                assert_eq!(of.shape, wide.shape);
            )*};
        }
        same! { usize u64 isize i64 NonZeroUsize NonZeroU64 NonZeroIsize NonZeroI64 }
    }

    #[test]
    fn every_value_of_one_byte_is_counted() {
        few_are_counted(&Vec::from_iter(0..=u8::MAX));
        few_are_counted(&Vec::from_iter(i8::MIN..=i8::MAX));
        few_are_counted(&Vec::from_iter((0..=u8::MAX).filter_map(NonZeroU8::new)));
        few_are_counted(&Vec::from_iter((i8::MIN..=i8::MAX).filter_map(NonZeroI8::new)));
        bounds_are_reached(&[true, false]);
        few_are_counted(&[true, false]);
    }

    #[test]
    fn the_characters_that_take_the_most_are_counted() {
        bounds_are_reached(&['a', '\0', char::MAX]);
        let info = <char as SessionField>::INFO;
        let longest = |count| Most::distinct(0, info.few_json, count).bytes;
        let escaped = ('\0'..' ').filter(|c| serde_json::to_string(c).unwrap().len() == 8).count();
        assert_eq!(longest(escaped), 8 * escaped);
        assert_eq!(longest(escaped + 3), 8 * escaped + 6 * 3);
    }

    #[test]
    fn the_bounds_of_all_else_are_reached() {
        bounds_are_reached(&[()]);
        bounds_are_reached(&[PhantomData::<String>]);
        bounds_are_reached(&[0.0, -0.000_001_000_000_1_f32]);
        bounds_are_reached(&[0.0, -1.234_567_890_123_456_7e-308_f64]);
        let (short, long) = (Ipv6Addr::UNSPECIFIED, Ipv6Addr::from([0xffff; 8]));
        bounds_are_reached(&[Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST]);
        bounds_are_reached(&[short, long]);
        bounds_are_reached(&[IpAddr::V6(short), IpAddr::V6(long), Ipv4Addr::BROADCAST.into()]);
        bounds_are_reached(&[core::time::Duration::ZERO, core::time::Duration::MAX]);
        const { assert!(<core::time::Duration as SessionField>::INFO.object) }
    }

    #[test]
    fn digits_are_those_of_the_number_as_it_is_written() {
        for number in (0..39).flat_map(|at| [10u128.pow(at) - 1, 10u128.pow(at)]).chain([u128::MAX])
        {
            assert_eq!(digits(number), number.to_string().len());
        }
    }
}
