//! Structs and enums from their parts, as serde writes them.

use super::few::Few;
use super::{Info, fingerprint, first, json_len, mix};
use crate::size::Bound;
use crate::token::Format;

/// Why a struct whose fields are not all there cannot be postcard.
pub(super) const NOT_IN_PLACE: &str = "postcard writes every field in its place and cannot leave one out, tag or flatten it; remove the serde attribute, or use `codec = \"json\"`";

/// Why a variant cannot stand beside its tag.
const NOT_TAGGED: &str = "a variant of an enum with `serde(tag)` alone holds a struct or a map; write a struct, or add `content`";

/// Why a field cannot be flattened.
pub(super) const NOT_FLAT: &str = "`serde(flatten)` is counted for a struct or a map alone; write `#[session(max_size = N)]` on the field, N with the braces";

/// Why a field cannot be read through a buffer: serde's has no place for 128 bits.
pub(super) const WIDE: &str = "serde cannot read a 128-bit integer inside `flatten`, `tag` or `untagged`; remove that attribute (`tag` with `content` is read well), or choose a smaller integer or text";

/// Why a map cannot be read through a buffer: its keys stay text there.
pub(super) const KEYS: &str = "serde cannot read a map whose keys are not text inside `flatten`, `tag` or `untagged`; remove that attribute (`tag` with `content` is read well), or choose text for the keys";

/// One field of a struct.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Its serialized name.
    pub name: &'static str,
    /// What the compiler knows of its type.
    pub info: Info,
    /// Whether and how it is there.
    pub presence: Presence,
}

/// Whether and how a field is in the serialized struct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Always, under its name.
    Always,
    /// Unless `skip_serializing_if` says no.
    Sometimes,
    /// Unless it is `None`: `skip_serializing_if = "Option::is_none"`.
    UnlessNone,
    /// Its own fields in its place: `flatten`.
    Flat,
    /// Never, though serde reads it where it is there: `skip_serializing`.
    Never,
}

impl Part {
    /// A field by the name and type that serde writes.
    pub const fn new(name: &'static str, info: Info, presence: Presence) -> Self {
        Part { name, info, presence }
    }

    /// The entry by which `serde(tag)` names a struct.
    pub const fn tag(tag: &'static str, name: &'static str) -> Self {
        let mut info = Info::new("tag", Bound::exactly(json_len(name) + 2), Bound::exactly(0));
        info.never_postcard = Some(NOT_IN_PLACE);
        Part::new(tag, info, Presence::Always)
    }

    /// Why it can never be encoded and read back.
    pub(super) const fn never(&self, format: Format) -> Option<&'static str> {
        let flat = matches!(self.presence, Presence::Flat);
        if !format.is_json() {
            let in_place = matches!(self.presence, Presence::Always);
            return if in_place { self.info.never_postcard } else { Some(NOT_IN_PLACE) };
        }
        if flat && !self.info.object && !self.info.foreign {
            return Some(NOT_FLAT);
        }
        first(self.info.never_json, if flat { self.info.never_buffered } else { None })
    }

    /// What it adds to the struct: in JSON its name, colon and value, and a comma.
    pub const fn entry(&self, format: Format) -> Bound {
        if !format.is_json() {
            return self.info.postcard;
        }
        let named = json_len(self.name) + r#""":,"#.len();
        match self.presence {
            Presence::Always => self.info.json.plus(named),
            Presence::Sometimes => absent_or(self.info.json.plus(named)),
            Presence::UnlessNone => absent_or(self.info.present.plus(named)),
            Presence::Flat => entries(self.info.json),
            Presence::Never => Bound::exactly(0),
        }
    }
}

const fn absent_or(entry: Bound) -> Bound {
    Bound { min: 0, max: entry.max }
}

/// The entries of a JSON object of this size, a comma behind each.
const fn entries(object: Bound) -> Bound {
    const fn of(object: usize) -> usize {
        if object > 2 { object.saturating_sub(if object == usize::MAX { 0 } else { 1 }) } else { 0 }
    }
    Bound { min: of(object.min), max: of(object.max) }
}

/// The JSON object of these entries: braces around them, and no comma behind the last.
const fn braces(entries: Bound) -> Bound {
    const fn of(entries: usize) -> usize {
        entries.saturating_add(if entries == 0 { 2 } else { 1 })
    }
    Bound { min: of(entries.min), max: of(entries.max) }
}

/// Whether some part has no bound, and says so.
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

/// Whether some part lacks a limit, which is reported where it is missing.
pub const fn any_open(parts: &[Part]) -> bool {
    let mut i = 0;
    while i < parts.len() {
        if parts[i].info.open {
            return true;
        }
        i += 1;
    }
    false
}

/// A struct with named fields.
pub const fn object(parts: &[Part]) -> Info {
    let mut json = Bound::exactly(0);
    let mut postcard = Bound::exactly(0);
    let mut info = Info::new("struct", json, postcard);
    let mut i = 0;
    while i < parts.len() {
        let part = &parts[i];
        json = json.then(part.entry(Format::SignedJson));
        postcard = postcard.then(part.entry(Format::SignedPostcard));
        info.shape = fingerprint(info.shape, part.name);
        info = info.holding(&part.info);
        info.never_json = first(info.never_json, part.never(Format::SignedJson));
        info.never_postcard = first(info.never_postcard, part.never(Format::SignedPostcard));
        // What is flattened may have a key that is already there.
        info.unsure |= matches!(part.presence, Presence::Flat);
        i += 1;
    }
    info.json = braces(json);
    info.present = info.json;
    info.postcard = postcard;
    info.object = true;
    info
}

