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
    Variant12OfMany {
    #[serde(rename(serialize = "\"15\\", deserialize = "\"15\\"))] field_14: char,
    },
}

impl Shaped for EnumJ9 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ9::Variant12OfMany { field_14: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields(serialize = "SCREAMING-KEBAB-CASE", deserialize = "SCREAMING-KEBAB-CASE"))]
pub enum EnumJ16 {
    Variant19OfMany,
    Variant20OfMany,
    Variant21OfMany(std::num::NonZeroU16, f32, ),
}

impl Shaped for EnumJ16 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ16::Variant19OfMany, 1 => EnumJ16::Variant20OfMany, _ => EnumJ16::Variant21OfMany(p.of(), p.of(), ), })
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

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ26;

impl Shaped for StructJ26 {
    fn make(_: &mut Pick) -> Self {
        StructJ26
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE", deserialize = "SCREAMING_SNAKE_CASE"))]
pub struct JsonSession2 {
    field_25: StructJ26,
    #[serde(skip_serializing_if = "Option::is_none")] field_27: Option<u8>,
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "29🎉"), alias = "29🎉")] field_28: BTreeSet<String>,
}

impl Shaped for JsonSession2 {
    fn make(p: &mut Pick) -> Self {
        JsonSession2 { field_25: p.of(), field_27: p.option(|p| p.of()), field_28: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
pub struct StructJ40 {
}

impl Shaped for StructJ40 {
    fn make(_: &mut Pick) -> Self {
        StructJ40 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields(serialize = "lowercase", deserialize = "lowercase"))]
#[serde(untagged)]
pub enum EnumJ33 {
    Variant36OfMany {
    field_37: u64,
    #[serde(with = "digits")] #[session(max_size = 12)] field_38: u32,
    #[serde(flatten)] field_39: StructJ40,
    },
    Variant41OfMany,
    Variant42OfMany {
    field_43: u64,
    #[session(max_len(4))]
    #[serde(rename = "45\n\t")] field_44: BTreeSet<Unit>,
    },
}

impl Shaped for EnumJ33 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ33::Variant36OfMany { field_37: p.of(), field_38: p.of(), field_39: p.of(), }, 1 => EnumJ33::Variant41OfMany, _ => EnumJ33::Variant42OfMany { field_43: p.of(), field_44: p.set(4), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "kebab-case")]
#[serde(deny_unknown_fields)]
pub struct JsonSession3 {
    #[serde(skip)] field_30: Option<bool>,
    #[serde(rename(serialize = "\"32\\"), alias = "\"32\\")] field_31: EnumJ33,
    #[session(max_len(3))]
    #[serde(rename(serialize = "n47"), alias = "n47")] field_46: Vec<std::net::Ipv4Addr>,
}

impl Shaped for JsonSession3 {
    fn make(p: &mut Pick) -> Self {
        JsonSession3 { field_30: Default::default(), field_31: p.of(), field_46: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
pub struct JsonSession4 {
    #[session(max_len(2, 4))]
    field_48: BTreeSet<String>,
    #[session(max_len(2, 6))]
    field_49: Vec<Option<[String; 3]>>,
}

impl Shaped for JsonSession4 {
    fn make(p: &mut Pick) -> Self {
        JsonSession4 { field_48: p.text_set(2), field_49: p.list(2, |p| p.option(|p| p.array(|p| p.text(6)))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
#[serde(untagged)]
pub enum EnumJ52 {
    Variant55OfMany {
    field_56: u64,
    },
    Variant57OfMany {
    field_58: u64,
    field_59: i64,
    field_60: bool,
    },
    Variant61OfMany(bool),
}

impl Shaped for EnumJ52 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ52::Variant55OfMany { field_56: p.of(), }, 1 => EnumJ52::Variant57OfMany { field_58: p.of(), field_59: p.of(), field_60: p.of(), }, _ => EnumJ52::Variant61OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct JsonSession5 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_50: u32,
    #[session(max_len(2, 4, 2, 4))]
    #[serde(flatten)] field_51: BTreeMap<String, BTreeMap<String, EnumJ52>>,
}

impl Shaped for JsonSession5 {
    fn make(p: &mut Pick) -> Self {
        JsonSession5 { field_50: p.of(), field_51: p.text_map(2, |p| p.text_map(2, |p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ64<T> {
    first: T, rest: Option<(T, T)>,
    field_65: bool,
}

impl<T: Shaped> Shaped for GenericJ64<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ64 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_65: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ63(GenericJ64<Unit>, #[session(max_len(4))] BTreeSet<Unit>, );

impl Shaped for StructJ63 {
    fn make(p: &mut Pick) -> Self {
        StructJ63(p.of(), p.set(4), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ67 {
}

impl Shaped for StructJ67 {
    fn make(_: &mut Pick) -> Self {
        StructJ67 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
pub struct JsonSession6 {
    field_62: StructJ63,
    #[serde(flatten)] field_66: StructJ67,
}

impl Shaped for JsonSession6 {
    fn make(p: &mut Pick) -> Self {
        JsonSession6 { field_62: p.of(), field_66: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
pub struct StructJ79 {
    #[serde(skip_serializing, default)] field_80: String,
    field_81: std::num::NonZeroU16,
    #[serde(default, skip_serializing_if = "is_default")] field_82: char,
}

impl Shaped for StructJ79 {
    fn make(p: &mut Pick) -> Self {
        StructJ79 { field_80: Default::default(), field_81: p.of(), field_82: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "snake_case")]
#[serde(rename_all_fields = "PascalCase")]
#[serde(tag = "73/'")]
pub enum EnumJ72 {
    Variant75OfMany {
    #[serde(rename(serialize = "77\u{7f}", deserialize = "77\u{7f}"))] field_76: std::time::Duration,
    #[serde(flatten)] field_78: StructJ79,
    },
}

impl Shaped for EnumJ72 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ72::Variant75OfMany { field_76: p.of(), field_78: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ71(pub EnumJ72);

impl Shaped for StructJ71 {
    fn make(p: &mut Pick) -> Self {
        StructJ71(p.of())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct JsonSession7 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_68: u32,
    #[serde(with = "digits")] #[session(max_size = 12)] field_69: u32,
    field_70: StructJ71,
}

impl Shaped for JsonSession7 {
    fn make(p: &mut Pick) -> Self {
        JsonSession7 { field_68: p.of(), field_69: p.of(), field_70: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "kebab-case", deserialize = "kebab-case"))]
pub struct JsonSession8 {
    #[session(max_len(3))]
    field_83: Vec<bool>,
    #[session(max_len(4))]
    field_84: Option<[String; 3]>,
    #[session(max_len(2, 4))]
    field_85: BTreeSet<String>,
    #[session(max_len(4))]
    #[serde(rename(serialize = "\"87\\", deserialize = "\"87\\"))] field_86: BTreeSet<Unit>,
    #[session(max_len(8))]
    #[serde(rename(serialize = "89🎉"), alias = "89🎉")] field_88: Box<[String; 3]>,
}

impl Shaped for JsonSession8 {
    fn make(p: &mut Pick) -> Self {
        JsonSession8 { field_83: p.list(3, |p| p.of()), field_84: p.option(|p| p.array(|p| p.text(4))), field_85: p.text_set(2), field_86: p.set(4), field_88: Box::new(p.array(|p| p.text(8))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ96 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_97: u32,
    #[session(max_len(4))]
    field_98: BTreeSet<bool>,
    #[session(max_len(3))]
    #[serde(rename = "100\u{7f}")] field_99: Vec<bool>,
}

impl Shaped for StructJ96 {
    fn make(p: &mut Pick) -> Self {
        StructJ96 { field_97: p.of(), field_98: p.set(4), field_99: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "kebab-case")]
#[serde(tag = "93/'")]
pub enum EnumJ92 {
    Variant95OfMany(StructJ96),
}

impl Shaped for EnumJ92 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ92::Variant95OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct JsonSession9 {
    #[serde(default, skip_serializing_if = "is_default")] field_90: u8,
    #[serde(flatten)] field_91: EnumJ92,
}

impl Shaped for JsonSession9 {
    fn make(p: &mut Pick) -> Self {
        JsonSession9 { field_90: p.of(), field_91: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ103;

impl Shaped for StructJ103 {
    fn make(_: &mut Pick) -> Self {
        StructJ103
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields(serialize = "PascalCase", deserialize = "PascalCase"))]
#[serde(tag = "日本106")]
pub enum EnumJ105 {
    Variant108OfMany {
    #[serde(skip_serializing, default)] field_109: Vec<u8>,
    },
    Variant110OfMany {
    field_111: bool,
    #[serde(default, skip_serializing_if = "is_default")] field_112: f64,
    },
}

impl Shaped for EnumJ105 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ105::Variant108OfMany { field_109: Default::default(), }, _ => EnumJ105::Variant110OfMany { field_111: p.of(), field_112: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct StructJ114 {
    field_115: Hex,
    field_116: Hex,
}

impl Shaped for StructJ114 {
    fn make(p: &mut Pick) -> Self {
        StructJ114 { field_115: p.of(), field_116: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession10 {
    #[serde(rename(serialize = "102/'"), alias = "102/'")] field_101: StructJ103,
    field_104: Option<EnumJ105>,
    #[serde(flatten)] field_113: StructJ114,
}

impl Shaped for JsonSession10 {
    fn make(p: &mut Pick) -> Self {
        JsonSession10 { field_101: p.of(), field_104: p.option(|p| p.of()), field_113: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(deny_unknown_fields)]
pub struct StructJ121 {
    #[serde(rename(serialize = "\u{1}123", deserialize = "\u{1}123"))] field_122: std::num::NonZeroU16,
    #[serde(with = "digits")] #[session(max_size = 12)] field_124: u32,
}

impl Shaped for StructJ121 {
    fn make(p: &mut Pick) -> Self {
        StructJ121 { field_122: p.of(), field_124: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(tag = "117🎉", rename = "Tagged118")]
pub struct JsonSession11 {
    #[session(max_len(2))]
    field_119: Vec<StructJ121>,
    #[serde(skip)] field_125: u64,
    #[serde(skip_serializing, default)] field_126: Vec<u8>,
}

impl Shaped for JsonSession11 {
    fn make(p: &mut Pick) -> Self {
        JsonSession11 { field_119: p.list(2, |p| p.of()), field_125: Default::default(), field_126: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
pub struct JsonSession12 {
    field_127: Hex,
    #[serde(default, skip_serializing_if = "is_default")] field_128: char,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_129: Vec<std::time::Duration>,
}

impl Shaped for JsonSession12 {
    fn make(p: &mut Pick) -> Self {
        JsonSession12 { field_127: p.of(), field_128: p.of(), field_129: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
#[serde(deny_unknown_fields)]
pub struct JsonSession13 {
    #[session(max_len(3, 4))]
    #[serde(rename(serialize = "日本131", deserialize = "日本131"))] field_130: Box<BTreeMap<bool, String>>,
    #[session(max_len(3))]
    #[serde(rename = "133/'")] field_132: (u128, (u128, BTreeMap<char, bool>)),
}

impl Shaped for JsonSession13 {
    fn make(p: &mut Pick) -> Self {
        JsonSession13 { field_130: Box::new(p.map(3, |p| p.text(4))), field_132: (p.of(), (p.of(), p.map(3, |p| p.of()))), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ143 { #[serde(skip_serializing, default)] out: u8, #[session(max_len(2, 4))] only: BTreeSet<String> }

impl Shaped for StructJ143 {
    fn make(p: &mut Pick) -> Self {
        StructJ143 { out: 0, only: p.text_set(2) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
pub struct StructJ141 {
    field_142: StructJ143,
    #[serde(skip_serializing, default)] field_144: u8,
    #[session(max_len(3))]
    field_145: Vec<std::num::NonZeroU16>,
}

impl Shaped for StructJ141 {
    fn make(p: &mut Pick) -> Self {
        StructJ141 { field_142: p.of(), field_144: Default::default(), field_145: p.list(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "snake_case")]
pub struct JsonSession14 {
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "ü135"), alias = "ü135")] field_134: BTreeSet<String>,
    field_136: Hex,
    #[session(max_len(2, 3))]
    field_137: Vec<Option<BTreeMap<u8, u8>>>,
    #[serde(skip_serializing_if = "Option::is_none")] field_138: Option<u8>,
    field_139: StructJ141,
}

impl Shaped for JsonSession14 {
    fn make(p: &mut Pick) -> Self {
        JsonSession14 { field_134: p.text_set(2), field_136: p.of(), field_137: p.list(2, |p| p.option(|p| p.map(3, |p| p.of()))), field_138: p.option(|p| p.of()), field_139: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "snake_case")]
pub struct JsonSession15 {
    #[serde(skip_serializing, default)] field_146: String,
    field_147: Hex,
}

impl Shaped for JsonSession15 {
    fn make(p: &mut Pick) -> Self {
        JsonSession15 { field_146: Default::default(), field_147: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ150(#[session(max_len(2))] Vec<Unit>, #[serde(skip)] u8, );

impl Shaped for StructJ150 {
    fn make(p: &mut Pick) -> Self {
        StructJ150(p.list(2, |p| p.of()), Default::default(), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(deny_unknown_fields)]
pub struct JsonSession16 {
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_148: Vec<i32>,
    field_149: StructJ150,
    #[session(max_len(3))]
    field_151: Vec<bool>,
    #[session(max_len(3))]
    field_152: BTreeMap<char, f32>,
    #[serde(skip)] field_153: Option<bool>,
}

impl Shaped for JsonSession16 {
    fn make(p: &mut Pick) -> Self {
        JsonSession16 { field_148: p.list(2, |p| p.of()), field_149: p.of(), field_151: p.list(3, |p| p.of()), field_152: p.map(3, |p| p.of()), field_153: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct JsonSession17 {
    #[serde(skip)] field_154: u64,
    #[session(max_len(2, 4))]
    #[serde(flatten)] field_155: BTreeMap<String, Option<bool>>,
}

impl Shaped for JsonSession17 {
    fn make(p: &mut Pick) -> Self {
        JsonSession17 { field_154: Default::default(), field_155: p.text_map(2, |p| p.option(|p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields(serialize = "camelCase", deserialize = "camelCase"))]
#[serde(tag = "n158", content = "159/'")]
pub enum EnumJ157 {
    Variant160OfMany(#[serde(skip)] u8, #[serde(skip)] u8, ),
    Variant161OfMany {
    #[serde(skip_serializing, default)] field_162: String,
    },
}

impl Shaped for EnumJ157 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |_, at| match at { 0 => EnumJ157::Variant160OfMany(Default::default(), Default::default(), ), _ => EnumJ157::Variant161OfMany { field_162: Default::default(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "PascalCase")]
#[serde(deny_unknown_fields)]
pub struct JsonSession18 {
    field_156: Option<EnumJ157>,
    #[session(max_len(3))]
    field_163: Option<BTreeMap<Unit, Unit>>,
}

impl Shaped for JsonSession18 {
    fn make(p: &mut Pick) -> Self {
        JsonSession18 { field_156: p.option(|p| p.of()), field_163: p.option(|p| p.map(3, |p| p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ180 {
    field_181: char,
}

impl Shaped for StructJ180 {
    fn make(p: &mut Pick) -> Self {
        StructJ180 { field_181: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ177 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_178: u32,
    #[serde(flatten)] field_179: StructJ180,
}

impl Shaped for StructJ177 {
    fn make(p: &mut Pick) -> Self {
        StructJ177 { field_178: p.of(), field_179: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct StructJ173 {
    #[serde(skip_serializing, default)] field_174: String,
    field_175: Option<f64>,
    #[serde(flatten)] field_176: StructJ177,
}

impl Shaped for StructJ173 {
    fn make(p: &mut Pick) -> Self {
        StructJ173 { field_174: Default::default(), field_175: p.option(|p| p.of()), field_176: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all_fields = "camelCase")]
#[serde(tag = "\"169\\")]
pub enum EnumJ168 {
    Variant171OfMany {
    },
    Variant172OfMany(StructJ173),
}

impl Shaped for EnumJ168 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ168::Variant171OfMany { }, _ => EnumJ168::Variant172OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "PascalCase", deserialize = "PascalCase"))]
pub struct JsonSession19 {
    field_164: Option<std::net::Ipv4Addr>,
    #[serde(with = "digits")] #[session(max_size = 12)] field_165: u32,
    #[session(max_len(2, 2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_166: Vec<String>,
    field_167: EnumJ168,
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_182: Vec<i8>,
}

impl Shaped for JsonSession19 {
    fn make(p: &mut Pick) -> Self {
        JsonSession19 { field_164: p.option(|p| p.of()), field_165: p.of(), field_166: p.list(2, |p| p.text(2)), field_167: p.of(), field_182: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ187 { only: Unit }

impl Shaped for StructJ187 {
    fn make(p: &mut Pick) -> Self {
        StructJ187 { only: p.of() }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "UPPERCASE")]
pub struct JsonSession20 {
    #[session(max_len(2, 4))]
    field_183: BTreeSet<String>,
    #[session(max_len(2, 4))]
    #[serde(rename(serialize = "日本185", deserialize = "日本185"))] field_184: Vec<BTreeSet<u8>>,
    #[session(max_len(2))]
    field_186: Vec<StructJ187>,
}

impl Shaped for JsonSession20 {
    fn make(p: &mut Pick) -> Self {
        JsonSession20 { field_183: p.text_set(2), field_184: p.list(2, |p| p.set(4)), field_186: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "camelCase")]
pub struct JsonSession21 {
    #[session(max_len(2, 3))]
    field_188: Vec<Vec<i128>>,
    #[serde(skip_serializing, default)] field_189: Vec<u8>,
    #[serde(skip_serializing_if = "Option::is_none")] field_190: Option<char>,
    field_191: Hex,
}

impl Shaped for JsonSession21 {
    fn make(p: &mut Pick) -> Self {
        JsonSession21 { field_188: p.list(2, |p| p.list(3, |p| p.of())), field_189: Default::default(), field_190: p.option(|p| p.of()), field_191: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "camelCase", deserialize = "camelCase"))]
#[serde(rename_all_fields = "lowercase")]
#[serde(tag = "ü199", content = "200\u{7f}")]
pub enum EnumJ198 {
    Variant201OfMany {
    },
    #[serde(rename = "203\n\t")]
    Variant202OfMany,
    Variant204OfMany {
    field_205: f32,
    field_206: std::net::IpAddr,
    },
    Variant207OfMany,
}

impl Shaped for EnumJ198 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ198::Variant201OfMany { }, 1 => EnumJ198::Variant202OfMany, 2 => EnumJ198::Variant204OfMany { field_205: p.of(), field_206: p.of(), }, _ => EnumJ198::Variant207OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields(serialize = "kebab-case", deserialize = "kebab-case"))]
pub enum EnumJ193 {
    Variant196OfMany,
    Variant197OfMany(EnumJ198, (std::num::NonZeroU16, i128), ),
}

impl Shaped for EnumJ193 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ193::Variant196OfMany, _ => EnumJ193::Variant197OfMany(p.of(), (p.of(), p.of()), ), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession22 {
    field_192: EnumJ193,
    #[session(max_len(2, 4))]
    #[serde(rename = "209/'")] field_208: BTreeSet<String>,
    field_210: u128,
}

impl Shaped for JsonSession22 {
    fn make(p: &mut Pick) -> Self {
        JsonSession22 { field_192: p.of(), field_208: p.text_set(2), field_210: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "UPPERCASE")]
#[serde(rename_all_fields = "SCREAMING_SNAKE_CASE")]
#[serde(untagged)]
pub enum EnumJ214 {
    Variant217OfMany(i64),
}

impl Shaped for EnumJ214 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumJ214::Variant217OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ213(EnumJ214, i64, #[session(max_len(3))] BTreeMap<Unit, i32>, );

impl Shaped for StructJ213 {
    fn make(p: &mut Pick) -> Self {
        StructJ213(p.of(), p.of(), p.map(3, |p| p.of()), )
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "lowercase")]
pub struct JsonSession23 {
    field_211: Hex,
    field_212: StructJ213,
    #[session(max_len(3))]
    field_218: BTreeMap<std::num::NonZeroU16, i64>,
}

impl Shaped for JsonSession23 {
    fn make(p: &mut Pick) -> Self {
        JsonSession23 { field_211: p.of(), field_212: p.of(), field_218: p.map(3, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ222<T> {
    first: T, rest: Option<(T, T)>,
    #[session(max_len(2))]
    field_223: Vec<f64>,
}

impl<T: Shaped> Shaped for GenericJ222<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ222 { first: p.of(), rest: p.option(|p| (p.of(), p.of())), field_223: p.list(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "snake_case")]
pub struct JsonSession24 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_219: u32,
    #[serde(skip)] field_220: u64,
    #[session(max_len(2, 4))]
    #[serde(flatten)] field_221: BTreeMap<String, GenericJ222<u8>>,
}

impl Shaped for JsonSession24 {
    fn make(p: &mut Pick) -> Self {
        JsonSession24 { field_219: p.of(), field_220: Default::default(), field_221: p.text_map(2, |p| p.of()), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession25 {
    #[serde(with = "digits")] #[session(max_size = 12)] field_224: u32,
    #[serde(default, skip_serializing_if = "is_default")] field_225: i64,
    #[serde(skip)] field_226: u64,
}

impl Shaped for JsonSession25 {
    fn make(p: &mut Pick) -> Self {
        JsonSession25 { field_224: p.of(), field_225: p.of(), field_226: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct JsonSession26 {
    #[session(max_len(3))]
    field_227: BTreeMap<u8, std::net::IpAddr>,
    #[serde(with = "digits")] #[session(max_size = 12)] field_228: u32,
    #[serde(rename(serialize = "230/'"), alias = "230/'")] field_229: u8,
}

impl Shaped for JsonSession26 {
    fn make(p: &mut Pick) -> Self {
        JsonSession26 { field_227: p.map(3, |p| p.of()), field_228: p.of(), field_229: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
#[serde(rename_all_fields = "UPPERCASE")]
#[serde(tag = "235/'")]
pub enum EnumJ234 {
    Variant237OfMany,
    #[serde(rename = "ü239")]
    Variant238OfMany {
    #[serde(skip)] field_240: u64,
    field_241: u8,
    },
}

impl Shaped for EnumJ234 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ234::Variant237OfMany, _ => EnumJ234::Variant238OfMany { field_240: Default::default(), field_241: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub struct JsonSession27 {
    #[serde(skip_serializing, default)] field_231: u8,
    field_232: Hex,
    #[serde(flatten)] field_233: EnumJ234,
}

impl Shaped for JsonSession27 {
    fn make(p: &mut Pick) -> Self {
        JsonSession27 { field_231: Default::default(), field_232: p.of(), field_233: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ254 {
    #[session(max_len(9))]
    #[serde(rename = "ü256")] field_255: String,
    #[serde(with = "digits")] #[session(max_size = 12)] field_257: u32,
}

impl Shaped for StructJ254 {
    fn make(p: &mut Pick) -> Self {
        StructJ254 { field_255: p.text(9), field_257: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(tag = "\u{1}248")]
pub enum EnumJ247 {
    #[serde(rename = "251\n\t")]
    Variant250OfMany {
    field_252: StructJ254,
    #[serde(skip_serializing, default)] field_258: u8,
    },
    Variant259OfMany {
    },
    Variant260OfMany,
    Variant261OfMany,
}

impl Shaped for EnumJ247 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumJ247::Variant250OfMany { field_252: p.of(), field_258: Default::default(), }, 1 => EnumJ247::Variant259OfMany { }, 2 => EnumJ247::Variant260OfMany, _ => EnumJ247::Variant261OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "camelCase")]
pub struct JsonSession28 {
    field_242: f32,
    #[session(max_len(3))]
    #[serde(rename = "\"244\\")] field_243: Box<BTreeMap<bool, std::num::NonZeroU16>>,
    #[serde(skip_serializing_if = "Option::is_none")] field_245: Option<u8>,
    #[serde(flatten)] field_246: EnumJ247,
}

impl Shaped for JsonSession28 {
    fn make(p: &mut Pick) -> Self {
        JsonSession28 { field_242: p.of(), field_243: Box::new(p.map(3, |p| p.of())), field_245: p.option(|p| p.of()), field_246: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ264 {
    field_265: i8,
}

impl Shaped for StructJ264 {
    fn make(p: &mut Pick) -> Self {
        StructJ264 { field_265: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "kebab-case")]
pub struct JsonSession29 {
    #[session(max_len(3))]
    field_262: Vec<u128>,
    #[serde(flatten)] field_263: StructJ264,
}

impl Shaped for JsonSession29 {
    fn make(p: &mut Pick) -> Self {
        JsonSession29 { field_262: p.list(3, |p| p.of()), field_263: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ269(#[session(max_len(1))] pub String);

impl Shaped for StructJ269 {
    fn make(p: &mut Pick) -> Self {
        StructJ269(p.text(1))
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
pub struct JsonSession30 {
    #[serde(skip_serializing_if = "Option::is_none")] field_266: Option<u8>,
    #[serde(skip_serializing, default)] field_267: String,
    field_268: Option<StructJ269>,
    #[session(max_len(3, 1))]
    field_270: Box<BTreeMap<char, String>>,
    #[serde(default, skip_serializing_if = "is_default")] field_271: u8,
}

impl Shaped for JsonSession30 {
    fn make(p: &mut Pick) -> Self {
        JsonSession30 { field_266: p.option(|p| p.of()), field_267: Default::default(), field_268: p.option(|p| p.of()), field_270: Box::new(p.map(3, |p| p.text(1))), field_271: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "lowercase", deserialize = "lowercase"))]
pub struct StructJ283 {
}

impl Shaped for StructJ283 {
    fn make(_: &mut Pick) -> Self {
        StructJ283 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ289 {
}

impl Shaped for StructJ289 {
    fn make(_: &mut Pick) -> Self {
        StructJ289 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct StructJ287 {
    #[serde(flatten)] field_288: StructJ289,
}

impl Shaped for StructJ287 {
    fn make(p: &mut Pick) -> Self {
        StructJ287 { field_288: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "snake_case", deserialize = "snake_case"))]
#[serde(rename_all_fields = "camelCase")]
#[serde(tag = "\u{1}279")]
pub enum EnumJ278 {
    #[serde(rename = "282/'")]
    Variant281OfMany(StructJ283),
    #[serde(rename = "n285")]
    Variant284OfMany {
    #[serde(flatten)] field_286: StructJ287,
    },
}

impl Shaped for EnumJ278 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumJ278::Variant281OfMany(p.of()), _ => EnumJ278::Variant284OfMany { field_286: p.of(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(deny_unknown_fields)]
pub struct StructJ275 {
    #[serde(rename = "日本277")] field_276: EnumJ278,
    #[serde(skip)] field_290: Option<bool>,
}

impl Shaped for StructJ275 {
    fn make(p: &mut Pick) -> Self {
        StructJ275 { field_276: p.of(), field_290: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession31 {
    #[serde(rename(serialize = "\"273\\"), alias = "\"273\\")] field_272: StructJ275,
    #[serde(default, skip_serializing_if = "is_default")] field_291: f64,
    #[serde(skip_serializing, default)] field_292: u8,
    #[serde(skip_serializing, default)] field_293: Vec<u8>,
}

impl Shaped for JsonSession31 {
    fn make(p: &mut Pick) -> Self {
        JsonSession31 { field_272: p.of(), field_291: p.of(), field_292: Default::default(), field_293: Default::default(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
pub struct StructJ298 {
}

impl Shaped for StructJ298 {
    fn make(_: &mut Pick) -> Self {
        StructJ298 { }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
pub struct GenericJ300<T> {
    marker: std::marker::PhantomData<T>, only: Box<T>,
    #[session(max_len(2))]
    field_301: Vec<(u64, std::num::NonZeroU16)>,
}

impl<T: Shaped> Shaped for GenericJ300<T> {
    fn make(p: &mut Pick) -> Self {
        GenericJ300 { marker: std::marker::PhantomData, only: Box::new(p.of()), field_301: p.list(2, |p| (p.of(), p.of())), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(tag = "294\u{7f}", rename = "Tagged295")]
pub struct JsonSession32 {
    field_296: StructJ298,
    field_299: GenericJ300<i64>,
    #[serde(rename(serialize = "\u{1}303", deserialize = "\u{1}303"))] field_302: u8,
    #[serde(with = "digits")] #[session(max_size = 12)] field_304: u32,
}

impl Shaped for JsonSession32 {
    fn make(p: &mut Pick) -> Self {
        JsonSession32 { field_296: p.of(), field_299: p.of(), field_302: p.of(), field_304: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct JsonSession33 {
    #[session(max_len(2))]
    #[serde(skip_serializing_if = "Vec::is_empty", default)] field_305: Vec<u64>,
    field_306: [i128; 3],
    #[session(max_len(3))]
    field_307: BTreeMap<char, i32>,
    #[session(max_len(2, 4))]
    #[serde(rename = "\"309\\")] field_308: BTreeSet<String>,
}

impl Shaped for JsonSession33 {
    fn make(p: &mut Pick) -> Self {
        JsonSession33 { field_305: p.list(2, |p| p.of()), field_306: p.array(|p| p.of()), field_307: p.map(3, |p| p.of()), field_308: p.text_set(2), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ312 { #[serde(skip_serializing, default)] out: u8, #[session(max_len(5))] only: String }

impl Shaped for StructJ312 {
    fn make(p: &mut Pick) -> Self {
        StructJ312 { out: 0, only: p.text(5) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
pub struct StructJ314 { #[session(max_len(2, 4, 3))] only: BTreeMap<String, BTreeMap<bool, i8>> }

impl Shaped for StructJ314 {
    fn make(p: &mut Pick) -> Self {
        StructJ314 { only: p.text_map(2, |p| p.map(3, |p| p.of())) }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json")]
#[serde(rename_all = "PascalCase")]
pub struct JsonSession34 {
    #[serde(default, skip_serializing_if = "is_default")] field_310: i64,
    field_311: StructJ312,
    field_313: StructJ314,
}

impl Shaped for JsonSession34 {
    fn make(p: &mut Pick) -> Self {
        JsonSession34 { field_310: p.of(), field_311: p.of(), field_313: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "PascalCase")]
pub enum EnumJ324 {
    Variant327OfMany {
    },
    Variant328OfMany {
    },
    #[serde(rename = "n330")]
    Variant329OfMany(Unit),
}

impl Shaped for EnumJ324 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ324::Variant327OfMany { }, 1 => EnumJ324::Variant328OfMany { }, _ => EnumJ324::Variant329OfMany(p.of()), })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumJ318 {
    #[serde(rename = "日本322")]
    Variant321OfMany,
    Variant323OfMany(f64, #[serde(skip)] u8, EnumJ324, ),
    Variant331OfMany,
}

impl Shaped for EnumJ318 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumJ318::Variant321OfMany, 1 => EnumJ318::Variant323OfMany(p.of(), Default::default(), p.of(), ), _ => EnumJ318::Variant331OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "snake_case")]
#[serde(tag = "\u{1}335", content = "\u{1}336")]
pub enum EnumJ334 {
    Variant337OfMany,
}

impl Shaped for EnumJ334 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumJ334::Variant337OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "UPPERCASE", deserialize = "UPPERCASE"))]
pub struct StructJ340 {
    #[serde(default, skip_serializing_if = "is_default")] field_341: i64,
    field_342: Hex,
    #[serde(with = "digits")] #[session(max_size = 12)] field_343: u32,
}

impl Shaped for StructJ340 {
    fn make(p: &mut Pick) -> Self {
        StructJ340 { field_341: p.of(), field_342: p.of(), field_343: p.of(), }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "json", encrypt)]
#[serde(deny_unknown_fields)]
pub struct JsonSession35 {
    #[session(max_len(2, 3))]
    #[serde(rename = "316🎉")] field_315: Option<Vec<BTreeMap<char, i32>>>,
    field_317: EnumJ318,
    #[serde(rename(serialize = "n333"), alias = "n333")] field_332: EnumJ334,
    field_338: Option<StructJ340>,
    field_344: u128,
}

impl Shaped for JsonSession35 {
    fn make(p: &mut Pick) -> Self {
        JsonSession35 { field_315: p.option(|p| p.list(2, |p| p.map(3, |p| p.of()))), field_317: p.of(), field_332: p.of(), field_338: p.option(|p| p.of()), field_344: p.of(), }
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
    Variant12OfMany {
    },
}

impl Shaped for EnumP9 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumP9::Variant12OfMany { }, })
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
    Variant22OfMany,
    Variant24OfMany {
    #[serde(rename(serialize = "n26", deserialize = "n26"))] field_25: StructP27,
    },
}

impl Shaped for EnumP19 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP19::Variant22OfMany, _ => EnumP19::Variant24OfMany { field_25: p.of(), }, })
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
    Variant44OfMany {
    field_45: StructP46,
    #[serde(skip)] field_47: u64,
    },
}

impl Shaped for EnumP41 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP41::Variant44OfMany { field_45: p.of(), field_47: Default::default(), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all(serialize = "lowercase", deserialize = "lowercase"))]
#[serde(rename_all_fields = "SCREAMING-KEBAB-CASE")]
pub enum EnumP55 {
    Variant58OfMany,
    Variant59OfMany(#[session(max_len(9))] String, i8, ),
}

impl Shaped for EnumP55 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP55::Variant58OfMany, _ => EnumP55::Variant59OfMany(p.text(9), p.of(), ), })
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
    Variant75OfMany(std::net::IpAddr, Unit, std::net::IpAddr, ),
    Variant77OfMany(std::num::NonZeroU16, i32, ),
    #[serde(rename = "日本79")]
    Variant78OfMany,
    Variant80OfMany(i8),
}

impl Shaped for EnumP72 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP72::Variant75OfMany(p.of(), p.of(), p.of(), ), 1 => EnumP72::Variant77OfMany(p.of(), p.of(), ), 2 => EnumP72::Variant78OfMany, _ => EnumP72::Variant80OfMany(p.of()), })
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
    Variant99OfMany(u8, u128, ),
    Variant100OfMany(std::time::Duration),
}

impl Shaped for EnumP96 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP96::Variant99OfMany(p.of(), p.of(), ), _ => EnumP96::Variant100OfMany(p.of()), })
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
    Variant128OfMany {
    field_129: std::net::Ipv4Addr,
    #[serde(rename(serialize = "131/'"), alias = "131/'")] field_130: bool,
    },
}

impl Shaped for EnumP125 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP125::Variant128OfMany { field_129: p.of(), field_130: p.of(), }, })
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
    Variant159OfMany(#[session(max_len(5))] String),
    Variant160OfMany {
    },
}

impl Shaped for EnumP156 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP156::Variant159OfMany(p.text(5)), _ => EnumP156::Variant160OfMany { }, })
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
    Variant151OfMany(#[serde(skip)] u8, u8, ),
    Variant152OfMany(Option<i64>, #[serde(skip)] u8, ),
    Variant153OfMany(GenericP154<f64>, EnumP156, StructP161, ),
    Variant162OfMany(#[session(max_len(8))] String),
}

impl Shaped for EnumP148 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP148::Variant151OfMany(Default::default(), p.of(), ), 1 => EnumP148::Variant152OfMany(p.option(|p| p.of()), Default::default(), ), 2 => EnumP148::Variant153OfMany(p.of(), p.of(), p.of(), ), _ => EnumP148::Variant162OfMany(p.text(8)), })
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
    Variant169OfMany,
    Variant170OfMany,
    Variant171OfMany,
}

impl Shaped for EnumP166 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |_, at| match at { 0 => EnumP166::Variant169OfMany, 1 => EnumP166::Variant170OfMany, _ => EnumP166::Variant171OfMany, })
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
    Variant207OfMany,
    Variant208OfMany(#[session(max_len(4))] BTreeSet<char>),
    #[serde(rename = "n210")]
    Variant209OfMany(StructP211, Option<bool>, ),
}

impl Shaped for EnumP204 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP204::Variant207OfMany, 1 => EnumP204::Variant208OfMany(p.set(4)), _ => EnumP204::Variant209OfMany(p.of(), p.option(|p| p.of()), ), })
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
    Variant230OfMany {
    field_232: i64,
    },
    #[serde(rename = "\"234\\")]
    Variant233OfMany {
    #[serde(skip)] field_235: u64,
    #[session(max_len(1))]
    field_236: String,
    },
}

impl Shaped for EnumP227 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP227::Variant230OfMany { field_232: p.of(), }, _ => EnumP227::Variant233OfMany { field_235: Default::default(), field_236: p.text(1), }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
#[serde(rename_all_fields = "camelCase")]
pub enum EnumP221 {
    #[serde(rename = "\"225\\")]
    Variant224OfMany {
    field_226: EnumP227,
    field_237: Box<u64>,
    },
    Variant238OfMany {
    #[session(max_len(3))]
    #[serde(rename(serialize = "\u{1}240"), alias = "\u{1}240")] field_239: Vec<i128>,
    field_241: Box<i8>,
    },
}

impl Shaped for EnumP221 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP221::Variant224OfMany { field_226: p.of(), field_237: Box::new(p.of()), }, _ => EnumP221::Variant238OfMany { field_239: p.list(3, |p| p.of()), field_241: Box::new(p.of()), }, })
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
    Variant249OfMany,
}

impl Shaped for EnumP246 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |_, at| match at { _ => EnumP246::Variant249OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
#[serde(rename_all_fields = "UPPERCASE")]
pub enum EnumP250 {
    Variant253OfMany {
    #[session(max_len(6))]
    #[serde(rename(serialize = "日本255", deserialize = "日本255"))] field_254: String,
    },
    Variant256OfMany,
    Variant257OfMany(#[serde(skip)] u8, i32, ),
    Variant258OfMany {
    },
}

impl Shaped for EnumP250 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP250::Variant253OfMany { field_254: p.text(6), }, 1 => EnumP250::Variant256OfMany, 2 => EnumP250::Variant257OfMany(Default::default(), p.of(), ), _ => EnumP250::Variant258OfMany { }, })
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
    Variant288OfMany,
    #[serde(rename = "290\n\t")]
    Variant289OfMany(u128, u8, ),
    #[serde(rename = "292\u{7f}")]
    Variant291OfMany {
    },
}

impl Shaped for EnumP285 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP285::Variant288OfMany, 1 => EnumP285::Variant289OfMany(p.of(), p.of(), ), _ => EnumP285::Variant291OfMany { }, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "camelCase")]
#[serde(rename_all_fields(serialize = "lowercase", deserialize = "lowercase"))]
pub enum EnumP297 {
    #[serde(rename = "\u{1}301")]
    Variant300OfMany(f32),
    Variant302OfMany {
    field_303: u8,
    },
}

impl Shaped for EnumP297 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP297::Variant300OfMany(p.of()), _ => EnumP297::Variant302OfMany { field_303: p.of(), }, })
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
    Variant308OfMany {
    #[serde(rename = "n311")] field_310: [std::time::Duration; 3],
    },
    Variant312OfMany(#[serde(skip)] u8),
    Variant313OfMany {
    },
    Variant314OfMany(i32),
}

impl Shaped for EnumP305 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP305::Variant308OfMany { field_310: p.array(|p| p.of()), }, 1 => EnumP305::Variant312OfMany(Default::default()), 2 => EnumP305::Variant313OfMany { }, _ => EnumP305::Variant314OfMany(p.of()), })
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
    Variant319OfMany,
    #[serde(rename = "\u{1}321")]
    Variant320OfMany(f32, i64, #[session(max_len(7))] String, ),
    Variant322OfMany,
}

impl Shaped for EnumP316 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP316::Variant319OfMany, 1 => EnumP316::Variant320OfMany(p.of(), p.of(), p.text(7), ), _ => EnumP316::Variant322OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "PascalCase")]
#[serde(rename_all_fields = "snake_case")]
pub enum EnumP325 {
    Variant328OfMany {
    #[session(max_len(3, 2))]
    #[serde(rename = "日本330")] field_329: BTreeMap<i8, String>,
    },
}

impl Shaped for EnumP325 {
    fn make(p: &mut Pick) -> Self {
        p.variant(1, |p, at| match at { _ => EnumP325::Variant328OfMany { field_329: p.map(3, |p| p.text(2)), }, })
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
    Variant336OfMany(#[session(max_len(1))] String, StructP338, ),
    #[serde(rename = "340/'")]
    Variant339OfMany,
    Variant341OfMany,
}

impl Shaped for EnumP333 {
    fn make(p: &mut Pick) -> Self {
        p.variant(3, |p, at| match at { 0 => EnumP333::Variant336OfMany(p.text(1), p.of(), ), 1 => EnumP333::Variant339OfMany, _ => EnumP333::Variant341OfMany, })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "kebab-case")]
pub enum EnumP347 {
    Variant350OfMany(Option<i128>, (std::net::Ipv4Addr, Unit), ),
    Variant351OfMany(u8, #[session(max_len(2))] Vec<bool>, ),
}

impl Shaped for EnumP347 {
    fn make(p: &mut Pick) -> Self {
        p.variant(2, |p, at| match at { 0 => EnumP347::Variant350OfMany(p.option(|p| p.of()), (p.of(), p.of()), ), _ => EnumP347::Variant351OfMany(p.of(), p.list(2, |p| p.of()), ), })
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
    Variant366OfMany,
    Variant367OfMany(#[serde(skip)] u8),
    Variant368OfMany {
    field_369: std::net::Ipv4Addr,
    field_370: i64,
    },
    Variant371OfMany(#[serde(skip)] u8, #[session(max_len(5))] String, ),
}

impl Shaped for EnumP363 {
    fn make(p: &mut Pick) -> Self {
        p.variant(4, |p, at| match at { 0 => EnumP363::Variant366OfMany, 1 => EnumP363::Variant367OfMany(Default::default()), 2 => EnumP363::Variant368OfMany { field_369: p.of(), field_370: p.of(), }, _ => EnumP363::Variant371OfMany(Default::default(), p.text(5), ), })
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

/// Visits each session.
pub fn all(visit: &mut impl Visit) {
    visit.visit::<JsonSession0>(Codec::Json, false);
    visit.visit::<JsonSession1>(Codec::Json, false);
    visit.visit::<JsonSession2>(Codec::Json, true);
    visit.visit::<JsonSession3>(Codec::Json, false);
    visit.visit::<JsonSession4>(Codec::Json, true);
    visit.visit::<JsonSession5>(Codec::Json, false);
    visit.visit::<JsonSession6>(Codec::Json, true);
    visit.visit::<JsonSession7>(Codec::Json, false);
    visit.visit::<JsonSession8>(Codec::Json, true);
    visit.visit::<JsonSession9>(Codec::Json, false);
    visit.visit::<JsonSession10>(Codec::Json, false);
    visit.visit::<JsonSession11>(Codec::Json, false);
    visit.visit::<JsonSession12>(Codec::Json, false);
    visit.visit::<JsonSession13>(Codec::Json, true);
    visit.visit::<JsonSession14>(Codec::Json, false);
    visit.visit::<JsonSession15>(Codec::Json, false);
    visit.visit::<JsonSession16>(Codec::Json, true);
    visit.visit::<JsonSession17>(Codec::Json, true);
    visit.visit::<JsonSession18>(Codec::Json, true);
    visit.visit::<JsonSession19>(Codec::Json, false);
    visit.visit::<JsonSession20>(Codec::Json, true);
    visit.visit::<JsonSession21>(Codec::Json, false);
    visit.visit::<JsonSession22>(Codec::Json, true);
    visit.visit::<JsonSession23>(Codec::Json, false);
    visit.visit::<JsonSession24>(Codec::Json, false);
    visit.visit::<JsonSession25>(Codec::Json, false);
    visit.visit::<JsonSession26>(Codec::Json, false);
    visit.visit::<JsonSession27>(Codec::Json, false);
    visit.visit::<JsonSession28>(Codec::Json, false);
    visit.visit::<JsonSession29>(Codec::Json, true);
    visit.visit::<JsonSession30>(Codec::Json, true);
    visit.visit::<JsonSession31>(Codec::Json, true);
    visit.visit::<JsonSession32>(Codec::Json, false);
    visit.visit::<JsonSession33>(Codec::Json, true);
    visit.visit::<JsonSession34>(Codec::Json, true);
    visit.visit::<JsonSession35>(Codec::Json, false);
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
}
