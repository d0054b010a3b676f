//! Errors that the model shows without knowing any type.

use std::collections::HashMap;

use crate::attr::Unparsed;
use crate::error::{Errors, SpanRange};
use crate::model::{Body, Field, FieldType, Kind, Named, Session, is_set};
use crate::serde_attr::Unknown;

/// The errors of a session.
pub fn session(session: &Session<'_>, errors: &Errors) {
    let attrs = &session.attrs;
    unknown(&session.unknown, attrs.max_size.is_some(), &attrs.unparsed, errors);
    fields(&session.fields, errors);
    if !is_set(&attrs.encrypt) && !attrs.unparsed.has("encrypt") {
        for field in &session.fields {
            secret(field, errors);
        }
    }
}

/// The errors of a type that is a field.
pub fn field_type(field_type: &FieldType<'_>, errors: &Errors) {
    let attrs = &field_type.attrs;
    unknown(&field_type.unknown, attrs.max_size.is_some(), &attrs.unparsed, errors);
    match &field_type.body {
        Body::Struct(kind) => kind_of_fields(kind, errors),
        Body::Enum { variants, .. } => {
            // The names of untagged variants are not written.
            if field_type.unknown.as_ref().is_none_or(|unknown| unknown.key != "untagged") {
                names(variants.iter().map(|variant| &variant.named), errors);
            }
            if variants.is_empty() {
                errors.at(
                    field_type.ident.span(),
                    "an enum without variants has no value; add a variant",
                );
            }
            for variant in variants {
                kind_of_fields(&variant.kind, errors);
            }
        }
    }
}

fn kind_of_fields(kind: &Kind<'_>, errors: &Errors) {
    match kind {
        Kind::Unit => {}
        Kind::One(field) => sizing(field, errors),
        Kind::Tuple(all) => all.iter().for_each(|field| sizing(field, errors)),
        Kind::Named(all) => fields(all, errors),
    }
}

fn fields(fields: &[Field<'_>], errors: &Errors) {
    names(fields.iter().map(|field| &field.named), errors);
    for field in fields {
        sizing(field, errors);
    }
}

/// Names that two fields or two variants share: serde would read one as the other.
fn names<'n>(all: impl Iterator<Item = &'n Named>, errors: &Errors) {
    let all: Vec<&Named> = all.collect();
    let mut serialized: HashMap<&str, &Named> = HashMap::new();
    for named in &all {
        if let Some(first) = serialized.insert(&named.serialized, named) {
            let (first, second, name) = (&first.rust, &named.rust, &named.serialized);
            errors.at(
                named.span,
                format!("`{first}` and `{second}` are both serialized as `{name}`; give one of them another name with `#[serde(rename = \"…\")]`"),
            );
        }
    }
    let mut aliases: HashMap<&str, &Named> = HashMap::new();
    for named in &all {
        for (alias, span) in &named.aliases {
            let other = serialized.get(alias.as_str()).or_else(|| aliases.get(alias.as_str()));
            if let Some(other) = other.filter(|other| !std::ptr::eq(**other, *named)) {
                let (rust, other) = (&named.rust, &other.rust);
                errors.at(
                    *span,
                    format!("serde reads `{alias}` both as `{rust}` and as `{other}`; remove this alias, or choose another one"),
                );
            }
            aliases.entry(alias).or_insert(named);
        }
    }
}

