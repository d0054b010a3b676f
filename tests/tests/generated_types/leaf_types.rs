//! Hand-written types that generated types contain.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::num::NonZeroU16;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

use crate::choices::{Choices, Codec, Generate};

macro_rules! leaf_types {
    ($($type:ty: $random:expr, $extremes:expr;)*) => {$(
        impl Generate for $type {
            fn make(choices: &mut Choices) -> Self {
                choices.leaf($random, &$extremes)
            }
        }
    )*};
}

/// A number of random length.
fn some(bits: u64) -> u64 {
    bits.rotate_left(9) >> (bits % 64)
}

leaf_types! {
    u8: |bits| bits as u8, [0, 255];
    u16: |bits| some(bits) as u16, [0, u16::MAX];
    u64: some, [0, u64::MAX];
    i8: |bits| bits as i8, [0, -128];
    i32: |bits| some(bits) as i32, [0, i32::MIN];
    i64: |bits| some(bits) as i64, [0, i64::MIN];
    u128: |bits| u128::from(some(bits)).pow(2), [0, u128::MAX];
    i128: |bits| i128::from(some(bits)) * -7, [0, i128::MIN];
    bool: |bits| bits & 8 == 0, [true, false];
    (): |_| (), [()];
    NonZeroU16: |bits| NonZeroU16::new(bits as u16 | 1).unwrap(), [NonZeroU16::MIN, NonZeroU16::MAX];
    f64: |bits| (some(bits) as f64).sqrt(), [0.0, -1.234_567_890_123_456_7e-308];
    f32: |bits| (some(bits) as f32).sqrt(), [0.0, -0.000_001_000_000_1];
    Ipv4Addr: |bits| Ipv4Addr::from(bits as u32), [Ipv4Addr::UNSPECIFIED, Ipv4Addr::BROADCAST];
    IpAddr: |bits| IpAddr::from((u128::from(some(bits)) << (bits % 64)).to_be_bytes()),
        [IpAddr::from([0u16; 8]), IpAddr::from([0xffffu16; 8]), IpAddr::from([0u8; 4])];
    Duration: |bits| Duration::new(some(bits), bits as u32 % 1_000_000_000),
        [Duration::ZERO, Duration::MAX];
    char: letter, ['a', '\0', '\x01', char::MAX];
    Unit: |bits| [Unit::Up, Unit::Sideways, Unit::Down][(bits % 3) as usize],
        [Unit::Up, Unit::Sideways];
    Hex: |bits| Hex(bits as u32), [Hex(0)];
    usize: |bits| some(bits) as usize, [0, usize::MAX];
    u32: |bits| some(bits) as u32, [0, u32::MAX];
    Id: |bits| Id(some(bits) as u32), [Id(0), Id(u32::MAX)];
    Halves: |bits| Halves(bits as u32), [Halves(0)];
    SocketAddr: |bits| SocketAddr::new(IpAddr::from((bits as u32).to_be_bytes()), bits as u16),
        [SocketAddr::from(([0u16; 8], 80))];
    uuid::Uuid: |bits| uuid::Uuid::from_u64_pair(bits, !bits), [uuid::Uuid::nil()];
    chrono::NaiveDate: |bits| chrono::NaiveDate::from_yo_opt(some(bits) as u16 as i32 - 9, 9).unwrap(),
        [chrono::NaiveDate::from_yo_opt(0, 1).unwrap(), chrono::NaiveDate::MAX];
    time::Date: |bits| time::Date::from_ordinal_date((bits % 9999) as i32, 99).unwrap(),
        [
            time::Date::from_ordinal_date(0, 1).unwrap(),
            time::Date::MIN.replace_ordinal(365).unwrap(),
        ];
    Nothing: |_| Nothing, [Nothing];
    Either: |bits| match bits % 3 {
        0 => Either::Number(bits as i16),
        1 => Either::Text(bits.to_string().split_off(15)),
        _ => Either::Struct { left: bits as u8 },
    }, [Either::Number(0)];
    Ambiguous: |bits| match bits % 5 {
        0 => Ambiguous::Order(bits as u16),
        1 => Ambiguous::Nobody,
        2 => Ambiguous::Name("x".to_owned()),
        _ => Ambiguous::User(bits as u16),
    }, [Ambiguous::User(0)];
}

impl Generate for arrayvec::ArrayString<3> {
    fn make(choices: &mut Choices) -> Self {
        let inline = |text: &str| arrayvec::ArrayString::from(text).unwrap();
        choices.leaf(|bits| inline(&short(bits)), &[inline(""), inline("\0\0\0")])
    }
}

impl Generate for heapless::String<3> {
    fn make(choices: &mut Choices) -> Self {
        let inline = |text: &str| heapless::String::try_from(text).unwrap();
        choices.leaf(|bits| inline(&short(bits)), &[inline(""), inline("\0\0\0")])
    }
}

