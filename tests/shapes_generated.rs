//! Made by `shapes_generate.rs`; not to be edited.
#![cfg_attr(rustfmt, rustfmt::skip)]

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

use crate::Visit;
use crate::leaves::*;
use crate::pick::{Codec, Pick, Shaped};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
#[serde(tag = "1\n\t", rename = "Tagged2")]
pub struct JsonSession0 {
    #[session(max_len(3))]
    field_3: Vec<u64>,
    field_4: [f64; 3],
    #[serde(with = "digits")] #[session(max_size = 12)] field_5: u32,
}

impl Shaped for JsonSession0 {
    fn make(p: &mut Pick) -> Self {
        JsonSession0 { field_3: p.list(3, |p| p.of()), field_4: p.array(|p| p.of()), field_5: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub enum EnumJ9 {
    #[serde(rename = "13\u{7f}")]
    Variant12 {
    #[serde(rename(serialize = "\"15\\", deserialize = "\"15\\"))] field_14: char,
    },
}

impl Shaped for EnumJ9 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ9::Variant12 { field_14: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields(serialize = "SCREAMING-KEBAB-CASE", deserialize = "SCREAMING-KEBAB-CASE"))]
pub enum EnumJ16 {
    Variant19,
    Variant20,
    Variant21(std::num::NonZeroU16, f32, ),
}

impl Shaped for EnumJ16 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ16::Variant19, 1 => EnumJ16::Variant20, _ => EnumJ16::Variant21(p.of(), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ8(EnumJ9, EnumJ16, #[serde(skip)] u8, );

impl Shaped for StructJ8 {
    fn make(p: &mut Pick) -> Self {
        StructJ8(p.of(), p.of(), Default::default(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ24 { only: Option<std::num::NonZeroU16> }

impl Shaped for StructJ24 {
    fn make(p: &mut Pick) -> Self {
        StructJ24 { only: p.option(|p| p.of()) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
pub struct JsonSession1 {
    field_6: Hex,
    field_7: StructJ8,
    #[serde(skip)] field_22: Option<bool>,
    #[session(max_len(2, 4))]
    #[serde(flatten)] field_23: BTreeMap<String, StructJ24>,
}

impl Shaped for JsonSession1 {
    fn make(p: &mut Pick) -> Self {
        JsonSession1 { field_6: p.of(), field_7: p.of(), field_22: Default::default(), field_23: p.text_map(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "SCREAMING-KEBAB-CASE", deserialize = "SCREAMING-KEBAB-CASE"))]
pub struct JsonSession2 {
    #[serde(default, skip_serializing_if = "is_default")] field_25: f64,
    field_26: Hex,
    #[session(max_len(3))]
    #[serde(rename = "28\n\t")] field_27: Vec<std::net::IpAddr>,
}

impl Shaped for JsonSession2 {
    fn make(p: &mut Pick) -> Self {
        JsonSession2 { field_25: p.of(), field_26: p.of(), field_27: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ31<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[serde(with = "digits")] #[session(max_size = 12)] field_32: u32,
}

impl<T: Shaped> Shaped for GenericJ31<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ31 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_32: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ34 { #[session(max_len(3))] only: BTreeMap<std::net::Ipv4Addr, i8> }

impl Shaped for StructJ34 {
    fn make(p: &mut Pick) -> Self {
        StructJ34 { only: p.map(3, |p| p.of()) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
pub struct JsonSession3 {
    #[serde(rename(serialize = "30/'", deserialize = "30/'"))] field_29: GenericJ31<f64>,
    field_33: StructJ34,
    #[serde(skip_serializing, default)] field_35: u8,
    field_36: [std::net::IpAddr; 3],
}

impl Shaped for JsonSession3 {
    fn make(p: &mut Pick) -> Self {
        JsonSession3 { field_29: p.of(), field_33: p.of(), field_35: Default::default(), field_36: p.array(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
#[serde(rename_all_fields(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub enum EnumJ39 {
    Variant42 {
    field_43: i64,
    },
    Variant44 {
    field_45: Hex,
    #[serde(skip_serializing_if = "Option::is_none")] field_46: Option<Unit>,
    },
    Variant47,
}

impl Shaped for EnumJ39 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ39::Variant42 { field_43: p.of(), }, 1 => EnumJ39::Variant44 { field_45: p.of(), field_46: p.option(|p| p.of()), }, _ => EnumJ39::Variant47, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "kebab-case")]
pub struct JsonSession4 {
    field_37: [f64; 3],
    field_38: EnumJ39,
}

impl Shaped for JsonSession4 {
    fn make(p: &mut Pick) -> Self {
        JsonSession4 { field_37: p.array(|p| p.of()), field_38: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "snake_case")]
#[serde(tag = "48🎉", rename = "Tagged49")]
pub struct JsonSession5 {
    #[serde(skip_serializing, default)] field_50: u8,
    #[serde(skip)] field_51: Option<bool>,
    #[session(max_len(1, 2, 4, 3))]
    field_52: (String, BTreeMap<String, Vec<std::net::IpAddr>>),
    #[serde(skip)] field_53: Option<bool>,
    field_54: Hex,
}

impl Shaped for JsonSession5 {
    fn make(p: &mut Pick) -> Self {
        JsonSession5 { field_50: Default::default(), field_51: Default::default(), field_52: (p.text(1), p.text_map(2, |p| p.list(3, |p| p.of()))), field_53: Default::default(), field_54: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(deny_unknown_fields)]
pub struct JsonSession6 {
    #[serde(default, skip_serializing_if = "is_default")] field_55: char,
    #[serde(default, skip_serializing_if = "is_default")] field_56: u8,
    field_57: [i8; 3],
}

impl Shaped for JsonSession6 {
    fn make(p: &mut Pick) -> Self {
        JsonSession6 { field_55: p.of(), field_56: p.of(), field_57: p.array(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct JsonSession7 {
    field_58: Unit,
    #[serde(skip)] field_59: String,
    #[serde(with = "digits")] #[session(max_size = 12)] field_60: u32,
    #[session(max_len(2, 4))]
    field_61: BTreeSet<String>,
}

impl Shaped for JsonSession7 {
    fn make(p: &mut Pick) -> Self {
        JsonSession7 { field_58: p.of(), field_59: Default::default(), field_60: p.of(), field_61: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ66(#[serde(skip)] u8, f32, #[session(max_len(9))] String, );

impl Shaped for StructJ66 {
    fn make(p: &mut Pick) -> Self {
        StructJ66(Default::default(), p.of(), p.text(9), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ63<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(rename(serialize = "65/'", deserialize = "65/'"))] field_64: (std::net::IpAddr, StructJ66),
}

impl<T: Shaped> Shaped for GenericJ63<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ63 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_64: (p.of(), p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub struct JsonSession8 {
    field_62: GenericJ63<char>,
    #[serde(with = "digits")] #[session(max_size = 12)] field_67: u32,
}

impl Shaped for JsonSession8 {
    fn make(p: &mut Pick) -> Self {
        JsonSession8 { field_62: p.of(), field_67: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct StructJ71 {
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_72: Vec<u64>,
}

impl Shaped for StructJ71 {
    fn make(p: &mut Pick) -> Self {
        StructJ71 { field_72: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession9 {
    #[session(max_len(2, 4, 3))]
    #[serde(rename(serialize = "69\u{7f}", deserialize = "69\u{7f}"))] field_68: BTreeMap<String, Option<Vec<std::time::Duration>>>,
    #[serde(flatten)] field_70: StructJ71,
}

impl Shaped for JsonSession9 {
    fn make(p: &mut Pick) -> Self {
        JsonSession9 { field_68: p.text_map(2, |p| p.option(|p| p.list(3, |p| p.of()))), field_70: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "SCREAMING-KEBAB-CASE", deserialize = "SCREAMING-KEBAB-CASE"))]
#[serde(tag = "\u{1}73", rename = "Tagged74")]
pub struct JsonSession10 {
    #[serde(skip_serializing, default)] field_75: String,
    #[session(max_len(3))]
    field_76: Vec<bool>,
}

impl Shaped for JsonSession10 {
    fn make(p: &mut Pick) -> Self {
        JsonSession10 { field_75: Default::default(), field_76: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession11 {
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_77: Vec<std::time::Duration>,
    #[serde(skip_serializing, default)] field_78: u8,
    #[session(max_len(8))]
    #[serde(rename(serialize = "80🎉"), alias = "80🎉")] field_79: Box<[String; 3]>,
}

impl Shaped for JsonSession11 {
    fn make(p: &mut Pick) -> Self {
        JsonSession11 { field_77: p.list(2, |p| p.of()), field_78: Default::default(), field_79: Box::new(p.array(|p| p.text(8))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ87 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_88: u32,
    #[session(max_len(4))]
    field_89: BTreeSet<bool>,
    #[session(max_len(3))]
    #[serde(rename = "91\u{7f}")] field_90: Vec<bool>,
}

impl Shaped for StructJ87 {
    fn make(p: &mut Pick) -> Self {
        StructJ87 { field_88: p.of(), field_89: p.set(4), field_90: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "kebab-case")]
#[serde(tag = "84/'")]
pub enum EnumJ83 {
    Variant86(StructJ87),
}

impl Shaped for EnumJ83 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ83::Variant86(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "snake_case")]
pub struct JsonSession12 {
    #[serde(default, skip_serializing_if = "is_default")] field_81: u8,
    #[serde(flatten)] field_82: EnumJ83,
}

impl Shaped for JsonSession12 {
    fn make(p: &mut Pick) -> Self {
        JsonSession12 { field_81: p.of(), field_82: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ94;

impl Shaped for StructJ94 {
    fn make(_: &mut Pick) -> Self {
        StructJ94
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields(serialize = "PascalCase", deserialize = "PascalCase"))]
#[serde(tag = "日本97")]
pub enum EnumJ96 {
    Variant99 {
    #[serde(skip_serializing, default)] field_100: Vec<u8>,
    },
    Variant101 {
    field_102: bool,
    #[serde(default, skip_serializing_if = "is_default")] field_103: f64,
    },
}

impl Shaped for EnumJ96 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ96::Variant99 { field_100: Default::default(), }, _ => EnumJ96::Variant101 { field_102: p.of(), field_103: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct StructJ105 {
    field_106: Hex,
    field_107: Hex,
}

impl Shaped for StructJ105 {
    fn make(p: &mut Pick) -> Self {
        StructJ105 { field_106: p.of(), field_107: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
pub struct JsonSession13 {
    #[serde(rename(serialize = "93/'"), alias = "93/'")] field_92: StructJ94,
    field_95: Option<EnumJ96>,
    #[serde(flatten)] field_104: StructJ105,
}

impl Shaped for JsonSession13 {
    fn make(p: &mut Pick) -> Self {
        JsonSession13 { field_92: p.of(), field_95: p.option(|p| p.of()), field_104: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(deny_unknown_fields)]
pub struct StructJ112 {
    #[serde(rename(serialize = "\u{1}114", deserialize = "\u{1}114"))] field_113: std::num::NonZeroU16,
    #[serde(with = "digits")] #[session(max_size = 12)] field_115: u32,
}

impl Shaped for StructJ112 {
    fn make(p: &mut Pick) -> Self {
        StructJ112 { field_113: p.of(), field_115: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(tag = "108🎉", rename = "Tagged109")]
pub struct JsonSession14 {
    #[session(max_len(2))]
    field_110: Vec<StructJ112>,
    #[serde(skip)] field_116: u64,
    #[serde(skip_serializing, default)] field_117: Vec<u8>,
}

impl Shaped for JsonSession14 {
    fn make(p: &mut Pick) -> Self {
        JsonSession14 { field_110: p.list(2, |p| p.of()), field_116: Default::default(), field_117: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
pub struct JsonSession15 {
    field_118: Hex,
    #[serde(default, skip_serializing_if = "is_default")] field_119: char,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_120: Vec<std::time::Duration>,
}

impl Shaped for JsonSession15 {
    fn make(p: &mut Pick) -> Self {
        JsonSession15 { field_118: p.of(), field_119: p.of(), field_120: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
#[serde(deny_unknown_fields)]
pub struct JsonSession16 {
    #[session(max_len(3, 4))]
    #[serde(rename(serialize = "日本122", deserialize = "日本122"))] field_121: Box<BTreeMap<bool, String>>,
    #[session(max_len(3))]
    #[serde(rename = "124/'")] field_123: (u128, (u128, BTreeMap<char, bool>)),
}

impl Shaped for JsonSession16 {
    fn make(p: &mut Pick) -> Self {
        JsonSession16 { field_121: Box::new(p.map(3, |p| p.text(4))), field_123: (p.of(), (p.of(), p.map(3, |p| p.of()))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct JsonSession17 {
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "ü126"), alias = "ü126")] field_125: BTreeSet<String>,
    field_127: Hex,
    #[session(max_len(2, 3))]
    field_128: Vec<Option<BTreeMap<u8, u8>>>,
    #[session(max_len(4))]
    #[serde(skip_serializing_if = "Option::is_none")] field_129: Option<String>,
    field_130: Option<u64>,
}

impl Shaped for JsonSession17 {
    fn make(p: &mut Pick) -> Self {
        JsonSession17 { field_125: p.text_set(2), field_127: p.of(), field_128: p.list(2, |p| p.option(|p| p.map(3, |p| p.of()))), field_129: p.option(|p| p.text(4)), field_130: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct JsonSession18 {
    #[serde(rename(serialize = "132🎉"), alias = "132🎉")] field_131: i128,
    #[serde(skip_serializing_if = "Option::is_none")] field_133: Option<std::num::NonZeroU16>,
    #[session(max_len(4))]
    #[serde(rename(serialize = "ü135"), alias = "ü135")] field_134: BTreeSet<i64>,
    #[serde(skip_serializing_if = "Option::is_none")] field_136: Option<f32>,
}

impl Shaped for JsonSession18 {
    fn make(p: &mut Pick) -> Self {
        JsonSession18 { field_131: p.of(), field_133: p.option(|p| p.of()), field_134: p.set(4), field_136: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct StructJ148 {
}

impl Shaped for StructJ148 {
    fn make(_: &mut Pick) -> Self {
        StructJ148 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(tag = "n144")]
pub enum EnumJ143 {
    #[serde(rename = "\u{1}147")]
    Variant146(StructJ148),
    Variant149 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_150: u32,
    },
    Variant151,
    #[serde(rename = "n153")]
    Variant152,
}

impl Shaped for EnumJ143 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ143::Variant146(p.of()), 1 => EnumJ143::Variant149 { field_150: p.of(), }, 2 => EnumJ143::Variant151, _ => EnumJ143::Variant152, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ141<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(flatten)] field_142: EnumJ143,
}

impl<T: Shaped> Shaped for GenericJ141<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ141 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_142: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields(serialize = "camelCase", deserialize = "camelCase"))]
#[serde(tag = "n157", content = "158/'")]
pub enum EnumJ156 {
    Variant159(f64),
    Variant160,
    Variant161 {
    #[serde(skip_serializing, default)] field_162: String,
    },
    Variant163,
}

impl Shaped for EnumJ156 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ156::Variant159(p.of()), 1 => EnumJ156::Variant160, 2 => EnumJ156::Variant161 { field_162: Default::default(), }, _ => EnumJ156::Variant163, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession19 {
    #[session(max_len(3))]
    field_137: BTreeMap<u16, char>,
    #[session(max_len(3))]
    #[serde(rename = "139/'")] field_138: BTreeMap<Unit, std::net::IpAddr>,
    field_140: GenericJ141<i64>,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_154: Vec<std::time::Duration>,
    #[session(max_len(2, 4))]
    #[serde(flatten)] field_155: BTreeMap<String, EnumJ156>,
}

impl Shaped for JsonSession19 {
    fn make(p: &mut Pick) -> Self {
        JsonSession19 { field_137: p.map(3, |p| p.of()), field_138: p.map(3, |p| p.of()), field_140: p.of(), field_154: p.list(2, |p| p.of()), field_155: p.text_map(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct StructJ182 {
    #[session(max_len(8))]
    #[serde(rename(serialize = "日本184"), alias = "日本184")] field_183: String,
}

impl Shaped for StructJ182 {
    fn make(p: &mut Pick) -> Self {
        StructJ182 { field_183: p.text(8), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "kebab-case")]
#[serde(untagged)]
pub enum EnumJ167 {
    Variant170 {
    field_171: u64,
    #[session(max_len(2))]
    #[serde(rename(serialize = "173\n\t"), alias = "173\n\t")] field_172: Vec<std::num::NonZeroU16>,
    #[session(max_len(2, 4))]
    field_174: BTreeSet<String>,
    },
    Variant175(i64),
    Variant176 {
    field_177: u64,
    },
    #[serde(rename = "ü179")]
    Variant178 {
    field_180: u64,
    #[serde(flatten)] field_181: StructJ182,
    },
}

impl Shaped for EnumJ167 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ167::Variant170 { field_171: p.of(), field_172: p.list(2, |p| p.of()), field_174: p.text_set(2), }, 1 => EnumJ167::Variant175(p.of()), 2 => EnumJ167::Variant176 { field_177: p.of(), }, _ => EnumJ167::Variant178 { field_180: p.of(), field_181: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "kebab-case")]
pub struct JsonSession20 {
    #[serde(default, skip_serializing_if = "is_default")] field_164: char,
    #[session(max_len(8))]
    field_165: Option<String>,
    field_166: EnumJ167,
    #[session(max_len(2, 9))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_185: Vec<String>,
}

impl Shaped for JsonSession20 {
    fn make(p: &mut Pick) -> Self {
        JsonSession20 { field_164: p.of(), field_165: p.option(|p| p.text(8)), field_166: p.of(), field_185: p.list(2, |p| p.text(9)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(tag = "\"186\\", rename = "Tagged187")]
pub struct JsonSession21 {
    #[serde(default, skip_serializing_if = "is_default")] field_188: f64,
    #[serde(skip)] field_189: Option<bool>,
}

impl Shaped for JsonSession21 {
    fn make(p: &mut Pick) -> Self {
        JsonSession21 { field_188: p.of(), field_189: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ193 { only: Unit }

impl Shaped for StructJ193 {
    fn make(p: &mut Pick) -> Self {
        StructJ193 { only: p.of() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
pub struct StructJ205 {
}

impl Shaped for StructJ205 {
    fn make(_: &mut Pick) -> Self {
        StructJ205 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
#[serde(tag = "日本198")]
pub enum EnumJ197 {
    #[serde(rename = "201🎉")]
    Variant200 {
    },
    Variant202,
    #[serde(rename = "\"204\\")]
    Variant203(StructJ205),
}

impl Shaped for EnumJ197 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ197::Variant200 { }, 1 => EnumJ197::Variant202, _ => EnumJ197::Variant203(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession22 {
    #[session(max_len(4))]
    #[serde(rename = "\"191\\")] field_190: BTreeSet<u8>,
    #[session(max_len(2))]
    field_192: Vec<StructJ193>,
    #[serde(skip_serializing, default)] field_194: Vec<u8>,
    #[session(max_len(3))]
    field_195: BTreeMap<char, i8>,
    #[serde(flatten)] field_196: EnumJ197,
}

impl Shaped for JsonSession22 {
    fn make(p: &mut Pick) -> Self {
        JsonSession22 { field_190: p.set(4), field_192: p.list(2, |p| p.of()), field_194: Default::default(), field_195: p.map(3, |p| p.of()), field_196: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ209(#[session(max_len(4))] pub BTreeSet<char>);

impl Shaped for StructJ209 {
    fn make(p: &mut Pick) -> Self {
        StructJ209(p.set(4))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession23 {
    field_206: Box<Option<Box<u8>>>,
    #[serde(rename(serialize = "208/'"), alias = "208/'")] field_207: StructJ209,
    #[serde(skip_serializing, default)] field_210: Vec<u8>,
}

impl Shaped for JsonSession23 {
    fn make(p: &mut Pick) -> Self {
        JsonSession23 { field_206: Box::new(p.option(|p| Box::new(p.of()))), field_207: p.of(), field_210: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
pub struct StructJ219 {
}

impl Shaped for StructJ219 {
    fn make(_: &mut Pick) -> Self {
        StructJ219 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct StructJ221 {
}

impl Shaped for StructJ221 {
    fn make(_: &mut Pick) -> Self {
        StructJ221 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "UPPERCASE")]
#[serde(tag = "日本216")]
pub enum EnumJ215 {
    Variant218(StructJ219),
    Variant220(StructJ221),
}

impl Shaped for EnumJ215 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ215::Variant218(p.of()), _ => EnumJ215::Variant220(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct JsonSession24 {
    field_211: Hex,
    #[session(max_len(3))]
    #[serde(rename(serialize = "213\u{7f}", deserialize = "213\u{7f}"))] field_212: BTreeMap<i64, f32>,
    #[serde(flatten)] field_214: EnumJ215,
}

impl Shaped for JsonSession24 {
    fn make(p: &mut Pick) -> Self {
        JsonSession24 { field_211: p.of(), field_212: p.map(3, |p| p.of()), field_214: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct JsonSession25 {
    field_222: (char, Option<(bool, f32)>),
    #[session(max_len(3))]
    #[serde(skip_serializing_if = "Option::is_none")] field_223: Option<String>,
    #[session(max_len(2))]
    #[serde(rename(serialize = "225/'", deserialize = "225/'"))] field_224: Vec<i64>,
    #[session(max_len(3))]
    field_226: BTreeMap<Unit, i32>,
    #[session(max_len(3))]
    field_227: BTreeMap<std::num::NonZeroU16, i64>,
}

impl Shaped for JsonSession25 {
    fn make(p: &mut Pick) -> Self {
        JsonSession25 { field_222: (p.of(), p.option(|p| (p.of(), p.of()))), field_223: p.option(|p| p.text(3)), field_224: p.list(2, |p| p.of()), field_226: p.map(3, |p| p.of()), field_227: p.map(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ231<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_len(2))]
    field_232: Vec<f64>,
}

impl<T: Shaped> Shaped for GenericJ231<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ231 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_232: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "snake_case")]
pub struct JsonSession26 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_228: u32,
    #[serde(skip)] field_229: u64,
    #[session(max_len(2, 4))]
    #[serde(flatten)] field_230: BTreeMap<String, GenericJ231<u8>>,
}

impl Shaped for JsonSession26 {
    fn make(p: &mut Pick) -> Self {
        JsonSession26 { field_228: p.of(), field_229: Default::default(), field_230: p.text_map(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession27 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_233: u32,
    #[serde(default, skip_serializing_if = "is_default")] field_234: i64,
    #[serde(skip)] field_235: u64,
}

impl Shaped for JsonSession27 {
    fn make(p: &mut Pick) -> Self {
        JsonSession27 { field_233: p.of(), field_234: p.of(), field_235: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct JsonSession28 {
    #[session(max_len(3))]
    field_236: BTreeMap<u8, std::net::IpAddr>,
    #[serde(with = "digits")] #[session(max_size = 12)] field_237: u32,
    #[serde(rename(serialize = "239/'"), alias = "239/'")] field_238: u8,
}

impl Shaped for JsonSession28 {
    fn make(p: &mut Pick) -> Self {
        JsonSession28 { field_236: p.map(3, |p| p.of()), field_237: p.of(), field_238: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields = "UPPERCASE")]
#[serde(tag = "244/'")]
pub enum EnumJ243 {
    Variant246,
    #[serde(rename = "ü248")]
    Variant247 {
    #[serde(skip)] field_249: u64,
    field_250: u8,
    },
}

impl Shaped for EnumJ243 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ243::Variant246, _ => EnumJ243::Variant247 { field_249: Default::default(), field_250: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub struct JsonSession29 {
    #[serde(skip_serializing, default)] field_240: u8,
    field_241: Hex,
    #[serde(flatten)] field_242: EnumJ243,
}

impl Shaped for JsonSession29 {
    fn make(p: &mut Pick) -> Self {
        JsonSession29 { field_240: Default::default(), field_241: p.of(), field_242: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ262 {
    #[session(max_len(9))]
    #[serde(rename = "ü264")] field_263: String,
    #[serde(with = "digits")] #[session(max_size = 12)] field_265: u32,
}

impl Shaped for StructJ262 {
    fn make(p: &mut Pick) -> Self {
        StructJ262 { field_263: p.text(9), field_265: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "snake_case")]
#[serde(tag = "ü257")]
pub enum EnumJ256 {
    Variant259 {
    field_260: StructJ262,
    #[serde(skip_serializing, default)] field_266: u8,
    },
}

impl Shaped for EnumJ256 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ256::Variant259 { field_260: p.of(), field_266: Default::default(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession30 {
    field_251: f32,
    #[session(max_len(3))]
    #[serde(rename = "\"253\\")] field_252: Box<BTreeMap<bool, std::num::NonZeroU16>>,
    #[session(max_len(4))]
    #[serde(skip_serializing_if = "Option::is_none")] field_254: Option<String>,
    #[serde(flatten)] field_255: EnumJ256,
}

impl Shaped for JsonSession30 {
    fn make(p: &mut Pick) -> Self {
        JsonSession30 { field_251: p.of(), field_252: Box::new(p.map(3, |p| p.of())), field_254: p.option(|p| p.text(4)), field_255: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
pub struct StructJ271 {
    #[serde(skip)] field_272: String,
    #[serde(default, skip_serializing_if = "is_default")] field_273: f64,
}

impl Shaped for StructJ271 {
    fn make(p: &mut Pick) -> Self {
        StructJ271 { field_272: Default::default(), field_273: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ269<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(flatten)] field_270: StructJ271,
}

impl<T: Shaped> Shaped for GenericJ269<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ269 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_270: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ280(#[session(max_len(1))] pub String);

impl Shaped for StructJ280 {
    fn make(p: &mut Pick) -> Self {
        StructJ280(p.text(1))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub enum EnumJ275 {
    Variant278 {
    field_279: StructJ280,
    field_281: Box<u8>,
    },
    #[serde(rename = "n283")]
    Variant282(#[serde(skip)] u8),
    #[serde(untagged)]
    Variant284,
}

impl Shaped for EnumJ275 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ275::Variant278 { field_279: p.of(), field_281: Box::new(p.of()), }, 1 => EnumJ275::Variant282(Default::default()), _ => EnumJ275::Variant284, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct StructJ287 {
    #[session(max_len(2, 4))]
    field_288: BTreeSet<String>,
}

impl Shaped for StructJ287 {
    fn make(p: &mut Pick) -> Self {
        StructJ287 { field_288: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct JsonSession31 {
    #[session(max_len(3))]
    #[serde(skip_serializing_if = "Option::is_none")] field_267: Option<String>,
    field_268: GenericJ269<u8>,
    field_274: EnumJ275,
    #[serde(skip_serializing_if = "Option::is_none")] field_285: Option<i64>,
    #[serde(flatten)] field_286: StructJ287,
}

impl Shaped for JsonSession31 {
    fn make(p: &mut Pick) -> Self {
        JsonSession31 { field_267: p.option(|p| p.text(3)), field_268: p.of(), field_274: p.of(), field_285: p.option(|p| p.of()), field_286: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
pub struct JsonSession32 {
    #[serde(default, skip_serializing_if = "is_default")] field_289: i64,
    #[serde(with = "digits")] #[session(max_size = 12)] field_290: u32,
}

impl Shaped for JsonSession32 {
    fn make(p: &mut Pick) -> Self {
        JsonSession32 { field_289: p.of(), field_290: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
pub struct StructJ294 {
    #[session(max_len(3, 9))]
    field_295: Option<BTreeMap<Unit, String>>,
}

impl Shaped for StructJ294 {
    fn make(p: &mut Pick) -> Self {
        StructJ294 { field_295: p.option(|p| p.map(3, |p| p.text(9))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
pub struct JsonSession33 {
    field_291: std::time::Duration,
    #[serde(skip)] field_292: String,
    #[serde(flatten)] field_293: StructJ294,
}

impl Shaped for JsonSession33 {
    fn make(p: &mut Pick) -> Self {
        JsonSession33 { field_291: p.of(), field_292: Default::default(), field_293: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
pub struct JsonSession34 {
    #[serde(skip)] field_296: Option<bool>,
    field_297: Hex,
}

impl Shaped for JsonSession34 {
    fn make(p: &mut Pick) -> Self {
        JsonSession34 { field_296: Default::default(), field_297: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ299<T> {
    first: T, rest: Option<(T, T)>,
    field_300: Box<u128>,
}

impl<T: Shaped> Shaped for GenericJ299<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ299 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_300: Box::new(p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumJ303 {
    Variant306(i32),
    #[serde(untagged)]
    Variant307(bool),
}

impl Shaped for EnumJ303 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ303::Variant306(p.of()), _ => EnumJ303::Variant307(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
pub struct JsonSession35 {
    field_298: GenericJ299<bool>,
    #[serde(skip)] field_301: Option<bool>,
    #[session(max_len(2))]
    field_302: Option<Vec<EnumJ303>>,
    #[serde(default, skip_serializing_if = "is_default")] field_308: i64,
}

impl Shaped for JsonSession35 {
    fn make(p: &mut Pick) -> Self {
        JsonSession35 { field_298: p.of(), field_301: Default::default(), field_302: p.option(|p| p.list(2, |p| p.of())), field_308: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
#[serde(rename_all_fields = "kebab-case")]
#[serde(untagged)]
pub enum EnumJ311 {
    Variant314,
    Variant315 {
    field_316: u64,
    },
}

impl Shaped for EnumJ311 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ311::Variant314, _ => EnumJ311::Variant315 { field_316: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "lowercase")]
pub struct JsonSession36 {
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_309: Vec<std::net::Ipv4Addr>,
    field_310: EnumJ311,
    #[session(max_len(2, 3))]
    field_317: Vec<Vec<bool>>,
}

impl Shaped for JsonSession36 {
    fn make(p: &mut Pick) -> Self {
        JsonSession36 { field_309: p.list(2, |p| p.of()), field_310: p.of(), field_317: p.list(2, |p| p.list(3, |p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields(serialize = "kebab-case", deserialize = "kebab-case"))]
#[serde(tag = "320\u{7f}", content = "321/'")]
pub enum EnumJ319 {
    Variant322,
    Variant323 {
    #[session(max_len(3))]
    #[serde(rename(serialize = "\"325\\", deserialize = "\"325\\"))] field_324: BTreeMap<char, i32>,
    #[session(max_len(2, 4, 6))]
    #[serde(flatten)] field_326: BTreeMap<String, String>,
    },
    #[serde(rename = "ü328")]
    Variant327(Box<u64>),
}

impl Shaped for EnumJ319 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ319::Variant322, 1 => EnumJ319::Variant323 { field_324: p.map(3, |p| p.of()), field_326: p.text_map(2, |p| p.text(6)), }, _ => EnumJ319::Variant327(Box::new(p.of())), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
#[serde(rename_all_fields(serialize = "PascalCase", deserialize = "PascalCase"))]
#[serde(untagged)]
pub enum EnumJ336 {
    Variant339 {
    field_340: u64,
    },
    Variant341 {
    field_342: u64,
    },
    Variant343 {
    field_344: u64,
    },
    Variant345,
}

impl Shaped for EnumJ336 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ336::Variant339 { field_340: p.of(), }, 1 => EnumJ336::Variant341 { field_342: p.of(), }, 2 => EnumJ336::Variant343 { field_344: p.of(), }, _ => EnumJ336::Variant345, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "snake_case")]
#[serde(deny_unknown_fields)]
pub struct StructJ331 {
    #[session(max_len(2, 4, 3))]
    #[serde(rename = "333\u{7f}")] field_332: BTreeMap<String, Vec<char>>,
    #[serde(rename(serialize = "n335", deserialize = "n335"))] field_334: EnumJ336,
}

impl Shaped for StructJ331 {
    fn make(p: &mut Pick) -> Self {
        StructJ331 { field_332: p.text_map(2, |p| p.list(3, |p| p.of())), field_334: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub struct JsonSession37 {
    field_318: EnumJ319,
    field_329: StructJ331,
}

impl Shaped for JsonSession37 {
    fn make(p: &mut Pick) -> Self {
        JsonSession37 { field_318: p.of(), field_329: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields(serialize = "SCREAMING-KEBAB-CASE", deserialize = "SCREAMING-KEBAB-CASE"))]
#[serde(tag = "352\n\t")]
pub enum EnumJ351 {
    Variant354,
    Variant355 {
    #[session(max_len(2))]
    field_356: Vec<char>,
    },
}

impl Shaped for EnumJ351 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ351::Variant354, _ => EnumJ351::Variant355 { field_356: p.list(2, |p| p.of()), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
pub struct JsonSession38 {
    #[session(max_len(3, 8))]
    #[serde(rename = "347\n\t")] field_346: BTreeMap<std::net::Ipv4Addr, String>,
    #[serde(skip_serializing_if = "Option::is_none")] field_348: Option<u64>,
    #[serde(default, skip_serializing_if = "is_default")] field_349: f64,
    #[serde(flatten)] field_350: EnumJ351,
}

impl Shaped for JsonSession38 {
    fn make(p: &mut Pick) -> Self {
        JsonSession38 { field_346: p.map(3, |p| p.text(8)), field_348: p.option(|p| p.of()), field_349: p.of(), field_350: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ360;

impl Shaped for StructJ360 {
    fn make(_: &mut Pick) -> Self {
        StructJ360
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields(serialize = "lowercase", deserialize = "lowercase"))]
#[serde(tag = "n364", content = "n365")]
pub enum EnumJ363 {
    Variant366(#[session(max_len(2, 4))] BTreeSet<String>),
    Variant367,
}

impl Shaped for EnumJ363 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ363::Variant366(p.text_set(2)), _ => EnumJ363::Variant367, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
pub struct StructJ370 {
}

impl Shaped for StructJ370 {
    fn make(_: &mut Pick) -> Self {
        StructJ370 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ378(pub i32);

impl Shaped for StructJ378 {
    fn make(p: &mut Pick) -> Self {
        StructJ378(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ376<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    field_377: StructJ378,
}

impl<T: Shaped> Shaped for GenericJ376<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ376 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_377: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ386 {
}

impl Shaped for StructJ386 {
    fn make(_: &mut Pick) -> Self {
        StructJ386 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
pub struct StructJ388 {
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_389: Vec<char>,
    #[serde(skip_serializing_if = "Option::is_none")] field_390: Option<std::time::Duration>,
    #[serde(with = "digits")] #[session(max_size = 12)] field_391: u32,
}

impl Shaped for StructJ388 {
    fn make(p: &mut Pick) -> Self {
        StructJ388 { field_389: p.list(2, |p| p.of()), field_390: p.option(|p| p.of()), field_391: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "kebab-case")]
#[serde(tag = "382🎉")]
pub enum EnumJ381 {
    Variant384,
    Variant385(StructJ386),
    Variant387(StructJ388),
    #[serde(rename = "n393")]
    Variant392 {
    },
}

impl Shaped for EnumJ381 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ381::Variant384, 1 => EnumJ381::Variant385(p.of()), 2 => EnumJ381::Variant387(p.of()), _ => EnumJ381::Variant392 { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ373 {
    #[serde(rename(serialize = "375\n\t", deserialize = "375\n\t"))] field_374: GenericJ376<u8>,
    #[serde(skip)] field_379: u64,
    #[serde(flatten)] field_380: EnumJ381,
}

impl Shaped for StructJ373 {
    fn make(p: &mut Pick) -> Self {
        StructJ373 { field_374: p.of(), field_379: Default::default(), field_380: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
#[serde(tag = "357\u{7f}", rename = "Tagged358")]
pub struct JsonSession39 {
    field_359: StructJ360,
    #[serde(rename = "\u{1}362")] field_361: EnumJ363,
    field_368: StructJ370,
    #[serde(skip_serializing, default)] field_371: Vec<u8>,
    #[serde(flatten)] field_372: StructJ373,
}

impl Shaped for JsonSession39 {
    fn make(p: &mut Pick) -> Self {
        JsonSession39 { field_359: p.of(), field_361: p.of(), field_368: p.of(), field_371: Default::default(), field_372: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ396<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(skip_serializing, default)] field_397: String,
}

impl<T: Shaped> Shaped for GenericJ396<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ396 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_397: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ399(u128, #[serde(skip)] u8, #[serde(skip)] u8, );

impl Shaped for StructJ399 {
    fn make(p: &mut Pick) -> Self {
        StructJ399(p.of(), Default::default(), Default::default(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
#[serde(untagged)]
pub enum EnumJ402 {
    Variant405 {
    field_406: u64,
    #[session(max_len(1))]
    #[serde(rename(serialize = "ü408", deserialize = "ü408"))] field_407: String,
    #[serde(rename(serialize = "410🎉"), alias = "410🎉")] field_409: std::num::NonZeroU16,
    },
    Variant411 {
    field_412: u64,
    },
}

impl Shaped for EnumJ402 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ402::Variant405 { field_406: p.of(), field_407: p.text(1), field_409: p.of(), }, _ => EnumJ402::Variant411 { field_412: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession40 {
    #[serde(rename(serialize = "395🎉", deserialize = "395🎉"))] field_394: Box<GenericJ396<f64>>,
    #[session(max_len(2))]
    field_398: Option<Vec<StructJ399>>,
    #[session(max_len(2, 4))]
    field_400: (i128, BTreeMap<String, bool>),
    #[session(max_len(8))]
    field_401: (String, EnumJ402),
    #[session(max_len(2, 4, 3))]
    field_413: BTreeMap<String, Option<BTreeMap<char, char>>>,
}

impl Shaped for JsonSession40 {
    fn make(p: &mut Pick) -> Self {
        JsonSession40 { field_394: Box::new(p.of()), field_398: p.option(|p| p.list(2, |p| p.of())), field_400: (p.of(), p.text_map(2, |p| p.of())), field_401: (p.text(8), p.of()), field_413: p.text_map(2, |p| p.option(|p| p.map(3, |p| p.of()))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession41 {
    #[session(max_len(2, 4))]
    field_414: BTreeSet<String>,
    #[session(max_len(3))]
    #[serde(rename(serialize = "n416"), alias = "n416")] field_415: Vec<u64>,
    #[serde(skip)] field_417: String,
    #[session(max_len(2, 5))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_418: Vec<String>,
    #[serde(rename(serialize = "\"420\\", deserialize = "\"420\\"))] field_419: Unit,
}

impl Shaped for JsonSession41 {
    fn make(p: &mut Pick) -> Self {
        JsonSession41 { field_414: p.text_set(2), field_415: p.list(3, |p| p.of()), field_417: Default::default(), field_418: p.list(2, |p| p.text(5)), field_419: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub struct JsonSession42 {
    #[session(max_len(3))]
    field_421: Vec<std::net::IpAddr>,
    #[serde(skip_serializing_if = "Option::is_none")] field_422: Option<u64>,
    #[session(max_len(2))]
    field_423: Box<Option<Vec<char>>>,
}

impl Shaped for JsonSession42 {
    fn make(p: &mut Pick) -> Self {
        JsonSession42 { field_421: p.list(3, |p| p.of()), field_422: p.option(|p| p.of()), field_423: Box::new(p.option(|p| p.list(2, |p| p.of()))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession43 {
    #[session(max_len(2))]
    field_424: Vec<Unit>,
    #[session(max_len(2, 9))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_425: Vec<String>,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_426: Vec<i32>,
    #[session(max_len(7))]
    #[serde(rename = "日本428")] field_427: String,
}

impl Shaped for JsonSession43 {
    fn make(p: &mut Pick) -> Self {
        JsonSession43 { field_424: p.list(2, |p| p.of()), field_425: p.list(2, |p| p.text(9)), field_426: p.list(2, |p| p.of()), field_427: p.text(7), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
pub struct JsonSession44 {
    #[session(max_len(3, 8))]
    field_429: Option<Vec<String>>,
    #[serde(skip_serializing, default)] field_430: u8,
}

impl Shaped for JsonSession44 {
    fn make(p: &mut Pick) -> Self {
        JsonSession44 { field_429: p.option(|p| p.list(3, |p| p.text(8))), field_430: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub struct JsonSession45 {
    #[serde(skip)] field_431: String,
    #[serde(skip)] field_432: Option<bool>,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_433: Vec<bool>,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_434: Vec<u64>,
}

impl Shaped for JsonSession45 {
    fn make(p: &mut Pick) -> Self {
        JsonSession45 { field_431: Default::default(), field_432: Default::default(), field_433: p.list(2, |p| p.of()), field_434: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "kebab-case")]
#[serde(tag = "n435", rename = "Tagged436")]
pub struct JsonSession46 {
    #[serde(skip_serializing_if = "Option::is_none")] field_437: Option<std::net::Ipv4Addr>,
    #[serde(skip_serializing, default)] field_438: String,
    #[serde(with = "digits")] #[session(max_size = 12)] field_439: u32,
    #[serde(skip_serializing, default)] field_440: u8,
    #[serde(rename = "日本442")] field_441: i32,
}

impl Shaped for JsonSession46 {
    fn make(p: &mut Pick) -> Self {
        JsonSession46 { field_437: p.option(|p| p.of()), field_438: Default::default(), field_439: p.of(), field_440: Default::default(), field_441: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(tag = "443\n\t", rename = "Tagged444")]
pub struct JsonSession47 {
    #[serde(default, skip_serializing_if = "is_default")] field_445: u8,
    #[serde(default, skip_serializing_if = "is_default")] field_446: u8,
    #[session(max_len(2, 2, 4))]
    #[serde(rename(serialize = "448\n\t"), alias = "448\n\t")] field_447: Vec<BTreeSet<String>>,
    #[serde(skip_serializing, default)] field_449: u8,
}

impl Shaped for JsonSession47 {
    fn make(p: &mut Pick) -> Self {
        JsonSession47 { field_445: p.of(), field_446: p.of(), field_447: p.list(2, |p| p.text_set(2)), field_449: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ451<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[serde(with = "digits")] #[session(max_size = 12)] field_452: u32,
}

impl<T: Shaped> Shaped for GenericJ451<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ451 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_452: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
pub struct StructJ475 {
    #[serde(skip_serializing, default)] field_476: Vec<u8>,
    #[serde(rename = "日本478")] field_477: std::num::NonZeroU16,
    #[serde(default, skip_serializing_if = "is_default")] field_479: f64,
}

impl Shaped for StructJ475 {
    fn make(p: &mut Pick) -> Self {
        StructJ475 { field_476: Default::default(), field_477: p.of(), field_479: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ481 {
    #[serde(skip_serializing, default)] field_482: String,
}

impl Shaped for StructJ481 {
    fn make(_: &mut Pick) -> Self {
        StructJ481 { field_482: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct StructJ485 {
    #[serde(rename = "487\u{7f}")] field_486: u8,
    field_488: std::net::IpAddr,
    #[serde(skip)] field_489: u64,
}

impl Shaped for StructJ485 {
    fn make(p: &mut Pick) -> Self {
        StructJ485 { field_486: p.of(), field_488: p.of(), field_489: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "camelCase")]
#[serde(tag = "日本472")]
pub enum EnumJ471 {
    Variant474(StructJ475),
    Variant480(StructJ481),
    Variant483,
    Variant484(StructJ485),
}

impl Shaped for EnumJ471 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ471::Variant474(p.of()), 1 => EnumJ471::Variant480(p.of()), 2 => EnumJ471::Variant483, _ => EnumJ471::Variant484(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "camelCase")]
#[serde(untagged)]
pub enum EnumJ456 {
    Variant459 {
    field_460: u64,
    #[session(max_len(2, 4))]
    field_461: BTreeSet<String>,
    #[session(max_len(2, 4))]
    #[serde(flatten)] field_462: BTreeMap<String, i8>,
    },
    #[serde(rename = "\u{1}464")]
    Variant463 {
    field_465: u64,
    },
    #[serde(rename = "467🎉")]
    Variant466(bool),
    Variant468 {
    field_469: u64,
    #[serde(flatten)] field_470: EnumJ471,
    },
}

impl Shaped for EnumJ456 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ456::Variant459 { field_460: p.of(), field_461: p.text_set(2), field_462: p.text_map(2, |p| p.of()), }, 1 => EnumJ456::Variant463 { field_465: p.of(), }, 2 => EnumJ456::Variant466(p.of()), _ => EnumJ456::Variant468 { field_469: p.of(), field_470: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession48 {
    #[session(max_len(2))]
    field_450: Vec<Option<GenericJ451<bool>>>,
    #[serde(default, skip_serializing_if = "is_default")] field_453: f64,
    #[serde(skip)] field_454: u64,
    field_455: EnumJ456,
    field_490: Hex,
}

impl Shaped for JsonSession48 {
    fn make(p: &mut Pick) -> Self {
        JsonSession48 { field_450: p.list(2, |p| p.option(|p| p.of())), field_453: p.of(), field_454: Default::default(), field_455: p.of(), field_490: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ493<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_len(2, 7))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_494: Vec<String>,
}

impl<T: Shaped> Shaped for GenericJ493<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ493 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_494: p.list(2, |p| p.text(7)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct JsonSession49 {
    #[session(max_len(8))]
    field_491: (String, [std::num::NonZeroU16; 3]),
    #[session(max_len(2, 4))]
    #[serde(flatten)] field_492: BTreeMap<String, GenericJ493<bool>>,
}

impl Shaped for JsonSession49 {
    fn make(p: &mut Pick) -> Self {
        JsonSession49 { field_491: (p.text(8), p.array(|p| p.of())), field_492: p.text_map(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession50 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_495: u32,
    field_496: f64,
}

impl Shaped for JsonSession50 {
    fn make(p: &mut Pick) -> Self {
        JsonSession50 { field_495: p.of(), field_496: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
#[serde(rename_all_fields = "UPPERCASE")]
#[serde(tag = "\u{1}500", content = "501/'")]
pub enum EnumJ499 {
    #[serde(rename = "503\n\t")]
    Variant502(std::net::IpAddr),
}

impl Shaped for EnumJ499 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ499::Variant502(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct JsonSession51 {
    #[serde(default, skip_serializing_if = "is_default")] field_497: u8,
    #[session(max_len(2, 4))]
    field_498: BTreeMap<String, EnumJ499>,
}

impl Shaped for JsonSession51 {
    fn make(p: &mut Pick) -> Self {
        JsonSession51 { field_497: p.of(), field_498: p.text_map(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct JsonSession52 {
    #[serde(skip)] field_504: String,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_505: Vec<f32>,
}

impl Shaped for JsonSession52 {
    fn make(p: &mut Pick) -> Self {
        JsonSession52 { field_504: Default::default(), field_505: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(tag = "ü506", rename = "Tagged507")]
pub struct JsonSession53 {
    #[serde(rename(serialize = "\"509\\"), alias = "\"509\\")] field_508: bool,
    #[serde(with = "digits")] #[session(max_size = 12)] field_510: u32,
    field_511: u8,
    #[serde(skip_serializing, default)] field_512: Vec<u8>,
    field_513: Option<[std::net::IpAddr; 3]>,
}

impl Shaped for JsonSession53 {
    fn make(p: &mut Pick) -> Self {
        JsonSession53 { field_508: p.of(), field_510: p.of(), field_511: p.of(), field_512: Default::default(), field_513: p.option(|p| p.array(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
pub struct StructJ518 {
}

impl Shaped for StructJ518 {
    fn make(_: &mut Pick) -> Self {
        StructJ518 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(tag = "514\u{7f}", rename = "Tagged515")]
pub struct JsonSession54 {
    #[serde(skip_serializing, default)] field_516: Vec<u8>,
    #[serde(flatten)] field_517: StructJ518,
}

impl Shaped for JsonSession54 {
    fn make(p: &mut Pick) -> Self {
        JsonSession54 { field_516: Default::default(), field_517: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "lowercase", deserialize = "lowercase"))]
pub struct StructJ526 {
    #[session(max_len(2, 2, 6))]
    field_527: Vec<Vec<String>>,
    #[session(max_len(2))]
    field_528: (f64, Vec<std::time::Duration>),
    #[serde(default, skip_serializing_if = "is_default")] field_529: u8,
}

impl Shaped for StructJ526 {
    fn make(p: &mut Pick) -> Self {
        StructJ526 { field_527: p.list(2, |p| p.list(2, |p| p.text(6))), field_528: (p.of(), p.list(2, |p| p.of())), field_529: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(tag = "519🎉", rename = "Tagged520")]
pub struct JsonSession55 {
    #[session(max_len(8))]
    #[serde(skip_serializing_if = "Option::is_none")] field_521: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")] field_522: Option<u8>,
    #[serde(rename = "\u{1}524")] field_523: StructJ526,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_530: Vec<i32>,
    #[serde(skip)] field_531: u64,
}

impl Shaped for JsonSession55 {
    fn make(p: &mut Pick) -> Self {
        JsonSession55 { field_521: p.option(|p| p.text(8)), field_522: p.option(|p| p.of()), field_523: p.of(), field_530: p.list(2, |p| p.of()), field_531: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ535<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[serde(rename = "537/'")] field_536: i32,
}

impl<T: Shaped> Shaped for GenericJ535<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ535 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_536: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ534(pub GenericJ535<u8>);

impl Shaped for StructJ534 {
    fn make(p: &mut Pick) -> Self {
        StructJ534(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(deny_unknown_fields)]
pub struct JsonSession56 {
    #[serde(skip_serializing, default)] field_532: String,
    #[session(max_len(2))]
    field_533: Vec<StructJ534>,
}

impl Shaped for JsonSession56 {
    fn make(p: &mut Pick) -> Self {
        JsonSession56 { field_532: Default::default(), field_533: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession57 {
    #[session(max_len(2, 4))]
    field_538: BTreeSet<String>,
    #[session(max_len(3))]
    field_539: String,
    #[serde(default, skip_serializing_if = "is_default")] field_540: i64,
    #[serde(skip_serializing, default)] field_541: String,
}

impl Shaped for JsonSession57 {
    fn make(p: &mut Pick) -> Self {
        JsonSession57 { field_538: p.text_set(2), field_539: p.text(3), field_540: p.of(), field_541: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields = "camelCase")]
#[serde(tag = "544🎉")]
pub enum EnumJ543 {
    #[serde(rename = "ü547")]
    Variant546 {
    },
}

impl Shaped for EnumJ543 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumJ543::Variant546 { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct StructJ552 {
    #[session(max_len(2, 1))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_553: Vec<String>,
}

impl Shaped for StructJ552 {
    fn make(p: &mut Pick) -> Self {
        StructJ552 { field_553: p.list(2, |p| p.text(1)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ550(pub StructJ552);

impl Shaped for StructJ550 {
    fn make(p: &mut Pick) -> Self {
        StructJ550(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "PascalCase")]
#[serde(deny_unknown_fields)]
pub struct JsonSession58 {
    field_542: Option<EnumJ543>,
    #[serde(rename = "n549")] field_548: StructJ550,
    #[serde(skip)] field_554: u64,
    #[serde(skip)] field_555: Option<bool>,
}

impl Shaped for JsonSession58 {
    fn make(p: &mut Pick) -> Self {
        JsonSession58 { field_542: p.option(|p| p.of()), field_548: p.of(), field_554: Default::default(), field_555: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession59 {
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_556: Vec<std::net::IpAddr>,
    #[session(max_len(3))]
    field_557: (std::net::IpAddr, Vec<u64>),
    #[session(max_len(2))]
    field_558: Vec<std::num::NonZeroU16>,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_559: Vec<f32>,
}

impl Shaped for JsonSession59 {
    fn make(p: &mut Pick) -> Self {
        JsonSession59 { field_556: p.list(2, |p| p.of()), field_557: (p.of(), p.list(3, |p| p.of())), field_558: p.list(2, |p| p.of()), field_559: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP3<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_len(3))]
    #[serde(rename = "5/'")] field_4: Option<Vec<std::num::NonZeroU16>>,
}

impl<T: Shaped> Shaped for GenericP3<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP3 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_4: p.option(|p| p.list(3, |p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession0 {
    #[serde(rename(serialize = "2\u{7f}"), alias = "2\u{7f}")] field_1: GenericP3<char>,
    #[serde(skip)] field_6: Option<bool>,
}

impl Shaped for PostcardSession0 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession0 { field_1: p.of(), field_6: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub enum EnumP9 {
    Variant12 {
    },
}

impl Shaped for EnumP9 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumP9::Variant12 { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct PostcardSession1 {
    field_7: [u8; 3],
    field_8: EnumP9,
    #[session(max_len(4))]
    field_13: Option<BTreeSet<u8>>,
}

impl Shaped for PostcardSession1 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession1 { field_7: p.array(|p| p.of()), field_8: p.of(), field_13: p.option(|p| p.set(4)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP27;

impl Shaped for StructP27 {
    fn make(_: &mut Pick) -> Self {
        StructP27
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumP19 {
    #[serde(rename = "23/'")]
    Variant22,
    Variant24 {
    #[serde(rename(serialize = "n26", deserialize = "n26"))] field_25: StructP27,
    },
}

impl Shaped for EnumP19 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP19::Variant22, _ => EnumP19::Variant24 { field_25: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession2 {
    #[session(max_len(2, 4, 3))]
    #[serde(rename(serialize = "日本15"), alias = "日本15")] field_14: BTreeMap<String, Vec<u64>>,
    #[serde(skip)] field_16: String,
    #[serde(rename(serialize = "18\n\t", deserialize = "18\n\t"))] field_17: EnumP19,
    #[session(max_len(3))]
    #[serde(rename = "n29")] field_28: Option<String>,
}

impl Shaped for PostcardSession2 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession2 { field_14: p.text_map(2, |p| p.list(3, |p| p.of())), field_16: Default::default(), field_17: p.of(), field_28: p.option(|p| p.text(3)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct PostcardSession3 {
    #[serde(skip)] field_30: String,
    #[session(max_len(8))]
    field_31: String,
    field_32: [std::net::IpAddr; 3],
    #[serde(skip)] field_33: String,
    #[serde(skip)] field_34: Option<bool>,
}

impl Shaped for PostcardSession3 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession3 { field_30: Default::default(), field_31: p.text(8), field_32: p.array(|p| p.of()), field_33: Default::default(), field_34: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP39(#[session(max_len(3))] pub Vec<u64>);

impl Shaped for StructP39 {
    fn make(p: &mut Pick) -> Self {
        StructP39(p.list(3, |p| p.of()))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession4 {
    #[session(max_len(2, 4))]
    field_35: BTreeSet<String>,
    #[session(max_len(5))]
    #[serde(rename = "\u{1}37")] field_36: String,
    field_38: Box<StructP39>,
}

impl Shaped for PostcardSession4 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession4 { field_35: p.text_set(2), field_36: p.text(5), field_38: Box::new(p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructP46 { only: i8 }

impl Shaped for StructP46 {
    fn make(p: &mut Pick) -> Self {
        StructP46 { only: p.of() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields(serialize = "kebab-case", deserialize = "kebab-case"))]
pub enum EnumP41 {
    Variant44 {
    field_45: StructP46,
    #[serde(skip)] field_47: u64,
    },
}

impl Shaped for EnumP41 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP41::Variant44 { field_45: p.of(), field_47: Default::default(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "lowercase", deserialize = "lowercase"))]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumP55 {
    Variant58,
    Variant59(#[session(max_len(9))] String, i8, ),
}

impl Shaped for EnumP55 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP55::Variant58, _ => EnumP55::Variant59(p.text(9), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP52<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[serde(rename(serialize = "日本54", deserialize = "日本54"))] field_53: EnumP55,
}

impl<T: Shaped> Shaped for GenericP52<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP52 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_53: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP63<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[serde(skip)] field_64: Option<bool>,
}

impl<T: Shaped> Shaped for GenericP63<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP63 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_64: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP65(#[serde(skip)] u8, f64, );

impl Shaped for StructP65 {
    fn make(p: &mut Pick) -> Self {
        StructP65(Default::default(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP62(GenericP63<u8>, StructP65, (std::net::IpAddr, bool), );

impl Shaped for StructP62 {
    fn make(p: &mut Pick) -> Self {
        StructP62(p.of(), p.of(), (p.of(), p.of()), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession5 {
    field_40: EnumP41,
    #[session(max_len(2, 4))]
    field_48: BTreeSet<String>,
    #[serde(rename(serialize = "日本50"), alias = "日本50")] field_49: std::time::Duration,
    field_51: Option<GenericP52<bool>>,
    #[serde(rename = "61\n\t")] field_60: StructP62,
}

impl Shaped for PostcardSession5 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession5 { field_40: p.of(), field_48: p.text_set(2), field_49: p.of(), field_51: p.option(|p| p.of()), field_60: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumP72 {
    #[serde(rename = "76/'")]
    Variant75(std::net::IpAddr, Unit, std::net::IpAddr, ),
    Variant77(std::num::NonZeroU16, i32, ),
    #[serde(rename = "日本79")]
    Variant78,
    Variant80(i8),
}

impl Shaped for EnumP72 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP72::Variant75(p.of(), p.of(), p.of(), ), 1 => EnumP72::Variant77(p.of(), p.of(), ), 2 => EnumP72::Variant78, _ => EnumP72::Variant80(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructP71 { only: Option<EnumP72> }

impl Shaped for StructP71 {
    fn make(p: &mut Pick) -> Self {
        StructP71 { only: p.option(|p| p.of()) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession6 {
    #[session(max_len(2, 4))]
    field_66: Option<BTreeSet<String>>,
    #[serde(skip)] field_67: Option<bool>,
    #[session(max_len(3))]
    field_68: Box<Vec<i128>>,
    #[serde(rename(serialize = "70/'", deserialize = "70/'"))] field_69: StructP71,
}

impl Shaped for PostcardSession6 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession6 { field_66: p.option(|p| p.text_set(2)), field_67: Default::default(), field_68: Box::new(p.list(3, |p| p.of())), field_69: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
pub struct StructP85 {
    #[session(max_len(4))]
    #[serde(rename = "\"87\\")] field_86: BTreeSet<char>,
}

impl Shaped for StructP85 {
    fn make(p: &mut Pick) -> Self {
        StructP85 { field_86: p.set(4), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
pub struct PostcardSession7 {
    #[serde(rename = "ü82")] field_81: f64,
    field_83: StructP85,
    #[serde(skip)] field_88: String,
    #[serde(skip)] field_89: Option<bool>,
}

impl Shaped for PostcardSession7 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession7 { field_81: p.of(), field_83: p.of(), field_88: Default::default(), field_89: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumP96 {
    Variant99(u8, u128, ),
    Variant100(std::time::Duration),
}

impl Shaped for EnumP96 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP96::Variant99(p.of(), p.of(), ), _ => EnumP96::Variant100(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructP95 { only: EnumP96 }

impl Shaped for StructP95 {
    fn make(p: &mut Pick) -> Self {
        StructP95 { only: p.of() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub struct PostcardSession8 {
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "n91", deserialize = "n91"))] field_90: BTreeSet<String>,
    #[session(max_len(3))]
    field_92: BTreeMap<Unit, i8>,
    #[serde(rename(serialize = "94🎉", deserialize = "94🎉"))] field_93: StructP95,
}

impl Shaped for PostcardSession8 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession8 { field_90: p.text_set(2), field_92: p.map(3, |p| p.of()), field_93: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession9 {
    #[serde(skip)] field_101: u64,
    #[serde(skip)] field_102: u64,
    #[session(max_len(2, 4))]
    field_103: BTreeSet<String>,
    #[session(max_len(4))]
    field_104: BTreeSet<bool>,
    #[serde(rename(serialize = "ü106", deserialize = "ü106"))] field_105: [u8; 3],
}

impl Shaped for PostcardSession9 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession9 { field_101: Default::default(), field_102: Default::default(), field_103: p.text_set(2), field_104: p.set(4), field_105: p.array(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession10 {
    #[session(max_len(3))]
    #[serde(rename(serialize = "\"108\\", deserialize = "\"108\\"))] field_107: (u8, BTreeMap<i8, f32>),
    #[session(max_len(3, 3))]
    #[serde(rename(serialize = "日本110"), alias = "日本110")] field_109: BTreeMap<Unit, String>,
}

impl Shaped for PostcardSession10 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession10 { field_107: (p.of(), p.map(3, |p| p.of())), field_109: p.map(3, |p| p.text(3)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP116<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[serde(skip)] field_117: Option<bool>,
}

impl<T: Shaped> Shaped for GenericP116<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP116 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_117: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession11 {
    #[session(max_len(3))]
    field_111: BTreeMap<u16, std::net::IpAddr>,
    #[session(max_len(4))]
    #[serde(rename(serialize = "\"113\\", deserialize = "\"113\\"))] field_112: BTreeSet<u8>,
    #[serde(rename(serialize = "115\u{7f}"), alias = "115\u{7f}")] field_114: GenericP116<u8>,
    #[session(max_len(2, 4))]
    field_118: BTreeSet<String>,
    #[serde(skip)] field_119: u64,
}

impl Shaped for PostcardSession11 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession11 { field_111: p.map(3, |p| p.of()), field_112: p.set(4), field_114: p.of(), field_118: p.text_set(2), field_119: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "camelCase")]
pub struct PostcardSession12 {
    #[session(max_len(3))]
    field_120: BTreeMap<i8, std::net::Ipv4Addr>,
    #[session(max_len(3))]
    field_121: Vec<i64>,
}

impl Shaped for PostcardSession12 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession12 { field_120: p.map(3, |p| p.of()), field_121: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "kebab-case")]
pub enum EnumP125 {
    Variant128 {
    field_129: std::net::Ipv4Addr,
    #[serde(rename(serialize = "131/'"), alias = "131/'")] field_130: bool,
    },
}

impl Shaped for EnumP125 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP125::Variant128 { field_129: p.of(), field_130: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession13 {
    #[serde(rename = "ü123")] field_122: std::net::IpAddr,
    field_124: Option<EnumP125>,
    field_132: u128,
}

impl Shaped for PostcardSession13 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession13 { field_122: p.of(), field_124: p.option(|p| p.of()), field_132: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP135<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[session(max_len(3))]
    field_136: Vec<u128>,
}

impl<T: Shaped> Shaped for GenericP135<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP135 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_136: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP143<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_len(4))]
    #[serde(rename = "日本145")] field_144: BTreeSet<Unit>,
}

impl<T: Shaped> Shaped for GenericP143<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP143 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_144: p.set(4), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "PascalCase")]
pub struct PostcardSession14 {
    #[session(max_len(2, 4))]
    #[serde(rename = "日本134")] field_133: BTreeMap<String, GenericP135<i64>>,
    #[session(max_len(6))]
    field_137: String,
    #[serde(skip)] field_138: String,
    #[session(max_len(5))]
    #[serde(rename(serialize = "140🎉", deserialize = "140🎉"))] field_139: [String; 3],
    #[serde(rename = "142\n\t")] field_141: GenericP143<Unit>,
}

impl Shaped for PostcardSession14 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession14 { field_133: p.text_map(2, |p| p.of()), field_137: p.text(6), field_138: Default::default(), field_139: p.array(|p| p.text(5)), field_141: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP154<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    field_155: u8,
}

impl<T: Shaped> Shaped for GenericP154<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP154 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_155: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "snake_case")]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumP156 {
    Variant159(#[session(max_len(5))] String),
    Variant160 {
    },
}

impl Shaped for EnumP156 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP156::Variant159(p.text(5)), _ => EnumP156::Variant160 { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP161(u8, u128, );

impl Shaped for StructP161 {
    fn make(p: &mut Pick) -> Self {
        StructP161(p.of(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
pub enum EnumP148 {
    Variant151(#[serde(skip)] u8, u8, ),
    Variant152(Option<i64>, #[serde(skip)] u8, ),
    Variant153(GenericP154<f64>, EnumP156, StructP161, ),
    Variant162(#[session(max_len(8))] String),
}

impl Shaped for EnumP148 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP148::Variant151(Default::default(), p.of(), ), 1 => EnumP148::Variant152(p.option(|p| p.of()), Default::default(), ), 2 => EnumP148::Variant153(p.of(), p.of(), p.of(), ), _ => EnumP148::Variant162(p.text(8)), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
#[serde(deny_unknown_fields)]
pub struct PostcardSession15 {
    #[serde(skip)] field_146: Option<bool>,
    field_147: EnumP148,
}

impl Shaped for PostcardSession15 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession15 { field_146: Default::default(), field_147: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "snake_case")]
pub enum EnumP166 {
    Variant169,
    Variant170,
    Variant171,
}

impl Shaped for EnumP166 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |_, at| match at { 0 => EnumP166::Variant169, 1 => EnumP166::Variant170, _ => EnumP166::Variant171, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession16 {
    #[session(max_len(3))]
    field_163: Option<Vec<char>>,
    #[serde(rename(serialize = "ü165", deserialize = "ü165"))] field_164: EnumP166,
    #[session(max_len(4))]
    #[serde(rename = "日本173")] field_172: BTreeSet<i64>,
    #[session(max_len(8))]
    field_174: String,
}

impl Shaped for PostcardSession16 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession16 { field_163: p.option(|p| p.list(3, |p| p.of())), field_164: p.of(), field_172: p.set(4), field_174: p.text(8), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
pub struct PostcardSession17 {
    #[serde(rename = "\u{1}176")] field_175: [f32; 3],
    #[session(max_len(3))]
    field_177: BTreeMap<char, Unit>,
    #[session(max_len(4))]
    #[serde(rename = "179\u{7f}")] field_178: BTreeSet<bool>,
    #[serde(skip)] field_180: u64,
}

impl Shaped for PostcardSession17 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession17 { field_175: p.array(|p| p.of()), field_177: p.map(3, |p| p.of()), field_178: p.set(4), field_180: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP183(#[session(max_len(4))] pub Option<BTreeSet<u8>>);

impl Shaped for StructP183 {
    fn make(p: &mut Pick) -> Self {
        StructP183(p.option(|p| p.set(4)))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession18 {
    #[serde(rename(serialize = "ü182", deserialize = "ü182"))] field_181: StructP183,
    #[session(max_len(4))]
    #[serde(rename(serialize = "\u{1}185"), alias = "\u{1}185")] field_184: BTreeSet<char>,
    #[serde(skip)] field_186: Option<bool>,
    field_187: char,
}

impl Shaped for PostcardSession18 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession18 { field_181: p.of(), field_184: p.set(4), field_186: Default::default(), field_187: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
pub struct PostcardSession19 {
    #[session(max_len(3))]
    field_188: (std::time::Duration, Vec<u64>),
    #[session(max_len(2, 2, 4))]
    #[serde(rename = "ü190")] field_189: Vec<BTreeSet<String>>,
    #[session(max_len(3, 1))]
    #[serde(rename(serialize = "192\u{7f}", deserialize = "192\u{7f}"))] field_191: BTreeMap<u8, String>,
    #[session(max_len(2, 4, 2, 4))]
    #[serde(rename = "194\u{7f}")] field_193: BTreeMap<String, BTreeSet<String>>,
}

impl Shaped for PostcardSession19 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession19 { field_188: (p.of(), p.list(3, |p| p.of())), field_189: p.list(2, |p| p.text_set(2)), field_191: p.map(3, |p| p.text(1)), field_193: p.text_map(2, |p| p.text_set(2)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP196(#[session(max_len(2, 4))] pub BTreeSet<String>);

impl Shaped for StructP196 {
    fn make(p: &mut Pick) -> Self {
        StructP196(p.text_set(2))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "UPPERCASE")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession20 {
    field_195: Box<StructP196>,
    #[serde(skip)] field_197: Option<bool>,
    #[serde(skip)] field_198: String,
    #[serde(skip)] field_199: u64,
}

impl Shaped for PostcardSession20 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession20 { field_195: Box::new(p.of()), field_197: Default::default(), field_198: Default::default(), field_199: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
pub struct PostcardSession21 {
    #[session(max_len(2, 4))]
    field_200: BTreeSet<String>,
    #[session(max_len(2, 4, 2))]
    field_201: BTreeMap<String, Box<Vec<i128>>>,
    field_202: [f64; 3],
}

impl Shaped for PostcardSession21 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession21 { field_200: p.text_set(2), field_201: p.text_map(2, |p| Box::new(p.list(2, |p| p.of()))), field_202: p.array(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP211;

impl Shaped for StructP211 {
    fn make(_: &mut Pick) -> Self {
        StructP211
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub enum EnumP204 {
    Variant207,
    Variant208(#[session(max_len(4))] BTreeSet<char>),
    #[serde(rename = "n210")]
    Variant209(StructP211, Option<bool>, ),
}

impl Shaped for EnumP204 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP204::Variant207, 1 => EnumP204::Variant208(p.set(4)), _ => EnumP204::Variant209(p.of(), p.option(|p| p.of()), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub struct PostcardSession22 {
    field_203: EnumP204,
    #[session(max_len(7))]
    field_212: String,
    #[serde(skip)] field_213: u64,
}

impl Shaped for PostcardSession22 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession22 { field_203: p.of(), field_212: p.text(7), field_213: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
pub struct PostcardSession23 {
    #[serde(skip)] field_214: Option<bool>,
    #[serde(rename(serialize = "216\u{7f}"), alias = "216\u{7f}")] field_215: i32,
}

impl Shaped for PostcardSession23 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession23 { field_214: Default::default(), field_215: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP227 {
    #[serde(rename = "\"231\\")]
    Variant230 {
    field_232: i64,
    },
    #[serde(rename = "\"234\\")]
    Variant233 {
    #[serde(skip)] field_235: u64,
    #[session(max_len(1))]
    field_236: String,
    },
}

impl Shaped for EnumP227 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP227::Variant230 { field_232: p.of(), }, _ => EnumP227::Variant233 { field_235: Default::default(), field_236: p.text(1), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumP221 {
    #[serde(rename = "\"225\\")]
    Variant224 {
    field_226: EnumP227,
    field_237: Box<u64>,
    },
    Variant238 {
    #[session(max_len(3))]
    #[serde(rename(serialize = "\u{1}240"), alias = "\u{1}240")] field_239: Vec<i128>,
    field_241: Box<i8>,
    },
}

impl Shaped for EnumP221 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP221::Variant224 { field_226: p.of(), field_237: Box::new(p.of()), }, _ => EnumP221::Variant238 { field_239: p.list(3, |p| p.of()), field_241: Box::new(p.of()), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP243(#[session(max_len(4))] BTreeSet<char>, #[serde(skip)] u8, #[session(max_len(4))] BTreeSet<Unit>, );

impl Shaped for StructP243 {
    fn make(p: &mut Pick) -> Self {
        StructP243(p.set(4), Default::default(), p.set(4), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct PostcardSession24 {
    #[session(max_len(3))]
    #[serde(rename(serialize = "218\n\t", deserialize = "218\n\t"))] field_217: BTreeMap<Unit, std::net::IpAddr>,
    field_219: Option<Option<Option<u128>>>,
    field_220: EnumP221,
    field_242: StructP243,
}

impl Shaped for PostcardSession24 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession24 { field_217: p.map(3, |p| p.of()), field_219: p.option(|p| p.option(|p| p.option(|p| p.of()))), field_220: p.of(), field_242: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum EnumP246 {
    Variant249,
}

impl Shaped for EnumP246 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumP246::Variant249, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP250 {
    Variant253 {
    #[session(max_len(6))]
    #[serde(rename(serialize = "日本255", deserialize = "日本255"))] field_254: String,
    },
    Variant256,
    Variant257(#[serde(skip)] u8, i32, ),
    Variant258 {
    },
}

impl Shaped for EnumP250 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP250::Variant253 { field_254: p.text(6), }, 1 => EnumP250::Variant256, 2 => EnumP250::Variant257(Default::default(), p.of(), ), _ => EnumP250::Variant258 { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP245(EnumP246, #[serde(skip)] u8, EnumP250, );

impl Shaped for StructP245 {
    fn make(p: &mut Pick) -> Self {
        StructP245(p.of(), Default::default(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP264(i64, u8, );

impl Shaped for StructP264 {
    fn make(p: &mut Pick) -> Self {
        StructP264(p.of(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct PostcardSession25 {
    field_244: StructP245,
    #[serde(skip)] field_259: String,
    #[serde(rename(serialize = "\"261\\"), alias = "\"261\\")] field_260: Unit,
    #[session(max_len(2, 4))]
    field_262: Box<Option<BTreeSet<String>>>,
    #[session(max_len(2, 4))]
    field_263: BTreeMap<String, StructP264>,
}

impl Shaped for PostcardSession25 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession25 { field_244: p.of(), field_259: Default::default(), field_260: p.of(), field_262: Box::new(p.option(|p| p.text_set(2))), field_263: p.text_map(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP266([i32; 3], u8, );

impl Shaped for StructP266 {
    fn make(p: &mut Pick) -> Self {
        StructP266(p.array(|p| p.of()), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct PostcardSession26 {
    field_265: StructP266,
    #[session(max_len(3))]
    field_267: Box<Vec<std::net::Ipv4Addr>>,
    field_268: [i32; 3],
    field_269: [std::net::Ipv4Addr; 3],
    #[serde(skip)] field_270: String,
}

impl Shaped for PostcardSession26 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession26 { field_265: p.of(), field_267: Box::new(p.list(3, |p| p.of())), field_268: p.array(|p| p.of()), field_269: p.array(|p| p.of()), field_270: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructP275 { #[session(max_len(8))] only: String }

impl Shaped for StructP275 {
    fn make(p: &mut Pick) -> Self {
        StructP275 { only: p.text(8) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
pub struct PostcardSession27 {
    field_271: [f64; 3],
    #[serde(skip)] field_272: Option<bool>,
    field_273: Option<u128>,
    #[session(max_len(2, 2))]
    field_274: Vec<Vec<StructP275>>,
    #[session(max_len(2, 4))]
    #[serde(rename = "\u{1}277")] field_276: Option<BTreeMap<String, [u128; 3]>>,
}

impl Shaped for PostcardSession27 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession27 { field_271: p.array(|p| p.of()), field_272: Default::default(), field_273: p.option(|p| p.of()), field_274: p.list(2, |p| p.list(2, |p| p.of())), field_276: p.option(|p| p.text_map(2, |p| p.array(|p| p.of()))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP282(#[session(max_len(2, 4))] pub BTreeSet<String>);

impl Shaped for StructP282 {
    fn make(p: &mut Pick) -> Self {
        StructP282(p.text_set(2))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "lowercase")]
pub enum EnumP285 {
    Variant288,
    #[serde(rename = "290\n\t")]
    Variant289(u128, u8, ),
    #[serde(rename = "292\u{7f}")]
    Variant291 {
    },
}

impl Shaped for EnumP285 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP285::Variant288, 1 => EnumP285::Variant289(p.of(), p.of(), ), _ => EnumP285::Variant291 { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields(serialize = "lowercase", deserialize = "lowercase"))]
pub enum EnumP297 {
    #[serde(rename = "\u{1}301")]
    Variant300(f32),
    Variant302 {
    field_303: u8,
    },
}

impl Shaped for EnumP297 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP297::Variant300(p.of()), _ => EnumP297::Variant302 { field_303: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP295<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    field_296: EnumP297,
}

impl<T: Shaped> Shaped for GenericP295<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP295 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_296: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
#[serde(deny_unknown_fields)]
pub struct StructP280 {
    field_281: StructP282,
    #[serde(rename(serialize = "284\n\t"), alias = "284\n\t")] field_283: EnumP285,
    #[serde(rename = "\"294\\")] field_293: GenericP295<bool>,
}

impl Shaped for StructP280 {
    fn make(p: &mut Pick) -> Self {
        StructP280 { field_281: p.of(), field_283: p.of(), field_293: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
pub enum EnumP305 {
    #[serde(rename = "n309")]
    Variant308 {
    #[serde(rename = "n311")] field_310: [std::time::Duration; 3],
    },
    Variant312(#[serde(skip)] u8),
    Variant313 {
    },
    Variant314(i32),
}

impl Shaped for EnumP305 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP305::Variant308 { field_310: p.array(|p| p.of()), }, 1 => EnumP305::Variant312(Default::default()), 2 => EnumP305::Variant313 { }, _ => EnumP305::Variant314(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
pub struct PostcardSession28 {
    field_278: StructP280,
    field_304: EnumP305,
}

impl Shaped for PostcardSession28 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession28 { field_278: p.of(), field_304: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumP316 {
    Variant319,
    #[serde(rename = "\u{1}321")]
    Variant320(f32, i64, #[session(max_len(7))] String, ),
    Variant322,
}

impl Shaped for EnumP316 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP316::Variant319, 1 => EnumP316::Variant320(p.of(), p.of(), p.text(7), ), _ => EnumP316::Variant322, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "snake_case")]
pub enum EnumP325 {
    Variant328 {
    #[session(max_len(3, 2))]
    #[serde(rename = "日本330")] field_329: BTreeMap<i8, String>,
    },
}

impl Shaped for EnumP325 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP325::Variant328 { field_329: p.map(3, |p| p.text(2)), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct PostcardSession29 {
    field_315: Option<EnumP316>,
    #[serde(rename(serialize = "324\n\t", deserialize = "324\n\t"))] field_323: EnumP325,
    field_331: i64,
}

impl Shaped for PostcardSession29 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession29 { field_315: p.option(|p| p.of()), field_323: p.of(), field_331: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP338(#[serde(skip)] u8, u64, i32, );

impl Shaped for StructP338 {
    fn make(p: &mut Pick) -> Self {
        StructP338(Default::default(), p.of(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub enum EnumP333 {
    #[serde(rename = "\u{1}337")]
    Variant336(#[session(max_len(1))] String, StructP338, ),
    #[serde(rename = "340/'")]
    Variant339,
    Variant341,
}

impl Shaped for EnumP333 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP333::Variant336(p.text(1), p.of(), ), 1 => EnumP333::Variant339, _ => EnumP333::Variant341, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
pub enum EnumP347 {
    Variant350(Option<i128>, (std::net::Ipv4Addr, Unit), ),
    Variant351(u8, #[session(max_len(2))] Vec<bool>, ),
}

impl Shaped for EnumP347 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP347::Variant350(p.option(|p| p.of()), (p.of(), p.of()), ), _ => EnumP347::Variant351(p.of(), p.list(2, |p| p.of()), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "camelCase")]
pub struct PostcardSession30 {
    field_332: EnumP333,
    #[session(max_len(2, 4))]
    field_342: BTreeSet<String>,
    #[session(max_len(4))]
    #[serde(rename = "344\n\t")] field_343: BTreeSet<i64>,
    #[serde(rename(serialize = "346🎉"), alias = "346🎉")] field_345: EnumP347,
}

impl Shaped for PostcardSession30 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession30 { field_332: p.of(), field_342: p.text_set(2), field_343: p.set(4), field_345: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
pub struct StructP355 {
    #[session(max_len(2, 4))]
    field_356: BTreeSet<String>,
    #[session(max_len(3))]
    field_357: BTreeMap<u16, std::net::IpAddr>,
    #[session(max_len(2, 4))]
    field_358: BTreeSet<String>,
}

impl Shaped for StructP355 {
    fn make(p: &mut Pick) -> Self {
        StructP355 { field_356: p.text_set(2), field_357: p.map(3, |p| p.of()), field_358: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession31 {
    field_352: i32,
    field_353: StructP355,
}

impl Shaped for PostcardSession31 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession31 { field_352: p.of(), field_353: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields(serialize = "PascalCase", deserialize = "PascalCase"))]
pub enum EnumP363 {
    Variant366,
    Variant367(#[serde(skip)] u8),
    Variant368 {
    field_369: std::net::Ipv4Addr,
    field_370: i64,
    },
    Variant371(#[serde(skip)] u8, #[session(max_len(5))] String, ),
}

impl Shaped for EnumP363 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP363::Variant366, 1 => EnumP363::Variant367(Default::default()), 2 => EnumP363::Variant368 { field_369: p.of(), field_370: p.of(), }, _ => EnumP363::Variant371(Default::default(), p.text(5), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP376<T> {
    first: T, rest: Option<(T, T)>,
    field_377: Box<bool>,
}

impl<T: Shaped> Shaped for GenericP376<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP376 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_377: Box::new(p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP373<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(rename = "\u{1}375")] field_374: GenericP376<char>,
}

impl<T: Shaped> Shaped for GenericP373<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP373 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_374: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession32 {
    #[session(max_len(3, 9))]
    #[serde(rename(serialize = "n360", deserialize = "n360"))] field_359: BTreeMap<u128, String>,
    #[session(max_len(2))]
    #[serde(rename = "n362")] field_361: Vec<EnumP363>,
    field_372: GenericP373<Unit>,
    #[session(max_len(2, 4))]
    #[serde(rename = "379\u{7f}")] field_378: Box<Option<BTreeSet<String>>>,
}

impl Shaped for PostcardSession32 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession32 { field_359: p.map(3, |p| p.text(9)), field_361: p.list(2, |p| p.of()), field_372: p.of(), field_378: Box::new(p.option(|p| p.text_set(2))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP382<T> {
    first: T, rest: Option<(T, T)>,
    field_383: [std::net::IpAddr; 3],
}

impl<T: Shaped> Shaped for GenericP382<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP382 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_383: p.array(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP385(#[session(max_len(3))] pub BTreeMap<bool, i8>);

impl Shaped for StructP385 {
    fn make(p: &mut Pick) -> Self {
        StructP385(p.map(3, |p| p.of()))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "lowercase", deserialize = "lowercase"))]
pub struct PostcardSession33 {
    #[serde(rename(serialize = "381/'"), alias = "381/'")] field_380: Box<GenericP382<u8>>,
    field_384: Option<StructP385>,
}

impl Shaped for PostcardSession33 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession33 { field_380: Box::new(p.of()), field_384: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
pub struct PostcardSession34 {
    #[session(max_len(5))]
    field_386: [String; 3],
    #[serde(rename = "388\u{7f}")] field_387: std::num::NonZeroU16,
}

impl Shaped for PostcardSession34 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession34 { field_386: p.array(|p| p.text(5)), field_387: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP391(#[serde(skip)] pub u8);

impl Shaped for StructP391 {
    fn make(p: &mut Pick) -> Self {
        StructP391(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
pub struct PostcardSession35 {
    #[serde(rename = "390\u{7f}")] field_389: Box<Box<StructP391>>,
    #[session(max_len(3))]
    field_392: BTreeMap<Unit, i64>,
}

impl Shaped for PostcardSession35 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession35 { field_389: Box::new(Box::new(p.of())), field_392: p.map(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession36 {
    #[session(max_len(3))]
    field_393: (i64, [String; 3]),
    #[session(max_len(4))]
    field_394: BTreeSet<i64>,
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "396/'"), alias = "396/'")] field_395: BTreeSet<String>,
}

impl Shaped for PostcardSession36 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession36 { field_393: (p.of(), p.array(|p| p.text(3))), field_394: p.set(4), field_395: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP399 {
    Variant402,
    Variant403,
}

impl Shaped for EnumP399 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |_, at| match at { 0 => EnumP399::Variant402, _ => EnumP399::Variant403, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
pub struct PostcardSession37 {
    #[serde(skip)] field_397: Option<bool>,
    #[session(max_len(2))]
    field_398: Vec<(bool, EnumP399)>,
    field_404: i128,
    #[session(max_len(3))]
    field_405: BTreeMap<bool, i64>,
}

impl Shaped for PostcardSession37 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession37 { field_397: Default::default(), field_398: p.list(2, |p| (p.of(), p.of())), field_404: p.of(), field_405: p.map(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
pub struct PostcardSession38 {
    #[session(max_len(4))]
    #[serde(rename = "407/'")] field_406: BTreeSet<char>,
    #[serde(skip)] field_408: Option<bool>,
}

impl Shaped for PostcardSession38 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession38 { field_406: p.set(4), field_408: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession39 {
    #[session(max_len(3, 2))]
    field_409: Option<BTreeMap<std::net::Ipv4Addr, String>>,
    #[session(max_len(4))]
    #[serde(rename(serialize = "411\u{7f}"), alias = "411\u{7f}")] field_410: BTreeSet<Unit>,
    #[session(max_len(3))]
    #[serde(rename = "413\n\t")] field_412: BTreeMap<u8, i32>,
    #[session(max_len(3))]
    #[serde(rename = "\u{1}415")] field_414: BTreeMap<u8, std::net::Ipv4Addr>,
}

impl Shaped for PostcardSession39 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession39 { field_409: p.option(|p| p.map(3, |p| p.text(2))), field_410: p.set(4), field_412: p.map(3, |p| p.of()), field_414: p.map(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP423(std::net::IpAddr, [i64; 3], );

impl Shaped for StructP423 {
    fn make(p: &mut Pick) -> Self {
        StructP423(p.of(), p.array(|p| p.of()), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "kebab-case")]
pub struct PostcardSession40 {
    #[session(max_len(3, 5))]
    field_416: (f64, BTreeMap<std::net::Ipv4Addr, String>),
    #[serde(rename(serialize = "418\n\t", deserialize = "418\n\t"))] field_417: [char; 3],
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "n420"), alias = "n420")] field_419: BTreeSet<String>,
    #[serde(rename(serialize = "\u{1}422", deserialize = "\u{1}422"))] field_421: StructP423,
    #[session(max_len(2, 4))]
    field_424: BTreeSet<String>,
}

impl Shaped for PostcardSession40 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession40 { field_416: (p.of(), p.map(3, |p| p.text(5))), field_417: p.array(|p| p.of()), field_419: p.text_set(2), field_421: p.of(), field_424: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub enum EnumP431 {
    Variant434(std::net::Ipv4Addr),
    #[serde(rename = "\"436\\")]
    Variant435,
}

impl Shaped for EnumP431 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP431::Variant434(p.of()), _ => EnumP431::Variant435, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub enum EnumP439 {
    Variant442,
}

impl Shaped for EnumP439 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumP439::Variant442, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct PostcardSession41 {
    #[session(max_len(4, 4))]
    #[serde(rename(serialize = "n426"), alias = "n426")] field_425: (String, String),
    #[session(max_len(3))]
    #[serde(rename(serialize = "428/'"), alias = "428/'")] field_427: Vec<bool>,
    #[serde(rename = "\"430\\")] field_429: Option<EnumP431>,
    #[serde(rename(serialize = "n438", deserialize = "n438"))] field_437: EnumP439,
}

impl Shaped for PostcardSession41 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession41 { field_425: (p.text(4), p.text(4)), field_427: p.list(3, |p| p.of()), field_429: p.option(|p| p.of()), field_437: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP453 {
    field_454: u8,
    #[session(max_len(2))]
    field_455: String,
    #[serde(rename(serialize = "n457", deserialize = "n457"))] field_456: i128,
}

impl Shaped for StructP453 {
    fn make(p: &mut Pick) -> Self {
        StructP453 { field_454: p.of(), field_455: p.text(2), field_456: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
pub enum EnumP444 {
    Variant447 {
    #[serde(skip)] field_448: u64,
    #[session(max_len(4))]
    #[serde(rename(serialize = "450\u{7f}"), alias = "450\u{7f}")] field_449: BTreeSet<char>,
    },
    Variant451(i128, StructP453, Option<u128>, ),
}

impl Shaped for EnumP444 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP444::Variant447 { field_448: Default::default(), field_449: p.set(4), }, _ => EnumP444::Variant451(p.of(), p.of(), p.option(|p| p.of()), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP460<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    field_461: i64,
}

impl<T: Shaped> Shaped for GenericP460<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP460 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_461: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP464(#[session(max_len(2))] pub Vec<[i32; 3]>);

impl Shaped for StructP464 {
    fn make(p: &mut Pick) -> Self {
        StructP464(p.list(2, |p| p.array(|p| p.of())))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "lowercase", deserialize = "lowercase"))]
#[serde(deny_unknown_fields)]
pub struct PostcardSession42 {
    field_443: EnumP444,
    #[serde(rename(serialize = "459\n\t"), alias = "459\n\t")] field_458: Option<Option<GenericP460<Unit>>>,
    #[serde(rename(serialize = "n463"), alias = "n463")] field_462: StructP464,
    #[serde(rename(serialize = "466/'", deserialize = "466/'"))] field_465: std::net::IpAddr,
}

impl Shaped for PostcardSession42 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession42 { field_443: p.of(), field_458: p.option(|p| p.option(|p| p.of())), field_462: p.of(), field_465: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP476(pub u128);

impl Shaped for StructP476 {
    fn make(p: &mut Pick) -> Self {
        StructP476(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
pub struct StructP480 {
    #[serde(skip)] field_481: String,
}

impl Shaped for StructP480 {
    fn make(_: &mut Pick) -> Self {
        StructP480 { field_481: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
#[serde(rename_all_fields = "snake_case")]
pub enum EnumP468 {
    #[serde(rename = "日本472")]
    Variant471(std::num::NonZeroU16, #[session(max_len(4))] BTreeSet<u8>, ),
    Variant473(Box<u8>),
    Variant474 {
    field_475: StructP476,
    #[serde(rename = "\u{1}478")] field_477: StructP480,
    },
}

impl Shaped for EnumP468 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP468::Variant471(p.of(), p.set(4), ), 1 => EnumP468::Variant473(Box::new(p.of())), _ => EnumP468::Variant474 { field_475: p.of(), field_477: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumP485 {
    #[serde(rename = "日本489")]
    Variant488 {
    },
    #[serde(rename = "491/'")]
    Variant490 {
    #[session(max_len(2, 4))]
    field_492: BTreeSet<String>,
    },
    Variant493,
}

impl Shaped for EnumP485 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP485::Variant488 { }, 1 => EnumP485::Variant490 { field_492: p.text_set(2), }, _ => EnumP485::Variant493, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession43 {
    field_467: EnumP468,
    #[session(max_len(4))]
    #[serde(rename = "483\u{7f}")] field_482: BTreeSet<Unit>,
    field_484: EnumP485,
    #[session(max_len(2))]
    #[serde(rename = "ü495")] field_494: Option<Vec<[f32; 3]>>,
    #[session(max_len(4))]
    field_496: BTreeSet<Unit>,
}

impl Shaped for PostcardSession43 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession43 { field_467: p.of(), field_482: p.set(4), field_484: p.of(), field_494: p.option(|p| p.list(2, |p| p.array(|p| p.of()))), field_496: p.set(4), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
pub enum EnumP506 {
    Variant509 {
    },
    Variant510(std::num::NonZeroU16, std::net::IpAddr, ),
}

impl Shaped for EnumP506 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP506::Variant509 { }, _ => EnumP506::Variant510(p.of(), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP503 {
    #[serde(rename(serialize = "505\n\t", deserialize = "505\n\t"))] field_504: EnumP506,
}

impl Shaped for StructP503 {
    fn make(p: &mut Pick) -> Self {
        StructP503 { field_504: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumP513 {
    Variant516(#[session(max_len(2))] Vec<u128>),
    Variant517(#[session(max_len(3))] BTreeMap<i64, std::net::Ipv4Addr>),
}

impl Shaped for EnumP513 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP513::Variant516(p.list(2, |p| p.of())), _ => EnumP513::Variant517(p.map(3, |p| p.of())), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession44 {
    #[serde(skip)] field_497: Option<bool>,
    #[session(max_len(3))]
    #[serde(rename(serialize = "\u{1}499"), alias = "\u{1}499")] field_498: Box<BTreeMap<u8, std::net::Ipv4Addr>>,
    #[serde(rename = "501\n\t")] field_500: StructP503,
    #[serde(rename = "512/'")] field_511: EnumP513,
    #[session(max_len(5))]
    #[serde(rename(serialize = "519\u{7f}", deserialize = "519\u{7f}"))] field_518: String,
}

impl Shaped for PostcardSession44 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession44 { field_497: Default::default(), field_498: Box::new(p.map(3, |p| p.of())), field_500: p.of(), field_511: p.of(), field_518: p.text(5), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct PostcardSession45 {
    #[session(max_len(3, 9))]
    #[serde(rename(serialize = "日本521"), alias = "日本521")] field_520: Vec<String>,
    #[session(max_len(6))]
    field_522: String,
    #[serde(rename(serialize = "524\u{7f}", deserialize = "524\u{7f}"))] field_523: (std::time::Duration, Box<[i64; 3]>),
    #[session(max_len(2, 4))]
    field_525: BTreeSet<String>,
}

impl Shaped for PostcardSession45 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession45 { field_520: p.list(3, |p| p.text(9)), field_522: p.text(6), field_523: (p.of(), Box::new(p.array(|p| p.of()))), field_525: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP529;

impl Shaped for StructP529 {
    fn make(_: &mut Pick) -> Self {
        StructP529
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession46 {
    #[session(max_len(2, 2))]
    #[serde(rename(serialize = "527/'", deserialize = "527/'"))] field_526: Vec<(f32, (std::net::IpAddr, String))>,
    field_528: StructP529,
}

impl Shaped for PostcardSession46 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession46 { field_526: p.list(2, |p| (p.of(), (p.of(), p.text(2)))), field_528: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumP532 {
    Variant535(#[serde(skip)] u8),
    #[serde(rename = "537/'")]
    Variant536 {
    #[serde(skip)] field_538: String,
    #[session(max_len(3))]
    field_539: BTreeMap<u16, i64>,
    },
    #[serde(rename = "541\u{7f}")]
    Variant540,
}

impl Shaped for EnumP532 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP532::Variant535(Default::default()), 1 => EnumP532::Variant536 { field_538: Default::default(), field_539: p.map(3, |p| p.of()), }, _ => EnumP532::Variant540, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
pub struct PostcardSession47 {
    #[session(max_len(2, 4))]
    field_530: BTreeMap<String, Option<std::net::IpAddr>>,
    field_531: EnumP532,
    field_542: f32,
}

impl Shaped for PostcardSession47 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession47 { field_530: p.text_map(2, |p| p.option(|p| p.of())), field_531: p.of(), field_542: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "UPPERCASE")]
pub struct PostcardSession48 {
    #[serde(rename(serialize = "ü544"), alias = "ü544")] field_543: Option<u64>,
    #[session(max_len(2, 3))]
    #[serde(rename = "\u{1}546")] field_545: Vec<Vec<i128>>,
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "\u{1}548"), alias = "\u{1}548")] field_547: BTreeSet<String>,
}

impl Shaped for PostcardSession48 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession48 { field_543: p.option(|p| p.of()), field_545: p.list(2, |p| p.list(3, |p| p.of())), field_547: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP553(#[serde(skip)] u8, #[serde(skip)] u8, );

impl Shaped for StructP553 {
    fn make(_: &mut Pick) -> Self {
        StructP553(Default::default(), Default::default(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
pub struct PostcardSession49 {
    #[session(max_len(3))]
    #[serde(rename(serialize = "550\n\t", deserialize = "550\n\t"))] field_549: (std::net::IpAddr, Box<Vec<u128>>),
    field_551: [u8; 3],
    field_552: StructP553,
    #[serde(skip)] field_554: Option<bool>,
}

impl Shaped for PostcardSession49 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession49 { field_549: (p.of(), Box::new(p.list(3, |p| p.of()))), field_551: p.array(|p| p.of()), field_552: p.of(), field_554: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructP561 { #[session(max_len(4))] only: [String; 3] }

impl Shaped for StructP561 {
    fn make(p: &mut Pick) -> Self {
        StructP561 { only: p.array(|p| p.text(4)) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP560(pub StructP561);

impl Shaped for StructP560 {
    fn make(p: &mut Pick) -> Self {
        StructP560(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession50 {
    field_555: i64,
    #[session(max_len(2, 4))]
    #[serde(rename = "\"557\\")] field_556: (i32, BTreeMap<String, Option<u128>>),
    #[serde(skip)] field_558: u64,
    field_559: StructP560,
}

impl Shaped for PostcardSession50 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession50 { field_555: p.of(), field_556: (p.of(), p.text_map(2, |p| p.option(|p| p.of()))), field_558: Default::default(), field_559: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP565 {
    Variant568,
    Variant569(std::net::IpAddr),
    Variant570(Unit),
    Variant571(#[serde(skip)] u8),
}

impl Shaped for EnumP565 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP565::Variant568, 1 => EnumP565::Variant569(p.of()), 2 => EnumP565::Variant570(p.of()), _ => EnumP565::Variant571(Default::default()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP574;

impl Shaped for StructP574 {
    fn make(_: &mut Pick) -> Self {
        StructP574
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct PostcardSession51 {
    #[session(max_len(9))]
    field_562: String,
    #[serde(rename = "\u{1}564")] field_563: EnumP565,
    field_572: Option<[i64; 3]>,
    field_573: StructP574,
    #[session(max_len(3))]
    field_575: BTreeMap<i8, i128>,
}

impl Shaped for PostcardSession51 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession51 { field_562: p.text(9), field_563: p.of(), field_572: p.option(|p| p.array(|p| p.of())), field_573: p.of(), field_575: p.map(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields(serialize = "lowercase", deserialize = "lowercase"))]
pub enum EnumP582 {
    Variant585(#[serde(skip)] u8, #[serde(skip)] u8, std::net::IpAddr, ),
    Variant586 {
    #[serde(rename = "588🎉")] field_587: Unit,
    field_589: std::num::NonZeroU16,
    },
    Variant590(#[session(max_len(4))] String, #[serde(skip)] u8, ),
}

impl Shaped for EnumP582 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP582::Variant585(Default::default(), Default::default(), p.of(), ), 1 => EnumP582::Variant586 { field_587: p.of(), field_589: p.of(), }, _ => EnumP582::Variant590(p.text(4), Default::default(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumP578 {
    Variant581(EnumP582, Option<std::net::IpAddr>, ),
    #[serde(rename = "592\n\t")]
    Variant591(#[serde(skip)] u8, #[session(max_len(2, 4))] BTreeMap<String, std::num::NonZeroU16>, #[session(max_len(2, 4))] BTreeMap<String, std::net::IpAddr>, ),
    Variant593 {
    },
    Variant594,
}

impl Shaped for EnumP578 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP578::Variant581(p.of(), p.option(|p| p.of()), ), 1 => EnumP578::Variant591(Default::default(), p.text_map(2, |p| p.of()), p.text_map(2, |p| p.of()), ), 2 => EnumP578::Variant593 { }, _ => EnumP578::Variant594, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession52 {
    #[session(max_len(2, 2, 4))]
    field_576: Box<Vec<BTreeMap<String, std::num::NonZeroU16>>>,
    field_577: EnumP578,
}

impl Shaped for PostcardSession52 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession52 { field_576: Box::new(p.list(2, |p| p.text_map(2, |p| p.of()))), field_577: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP602;

impl Shaped for StructP602 {
    fn make(_: &mut Pick) -> Self {
        StructP602
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession53 {
    #[session(max_len(2, 4))]
    field_595: BTreeSet<String>,
    #[session(max_len(2, 4))]
    field_596: BTreeSet<String>,
    #[session(max_len(4))]
    field_597: BTreeSet<bool>,
    #[session(max_len(4))]
    #[serde(rename = "ü599")] field_598: BTreeSet<bool>,
    #[session(max_len(2))]
    #[serde(rename(serialize = "601🎉"), alias = "601🎉")] field_600: Vec<StructP602>,
}

impl Shaped for PostcardSession53 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession53 { field_595: p.text_set(2), field_596: p.text_set(2), field_597: p.set(4), field_598: p.set(4), field_600: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "UPPERCASE")]
pub struct PostcardSession54 {
    #[session(max_len(3, 7))]
    #[serde(rename = "\"604\\")] field_603: Option<Vec<String>>,
    #[serde(skip)] field_605: String,
    #[session(max_len(7))]
    field_606: String,
    #[session(max_len(2, 2))]
    field_607: Vec<Vec<f32>>,
    #[serde(skip)] field_608: String,
}

impl Shaped for PostcardSession54 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession54 { field_603: p.option(|p| p.list(3, |p| p.text(7))), field_605: Default::default(), field_606: p.text(7), field_607: p.list(2, |p| p.list(2, |p| p.of())), field_608: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
pub struct PostcardSession55 {
    field_609: u64,
    #[session(max_len(2, 4, 2))]
    field_610: BTreeMap<String, Vec<Option<i64>>>,
    #[session(max_len(2, 4))]
    #[serde(rename = "n612")] field_611: BTreeSet<String>,
}

impl Shaped for PostcardSession55 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession55 { field_609: p.of(), field_610: p.text_map(2, |p| p.list(2, |p| p.option(|p| p.of()))), field_611: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession56 {
    #[session(max_len(2, 4))]
    #[serde(rename = "614/'")] field_613: BTreeSet<String>,
    #[serde(skip)] field_615: Option<bool>,
}

impl Shaped for PostcardSession56 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession56 { field_613: p.text_set(2), field_615: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP618<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "620\n\t"), alias = "620\n\t")] field_619: BTreeSet<String>,
}

impl<T: Shaped> Shaped for GenericP618<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP618 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_619: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
pub struct PostcardSession57 {
    #[serde(rename(serialize = "日本617"), alias = "日本617")] field_616: GenericP618<char>,
    #[session(max_len(2))]
    field_621: Box<Vec<[u64; 3]>>,
}

impl Shaped for PostcardSession57 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession57 { field_616: p.of(), field_621: Box::new(p.list(2, |p| p.array(|p| p.of()))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP630(pub f64);

impl Shaped for StructP630 {
    fn make(p: &mut Pick) -> Self {
        StructP630(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "lowercase", deserialize = "lowercase"))]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumP625 {
    Variant628 {
    field_629: StructP630,
    },
}

impl Shaped for EnumP625 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP625::Variant628 { field_629: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all(serialize = "SCREAMING-KEBAB-CASE", deserialize = "SCREAMING-KEBAB-CASE"))]
#[serde(deny_unknown_fields)]
pub struct PostcardSession58 {
    #[session(max_len(3, 4))]
    field_622: Vec<String>,
    #[serde(skip)] field_623: Option<bool>,
    field_624: EnumP625,
}

impl Shaped for PostcardSession58 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession58 { field_622: p.list(3, |p| p.text(4)), field_623: Default::default(), field_624: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP637(#[session(max_len(2))] pub Vec<u8>);

impl Shaped for StructP637 {
    fn make(p: &mut Pick) -> Self {
        StructP637(p.list(2, |p| p.of()))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct PostcardSession59 {
    #[session(max_len(4))]
    #[serde(rename = "n632")] field_631: Option<[String; 3]>,
    #[session(max_len(9, 2, 4))]
    #[serde(rename(serialize = "634/'", deserialize = "634/'"))] field_633: (String, BTreeMap<String, char>),
    #[serde(rename(serialize = "636🎉"), alias = "636🎉")] field_635: (u64, StructP637),
}

impl Shaped for PostcardSession59 {
    fn make(p: &mut Pick) -> Self {
        PostcardSession59 { field_631: p.option(|p| p.array(|p| p.text(4))), field_633: (p.text(9), p.text_map(2, |p| p.of())), field_635: (p.of(), p.of()), }
    }
}

/// Visits each session.
pub fn all(visit: &mut impl Visit) {
    visit.visit::<JsonSession0>(Codec::Json, false);
    visit.visit::<JsonSession1>(Codec::Json, false);
    visit.visit::<JsonSession2>(Codec::Json, false);
    visit.visit::<JsonSession3>(Codec::Json, false);
    visit.visit::<JsonSession4>(Codec::Json, false);
    visit.visit::<JsonSession5>(Codec::Json, false);
    visit.visit::<JsonSession6>(Codec::Json, true);
    visit.visit::<JsonSession7>(Codec::Json, false);
    visit.visit::<JsonSession8>(Codec::Json, false);
    visit.visit::<JsonSession9>(Codec::Json, true);
    visit.visit::<JsonSession10>(Codec::Json, true);
    visit.visit::<JsonSession11>(Codec::Json, true);
    visit.visit::<JsonSession12>(Codec::Json, false);
    visit.visit::<JsonSession13>(Codec::Json, false);
    visit.visit::<JsonSession14>(Codec::Json, false);
    visit.visit::<JsonSession15>(Codec::Json, false);
    visit.visit::<JsonSession16>(Codec::Json, true);
    visit.visit::<JsonSession17>(Codec::Json, false);
    visit.visit::<JsonSession18>(Codec::Json, true);
    visit.visit::<JsonSession19>(Codec::Json, false);
    visit.visit::<JsonSession20>(Codec::Json, true);
    visit.visit::<JsonSession21>(Codec::Json, true);
    visit.visit::<JsonSession22>(Codec::Json, true);
    visit.visit::<JsonSession23>(Codec::Json, true);
    visit.visit::<JsonSession24>(Codec::Json, false);
    visit.visit::<JsonSession25>(Codec::Json, true);
    visit.visit::<JsonSession26>(Codec::Json, false);
    visit.visit::<JsonSession27>(Codec::Json, false);
    visit.visit::<JsonSession28>(Codec::Json, false);
    visit.visit::<JsonSession29>(Codec::Json, false);
    visit.visit::<JsonSession30>(Codec::Json, false);
    visit.visit::<JsonSession31>(Codec::Json, true);
    visit.visit::<JsonSession32>(Codec::Json, false);
    visit.visit::<JsonSession33>(Codec::Json, true);
    visit.visit::<JsonSession34>(Codec::Json, false);
    visit.visit::<JsonSession35>(Codec::Json, true);
    visit.visit::<JsonSession36>(Codec::Json, true);
    visit.visit::<JsonSession37>(Codec::Json, true);
    visit.visit::<JsonSession38>(Codec::Json, true);
    visit.visit::<JsonSession39>(Codec::Json, false);
    visit.visit::<JsonSession40>(Codec::Json, true);
    visit.visit::<JsonSession41>(Codec::Json, true);
    visit.visit::<JsonSession42>(Codec::Json, true);
    visit.visit::<JsonSession43>(Codec::Json, true);
    visit.visit::<JsonSession44>(Codec::Json, true);
    visit.visit::<JsonSession45>(Codec::Json, true);
    visit.visit::<JsonSession46>(Codec::Json, false);
    visit.visit::<JsonSession47>(Codec::Json, true);
    visit.visit::<JsonSession48>(Codec::Json, false);
    visit.visit::<JsonSession49>(Codec::Json, true);
    visit.visit::<JsonSession50>(Codec::Json, false);
    visit.visit::<JsonSession51>(Codec::Json, true);
    visit.visit::<JsonSession52>(Codec::Json, true);
    visit.visit::<JsonSession53>(Codec::Json, false);
    visit.visit::<JsonSession54>(Codec::Json, true);
    visit.visit::<JsonSession55>(Codec::Json, true);
    visit.visit::<JsonSession56>(Codec::Json, true);
    visit.visit::<JsonSession57>(Codec::Json, true);
    visit.visit::<JsonSession58>(Codec::Json, true);
    visit.visit::<JsonSession59>(Codec::Json, true);
    visit.visit::<PostcardSession0>(Codec::Postcard, true);
    visit.visit::<PostcardSession1>(Codec::Postcard, true);
    visit.visit::<PostcardSession2>(Codec::Postcard, true);
    visit.visit::<PostcardSession3>(Codec::Postcard, true);
    visit.visit::<PostcardSession4>(Codec::Postcard, true);
    visit.visit::<PostcardSession5>(Codec::Postcard, true);
    visit.visit::<PostcardSession6>(Codec::Postcard, true);
    visit.visit::<PostcardSession7>(Codec::Postcard, true);
    visit.visit::<PostcardSession8>(Codec::Postcard, true);
    visit.visit::<PostcardSession9>(Codec::Postcard, true);
    visit.visit::<PostcardSession10>(Codec::Postcard, true);
    visit.visit::<PostcardSession11>(Codec::Postcard, true);
    visit.visit::<PostcardSession12>(Codec::Postcard, true);
    visit.visit::<PostcardSession13>(Codec::Postcard, true);
    visit.visit::<PostcardSession14>(Codec::Postcard, true);
    visit.visit::<PostcardSession15>(Codec::Postcard, true);
    visit.visit::<PostcardSession16>(Codec::Postcard, true);
    visit.visit::<PostcardSession17>(Codec::Postcard, true);
    visit.visit::<PostcardSession18>(Codec::Postcard, true);
    visit.visit::<PostcardSession19>(Codec::Postcard, true);
    visit.visit::<PostcardSession20>(Codec::Postcard, true);
    visit.visit::<PostcardSession21>(Codec::Postcard, true);
    visit.visit::<PostcardSession22>(Codec::Postcard, true);
    visit.visit::<PostcardSession23>(Codec::Postcard, true);
    visit.visit::<PostcardSession24>(Codec::Postcard, true);
    visit.visit::<PostcardSession25>(Codec::Postcard, true);
    visit.visit::<PostcardSession26>(Codec::Postcard, true);
    visit.visit::<PostcardSession27>(Codec::Postcard, true);
    visit.visit::<PostcardSession28>(Codec::Postcard, true);
    visit.visit::<PostcardSession29>(Codec::Postcard, true);
    visit.visit::<PostcardSession30>(Codec::Postcard, true);
    visit.visit::<PostcardSession31>(Codec::Postcard, true);
    visit.visit::<PostcardSession32>(Codec::Postcard, true);
    visit.visit::<PostcardSession33>(Codec::Postcard, true);
    visit.visit::<PostcardSession34>(Codec::Postcard, true);
    visit.visit::<PostcardSession35>(Codec::Postcard, true);
    visit.visit::<PostcardSession36>(Codec::Postcard, true);
    visit.visit::<PostcardSession37>(Codec::Postcard, true);
    visit.visit::<PostcardSession38>(Codec::Postcard, true);
    visit.visit::<PostcardSession39>(Codec::Postcard, true);
    visit.visit::<PostcardSession40>(Codec::Postcard, true);
    visit.visit::<PostcardSession41>(Codec::Postcard, true);
    visit.visit::<PostcardSession42>(Codec::Postcard, true);
    visit.visit::<PostcardSession43>(Codec::Postcard, true);
    visit.visit::<PostcardSession44>(Codec::Postcard, true);
    visit.visit::<PostcardSession45>(Codec::Postcard, true);
    visit.visit::<PostcardSession46>(Codec::Postcard, true);
    visit.visit::<PostcardSession47>(Codec::Postcard, true);
    visit.visit::<PostcardSession48>(Codec::Postcard, true);
    visit.visit::<PostcardSession49>(Codec::Postcard, true);
    visit.visit::<PostcardSession50>(Codec::Postcard, true);
    visit.visit::<PostcardSession51>(Codec::Postcard, true);
    visit.visit::<PostcardSession52>(Codec::Postcard, true);
    visit.visit::<PostcardSession53>(Codec::Postcard, true);
    visit.visit::<PostcardSession54>(Codec::Postcard, true);
    visit.visit::<PostcardSession55>(Codec::Postcard, true);
    visit.visit::<PostcardSession56>(Codec::Postcard, true);
    visit.visit::<PostcardSession57>(Codec::Postcard, true);
    visit.visit::<PostcardSession58>(Codec::Postcard, true);
    visit.visit::<PostcardSession59>(Codec::Postcard, true);
}
