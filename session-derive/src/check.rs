//! Checks of the model that need no type information.

use std::collections::HashMap;

use syn::Member;

use crate::attr::Unparsed;
use crate::error::{ENCODED_SIZE, Errors, SpanRange};
use crate::model::{Body, Field, FieldType, Kind, Named, Session, is_set};
use crate::serde_attr::Opaque;

pub fn session(session: &Session<'_>, errors: &Errors) {
    let attrs = &session.attrs;
    opaque(&session.opaque, attrs.max_size.is_some(), &attrs.unparsed, errors);
    fields(&session.fields, errors);
    if let [first, second, ..] = &session.subjects[..] {
        let (Member::Named(first), Member::Named(second_name)) = (&first.member, &second.member)
        else {
            unreachable!("a session has named fields")
        };
        let message = format!(
            "`{first}` and `{second_name}` are both the subject, and a session belongs to one; remove one `subject`, or put both into a type of their own that implements `Subject`"
        );
        errors.at(second.span, message);
    }
    if !is_set(&attrs.encrypt) && !attrs.unparsed.has("encrypt") {
        for field in &session.fields {
            secret(field, errors);
        }
    }
}

pub fn field_type(field_type: &FieldType<'_>, errors: &Errors) {
    let attrs = &field_type.attrs;
    opaque(&field_type.opaque, attrs.max_size.is_some(), &attrs.unparsed, errors);
    for field in field_type.body.fields() {
        if let Some(subject) = &field.attrs.subject {
            let message = "`subject` is an attribute of a field of the session itself; write it there, on the field that holds this type, and implement `Subject` for this type";
            errors.at(subject.span, message);
        }
    }
    match &field_type.body {
        Body::Struct(kind) => kind_of_fields(kind, errors),
        Body::Enum { variants, .. } => {
            // The names of untagged variants are not written.
            if field_type.opaque.as_ref().is_none_or(|opaque| opaque.key != "untagged") {
                names(variants.iter().map(|variant| &variant.named), errors);
            }
            if variants.is_empty() {
                errors.at(
                    field_type.ident.span(),
                    "an enum without variants has no values; add a variant",
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

/// Reports two fields or variants that share a serialized name or an alias: serde would read one as
/// the other.
fn names<'n>(all: impl Iterator<Item = &'n Named>, errors: &Errors) {
    let all: Vec<&Named> = all.collect();
    let mut serialized: HashMap<&str, &Named> = HashMap::new();
    for named in &all {
        if let Some(first) = serialized.insert(&named.serialized, named) {
            let (first, second, name) = (&first.rust, &named.rust, &named.serialized);
            errors.at(
                named.span,
                format!("`{first}` and `{second}` are both serialized as `{name}`; rename one of them with `#[serde(rename = \"…\")]`"),
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
                    format!("the alias `{alias}` of `{rust}` also names `{other}`; remove it, or choose another alias"),
                );
            }
            aliases.entry(alias).or_insert(named);
        }
    }
}

fn sizing(field: &Field<'_>, errors: &Errors) {
    let attrs = &field.attrs;
    let sizes: Vec<(&str, SpanRange)> = [
        attrs.max_len.as_ref().map(|it| ("max_len", it.span)),
        attrs.max_size.as_ref().map(|it| ("max_size", it.span)),
        attrs.unbounded.as_ref().filter(|it| it.value).map(|it| ("unbounded", it.span)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let [(first, _), (second, span), ..] = sizes[..] {
        errors.at(span, format!("`{first}` and `{second}` cannot be combined; remove one of them"));
    }
    let has_size = attrs.max_size.is_some() || is_set(&attrs.unbounded) || attrs.unparsed.any();
    if let Some(with) = field.with.as_ref().filter(|_| !has_size) {
        errors.at(
            with.span,
            format!("`{}` replaces how serde writes or reads `{}`, so its size is unknown; write `#[session(max_size = 64)]` on the field, {ENCODED_SIZE}", with.key, field.named.rust),
        );
    }
}

fn opaque(opaque: &Option<Opaque>, has_size: bool, unparsed: &Unparsed, errors: &Errors) {
    let Some(opaque) = opaque.as_ref().filter(|_| !has_size && !unparsed.has("max_size")) else {
        return;
    };
    let why = match opaque.key.as_str() {
        "untagged" => "lets serde read one variant as another",
        "with" | "serialize_with" | "deserialize_with" => {
            "replaces how serde writes or reads a variant"
        }
        _ => "makes serde write or read another type",
    };
    errors.at(
        opaque.span,
        format!("`{}` {why}, so the size of this type is unknown; write `#[session(max_size = 64)]` on it, {ENCODED_SIZE}", opaque.key),
    );
}

/// Reports a field of a signed, readable cookie whose name looks like a secret.
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

    use crate::programs::messages;

    #[test]
    fn an_unparsed_attribute_is_reported_once() {
        for (source, message) in [
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
                "unknown attribute `colour`",
            ),
        ] {
            let messages = messages(source);
            assert!(messages.len() == 1 && messages[0].contains(message), "{messages:?}");
        }
    }

    #[test]
    fn a_field_with_a_custom_serializer_needs_max_size_or_unbounded() {
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
            assert_eq!(messages(source).len(), errors, "{attribute}");
        }
    }

    #[test]
    fn fields_are_checked_in_every_kind_of_type() {
        let twice = quote!(#[session(max_len = 4, max_size = 4)]);
        for fields in [
            quote!((#twice String);),
            quote!((u8, #twice String);),
            quote!({ #twice page: String }),
            quote!({ page: u8, #[serde(rename = "page")] other: u8 }),
        ] {
            let name = quote!(Visit #fields);
            assert_eq!(messages(quote!(#[derive(SessionField)] struct #name)).len(), 1, "{name}");
        }
        for fields in [quote!((#twice String)), quote!({ #twice page: String })] {
            let source = quote!(#[derive(SessionField)] enum Visit { One #fields });
            assert_eq!(messages(source).len(), 1, "{fields}");
        }
    }

    #[test]
    fn rejects_an_alias_that_is_another_fields_name_or_alias() {
        let alias = quote!(#[serde(alias = "b")]);
        for (fields, owner) in [
            (quote!(#alias a: u8, b: u8), Some("a")),
            (quote!(b: u8, #alias a: u8), Some("a")),
            (quote!(#alias a: u8, #alias c: u8), Some("c")),
            (quote!(#alias a: u8, #[serde(rename = "b")] c: u8), Some("a")),
            (quote!(#alias a: u8, c: u8), None),
            (quote!(#alias #alias a: u8, c: u8), None),
            (quote!(#alias b: u8, c: u8), None),
            (quote!(#alias a: u8, #[serde(skip)] b: u8), None),
        ] {
            let found = messages(quote!(#[derive(SessionField)] struct Visit { #fields }));
            assert_eq!(found.len(), usize::from(owner.is_some()), "{found:?}");
            let owner = owner.map(|owner| format!("of `{owner}` also names "));
            assert!(
                found.iter().zip(&owner).all(|(found, owner)| found.contains(owner)),
                "{found:?}"
            );
        }
        let alias = quote!(#[serde(alias = "B")]);
        for variants in [quote!(#alias A, B), quote!(B, #alias A), quote!(#alias A, #alias C)] {
            let messages = messages(quote!(#[derive(SessionField)] enum Visit { #variants }));
            assert_eq!(messages.len(), 1, "{messages:?}");
        }
    }

    #[test]
    fn rejects_equal_serialized_names_only() {
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
            assert_eq!(messages(source.clone()).len(), errors, "{source}");
        }
    }
}
