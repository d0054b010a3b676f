//! A type as both derives see it: its attributes, and what serde writes of it.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Expr, Fields, Generics, Ident, Member, Path, Type};

use crate::attr::{self, Placed};
use crate::case::RenameRule;
use crate::error::Mistakes;
use crate::serde_attr;

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
    pub other_type: Option<Span>,
}

/// A type that is a field.
pub struct FieldType<'a> {
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub attrs: attr::FieldType,
    pub shape: Shape<'a>,
    /// An attribute of serde by which another type is written.
    pub other_type: Option<Span>,
}

/// What a type holds.
pub enum Shape<'a> {
    Struct { kind: Kind<'a>, tag: Option<(String, String)>, transparent: bool },
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
    Untagged,
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
    pub with: Option<Span>,
}

/// A field that serde writes.
pub struct Field<'a> {
    pub member: Member,
    pub ty: &'a Type,
    /// Where mistakes of the field itself stand: its name, or its type.
    pub span: Span,
    /// The name in the source, raw or not.
    pub rust_name: String,
    /// The name that serde writes.
    pub name: String,
    pub attrs: attr::Field,
    pub skip_if: Option<Path>,
    pub flatten: bool,
    /// A function writes it: the attribute of serde that says so.
    pub with: Option<Span>,
}

/// How the size of a field is known.
pub enum Sizing<'f> {
    /// By its type, and these limits.
    Type(&'f [Expr]),
    /// By `max_size`.
    MaxSize(&'f Expr),
    /// Not at all.
    Unbounded,
}

impl Field<'_> {
    pub fn sizing(&self) -> Sizing<'_> {
        if let Some(max_size) = &self.attrs.max_size {
            return Sizing::MaxSize(&max_size.value);
        }
        let unbounded = self.attrs.unbounded.as_ref().is_some_and(|flag| flag.value);
        if unbounded || self.attrs.mistaken || self.with.is_some() {
            return Sizing::Unbounded;
        }
        Sizing::Type(self.attrs.max_len.as_ref().map_or(&[], |limits| &limits.value))
    }

    pub fn allows_sensitive(&self) -> bool {
        is_set(&self.attrs.allow_sensitive)
    }

    /// Where the blame for the field's size lies: its limit, else its type.
    pub fn size_span(&self) -> Span {
        let limit = self.attrs.max_len.as_ref().map(|limits| limits.span);
        let size = self.attrs.max_size.as_ref().map(|size| size.span);
        limit.or(size).unwrap_or_else(|| self.ty.span())
    }
}

/// Whether a flag is there and true.
pub fn is_set(flag: &Option<Placed<bool>>) -> bool {
    flag.as_ref().is_some_and(|flag| flag.value)
}

/// The model of a session, unless its shape can be none.
pub fn session<'a>(input: &'a DeriveInput, mistakes: &Mistakes) -> Option<Session<'a>> {
    let serde = serde_attr::Container::read(&input.attrs, false);
    let attrs = attr::Session::read(&input.attrs, mistakes);
    let named = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => Some(named),
            _ => None,
        },
        _ => None,
    };
    if !input.generics.params.is_empty() {
        mistakes.at(
            input.generics.span(),
            "a session has no type parameters or lifetimes: its cookie and its size belong to one type; write the types out, and own the data (`String`, not `&str`)",
        );
    }
    let Some(named) = named else {
        mistakes.at(
            input.ident.span(),
            "a session is a struct with named fields; put this type into one as a field, and derive `SessionField` on it",
        );
        return None;
    };
    if !input.generics.params.is_empty() {
        return None;
    }
    Some(Session {
        ident: &input.ident,
        fields: fields(named.named.iter(), serde.fields, mistakes),
        tag: struct_tag(&serde, &input.ident),
        transparent: serde.transparent,
        other_type: serde.other_type.as_ref().map(|meta| meta.key.span()),
        attrs,
    })
}

