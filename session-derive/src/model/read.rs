//! Builds the model of a type from its source.

use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Ident, Member, Type};

use super::sizes::{borrowed, recursive};
use super::{
    Body, Field, FieldType, Kind, MissingField, Named, Session, Subject, Tagging, Variant,
};
use crate::attr;
use crate::case::RenameRule;
use crate::contained::is_called;
use crate::error::{Errors, SpanRange};
use crate::serde_attr::{self, Container, FieldDefault};

const FIELD_OF_A_SESSION: &str =
    "derive `SessionField` here, and use this type as a field of a session";

/// Reads a session. Returns `None` if the type cannot be one.
pub fn session<'a>(
    input: &'a DeriveInput,
    attrs: attr::SessionAttrs,
    errors: &Errors,
) -> Option<Session<'a>> {
    attribute_macros(input, "SessionData", errors);
    let serde = Container::read(&input.attrs, matches!(input.data, Data::Enum(_)), errors);
    let named = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => Some(named),
            _ => None,
        },
        _ => None,
    };
    if !input.generics.params.is_empty() {
        errors.at(
            SpanRange::of(&input.generics),
            "a session cannot have type parameters or lifetimes; write concrete types and owned data (`String`, not `&str`)",
        );
    }
    let Some(named) = named else {
        let (found, correction) = match &input.data {
            Data::Union(_) => ("a union", "write a struct"),
            Data::Enum(_) => ("an enum", FIELD_OF_A_SESSION),
            Data::Struct(data) if matches!(data.fields, Fields::Unit) => {
                ("a unit struct", "name its fields in braces")
            }
            Data::Struct(_) => ("a tuple struct", FIELD_OF_A_SESSION),
        };
        let message =
            format!("a session must be a struct with named fields, not {found}; {correction}");
        errors.at(input.ident.span(), message);
        return None;
    };
    if let Some(span) = serde.transparent {
        errors.at(span, "a session cannot be `transparent`, since it is encoded with its field names; remove `transparent`");
    }
    let mut skipped = false;
    let mut subjects = Vec::new();
    let mut fields = match serde.hides_fields() {
        true => {
            let attrs =
                |source: &'a syn::Field| (source, attr::FieldAttrs::read(&source.attrs, errors));
            let read = named.named.iter().map(attrs);
            subjects.extend(
                read.enumerate().filter_map(|(i, (source, attrs))| {
                    subject(member(i, source), &source.ty, &attrs)
                }),
            );
            Vec::new()
        }
        false => fields(named.named.iter(), &serde, serde.fields, &mut skipped, errors),
    };
    subjects.extend(
        fields.iter().filter_map(|field| subject(field.member.clone(), field.ty, &field.attrs)),
    );
    if input.generics.params.is_empty() && attrs.max_size.is_none() {
        borrowed(fields.iter_mut(), errors);
    }
    input.generics.params.is_empty().then(|| Session {
        ident: &input.ident,
        fields,
        skipped,
        opaque: serde.opaque,
        subjects,
        attrs,
    })
}

fn subject<'a>(member: Member, ty: &'a Type, attrs: &attr::FieldAttrs) -> Option<Subject<'a>> {
    let subject = attrs.subject.as_ref().filter(|subject| subject.value)?;
    Some(Subject { member, ty, span: subject.span })
}

fn member(index: usize, source: &syn::Field) -> Member {
    match &source.ident {
        Some(ident) => Member::Named(Ident::clone(ident)),
        None => Member::Unnamed(index.into()),
    }
}