/// Up to three bytes of text.
fn short(bits: u64) -> String {
    String::from_iter((0..bits / 8 % 4).map(|at| char::from((bits >> (8 * at + 8)) as u8 & 0x7f)))
}

/// Characters of every encoded length.
fn letter(bits: u64) -> char {
    let of = |first: char, count: u64| {
        char::from_u32(first as u32 + (bits / 8 % count) as u32).unwrap_or(first)
    };
    match bits % 8 {
        0 => of('\0', 32),
        1 => '"',
        2 => '\\',
        3 => of('\u{80}', 0x700),
        4 => of('\u{800}', 0xd000),
        5 => of('\u{10000}', 0xf0000),
        _ => of(' ', 94),
    }
}

impl Choices {
    pub fn make<T: Generate>(&mut self) -> T {
        T::make(self)
    }

    /// Text of up to `most` bytes in either codec.
    pub fn text(&mut self, most: usize) -> String {
        let random = |bits| {
            let mut inner = Choices::random(Codec::Json, bits);
            let mut text = String::new();
            for _ in 0..inner.choice(most + 1) {
                let letter = letter(inner.bits().unwrap_or_default());
                let cost = |text: &str| serde_json::to_vec(text).unwrap().len() - 2;
                if cost(&text) + cost(letter.encode_utf8(&mut [0; 4])) <= most {
                    text.push(letter);
                }
            }
            text
        };
        self.leaf(random, &[String::new(), "x".repeat(most)])
    }

    pub fn option<T>(&mut self, make: impl Fn(&mut Choices) -> T) -> Option<T> {
        let some = self.choice(3) < 2;
        // Always made, so that fixed choices keep their positions.
        let value = make(self);
        some.then_some(value)
    }

    /// Up to `most` values; if choices are fixed, exactly `most` or none.
    pub fn list<T>(&mut self, most: usize, make: impl Fn(&mut Choices) -> T) -> Vec<T> {
        let len = self.len(most);
        let mut list: Vec<T> = (0..most).map(|_| make(self)).collect();
        list.truncate(len);
        list
    }

    fn len(&mut self, most: usize) -> usize {
        match self.bits() {
            Some(bits) => (bits % (most as u64 + 1)) as usize,
            None => (1 - self.choice(2)) * most,
        }
    }

    /// A float that may be infinite or NaN.
    pub fn any_float(&mut self) -> f64 {
        match self.choice(6) {
            0 => f64::NAN,
            1 => f64::INFINITY,
            2 => f64::NEG_INFINITY,
            _ => self.make(),
        }
    }

    /// A JSON value of any kind.
    pub fn json(&mut self) -> serde_json::Value {
        match self.choice(6) {
            0 => serde_json::Value::Null,
            1 => serde_json::json!({"a": [true, null], "": -0.0}),
            2 => serde_json::json!({"type": u64::MAX}),
            3 => serde_json::json!("\u{1}"),
            4 => serde_json::json!([[], {}, i64::MIN]),
            _ => serde_json::json!(false),
        }
    }

    pub fn array<T, const N: usize>(&mut self, make: impl Fn(&mut Choices) -> T) -> [T; N] {
        std::array::from_fn(|_| make(self))
    }

    /// Up to `most` different keys; if choices are fixed, the longest ones or none.
    fn keys<K: Key>(&mut self, most: usize) -> Vec<K> {
        let len = self.len(most);
        match self.bits() {
            Some(bits) => {
                let mut inner = Choices::random(self.codec, bits);
                let keys: BTreeSet<K> = (0..len).map(|_| K::make(&mut inner)).collect();
                keys.into_iter().collect()
            }
            None => {
                let mut keys = K::long();
                keys.sort_by_key(|key| std::cmp::Reverse(self.codec.measure(key)));
                keys.truncate(len);
                keys
            }
        }
    }

    pub fn set<K: Key>(&mut self, most: usize) -> BTreeSet<K> {
        self.keys(most).into_iter().collect()
    }

    pub fn map<K: Key, V>(
        &mut self,
        most: usize,
        make: impl Fn(&mut Choices) -> V,
    ) -> BTreeMap<K, V> {
        let keys = self.keys(most);
        // Always `most` values, so that fixed choices keep their positions.
        let values: Vec<V> = (0..most).map(|_| make(self)).collect();
        keys.into_iter().zip(values).collect()
    }

    /// A set of strings of up to four bytes.
    pub fn text_set(&mut self, most: usize) -> BTreeSet<String> {
        self.set::<Text4>(most).into_iter().map(|text| text.0).collect()
    }

    /// A map whose keys are strings of up to four bytes.
    pub fn text_map<V>(
        &mut self,
        most: usize,
        make: impl Fn(&mut Choices) -> V,
    ) -> BTreeMap<String, V> {
        self.map::<Text4, V>(most, make).into_iter().map(|(key, value)| (key.0, value)).collect()
    }
}