fn sizing(field: &Field<'_>, errors: &Errors) {
    let attrs = &field.attrs;
    let given: Vec<(&str, SpanRange)> = [
        attrs.max_len.as_ref().map(|placed| ("max_len", placed.span)),
        attrs.max_size.as_ref().map(|placed| ("max_size", placed.span)),
        attrs.unbounded.as_ref().filter(|flag| flag.value).map(|it| ("unbounded", it.span)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let [(first, _), (second, span), ..] = given[..] {
        errors.at(
            span,
            format!("`{first}` and `{second}` both say how large the field is; keep one of them"),
        );
    }
    let counted = attrs.max_size.is_some() || is_set(&attrs.unbounded) || attrs.unparsed.any();
    if let Some(with) = field.with.as_ref().filter(|_| !counted) {
        errors.at(
            with.span,
            format!("`{}` lets a function write or read the field `{}`, so its size is not known; write `#[session(max_size = N)]` on the field, N in bytes as encoded", with.key, field.named.rust),
        );
    }
}

fn unknown(unknown: &Option<Unknown>, counted: bool, unparsed: &Unparsed, errors: &Errors) {
    let Some(unknown) = unknown.as_ref().filter(|_| !counted && !unparsed.has("max_size")) else {
        return;
    };
    let why = match unknown.key.as_str() {
        "untagged" => "lets serde read one variant as another",
        "with" | "serialize_with" | "deserialize_with" => "lets a function write or read a variant",
        _ => "lets serde write or read another type",
    };
    errors.at(
        unknown.span,
        format!("`{}` {why}, so the size is not known; write `#[session(max_size = N)]` on this type, N in bytes as encoded", unknown.key),
    );
}

/// A field of a readable cookie whose name looks like a secret.
fn secret(field: &Field<'_>, errors: &Errors) {
    if let Some(name) = field.secret() {
        errors.at(
            field.named.span,
            format!(
                "`{name}` looks like a secret, and anyone who holds a signed cookie can read it; keep the secret on the server, encrypt the cookie with `#[session(encrypt)]` on the struct, or, if it is not a secret, write `#[session(allow_sensitive)]` on the field"
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use crate::programs::said;

    #[test]
    fn what_was_not_understood_is_not_complained_of_twice() {
        for (source, once) in [
            (
                quote! {
                    #[derive(SessionData)]
                    #[session(max_size: 64)]
                    #[serde(into = "u8")]
                    struct Login {}
                },
                "expected `=`",
            ),
            (
                quote! {
                    #[derive(SessionField)]
                    struct Visit {
                        #[session(max_size: 64)]
                        #[serde(with = "other")]
                        page: u8,
                    }
                },
                "expected `=`",
            ),
            (
                quote! {
                    #[derive(SessionField)]
                    struct Visit {
                        #[session(colour)]
                        #[serde(with = "other")]
                        page: u8,
                    }
                },
                "no attribute `colour`",
            ),
        ] {
            let said = said(source);
            assert!(said.len() == 1 && said[0].contains(once), "{said:?}");
        }
    }

    #[test]
    fn a_field_that_a_function_writes_is_counted_by_its_own_word_alone() {
        for (attribute, errors) in [
            (quote!(), 1),
            (quote!(#[session(max_len = 4)]), 1),
            (quote!(#[session(unbounded = false)]), 1),
            (quote!(#[session(max_size = 4)]), 0),
            (quote!(#[session(unbounded)]), 0),
        ] {
            let source = quote! {
                #[derive(SessionField)]
                struct Visit {
                    #attribute
                    #[serde(with = "other")]
                    page: u8,
                }
            };
            assert_eq!(said(source).len(), errors, "{attribute}");
        }
    }

    #[test]
    fn the_fields_of_a_type_are_checked_however_they_are_written() {
        let twice = quote!(#[session(max_len = 4, max_size = 4)]);
        for fields in [
            quote!((#twice String);),
            quote!((u8, #twice String);),
            quote!({ #twice page: String }),
            quote!({ page: u8, #[serde(rename = "page")] other: u8 }),
        ] {
            let name = quote!(Visit #fields);
            assert_eq!(said(quote!(#[derive(SessionField)] struct #name)).len(), 1, "{name}");
        }
        for fields in [quote!((#twice String)), quote!({ #twice page: String })] {
            let source = quote!(#[derive(SessionField)] enum Visit { One #fields });
            assert_eq!(said(source).len(), 1, "{fields}");
        }
    }

    #[test]
    fn an_alias_that_another_name_or_alias_is_read_by_is_an_error() {
        let alias = quote!(#[serde(alias = "b")]);
        for (fields, blamed) in [
            (quote!(#alias a: u8, b: u8), Some("a")),
            (quote!(b: u8, #alias a: u8), Some("a")),
            (quote!(#alias a: u8, #alias c: u8), Some("c")),
            (quote!(#alias a: u8, #[serde(rename = "b")] c: u8), Some("a")),
            (quote!(#alias a: u8, c: u8), None),
            (quote!(#alias #alias a: u8, c: u8), None),
            (quote!(#alias b: u8, c: u8), None),
            (quote!(#alias a: u8, #[serde(skip)] b: u8), None),
        ] {
            let fields = said(quote!(#[derive(SessionField)] struct Visit { #fields }));
            assert_eq!(fields.len(), usize::from(blamed.is_some()), "{fields:?}");
            let both = blamed.map(|blamed| format!("both as `{blamed}` and as "));
            assert!(fields.iter().zip(&both).all(|(said, both)| said.contains(both)), "{fields:?}");
        }
        let alias = quote!(#[serde(alias = "B")]);
        for variants in [quote!(#alias A, B), quote!(B, #alias A), quote!(#alias A, #alias C)] {
            let said = said(quote!(#[derive(SessionField)] enum Visit { #variants }));
            assert_eq!(said.len(), 1, "{said:?}");
        }
    }

    #[test]
    fn names_are_equal_only_as_they_are_serialized() {
        let renamed = quote!(#[serde(rename = "a")]);
        for (source, errors) in [
            (quote!(struct Visit { a: u8, #renamed b: u8 }), 1),
            (quote!(struct Visit { #renamed b: u8, #renamed c: u8, a: u8 }), 2),
            (quote!(struct Visit { a: u8, #[serde(skip)] #renamed b: u8 }), 0),
            (
                quote!(
                    #[serde(rename_all = "camelCase")]
                    struct Visit {
                        a_b: u8,
                        aB: u8,
                    }
                ),
                1,
            ),
            (
                quote!(
                    enum Visit {
                        One { a: u8 },
                        Two { a: u8 },
                    }
                ),
                0,
            ),
            (quote!(enum Visit { One { a: u8, #renamed b: u8 } }), 1),
            (
                quote!(
                    #[serde(rename_all_fields = "UPPERCASE")]
                    enum Visit {
                        One { a: u8, A: u8 },
                    }
                ),
                1,
            ),
            (quote!(enum Visit { #renamed One, #renamed Two }), 1),
            // The names of untagged variants are not written.
            (
                quote!(#[serde(untagged)] #[session(max_size = 4)]
                    enum Visit { #renamed One(u8), #renamed Two(u8, u8) }),
                0,
            ),
        ] {
            let source = quote!(#[derive(SessionField)] #source);
            assert_eq!(said(source.clone()).len(), errors, "{source}");
        }
    }
}