/// Reads a field type. Returns `None` if the type cannot be one.
pub fn field_type<'a>(
    input: &'a DeriveInput,
    attrs: attr::FieldTypeAttrs,
    errors: &Errors,
) -> Option<FieldType<'a>> {
    attribute_macros(input, "SessionField", errors);
    let serde = Container::read(&input.attrs, matches!(input.data, Data::Enum(_)), errors);
    let mut skipped = false;
    let mut opaque = serde.opaque.clone();
    let mut body = match &input.data {
        _ if serde.hides_fields() => Body::Struct(Kind::Unit),
        Data::Struct(data) => {
            let mut kind = kind(&data.fields, &serde, serde.fields, &mut skipped, errors);
            if serde.transparent.is_some() {
                kind = transparent(kind, &serde, errors);
            }
            kind.inherit_names(&[input.ident.unraw().to_string()]);
            Body::Struct(kind)
        }
        Data::Enum(data) => {
            let mut variants = Vec::new();
            for source in &data.variants {
                let attrs = serde_attr::Variant::read(&source.attrs, errors);
                opaque = opaque.or_else(|| attrs.with.clone());
                variants.push(variant(source, &attrs, &serde, &mut skipped, errors));
            }
            Body::Enum { tagging: tagging(&serde), variants }
        }
        Data::Union(_) => {
            errors.at(
                input.ident.span(),
                "serde cannot serialize a union; write a struct or an enum",
            );
            return None;
        }
    };
    if attrs.max_size.is_none() {
        borrowed(body.fields_mut().into_iter(), errors);
    }
    let has_max_size = attrs.max_size.is_some() || attrs.unparsed.has("max_size");
    recursive(&mut body, &input.ident, &input.generics, has_max_size, errors);
    Some(FieldType { ident: &input.ident, generics: &input.generics, attrs, body, skipped, opaque })
}

impl Container {
    /// Whether serde writes or reads another type instead of the fields.
    fn hides_fields(&self) -> bool {
        self.opaque.as_ref().is_some_and(|opaque| opaque.key != "untagged")
    }
}

/// Reports attribute macros below the derive, which change the fields after the derive has read them.
fn attribute_macros(input: &DeriveInput, derive: &str, errors: &Errors) {
    for attr in &input.attrs {
        let name = attr.path().segments.last().map(|last| last.ident.to_string());
        if let Some(name @ ("serde_as" | "skip_serializing_none" | "apply")) = name.as_deref() {
            let message = format!(
                "`{name}` changes the fields after `{derive}` has read them; move `#[{name}]` above `#[derive(…)]`"
            );
            errors.at(SpanRange::of(attr.path()), message);
        }
    }
}

fn tagging(serde: &Container) -> Tagging {
    match (&serde.tag, &serde.content) {
        (Some(tag), Some(content)) => Tagging::Adjacent(tag.clone(), content.clone()),
        (Some(tag), None) => Tagging::Internal(tag.clone()),
        _ => Tagging::External,
    }
}

fn variant<'a>(
    source: &'a syn::Variant,
    attrs: &serde_attr::Variant,
    serde: &Container,
    skipped: &mut bool,
    errors: &Errors,
) -> Variant<'a> {
    attr::no_attributes(&source.attrs, errors);
    let mut kind = kind(&source.fields, serde, attrs.fields.or(serde.fields), skipped, errors);
    let rust = source.ident.unraw().to_string();
    let serialized = attrs.names.name(serde.variants.variant(&rust));
    kind.inherit_names(&[rust, serialized.clone()]);
    let named = Named {
        rust: source.ident.to_string(),
        serialized,
        span: source.ident.span().into(),
        aliases: attrs.names.aliases(),
    };
    Variant { ident: &source.ident, named, kind }
}

fn kind<'a>(
    all: &'a Fields,
    serde: &Container,
    rule: RenameRule,
    skipped: &mut bool,
    errors: &Errors,
) -> Kind<'a> {
    let mut fields = fields(all.iter(), serde, rule, skipped, errors);
    match all {
        Fields::Unit => Kind::Unit,
        Fields::Named(_) => Kind::Named(fields),
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => match fields.pop() {
            Some(field) => Kind::One(Box::new(field)),
            None => Kind::Unit,
        },
        Fields::Unnamed(_) => Kind::Tuple(fields),
    }
}

