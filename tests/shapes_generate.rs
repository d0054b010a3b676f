//! The source of random types: every shape, and every attribute of serde that is supported.

#[path = "shapes_types.rs"]
mod types;

use std::fmt::Write;

use types::limits;

use crate::pick::{Codec, Pick};

/// How many sessions there are of each codec.
const SESSIONS: usize = 60;

/// The most bytes of a payload, by a generous estimate; the cookie adds a third, and its limit is
/// 4096.
const MOST: usize = 2800;

/// The whole of `shapes_generated.rs`.
pub fn source() -> String {
    let mut source = String::from(
        "//! Made by `shapes_generate.rs`; not to be edited.\n#![cfg_attr(rustfmt, rustfmt::skip)]\n\n\
         use std::collections::*;\n\n\
         use serde::{Deserialize, Serialize};\nuse trickster_session::{SessionData, SessionField};\n\n\
         use crate::{Kind, Visit};\nuse crate::leaves::*;\nuse crate::pick::{Codec, Pick, Shaped};\n",
    );
    let mut calls = String::new();
    for (codec, seed) in [(Codec::Json, 1), (Codec::Postcard, 2)] {
        let pick = Pick::random(codec, seed);
        let mut maker = Maker { pick, types: String::new(), count: 0, kind: Kind::default() };
        for index in 0..SESSIONS {
            let name = maker.session(index);
            let Kind { exact, wrong, .. } = maker.kind;
            let kind = format!("Kind {{ exact: {exact}, wrong: {wrong} }}");
            let _ = writeln!(calls, "    visit.visit::<{name}>(Codec::{codec:?}, {kind});");
        }
        source += &maker.types;
    }
    let _ = write!(
        source,
        "\n/// Visits each session.\npub fn all(visit: &mut impl Visit) {{\n{calls}}}\n"
    );
    source
}

/// What kind of session is made.
#[derive(Clone, Copy, Default)]
struct Kind {
    /// Whether some value is as large as its bound, and some as small.
    exact: bool,
    /// Whether fields are skipped; else there may be types that the library does not know.
    skips: bool,
    /// Whether some values are to be refused, since they are not read back.
    wrong: bool,
}

struct Maker {
    pick: Pick,
    types: String,
    count: usize,
    kind: Kind,
}

/// Where a type stands.
#[derive(Clone, Copy, Default)]
struct Place {
    depth: usize,
    /// serde reads it through its buffer.
    buffered: bool,
}

impl Place {
    fn inner(self) -> Self {
        Place { depth: self.depth + 1, ..self }
    }
}

/// A type, the limits it needs, and the expression that makes a value.
#[derive(Clone)]
struct Type {
    name: String,
    limits: Vec<usize>,
    make: String,
    /// Whether JSON writes some value of it as `null`.
    nullable: bool,
    /// The most bytes of it, by a generous estimate.
    size: usize,
}

impl Type {
    fn new(name: impl Into<String>, make: impl Into<String>, size: usize) -> Self {
        let (name, make) = (name.into(), make.into());
        Type { name, limits: Vec::new(), make, nullable: false, size }
    }

    /// This type in `name` and `make`, where it is `{}`.
    fn wrapped(self, limits: &[usize], name: &str, make: &str) -> Self {
        Type {
            name: name.replace("{}", &self.name),
            limits: limits.iter().copied().chain(self.limits).collect(),
            make: make.replace("{}", &self.make),
            nullable: false,
            size: self.size,
        }
    }

    fn times(mut self, count: usize) -> Self {
        self.size = (self.size + 2) * count + 4;
        self
    }
}

/// Fields as source, and the expressions of their values.
#[derive(Default)]
struct Fields {
    source: String,
    makes: String,
    size: usize,
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

    /// A session, by its name: one that fits in a cookie.
    fn session(&mut self, index: usize) -> String {
        let (codec, of) = if self.json() { ("json", "Json") } else { ("postcard", "Postcard") };
        let name = format!("{of}Session{index}");
        let seal = if index.is_multiple_of(2) { "" } else { ", encrypt" };
        let start = self.types.len();
        loop {
            self.types.truncate(start);
            self.kind = Kind { exact: true, skips: index.is_multiple_of(3), wrong: index % 4 == 1 };
            let default = self.once_in(6);
            let attributes = self.struct_attributes(default);
            let count = 2 + self.pick.choice(4);
            let fields = self.named(count, Place::default(), default);
            if fields.size > MOST {
                continue;
            }
            let _ = write!(
                self.types,
                "\n#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, SessionData)]\n\
                 #[session(name = \"s\", codec = \"{codec}\"{seal})]\n{attributes}\
                 pub struct {name} {{\n{}}}\n\n\
                 impl Shaped for {name} {{\n    fn make(p: &mut Pick) -> Self {{\n        let _ = &p;\n        {name} {{ {}}}\n    }}\n}}\n",
                fields.source, fields.makes,
            );
            return name;
        }
    }