/// A tuple of two or more items, or a struct of them: an array in JSON.
pub const fn tuple(items: &[Info]) -> Info {
    let mut json = Bound::exactly(0);
    let mut postcard = Bound::exactly(0);
    let mut info = Info::new("tuple", json, postcard);
    let mut i = 0;
    while i < items.len() {
        json = json.then(items[i].json.plus(1));
        postcard = postcard.then(items[i].postcard);
        info = info.holding(&items[i]);
        i += 1;
    }
    info.json = braces(json);
    info.present = info.json;
    info.postcard = postcard;
    info
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
    /// Not at all.
    Untagged,
}

/// One variant of an enum.
#[derive(Clone, Copy, Debug)]
pub struct Variant<'a> {
    /// Its serialized name.
    pub name: &'static str,
    /// Its place in the source, which postcard writes.
    pub index: u32,
    /// What it holds.
    pub content: Content<'a>,
    /// Whether it is untagged on its own.
    pub untagged: bool,
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
    /// Fields.
    Struct(&'a [Part]),
}

impl Content<'_> {
    const fn info(&self) -> Info {
        match self {
            Content::Unit => Info::new("unit", Bound::exactly("null".len()), Bound::exactly(0)),
            Content::One(info) => **info,
            Content::Tuple(items) => tuple(items),
            Content::Struct(parts) => object(parts),
        }
    }
}

/// An enum of these variants, of which at least one can be written.
pub const fn variants(tagging: Tagging, variants: &[Variant<'_>]) -> Info {
    let mut info = Info::new("enum", Bound::exactly(0), Bound::exactly(0));
    let mut json = Bound::new(usize::MAX, 0);
    let mut postcard = Bound::new(usize::MAX, 0);
    let (mut few_json, mut few_postcard) = (Few::new(), Few::new());
    let mut names = true;
    let mut objects = true;
    let buffered = is_buffered(tagging, variants);
    let mut i = 0;
    while i < variants.len() {
        let variant = &variants[i];
        let content = variant.content.info();
        let unit = matches!(variant.content, Content::Unit);
        let name = json_len(variant.name) + 2;
        let tagging = if variant.untagged { Tagging::Untagged } else { tagging };
        json = json.or(written(tagging, &variant.content, &content, name));
        let index = super::text::varint_len(variant.index as usize);
        postcard = postcard.or(content.postcard.plus(index));
        names &= unit && matches!(tagging, Tagging::External);
        few_json = few_json.and(name, 1);
        few_postcard = few_postcard.and(index, 1);
        info.shape = mix(fingerprint(info.shape, variant.name), variant.index as u64);
        info = info.holding(&content);
        info.never_postcard = first(info.never_postcard, never_postcard(tagging, variant, i));
        if buffered {
            info.never_json = first(info.never_json, content.never_buffered);
        }
        match tagging {
            Tagging::External => objects = false,
            Tagging::Adjacent(..) => {}
            Tagging::Internal(_) => {
                let one = matches!(variant.content, Content::One(_));
                if one && !content.object {
                    info.never_json = Some(NOT_TAGGED);
                }
                // What it holds may have the tag's key. And where serde_json has its feature
                // `arbitrary_precision`, which any crate can switch on for all, serde cannot read
                // a float out of the buffer.
                info.unsure |= one || content.float;
            }
            Tagging::Untagged => {
                objects &= content.object;
                info.nullable |= unit || content.nullable;
                // Another variant may read what this one wrote.
                info.unsure = true;
            }
        }
        i += 1;
    }
    if variants.is_empty() {
        json = Bound::exactly(0);
        postcard = Bound::exactly(0);
    } else if names {
        info.key = Some(json);
        info = info.few(few_json, few_postcard);
    }
    info.json = json;
    info.present = json;
    info.postcard = postcard;
    info.object = objects;
    info
}

/// Whether serde collects a value of this enum before it knows the variant.
const fn is_buffered(tagging: Tagging, variants: &[Variant<'_>]) -> bool {
    let mut buffered = matches!(tagging, Tagging::Internal(_) | Tagging::Untagged);
    let mut i = 0;
    while i < variants.len() {
        buffered |= variants[i].untagged;
        i += 1;
    }
    buffered
}

/// Why postcard cannot read this variant, the `place`th of those that serde writes.
const fn never_postcard(
    tagging: Tagging,
    variant: &Variant<'_>,
    place: usize,
) -> Option<&'static str> {
    if !matches!(tagging, Tagging::External) {
        return Some(
            "postcard cannot read an enum that serde does not tag externally; remove the serde attribute, or use `codec = \"json\"`",
        );
    }
    if variant.index as usize != place {
        return Some(
            "serde counts variants in another way when it reads than when it writes if one before them is skipped; move the skipped variants behind all others, or use `codec = \"json\"`",
        );
    }
    None
}

/// A variant with a name of `name` bytes, quotes included, as JSON.
const fn written(tagging: Tagging, kind: &Content<'_>, content: &Info, name: usize) -> Bound {
    match (tagging, kind) {
        (Tagging::External, Content::Unit) => Bound::exactly(name),
        (Tagging::External, _) => content.json.plus(name + "{:}".len()),
        (Tagging::Internal(tag), kind) => {
            let tag = Bound::exactly(json_len(tag) + r#""":,"#.len() + name);
            match kind {
                Content::Unit => braces(tag),
                _ => braces(tag.then(entries(content.json))),
            }
        }
        (Tagging::Adjacent(tag, _), Content::Unit) => {
            Bound::exactly(json_len(tag) + r#"{"":}"#.len() + name)
        }
        (Tagging::Adjacent(tag, field), _) => {
            content.json.plus(json_len(tag) + json_len(field) + r#"{"":,"":}"#.len() + name)
        }
        (Tagging::Untagged, _) => content.json,
    }
}

#[cfg(test)]
mod tests;