/// The one field that serde writes instead of the struct. If there is not exactly one, serde reports it.
fn transparent<'a>(kind: Kind<'a>, serde: &Container, errors: &Errors) -> Kind<'a> {
    let is_marker = |field: &Field<'_>| is_called(field.ty, "PhantomData");
    let fields = match kind {
        Kind::One(field) => vec![*field],
        Kind::Tuple(fields) | Kind::Named(fields) => fields,
        Kind::Unit => Vec::new(),
    };
    // serde itself reports `default` on the field.
    if let Some(span) = serde.transparent.filter(|_| serde.default) {
        let message = "serde reads a `transparent` struct as its one field, so `default` has no effect; remove `default`";
        errors.at(span, message);
    }
    for field in &fields {
        if field.skip_if.is_some() {
            let message = "serde always writes the field of a `transparent` struct; remove `skip_serializing_if`";
            errors.at(field.named.span, message);
        }
    }
    let mut values: Vec<_> = fields.into_iter().filter(|field| !is_marker(field)).collect();
    match (values.pop(), values.is_empty()) {
        (Some(field), true) => Kind::One(Box::new(field)),
        _ => Kind::Unit,
    }
}

fn fields<'a>(
    all: impl Iterator<Item = &'a syn::Field>,
    serde: &Container,
    rule: RenameRule,
    skipped: &mut bool,
    errors: &Errors,
) -> Vec<Field<'a>> {
    let mut fields = Vec::new();
    for (index, source) in all.enumerate() {
        let attrs = serde_attr::Field::read(&source.attrs, errors);
        if let Some(span) = attrs.skipped {
            // Read only to report errors.
            let attrs = attr::FieldAttrs::read(&source.attrs, errors);
            if let Some(subject) = attrs.subject.filter(|subject| subject.value) {
                let message = "serde skips this field, so it is not in the cookie; remove `skip`, or mark another field as `subject`";
                errors.at(subject.span, message);
            }
            if source.ident.is_none() {
                let message = "tuple fields are read by position, so none can be skipped; remove `skip`, or name the fields";
                errors.at(span, message);
            }
            *skipped = true;
            continue;
        }
        fields.push(field(index, source, attrs, serde, rule, errors));
    }
    fields
}

fn field<'a>(
    index: usize,
    source: &'a syn::Field,
    attrs: serde_attr::Field,
    serde: &Container,
    rule: RenameRule,
    errors: &Errors,
) -> Field<'a> {
    let rust = match &source.ident {
        Some(ident) => ident.unraw().to_string(),
        None => index.to_string(),
    };
    let span =
        source.ident.as_ref().map_or_else(|| SpanRange::of(&source.ty), |it| it.span().into());
    if let (Some((_, span)), None) = (&attrs.skip_if, &source.ident) {
        let message = "tuple fields are read by position, so none can be left out; remove `skip_serializing_if`, or name the fields";
        errors.at(*span, message);
    }
    let missing = match attrs.default {
        FieldDefault::Trait => MissingField::Default,
        FieldDefault::Function => MissingField::Other,
        FieldDefault::None if serde.default => MissingField::Other,
        FieldDefault::None => MissingField::Error,
    };
    let mut has_error = false;
    if let (Some((_, span)), Some(with), MissingField::Error) =
        (&attrs.skip_if, &attrs.with, missing)
    {
        let message = format!(
            "serde cannot read a missing field that has `{}`; add `#[serde(default)]` to the field",
            with.key
        );
        errors.at(*span, message);
        has_error = true;
    }
    let named = Named {
        serialized: attrs.names.name(rule.field(&rust)),
        aliases: attrs.names.aliases(),
        rust,
        span,
    };
    Field {
        member: member(index, source),
        ty: &source.ty,
        named,
        inherited_names: Vec::new(),
        attrs: attr::FieldAttrs::read(&source.attrs, errors),
        has_error,
        borrowed: false,
        skip_if: attrs.skip_if.map(|(path, _)| path),
        missing,
        recursive: false,
        with: attrs.with,
    }
}
