//! The source of random types: every shape, and every attribute of serde that the derive reads,
//! wherever serde itself can read back what it writes.

#[path = "shapes_types.rs"]
mod types;

use std::fmt::Write;

use types::limits;

use crate::pick::{Codec, Pick};

/// How many sessions there are of each codec.
const SESSIONS: usize = 36;

/// The whole of `shapes_generated.rs`.
pub fn source() -> String {
    let mut source = String::from(
        "//! Made by `shapes_generate.rs`; not to be edited.\n#![cfg_attr(rustfmt, rustfmt::skip)]\n\n\
         use std::collections::{BTreeMap, BTreeSet};\n\n\
         use serde::{Deserialize, Serialize};\nuse trickster_session::{SessionData, SessionField};\n\n\
         use crate::Visit;\nuse crate::leaves::*;\nuse crate::pick::{Codec, Pick, Shaped};\n",
    );
    let mut calls = String::new();
    for (codec, seed) in [(Codec::Json, 1), (Codec::Postcard, 2)] {
        let pick = Pick::random(codec, seed);
        let mut maker = Maker { pick, types: String::new(), count: 0, counted: true };
        for index in 0..SESSIONS {
            maker.counted = true;
            let name = maker.session(index);
            let counted = maker.counted;
            let _ = writeln!(calls, "    visit.visit::<{name}>(Codec::{codec:?}, {counted});");
        }
        source += &maker.types;
    }
    let _ = write!(
        source,
        "\n/// Visits each session.\npub fn all(visit: &mut impl Visit) {{\n{calls}}}\n"
    );
    source
}

struct Maker {
    pick: Pick,
    types: String,
    count: usize,
    /// Whether every size of the current session is counted, and none said by `max_size`.
    counted: bool,
}

/// Where a type stands.
#[derive(Clone, Copy, Default)]
struct Place {
    depth: usize,
    /// serde reads it through its buffer.
    buffered: bool,
    /// Its fields are among those of another, which a map would swallow.
    flat: bool,
}

impl Place {
    fn inner(self) -> Self {
        Place { depth: self.depth + 1, ..self }
    }

    fn buffered(self) -> Self {
        Place { buffered: true, ..self }
    }
}

/// A type, the limits it needs, and the expression that makes a value.
struct Type {
    name: String,
    limits: Vec<usize>,
    make: String,
    nullable: bool,
}

impl Type {
    fn new(name: impl Into<String>, make: impl Into<String>) -> Self {
        Type { name: name.into(), limits: Vec::new(), make: make.into(), nullable: false }
    }

    /// This type in `name` and `make`, where it is `{}`.
    fn wrapped(self, limit: Option<usize>, name: &str, make: &str) -> Self {
        Type {
            name: name.replace("{}", &self.name),
            limits: limit.into_iter().chain(self.limits).collect(),
            make: make.replace("{}", &self.make),
            nullable: false,
        }
    }
}

/// Fields as source, and the expressions of their values.
struct Fields {
    source: String,
    makes: String,
    /// Whether some are in the place of others: `flatten`.
    flat: bool,
}

impl Maker {
    fn json(&self) -> bool {
        self.pick.codec == Codec::Json
    }

