//! A type as both derives see it: its attributes, and what serde writes of it.

mod read;
mod sizes;

use syn::{Expr, ExprPath, Generics, Ident, Member, Type};

use crate::attr::{self, Placed};
use crate::error::Place;
use crate::sensitive::sensitive;
use crate::serde_attr::Fallback;

pub use read::{field_type, session};

/// A struct that is a session.
pub struct Session<'a> {
    pub ident: &'a Ident,
    pub attrs: attr::Session,
    pub fields: Vec<Field<'a>>,
    /// The entry that `serde(tag)` adds to a struct: its key and its value.
    pub tag: Option<(String, String)>,
    /// Whether serde writes the one field in place of the struct.
    pub transparent: bool,
    /// An attribute of serde by which another type is written.
    pub other_type: Option<Place>,
}

/// A type that is a field.
pub struct FieldType<'a> {
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub attrs: attr::FieldType,
    pub shape: Shape<'a>,
    /// Whether its values may differ in what serde never writes.
    pub more_state: bool,
    /// An attribute of serde by which another type is written.
    pub other_type: Option<Place>,
}

/// What a type holds.
pub enum Shape<'a> {
    Struct {
        kind: Kind<'a>,
        tag: Option<(String, String)>,
        transparent: bool,
    },
    /// The names are those of all variants that serde writes or reads by a name.
    Enum {
        tagging: Tagging,
        variants: Vec<Variant<'a>>,
        names: Vec<Named>,
    },
}

/// How fields are written.
pub enum Kind<'a> {
    /// Nothing at all.
    Unit,
    /// The value itself.
    One(Box<Field<'a>>),
    /// An array.
    Tuple(Vec<Field<'a>>),
    /// An object.
    Named(Vec<Field<'a>>),
}

/// How an enum says which variant it is.
pub enum Tagging {
    External,
    Internal(String),
    Adjacent(String, String),
    Untagged,
}

/// What stands under a name of its own, a field or a variant.
pub struct Named {
    /// The name in the source.
    pub rust_name: String,
    /// Where mistakes of it stand.
    pub place: Place,
    /// The name that serde writes, if it does.
    pub written: Option<String>,
    /// The names that serde reads, each where it is given.
    pub read: Vec<(String, Place)>,
}

/// A variant that serde can write.
pub struct Variant<'a> {
    pub ident: &'a Ident,
    /// The name that serde writes.
    pub name: String,
    /// Its place in the source.
    pub index: usize,
    pub kind: Kind<'a>,
    pub untagged: bool,
    /// A function writes it: the attribute of serde that says so.
    pub with: Option<Place>,
}

/// A field that serde writes.
pub struct Field<'a> {
    pub member: Member,
    pub ty: &'a Type,
    /// Where mistakes of the field itself stand: its name, or its type.
    pub place: Place,
    /// The name in the source, raw or not.
    pub rust_name: String,
    /// The name that serde writes.
    pub name: String,
    /// The names that serde reads, each where it is given.
    pub read: Vec<(String, Place)>,
    /// Without a name of its own it bears those of its variant or of its struct.
    pub borne: Vec<String>,
    pub attrs: attr::Field,
    /// Whether a mistake leaves its size unknown.
    pub mistaken: bool,
    /// Whether it holds a reference, so that serde cannot read the type from a cookie.
    pub borrowed: bool,
    pub skip_if: Option<ExprPath>,
    /// What serde reads where it is left out.
    pub absent: Absent,
    /// Whether its type names the type that holds it.
    pub itself: bool,
    pub flatten: bool,
    /// serde reads it if it is there, and never writes it.
    pub left_out: bool,
    /// A function writes it: the attribute of serde that says so.
    pub with: Option<Place>,
}

/// What serde reads in the place of a field that is not there.
pub enum Absent {
    /// `None`, if the type that is called `Option` is that of std.
    None,
    /// The field's own `default`.
    Own(Fallback),
    /// The field of the struct's `default`.
    OfStruct(Fallback),
    /// Nothing, or what cannot be asked here: a `default` that a type parameter may not have.
    Unknown,
}

