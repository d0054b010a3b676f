//! Made by `shapes_generate.rs`; not to be edited.
#![cfg_attr(rustfmt, rustfmt::skip)]

use std::collections::*;

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

use crate::{Kind, Visit};
use crate::leaves::*;
use crate::pick::{Codec, Pick, Shaped};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(deny_unknown_fields)]
pub struct JsonSession0 {
    #[session(max_size = 60)] field_1: Vec<[bool; 2]>,
    #[session(max_len(7))] #[serde(skip_serializing_if = "Option::is_none")] field_2: Option<Box<str>>,
    #[session(max_len(5))] #[serde(skip_serializing_if = "str::is_empty", default)] field_3: std::borrow::Cow<'static, str>,
}

impl Shaped for JsonSession0 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession0 { field_1: p.list(3, |p| p.array(|p| p.of())), field_2: p.option(|p| p.text(7).into()), field_3: p.text(5).into(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ16(std::num::NonZeroU16, arrayvec::ArrayString<3>, );

impl Shaped for StructJ16 {
    fn make(p: &mut Pick) -> Self {
        StructJ16(p.of(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "snake_case")]
#[serde(rename_all_fields = "camelCase")]
#[serde(tag = "n9")]
#[serde(deny_unknown_fields)]
pub enum EnumJ8 {
    #[serde(rename = "12/'")]
    Variant11OfMany {
    },
#[serde(rename_all = "kebab-case")]
    Variant13OfMany(Nothing),
    Variant14OfMany {
    field_15: StructJ16,
    #[serde(default)] field_17: u64,
    },
    #[serde(other)]
    Variant18OfMany,
}

impl Shaped for EnumJ8 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ8::Variant11OfMany { }, 1 => EnumJ8::Variant13OfMany(Nothing), 2 => EnumJ8::Variant14OfMany { field_15: p.of(), field_17: p.of(), }, _ => EnumJ8::Variant18OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession1 {
    #[serde(with = "odd")] #[session(max_size = 12)] field_4: u32,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_5: i64,
    #[session(max_size = 40)] field_6: String,
    field_7: EnumJ8,
}

impl Shaped for JsonSession1 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession1 { field_4: p.of(), field_5: p.of(), field_6: p.text(38), field_7: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
#[serde(tag = "ü24", content = "ü25")]
pub enum EnumJ23 {
    #[serde(rename = "27\u{7f}")]
    Variant26OfMany(f32, std::time::Duration, ),
    #[serde(alias = "29🎉")]
    Variant28OfMany,
    #[serde(rename = "\"31\\")]
    Variant30OfMany {
    },
    #[serde(rename = "n33")]
    Variant32OfMany {
    #[serde(default)] field_34: u64,
    #[session(max_len(5))] #[serde(skip_serializing_if = "str::is_empty", default)] field_35: std::borrow::Cow<'static, str>,
    },
    Variant36OfMany(#[session(max_len(3))] Vec<u8>),
}

impl Shaped for EnumJ23 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumJ23::Variant26OfMany(p.of(), p.of(), ), 1 => EnumJ23::Variant28OfMany, 2 => EnumJ23::Variant30OfMany { }, 3 => EnumJ23::Variant32OfMany { field_34: p.of(), field_35: p.text(5).into(), }, _ => EnumJ23::Variant36OfMany(p.list(3, |p| p.of())), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession2 {
     field_19: Option<Either>,
    #[serde(default = "made")] field_20: uuid::Uuid,
    #[serde(with = "digits")] #[session(max_size = 12)] field_21: u32,
    field_22: EnumJ23,
    #[serde(alias = "38🎉")] field_37: i8,
}

impl Shaped for JsonSession2 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession2 { field_19: p.option(|p| p.of()), field_20: p.of(), field_21: p.of(), field_22: p.of(), field_37: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ41(#[session(max_len(6))] std::borrow::Cow<'static, str>, std::net::IpAddr, );

impl Shaped for StructJ41 {
    fn make(p: &mut Pick) -> Self {
        StructJ41(p.text(6).into(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "snake_case")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession3 {
    field_39: std::time::Duration,
    #[session(max_len(2))] field_40: Vec<StructJ41>,
    field_42: [f32; 3],
    #[session(max_len(7))] #[serde(skip_serializing_if = "str::is_empty", default)] field_43: String,
}

impl Shaped for JsonSession3 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession3 { field_39: p.of(), field_40: p.list(2, |p| p.of()), field_42: p.array(|p| p.of()), field_43: p.text(7), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct JsonSession4 {
    #[session(unbounded)] field_44: HashMap<String, Vec<Unit>>,
    #[serde(skip_serializing_if = "Option::is_none")] field_45: Option<i32>,
}

impl Shaped for JsonSession4 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession4 { field_44: p.text_map(2, |p| p.list(2, |p| p.of())).into_iter().collect(), field_45: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct JsonSession5 {
    #[session(max_len(7))] #[serde(skip_serializing_if = "is_sometimes", default)] field_46: String,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_47: bool,
}

impl Shaped for JsonSession5 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession5 { field_46: p.text(7), field_47: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
#[serde(tag = "n52")]
pub enum EnumJ51 {
    Variant54OfMany {
    },
    Variant55OfMany,
    #[serde(rename = "ü57")]
    Variant56OfMany(Nothing),
}

impl Shaped for EnumJ51 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |_, at| match at { 0 => EnumJ51::Variant54OfMany { }, 1 => EnumJ51::Variant55OfMany, _ => EnumJ51::Variant56OfMany(Nothing), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(deny_unknown_fields)]
#[serde(default = "made")]
pub struct StructJ60 {
    #[serde(default)] field_61: u64,
}

impl Shaped for StructJ60 {
    fn make(p: &mut Pick) -> Self {
        StructJ60 { field_61: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "camelCase")]
#[serde(tag = "64\u{7f}", content = "日本65")]
pub enum EnumJ63 {
#[serde(rename_all = "UPPERCASE")]
    Variant66OfMany(#[session(max_len(8))] std::borrow::Cow<'static, str>),
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
    Variant67OfMany(i128, time::Date, bool, ),
    #[serde(rename = "日本69")]
    Variant68OfMany(i8, std::time::Duration, f64, ),
    Variant70OfMany,
    #[serde(alias = "\u{1}72")]
    Variant71OfMany,
}

impl Shaped for EnumJ63 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumJ63::Variant66OfMany(p.text(8).into()), 1 => EnumJ63::Variant67OfMany(p.of(), p.of(), p.of(), ), 2 => EnumJ63::Variant68OfMany(p.of(), p.of(), p.of(), ), 3 => EnumJ63::Variant70OfMany, _ => EnumJ63::Variant71OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ75<T> {
    marker: std::marker::PhantomData<T>,
    only: Box<T>,
    field_76: f64,
}

impl<T: Shaped> Shaped for GenericJ75<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ75 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_76: p.of(),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "snake_case")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession6 {
    #[serde(rename = "49\n\t", alias = "49\n\t", alias = "\u{1}50")] field_48: Option<EnumJ51>,
    field_58: StructJ60,
    field_62: std::rc::Rc<EnumJ63>,
    #[serde(skip_serializing_if = "is_default", default)] field_73: f32,
    field_74: GenericJ75<Unit>,
}

impl Shaped for JsonSession6 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession6 { field_48: p.option(|p| p.of()), field_58: p.of(), field_62: std::rc::Rc::new(p.of()), field_73: p.of(), field_74: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
#[serde(tag = "日本82")]
pub enum EnumJ81 {
    #[serde(rename = "\u{1}85")]
    Variant84OfMany {
     field_86: Tree,
    },
    Variant87OfMany {
    #[session(max_size = 60)] field_88: Vec<[bool; 2]>,
    field_89: usize,
    },
    Variant90OfMany {
    },
    Variant91OfMany,
}

impl Shaped for EnumJ81 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ81::Variant84OfMany { field_86: p.of(), }, 1 => EnumJ81::Variant87OfMany { field_88: p.list(3, |p| p.array(|p| p.of())), field_89: p.of(), }, 2 => EnumJ81::Variant90OfMany { }, _ => EnumJ81::Variant91OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession7 {
     field_77: Option<Either>,
     field_78: Halves,
    #[serde(rename = "80/'")] field_79: Option<EnumJ81>,
    #[session(max_len(5))] #[serde(skip_serializing_if = "str::is_empty", default)] field_92: std::borrow::Cow<'static, str>,
    #[session(max_size = 40)] field_93: String,
}

impl Shaped for JsonSession7 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession7 { field_77: p.option(|p| p.of()), field_78: p.of(), field_79: p.option(|p| p.of()), field_92: p.text(5).into(), field_93: p.text(38), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ97<T> {
    marker: std::marker::PhantomData<T>,
    only: Box<T>,
    #[session(max_len(2, 4))] field_98: HashMap<String, (u128, chrono::NaiveDate)>,
}

impl<T: Shaped> Shaped for GenericJ97<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ97 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_98: p.text_map(2, |p| (p.of(), p.of())).into_iter().collect(),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct JsonSession8 {
    #[serde(serialize_with = "digits::serialize", deserialize_with = "digits::deserialize")] #[session(max_size = 12)] field_94: u32,
    #[serde(with = "digits")] #[session(max_size = 12)] field_95: u32,
    field_96: GenericJ97<char>,
}

impl Shaped for JsonSession8 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession8 { field_94: p.of(), field_95: p.of(), field_96: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(deny_unknown_fields)]
pub enum EnumJ102 {
    #[serde(alias = "ü106")]
    Variant105OfMany {
    },
    #[serde(rename = "108\n\t")]
    Variant107OfMany(Unit),
}

impl Shaped for EnumJ102 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ102::Variant105OfMany { }, _ => EnumJ102::Variant107OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(deny_unknown_fields)]
pub struct StructJ112 {
    field_113: std::net::Ipv4Addr,
    #[serde(skip, default = "made")] field_114: u64,
}

impl Shaped for StructJ112 {
    fn make(p: &mut Pick) -> Self {
        StructJ112 { field_113: p.of(), field_114: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
pub struct JsonSession9 {
    #[serde(rename = "日本100", alias = "日本100", alias = "ü101")] field_99: std::rc::Rc<EnumJ102>,
    field_109: char,
    field_110: StructJ112,
    #[session(max_len(2, 2, 4, 2, 4))] #[serde(rename = "ü116")] field_115: Vec<BTreeMap<String, Vec<String>>>,
    #[serde(skip)] field_117: u64,
}

impl Shaped for JsonSession9 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession9 { field_99: std::rc::Rc::new(p.of()), field_109: p.of(), field_110: p.of(), field_115: p.list(2, |p| p.text_map(2, |p| p.list(2, |p| p.text(4))).into_iter().collect()), field_117: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields = "camelCase")]
#[serde(deny_unknown_fields)]
pub enum EnumJ119 {
    Variant122OfMany(Option<arrayvec::ArrayString<3>>),
    Variant123OfMany {
    #[session(max_len(5))] #[serde(skip_serializing_if = "str::is_empty", default)] field_124: std::borrow::Cow<'static, str>,
    #[serde(default = "made")] field_125: i128,
    },
    Variant126OfMany {
    },
    #[serde(other)]
    Variant127OfMany,
}

impl Shaped for EnumJ119 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ119::Variant122OfMany(p.option(|p| p.of())), 1 => EnumJ119::Variant123OfMany { field_124: p.text(5).into(), field_125: p.of(), }, 2 => EnumJ119::Variant126OfMany { }, _ => EnumJ119::Variant127OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "lowercase")]
pub enum EnumJ132 {
    Variant135OfMany(u64, uuid::Uuid, ),
    Variant136OfMany(char, char, f64, ),
    Variant137OfMany(bool, #[session(max_len(1))] String, ),
    #[serde(other)]
    Variant138OfMany,
}

impl Shaped for EnumJ132 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ132::Variant135OfMany(p.of(), p.of(), ), 1 => EnumJ132::Variant136OfMany(p.of(), p.of(), p.of(), ), 2 => EnumJ132::Variant137OfMany(p.of(), p.text(1), ), _ => EnumJ132::Variant138OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(deny_unknown_fields)]
#[serde(default = "made")]
pub struct JsonSession10 {
    field_118: EnumJ119,
    #[session(max_len(3))] #[serde(skip_serializing_if = "BTreeMap::is_empty", default)] field_128: BTreeMap<char, uuid::Uuid>,
    #[serde(default)] field_129: u64,
    #[serde(rename = "日本131")] field_130: EnumJ132,
}

impl Shaped for JsonSession10 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession10 { field_118: p.of(), field_128: p.map(3, |p| p.of()), field_129: p.of(), field_130: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
pub enum EnumJ140 {
    Variant143OfMany(#[session(max_len(1))] String, std::num::NonZeroU16, ),
    Variant144OfMany(std::net::IpAddr, usize, ),
#[serde(rename_all = "lowercase")]
    Variant145OfMany(chrono::NaiveDate, i32, u64, ),
    #[serde(other)]
    Variant146OfMany,
}

impl Shaped for EnumJ140 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ140::Variant143OfMany(p.text(1), p.of(), ), 1 => EnumJ140::Variant144OfMany(p.of(), p.of(), ), 2 => EnumJ140::Variant145OfMany(p.of(), p.of(), p.of(), ), _ => EnumJ140::Variant146OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct JsonSession11 {
    field_139: Option<EnumJ140>,
    #[session(max_len(3))] #[serde(rename = "148\n\t", alias = "148\n\t", alias = "ü149")] field_147: HashMap<u8, i8>,
    #[session(max_len(2, 4, 3))] #[serde(rename = "151\n\t")] field_150: HashMap<String, HashMap<u16, char>>,
}

impl Shaped for JsonSession11 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession11 { field_139: p.option(|p| p.of()), field_147: p.map(3, |p| p.of()).into_iter().collect(), field_150: p.text_map(2, |p| p.map(3, |p| p.of()).into_iter().collect()).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ158(pub std::sync::Arc<Option<i32>>);

impl Shaped for StructJ158 {
    fn make(p: &mut Pick) -> Self {
        StructJ158(std::sync::Arc::new(p.option(|p| p.of())))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "kebab-case")]
#[serde(default = "made")]
pub struct JsonSession12 {
    #[serde(skip, default = "made")] field_152: u64,
    #[session(max_len(3))] #[serde(rename = "154🎉", alias = "154🎉", alias = "日本155")] field_153: Option<Vec<u128>>,
    #[session(max_len(7))] #[serde(skip_serializing_if = "str::is_empty", default)] field_156: String,
    field_157: StructJ158,
}

impl Shaped for JsonSession12 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession12 { field_152: made(), field_153: p.option(|p| p.list(3, |p| p.of())), field_156: p.text(7), field_157: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ164<T> {
    first: T, rest: Option<(T, T)>,
    #[session(unbounded)] field_165: BTreeMap<u8, Option<f32>>,
}

impl<T: Shaped> Shaped for GenericJ164<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ164 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_165: p.map(3, |p| p.option(|p| p.wild() as f32)),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
pub struct JsonSession13 {
    #[session(max_len(3, 6))] #[serde(alias = "160/'")] field_159: Option<Vec<std::rc::Rc<str>>>,
    #[serde(alias = "162\n\t")] field_161: f32,
    field_163: GenericJ164<bool>,
}

impl Shaped for JsonSession13 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession13 { field_159: p.option(|p| p.list(3, |p| p.text(6).into())), field_161: p.of(), field_163: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
pub struct JsonSession14 {
    #[session(max_len(3))] #[serde(skip_serializing_if = "BTreeMap::is_empty", default)] field_166: BTreeMap<char, u128>,
    #[session(max_size = 60)] field_167: serde_json::Value,
     field_168: Option<Either>,
}

impl Shaped for JsonSession14 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession14 { field_166: p.map(3, |p| p.of()), field_167: p.value(), field_168: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct JsonSession15 {
    #[serde(default = "made")] field_169: u64,
    #[serde(skip_serializing_if = "is_default", default)] field_170: Box<i32>,
    #[serde(skip, default = "made")] field_171: u64,
}

impl Shaped for JsonSession15 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession15 { field_169: p.of(), field_170: Box::new(p.of()), field_171: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(default = "made")]
pub struct JsonSession16 {
    #[serde(skip_serializing_if = "is_default", default)] field_172: f32,
    #[session(unbounded)] field_173: HashMap<String, Vec<Unit>>,
    #[serde(skip_serializing_if = "Perhaps::is_none", default)] field_174: Option<uuid::Uuid>,
    #[session(max_len(2))] #[serde(skip_serializing_if = "Vec::is_empty", default)] field_175: Vec<time::Date>,
    #[session(max_len(2, 4))] field_176: Vec<BTreeSet<Unit>>,
}

impl Shaped for JsonSession16 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession16 { field_172: p.of(), field_173: p.text_map(2, |p| p.list(2, |p| p.of())).into_iter().collect(), field_174: p.option(|p| p.of()), field_175: p.list(2, |p| p.of()), field_176: p.list(2, |p| p.set(4).into_iter().collect()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "snake_case")]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
pub enum EnumJ179 {
#[serde(rename_all = "UPPERCASE")]
    Variant182OfMany {
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_183: u32,
    },
    #[serde(rename = "日本185")]
    Variant184OfMany,
    Variant186OfMany,
    Variant187OfMany([std::net::IpAddr; 3]),
}

impl Shaped for EnumJ179 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ179::Variant182OfMany { field_183: p.of(), }, 1 => EnumJ179::Variant184OfMany, 2 => EnumJ179::Variant186OfMany, _ => EnumJ179::Variant187OfMany(p.array(|p| p.of())), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession17 {
    #[serde(rename = "n178")] field_177: EnumJ179,
    #[session(max_len(5))] #[serde(skip_serializing_if = "is_sometimes", default)] field_188: std::borrow::Cow<'static, str>,
}

impl Shaped for JsonSession17 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession17 { field_177: p.of(), field_188: p.text(5).into(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession18 {
    #[serde(default)] field_189: u64,
    #[serde(default)] field_190: u64,
}

impl Shaped for JsonSession18 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession18 { field_189: p.of(), field_190: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "snake_case")]
#[serde(tag = "\"196\\")]
#[serde(deny_unknown_fields)]
pub enum EnumJ195 {
    #[serde(rename = "ü199")]
    Variant198OfMany {
    },
    Variant200OfMany {
    #[serde(rename = "ü202")] field_201: i8,
    #[session(max_len(9))] #[serde(alias = "204/'")] field_203: Box<str>,
    },
    #[serde(alias = "n206")]
    #[serde(other)]
    Variant205OfMany,
}

impl Shaped for EnumJ195 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ195::Variant198OfMany { }, 1 => EnumJ195::Variant200OfMany { field_201: p.of(), field_203: p.text(9).into(), }, _ => EnumJ195::Variant205OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ194 { only: Option<EnumJ195> }

impl Shaped for StructJ194 {
    fn make(p: &mut Pick) -> Self {
        StructJ194 { only: p.option(|p| p.of()) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumJ208 {
    Variant211OfMany([i32; 3]),
    Variant212OfMany {
     field_213: Option<Either>,
    },
}

impl Shaped for EnumJ208 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ208::Variant211OfMany(p.array(|p| p.of())), _ => EnumJ208::Variant212OfMany { field_213: p.option(|p| p.of()), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "lowercase")]
pub enum EnumJ217 {
    Variant220OfMany(u128),
    #[serde(rename = "ü222")]
    Variant221OfMany {
    #[serde(rename = "日本224", alias = "日本224", alias = "\u{1}225")] field_223: usize,
    },
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
    Variant226OfMany(heapless::String<3>, std::time::Duration, time::Date, ),
}

impl Shaped for EnumJ217 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ217::Variant220OfMany(p.of()), 1 => EnumJ217::Variant221OfMany { field_223: p.of(), }, _ => EnumJ217::Variant226OfMany(p.of(), p.of(), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct JsonSession19 {
     field_191: Option<Either>,
    #[serde(skip_serializing_if = "is_default", default)] field_192: i64,
    field_193: StructJ194,
    field_207: EnumJ208,
    #[serde(rename = "\u{1}215", alias = "\u{1}215", alias = "\"216\\")] field_214: Option<EnumJ217>,
}

impl Shaped for JsonSession19 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession19 { field_191: p.option(|p| p.of()), field_192: p.of(), field_193: p.of(), field_207: p.of(), field_214: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumJ229 {
    Variant232OfMany(chrono::NaiveDate, f64, std::num::NonZeroU16, ),
    #[serde(alias = "\u{1}234")]
    Variant233OfMany(i128),
}

impl Shaped for EnumJ229 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ229::Variant232OfMany(p.of(), p.of(), p.of(), ), _ => EnumJ229::Variant233OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession20 {
    #[session(max_len(2))] #[serde(alias = "228\u{7f}")] field_227: Vec<EnumJ229>,
    #[session(max_len(2))] #[serde(skip_serializing_if = "Vec::is_empty", default)] field_235: Vec<u64>,
}

impl Shaped for JsonSession20 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession20 { field_227: p.list(2, |p| p.of()), field_235: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession21 {
    #[serde(skip_serializing_if = "is_sometimes", default)] field_236: bool,
    #[session(max_len(3))] field_237: Vec<uuid::Uuid>,
    #[session(max_len(2))] #[serde(skip_serializing_if = "is_sometimes", default)] field_238: Vec<heapless::String<3>>,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_239: Box<i32>,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_240: i64,
}

impl Shaped for JsonSession21 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession21 { field_236: p.of(), field_237: p.list(3, |p| p.of()), field_238: p.list(2, |p| p.of()), field_239: Box::new(p.of()), field_240: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
pub struct JsonSession22 {
    #[session(max_size = 24)] field_241: Option<f64>,
     field_242: Tree,
     field_243: Halves,
}

impl Shaped for JsonSession22 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession22 { field_241: p.option(|p| p.of()), field_242: p.of(), field_243: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
#[serde(default = "made")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession23 {
    #[session(max_len(3))] field_244: Box<HashMap<bool, Unit>>,
    #[serde(skip_serializing_if = "is_default", default)] field_245: Option<Unit>,
}

impl Shaped for JsonSession23 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession23 { field_244: Box::new(p.map(3, |p| p.of()).into_iter().collect()), field_245: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumJ249 {
    Variant252OfMany(chrono::NaiveDate),
}

impl Shaped for EnumJ249 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ249::Variant252OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct JsonSession24 {
    #[session(max_len(7))] #[serde(skip_serializing_if = "str::is_empty", default)] field_246: String,
    #[serde(skip_serializing_if = "is_default", default)] field_247: Box<i32>,
    field_248: (arrayvec::ArrayString<3>, EnumJ249),
}

impl Shaped for JsonSession24 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession24 { field_246: p.text(7), field_247: Box::new(p.of()), field_248: (p.of(), p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "lowercase")]
#[serde(tag = "255🎉", content = "256\n\t")]
#[serde(deny_unknown_fields)]
pub enum EnumJ254 {
    Variant257OfMany(#[session(max_len(8))] Box<String>),
}

impl Shaped for EnumJ254 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ254::Variant257OfMany(Box::new(p.text(8))), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumJ261 {
    Variant264OfMany(u128, i8, Unit, ),
    Variant265OfMany(i64),
    Variant266OfMany,
    Variant267OfMany(Unit),
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    Variant268OfMany,
}

impl Shaped for EnumJ261 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumJ261::Variant264OfMany(p.of(), p.of(), p.of(), ), 1 => EnumJ261::Variant265OfMany(p.of()), 2 => EnumJ261::Variant266OfMany, 3 => EnumJ261::Variant267OfMany(p.of()), _ => EnumJ261::Variant268OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
#[serde(default = "made")]
pub struct JsonSession25 {
    field_253: EnumJ254,
    #[session(max_len(2))] #[serde(skip_serializing_if = "is_sometimes", default)] field_258: Vec<u64>,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_259: Box<i32>,
    field_260: Box<EnumJ261>,
}

impl Shaped for JsonSession25 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession25 { field_253: p.of(), field_258: p.list(2, |p| p.of()), field_259: Box::new(p.of()), field_260: Box::new(p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
pub struct JsonSession26 {
    #[serde(skip_serializing_if = "is_default", default)] field_269: f32,
    #[session(max_len(3))] field_270: HashMap<u16, chrono::NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none", default)] field_271: Option<heapless::String<3>>,
}

impl Shaped for JsonSession26 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession26 { field_269: p.of(), field_270: p.map(3, |p| p.of()).into_iter().collect(), field_271: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(default = "made")]
pub struct StructJ280 {
}

impl Shaped for StructJ280 {
    fn make(_: &mut Pick) -> Self {
        StructJ280 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "snake_case")]
#[serde(tag = "n277")]
pub enum EnumJ276 {
    Variant279OfMany(StructJ280),
    #[serde(alias = "\u{1}282")]
    Variant281OfMany {
    },
#[serde(rename_all = "PascalCase")]
    Variant283OfMany(Nothing),
    Variant284OfMany(()),
}

impl Shaped for EnumJ276 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ276::Variant279OfMany(p.of()), 1 => EnumJ276::Variant281OfMany { }, 2 => EnumJ276::Variant283OfMany(Nothing), _ => EnumJ276::Variant284OfMany(()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(default = "made")]
pub struct JsonSession27 {
    #[session(max_len(2, 4))] field_272: BTreeSet<String>,
    #[serde(skip_serializing_if = "is_default", default)] field_273: Box<i32>,
    #[serde(alias = "275\u{7f}")] field_274: EnumJ276,
    #[serde(skip_serializing_if = "is_default", default)] field_285: Box<i32>,
}

impl Shaped for JsonSession27 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession27 { field_272: p.text_set(2), field_273: Box::new(p.of()), field_274: p.of(), field_285: Box::new(p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
#[serde(deny_unknown_fields)]
pub struct JsonSession28 {
    #[session(max_size = 90)] field_286: Vec<Option<f32>>,
    #[serde(skip_serializing_if = "is_default")] field_287: Option<i32>,
    field_288: u64,
}

impl Shaped for JsonSession28 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession28 { field_286: p.list(4, |p| p.option(|p| p.of())), field_287: p.option(|p| p.of()), field_288: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(tag = "\u{1}291", content = "292\u{7f}")]
pub enum EnumJ290 {
    Variant293OfMany(#[session(max_len(5))] String),
    Variant294OfMany,
    #[serde(rename = "ü296")]
    Variant295OfMany,
    #[serde(rename = "298\n\t")]
    Variant297OfMany(heapless::String<3>, #[session(max_len(4))] std::borrow::Cow<'static, str>, std::time::Duration, ),
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    Variant299OfMany {
    field_300: bool,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_301: f32,
    },
}

impl Shaped for EnumJ290 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumJ290::Variant293OfMany(p.text(5)), 1 => EnumJ290::Variant294OfMany, 2 => EnumJ290::Variant295OfMany, 3 => EnumJ290::Variant297OfMany(p.of(), p.text(4).into(), p.of(), ), _ => EnumJ290::Variant299OfMany { field_300: p.of(), field_301: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
pub struct JsonSession29 {
    field_289: Box<EnumJ290>,
    #[session(max_len(2, 4))] field_302: Option<BTreeSet<String>>,
     field_303: Ambiguous,
    #[session(max_size = 40)] field_304: BTreeSet<u16>,
}

impl Shaped for JsonSession29 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession29 { field_289: Box::new(p.of()), field_302: p.option(|p| p.text_set(2)), field_303: p.of(), field_304: p.set(4), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ309((u8, std::net::Ipv4Addr), #[session(max_len(2, 4))] BTreeSet<String>, );

impl Shaped for StructJ309 {
    fn make(p: &mut Pick) -> Self {
        StructJ309((p.of(), p.of()), p.text_set(2), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession30 {
    #[serde(skip, default = "made")] field_305: u64,
    #[serde(skip, default = "made")] field_306: u64,
    field_307: [arrayvec::ArrayString<3>; 3],
    field_308: StructJ309,
}

impl Shaped for JsonSession30 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession30 { field_305: made(), field_306: made(), field_307: p.array(|p| p.of()), field_308: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(default = "made")]
pub struct JsonSession31 {
    field_310: arrayvec::ArrayString<3>,
    #[serde(default)] field_311: u64,
    #[session(max_len(3, 4))] #[serde(rename = "\u{1}313")] field_312: (std::net::Ipv4Addr, HashMap<Unit, String>),
    #[session(max_size = 40)] field_314: std::ops::Range<u8>,
    #[session(max_len(3))] field_315: Vec<std::num::NonZeroU16>,
}

impl Shaped for JsonSession31 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession31 { field_310: p.of(), field_311: p.of(), field_312: (p.of(), p.map(3, |p| p.text(4)).into_iter().collect()), field_314: p.of()..p.of(), field_315: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "snake_case")]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
#[serde(tag = "\"318\\", content = "319🎉")]
pub enum EnumJ317 {
    #[serde(rename = "321\n\t")]
    Variant320OfMany(std::net::Ipv4Addr, Unit, u8, ),
    Variant322OfMany(i128, chrono::NaiveDate, ),
    #[serde(rename = "324\n\t")]
    Variant323OfMany((char, time::Date)),
}

impl Shaped for EnumJ317 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ317::Variant320OfMany(p.of(), p.of(), p.of(), ), 1 => EnumJ317::Variant322OfMany(p.of(), p.of(), ), _ => EnumJ317::Variant323OfMany((p.of(), p.of())), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(default = "made")]
pub struct JsonSession32 {
    field_316: EnumJ317,
    #[session(max_size = 60)] field_325: serde_json::Value,
}

impl Shaped for JsonSession32 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession32 { field_316: p.of(), field_325: p.value(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession33 {
    #[serde(default)] field_326: u64,
    #[session(max_len(3))] field_327: Vec<i8>,
    #[serde(skip_serializing_if = "is_sometimes")] field_328: Option<chrono::NaiveDate>,
}

impl Shaped for JsonSession33 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession33 { field_326: p.of(), field_327: p.list(3, |p| p.of()), field_328: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession34 {
    #[session(max_len(2, 8))] #[serde(skip_serializing_if = "Vec::is_empty", default)] field_329: Vec<String>,
     field_330: Option<Either>,
     field_331: Option<Either>,
    #[serde(default)] field_332: u64,
    #[serde(default)] field_333: u64,
}

impl Shaped for JsonSession34 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession34 { field_329: p.list(2, |p| p.text(8)), field_330: p.option(|p| p.of()), field_331: p.option(|p| p.of()), field_332: p.of(), field_333: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "kebab-case")]
#[serde(default = "made")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession35 {
    #[serde(skip_serializing_if = "std::ops::Not::not", default)] field_334: bool,
    #[session(max_len(5, 3))] #[serde(rename = "336\u{7f}")] field_335: (String, Box<[std::net::IpAddr]>),
}

impl Shaped for JsonSession35 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession35 { field_334: p.of(), field_335: (p.text(5), p.list(3, |p| p.of()).into()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumJ342 {
    Variant345OfMany,
    Variant346OfMany(u128, #[session(max_len(6))] std::borrow::Cow<'static, str>, ),
    Variant347OfMany((std::net::Ipv4Addr, usize)),
    Variant348OfMany(#[session(max_len(4))] HashSet<char>),
    Variant349OfMany(#[session(max_len(3))] LinkedList<f32>),
}

impl Shaped for EnumJ342 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumJ342::Variant345OfMany, 1 => EnumJ342::Variant346OfMany(p.of(), p.text(6).into(), ), 2 => EnumJ342::Variant347OfMany((p.of(), p.of())), 3 => EnumJ342::Variant348OfMany(p.set(4).into_iter().collect()), _ => EnumJ342::Variant349OfMany(p.list(3, |p| p.of()).into_iter().collect()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "lowercase")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession36 {
    #[session(max_size = 90)] field_337: Vec<Option<f32>>,
    field_338: time::Date,
    #[session(max_size = 40)] field_339: BTreeSet<u16>,
    #[serde(skip)] field_340: u64,
    field_341: EnumJ342,
}

impl Shaped for JsonSession36 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession36 { field_337: p.list(4, |p| p.option(|p| p.of())), field_338: p.of(), field_339: p.set(4), field_340: Default::default(), field_341: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ351;

impl Shaped for StructJ351 {
    fn make(_: &mut Pick) -> Self {
        StructJ351
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "snake_case")]
pub enum EnumJ354 {
    Variant357OfMany {
    #[serde(skip_serializing_if = "is_sometimes", default)] field_358: i64,
    #[serde(with = "odd")] #[session(max_size = 12)] field_359: u32,
    },
    Variant360OfMany,
    Variant361OfMany {
    },
}

impl Shaped for EnumJ354 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ354::Variant357OfMany { field_358: p.of(), field_359: p.of(), }, 1 => EnumJ354::Variant360OfMany, _ => EnumJ354::Variant361OfMany { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession37 {
    field_350: StructJ351,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_352: bool,
    field_353: Option<EnumJ354>,
}

impl Shaped for JsonSession37 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession37 { field_350: p.of(), field_352: p.of(), field_353: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
pub struct JsonSession38 {
    #[serde(skip_serializing_if = "is_default", default)] field_362: Box<i32>,
    #[session(max_len(4))] field_363: (std::net::Ipv4Addr, [String; 3]),
    #[session(unbounded)] field_364: BTreeMap<u8, Option<f32>>,
}

impl Shaped for JsonSession38 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession38 { field_362: Box::new(p.of()), field_363: (p.of(), p.array(|p| p.text(4))), field_364: p.map(3, |p| p.option(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(deny_unknown_fields)]
pub struct JsonSession39 {
    #[serde(default = "made")] field_365: time::Date,
    #[serde(skip, default = "made")] field_366: u64,
    #[serde(skip)] field_367: BTreeMap<String, u8>,
    #[serde(skip, default = "made")] field_368: u64,
    #[serde(skip, default = "made")] field_369: u64,
}

impl Shaped for JsonSession39 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession39 { field_365: p.of(), field_366: made(), field_367: Default::default(), field_368: made(), field_369: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
pub struct JsonSession40 {
    #[serde(skip_serializing_if = "std::ops::Not::not", default)] field_370: bool,
    #[serde(default)] field_371: u64,
    #[session(max_len(2, 2))] field_372: Vec<Option<Vec<f32>>>,
    #[serde(skip_serializing_if = "is_default", default)] field_373: Box<i32>,
    #[session(max_len(3))] #[serde(rename = "ü375", alias = "ü375", alias = "\u{1}376")] field_374: HashMap<std::num::NonZeroU16, i32>,
}

impl Shaped for JsonSession40 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession40 { field_370: p.of(), field_371: p.of(), field_372: p.list(2, |p| p.option(|p| p.list(2, |p| p.of()))), field_373: Box::new(p.of()), field_374: p.map(3, |p| p.of()).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "kebab-case")]
#[serde(tag = "\"381\\")]
pub enum EnumJ380 {
    #[serde(rename = "n384")]
    Variant383OfMany(Nothing),
}

impl Shaped for EnumJ380 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumJ380::Variant383OfMany(Nothing), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(deny_unknown_fields)]
pub struct JsonSession41 {
     field_377: Option<Ambiguous>,
    #[serde(alias = "\"379\\")] field_378: EnumJ380,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_385: bool,
}

impl Shaped for JsonSession41 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession41 { field_377: p.option(|p| p.of()), field_378: p.of(), field_385: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "snake_case")]
pub struct JsonSession42 {
    field_386: [uuid::Uuid; 3],
    #[session(max_size = 24)] field_387: Option<f64>,
    #[serde(skip_serializing_if = "std::ops::Not::not", default)] field_388: bool,
}

impl Shaped for JsonSession42 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession42 { field_386: p.array(|p| p.of()), field_387: p.option(|p| p.of()), field_388: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
pub struct JsonSession43 {
    #[session(max_size = 60)] field_389: serde_json::Value,
    #[serde(skip_serializing_if = "is_default", default)] field_390: Option<i8>,
}

impl Shaped for JsonSession43 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession43 { field_389: p.value(), field_390: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ400 {
    #[session(max_len(2))] #[serde(skip_serializing_if = "Vec::is_empty", default)] field_401: Vec<f64>,
    #[serde(default = "made")] field_402: time::Date,
    #[session(max_len(3, 2))] #[serde(skip_serializing_if = "BTreeMap::is_empty", default)] field_403: BTreeMap<char, std::borrow::Cow<'static, str>>,
}

impl Shaped for StructJ400 {
    fn make(p: &mut Pick) -> Self {
        StructJ400 { field_401: p.list(2, |p| p.of()), field_402: p.of(), field_403: p.map(3, |p| p.text(2).into()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(tag = "n396")]
pub enum EnumJ395 {
    #[serde(alias = "399\n\t")]
    Variant398OfMany(Box<StructJ400>),
    Variant404OfMany {
    field_405: heapless::String<3>,
    },
}

impl Shaped for EnumJ395 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ395::Variant398OfMany(Box::new(p.of())), _ => EnumJ395::Variant404OfMany { field_405: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "snake_case")]
pub struct JsonSession44 {
    #[serde(skip_serializing_if = "Perhaps::is_none")] field_391: Option<i128>,
    #[session(max_len(3))] #[serde(alias = "393\n\t")] field_392: LinkedList<f64>,
    #[session(max_len(2, 4))] field_394: Option<BTreeMap<String, EnumJ395>>,
}

impl Shaped for JsonSession44 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession44 { field_391: p.option(|p| p.of()), field_392: p.list(3, |p| p.of()).into_iter().collect(), field_394: p.option(|p| p.text_map(2, |p| p.of()).into_iter().collect()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ409<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(default)] field_410: u64,
}

impl<T: Shaped> Shaped for GenericJ409<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ409 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_410: p.of(),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(tag = "n413", content = "日本414")]
#[serde(deny_unknown_fields)]
pub enum EnumJ412 {
    Variant415OfMany(#[session(max_len(9))] [std::borrow::Cow<'static, str>; 3]),
    Variant416OfMany {
    #[serde(default = "made")] field_417: uuid::Uuid,
    field_418: std::sync::Arc<std::net::IpAddr>,
    },
}

impl Shaped for EnumJ412 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ412::Variant415OfMany(p.array(|p| p.text(9).into())), _ => EnumJ412::Variant416OfMany { field_417: p.of(), field_418: std::sync::Arc::new(p.of()), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession45 {
    #[serde(skip_serializing_if = "is_sometimes", default)] field_406: u16,
    #[session(max_len(6))] #[serde(default)] field_407: String,
    field_408: GenericJ409<bool>,
    field_411: EnumJ412,
    #[serde(skip, default = "made")] field_419: u64,
}

impl Shaped for JsonSession45 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession45 { field_406: p.of(), field_407: p.text(6), field_408: p.of(), field_411: p.of(), field_419: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub enum EnumJ422 {
    #[serde(rename = "\u{1}426")]
    Variant425OfMany(bool),
    Variant427OfMany(i64),
#[serde(rename_all = "camelCase")]
    Variant428OfMany,
    #[serde(rename = "430\n\t")]
    Variant429OfMany(f64),
}

impl Shaped for EnumJ422 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ422::Variant425OfMany(p.of()), 1 => EnumJ422::Variant427OfMany(p.of()), 2 => EnumJ422::Variant428OfMany, _ => EnumJ422::Variant429OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ421(#[session(max_len(2))] [String; 3], EnumJ422, #[session(max_len(4))] HashSet<u8>, );

impl Shaped for StructJ421 {
    fn make(p: &mut Pick) -> Self {
        StructJ421(p.array(|p| p.text(2)), p.of(), p.set(4).into_iter().collect(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct JsonSession46 {
    field_420: StructJ421,
    #[serde(skip_serializing_if = "std::ops::Not::not", default)] field_431: bool,
    #[serde(rename = "n433", alias = "n433", alias = "434/'")] field_432: (i64, std::time::Duration),
    #[session(max_size = 40)] field_435: Vec<std::num::Wrapping<u16>>,
    #[session(max_size = 60)] field_436: serde_json::Value,
}

impl Shaped for JsonSession46 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession46 { field_420: p.of(), field_431: p.of(), field_432: (p.of(), p.of()), field_435: p.list(3, |p| std::num::Wrapping(p.of())), field_436: p.value(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(default = "made")]
pub struct JsonSession47 {
    #[session(max_size = 40)] field_437: std::ops::Range<u8>,
    #[session(max_len(3))] field_438: std::borrow::Cow<'static, str>,
}

impl Shaped for JsonSession47 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession47 { field_437: p.of()..p.of(), field_438: p.text(3).into(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession48 {
    #[session(max_len(3))] #[serde(skip_serializing_if = "BTreeMap::is_empty", default)] field_439: BTreeMap<char, i128>,
    #[session(max_len(3))] field_440: Vec<i128>,
}

impl Shaped for JsonSession48 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession48 { field_439: p.map(3, |p| p.of()), field_440: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
pub struct JsonSession49 {
    #[session(max_len(3))] field_441: BTreeMap<std::net::Ipv4Addr, arrayvec::ArrayString<3>>,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_442: bool,
    #[session(max_len(7))] #[serde(skip_serializing_if = "is_sometimes", default)] field_443: String,
    #[session(max_len(3))] field_444: VecDeque<f32>,
}

impl Shaped for JsonSession49 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession49 { field_441: p.map(3, |p| p.of()).into_iter().collect(), field_442: p.of(), field_443: p.text(7), field_444: p.list(3, |p| p.of()).into(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ447;

impl Shaped for StructJ447 {
    fn make(_: &mut Pick) -> Self {
        StructJ447
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "kebab-case")]
pub struct JsonSession50 {
    #[session(max_size = 40)] field_445: Vec<std::num::Wrapping<u16>>,
    field_446: StructJ447,
     field_448: Alone,
    #[serde(skip_serializing_if = "is_default", default)] field_449: Box<i32>,
}

impl Shaped for JsonSession50 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession50 { field_445: p.list(3, |p| std::num::Wrapping(p.of())), field_446: p.of(), field_448: p.of(), field_449: Box::new(p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession51 {
    #[serde(rename = "日本451")] field_450: Option<std::num::NonZeroU16>,
    #[session(max_len(2, 4))] #[serde(rename = "\u{1}453")] field_452: BTreeSet<String>,
    #[session(max_len(3))] #[serde(skip_serializing_if = "BTreeMap::is_empty", default)] field_454: BTreeMap<char, Unit>,
}

impl Shaped for JsonSession51 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession51 { field_450: p.option(|p| p.of()), field_452: p.text_set(2), field_454: p.map(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct JsonSession52 {
    #[session(max_size = 40)] field_455: String,
    #[session(max_len(5))] #[serde(skip_serializing_if = "str::is_empty", default)] field_456: std::borrow::Cow<'static, str>,
    #[session(max_len(2))] #[serde(skip_serializing_if = "Vec::is_empty", default)] field_457: Vec<std::net::Ipv4Addr>,
}

impl Shaped for JsonSession52 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession52 { field_455: p.text(38), field_456: p.text(5).into(), field_457: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ459<T> {
    marker: std::marker::PhantomData<T>,
    only: Box<T>,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_460: Box<i32>,
}

impl<T: Shaped> Shaped for GenericJ459<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ459 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_460: Box::new(p.of()),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession53 {
    #[session(max_len(2, 4))] field_458: BTreeMap<String, Option<GenericJ459<i64>>>,
    #[session(unbounded)] field_461: HashMap<String, Vec<Unit>>,
    #[serde(skip_serializing_if = "is_sometimes", default)] field_462: bool,
}

impl Shaped for JsonSession53 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession53 { field_458: p.text_map(2, |p| p.option(|p| p.of())).into_iter().collect(), field_461: p.text_map(2, |p| p.list(2, |p| p.of())).into_iter().collect(), field_462: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ465<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(skip, default = "made")] field_466: u64,
}

impl<T: Shaped> Shaped for GenericJ465<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ465 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_466: made(),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession54 {
    #[session(max_len(4))] field_463: BTreeSet<Unit>,
    field_464: std::rc::Rc<std::sync::Arc<GenericJ465<char>>>,
}

impl Shaped for JsonSession54 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession54 { field_463: p.set(4).into_iter().collect(), field_464: std::rc::Rc::new(std::sync::Arc::new(p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumJ476 {
#[serde(rename_all = "lowercase")]
    Variant479OfMany {
    #[serde(default = "made")] field_480: std::num::NonZeroU16,
    },
    Variant481OfMany {
    #[session(max_len(4))] field_482: std::rc::Rc<str>,
    #[serde(default = "made")] field_483: u128,
    },
    #[serde(rename = "485🎉")]
    Variant484OfMany,
    Variant486OfMany(std::num::NonZeroU16),
    #[serde(alias = "488\n\t")]
    Variant487OfMany,
}

impl Shaped for EnumJ476 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumJ476::Variant479OfMany { field_480: p.of(), }, 1 => EnumJ476::Variant481OfMany { field_482: p.text(4).into(), field_483: p.of(), }, 2 => EnumJ476::Variant484OfMany, 3 => EnumJ476::Variant486OfMany(p.of()), _ => EnumJ476::Variant487OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "kebab-case")]
#[serde(deny_unknown_fields)]
pub enum EnumJ469 {
    #[serde(rename = "473/'")]
    Variant472OfMany(chrono::NaiveDate, #[session(max_len(4))] std::rc::Rc<str>, ),
    #[serde(alias = "n475")]
    Variant474OfMany(EnumJ476),
#[serde(rename_all = "lowercase")]
    Variant489OfMany {
    },
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    Variant490OfMany,
    #[serde(other)]
    Variant491OfMany,
}

impl Shaped for EnumJ469 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumJ469::Variant472OfMany(p.of(), p.text(4).into(), ), 1 => EnumJ469::Variant474OfMany(p.of()), 2 => EnumJ469::Variant489OfMany { }, 3 => EnumJ469::Variant490OfMany, _ => EnumJ469::Variant491OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "snake_case")]
#[serde(deny_unknown_fields)]
pub struct JsonSession55 {
    #[serde(alias = "468🎉")] field_467: EnumJ469,
    #[serde(default)] field_492: u64,
}

impl Shaped for JsonSession55 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession55 { field_467: p.of(), field_492: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
pub struct JsonSession56 {
    #[serde(skip_serializing_if = "is_default", default)] field_493: Box<i32>,
     field_494: Alone,
}

impl Shaped for JsonSession56 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession56 { field_493: Box::new(p.of()), field_494: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession57 {
    #[session(max_len(2, 4))] field_495: BTreeSet<String>,
    #[serde(skip_serializing_if = "is_sometimes")] field_496: Option<i64>,
}

impl Shaped for JsonSession57 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession57 { field_495: p.text_set(2), field_496: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession58 {
     field_497: Hex,
     field_498: Halves,
    #[session(max_size = 40)] field_499: Vec<std::num::Wrapping<u16>>,
}

impl Shaped for JsonSession58 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession58 { field_497: p.of(), field_498: p.of(), field_499: p.list(3, |p| std::num::Wrapping(p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ503(#[session(max_len(2, 4))] pub HashMap<String, Box<std::time::Duration>>);

impl Shaped for StructJ503 {
    fn make(p: &mut Pick) -> Self {
        StructJ503(p.text_map(2, |p| Box::new(p.of())).into_iter().collect())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
#[serde(deny_unknown_fields)]
pub struct JsonSession59 {
    #[session(max_size = 24)] field_500: f64,
    #[session(max_len(5))] #[serde(skip_serializing_if = "str::is_empty", default)] field_501: std::borrow::Cow<'static, str>,
    field_502: StructJ503,
     field_504: Option<Either>,
}

impl Shaped for JsonSession59 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        JsonSession59 { field_500: p.of(), field_501: p.text(5).into(), field_502: p.of(), field_504: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession0 {
    #[serde(skip)] field_1: Option<bool>,
    field_2: u64,
    #[serde(default = "made")] field_3: u128,
}

impl Shaped for PostcardSession0 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession0 { field_1: Default::default(), field_2: p.of(), field_3: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
pub struct PostcardSession1 {
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_4: u32,
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_5: u32,
    #[serde(alias = "\"7\\")] field_6: std::sync::Arc<[i128; 3]>,
    #[session(max_size = 60)] field_8: Vec<[bool; 2]>,
}

impl Shaped for PostcardSession1 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession1 { field_4: p.of(), field_5: p.of(), field_6: std::sync::Arc::new(p.array(|p| p.of())), field_8: p.list(3, |p| p.array(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "PascalCase")]
pub struct PostcardSession2 {
    #[serde(rename = "10🎉", alias = "10🎉", alias = "n11")] field_9: bool,
     field_12: Tree,
}

impl Shaped for PostcardSession2 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession2 { field_9: p.of(), field_12: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP15(#[session(max_len(2, 4))] pub BTreeSet<String>);

impl Shaped for StructP15 {
    fn make(p: &mut Pick) -> Self {
        StructP15(p.text_set(2))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "UPPERCASE")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession3 {
    #[serde(skip, default = "made")] field_13: u64,
    #[session(max_len(2, 4))] field_14: BTreeMap<String, StructP15>,
    #[serde(default = "made")] field_16: chrono::NaiveDate,
    #[serde(skip)] field_17: BTreeMap<String, u8>,
    #[serde(skip, default = "made")] field_18: u64,
}

impl Shaped for PostcardSession3 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession3 { field_13: made(), field_14: p.text_map(2, |p| p.of()).into_iter().collect(), field_16: p.of(), field_17: Default::default(), field_18: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP21(#[session(max_len(3))] pub (std::num::NonZeroU16, VecDeque<u8>));

impl Shaped for StructP21 {
    fn make(p: &mut Pick) -> Self {
        StructP21((p.of(), p.list(3, |p| p.of()).into()))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct GenericP24<T> { marker: std::marker::PhantomData<T>, only: Unit }

impl<T: Shaped> Shaped for GenericP24<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP24 { marker: std::marker::PhantomData, only: p.of() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP29(#[session(max_len(3))] Vec<arrayvec::ArrayString<3>>, #[session(max_len(2))] Vec<usize>, );

impl Shaped for StructP29 {
    fn make(p: &mut Pick) -> Self {
        StructP29(p.list(3, |p| p.of()), p.list(2, |p| p.of()), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "kebab-case")]
pub struct PostcardSession4 {
    #[serde(rename = "20/'")] field_19: StructP21,
    #[serde(rename = "n23")] field_22: GenericP24<Unit>,
    #[serde(rename = "27\n\t", alias = "27\n\t", alias = "28\n\t")] field_26: StructP29,
}

impl Shaped for PostcardSession4 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession4 { field_19: p.of(), field_22: p.of(), field_26: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP31<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_size = 24)] field_32: Option<f64>,
}

impl<T: Shaped> Shaped for GenericP31<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP31 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_32: p.option(|p| p.wild()),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession5 {
    field_30: GenericP31<char>,
    #[serde(default = "made")] field_33: i128,
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_34: u32,
}

impl Shaped for PostcardSession5 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession5 { field_30: p.of(), field_33: p.of(), field_34: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(deny_unknown_fields)]
pub struct StructP44 {
    field_45: f32,
    #[serde(skip, default = "made")] field_46: u64,
}

impl Shaped for StructP44 {
    fn make(p: &mut Pick) -> Self {
        StructP44 { field_45: p.of(), field_46: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP39 {
    Variant42OfMany(StructP44),
}

impl Shaped for EnumP39 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP39::Variant42OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "kebab-case")]
#[serde(default = "made")]
pub struct PostcardSession6 {
    #[serde(skip, default = "made")] field_35: u64,
    #[session(max_len(3))] #[serde(rename = "n37")] field_36: LinkedList<std::net::IpAddr>,
    field_38: EnumP39,
    #[serde(rename = "48\u{7f}")] field_47: [std::net::IpAddr; 3],
    #[session(max_len(4))] field_49: HashSet<bool>,
}

impl Shaped for PostcardSession6 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession6 { field_35: made(), field_36: p.list(3, |p| p.of()).into_iter().collect(), field_38: p.of(), field_47: p.array(|p| p.of()), field_49: p.set(4).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumP56 {
    Variant59OfMany,
}

impl Shaped for EnumP56 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumP56::Variant59OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession7 {
    #[session(max_size = 24)] field_50: f64,
    #[session(max_len(4))] #[serde(rename = "52🎉")] field_51: [std::borrow::Cow<'static, str>; 3],
     field_53: Hex,
    #[serde(rename = "\"55\\")] field_54: EnumP56,
}

impl Shaped for PostcardSession7 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession7 { field_50: p.of(), field_51: p.array(|p| p.text(4).into()), field_53: p.of(), field_54: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession8 {
    #[serde(serialize_with = "digits::serialize", deserialize_with = "digits::deserialize")] #[session(max_size = 12)] field_60: u32,
     field_61: Tree,
}

impl Shaped for PostcardSession8 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession8 { field_60: p.of(), field_61: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession9 {
    #[session(max_len(3))] #[serde(rename = "ü63")] field_62: LinkedList<time::Date>,
    #[serde(skip)] field_64: String,
    #[serde(default = "made")] field_65: i128,
}

impl Shaped for PostcardSession9 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession9 { field_62: p.list(3, |p| p.of()).into_iter().collect(), field_64: Default::default(), field_65: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "UPPERCASE")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct PostcardSession10 {
    #[session(unbounded)] field_66: BTreeMap<u8, Option<f32>>,
     field_67: Tree,
     field_68: Hex,
    #[session(max_len(2, 4))] #[serde(rename = "n70")] field_69: BTreeSet<String>,
}

impl Shaped for PostcardSession10 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession10 { field_66: p.map(3, |p| p.option(|p| p.of())), field_67: p.of(), field_68: p.of(), field_69: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession11 {
    #[session(max_size = 60)] field_71: std::net::SocketAddr,
    #[serde(rename = "日本73")] field_72: [f32; 3],
    #[session(max_len(2, 4))] #[serde(rename = "\"75\\", alias = "\"75\\", alias = "76🎉")] field_74: BTreeSet<String>,
    #[serde(alias = "\"78\\")] field_77: heapless::String<3>,
    #[session(unbounded)] field_79: BTreeMap<u8, Option<f32>>,
}

impl Shaped for PostcardSession11 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession11 { field_71: p.of(), field_72: p.array(|p| p.of()), field_74: p.text_set(2), field_77: p.of(), field_79: p.map(3, |p| p.option(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP83 {
    #[serde(alias = "\u{1}87")]
    Variant86OfMany(#[session(max_len(2, 2))] Vec<String>),
    Variant88OfMany,
    #[serde(rename = "ü90")]
    Variant89OfMany(f32),
    #[serde(rename = "ü92")]
    Variant91OfMany {
    },
    Variant93OfMany(time::Date, bool, f32, ),
}

impl Shaped for EnumP83 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumP83::Variant86OfMany(p.list(2, |p| p.text(2))), 1 => EnumP83::Variant88OfMany, 2 => EnumP83::Variant89OfMany(p.of()), 3 => EnumP83::Variant91OfMany { }, _ => EnumP83::Variant93OfMany(p.of(), p.of(), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(deny_unknown_fields)]
#[serde(default = "made")]
pub struct StructP98 {
    field_99: std::net::Ipv4Addr,
}

impl Shaped for StructP98 {
    fn make(p: &mut Pick) -> Self {
        StructP98 { field_99: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession12 {
    #[serde(default)] field_80: u64,
    #[serde(alias = "ü82")] field_81: EnumP83,
    #[session(max_len(2, 4, 2, 4))] #[serde(rename = "n95", alias = "n95", alias = "日本96")] field_94: HashMap<String, HashMap<String, StructP98>>,
}

impl Shaped for PostcardSession12 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession12 { field_80: p.of(), field_81: p.of(), field_94: p.text_map(2, |p| p.text_map(2, |p| p.of()).into_iter().collect()).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession13 {
    #[session(max_size = 40)] field_100: String,
    field_101: Option<chrono::NaiveDate>,
}

impl Shaped for PostcardSession13 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession13 { field_100: p.text(38), field_101: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "lowercase")]
#[serde(default = "made")]
pub struct PostcardSession14 {
    #[serde(serialize_with = "digits::serialize", deserialize_with = "digits::deserialize")] #[session(max_size = 12)] field_102: u32,
    #[session(max_len(2, 4))] #[serde(alias = "104\n\t")] field_103: Option<Vec<HashSet<bool>>>,
}

impl Shaped for PostcardSession14 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession14 { field_102: p.of(), field_103: p.option(|p| p.list(2, |p| p.set(4).into_iter().collect())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumP114 {
    Variant117OfMany(arrayvec::ArrayString<3>, f32, ),
}

impl Shaped for EnumP114 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP114::Variant117OfMany(p.of(), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub enum EnumP108 {
    #[serde(rename = "\"112\\")]
    Variant111OfMany,
    Variant113OfMany(EnumP114),
    Variant118OfMany(Option<uuid::Uuid>),
}

impl Shaped for EnumP108 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP108::Variant111OfMany, 1 => EnumP108::Variant113OfMany(p.of()), _ => EnumP108::Variant118OfMany(p.option(|p| p.of())), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP122<T> {
    marker: std::marker::PhantomData<T>,
    only: Box<T>,
    #[serde(skip, default = "made")] field_123: u64,
}

impl<T: Shaped> Shaped for GenericP122<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP122 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_123: made(),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession15 {
    #[serde(default)] field_105: u64,
    #[serde(skip)] field_106: BTreeMap<String, u8>,
    field_107: EnumP108,
    #[serde(rename = "\u{1}120", alias = "\u{1}120", alias = "121\u{7f}")] field_119: Option<GenericP122<Id>>,
}

impl Shaped for PostcardSession15 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession15 { field_105: p.of(), field_106: Default::default(), field_107: p.of(), field_119: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "camelCase")]
pub struct PostcardSession16 {
    #[session(max_len(3))] #[serde(rename = "n125")] field_124: Box<[heapless::String<3>]>,
    #[session(max_size = 40)] field_126: Vec<std::num::Wrapping<u16>>,
    #[session(max_len(4))] #[serde(rename = "128\u{7f}")] field_127: Box<HashSet<i64>>,
}

impl Shaped for PostcardSession16 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession16 { field_124: p.list(3, |p| p.of()).into(), field_126: p.list(3, |p| std::num::Wrapping(p.of())), field_127: Box::new(p.set(4).into_iter().collect()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "PascalCase")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession17 {
    #[session(max_len(4))] #[serde(rename = "日本130")] field_129: Option<HashSet<i64>>,
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_131: u32,
}

impl Shaped for PostcardSession17 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession17 { field_129: p.option(|p| p.set(4).into_iter().collect()), field_131: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP135<T> {
    first: T, rest: Option<(T, T)>,
    #[serde(alias = "137\u{7f}")] field_136: std::net::Ipv4Addr,
}

impl<T: Shaped> Shaped for GenericP135<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP135 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_136: p.of(),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct GenericP141<T> { marker: std::marker::PhantomData<T>, only: Unit }

impl<T: Shaped> Shaped for GenericP141<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP141 { marker: std::marker::PhantomData, only: p.of() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "kebab-case")]
#[serde(deny_unknown_fields)]
#[serde(expecting = "a struct", rename = "Another")]
pub struct PostcardSession18 {
    #[serde(alias = "日本133")] field_132: std::net::IpAddr,
    field_134: GenericP135<bool>,
    #[serde(rename = "139\u{7f}", alias = "139\u{7f}", alias = "140\u{7f}")] field_138: GenericP141<i64>,
    field_143: std::sync::Arc<arrayvec::ArrayString<3>>,
    #[serde(skip)] field_144: u64,
}

impl Shaped for PostcardSession18 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession18 { field_132: p.of(), field_134: p.of(), field_138: p.of(), field_143: std::sync::Arc::new(p.of()), field_144: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct PostcardSession19 {
    #[session(max_len(3))] #[serde(rename = "\u{1}146")] field_145: Vec<i64>,
    #[session(unbounded)] field_147: HashMap<String, Vec<Unit>>,
    #[session(max_size = 40)] field_148: Vec<std::num::Wrapping<u16>>,
}

impl Shaped for PostcardSession19 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession19 { field_145: p.list(3, |p| p.of()), field_147: p.text_map(2, |p| p.list(2, |p| p.of())).into_iter().collect(), field_148: p.list(3, |p| std::num::Wrapping(p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession20 {
    #[session(max_size = 40)] field_149: BTreeSet<u16>,
    #[serde(default = "made")] field_150: i64,
}

impl Shaped for PostcardSession20 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession20 { field_149: p.set(4), field_150: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "lowercase")]
pub enum EnumP153 {
    Variant156OfMany(f64),
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    Variant157OfMany,
    #[serde(alias = "\"159\\")]
    Variant158OfMany(arrayvec::ArrayString<3>, i8, char, ),
    #[serde(other)]
    Variant160OfMany,
}

impl Shaped for EnumP153 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP153::Variant156OfMany(p.of()), 1 => EnumP153::Variant157OfMany, 2 => EnumP153::Variant158OfMany(p.of(), p.of(), p.of(), ), _ => EnumP153::Variant160OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct PostcardSession21 {
    #[serde(skip)] field_151: u64,
    field_152: EnumP153,
    #[serde(skip, default = "made")] field_161: u64,
}

impl Shaped for PostcardSession21 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession21 { field_151: Default::default(), field_152: p.of(), field_161: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "snake_case")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession22 {
    #[serde(rename = "\u{1}163", alias = "\u{1}163", alias = "164\n\t")] field_162: i8,
    #[serde(with = "digits")] #[session(max_size = 12)] field_165: u32,
    #[session(max_size = 24)] field_166: Option<f64>,
     field_167: Alone,
}

impl Shaped for PostcardSession22 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession22 { field_162: p.of(), field_165: p.of(), field_166: p.option(|p| p.of()), field_167: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession23 {
    #[session(max_len(2, 4))] #[serde(rename = "169/'", alias = "169/'", alias = "170/'")] field_168: BTreeSet<String>,
     field_171: Alone,
    #[serde(default = "made")] field_172: std::net::IpAddr,
    #[session(max_len(3))] field_173: HashMap<std::net::Ipv4Addr, i64>,
}

impl Shaped for PostcardSession23 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession23 { field_168: p.text_set(2), field_171: p.of(), field_172: p.of(), field_173: p.map(3, |p| p.of()).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "kebab-case")]
pub enum EnumP180 {
    #[serde(rename = "日本184")]
    Variant183OfMany(i64),
    #[serde(rename = "日本186")]
    Variant185OfMany(bool),
    Variant187OfMany(i32),
    Variant188OfMany(i64),
    Variant189OfMany(i8),
}

impl Shaped for EnumP180 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumP180::Variant183OfMany(p.of()), 1 => EnumP180::Variant185OfMany(p.of()), 2 => EnumP180::Variant187OfMany(p.of()), 3 => EnumP180::Variant188OfMany(p.of()), _ => EnumP180::Variant189OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "PascalCase")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct PostcardSession24 {
    #[session(max_len(4))] field_174: HashSet<bool>,
    #[serde(rename = "176/'")] field_175: [u8; 3],
    #[serde(default)] field_177: u64,
    #[serde(rename = "\u{1}179")] field_178: Option<EnumP180>,
}

impl Shaped for PostcardSession24 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession24 { field_174: p.set(4).into_iter().collect(), field_175: p.array(|p| p.of()), field_177: p.of(), field_178: p.option(|p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "snake_case")]
pub enum EnumP195 {
    Variant198OfMany,
#[serde(rename_all = "PascalCase")]
    Variant199OfMany,
    #[serde(rename = "ü201")]
    Variant200OfMany(#[session(max_len(3))] Vec<bool>),
    Variant202OfMany,
}

impl Shaped for EnumP195 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP195::Variant198OfMany, 1 => EnumP195::Variant199OfMany, 2 => EnumP195::Variant200OfMany(p.list(3, |p| p.of())), _ => EnumP195::Variant202OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct PostcardSession25 {
    #[serde(with = "odd")] #[session(max_size = 12)] field_190: u32,
    #[session(max_size = 24)] field_191: f64,
    #[serde(rename = "n193", alias = "n193", alias = "ü194")] field_192: EnumP195,
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_203: u32,
}

impl Shaped for PostcardSession25 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession25 { field_190: p.of(), field_191: p.wild(), field_192: p.of(), field_203: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession26 {
    #[session(max_size = 24)] field_204: Option<f64>,
    #[session(max_size = 60)] field_205: std::net::SocketAddr,
    #[session(unbounded)] field_206: HashMap<String, Vec<Unit>>,
     field_207: Tree,
}

impl Shaped for PostcardSession26 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession26 { field_204: p.option(|p| p.of()), field_205: p.of(), field_206: p.text_map(2, |p| p.list(2, |p| p.of())).into_iter().collect(), field_207: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP211;

impl Shaped for StructP211 {
    fn make(_: &mut Pick) -> Self {
        StructP211
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct PostcardSession27 {
    #[session(max_len(2, 4))] #[serde(rename = "\"209\\", alias = "\"209\\", alias = "\"210\\")] field_208: HashMap<String, Box<StructP211>>,
    #[serde(rename = "213\u{7f}", alias = "213\u{7f}", alias = "214/'")] field_212: f64,
}

impl Shaped for PostcardSession27 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession27 { field_208: p.text_map(2, |p| Box::new(p.of())).into_iter().collect(), field_212: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
pub enum EnumP225 {
    Variant228OfMany(time::Date),
    #[serde(alias = "日本230")]
    Variant229OfMany(f64),
    Variant231OfMany(i64),
    #[serde(alias = "233\n\t")]
    #[serde(other)]
    Variant232OfMany,
}

impl Shaped for EnumP225 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP225::Variant228OfMany(p.of()), 1 => EnumP225::Variant229OfMany(p.of()), 2 => EnumP225::Variant231OfMany(p.of()), _ => EnumP225::Variant232OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "snake_case")]
pub enum EnumP218 {
    Variant221OfMany,
    Variant222OfMany {
    },
    #[serde(rename = "n224")]
    Variant223OfMany(EnumP225),
#[serde(rename_all = "camelCase")]
    Variant234OfMany(usize, i64, std::time::Duration, ),
}

impl Shaped for EnumP218 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP218::Variant221OfMany, 1 => EnumP218::Variant222OfMany { }, 2 => EnumP218::Variant223OfMany(p.of()), _ => EnumP218::Variant234OfMany(p.of(), p.of(), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "camelCase")]
#[serde(deny_unknown_fields)]
pub enum EnumP240 {
    #[serde(other)]
    Variant243OfMany,
}

impl Shaped for EnumP240 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumP240::Variant243OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(deny_unknown_fields)]
#[serde(default = "made")]
pub struct PostcardSession28 {
    #[serde(rename = "216\n\t", alias = "216\n\t", alias = "\"217\\")] field_215: EnumP218,
    #[session(max_len(3))] #[serde(rename = "236🎉", alias = "236🎉", alias = "ü237")] field_235: HashMap<u16, heapless::String<3>>,
    #[serde(rename = "239🎉")] field_238: EnumP240,
    #[session(max_size = 40)] field_244: BTreeSet<u16>,
}

impl Shaped for PostcardSession28 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession28 { field_215: p.of(), field_235: p.map(3, |p| p.of()).into_iter().collect(), field_238: p.of(), field_244: p.set(4), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructP252 { marker: std::marker::PhantomData<String>, #[session(max_len(9))] only: [String; 3] }

impl Shaped for StructP252 {
    fn make(p: &mut Pick) -> Self {
        StructP252 { marker: std::marker::PhantomData, only: p.array(|p| p.text(9)) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct PostcardSession29 {
    #[session(max_len(4))] #[serde(alias = "246🎉")] field_245: BTreeSet<char>,
    #[session(max_len(4))] #[serde(rename = "日本248", alias = "日本248", alias = "\u{1}249")] field_247: BTreeSet<Unit>,
    #[serde(with = "odd")] #[session(max_size = 12)] field_250: u32,
    field_251: (f32, StructP252),
}

impl Shaped for PostcardSession29 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession29 { field_245: p.set(4).into_iter().collect(), field_247: p.set(4).into_iter().collect(), field_250: p.of(), field_251: (p.of(), p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumP259 {
    Variant262OfMany,
    Variant263OfMany(std::time::Duration, u128, ),
}

impl Shaped for EnumP259 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP259::Variant262OfMany, _ => EnumP259::Variant263OfMany(p.of(), p.of(), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP271(i32, uuid::Uuid, bool, );

impl Shaped for StructP271 {
    fn make(p: &mut Pick) -> Self {
        StructP271(p.of(), p.of(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
pub enum EnumP266 {
    Variant269OfMany(#[session(max_len(2, 4))] BTreeSet<String>),
#[serde(rename_all = "lowercase")]
    Variant270OfMany(StructP271),
    #[serde(rename = "ü273")]
    Variant272OfMany,
    Variant274OfMany {
    #[session(max_len(6))] #[serde(rename = "\u{1}276", alias = "\u{1}276", alias = "\u{1}277")] field_275: (uuid::Uuid, String),
    #[session(max_len(2))] field_278: Vec<f32>,
    },
    #[serde(alias = "280\n\t")]
    #[serde(other)]
    Variant279OfMany,
}

impl Shaped for EnumP266 {
    fn make(p: &mut Pick) -> Self {
        p.variant(5, |p, at| match at { 0 => EnumP266::Variant269OfMany(p.text_set(2)), 1 => EnumP266::Variant270OfMany(p.of()), 2 => EnumP266::Variant272OfMany, 3 => EnumP266::Variant274OfMany { field_275: (p.of(), p.text(6)), field_278: p.list(2, |p| p.of()), }, _ => EnumP266::Variant279OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession30 {
    #[session(max_size = 24)] field_253: f64,
    #[serde(rename = "255\u{7f}")] field_254: usize,
    #[serde(rename = "日本257", alias = "日本257", alias = "\"258\\")] field_256: EnumP259,
    #[serde(alias = "265\n\t")] field_264: EnumP266,
    #[serde(skip, default = "made")] field_281: u64,
}

impl Shaped for PostcardSession30 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession30 { field_253: p.of(), field_254: p.of(), field_256: p.of(), field_264: p.of(), field_281: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP284(chrono::NaiveDate, #[session(max_len(3))] Box<str>, );

impl Shaped for StructP284 {
    fn make(p: &mut Pick) -> Self {
        StructP284(p.of(), p.text(3).into(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct PostcardSession31 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_282: u32,
    #[session(max_len(2))] field_283: Vec<(i64, StructP284)>,
}

impl Shaped for PostcardSession31 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession31 { field_282: p.of(), field_283: p.list(2, |p| (p.of(), p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP292<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_size = 24)] field_293: Option<f64>,
}

impl<T: Shaped> Shaped for GenericP292<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP292 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_293: p.option(|p| p.of()),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumP296 {
    Variant299OfMany(arrayvec::ArrayString<3>, char, i64, ),
    #[serde(other)]
    Variant300OfMany,
}

impl Shaped for EnumP296 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP296::Variant299OfMany(p.of(), p.of(), p.of(), ), _ => EnumP296::Variant300OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP303<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_size = 24)] field_304: f64,
}

impl<T: Shaped> Shaped for GenericP303<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP303 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_304: p.of(),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
pub enum EnumP286 {
    #[serde(rename = "290\n\t")]
    Variant289OfMany(#[session(max_len(2))] String, i8, ),
    Variant291OfMany(GenericP292<i64>),
    #[serde(rename = "295🎉")]
    Variant294OfMany(EnumP296),
    #[serde(alias = "\"302\\")]
    Variant301OfMany(GenericP303<char>),
}

impl Shaped for EnumP286 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP286::Variant289OfMany(p.text(2), p.of(), ), 1 => EnumP286::Variant291OfMany(p.of()), 2 => EnumP286::Variant294OfMany(p.of()), _ => EnumP286::Variant301OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(default = "made")]
pub struct PostcardSession32 {
    field_285: EnumP286,
    #[serde(default)] field_305: u64,
    #[serde(serialize_with = "digits::serialize", deserialize_with = "digits::deserialize")] #[session(max_size = 12)] field_306: u32,
     field_307: Hex,
    #[session(max_size = 40)] field_308: Vec<std::num::Wrapping<u16>>,
}

impl Shaped for PostcardSession32 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession32 { field_285: p.of(), field_305: p.of(), field_306: p.of(), field_307: p.of(), field_308: p.list(3, |p| std::num::Wrapping(p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(default = "made")]
pub struct PostcardSession33 {
    #[serde(default)] field_309: u64,
    #[session(max_size = 60)] field_310: Vec<[bool; 2]>,
}

impl Shaped for PostcardSession33 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession33 { field_309: p.of(), field_310: p.list(3, |p| p.array(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP314 {
    Variant317OfMany,
#[serde(rename_all = "kebab-case")]
    Variant318OfMany(#[session(max_len(5))] std::rc::Rc<str>),
#[serde(rename_all = "camelCase")]
    Variant319OfMany(chrono::NaiveDate),
    #[serde(rename = "ü321")]
    #[serde(other)]
    Variant320OfMany,
}

impl Shaped for EnumP314 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP314::Variant317OfMany, 1 => EnumP314::Variant318OfMany(p.text(5).into()), 2 => EnumP314::Variant319OfMany(p.of()), _ => EnumP314::Variant320OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "lowercase")]
pub enum EnumP329 {
    Variant332OfMany,
    #[serde(rename = "334\u{7f}")]
    Variant333OfMany(std::net::Ipv4Addr),
    Variant335OfMany,
    Variant336OfMany(#[session(max_len(4))] std::borrow::Cow<'static, str>),
}

impl Shaped for EnumP329 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP329::Variant332OfMany, 1 => EnumP329::Variant333OfMany(p.of()), 2 => EnumP329::Variant335OfMany, _ => EnumP329::Variant336OfMany(p.text(4).into()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "kebab-case")]
pub enum EnumP323 {
    #[serde(rename = "327\n\t")]
    Variant326OfMany,
    Variant328OfMany(EnumP329),
    #[serde(alias = "338\n\t")]
    Variant337OfMany,
    Variant339OfMany(#[session(max_len(2, 1))] Vec<std::rc::Rc<str>>),
}

impl Shaped for EnumP323 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP323::Variant326OfMany, 1 => EnumP323::Variant328OfMany(p.of()), 2 => EnumP323::Variant337OfMany, _ => EnumP323::Variant339OfMany(p.list(2, |p| p.text(1).into())), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "PascalCase")]
#[serde(deny_unknown_fields)]
#[serde(expecting = "a struct", rename = "Another")]
pub struct PostcardSession34 {
    #[session(max_len(2, 4))] #[serde(rename = "\"312\\", alias = "\"312\\", alias = "\u{1}313")] field_311: BTreeMap<String, EnumP314>,
    field_322: EnumP323,
    #[serde(rename = "日本341", alias = "日本341", alias = "342🎉")] field_340: time::Date,
    #[serde(default = "made")] field_343: i32,
}

impl Shaped for PostcardSession34 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession34 { field_311: p.text_map(2, |p| p.of()).into_iter().collect(), field_322: p.of(), field_340: p.of(), field_343: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "PascalCase")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession35 {
    #[serde(default = "made")] field_344: uuid::Uuid,
    #[serde(alias = "\"346\\")] field_345: chrono::NaiveDate,
}

impl Shaped for PostcardSession35 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession35 { field_344: p.of(), field_345: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession36 {
    #[serde(skip)] field_347: u64,
    #[session(max_len(3))] #[serde(rename = "日本349", alias = "日本349", alias = "350🎉")] field_348: VecDeque<i32>,
    #[serde(skip)] field_351: Option<bool>,
    #[session(max_len(3))] field_352: LinkedList<std::net::IpAddr>,
}

impl Shaped for PostcardSession36 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession36 { field_347: Default::default(), field_348: p.list(3, |p| p.of()).into(), field_351: Default::default(), field_352: p.list(3, |p| p.of()).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession37 {
    #[session(max_len(2, 4))] field_353: BTreeSet<String>,
    #[session(max_len(1))] field_354: Option<String>,
    #[serde(default = "made")] field_355: char,
}

impl Shaped for PostcardSession37 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession37 { field_353: p.text_set(2), field_354: p.option(|p| p.text(1)), field_355: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "PascalCase")]
pub struct PostcardSession38 {
    field_356: [f64; 3],
    #[session(max_len(3))] #[serde(rename = "358\n\t")] field_357: BTreeMap<Id, heapless::String<3>>,
    #[session(max_size = 24)] field_359: f64,
    #[session(max_size = 24)] field_360: f64,
}

impl Shaped for PostcardSession38 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession38 { field_356: p.array(|p| p.of()), field_357: p.map(3, |p| p.of()).into_iter().collect(), field_359: p.of(), field_360: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP362(pub std::time::Duration);

impl Shaped for StructP362 {
    fn make(p: &mut Pick) -> Self {
        StructP362(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "lowercase")]
#[serde(default = "made")]
pub struct PostcardSession39 {
    field_361: StructP362,
    #[session(max_len(3))] #[serde(alias = "日本364")] field_363: Box<Option<HashMap<bool, uuid::Uuid>>>,
    #[serde(skip)] field_365: Option<bool>,
    #[session(max_size = 24)] field_366: f64,
}

impl Shaped for PostcardSession39 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession39 { field_361: p.of(), field_363: Box::new(p.option(|p| p.map(3, |p| p.of()).into_iter().collect())), field_365: Default::default(), field_366: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
pub struct PostcardSession40 {
    field_367: [std::net::Ipv4Addr; 3],
    #[serde(default)] field_368: u64,
    #[session(max_len(2, 4))] #[serde(rename = "\u{1}370")] field_369: std::rc::Rc<Option<BTreeMap<String, u64>>>,
    #[serde(default = "made")] field_371: time::Date,
    #[session(max_size = 40)] field_372: BTreeSet<u16>,
}

impl Shaped for PostcardSession40 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession40 { field_367: p.array(|p| p.of()), field_368: p.of(), field_369: std::rc::Rc::new(p.option(|p| p.text_map(2, |p| p.of()).into_iter().collect())), field_371: p.of(), field_372: p.set(4), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP378 {
    #[session(max_size = 90)] field_379: Vec<Option<f32>>,
    #[serde(with = "odd")] #[session(max_size = 12)] field_380: u32,
}

impl Shaped for StructP378 {
    fn make(p: &mut Pick) -> Self {
        StructP378 { field_379: p.list(4, |p| p.option(|p| p.wild() as f32)), field_380: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct PostcardSession41 {
    #[serde(with = "odd")] #[session(max_size = 12)] field_373: u32,
    #[session(max_size = 24)] field_374: Option<f64>,
    #[serde(rename = "\u{1}376")] field_375: StructP378,
    #[session(max_len(3))] field_381: Vec<heapless::String<3>>,
    #[serde(default)] field_382: u64,
}

impl Shaped for PostcardSession41 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession41 { field_373: p.of(), field_374: p.option(|p| p.wild()), field_375: p.of(), field_381: p.list(3, |p| p.of()), field_382: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct GenericP388<T> { marker: std::marker::PhantomData<T>, only: Unit }

impl<T: Shaped> Shaped for GenericP388<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP388 { marker: std::marker::PhantomData, only: p.of() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "lowercase")]
pub struct PostcardSession42 {
    #[serde(default = "made")] field_383: bool,
    #[session(max_len(4))] #[serde(rename = "日本385", alias = "日本385", alias = "386🎉")] field_384: BTreeSet<Unit>,
    field_387: GenericP388<Id>,
    #[serde(default = "made")] field_390: heapless::String<3>,
}

impl Shaped for PostcardSession42 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession42 { field_383: p.of(), field_384: p.set(4).into_iter().collect(), field_387: p.of(), field_390: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub enum EnumP396 {
    Variant399OfMany(#[session(max_len(2))] std::rc::Rc<str>),
    #[serde(alias = "n401")]
    Variant400OfMany(std::num::NonZeroU16),
    #[serde(rename = "403\u{7f}")]
    Variant402OfMany {
    #[serde(alias = "n405")] field_404: std::num::NonZeroU16,
    #[session(max_size = 40)] field_406: String,
    },
}

impl Shaped for EnumP396 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP396::Variant399OfMany(p.text(2).into()), 1 => EnumP396::Variant400OfMany(p.of()), _ => EnumP396::Variant402OfMany { field_404: p.of(), field_406: p.text(38), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct PostcardSession43 {
    #[session(max_size = 24)] field_391: Option<f64>,
    #[session(max_size = 40)] field_392: std::ops::Range<u8>,
    #[serde(rename = "\u{1}394", alias = "\u{1}394", alias = "395\u{7f}")] field_393: Option<std::sync::Arc<EnumP396>>,
     field_407: Hex,
}

impl Shaped for PostcardSession43 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession43 { field_391: p.option(|p| p.of()), field_392: p.of()..p.of(), field_393: p.option(|p| std::sync::Arc::new(p.of())), field_407: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(default = "made")]
pub struct PostcardSession44 {
    #[session(max_len(3))] field_408: VecDeque<u64>,
    #[session(max_len(2, 4))] #[serde(alias = "410/'")] field_409: Box<BTreeSet<String>>,
}

impl Shaped for PostcardSession44 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession44 { field_408: p.list(3, |p| p.of()).into(), field_409: Box::new(p.text_set(2)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "camelCase")]
pub struct PostcardSession45 {
    #[serde(skip, default = "made")] field_411: u64,
    #[session(max_size = 60)] field_412: Vec<[bool; 2]>,
    #[session(max_size = 60)] field_413: Vec<[bool; 2]>,
    #[serde(skip, default = "made")] field_414: u64,
}

impl Shaped for PostcardSession45 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession45 { field_411: made(), field_412: p.list(3, |p| p.array(|p| p.of())), field_413: p.list(3, |p| p.array(|p| p.of())), field_414: made(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct PostcardSession46 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_415: u32,
    #[session(max_size = 60)] field_416: Vec<[bool; 2]>,
}

impl Shaped for PostcardSession46 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession46 { field_415: p.of(), field_416: p.list(3, |p| p.array(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "UPPERCASE")]
#[serde(deny_unknown_fields)]
#[serde(default = "made")]
pub struct PostcardSession47 {
    #[serde(serialize_with = "digits::serialize", deserialize_with = "digits::deserialize")] #[session(max_size = 12)] field_417: u32,
    #[serde(default)] field_418: u64,
    field_419: Box<[u64; 3]>,
    #[serde(default)] field_420: u64,
}

impl Shaped for PostcardSession47 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession47 { field_417: p.of(), field_418: p.of(), field_419: Box::new(p.array(|p| p.of())), field_420: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "UPPERCASE")]
#[serde(deny_unknown_fields)]
pub struct PostcardSession48 {
    #[session(max_size = 24)] field_421: f64,
    #[session(max_size = 24)] field_422: f64,
}

impl Shaped for PostcardSession48 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession48 { field_421: p.of(), field_422: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct PostcardSession49 {
    #[session(max_len(3))] field_423: Vec<u8>,
    #[session(max_len(3))] #[serde(alias = "425🎉")] field_424: HashMap<Id, std::num::NonZeroU16>,
}

impl Shaped for PostcardSession49 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession49 { field_423: p.list(3, |p| p.of()), field_424: p.map(3, |p| p.of()).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(default = "made")]
pub struct PostcardSession50 {
    #[session(max_size = 60)] field_426: std::net::SocketAddr,
    #[session(max_len(3))] #[serde(alias = "428\u{7f}")] field_427: Option<BTreeMap<u128, i32>>,
     field_429: Alone,
    #[serde(default)] field_430: u64,
    #[serde(default)] field_431: u64,
}

impl Shaped for PostcardSession50 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession50 { field_426: p.of(), field_427: p.option(|p| p.map(3, |p| p.of()).into_iter().collect()), field_429: p.of(), field_430: p.of(), field_431: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(deny_unknown_fields)]
#[serde(default = "made")]
pub struct StructP435 {
}

impl Shaped for StructP435 {
    fn make(_: &mut Pick) -> Self {
        StructP435 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(deny_unknown_fields)]
pub struct PostcardSession51 {
    #[serde(alias = "ü433")] field_432: Option<StructP435>,
    #[session(max_size = 24)] field_436: f64,
    #[session(unbounded)] field_437: BTreeMap<u8, Option<f32>>,
}

impl Shaped for PostcardSession51 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession51 { field_432: p.option(|p| p.of()), field_436: p.of(), field_437: p.map(3, |p| p.option(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "snake_case")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct PostcardSession52 {
     field_438: Hex,
    #[session(max_len(2, 2, 4))] field_439: Vec<BTreeSet<String>>,
    #[session(max_len(3))] field_440: [String; 3],
    #[session(max_len(2, 4, 4))] #[serde(rename = "\"442\\")] field_441: HashMap<String, HashSet<char>>,
    #[session(unbounded)] field_443: BTreeMap<u8, Option<f32>>,
}

impl Shaped for PostcardSession52 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession52 { field_438: p.of(), field_439: p.list(2, |p| p.text_set(2)), field_440: p.array(|p| p.text(3)), field_441: p.text_map(2, |p| p.set(4).into_iter().collect()).into_iter().collect(), field_443: p.map(3, |p| p.option(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "UPPERCASE")]
pub struct PostcardSession53 {
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_444: u32,
    #[session(max_len(3, 8))] #[serde(rename = "日本446")] field_445: LinkedList<String>,
    #[serde(deserialize_with = "odd::deserialize")] #[session(max_size = 12)] field_447: u32,
    #[session(unbounded)] field_448: BTreeMap<u8, Option<f32>>,
}

impl Shaped for PostcardSession53 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession53 { field_444: p.of(), field_445: p.list(3, |p| p.text(8)).into_iter().collect(), field_447: p.of(), field_448: p.map(3, |p| p.option(|p| p.wild() as f32)), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP454<T> {
    marker: std::marker::PhantomData<T>,
    only: Box<T>,
    #[session(max_size = 60)] field_455: Vec<[bool; 2]>,
}

impl<T: Shaped> Shaped for GenericP454<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP454 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_455: p.list(3, |p| p.array(|p| p.of())),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct PostcardSession54 {
    #[session(max_len(2, 4))] #[serde(rename = "n450", alias = "n450", alias = "451\n\t")] field_449: Option<BTreeSet<String>>,
    #[serde(skip, default = "made")] field_452: u64,
    field_453: GenericP454<Unit>,
    #[session(unbounded)] field_456: BTreeMap<u8, Option<f32>>,
}

impl Shaped for PostcardSession54 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession54 { field_449: p.option(|p| p.text_set(2)), field_452: made(), field_453: p.of(), field_456: p.map(3, |p| p.option(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(default = "made")]
pub struct PostcardSession55 {
    #[session(max_len(2))] field_457: Option<Vec<Box<usize>>>,
    #[serde(default = "made")] field_458: std::time::Duration,
    #[session(max_len(3))] field_459: LinkedList<chrono::NaiveDate>,
}

impl Shaped for PostcardSession55 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession55 { field_457: p.option(|p| p.list(2, |p| Box::new(p.of()))), field_458: p.of(), field_459: p.list(3, |p| p.of()).into_iter().collect(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession56 {
    #[serde(serialize_with = "digits::serialize", deserialize_with = "digits::deserialize")] #[session(max_size = 12)] field_460: u32,
    #[session(max_size = 90)] field_461: Vec<Option<f32>>,
     field_462: Tree,
}

impl Shaped for PostcardSession56 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession56 { field_460: p.of(), field_461: p.list(4, |p| p.option(|p| p.of())), field_462: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructP469(u128, usize, );

impl Shaped for StructP469 {
    fn make(p: &mut Pick) -> Self {
        StructP469(p.of(), p.of(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericP471<T> {
    marker: std::marker::PhantomData<T>,
    only: Box<T>,
    #[session(max_size = 40)] field_472: String,
}

impl<T: Shaped> Shaped for GenericP471<T> {
    fn make(p: &mut Pick) -> Self {
        GenericP471 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_472: p.text(38),  }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
pub struct StructP467 {
    #[session(max_len(2, 4))] field_468: BTreeMap<String, StructP469>,
    field_470: GenericP471<Id>,
}

impl Shaped for StructP467 {
    fn make(p: &mut Pick) -> Self {
        StructP467 { field_468: p.text_map(2, |p| p.of()).into_iter().collect(), field_470: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "camelCase")]
#[serde(expecting = "a struct", rename = "Another")]
pub struct PostcardSession57 {
    #[session(max_size = 40)] field_463: BTreeSet<u16>,
    #[serde(skip, default = "made")] field_464: u64,
    field_465: StructP467,
    #[serde(skip)] field_473: u64,
}

impl Shaped for PostcardSession57 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession57 { field_463: p.set(4), field_464: made(), field_465: p.of(), field_473: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
#[serde(rename_all = "UPPERCASE")]
#[serde(default = "made")]
pub struct PostcardSession58 {
    #[session(max_len(4))] #[serde(alias = "ü475")] field_474: BTreeSet<u8>,
    #[session(max_size = 40)] field_476: BTreeSet<u16>,
}

impl Shaped for PostcardSession58 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession58 { field_474: p.set(4).into_iter().collect(), field_476: p.set(4), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct PostcardSession59 {
    #[session(max_len(2))] #[serde(rename = "478\u{7f}", alias = "478\u{7f}", alias = "ü479")] field_477: Vec<Option<std::rc::Rc<i128>>>,
    #[session(max_len(2, 4))] #[serde(rename = "n481")] field_480: Option<(std::net::IpAddr, BTreeSet<String>)>,
    #[session(max_len(3))] #[serde(rename = "\u{1}483", alias = "\u{1}483", alias = "484/'")] field_482: VecDeque<std::time::Duration>,
    #[serde(default)] field_485: u64,
    #[session(max_len(4))] field_486: HashSet<Unit>,
}

impl Shaped for PostcardSession59 {
    fn make(p: &mut Pick) -> Self {
        let _ = &p;
        PostcardSession59 { field_477: p.list(2, |p| p.option(|p| std::rc::Rc::new(p.of()))), field_480: p.option(|p| (p.of(), p.text_set(2))), field_482: p.list(3, |p| p.of()).into(), field_485: p.of(), field_486: p.set(4).into_iter().collect(), }
    }
}

/// Visits each session.
pub fn all(visit: &mut impl Visit) {
    visit.visit::<JsonSession0>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession1>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession2>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession3>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession4>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession5>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession6>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession7>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession8>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession9>(Codec::Json, Kind { exact: true, wrong: true });
    visit.visit::<JsonSession10>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession11>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession12>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession13>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession14>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession15>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession16>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession17>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession18>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession19>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession20>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession21>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession22>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession23>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession24>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession25>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession26>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession27>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession28>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession29>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession30>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession31>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession32>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession33>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession34>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession35>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession36>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession37>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession38>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession39>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession40>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession41>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession42>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession43>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession44>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession45>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession46>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession47>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession48>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession49>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession50>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession51>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession52>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession53>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession54>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession55>(Codec::Json, Kind { exact: true, wrong: false });
    visit.visit::<JsonSession56>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession57>(Codec::Json, Kind { exact: false, wrong: true });
    visit.visit::<JsonSession58>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<JsonSession59>(Codec::Json, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession0>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession1>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession2>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession3>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession4>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession5>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession6>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession7>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession8>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession9>(Codec::Postcard, Kind { exact: true, wrong: true });
    visit.visit::<PostcardSession10>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession11>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession12>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession13>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession14>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession15>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession16>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession17>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession18>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession19>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession20>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession21>(Codec::Postcard, Kind { exact: true, wrong: true });
    visit.visit::<PostcardSession22>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession23>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession24>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession25>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession26>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession27>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession28>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession29>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession30>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession31>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession32>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession33>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession34>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession35>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession36>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession37>(Codec::Postcard, Kind { exact: true, wrong: true });
    visit.visit::<PostcardSession38>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession39>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession40>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession41>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession42>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession43>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession44>(Codec::Postcard, Kind { exact: true, wrong: false });
    visit.visit::<PostcardSession45>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession46>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession47>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession48>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession49>(Codec::Postcard, Kind { exact: true, wrong: true });
    visit.visit::<PostcardSession50>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession51>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession52>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession53>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession54>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession55>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession56>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession57>(Codec::Postcard, Kind { exact: false, wrong: true });
    visit.visit::<PostcardSession58>(Codec::Postcard, Kind { exact: false, wrong: false });
    visit.visit::<PostcardSession59>(Codec::Postcard, Kind { exact: false, wrong: false });
}
