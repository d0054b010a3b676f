//! A type as both derives see it: its attributes, and what serde writes of it.

mod read;
mod sizes;

use syn::{Expr, ExprPath, Generics, Ident, Member, Type};

use crate::attr::{self, Spanned};
use crate::error::SpanRange;
use crate::sensitive::sensitive;
use crate::serde_attr::Unknown;

pub use read::{field_type, session};

/// A struct that is a session.
pub struct Session<'a> {
    pub ident: &'a Ident,
    pub attrs: attr::SessionAttrs,
    pub fields: Vec<Field<'a>>,
    /// Whether serde skips a field of it.
    pub skipped: bool,
    /// An attribute of serde by which another type is written or read.
    pub unknown: Option<Unknown>,
}

/// A type that is a field.
pub struct FieldType<'a> {
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub attrs: attr::FieldTypeAttrs,
    pub body: Body<'a>,
    /// Whether serde skips a field of it.
    pub skipped: bool,
    /// An attribute of serde by which another type is written or read, or another variant.
    pub unknown: Option<Unknown>,
}

/// What a type holds.
pub enum Body<'a> {
    Struct(Kind<'a>),
    Enum { tagging: Tagging, variants: Vec<Variant<'a>> },
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
}

/// The names of a field or a variant.
pub struct Named {
    /// The name in the source.
    pub rust: String,
    /// The name that serde writes and reads.
    pub serialized: String,
    /// Where errors of it are shown.
    pub span: SpanRange,
    /// The other names that serde reads, each with its span.
    pub aliases: Vec<(String, SpanRange)>,
}

/// A variant.
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
    /// The names of its variant or of its struct, where it has no name of its own.
    pub inherited_names: Vec<String>,
    pub attrs: attr::FieldAttrs,
    /// Whether an error leaves its size unknown.
    pub has_error: bool,
    /// Whether it holds a reference, so that serde cannot read the type from a cookie.
    pub borrowed: bool,
    pub skip_if: Option<ExprPath>,
    /// How serde reads the struct without it.
    pub missing: MissingField,
    /// Whether its type holds the type that it is a field of.
    pub recursive: bool,
    /// A function writes or reads it.
    pub with: Option<Unknown>,
}

/// How serde reads a missing field; `MissingField` of the runtime crate says the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MissingField {
    Error,
    Default,
    Other,
}

impl<'a> Session<'a> {
    /// The fields whose sizes count: none where the session states its own.
    pub fn counted(&self) -> &[Field<'a>] {
        let stated = self.attrs.max_size.is_some() || self.attrs.unparsed.has("max_size");
        if stated { &[] } else { &self.fields }
    }
}

impl FieldType<'_> {
    /// Whether the sizes of its fields count, or the type states its own.
    pub fn counted(&self) -> bool {
        let stated = self.attrs.max_size.is_some() || self.attrs.unparsed.has("max_size");
        !stated && self.unknown.is_none()
    }
}

impl<'a> Body<'a> {
    /// All fields, of whichever variant.
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

    /// Gives these names to fields without names of their own.
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

/// How the size of a field is known.
pub enum Sizing<'f> {
    /// By its type, and these limits.
    Type(&'f [Expr]),
    /// By `max_size`.
    MaxSize(&'f Expr),
    /// Not at all.
    Unbounded,
    /// Not at all, because of an error that is reported already.
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

    /// Where the blame for the field's size lies: its limit, else its type.
    pub fn size_span(&self) -> SpanRange {
        let limit = self.attrs.max_len.as_ref().map(|limits| limits.span);
        let size = self.attrs.max_size.as_ref().map(|size| size.span);
        limit.or(size).unwrap_or_else(|| SpanRange::of(self.ty))
    }

    /// The word in its names that looks like a secret, unless it says that it is not.
    pub fn secret(&self) -> Option<String> {
        let own = [&self.named.rust, &self.named.serialized];
        let mut names = own.into_iter().chain(&self.inherited_names);
        let name = || names.find_map(|name| sensitive(name));
        (!self.allows_sensitive()).then(name).flatten()
    }

    /// Whether the field says that it is no secret, or may have been meant to.
    pub fn allows_sensitive(&self) -> bool {
        is_set(&self.attrs.allow_sensitive) || self.attrs.unparsed.has("allow_sensitive")
    }
}

/// Whether a flag is there and true.
pub fn is_set(flag: &Option<Spanned<bool>>) -> bool {
    flag.as_ref().is_some_and(|flag| flag.value)
}

#[cfg(test)]
mod tests;
