//! Types for generated fields.

use std::fmt::Write;

use super::{Context, DERIVE, Fields, Generator, Type, path};

impl Generator {
    pub fn field_type(&mut self, context: Context) -> Type {
        if context.depth > 2 {
            return self.plain(context);
        }
        let inner = context.inner();
        match self.choices.choice(20) {
            0 => self.plain(context).wrapped(&[3], "Vec<{}>", "p.list(3, |p| {})").times(3),
            1 => self.field_type(inner).wrapped(&[2], "Vec<{}>", "p.list(2, |p| {})").times(2),
            2 => self.plain(context).wrapped(&[], "[{}; 3]", "p.array(|p| {})").times(3),
            3 => {
                let (first, second) = (self.plain(context), self.field_type(inner));
                Type {
                    limits: [first.limits, second.limits].concat(),
                    ..Type::new(
                        format!("({}, {})", first.name, second.name),
                        format!("({}, {})", first.make, second.make),
                        first.size + second.size + 3,
                    )
                }
            }
            4 | 5 => {
                let of = self.field_type(inner);
                if self.json() && of.nullable {
                    return of;
                }
                let of = of.wrapped(&[], "Option<{}>", "p.option(|p| {})");
                Type { nullable: true, size: of.size.max(4), ..of }
            }
            6 => {
                let of = self.field_type(inner);
                let nullable = of.nullable;
                let (name, make) = match self.choices.choice(3) {
                    0 => ("Box<{}>", "Box::new({})"),
                    1 => ("std::rc::Rc<{}>", "std::rc::Rc::new({})"),
                    _ => ("std::sync::Arc<{}>", "std::sync::Arc::new({})"),
                };
                Type { nullable, ..of.wrapped(&[], name, make) }
            }
            7 => {
                let name = self.one(&["BTreeMap<String, {}>", "HashMap<String, {}>"]);
                let make = "p.text_map(2, |p| {}).into_iter().collect()";
                let of = self.field_type(inner).wrapped(&[2, 4], name, make);
                Type { size: of.size + 6, ..of }.times(2)
            }
            8 => {
                let keys = [
                    "char",
                    "Ipv4Addr",
                    "Unit",
                    "u8",
                    "i8",
                    "u16",
                    "i64",
                    "bool",
                    "NonZeroU16",
                    "u128",
                    "Id",
                ];
                let key = self.one(if context.buffered { &keys[..3] } else { &keys });
                // Too few values of these types have maximal length.
                self.kind.exact &= !["bool", "Unit"].contains(&key);
                let name =
                    self.one(&["BTreeMap<#, {}>", "HashMap<#, {}>"]).replace('#', &path(key));
                let make = "p.map(3, |p| {}).into_iter().collect()";
                let of = self.plain(context).wrapped(&[3], &name, make);
                Type { size: of.size + 42, ..of }.times(3)
            }
            9 => {
                let of = self.one(&["u8", "bool", "char", "Unit", "i64"]);
                self.kind.exact &= !["bool", "Unit"].contains(&of);
                let name = self.one(&["BTreeSet<#>", "HashSet<#>"]).replace('#', of);
                let set = Type::new(name, "p.set(4).into_iter().collect()", 20).times(4);
                Type { limits: vec![4], ..set }
            }
            10 => {
                let set = Type::new("BTreeSet<String>", "p.text_set(2)", 6).times(2);
                Type { limits: vec![2, 4], ..set }
            }
            11 => self.generic(context),
            12 | 13 => self.struct_type(inner),
            14..=16 => self.enum_type(inner),
            17 => {
                let (name, make) = match self.choices.choice(3) {
                    0 => ("VecDeque<{}>", "p.list(3, |p| {}).into()"),
                    1 => ("LinkedList<{}>", "p.list(3, |p| {}).into_iter().collect()"),
                    _ => ("Box<[{}]>", "p.list(3, |p| {}).into()"),
                };
                self.plain(context).wrapped(&[3], name, make).times(3)
            }
            _ => self.plain(context),
        }
    }

    /// A type that contains no other type and is never written as `null`.
    pub fn plain(&mut self, context: Context) -> Type {
        let scalars = [
            "u8",
            "u64",
            "i8",
            "i32",
            "i64",
            "bool",
            "char",
            "NonZeroU16",
            "Ipv4Addr",
            "IpAddr",
            "Duration",
            "Unit",
            "usize",
            "uuid::Uuid",
            "chrono::NaiveDate",
            "time::Date",
            "arrayvec::ArrayString<3>",
            "heapless::String<3>",
            // An internally tagged enum cannot hold the types below, or not every value.
            "f32",
            "f64",
            "u128",
            "i128",
        ];
        if self.one_in(5) {
            let limit = 1 + self.choices.choice(9);
            let (name, make) = match self.choices.choice(5) {
                0 => ("Box<str>", ".into()"),
                1 => ("std::rc::Rc<str>", ".into()"),
                2 => ("std::borrow::Cow<'static, str>", ".into()"),
                _ => ("String", ""),
            };
            let text = Type::new(name, format!("p.text({limit}){make}"), limit + 2);
            return Type { limits: vec![limit], ..text };
        }
        if context.buffered && !self.kind.skips && self.one_in(6) {
            return Type::new("f64", "p.make()", 24);
        }
        let count = if context.buffered { scalars.len() - 4 } else { scalars.len() };
        let name = self.one(&scalars[..count]);
        // Its bound assumes 64 bits on every target.
        self.kind.exact &= name != "usize";
        let size = if ["u8", "i8"].contains(&name) { 4 } else { 48 };
        Type::new(path(name), "p.make()", size)
    }

