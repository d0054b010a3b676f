//! Tests of the generated tokens. Tests that compile and run generated code are in `tests/` and
//! `ui-tests/` of the repository.

mod assertions;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use crate::programs::derived_for;

/// How often `piece` occurs in the code derived for `source`, ignoring spaces.
fn count(source: TokenStream, piece: &str) -> usize {
    let derived = derived_for(source).to_string().replace(' ', "");
    derived.matches(&piece.replace(' ', "")).count()
}

/// The identifiers that start with two underscores.
fn hidden_names(tokens: TokenStream) -> Vec<String> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => hidden_names(group.stream()),
            TokenTree::Ident(name) => vec![name.to_string()],
            _ => Vec::new(),
        })
        .filter(|name| name.starts_with("__"))
        .collect()
}

#[test]
fn every_generated_name_starts_with_trickster() {
    let default = quote!(#[serde(default, skip_serializing_if = "own")]);
    let types = [
        session(quote!(#[session(limit = 9, previous = Old)]), quote!(#default id: Page)),
        quote!(
            #[derive(SessionData)]
            struct Login(u8);
        ),
        quote!(#[derive(SessionField)] union Visit { id: u8 }),
    ];
    for source in field_types_with(default).into_iter().chain(types) {
        let names = hidden_names(derived_for(source.clone()));
        assert!(names.len() > 1, "{source}");
        for name in names.iter().filter(|name| *name != "__private") {
            assert!(name.to_lowercase().starts_with("__trickster"), "{name}: {source}");
        }
    }
}

/// A session with one field.
fn session(attributes: TokenStream, field: TokenStream) -> TokenStream {
    quote!(#[derive(SessionData)] #attributes struct LoginV2 { #field })
}

/// Field types of every kind that contain the field.
fn field_types_with(field: TokenStream) -> [TokenStream; 7] {
    [
        quote!(#[derive(SessionField)] struct Visit { #field page: Page }),
        quote!(#[derive(SessionField)] struct Visit(#field Page);),
        quote!(#[derive(SessionField)] struct Visit(u8, #field Page);),
        quote!(#[derive(SessionField)] #[serde(transparent)] struct Visit { #field page: Page }),
        quote!(#[derive(SessionField)] enum Visit { None, Some { #field page: Page } }),
        quote!(#[derive(SessionField)] enum Visit { None, Some(#field Page) }),
        quote!(#[derive(SessionField)] enum Visit { Some(u8, #field Page) }),
    ]
}

#[test]
fn a_type_name_has_no_spaces_in_the_fingerprint_and_usual_ones_in_errors() {
    let named = |attributes: TokenStream, call: &str, name: &str| {
        let field = quote!(#attributes id: Vec<(u8, Cow<'static, [u8; 2]>)>);
        let derived = derived_for(session(quote!(), field)).to_string();
        assert!(derived.contains(call) && derived.contains(&format!("{name:?}")), "{derived}");
    };
    let (tight, written) = ("Vec<(u8,Cow<'static,[u8;2]>)>", "Vec<(u8, Cow<'static, [u8; 2]>)>");
    named(quote!(#[session(max_size = 4)]), "of_size", tight);
    named(quote!(#[session(unbounded)]), "of_size", tight);
    named(quote!(), "assert_limits", written);
    named(quote!(#[session(max_len = 4)]), "assert_limits", written);
}

#[test]
fn only_a_type_with_parameters_leaves_missing_limits_to_its_uses() {
    for (generics, generic) in [
        (quote!(), false),
        (quote!(<'a>), false),
        (quote!(<T>), true),
        (quote!(<const N: usize>), true),
        (quote!(<'a, T, const N: usize>), true),
    ] {
        let source = quote!(#[derive(SessionField)] struct Page #generics { id: u8 });
        assert_eq!(count(source.clone(), &format!(".derived({generic})")), 1, "{source}");
    }
}

#[test]
fn a_trait_object_is_in_parentheses() {
    let source = session(quote!(), quote!(id: dyn One + Two));
    let everywhere = count(source.clone(), "dyn One + Two");
    assert_eq!(count(source, "(dyn One + Two)"), everywhere - 1, "except in a name");
    let source = session(quote!(), quote!(id: Box<dyn One + Two>));
    assert_eq!(count(source, "(dyn One + Two)"), 0);
}

#[test]
fn a_skippable_field_records_how_serde_reads_a_missing_one() {
    for (structs, field, missing) in [
        (quote!(), quote!(), None),
        (quote!(), quote!(#[serde(default)]), None),
        (quote!(), quote!(#[serde(skip_serializing_if = "f")]), Some("Error")),
        (quote!(), quote!(#[serde(default, skip_serializing_if = "f")]), Some("Default")),
        (quote!(), quote!(#[serde(default = "g", skip_serializing_if = "f")]), Some("Other")),
        (quote!(#[serde(default)]), quote!(#[serde(skip_serializing_if = "f")]), Some("Other")),
        (
            quote!(#[serde(default)]),
            quote!(#[serde(default, skip_serializing_if = "f")]),
            Some("Default"),
        ),
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source = quote!(#[derive(#derive)] #structs struct A { #field a: Option<u8> });
            let found = ["Error", "Default", "Other"].into_iter().filter(|missing| {
                count(source.clone(), &format!(".or_missing(__trickster::MissingField::{missing})"))
                    == 1
            });
            assert_eq!(found.collect::<Vec<_>>(), Vec::from_iter(missing), "{source}");
            let part = format!(", {})", missing.is_some());
            assert!(count(source.clone(), &part) >= 1, "{source}");
            let left_out = count(source.clone(), "__trickster::left_out(");
            assert_eq!(left_out, usize::from(missing.is_some()), "{source}");
        }
    }
}

#[test]
fn each_field_is_checked_once_unless_it_has_a_custom_serializer() {
    let within = "__trickster::within";
    for (attributes, times) in [
        (quote!(), 1),
        (quote!(#[session(max_len = 4)]), 1),
        // Only the size is taken from the attribute.
        (quote!(#[session(max_size = 4)]), 1),
        (quote!(#[session(unbounded)]), 1),
        (quote!(#[serde(with = "w")] #[session(max_size = 4)]), 0),
        (quote!(#[session(max_len: 4)]), 0),
    ] {
        for source in field_types_with(attributes) {
            let other = ["(u8,", "Some(u8,"]
                .iter()
                .any(|piece| source.to_string().replace(' ', "").contains(piece));
            assert_eq!(count(source.clone(), within), times + usize::from(other), "{source}");
        }
    }
    let left_out = quote!(#[serde(default, skip_serializing_if = "Vec::is_empty")] id: Vec<u8>);
    assert_eq!(count(session(quote!(), left_out), "if Vec::is_empty(&self.id)"), 1);
    let unit = quote!(
        #[derive(SessionField)]
        enum Visit {
            One,
            Two,
        }
    );
    assert_eq!(count(unit, "match self"), 0, "an enum of unit variants has nothing to check");
}

#[test]
fn a_type_with_a_skipped_field_is_marked() {
    for (source, times) in [
        (
            quote!(
                #[derive(SessionField)]
                struct A {
                    a: u8,
                    #[serde(skip)]
                    b: u8,
                }
            ),
            1,
        ),
        (
            quote!(
                #[derive(SessionField)]
                struct A {
                    a: u8,
                }
            ),
            0,
        ),
        (
            quote!(
                #[derive(SessionField)]
                #[serde(transparent)]
                struct A {
                    a: u8,
                    #[serde(skip)]
                    b: u8,
                }
            ),
            1,
        ),
        (
            quote!(
                #[derive(SessionField)]
                enum A {
                    A {
                        #[serde(skip)]
                        b: u8,
                    },
                    B,
                }
            ),
            1,
        ),
        (
            quote!(
                #[derive(SessionField)]
                enum A {
                    A { b: u8 },
                    B,
                }
            ),
            0,
        ),
        (
            quote!(
                #[derive(SessionData)]
                struct A {
                    a: u8,
                    #[serde(skip)]
                    b: u8,
                }
            ),
            1,
        ),
        (
            quote!(
                #[derive(SessionData)]
                struct A {
                    a: u8,
                }
            ),
            0,
        ),
    ] {
        assert_eq!(count(source.clone(), ".skipped()"), times, "{source}");
    }
}

#[test]
fn a_newtype_is_neither_an_object_nor_a_tuple() {
    for (source, [object, tuple]) in [
        (
            quote!(
                struct Visit(u8);
            ),
            [0, 0],
        ),
        (
            quote!(
                struct Visit(u8, u8);
            ),
            [0, 1],
        ),
        (
            quote!(
                struct Visit {
                    page: u8,
                }
            ),
            [1, 0],
        ),
        (
            quote!(
                struct Visit {}
            ),
            [1, 0],
        ),
        (
            quote!(
                struct Visit;
            ),
            [0, 0],
        ),
    ] {
        let source = quote!(#[derive(SessionField)] #source);
        let found = ["__trickster::object(", "__trickster::tuple("];
        assert_eq!(found.map(|piece| count(source.clone(), piece)), [object, tuple], "{source}");
    }
}

#[test]
fn the_keys_of_an_object_include_aliases() {
    let fields = quote!(#[serde(alias = "b", alias = "c")] a: u8, #[serde(rename = "e")] d: u8);
    for source in [
        quote!(#[derive(SessionData)] struct Login { #fields }),
        quote!(#[derive(SessionField)] struct Visit { #fields }),
        quote!(#[derive(SessionField)] enum Visit { One { #fields } }),
    ] {
        assert_eq!(count(source.clone(), r#"&["a", "b", "c", "e",]"#), 1, "{source}");
    }
}

#[test]
fn enum_tagging_follows_serde() {
    for (attribute, tagging) in [
        (quote!(), "External"),
        (quote!(#[serde(tag = "t")]), "Internal(\"t\")"),
        (quote!(#[serde(tag = "t", content = "c")]), "Adjacent(\"t\", \"c\")"),
    ] {
        let source = quote!(#[derive(SessionField)] #attribute enum Visit { One(u8), Two });
        let tagging = format!("__trickster::variants(__trickster::Tagging::{tagging}, &[");
        assert_eq!(count(source.clone(), &tagging), 1, "{source}");
    }
}

#[test]
fn a_type_without_counted_fields_has_max_size_or_an_error() {
    for (attribute, error, max_size) in [
        (quote!(), 0, 0),
        (quote!(#[session(max_size = 4)]), 0, 1),
        (quote!(#[session(max_size: 4)]), 1, 0),
        (quote!(#[serde(into = "u8")]), 1, 0),
        (quote!(#[serde(into = "u8")] #[session(max_size = 4)]), 0, 1),
    ] {
        let source = quote!(#[derive(SessionField)] #attribute struct Visit { page: u8 });
        let found = ["__trickster::Info::ERROR", r#"__trickster::Info::of_size("Visit{"#];
        assert_eq!(found.map(|piece| count(source.clone(), piece)), [error, max_size], "{source}");
        let object = count(source.clone(), "__trickster::object(");
        assert_eq!(object, 1 - error - max_size, "{source}");
    }
}

#[test]
fn a_type_that_states_its_size_is_fingerprinted_with_its_fields_as_written() {
    for (source, layout) in [
        (
            quote!(
                struct Visit {
                    #[serde(rename = "p")]
                    page: Vec<u8>,
                    to: u8,
                }
            ),
            "Visit{p:Vec<u8>,to:u8}",
        ),
        (
            quote!(
                struct Visit(u8, Page<u8>);
            ),
            "Visit{0:u8,1:Page<u8>}",
        ),
        (
            quote!(
                enum Visit {
                    A,
                    B(u8),
                    C { a: u8 },
                }
            ),
            "Visit[A{},B{0:u8},C{a:u8}]",
        ),
    ] {
        let source = quote!(#[derive(SessionField)] #[session(max_size = 4)] #source);
        let info = format!("__trickster::Info::of_size({layout:?},");
        assert_eq!(count(source.clone(), &info), 1, "{source}");
    }
}

#[test]
fn a_type_parameter_is_bound_if_a_field_contains_it_or_bound_says_so() {
    for (attribute, field, bounds) in [
        (quote!(), quote!(a: T), vec!["T"]),
        (quote!(), quote!(a: Vec<(u8, T)>, b: U), vec!["T", "U"]),
        (quote!(), quote!(a: PhantomData<T>), vec![]),
        (quote!(), quote!(a: PhantomData<(T, U)>, b: Option<U>), vec!["U"]),
        (quote!(), quote!(#[serde(skip)] a: T), vec![]),
        (quote!(#[session(bound = "")]), quote!(a: T), vec![]),
        (
            quote!(#[session(bound = "U: __trickster_session::SessionField<Rest = ()>")]),
            quote!(a: T),
            vec!["U"],
        ),
    ] {
        let source = quote!(#[derive(SessionField)] #attribute struct Page<T, U> { #field });
        for param in ["T", "U"] {
            let bound = format!("{param}: __trickster_session::SessionField<Rest = ()>");
            let times = usize::from(bounds.contains(&param));
            assert_eq!(count(source.clone(), &bound), times, "{source}");
        }
    }
}
