//! The `Info` of structs and enums, from their parts, as serde writes them.

use super::info::{Buffered, Form, Info, KeyNames, first};
use super::layout::{fingerprint, mix};
use crate::size::Bound;
use crate::size::{json_len, same, varint_len};
use crate::token::Format;

/// Why postcard cannot hold a struct whose fields are not always there.
pub(super) const NOT_IN_PLACE: &str = "postcard writes every field in its position and cannot leave one out; remove `skip_serializing_if`, or use `codec = \"json\"`";

/// Why an enum of another representation than serde's default cannot be postcard.
const NOT_EXTERNAL: &str = "postcard reads only enums that serde tags externally; remove `tag` and `content`, or use `codec = \"json\"`";

/// Why a variant cannot follow its tag.
const NOT_TAGGED: &str = "a newtype variant of an enum with `tag` can only hold a struct with named fields or a unit struct; write the fields in the variant, or add `content`";

/// Why a variant's struct cannot follow its tag.
const TAG_IN_STRUCT: &str = "a newtype variant holds a struct with a field that has the name of serde's `tag`; rename the field or the tag";

/// Why a field is nested too deeply: serde_json's reader stops at 128 levels.
const DEEP: &str = "serde_json reads at most 127 levels of arrays and objects, and this is deeper; flatten the types, or use `codec = \"postcard\"`";

/// The levels of arrays and objects that serde_json reads.
const DEPTH_LIMIT: usize = 127;

/// One field of a struct.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its serialized name.
    pub name: &'static str,
    /// What the compiler knows of its type.
    pub info: Info,
    /// Whether `skip_serializing_if` can leave it out.
    pub optional: bool,
}

impl Part {
    /// A field by the name and type that serde writes.
    pub const fn new(name: &'static str, info: Info, optional: bool) -> Self {
        Part { name, info, optional }
    }

    /// Why it can never be encoded and read back.
    pub(super) const fn never(&self, format: Format) -> Option<&'static str> {
        if !format.is_json() {
            return if self.optional { Some(NOT_IN_PLACE) } else { self.info.postcard.never };
        }
        // The struct around it is one level more.
        if self.info.json.depth >= DEPTH_LIMIT { Some(DEEP) } else { self.info.json.never }
    }

    /// What it adds to the struct: in JSON its name, colon and value, and a comma.
    pub const fn entry(&self, format: Format) -> Bound {
        if !format.is_json() {
            return self.info.postcard.size;
        }
        let entry = self.info.json.size.plus(json_len(self.name) + r#""":,"#.len());
        if self.optional { Bound { min: 0, max: entry.max } } else { entry }
    }
}

/// The entries of a JSON object of this size, a comma after each.
const fn entries(object: Bound) -> Bound {
    const fn of(object: usize) -> usize {
        if object > 2 { object.saturating_sub(if object == usize::MAX { 0 } else { 1 }) } else { 0 }
    }
    Bound { min: of(object.min), max: of(object.max) }
}

/// The JSON object of these entries: braces around them, and no comma after the last.
const fn braces(entries: Bound) -> Bound {
    const fn of(entries: usize) -> usize {
        entries.saturating_add(if entries == 0 { 2 } else { 1 })
    }
    Bound { min: of(entries.min), max: of(entries.max) }
}

