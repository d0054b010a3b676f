//! Errors that the model shows without knowing any type.

use std::collections::HashMap;

use crate::attr::Unread;
use crate::error::{Mistakes, Place};
use crate::model::{Field, FieldType, Kind, Named, Session, Shape, is_set};
use crate::serde_attr::Unknown;

/// The mistakes of a session.
pub fn session(session: &Session<'_>, mistakes: &Mistakes) {
    let attrs = &session.attrs;
    unknown(&session.unknown, attrs.max_size.is_some(), &attrs.unread, mistakes);
    fields(&session.fields, mistakes);
    if !is_set(&attrs.encrypt) && !attrs.unread.has("encrypt") {
        for field in &session.fields {
            secret(field, mistakes);
        }
    }
}

/// The mistakes of a type that is a field.
pub fn field_type(field_type: &FieldType<'_>, mistakes: &Mistakes) {
    let attrs = &field_type.attrs;
    unknown(&field_type.unknown, attrs.max_size.is_some(), &attrs.unread, mistakes);
    match &field_type.shape {
        Shape::Struct(kind) => kind_of_fields(kind, mistakes),
        Shape::Enum { variants, .. } => {
            // The names of untagged variants are not written.
            if field_type.unknown.as_ref().is_none_or(|unknown| unknown.key != "untagged") {
                names(variants.iter().map(|variant| &variant.named), mistakes);
            }
            if variants.is_empty() {
                mistakes.at(
                    field_type.ident.span(),
                    "an enum without variants has no value; add a variant",
                );
            }
            for variant in variants {
                kind_of_fields(&variant.kind, mistakes);
            }
        }
    }
}

fn kind_of_fields(kind: &Kind<'_>, mistakes: &Mistakes) {
    match kind {
        Kind::Unit => {}
        Kind::One(field) => sizing(field, mistakes),
        Kind::Tuple(all) => all.iter().for_each(|field| sizing(field, mistakes)),
        Kind::Named(all) => fields(all, mistakes),
    }
}

fn fields(fields: &[Field<'_>], mistakes: &Mistakes) {
    names(fields.iter().map(|field| &field.named), mistakes);
    for field in fields {
        sizing(field, mistakes);
    }
}

/// Names that two fields or two variants share: serde would read one as the other.
fn names<'n>(all: impl Iterator<Item = &'n Named>, mistakes: &Mistakes) {
    let all: Vec<&Named> = all.collect();
    let mut serialized: HashMap<&str, &Named> = HashMap::new();
    for named in &all {
        if let Some(first) = serialized.insert(&named.serialized, named) {
            let (first, second, name) = (&first.rust, &named.rust, &named.serialized);
            mistakes.at(
                named.place,
                format!("`{first}` and `{second}` are both serialized as `{name}`; give one of them another name with `#[serde(rename = \"…\")]`"),
            );
        }
    }
    let mut aliases: HashMap<&str, &Named> = HashMap::new();
    for named in &all {
        for (alias, place) in &named.aliases {
            let other = serialized.get(alias.as_str()).or_else(|| aliases.get(alias.as_str()));
            if let Some(other) = other.filter(|other| !std::ptr::eq(**other, *named)) {
                let (rust, other) = (&named.rust, &other.rust);
                mistakes.at(
                    *place,
                    format!("serde reads `{alias}` both as `{rust}` and as `{other}`; remove this alias, or choose another one"),
                );
            }
            aliases.entry(alias).or_insert(named);
        }
    }
}

fn sizing(field: &Field<'_>, mistakes: &Mistakes) {
    let attrs = &field.attrs;
    let given: Vec<(&str, Place)> = [
        attrs.max_len.as_ref().map(|placed| ("max_len", placed.place)),
        attrs.max_size.as_ref().map(|placed| ("max_size", placed.place)),
        attrs.unbounded.as_ref().filter(|flag| flag.value).map(|it| ("unbounded", it.place)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if let [(first, _), (second, place), ..] = given[..] {
        mistakes.at(
            place,
            format!("`{first}` and `{second}` both say how large the field is; keep one of them"),
        );
    }
    let counted = attrs.max_size.is_some() || is_set(&attrs.unbounded) || attrs.unread.any();
    if let Some(with) = field.with.as_ref().filter(|_| !counted) {
        mistakes.at(
            with.place,
            format!("`{}` lets a function write or read the field `{}`, so its size is not known; write `#[session(max_size = N)]` on the field, N in bytes as encoded", with.key, field.named.rust),
        );
    }
}

fn unknown(unknown: &Option<Unknown>, counted: bool, unread: &Unread, mistakes: &Mistakes) {
    let Some(unknown) = unknown.as_ref().filter(|_| !counted && !unread.has("max_size")) else {
        return;
    };
    let why = match unknown.key.as_str() {
        "untagged" => "lets serde read one variant as another",
        "with" | "serialize_with" | "deserialize_with" => "lets a function write or read a variant",
        _ => "lets serde write or read another type",
    };
    mistakes.at(
        unknown.place,
        format!("`{}` {why}, so the size is not known; write `#[session(max_size = N)]` on this type, N in bytes as encoded", unknown.key),
    );
}

/// A field of a readable cookie whose name looks like a secret.
fn secret(field: &Field<'_>, mistakes: &Mistakes) {
    if let Some(name) = field.secret() {
        mistakes.at(
            field.named.place,
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
        for (attribute, mistakes) in [
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
            assert_eq!(said(source).len(), mistakes, "{attribute}");
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
        for (source, mistakes) in [
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
            assert_eq!(said(source.clone()).len(), mistakes, "{source}");
        }
    }
}