impl<'a> Session<'a> {
    /// The fields whose sizes count: none where the session states its own.
    pub fn counted(&self) -> &[Field<'a>] {
        let stated = self.attrs.max_size.is_some() || self.attrs.unread.has("max_size");
        if stated { &[] } else { &self.fields }
    }
}

impl FieldType<'_> {
    /// Whether the sizes of its fields count, or the type states its own.
    pub fn counted(&self) -> bool {
        let stated = self.attrs.max_size.is_some() || self.attrs.unread.has("max_size");
        !stated && self.other_type.is_none()
    }
}

impl<'a> Shape<'a> {
    /// All fields, of whichever variant.
    pub fn fields(&self) -> Vec<&Field<'a>> {
        match self {
            Shape::Struct { kind, .. } => kind.fields().iter().collect(),
            Shape::Enum { variants, .. } => {
                variants.iter().flat_map(|variant| variant.kind.fields()).collect()
            }
        }
    }

    fn fields_mut(&mut self) -> Vec<&mut Field<'a>> {
        match self {
            Shape::Struct { kind, .. } => kind.fields_mut().iter_mut().collect(),
            Shape::Enum { variants, .. } => {
                variants.iter_mut().flat_map(|variant| variant.kind.fields_mut()).collect()
            }
        }
    }
}

impl<'a> Kind<'a> {
    pub fn fields(&self) -> &[Field<'a>] {
        match self {
            Kind::Unit => &[],
            Kind::One(field) => std::slice::from_ref(&**field),
            Kind::Tuple(fields) | Kind::Named(fields) => fields,
        }
    }

    /// Gives fields without names of their own these ones.
    fn bear(&mut self, names: &[String]) {
        if !matches!(self, Kind::Named(_)) {
            self.fields_mut().iter_mut().for_each(|field| field.borne = names.to_vec());
        }
    }

    fn fields_mut(&mut self) -> &mut [Field<'a>] {
        match self {
            Kind::Unit => &mut [],
            Kind::One(field) => std::slice::from_mut(&mut **field),
            Kind::Tuple(fields) | Kind::Named(fields) => fields,
        }
    }
}

/// How the size of a field is known.
pub enum Sizing<'f> {
    /// By its type, and these limits.
    Type(&'f [Expr]),
    /// By `max_size`.
    MaxSize(&'f Expr),
    /// Not at all.
    Unbounded,
    /// It has none.
    LeftOut,
}

impl Field<'_> {
    pub fn sizing(&self) -> Sizing<'_> {
        if self.left_out {
            return Sizing::LeftOut;
        }
        if let Some(max_size) = &self.attrs.max_size {
            return Sizing::MaxSize(&max_size.value);
        }
        let unknown = self.attrs.unread.any() || self.with.is_some() || self.mistaken;
        if is_set(&self.attrs.unbounded) || unknown {
            return Sizing::Unbounded;
        }
        Sizing::Type(self.attrs.max_len.as_ref().map_or(&[], |limits| &limits.value))
    }

    /// Where the blame for the field's size lies: its limit, else its type.
    pub fn size_place(&self) -> Place {
        let limit = self.attrs.max_len.as_ref().map(|limits| limits.place);
        let size = self.attrs.max_size.as_ref().map(|size| size.place);
        limit.or(size).unwrap_or_else(|| Place::of(self.ty))
    }

    /// What the name says that the field is, if that must not be in a readable cookie.
    pub fn secret(&self) -> Option<String> {
        let mut names = [&self.rust_name, &self.name].into_iter().chain(&self.borne);
        let name = || names.find_map(|name| sensitive(name));
        (!self.vouched() && !self.left_out).then(name).flatten()
    }

    /// Whether the field says that it is no secret, or may have been meant to.
    pub fn vouched(&self) -> bool {
        let key = "allow_sensitive";
        is_set(&self.attrs.allow_sensitive) || self.attrs.unread.has(key)
    }
}

/// Whether a flag is there and true.
pub fn is_set(flag: &Option<Placed<bool>>) -> bool {
    flag.as_ref().is_some_and(|flag| flag.value)
}

#[cfg(test)]
mod tests;
