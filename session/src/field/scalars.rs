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

// serde writes `usize` as `u64` and `isize` as `i64`, and so do their shapes; the machine's own
// width bounds the values.
fixed! {
    usize: integer("u64", false, true, usize::BITS);
    NonZeroUsize: integer("u64", false, false, usize::BITS);
    isize: integer("i64", true, true, isize::BITS);
    NonZeroIsize: integer("i64", true, false, isize::BITS);
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
            const INFO: Info =
                Info::new(stringify!($type), Bound::new(3, $longest), Bound::exactly($bytes));

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
