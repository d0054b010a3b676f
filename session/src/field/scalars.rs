//! Types of one value: numbers, `bool`, `char`, addresses.

use core::marker::PhantomData;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::num::*;

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
const fn integer(name: &str, signed: bool, bits: u32) -> Info {
    let most = u128::MAX >> (128 - bits);
    // The digits of the smallest number, and its sign.
    let max = if signed { digits(most / 2 + 1) + 1 } else { digits(most) };
    let json = Bound::new(1, max);
    let postcard = if bits == 8 { 1 } else { bits.div_ceil(7) as usize };
    let min = 1;
    Info::new(name, json, Bound::new(min, postcard)).keyed(json.plus(2))
}

macro_rules! integers {
    ($($type:ident $nonzero:ident $signed:literal;)*) => {
        fixed! {$(
            $type: integer(stringify!($type), $signed, $type::BITS);
            $nonzero: integer(stringify!($type), $signed, $type::BITS);
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
    usize: integer("u64", false, usize::BITS);
    NonZeroUsize: integer("u64", false, usize::BITS);
    isize: integer("i64", true, isize::BITS);
    NonZeroIsize: integer("i64", true, isize::BITS);
}

/// A character is a string of one: a control character takes six bytes in JSON, all others at most
/// the four of UTF-8.
const CHAR: Info = Info::new("char", Bound::new(3, 8), Bound::new(2, 5)).keyed(Bound::new(3, 8));

const UNIT: Info = Info::new("()", Bound::exactly(4), Bound::exactly(0));

const BOOL: Info = Info::new("bool", Bound::new(4, 5), Bound::exactly(1)).keyed(Bound::new(6, 7));

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