/// The model of a type that is a field, unless its shape can be none.
pub fn field_type<'a>(input: &'a DeriveInput, mistakes: &Mistakes) -> Option<FieldType<'a>> {
    let serde = serde_attr::Container::read(&input.attrs, matches!(input.data, Data::Enum(_)));
    let attrs = attr::FieldType::read(&input.attrs, mistakes);
    let shape = match &input.data {
        Data::Struct(data) => Shape::Struct {
            kind: kind(&data.fields, serde.fields, mistakes),
            tag: struct_tag(&serde, &input.ident),
            transparent: serde.transparent,
        },
        Data::Enum(data) => {
            let mut variants = Vec::new();
            for (index, variant) in data.variants.iter().enumerate() {
                let attrs = serde_attr::Variant::read(&variant.attrs);
                attr::no_attributes(&variant.attrs, mistakes);
                let kind = kind(&variant.fields, attrs.fields.unwrap_or(serde.fields), mistakes);
                if !attrs.skipped {
                    variants.push(Variant {
                        ident: &variant.ident,
                        name: attrs.name.unwrap_or_else(|| {
                            serde.variants.variant(&variant.ident.unraw().to_string())
                        }),
                        index,
                        kind,
                        untagged: attrs.untagged,
                        with: attrs.with.map(|meta| meta.key.span()),
                    });
                }
            }
            let tagging = match (serde.untagged, &serde.tag, &serde.content) {
                (true, ..) => Tagging::Untagged,
                (_, Some(tag), Some(content)) => Tagging::Adjacent(tag.clone(), content.clone()),
                (_, Some(tag), None) => Tagging::Internal(tag.clone()),
                _ => Tagging::External,
            };
            Shape::Enum { tagging, variants }
        }
        Data::Union(_) => {
            mistakes
                .at(input.ident.span(), "a union cannot be serialized; write a struct or an enum");
            return None;
        }
    };
    Some(FieldType {
        ident: &input.ident,
        generics: &input.generics,
        attrs,
        shape,
        other_type: serde.other_type.as_ref().map(|meta| meta.key.span()),
    })
}

/// The entry that `serde(tag)` adds to a struct.
fn struct_tag(serde: &serde_attr::Container, ident: &Ident) -> Option<(String, String)> {
    let name = || serde.name.clone().unwrap_or_else(|| ident.unraw().to_string());
    serde.tag.clone().map(|tag| (tag, name()))
}

fn kind<'a>(all: &'a Fields, rule: RenameRule, mistakes: &Mistakes) -> Kind<'a> {
    let written = fields(all.iter(), rule, mistakes);
    match all {
        Fields::Unit => Kind::Unit,
        Fields::Named(_) => Kind::Named(written),
        // What counts for serde is how many fields there are, skipped or not.
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => {
            written.into_iter().next().map_or(Kind::Unit, |field| Kind::One(Box::new(field)))
        }
        Fields::Unnamed(_) => Kind::Tuple(written),
    }
}

fn fields<'a>(
    all: impl Iterator<Item = &'a syn::Field>,
    rule: RenameRule,
    mistakes: &Mistakes,
) -> Vec<Field<'a>> {
    let mut fields = Vec::new();
    for (index, field) in all.enumerate() {
        let serde = serde_attr::Field::read(&field.attrs);
        let attrs = attr::Field::read(&field.attrs, mistakes);
        if serde.skipped {
            continue;
        }
        let rust_name = match &field.ident {
            Some(ident) => ident.unraw().to_string(),
            None => index.to_string(),
        };
        fields.push(Field {
            member: match &field.ident {
                Some(ident) => Member::Named(ident.clone()),
                None => Member::Unnamed(index.into()),
            },
            ty: &field.ty,
            span: field.ident.as_ref().map_or_else(|| field.ty.span(), Ident::span),
            name: serde.name.unwrap_or_else(|| rule.field(&rust_name)),
            rust_name,
            attrs,
            skip_if: serde.skip_if,
            flatten: serde.flatten,
            with: serde.with.map(|meta| meta.key.span()),
        });
    }
    fields
}
