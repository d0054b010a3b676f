//! The types of generated fields.

use std::fmt::Write;

use super::{DERIVE, Maker, Place, Type, path};

impl Maker {
    /// Any type.
    pub fn field_type(&mut self, place: Place) -> Type {
        if place.depth > 2 {
            return self.plain(place);
        }
        let inner = place.inner();
        match self.pick.choice(18) {
            0 => self.plain(place).wrapped(Some(3), "Vec<{}>", "p.list(3, |p| {})"),
            1 => self.field_type(inner).wrapped(Some(2), "Vec<{}>", "p.list(2, |p| {})"),
            2 => self.plain(place).wrapped(None, "[{}; 3]", "p.array(|p| {})"),
            3 => {
                let (first, second) = (self.plain(place), self.field_type(inner));
                let mut pair = Type::new(
                    format!("({}, {})", first.name, second.name),
                    format!("({}, {})", first.make, second.make),
                );
                pair.limits = [first.limits, second.limits].concat();
                pair
            }
            4 | 5 => {
                let of = self.field_type(inner);
                if self.json() && of.nullable {
                    return of;
                }
                let of = of.wrapped(None, "Option<{}>", "p.option(|p| {})");
                Type { nullable: true, ..of }
            }
            6 => {
                let of = self.field_type(inner);
                let nullable = of.nullable;
                Type { nullable, ..of.wrapped(None, "Box<{}>", "Box::new({})") }
            }
            7 => {
                let of = self.field_type(inner).wrapped(
                    Some(2),
                    "BTreeMap<String, {}>",
                    "p.text_map(2, |p| {})",
                );
                let limits = [2, 4].into_iter().chain(of.limits[1..].iter().copied()).collect();
                Type { limits, ..of }
            }
            8 => {
                let keys = [
                    "char",
                    "Unit",
                    "Ipv4Addr",
                    "u8",
                    "i8",
                    "u16",
                    "i64",
                    "bool",
                    "NonZeroU16",
                    "u128",
                ];
                let key = self.one(if place.buffered { &keys[..3] } else { &keys });
                let name = format!("BTreeMap<{}, {{}}>", path(key));
                self.plain(place).wrapped(Some(3), &name, "p.map(3, |p| {})")
            }
            9 => {
                let of = self.one(&["u8", "bool", "char", "Unit", "i64"]);
                let mut set = Type::new(format!("BTreeSet<{of}>"), "p.set(4)");
                set.limits = vec![4];
                set
            }
            10 => {
                let mut set = Type::new("BTreeSet<String>", "p.text_set(2)");
                set.limits = vec![2, 4];
                set
            }
            11 => self.generic(place),
            12 | 13 => self.structure(inner),
            14 | 15 => self.enumeration(inner, None),
            _ => self.plain(place),
        }
    }

    /// A type that holds no other, and is never `null`.
    pub fn plain(&mut self, place: Place) -> Type {
        let scalars = [
            "u8",
            "u64",
            "i8",
            "i32",
            "i64",
            "bool",
            "char",
            "f32",
            "f64",
            "NonZeroU16",
            "Ipv4Addr",
            "IpAddr",
            "Duration",
            "Unit",
            "u128",
            "i128",
        ];
        let count = if place.buffered { scalars.len() - 2 } else { scalars.len() };
        if self.once_in(4) {
            let limit = 1 + self.pick.choice(9);
            let mut text = Type::new("String", format!("p.text({limit})"));
            text.limits = vec![limit];
            return text;
        }
        Type::new(path(self.one(&scalars[..count])), "p.of()")
    }

    /// A struct with a type parameter.
    fn generic(&mut self, place: Place) -> Type {
        let argument = self.one(&["u8", "i64", "bool", "char", "f64", "Unit"]);
        let name = format!("Generic{}", self.type_number());
        let fields = self.named(1, place.inner(), false, false);
        let (names, shape) = if self.once_in(2) {
            (
                format!("first: T, rest: Option<(T, T)>,\n{}", fields.source),
                format!("first: p.of(), rest: p.option(|p| (p.of(), p.of())), {}", fields.makes),
            )
        } else {
            (
                format!(
                    "#[serde(bound = \"\")] marker: std::marker::PhantomData<T>, only: Box<T>,\n{}",
                    fields.source
                ),
                format!(
                    "marker: std::marker::PhantomData, only: Box::new(p.of()), {}",
                    fields.makes
                ),
            )
        };
        let names = names.replace("#[serde(bound = \"\")] ", "");
        let _ = write!(
            self.types,
            "\n{DERIVE}pub struct {name}<T> {{\n    {names}}}\n\n\
             impl<T: Shaped> Shaped for {name}<T> {{\n    fn make(p: &mut Pick) -> Self {{\n        {name} {{ {shape}}}\n    }}\n}}\n",
        );
        Type::new(format!("{name}<{argument}>"), "p.of()")
    }

    /// A struct of any kind.
    fn structure(&mut self, place: Place) -> Type {
        let name = format!("Struct{}", self.type_number());
        match self.pick.choice(8) {
            0 => {
                self.emit(&name, &format!("pub struct {name};"), &name);
                Type { nullable: true, ..Type::new(name, "p.of()") }
            }
            1 | 2 => {
                let of = self.field_type(place);
                let skip = if self.once_in(8) && of.name.starts_with('u') {
                    "#[serde(skip)] "
                } else {
                    ""
                };
                let source = format!("pub struct {name}({}{skip}pub {});", limits(&of), of.name);
                self.emit(&name, &source, &format!("{name}({})", of.make));
                Type { nullable: of.nullable, ..Type::new(name, "p.of()") }
            }
            3 => {
                let of = self.field_type(place);
                let out = if self.json() && self.once_in(2) {
                    "#[serde(skip_serializing, default)] out: u8, "
                } else {
                    ""
                };
                let source = format!(
                    "#[serde(transparent)]\npub struct {name} {{ {out}{}only: {} }}",
                    limits(&of),
                    of.name
                );
                let out = if out.is_empty() { "" } else { "out: 0, " };
                self.emit(&name, &source, &format!("{name} {{ {out}only: {} }}", of.make));
                Type { nullable: of.nullable, ..Type::new(name, "p.of()") }
            }
            4 | 5 => {
                let (source, makes) = self.tuple(place);
                self.emit(
                    &name,
                    &format!("pub struct {name}({source});"),
                    &format!("{name}({makes})"),
                );
                Type::new(name, "p.of()")
            }
            _ => self.named_struct(place),
        }
    }

    /// The fields of a tuple struct or variant, two or more, some of them skipped.
    pub fn tuple(&mut self, place: Place) -> (String, String) {
        let (mut source, mut makes) = (String::new(), String::new());
        for _ in 0..2 + self.pick.choice(2) {
            if self.once_in(5) {
                source += "#[serde(skip)] u8, ";
                makes += "Default::default(), ";
            } else {
                let of = self.field_type(place.inner());
                let _ = write!(source, "{}{}, ", limits(&of), of.name);
                let _ = write!(makes, "{}, ", of.make);
            }
        }
        (source, makes)
    }
}

/// The attribute that gives a type its limits.
pub fn limits(of: &Type) -> String {
    if of.limits.is_empty() {
        return String::new();
    }
    let limits: Vec<_> = of.limits.iter().map(usize::to_string).collect();
    format!("#[session(max_len({}))] ", limits.join(", "))
}