/// Whether some part is declared unbounded.
pub const fn any_unbounded(parts: &[Part]) -> bool {
    let mut i = 0;
    while i < parts.len() {
        if parts[i].info.unbounded {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether some part lacks a limit, which another assertion reports.
pub const fn any_lacks_limits(parts: &[Part]) -> bool {
    let mut i = 0;
    while i < parts.len() {
        if parts[i].info.limits.missing {
            return true;
        }
        i += 1;
    }
    false
}

/// A struct with named fields, which JSON reads by `keys`.
pub const fn object(keys: KeyNames, parts: &[Part]) -> Info {
    let mut json = Bound::exactly(0);
    let mut postcard = Bound::exactly(0);
    let mut info = Info::new("struct", json, postcard);
    let mut i = 0;
    while i < parts.len() {
        let part = &parts[i];
        json = json.then(part.entry(Format::SignedJson));
        postcard = postcard.then(part.entry(Format::SignedPostcard));
        info.layout = fingerprint(info.layout, part.name);
        info = info.holding(&part.info);
        info.json.never = first(info.json.never, part.never(Format::SignedJson));
        info.postcard.never = first(info.postcard.never, part.never(Format::SignedPostcard));
        i += 1;
    }
    info.json.size = braces(json);
    info.json.form = Form::Struct(keys);
    info.postcard.size = postcard;
    info.nested()
}

/// A tuple of two or more items, or a struct of them: an array in JSON.
pub const fn tuple(items: &[Info]) -> Info {
    let mut json = Bound::exactly(0);
    let mut postcard = Bound::exactly(0);
    let mut info = Info::new("tuple", json, postcard);
    let mut i = 0;
    while i < items.len() {
        json = json.then(items[i].json.size.plus(1));
        postcard = postcard.then(items[i].postcard.size);
        info = info.holding(&items[i]);
        i += 1;
    }
    info.json.size = braces(json);
    info.postcard.size = postcard;
    info.nested()
}

/// How an enum says which variant it is (serde's enum representations).
#[derive(Clone, Copy, Debug)]
pub enum Tagging {
    /// `{"Variant":…}`, or `"Variant"` alone.
    External,
    /// `{"tag":"Variant",…}`.
    Internal(&'static str),
    /// `{"tag":"Variant","content":…}`.
    Adjacent(&'static str, &'static str),
}

/// One variant of an enum.
#[derive(Clone, Copy, Debug)]
pub struct Variant<'a> {
    /// Its serialized name.
    pub name: &'static str,
    /// What it holds.
    pub content: Content<'a>,
}

/// What a variant holds.
#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    /// Nothing.
    Unit,
    /// One value.
    One(&'a Info),
    /// Several values.
    Tuple(&'a [Info]),
    /// Fields, read by these keys.
    Struct(KeyNames, &'a [Part]),
}

impl Content<'_> {
    const fn info(&self) -> Info {
        match self {
            Content::Unit => Info::new("unit", Bound::exactly("null".len()), Bound::exactly(0)),
            Content::One(info) => **info,
            Content::Tuple(items) => tuple(items),
            Content::Struct(keys, parts) => object(keys, parts),
        }
    }
}

/// An enum of these variants, in the order of the source.
pub const fn variants(tagging: Tagging, variants: &[Variant<'_>]) -> Info {
    let mut info = Info::new("enum", Bound::exactly(0), Bound::exactly(0));
    let mut json = Bound::new(usize::MAX, 0);
    let mut postcard = Bound::new(usize::MAX, 0);
    let mut names = matches!(tagging, Tagging::External);
    let mut i = 0;
    while i < variants.len() {
        let variant = &variants[i];
        let content = variant.content.info();
        json = json.or(written(tagging, &variant.content, &content, json_len(variant.name) + 2));
        postcard = postcard.or(content.postcard.size.plus(varint_len(i)));
        names &= matches!(variant.content, Content::Unit);
        info.layout = mix(fingerprint(info.layout, variant.name), i as u64);
        info = info.holding(&tagged(tagging, variant, content));
        i += 1;
    }
    if variants.is_empty() {
        json = Bound::exactly(0);
        postcard = Bound::exactly(0);
    } else if names {
        info.json.key = Some(json);
    }
    if !matches!(tagging, Tagging::External) {
        info.postcard.never = first(info.postcard.never, Some(NOT_EXTERNAL));
    }
    info.json.size = json;
    info.postcard.size = postcard;
    info
}

/// The `Info` of a variant's content with this tagging.
const fn tagged(tagging: Tagging, variant: &Variant<'_>, mut content: Info) -> Info {
    match (tagging, variant.content) {
        // A name alone.
        (Tagging::External, Content::Unit) => {}
        (Tagging::External | Tagging::Adjacent(..), _) => content.json.depth += 1,
        (Tagging::Internal(tag), kind) => {
            if let Content::One(held) = kind {
                let never = match held.json.form {
                    Form::Unit => None,
                    Form::Struct(keys) if contains(keys, tag) => Some(TAG_IN_STRUCT),
                    Form::Struct(_) => None,
                    Form::Other => Some(NOT_TAGGED),
                };
                content.json.never = first(content.json.never, never);
            }
            if content.json.depth == 0 {
                content.json.depth = 1;
            }
            match content.json.buffered {
                Buffered::Exactly => {}
                Buffered::Unknown => content.unknown = true,
                Buffered::Never(why) => {
                    content.json.never = first(content.json.never, Some(why));
                }
            }
        }
    }
    content
}

const fn contains(names: KeyNames, name: &str) -> bool {
    let mut i = 0;
    while i < names.len() {
        if same(names[i].as_bytes(), name.as_bytes()) {
            return true;
        }
        i += 1;
    }
    false
}

/// A variant with a name of `name` bytes, quotes included, as JSON.
const fn written(tagging: Tagging, kind: &Content<'_>, content: &Info, name: usize) -> Bound {
    match (tagging, kind) {
        (Tagging::External, Content::Unit) => Bound::exactly(name),
        (Tagging::External, _) => content.json.size.plus(name + "{:}".len()),
        (Tagging::Internal(tag), kind) => {
            let tag = Bound::exactly(json_len(tag) + r#""":,"#.len() + name);
            match (kind, content.json.form) {
                (Content::Unit, _) | (_, Form::Unit) => braces(tag),
                _ => braces(tag.then(entries(content.json.size))),
            }
        }
        (Tagging::Adjacent(tag, _), Content::Unit) => {
            Bound::exactly(json_len(tag) + r#"{"":}"#.len() + name)
        }
        (Tagging::Adjacent(tag, field), _) => {
            content.json.size.plus(json_len(tag) + json_len(field) + r#"{"":,"":}"#.len() + name)
        }
    }
}

#[cfg(test)]
mod tests;
