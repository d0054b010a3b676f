//! Mistakes that a model shows by itself, without knowing any type.

use std::collections::HashMap;

use crate::attr::Unread;
use crate::error::{Mistakes, Place};
use crate::model::{Field, FieldType, Kind, Named, Session, Shape, is_set};

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
        Shape::Enum { variants, names: all, .. } => {
            names(all, mistakes);
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
    let named = fields.iter().filter(|field| !field.flatten).map(|field| Named {
        rust_name: field.rust_name.clone(),
        place: field.place,
        written: (!field.left_out).then(|| field.name.clone()),
        read: field.read.clone(),
    });
    let named: Vec<Named> = named.collect();
    names(&named, mistakes);
    for named in &named {
        let written = named.written.iter().map(|name| (name, named.place));
        let read = named.read.iter().map(|(name, place)| (name, *place));
        let mut all = written.chain(read);
        let clash = |(tag, _): &(String, String)| all.find(|(name, _)| *name == tag);
        if let Some((name, place)) = tag.as_ref().and_then(clash) {
            let message =
                format!("the field has the serialized name `{name}` of serde's tag; rename one");
            mistakes.at(place, message);
        }
    }
    for field in fields {
        sizing(field, mistakes);
    }
}

/// Names that are written twice, or read as what stands before them: serde takes the first.
fn names(all: &[Named], mistakes: &Mistakes) {
    let mut written = HashMap::new();
    let mut read = HashMap::new();
    for named in all {
        let name = named.written.as_ref();
        if let Some(first) = name.and_then(|name| written.insert(name, &named.rust_name)) {
            mistakes.at(named.place, one_name(first, &named.rust_name, name.unwrap_or(first)));
        }
    }
    for named in all {
        for (name, place) in &named.read {
            let (first, first_place) = *read.entry(name).or_insert((named, *place));
            let is_own = |named: &Named| named.written.as_ref() == Some(name);
            // What is never written and stands behind takes nothing from the first.
            if std::ptr::eq(first, named) || named.written.is_none() {
                continue;
            }
            let (of, place) = match (is_own(first), is_own(named)) {
                (true, true) => continue,
                (false, true) => (first, first_place),
                _ => (named, *place),
            };
            let (first, second, of) = (&first.rust_name, &named.rust_name, &of.rust_name);
            mistakes.at(
                place,
                format!("serde reads `{first}` and `{second}` both from the name `{name}`, so the one as the other; remove that name from `{of}`, or choose another"),
            );
        }
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
    fn a_name_that_serde_reads_as_what_stands_before_is_a_mistake() {
        let alias = quote!(#[serde(alias = "b")]);
        let left_out = quote!(#[serde(skip_serializing, default, rename = "b")]);
        let read = quote!(#[serde(rename(serialize = "a", deserialize = "b"), alias = "a")]);
        for (fields, blamed) in [
            (quote!(#alias a: u8, b: u8), Some("a")),
            (quote!(b: u8, #alias a: u8), Some("a")),
            (quote!(#alias a: u8, #alias c: u8), Some("c")),
            (quote!(#read a: u8, b: u8), Some("a")),
            (quote!(b: u8, #read a: u8), Some("a")),
            (quote!(#left_out a: u8, b: u8), Some("a")),
            (quote!(b: u8, #left_out a: u8), None),
            (quote!(#alias a: u8, c: u8), None),
            (quote!(#alias b: u8, c: u8), None),
            (quote!(#alias a: u8, #[serde(skip)] b: u8), None),
            (quote!(#alias a: u8, #[serde(flatten)] b: Rest), None),
        ] {
            let fields = said(quote!(#[derive(SessionField)] struct Visit { #fields }));
            let both = blamed.map(|blamed| format!("remove that name from `{blamed}`"));
            assert_eq!(fields.len(), usize::from(blamed.is_some()), "{fields:?}");
            assert!(fields.iter().zip(&both).all(|(said, both)| said.contains(both)), "{fields:?}");
        }
        let alias = quote!(#[serde(alias = "B")]);
        for (variants, mistakes) in [
            (quote!(#alias A, B), 1),
            (quote!(B, #alias A), 1),
            (
                quote!(
                    #[serde(skip_serializing, rename = "B")]
                    A,
                    B
                ),
                1,
            ),
            (
                quote!(
                    B,
                    #[serde(skip_serializing, rename = "B")]
                    A
                ),
                0,
            ),
            (
                quote!(
                    #[serde(skip, rename = "B")]
                    A,
                    B
                ),
                0,
            ),
            (quote!(#alias A, #[serde(untagged)] B(u8)), 0),
        ] {
            let said = said(quote!(#[derive(SessionField)] enum Visit { #variants }));
            assert_eq!(said.len(), mistakes, "{said:?}");
        }
        let tagged = quote!(
            #[derive(SessionField)]
            #[serde(tag = "b")]
            struct Visit {
                #[serde(alias = "b")]
                a: u8,
            }
        );
        assert_eq!(said(tagged).len(), 1);
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
