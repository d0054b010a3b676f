//! Types of one value: numbers, `bool`, `char`, addresses.

use core::marker::PhantomData;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::num::*;

use crate::error::SetError;
use crate::field::SessionField;

use crate::field::info::{Buffered, Form, Info, NARROW, WIDE};
use crate::size::Bound;
use crate::size::varint_len;
use crate::token::Format;

/// Types whose every value `set` accepts.
macro_rules! fixed {
    ($($type:ty: $info:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L> $crate::field::SessionField<L> for $type {
            type Rest = L;
            const INFO: $crate::field::Info = $info;
        }
    )*};
}

// Some field types of other crates use it.
#[allow(unused_imports)]
pub(super) use fixed;

/// How many digits `number` has.
const fn digits(number: u128) -> usize {
    match number.checked_ilog10() {
        Some(log) => log as usize + 1,
        None => 1,
    }
}

/// An integer of `bits`: its digits and sign in JSON and, except for one byte, a varint of seven bits
/// a byte in postcard. JSON writes a map's key in quotes.
const fn integer(name: &str, signed: bool, bits: u32) -> Info {
    let most = u128::MAX >> (128 - bits);
    // The digits of the smallest number, and its sign.
    let max = if signed { digits(most / 2 + 1) + 1 } else { digits(most) };
    let json = Bound::new(1, max);
    let postcard = if bits == 8 { 1 } else { bits.div_ceil(7) as usize };
    let mut info = Info::new(name, json, Bound::new(1, postcard)).keyed(json.plus(2));
    if bits == 128 {
        info.json.buffered = Buffered::Never(WIDE);
    }
    info
}

/// A type whose empty value is that of `Default`.
macro_rules! with_empty {
    ($($type:ty: $info:expr, $is_empty:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L> SessionField<L> for $type {
            type Rest = L;
            const INFO: Info = $info.or_empty();

            #[inline]
            fn is_empty_value(&self) -> Option<bool> {
                Some($is_empty(self))
            }
        }
    )*};
}

