//! Mistakes that a model shows by itself, without knowing any type.

use std::collections::HashSet;

use proc_macro2::Span;

use crate::error::Mistakes;
use crate::model::{Field, FieldType, Kind, Session, Shape, is_set};
use crate::sensitive::sensitive;

/// The mistakes of a session.
pub fn session(session: &Session<'_>, mistakes: &Mistakes) {
    other_type(session.other_type, session.attrs.max_size.is_some(), mistakes);
    tag_clash(&session.tag, &session.fields, mistakes);
    fields(&session.fields, mistakes);
    if !is_set(&session.attrs.encrypt) {
        for field in &session.fields {
            secret(field, mistakes);
        }
    }
}

/// The mistakes of a type that is a field.
pub fn field_type(field_type: &FieldType<'_>, mistakes: &Mistakes) {
    other_type(field_type.other_type, field_type.attrs.max_size.is_some(), mistakes);
    match &field_type.shape {
        Shape::Struct { kind, tag, .. } => {
            kind_of_fields(kind, mistakes);
            if let Kind::Named(fields) = kind {
                tag_clash(tag, fields, mistakes);
            }
        }
        Shape::Enum { variants, .. } => {
            if variants.is_empty() {
                mistakes.at(
                    field_type.ident.span(),
                    "an enum without a variant that serde writes has no value; add a variant",
                );
            }
            for variant in variants {
                kind_of_fields(&variant.kind, mistakes);
                if let Some(span) = variant.with {
                    let name = variant.ident;
                    unknown_output(span, &format!("the variant `{name}`"), "the enum", mistakes);
                }
            }
        }
    }
}

fn kind_of_fields(kind: &Kind<'_>, mistakes: &Mistakes) {
    match kind {
        Kind::Unit => {}
        Kind::One(field) => fields(std::slice::from_ref(&**field), mistakes),
        Kind::Tuple(all) => fields(all, mistakes),
        Kind::Named(all) => fields(all, mistakes),
    }
}

fn fields(fields: &[Field<'_>], mistakes: &Mistakes) {
    let mut names = HashSet::new();
    for field in fields {
        if !field.flatten && !names.insert(&field.name) {
            let name = &field.name;
            mistakes.at(
                field.span,
                format!("two fields have the serialized name `{name}`; rename one"),
            );
        }
        sizing(field, mistakes);
    }
}

fn sizing(field: &Field<'_>, mistakes: &Mistakes) {
    let attrs = &field.attrs;
    let given: Vec<(&str, Span)> = [
        attrs.max_len.as_ref().map(|placed| ("max_len", placed.span)),
        attrs.max_size.as_ref().map(|placed| ("max_size", placed.span)),
        attrs.unbounded.as_ref().filter(|flag| flag.value).map(|placed| ("unbounded", placed.span)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let [(first, _), (second, span), ..] = given[..] {
        mistakes.at(
            span,
            format!("`{first}` and `{second}` both say how large the field is; keep one of them"),
        );
    }
    let counted = attrs.max_size.is_some() || is_set(&attrs.unbounded) || attrs.mistaken;
    if let Some(span) = field.with.filter(|_| !counted) {
        unknown_output(span, &format!("the field `{}`", field.rust_name), "the field", mistakes);
    }
}

fn unknown_output(span: Span, what: &str, place: &str, mistakes: &Mistakes) {
    mistakes.at(
        span,
        format!("a function writes {what}, so its size is not known; write `#[session(max_size = N)]` on {place}, N in bytes as encoded"),
    );
}

fn other_type(span: Option<Span>, counted: bool, mistakes: &Mistakes) {
    if let Some(span) = span.filter(|_| !counted) {
        mistakes.at(
            span,
            "serde writes another type here, so the size is not known; write `#[session(max_size = N)]` on this type, N in bytes as encoded",
        );
    }
}

fn tag_clash(tag: &Option<(String, String)>, fields: &[Field<'_>], mistakes: &Mistakes) {
    let Some((tag, _)) = tag else { return };
    for field in fields.iter().filter(|field| field.name == *tag && !field.flatten) {
        mistakes.at(
            field.span,
            format!("the field has the serialized name `{tag}` of serde's tag; rename one"),
        );
    }
}

/// A field of a readable cookie whose name says that it is a secret.
fn secret(field: &Field<'_>, mistakes: &Mistakes) {
    let name = sensitive(&field.rust_name).or_else(|| sensitive(&field.name));
    if let Some(name) = name.filter(|_| !field.allows_sensitive()) {
        mistakes.at(
            field.span,
            format!(
                "the name says `{name}`, and whoever holds a signed cookie can read it: keep the secret on the server, or encrypt the cookie with `#[session(encrypt)]` on the struct; if it is no secret, write `#[session(allow_sensitive)]` on the field"
            ),
        );
    }
}