/// A type that can be the key of a map.
pub trait Key: Generate + Ord {
    /// Some values, including the longest in each codec.
    fn long() -> Vec<Self>;
}

macro_rules! keys {
    ($($type:ty: $long:expr;)*) => {$(
        impl Key for $type {
            fn long() -> Vec<Self> {
                $long.into_iter().collect()
            }
        }
    )*};
}

keys! {
    u8: 0..=255;
    i8: -128..=127;
    u16: u16::MAX - 9..=u16::MAX;
    i64: i64::MIN..i64::MIN + 9;
    u128: u128::MAX - 9..=u128::MAX;
    bool: [true, false];
    char: ('\0'..='z').chain(char::from_u32(0x10fff0).unwrap()..=char::MAX);
    NonZeroU16: [NonZeroU16::MAX, NonZeroU16::new(60000).unwrap(), NonZeroU16::new(60001).unwrap()];
    Ipv4Addr: (240..255).map(|last| Ipv4Addr::new(255, 255, 255, last));
    Unit: [Unit::Up, Unit::Sideways, Unit::Down];
    Id: (0..9).map(|down| Id(u32::MAX - down));
    Text4: (1000..1009).map(|number| Text4(number.to_string()));
}

/// A string of up to four bytes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Text4(String);

impl Generate for Text4 {
    fn make(choices: &mut Choices) -> Self {
        Text4(choices.text(4))
    }
}

/// An enum with unit variants only.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, SessionField,
)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum Unit {
    Up,
    #[serde(rename = "si\"de\nways")]
    Sideways,
    Down,
}

/// A type that serde converts to another one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(into = "String", try_from = "String")]
#[session(max_size = 10)]
pub struct Hex(pub u32);

impl From<Hex> for String {
    fn from(hex: Hex) -> String {
        format!("{:08x}", hex.0)
    }
}

impl TryFrom<String> for Hex {
    type Error = std::num::ParseIntError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        u32::from_str_radix(&text, 16).map(Hex)
    }
}

/// Functions that write a number as a string of ten digits.
pub mod digits {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(number: &u32, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("{number:010}"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A `skip_serializing_if` predicate that skips the default.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A wrong `skip_serializing_if` predicate: it also skips values other than the default.
pub fn is_sometimes<T: std::fmt::Debug + ?Sized>(value: &T) -> bool {
    format!("{value:?}").len() % 3 == 0
}

/// A default other than that of `Default`.
pub fn made<T: Generate>() -> T {
    T::make(&mut Choices::random(Codec::Json, 7))
}

pub type Perhaps<T> = Option<T>;

/// Functions that read an even number back changed.
pub mod odd {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(number: &u32, to: S) -> Result<S::Ok, S::Error> {
        number.serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
        Ok(u32::deserialize(from)? | 1)
    }
}

/// A newtype that can be the key of a map.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, SessionField,
)]
pub struct Id(u32);

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct Nothing;

/// A type that serde converts to a pair.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(into = "(u16, u16)", from = "(u16, u16)")]
#[session(max_size = 13)]
pub struct Halves(u32);

impl From<Halves> for (u16, u16) {
    fn from(halves: Halves) -> Self {
        ((halves.0 >> 16) as u16, halves.0 as u16)
    }
}

impl From<(u16, u16)> for Halves {
    fn from((high, low): (u16, u16)) -> Self {
        Halves(u32::from(high) << 16 | u32::from(low))
    }
}

/// A type with its own `max_size`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[session(max_size = 120)]
pub struct Alone {
    #[session(max_len = 9)]
    text: String,
    #[serde(default)]
    number: Option<u64>,
}

impl Generate for Alone {
    fn make(choices: &mut Choices) -> Self {
        Alone { text: choices.text(9), number: choices.option(|choices| choices.make()) }
    }
}

/// A recursive type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct Tree {
    #[session(max_size = 160)]
    children: Vec<Tree>,
    value: i32,
}

impl Generate for Tree {
    fn make(choices: &mut Choices) -> Self {
        let leaf = |choices: &mut Choices| Tree { children: Vec::new(), value: choices.make() };
        Tree { children: choices.list(3, leaf), value: choices.make() }
    }
}

/// An untagged enum whose variants serde can distinguish.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(untagged)]
#[session(max_size = 30)]
pub enum Either {
    Number(i16),
    Text(#[session(max_len = 9)] String),
    Struct { left: u8 },
}

/// An untagged enum with variants that serde confuses with each other or with `None`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(untagged)]
#[session(max_size = 30)]
pub enum Ambiguous {
    User(u16),
    Order(u16),
    Name(#[session(max_len = 5)] String),
    Nobody,
}