macro_rules! integers {
    ($($type:ident $nonzero:ident $signed:literal;)*) => {
        with_empty! {$($type: integer(stringify!($type), $signed, $type::BITS), |n: &$type| *n == 0;)*}
        fixed! {$($nonzero: integer(stringify!($type), $signed, $type::BITS);)*}
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

// serde writes `usize` as `u64` and `isize` as `i64`, and so do their fingerprints. The bounds are
// those of 64 bits on every target, so that a cookie that fits on one fits on all.
with_empty! {
    usize: integer("u64", false, u64::BITS), |n: &usize| *n == 0;
    isize: integer("i64", true, i64::BITS), |n: &isize| *n == 0;
}

fixed! {
    NonZeroUsize: integer("u64", false, u64::BITS);
    NonZeroIsize: integer("i64", true, i64::BITS);
}

/// A character is a string of one: a control character takes six bytes in JSON, all others at most
/// the four of UTF-8.
const CHAR: Info = Info::new("char", Bound::new(3, 8), Bound::new(2, 5)).keyed(Bound::new(3, 8));

const UNIT: Info = {
    let mut info = Info::new("()", Bound::exactly(4), Bound::exactly(0));
    info.json.form = Form::Unit;
    info.json.nullable = true;
    info
};

const BOOL: Info = Info::new("bool", Bound::new(4, 5), Bound::exactly(1)).keyed(Bound::new(6, 7));

// An address is text in JSON and its bytes in postcard; an IPv6 one is at its longest without any
// shortening, 39 characters.
const IPV4: Info = address("Ipv4Addr", Bound::new(7, 15), Bound::exactly(4));
const IPV6: Info = address("Ipv6Addr", Bound::new(2, 39), Bound::exactly(16));
const IP: Info = address("IpAddr", Bound::new(2, 39), Bound::new(1 + 4, 1 + 16));

const fn address(name: &str, text: Bound, postcard: Bound) -> Info {
    Info::new(name, text.plus(2), postcard).keyed(text.plus(2))
}

with_empty! {
    bool: BOOL, |flag: &bool| !*flag;
}

fixed! {
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
    ($($type:ident $longest:literal $bytes:literal $buffered:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L> SessionField<L> for $type {
            type Rest = L;
            const INFO: Info = {
                let json = Bound::new(3, $longest);
                let mut info = Info::new(stringify!($type), json, Bound::exactly($bytes));
                info.json.buffered = $buffered;
                info.or_empty()
            };

            // JSON has no infinity, and what is not a number is never equal to what is read back.
            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
                if self.is_nan() || format.is_json() && self.is_infinite() {
                    return Err(SetError::NotFinite { field: String::new() });
                }
                Ok(())
            }

            // Not -0.0, which would be read back as 0.0.
            #[inline]
            fn is_empty_value(&self) -> Option<bool> {
                Some(self.to_bits() == 0)
            }
        }
    )*};
}

floats! {
    f32 16 4 Buffered::Never(NARROW);
    f64 24 8 Buffered::Unknown;
}

/// `{"secs":…,"nanos":…}`, the nanoseconds under a thousand million.
#[diagnostic::do_not_recommend]
impl<L> SessionField<L> for core::time::Duration {
    type Rest = L;
    const INFO: Info = {
        let json = Bound::new(1 + 1, 20 + 9).plus(r#"{"secs":,"nanos":}"#.len());
        let postcard = Bound::new(1 + 1, 10 + varint_len(999_999_999));
        let mut info = Info::new("Duration", json, postcard).nested();
        info.json.form = Form::Struct(&["secs", "nanos"]);
        info
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::reached::bounds_are_reached;

    macro_rules! integers {
        ($($type:ident $nonzero:ident)*) => {$({
            bounds_are_reached(&[$type::MIN, 0, 9, $type::MAX]);
            let smallest = [$nonzero::MIN, $nonzero::MAX, $nonzero::new(1).unwrap()];
            bounds_are_reached(&smallest);
            let wide = if $type::BITS == 128 { Buffered::Never(WIDE) } else { Buffered::Exactly };
            assert_eq!(<$type as SessionField>::INFO.json.buffered, wide);
            assert_eq!(<$nonzero as SessionField>::INFO.json.buffered, wide);
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
    fn usize_and_isize_have_64_bit_bounds_on_every_target() {
        macro_rules! same {
            ($($type:ident $wide:ident)*) => {$(
                let [of, wide] = [<$type as SessionField>::INFO, <$wide as SessionField>::INFO];
                assert_eq!((of.json.size, of.json.key), (wide.json.size, wide.json.key));
                assert_eq!((of.postcard.size, of.layout), (wide.postcard.size, wide.layout));
            )*};
        }
        same! { usize u64 isize i64 NonZeroUsize NonZeroU64 NonZeroIsize NonZeroI64 }
    }

    #[test]
    fn set_refuses_a_float_that_is_not_read_back_equal() {
        let check = |value: f64, format| <f64 as SessionField>::check(&value, format).is_ok();
        for (value, json, postcard) in [
            (0.0, true, true),
            (-0.0, true, true),
            (f64::MAX, true, true),
            (f64::INFINITY, false, true),
            (f64::NEG_INFINITY, false, true),
            (f64::NAN, false, false),
        ] {
            assert_eq!(check(value, Format::SignedJson), json, "{value}");
            assert_eq!(check(value, Format::SignedPostcard), postcard, "{value}");
            assert_eq!(check(value, Format::EncryptedPostcard), postcard, "{value}");
        }
    }

    #[test]
    fn the_empty_value_is_that_of_default() {
        fn empty<T: SessionField>(value: T) -> Option<bool> {
            value.is_empty_value()
        }
        assert_eq!([empty(0u8), empty(0i64), empty(0.0), empty(false)], [Some(true); 4]);
        assert_eq!([empty(1u8), empty(-1i64), empty(-0.0), empty(true)], [Some(false); 4]);
        assert_eq!([empty('\0'), empty(()), empty(NonZeroU8::MIN)], [None; 3]);
    }

    #[test]
    fn the_bounds_of_other_scalars_are_reached() {
        bounds_are_reached(&[true, false]);
        bounds_are_reached(&['a', '\0', char::MAX]);
        bounds_are_reached(&[()]);
        bounds_are_reached(&[PhantomData::<String>]);
        bounds_are_reached(&[0.0, -0.000_001_000_000_1_f32]);
        bounds_are_reached(&[0.0, -1.234_567_890_123_456_7e-308_f64]);
        let (short, long) = (Ipv6Addr::UNSPECIFIED, Ipv6Addr::from([0xffff; 8]));
        bounds_are_reached(&[Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST]);
        bounds_are_reached(&[short, long]);
        bounds_are_reached(&[IpAddr::V6(short), IpAddr::V6(long), Ipv4Addr::BROADCAST.into()]);
        bounds_are_reached(&[core::time::Duration::ZERO, core::time::Duration::MAX]);
        let duration = serde_json::to_value(core::time::Duration::ZERO).unwrap();
        let Form::Struct(keys) = <core::time::Duration as SessionField>::INFO.json.form else {
            panic!("an object")
        };
        let mut keys = keys.to_vec();
        keys.sort_unstable();
        assert!(duration.as_object().unwrap().keys().eq(keys));
    }

    #[test]
    fn digits_are_those_of_the_number_as_it_is_written() {
        for number in (0..39).flat_map(|at| [10u128.pow(at) - 1, 10u128.pow(at)]).chain([u128::MAX])
        {
            assert_eq!(digits(number), number.to_string().len());
        }
    }
}