    /// A struct with a type parameter.
    fn generic(&mut self, context: Context) -> Type {
        let argument = self.one(&["u8", "i64", "bool", "char", "Unit", "Id"]);
        let name = format!("Generic{}", self.type_number());
        let fields = self.named(1, context.inner(), false);
        let (source, makes) = (fields.source, fields.makes);
        let (declared, made) = match self.choices.choice(3) {
            0 => (
                format!("pub struct {name}<T> {{\n    first: T, rest: Option<(T, T)>,\n{source}}}"),
                format!("first: p.make(), rest: p.option(|p| (p.make(), p.make())), {makes}"),
            ),
            1 => (
                format!(
                    "pub struct {name}<T> {{\n    marker: std::marker::PhantomData<T>,\n    only: Box<T>,\n{source}}}"
                ),
                format!("marker: std::marker::PhantomData, only: Box::new(p.make()), {makes}"),
            ),
            _ => (
                format!(
                    "#[serde(transparent)]\npub struct {name}<T> {{ marker: std::marker::PhantomData<T>, only: Unit }}"
                ),
                "marker: std::marker::PhantomData, only: p.make()".to_owned(),
            ),
        };
        let _ = write!(
            self.types,
            "\n{DERIVE}{declared}\n\n\
             impl<T: Generate> Generate for {name}<T> {{\n    fn make(p: &mut Choices) -> Self {{\n        {name} {{ {made} }}\n    }}\n}}\n",
        );
        Type::new(format!("{name}<{argument}>"), "p.make()", fields.size + 160)
    }

    /// A unit, newtype, tuple, transparent or named struct.
    fn struct_type(&mut self, context: Context) -> Type {
        let name = format!("Struct{}", self.type_number());
        match self.choices.choice(8) {
            0 => {
                self.write_type(&name, &format!("pub struct {name};"), &name);
                Type { nullable: true, ..Type::new(name, "p.make()", 4) }
            }
            1 | 2 => {
                let of = self.field_type(context);
                let source = format!("pub struct {name}({}pub {});", limits(&of), of.name);
                self.write_type(&name, &source, &format!("{name}({})", of.make));
                Type { nullable: of.nullable, ..Type::new(name, "p.make()", of.size) }
            }
            3 => {
                let of = self.field_type(context);
                let (mut source, mut makes) = (String::new(), String::new());
                if self.kind.skips && self.one_in(2) {
                    source += "#[serde(skip)] out: u8, ";
                    makes += "out: 0, ";
                }
                if self.one_in(2) {
                    source += "marker: std::marker::PhantomData<String>, ";
                    makes += "marker: std::marker::PhantomData, ";
                }
                let source = format!(
                    "#[serde(transparent)]\npub struct {name} {{ {source}{}only: {} }}",
                    limits(&of),
                    of.name
                );
                self.write_type(&name, &source, &format!("{name} {{ {makes}only: {} }}", of.make));
                Type { nullable: of.nullable, ..Type::new(name, "p.make()", of.size) }
            }
            4 | 5 => {
                let fields = self.tuple(context);
                self.write_type(
                    &name,
                    &format!("pub struct {name}({});", fields.source),
                    &format!("{name}({})", fields.makes),
                );
                Type::new(name, "p.make()", fields.size)
            }
            _ => self.named_struct(context),
        }
    }

    /// Two or three fields of a tuple struct or variant.
    pub fn tuple(&mut self, context: Context) -> Fields {
        let mut fields = Fields::default();
        for _ in 0..2 + self.choices.choice(2) {
            let of = self.field_type(context.inner());
            let _ = write!(fields.source, "{}{}, ", limits(&of), of.name);
            let _ = write!(fields.makes, "{}, ", of.make);
            fields.size += of.size + 2;
        }
        fields
    }
}

/// The `#[session(max_len(…))]` attribute of a type, if it needs one.
pub fn limits(of: &Type) -> String {
    if of.limits.is_empty() {
        return String::new();
    }
    let limits: Vec<_> = of.limits.iter().map(usize::to_string).collect();
    format!("#[session(max_len({}))] ", limits.join(", "))
}