    /// Whether one in `count` comes up.
    fn once_in(&mut self, count: usize) -> bool {
        self.pick.choice(count) == 0
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.pick.choice(of.len())]
    }

    fn number(&mut self) -> usize {
        self.count += 1;
        self.count
    }

    /// A session, by its name.
    fn session(&mut self, index: usize) -> String {
        let (codec, of) = if self.json() { ("json", "Json") } else { ("postcard", "Postcard") };
        let name = format!("{of}Session{index}");
        let seal = if index.is_multiple_of(2) { "" } else { ", encrypt" };
        let attributes = self.struct_attributes(Place::default());
        let count = 2 + self.pick.choice(4);
        let fields = self.named(count, Place::default(), attributes.contains("tag = "), false);
        let attributes = without_conflict(attributes, &fields);
        let _ = write!(
            self.types,
            "\n#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]\n\
             #[session(name = \"s\", codec = \"{codec}\"{seal})]\n{attributes}\
             pub struct {name} {{\n{}}}\n\n\
             impl Shaped for {name} {{\n    fn make(p: &mut Pick) -> Self {{\n        {name} {{ {}}}\n    }}\n}}\n",
            fields.source, fields.makes,
        );
        name
    }

    /// Attributes of a struct with named fields.
    fn struct_attributes(&mut self, place: Place) -> String {
        let mut attributes = self.rename_all("rename_all");
        if self.json() && !place.flat && self.once_in(6) {
            let (tag, number) = (self.strange_name(), self.number());
            let _ = writeln!(attributes, "#[serde(tag = {tag:?}, rename = \"Tagged{number}\")]");
        } else if self.once_in(6) && !place.flat {
            attributes += "#[serde(deny_unknown_fields)]\n";
        }
        attributes
    }

    fn rename_all(&mut self, key: &str) -> String {
        let rule = self.one(&[
            "",
            "",
            "lowercase",
            "UPPERCASE",
            "PascalCase",
            "camelCase",
            "snake_case",
            "SCREAMING_SNAKE_CASE",
            "kebab-case",
            "SCREAMING-KEBAB-CASE",
        ]);
        match self.pick.choice(3) {
            _ if rule.is_empty() => String::new(),
            0 => format!("#[serde({key}(serialize = {rule:?}, deserialize = {rule:?}))]\n"),
            _ => format!("#[serde({key} = {rule:?})]\n"),
        }
    }

    /// A name that JSON escapes, or that is not ASCII, and that no other field has.
    fn strange_name(&mut self) -> String {
        let number = self.number();
        let name =
            self.one(&["n#", "\"#\\", "#\n\t", "\u{1}#", "ü#", "日本#", "#🎉", "#/'", "#\u{7f}"]);
        name.replace('#', &number.to_string())
    }

    /// `count` named fields; those of an untagged variant begin with one that none other has.
    fn named(&mut self, count: usize, place: Place, tagged: bool, untagged: bool) -> Fields {
        let mut fields = Fields { source: String::new(), makes: String::new(), flat: false };
        let maps = self.json() && !place.flat && !tagged;
        let flatten = self.once_in(4) && self.json();
        let last = if flatten { self.pick.choice(3) } else { 9 };
        for at in 0..count {
            let name = format!("field_{}", self.number());
            let flat = at + 1 == count && (at > 0 || !untagged);
            let (attributes, mut of) = match last {
                0 if flat && maps => {
                    let inner = Place { flat: true, ..place.buffered().inner() };
                    let value = self.field_type(inner);
                    fields.flat = true;
                    let of =
                        value.wrapped(Some(2), "BTreeMap<String, {}>", "p.text_map(2, |p| {})");
                    let limits = of.limits[1..].iter().copied();
                    let limits = [2, 4].into_iter().chain(limits).collect();
                    ("#[serde(flatten)] ".to_owned(), Type { limits, ..of })
                }
                1 if flat => {
                    let inner = Place { flat: true, ..place.buffered().inner() };
                    fields.flat = true;
                    ("#[serde(flatten)] ".to_owned(), self.named_struct(inner))
                }
                2 if flat => {
                    let inner = Place { flat: true, ..place.buffered().inner() };
                    fields.flat = true;
                    ("#[serde(flatten)] ".to_owned(), self.enumeration(inner, Some(1)))
                }
                _ if untagged && at == 0 => (String::new(), Type::new("u64", "p.of()")),
                _ => self.named_field(place),
            };
            if !of.limits.is_empty() {
                let limits: Vec<_> = of.limits.drain(..).map(|limit| limit.to_string()).collect();
                let _ = writeln!(fields.source, "    #[session(max_len({}))]", limits.join(", "));
            }
            let _ = writeln!(fields.source, "    {attributes}{name}: {},", of.name);
            let _ = write!(fields.makes, "{name}: {}, ", of.make);
        }
        fields
    }

    /// A field's attributes and type.
    fn named_field(&mut self, place: Place) -> (String, Type) {
        let choices = if self.json() { 16 } else { 7 };
        match self.pick.choice(choices) {
            0 => (format!("#[serde(rename = {:?})] ", self.strange_name()), self.field_type(place)),
            1 => {
                let name = self.strange_name();
                let both =
                    format!("#[serde(rename(serialize = {name:?}, deserialize = {name:?}))] ");
                (both, self.field_type(place))
            }
            2 => {
                let name = self.strange_name();
                let alias = format!("#[serde(rename(serialize = {name:?}), alias = {name:?})] ");
                (alias, self.field_type(place))
            }
            3 => {
                let of = self.one(&["u64", "String", "Option<bool>"]);
                ("#[serde(skip)] ".to_owned(), Type::new(of, "Default::default()"))
            }
            7 => {
                let of = self.one(&["u8", "String", "Vec<u8>"]);
                let attributes = "#[serde(skip_serializing, default)] ".to_owned();
                (attributes, Type::new(of, "Default::default()"))
            }
            8 => {
                // A short one: what is left out is not what would be the longest, `null`.
                let short = self.once_in(2);
                let of = if short { Type::new("u8", "p.of()") } else { self.plain(place) };
                let of = of.wrapped(None, "Option<{}>", "p.option(|p| {})");
                ("#[serde(skip_serializing_if = \"Option::is_none\")] ".to_owned(), of)
            }
            9 => {
                let of = self.one(&["u8", "i64", "f64", "char"]);
                let attributes =
                    "#[serde(default, skip_serializing_if = \"is_default\")] ".to_owned();
                (attributes, Type::new(of, "p.of()"))
            }
            10 => {
                let of = self.plain(place);
                let of = of.wrapped(Some(2), "Vec<{}>", "p.list(2, |p| {})");
                ("#[serde(skip_serializing_if = \"Vec::is_empty\", default)] ".to_owned(), of)
            }
            11 => {
                self.counted = false;
                let attributes =
                    "#[serde(with = \"digits\")] #[session(max_size = 12)] ".to_owned();
                (attributes, Type::new("u32", "p.of()"))
            }
            12 => {
                self.counted = false;
                (String::new(), Type::new("Hex", "p.of()"))
            }
            _ => (String::new(), self.field_type(place)),
        }
    }

    fn type_number(&mut self) -> String {
        let of = if self.json() { "J" } else { "P" };
        format!("{of}{}", self.number())
    }

    fn named_struct(&mut self, place: Place) -> Type {
        let name = format!("Struct{}", self.type_number());
        let attributes = self.struct_attributes(place);
        let count = self.pick.choice(4);
        let fields = self.named(count, place, attributes.contains("tag = "), false);
        let attributes = without_conflict(attributes, &fields);
        self.emit(
            &name,
            &format!("{attributes}pub struct {name} {{\n{}}}", fields.source),
            &format!("{name} {{ {}}}", fields.makes),
        );
        Type::new(name, "p.of()")
    }

    /// An enum; `form` says how it is tagged: externally, internally, adjacently, not at all.
    fn enumeration(&mut self, place: Place, form: Option<usize>) -> Type {
        let name = format!("Enum{}", self.type_number());
        let form = form.unwrap_or_else(|| if self.json() { self.pick.choice(4) } else { 0 });
        let (tag, content) = (self.strange_name(), self.strange_name());
        let mut attributes = self.rename_all("rename_all");
        attributes += &self.rename_all("rename_all_fields");
        attributes += &match form {
            0 => String::new(),
            1 => format!("#[serde(tag = {tag:?})]\n"),
            2 => format!("#[serde(tag = {tag:?}, content = {content:?})]\n"),
            _ => "#[serde(untagged)]\n".to_owned(),
        };
        // One variant without a tag makes serde read all through its buffer.
        let loose = form < 3 && self.json() && !place.flat && self.once_in(5);
        let inside = if form % 2 == 1 || loose { place.buffered() } else { place };
        let (mut source, mut arms) = (String::new(), String::new());
        let count = 1 + self.pick.choice(4);
        let (mut scalar, mut nullable) = (false, false);
        for at in 0..count {
            let variant = format!("Variant{}OfMany", self.number());
            let untagged = form == 3 || (loose && at + 1 == count);
            if loose && untagged {
                source += "    #[serde(untagged)]\n";
            } else if self.once_in(4) {
                let _ = writeln!(source, "    #[serde(rename = {:?})]", self.strange_name());
            }
            let (fields, make) = match self.pick.choice(4) {
                0 if form != 3 && !untagged => (String::new(), String::new()),
                0 if !nullable => {
                    nullable = true;
                    (String::new(), String::new())
                }
                1 if untagged && !scalar => {
                    scalar = true;
                    let of = self.one(&["bool", "i64"]);
                    (format!("({of})"), "(p.of())".to_owned())
                }
                1 if form == 1 && !untagged => {
                    let of = self.named_struct(inside.inner());
                    (format!("({})", of.name), format!("({})", of.make))
                }
                // serde cannot read such a variant where it is tagged adjacently.
                1 if !untagged && form != 2 && self.once_in(6) => {
                    ("(#[serde(skip)] u8)".to_owned(), "(Default::default())".to_owned())
                }
                1 if !untagged => {
                    let of = self.field_type(inside.inner());
                    (format!("({}{})", limits(&of), of.name), format!("({})", of.make))
                }
                2 if form != 1 && !untagged => {
                    let (source, makes) = self.tuple(inside);
                    (format!("({source})"), format!("({makes})"))
                }
                _ => {
                    let count = self.pick.choice(3) + usize::from(untagged);
                    let fields = self.named(count, inside.inner(), form == 1, untagged);
                    (format!(" {{\n{}    }}", fields.source), format!(" {{ {}}}", fields.makes))
                }
            };
            let _ = writeln!(source, "    {variant}{fields},");
            let arm = if at + 1 == count { "_".to_owned() } else { at.to_string() };
            let _ = write!(arms, "{arm} => {name}::{variant}{make}, ");
        }
        let declared = format!("{attributes}pub enum {name} {{\n{source}}}");
        let made = if arms.contains("p.") { "|p, at|" } else { "|_, at|" };
        self.emit(&name, &declared, &format!("p.variant({count}, {made} match at {{ {arms}}})"));
        Type { nullable, ..Type::new(name, "p.of()") }
    }

    fn emit(&mut self, name: &str, declared: &str, make: &str) {
        let unused = if make.contains("p.") { "p" } else { "_" };
        let _ = write!(
            self.types,
            "\n{DERIVE}{declared}\n\n\
             impl Shaped for {name} {{\n    fn make({unused}: &mut Pick) -> Self {{\n        {make}\n    }}\n}}\n",
        );
    }
}

const DERIVE: &str = "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionField)]\n";

/// serde allows no unknown field to be denied where one is flattened.
fn without_conflict(attributes: String, fields: &Fields) -> String {
    if fields.flat { attributes.replace("#[serde(deny_unknown_fields)]\n", "") } else { attributes }
}

/// A type by its full path, where the generated file does not import it.
fn path(name: &str) -> String {
    match name {
        "NonZeroU16" => format!("std::num::{name}"),
        "Ipv4Addr" | "IpAddr" => format!("std::net::{name}"),
        "Duration" => format!("std::time::{name}"),
        _ => name.to_owned(),
    }
}