    /// Attributes of a struct with named fields.
    fn struct_attributes(&mut self, default: bool) -> String {
        let mut attributes = self.rename_all("rename_all");
        if self.once_in(5) {
            attributes += "#[serde(deny_unknown_fields)]\n";
        }
        if default {
            attributes += "#[serde(default = \"made\")]\n";
        }
        if self.once_in(9) {
            attributes += "#[serde(expecting = \"a struct\", rename = \"Another\")]\n";
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
        if rule.is_empty() { String::new() } else { format!("#[serde({key} = {rule:?})]\n") }
    }

    /// A name that JSON escapes, or that is not ASCII, and that no other field has.
    fn strange_name(&mut self) -> String {
        let number = self.number();
        let name =
            self.one(&["n#", "\"#\\", "#\n\t", "\u{1}#", "ü#", "日本#", "#🎉", "#/'", "#\u{7f}"]);
        name.replace('#', &number.to_string())
    }

    /// `count` named fields of a struct that has a `default` or not.
    fn named(&mut self, count: usize, place: Place, default: bool) -> Fields {
        let mut fields = Fields::default();
        for _ in 0..count {
            let name = format!("field_{}", self.number());
            let (attributes, of) = self.named_field(place, default);
            let limits = limits(&of);
            let _ = writeln!(fields.source, "    {limits}{attributes}{name}: {},", of.name);
            let _ = write!(fields.makes, "{name}: {}, ", of.make);
            fields.size += of.size + 40;
        }
        fields
    }

    /// A field's attributes and type.
    fn named_field(&mut self, place: Place, default: bool) -> (String, Type) {
        match self.pick.choice(if self.json() { 20 } else { 12 }) {
            0 => (format!("#[serde(rename = {:?})] ", self.strange_name()), self.field_type(place)),
            1 => {
                let (name, alias) = (self.strange_name(), self.strange_name());
                let both =
                    format!("#[serde(rename = {name:?}, alias = {name:?}, alias = {alias:?})] ");
                (both, self.field_type(place))
            }
            2 => (format!("#[serde(alias = {:?})] ", self.strange_name()), self.field_type(place)),
            3 if self.kind.skips => {
                let of = self.one(&["u64", "String", "Option<bool>", "BTreeMap<String, u8>"]);
                ("#[serde(skip)] ".to_owned(), Type::new(of, "Default::default()", 0))
            }
            4 | 5 if self.kind.skips => {
                let attribute = "#[serde(skip, default = \"made\")] ".to_owned();
                (attribute, Type::new("u64", "made()", 0))
            }
            3..=5 if !self.kind.skips => self.unknown(place),
            6 => ("#[serde(default)] ".to_owned(), Type::new("u64", "p.of()", 20)),
            7 => {
                let of = self.plain(place);
                let text = !of.limits.is_empty();
                let default = if text { "default" } else { "default = \"made\"" };
                (format!("#[serde({default})] "), of)
            }
            8 | 9 => self.stated(place),
            12..=16 => self.left_out(place, default),
            _ => (String::new(), self.field_type(place)),
        }
    }

    /// A field with `skip_serializing_if`.
    fn left_out(&mut self, place: Place, default: bool) -> (String, Type) {
        let mut needs_default = true;
        let (mut predicate, of) = match self.pick.choice(10) {
            0 | 1 => {
                let of = self.plain(place);
                // `null` is longer than some, and left out.
                self.kind.exact &= of.size > 4;
                needs_default = default || self.once_in(3);
                let path = self.one(&["Option::is_none", "Perhaps::is_none", "is_default"]);
                let path = if of.limits.is_empty() { path } else { "Option::is_none" };
                (path, of.wrapped(&[], "Option<{}>", "p.option(|p| {})"))
            }
            2 => {
                let of = self.plain(place);
                ("Vec::is_empty", of.wrapped(&[2], "Vec<{}>", "p.list(2, |p| {})").times(2))
            }
            3 => {
                let of = self.one(&["u8", "i64", "u16"]);
                ("is_default", Type::new(of, "p.of()", 20))
            }
            4 => {
                let of = Type::new("String", "p.text(7)", 9);
                ("str::is_empty", Type { limits: vec![7], ..of })
            }
            5 => {
                // `false` is longer than `true`, and left out.
                self.kind.exact = false;
                ("std::ops::Not::not", Type::new("bool", "p.of()", 5))
            }
            6 => {
                let of = Type::new("Box<i32>", "Box::new(p.of())", 12);
                ("is_default", of)
            }
            7 if !place.buffered => ("is_default", Type::new("f32", "p.of()", 16)),
            8 => {
                let name = "BTreeMap<char, {}>";
                let of = self.plain(place).wrapped(&[3], name, "p.map(3, |p| {})").times(3);
                ("BTreeMap::is_empty", Type { size: of.size + 30, ..of })
            }
            _ => {
                let of = Type::new("std::borrow::Cow<'static, str>", "p.text(5).into()", 7);
                ("str::is_empty", Type { limits: vec![5], ..of })
            }
        };
        if self.kind.wrong {
            predicate = "is_sometimes";
            self.kind.exact = false;
        }
        let default = if needs_default { ", default" } else { "" };
        (format!("#[serde(skip_serializing_if = {predicate:?}{default})] "), of)
    }

    /// A field of a type that the library knows, and whose size its field says.
    fn stated(&mut self, place: Place) -> (String, Type) {
        self.kind.exact = false;
        let wild = self.kind.wrong;
        let (float, narrow) =
            if wild { ("p.wild()", "p.wild() as f32") } else { ("p.of()", "p.of()") };
        let (size, name, make, most) = match self.pick.choice(8) {
            0 if !place.buffered => (
                "max_size = 90",
                "Vec<Option<f32>>",
                format!("p.list(4, |p| p.option(|p| {narrow}))"),
                90,
            ),
            1 if !place.buffered => {
                ("max_size = 24", "Option<f64>", format!("p.option(|p| {float})"), 24)
            }
            2 if !place.buffered => ("max_size = 24", "f64", float.to_owned(), 24),
            6 if !place.buffered => (
                "unbounded",
                "BTreeMap<u8, Option<f32>>",
                format!("p.map(3, |p| p.option(|p| {narrow}))"),
                70,
            ),
            7 => (
                "unbounded",
                "HashMap<String, Vec<Unit>>",
                "p.text_map(2, |p| p.list(2, |p| p.of())).into_iter().collect()".to_owned(),
                99,
            ),
            3 => ("max_size = 40", "String", "p.text(38)".to_owned(), 40),
            4 => ("max_size = 40", "BTreeSet<u16>", "p.set(4)".to_owned(), 40),
            _ => (
                "max_size = 60",
                "Vec<[bool; 2]>",
                "p.list(3, |p| p.array(|p| p.of()))".to_owned(),
                60,
            ),
        };
        (format!("#[session({size})] "), Type::new(name, make, most))
    }

    /// A field of a type that the library does not know.
    fn unknown(&mut self, _: Place) -> (String, Type) {
        self.kind.exact = false;
        let of = |attributes: &str, name: &str, make: &str, size| {
            (attributes.to_owned() + " ", Type::new(name, make, size))
        };
        let (wrong, all) = if self.json() { (5, 15) } else { (2, 11) };
        let choice = match self.kind.wrong {
            true => 9 + self.pick.choice(wrong),
            false => self.pick.choice(all),
        };
        match choice {
            0 => of("#[serde(with = \"digits\")] #[session(max_size = 12)]", "u32", "p.of()", 12),
            1 => of(
                "#[serde(serialize_with = \"digits::serialize\", deserialize_with = \"digits::deserialize\")] #[session(max_size = 12)]",
                "u32",
                "p.of()",
                12,
            ),
            2 => of("", "Hex", "p.of()", 10),
            3 => of("", "Halves", "p.of()", 24),
            4 => of("", "Tree", "p.of()", 200),
            5 => of("#[session(max_size = 60)]", "std::net::SocketAddr", "p.of()", 60),
            6 => of("#[session(max_size = 40)]", "std::ops::Range<u8>", "p.of()..p.of()", 40),
            7 => of(
                "#[session(max_size = 40)]",
                "Vec<std::num::Wrapping<u16>>",
                "p.list(3, |p| std::num::Wrapping(p.of()))",
                40,
            ),
            8 => of("", "Alone", "p.of()", 120),
            9 if self.kind.wrong => {
                of("#[serde(with = \"odd\")] #[session(max_size = 12)]", "u32", "p.of()", 12)
            }
            10 if self.kind.wrong => of(
                "#[serde(deserialize_with = \"odd::deserialize\")] #[session(max_size = 12)]",
                "u32",
                "p.of()",
                12,
            ),
            11 if self.kind.wrong => of(
                "#[session(max_size = 60)]",
                "Option<serde_json::Value>",
                "p.option(|p| p.value())",
                60,
            ),
            12 if self.kind.wrong => of("", "Ambiguous", "p.of()", 40),
            13 if self.kind.wrong => of("", "Option<Ambiguous>", "p.option(|p| p.of())", 40),
            11 | 12 => of("#[session(max_size = 60)]", "serde_json::Value", "p.value()", 60),
            _ => of(
                "",
                if self.json() { "Option<Either>" } else { "Hex" },
                if self.json() { "p.option(|p| p.of())" } else { "p.of()" },
                40,
            ),
        }
    }

    fn type_number(&mut self) -> String {
        let of = if self.json() { "J" } else { "P" };
        format!("{of}{}", self.number())
    }

    fn named_struct(&mut self, place: Place) -> Type {
        let name = format!("Struct{}", self.type_number());
        let default = self.once_in(5);
        let attributes = self.struct_attributes(default);
        let count = self.pick.choice(4);
        let fields = self.named(count, place, default);
        self.emit(
            &name,
            &format!("{attributes}pub struct {name} {{\n{}}}", fields.source),
            &format!("{name} {{ {}}}", fields.makes),
        );
        Type::new(name, "p.of()", fields.size + 4)
    }

    /// An enum: tagged externally, internally or adjacently.
    fn enumeration(&mut self, place: Place) -> Type {
        let name = format!("Enum{}", self.type_number());
        let form = if self.json() { self.pick.choice(3) } else { 0 };
        let (tag, content) = (self.strange_name(), self.strange_name());
        let mut attributes = self.rename_all("rename_all");
        attributes += &self.rename_all("rename_all_fields");
        attributes += &match form {
            0 => String::new(),
            1 => format!("#[serde(tag = {tag:?})]\n"),
            _ => format!("#[serde(tag = {tag:?}, content = {content:?})]\n"),
        };
        if self.once_in(5) {
            attributes += "#[serde(deny_unknown_fields)]\n";
        }
        let inside = Place { buffered: place.buffered || form == 1, ..place.inner() };
        let (mut source, mut arms) = (String::new(), String::new());
        let (count, mut most) = (1 + self.pick.choice(5), 0);
        let other = self.once_in(3);
        for at in 0..count {
            let variant = format!("Variant{}OfMany", self.number());
            match self.pick.choice(8) {
                0 | 1 => {
                    let _ = writeln!(source, "    #[serde(rename = {:?})]", self.strange_name());
                }
                2 => {
                    let _ = writeln!(source, "    #[serde(alias = {:?})]", self.strange_name());
                }
                3 => source += &self.rename_all("rename_all"),
                _ => {}
            }
            let is_other = other && at + 1 == count;
            if is_other {
                source += "    #[serde(other)]\n";
            }
            let (fields, make, size) = match self.pick.choice(5) {
                _ if is_other => (String::new(), String::new(), 0),
                0 => (String::new(), String::new(), 0),
                1 if form == 1 => {
                    let of = match self.pick.choice(4) {
                        0 => Type::new("Nothing", "Nothing", 4),
                        1 => Type::new("()", "()", 4),
                        2 => {
                            let of = self.named_struct(inside);
                            of.wrapped(&[], "Box<{}>", "Box::new({})")
                        }
                        _ => self.named_struct(inside),
                    };
                    (format!("({})", of.name), format!("({})", of.make), of.size)
                }
                1 | 2 if form != 1 => {
                    let of = self.field_type(inside);
                    let source = format!("({}{})", limits(&of), of.name);
                    (source, format!("({})", of.make), of.size)
                }
                3 if form != 1 => {
                    let fields = self.tuple(inside);
                    (format!("({})", fields.source), format!("({})", fields.makes), fields.size)
                }
                _ => {
                    let count = self.pick.choice(3);
                    let fields = self.named(count, inside, false);
                    let source = format!(" {{\n{}    }}", fields.source);
                    (source, format!(" {{ {}}}", fields.makes), fields.size)
                }
            };
            most = most.max(size);
            let _ = writeln!(source, "    {variant}{fields},");
            let arm = if at + 1 == count { "_".to_owned() } else { at.to_string() };
            let _ = write!(arms, "{arm} => {name}::{variant}{make}, ");
        }
        let declared = format!("{attributes}pub enum {name} {{\n{source}}}");
        let made = if arms.contains("p.") { "|p, at|" } else { "|_, at|" };
        self.emit(&name, &declared, &format!("p.variant({count}, {made} match at {{ {arms}}})"));
        Type::new(name, "p.of()", most + 60)
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

/// A type by its full path, where the generated file does not import it.
fn path(name: &str) -> String {
    match name {
        "NonZeroU16" => format!("std::num::{name}"),
        "Ipv4Addr" | "IpAddr" => format!("std::net::{name}"),
        "Duration" => format!("std::time::{name}"),
        _ => name.to_owned(),
    }
}
