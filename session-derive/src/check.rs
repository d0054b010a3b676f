//! Mistakes that a model shows by itself, without knowing any type.

use std::collections::HashMap;

use crate::attr::Unread;
use crate::error::{Mistakes, Place};
use crate::model::{Field, FieldType, Kind, Session, Shape, Tagging, is_set};

/// The mistakes of a session.
pub fn session(session: &Session<'_>, mistakes: &Mistakes) {
    let attrs = &session.attrs;
    other_type(session.other_type, attrs.max_size.is_some(), &attrs.unread, mistakes);
    fields(&session.tag, &session.fields, mistakes);
    if !is_set(&attrs.encrypt) && !attrs.unread.has("encrypt") {
        for field in &session.fields {
            secret(field, mistakes);
        }
    }
}

/// The mistakes of a type that is a field.
pub fn field_type(field_type: &FieldType<'_>, mistakes: &Mistakes) {
    let attrs = &field_type.attrs;
    other_type(field_type.other_type, attrs.max_size.is_some(), &attrs.unread, mistakes);
    match &field_type.shape {
        Shape::Struct { kind, tag, .. } => kind_of_fields(tag, kind, mistakes),
        Shape::Enum { tagging, variants } => {
            let mut names = HashMap::new();
            for variant in variants {
                let tagged = !variant.untagged && !matches!(tagging, Tagging::Untagged);
                let (ident, name) = (variant.ident, &variant.name);
                if let Some(first) = tagged.then(|| names.insert(name, ident)).flatten() {
                    mistakes
                        .at(ident.span(), one_name(&first.to_string(), &ident.to_string(), name));
                }
            }
            if variants.is_empty() {
                mistakes.at(
                    field_type.ident.span(),
                    "the enum has no variant that serde writes, so it has no value; add a variant",
                );
            }
            for variant in variants {
                kind_of_fields(&None, &variant.kind, mistakes);
                if let Some(place) = variant.with {
                    let name = variant.ident;
                    unknown_output(place, &format!("the variant `{name}`"), "the enum", mistakes);
                }
            }
        }
    }
}

fn kind_of_fields(tag: &Option<(String, String)>, kind: &Kind<'_>, mistakes: &Mistakes) {
    match kind {
        Kind::Unit => {}
        Kind::One(field) => sizing(field, mistakes),
        Kind::Tuple(all) => all.iter().for_each(|field| sizing(field, mistakes)),
        Kind::Named(all) => fields(tag, all, mistakes),
    }
}

fn fields(tag: &Option<(String, String)>, fields: &[Field<'_>], mistakes: &Mistakes) {
    let mut names = HashMap::new();
    for field in fields {
        let name = &field.name;
        if !field.flatten && !field.left_out {
            if let Some(first) = names.insert(name, &field.rust_name) {
                mistakes.at(field.place, one_name(first, &field.rust_name, name));
            }
            if tag.as_ref().is_some_and(|(tag, _)| tag == name) {
                mistakes.at(
                    field.place,
                    format!(
                        "the field has the serialized name `{name}` of serde's tag; rename one"
                    ),
                );
            }
        }
        sizing(field, mistakes);
    }
}

fn one_name(first: &str, second: &str, name: &str) -> String {
    format!(
        "`{first}` and `{second}` have one serialized name, `{name}`; give one of them another by `#[serde(rename = \"…\")]`"
    )
}

fn sizing(field: &Field<'_>, mistakes: &Mistakes) {
    if field.left_out {
        return;
    }
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
    if let Some(place) = field.with.filter(|_| !counted) {
        unknown_output(place, &format!("the field `{}`", field.rust_name), "the field", mistakes);
    }
}

fn unknown_output(place: Place, what: &str, on: &str, mistakes: &Mistakes) {
    mistakes.at(
        place,
        format!("a function writes {what}, so its size is not known; write `#[session(max_size = N)]` on {on}, N in bytes as encoded"),
    );
}

fn other_type(place: Option<Place>, counted: bool, unread: &Unread, mistakes: &Mistakes) {
    if let Some(place) = place.filter(|_| !counted && !unread.has("max_size")) {
        mistakes.at(
            place,
            "serde writes another type here, so the size is not known; write `#[session(max_size = N)]` on this type, N in bytes as encoded",
        );
    }
}

/// A field of a readable cookie whose name says that it is a secret.
fn secret(field: &Field<'_>, mistakes: &Mistakes) {
    if let Some(name) = field.secret() {
        mistakes.at(
            field.place,
            format!(
                "the name says `{name}`, and whoever holds a signed cookie can read it: keep the secret on the server, or encrypt the cookie with `#[session(encrypt)]` on the struct; if it is no secret, write `#[session(allow_sensitive)]` on the field"
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
    fn names_that_are_never_written_can_be_equal() {
        for source in [
            quote! {
                #[derive(SessionField)]
                struct Visit {
                    page: u8,
                    #[serde(flatten, rename = "page")]
                    rest: Rest,
                    #[serde(skip_serializing, default, rename = "page")]
                    old: u8,
                }
            },
            quote! {
                #[derive(SessionField)]
                #[serde(untagged)]
                enum Visit {
                    #[serde(rename = "page")]
                    One(u8),
                    #[serde(rename = "page")]
                    Two(u8, u8),
                }
            },
            quote! {
                #[derive(SessionField)]
                enum Visit {
                    #[serde(rename = "page")]
                    One(u8),
                    #[serde(rename = "page", untagged)]
                    Two(u8, u8),
                }
            },
        ] {
            assert_eq!(said(source.clone()), [""; 0], "{source}");
        }
    }
}
