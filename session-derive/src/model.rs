//! The model of a type: its `session` and serde attributes, and the fields that serde writes.

mod read;
mod sizes;

use syn::{Expr, ExprPath, Generics, Ident, Member, Type};

use crate::attr::{self, Spanned};
use crate::error::SpanRange;
use crate::sensitive::sensitive;
use crate::serde_attr::Opaque;

pub use read::{field_type, session};

/// A struct that derives `SessionData`.
pub struct Session<'a> {
    pub ident: &'a Ident,
    pub attrs: attr::SessionAttrs,
    pub fields: Vec<Field<'a>>,
    /// Whether serde skips any of its fields.
    pub skipped: bool,
    /// A serde attribute that makes serde write or read another type.
    pub opaque: Option<Opaque>,
    /// The fields with the attribute `subject`.
    pub subjects: Vec<Subject<'a>>,
}

/// A field that says whose session it is.
pub struct Subject<'a> {
    pub member: Member,
    pub ty: &'a Type,
    /// Its attribute.
    pub span: SpanRange,
}

/// A type that derives `SessionField`.
pub struct FieldType<'a> {
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub attrs: attr::FieldTypeAttrs,
    pub body: Body<'a>,
    /// Whether serde skips any of its fields.
    pub skipped: bool,
    /// A serde attribute that makes serde write or read another type or another variant.
    pub opaque: Option<Opaque>,
}

pub enum Body<'a> {
    Struct(Kind<'a>),
    Enum { tagging: Tagging, variants: Vec<Variant<'a>> },
}

/// The fields of a struct or a variant, as serde writes them.
pub enum Kind<'a> {
    Unit,
    /// A newtype, written as its field.
    One(Box<Field<'a>>),
    /// Written as an array.
    Tuple(Vec<Field<'a>>),
    /// Written as an object.
    Named(Vec<Field<'a>>),
}

/// How serde writes which variant an enum has.
pub enum Tagging {
    External,
    Internal(String),
    Adjacent(String, String),
}

/// The names of a field or a variant.
pub struct Named {
    /// The name in the source.
    pub rust: String,
    /// The name that serde writes and reads.
    pub serialized: String,
    /// Where its errors are reported.
    pub span: SpanRange,
    /// The other names that serde reads, each with its span.
    pub aliases: Vec<(String, SpanRange)>,
}

pub struct Variant<'a> {
    pub ident: &'a Ident,
    pub named: Named,
    pub kind: Kind<'a>,
}

/// A field that serde writes.
pub struct Field<'a> {
    pub member: Member,
    pub ty: &'a Type,
    pub named: Named,
    /// The names of its variant or its struct, if it has no name of its own.
    pub inherited_names: Vec<String>,
    pub attrs: attr::FieldAttrs,
    /// Whether its size is unknown because of a reported error.
    pub has_error: bool,
    /// Whether it contains a reference, so that serde cannot read the type from a cookie.
    pub borrowed: bool,
    pub skip_if: Option<ExprPath>,
    /// How serde reads the struct when this field is missing.
    pub missing: MissingField,
    /// Whether its type contains the type that it is a field of.
    pub recursive: bool,
    /// The serde attribute that names a function to write or read it.
    pub with: Option<Opaque>,
}

/// How serde reads a missing field, like `MissingField` in trickster-session.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MissingField {
    Error,
    Default,
    Other,
}

impl<'a> Session<'a> {
    /// The fields that add to the session's size: none if it has a `max_size`.
    pub fn counted(&self) -> &[Field<'a>] {
        let has_max_size = self.attrs.max_size.is_some() || self.attrs.unparsed.has("max_size");
        if has_max_size { &[] } else { &self.fields }
    }
}

impl FieldType<'_> {
    /// Whether the type's size is computed from its fields, not given by `max_size`.
    pub fn counted(&self) -> bool {
        let has_max_size = self.attrs.max_size.is_some() || self.attrs.unparsed.has("max_size");
        !has_max_size && self.opaque.is_none()
    }
}

impl<'a> Body<'a> {
    /// The fields of all variants.
    pub fn fields(&self) -> Vec<&Field<'a>> {
        match self {
            Body::Struct(kind) => kind.fields().iter().collect(),
            Body::Enum { variants, .. } => {
                variants.iter().flat_map(|variant| variant.kind.fields()).collect()
            }
        }
    }

    fn fields_mut(&mut self) -> Vec<&mut Field<'a>> {
        match self {
            Body::Struct(kind) => kind.fields_mut().iter_mut().collect(),
            Body::Enum { variants, .. } => {
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

    /// Sets the inherited names of fields without names of their own.
    fn inherit_names(&mut self, names: &[String]) {
        if !matches!(self, Kind::Named(_)) {
            self.fields_mut().iter_mut().for_each(|field| field.inherited_names = names.to_vec());
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

/// Where the size of a field comes from.
pub enum Sizing<'f> {
    /// Its type, with these limits.
    Type(&'f [Expr]),
    MaxSize(&'f Expr),
    Unbounded,
    /// Unknown, because of an error that is already reported.
    Error,
}

impl Field<'_> {
    pub fn sizing(&self) -> Sizing<'_> {
        if self.has_error || self.attrs.unparsed.any() {
            return Sizing::Error;
        }
        if let Some(max_size) = &self.attrs.max_size {
            return Sizing::MaxSize(&max_size.value);
        }
        if is_set(&self.attrs.unbounded) {
            return Sizing::Unbounded;
        }
        if self.with.is_some() {
            return Sizing::Error;
        }
        Sizing::Type(self.attrs.max_len.as_ref().map_or(&[], |limits| &limits.value))
    }

    /// The span for errors about the field's size: its limit, or its type if it has none.
    pub fn size_span(&self) -> SpanRange {
        let limit = self.attrs.max_len.as_ref().map(|limits| limits.span);
        let size = self.attrs.max_size.as_ref().map(|size| size.span);
        limit.or(size).unwrap_or_else(|| SpanRange::of(self.ty))
    }

    /// The part of its names that looks like a secret, unless it has `allow_sensitive`.
    pub fn secret(&self) -> Option<String> {
        let own = [&self.named.rust, &self.named.serialized];
        let mut names = own.into_iter().chain(&self.inherited_names);
        let name = || names.find_map(|name| sensitive(name));
        (!self.allows_sensitive()).then(name).flatten()
    }

    /// Whether the field has `allow_sensitive`, or an attribute that could not be parsed and may be that.
    pub fn allows_sensitive(&self) -> bool {
        is_set(&self.attrs.allow_sensitive) || self.attrs.unparsed.has("allow_sensitive")
    }
}

/// Whether a flag is present and true.
pub fn is_set(flag: &Option<Spanned<bool>>) -> bool {
    flag.as_ref().is_some_and(|flag| flag.value)
}

#[cfg(test)]
mod tests;
