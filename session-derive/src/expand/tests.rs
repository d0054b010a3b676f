//! What the tokens say of a model. That they compile, and are right of real values, is tested where
//! they are compiled: in `tests/` and `ui-tests/` of the repository.

mod proofs;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use crate::programs::derived_for;

/// How often `piece` stands in what is derived for `source`, spaces aside.
fn count(source: TokenStream, piece: &str) -> usize {
    let derived = derived_for(source).to_string().replace(' ', "");
    derived.matches(&piece.replace(' ', "")).count()
}

/// The names of `tokens` that begin with two underscores.
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
fn every_name_that_could_hide_one_of_the_user_is_one_that_nobody_writes() {
    let default = quote!(#[serde(default, skip_serializing_if = "own")]);
    let types = [
        session(quote!(#[session(limit = 9, previous = Old)]), quote!(#default id: Page)),
        quote!(
            #[derive(SessionData)]
            struct Login(u8);
        ),
        quote!(#[derive(SessionField)] union Visit { id: u8 }),
    ];
    for source in shapes(default).into_iter().chain(types) {
        let names = hidden_names(derived_for(source.clone()));
        assert!(names.len() > 1, "{source}");
        for name in names.iter().filter(|name| *name != "__private") {
            assert!(name.to_lowercase().starts_with("__trickster"), "{name}: {source}");
        }
    }
}

/// A session of one field.
fn session(attributes: TokenStream, field: TokenStream) -> TokenStream {
    quote!(#[derive(SessionData)] #attributes struct LoginV2 { #field })
}

/// A type of one field, in all shapes that a type can have.
fn shapes(field: TokenStream) -> [TokenStream; 7] {
    [
        quote!(#[derive(SessionField)] struct Visit { #field page: Page }),
        quote!(#[derive(SessionField)] struct Visit(#field Page);),
        quote!(#[derive(SessionField)] struct Visit(#[serde(skip)] u8, #field Page);),
        quote!(#[derive(SessionField)] #[serde(tag = "t")] struct Visit { #field page: Page }),
        quote!(#[derive(SessionField)] enum Visit { None, Some { #field page: Page } }),
        quote!(#[derive(SessionField)] enum Visit { None, Some(#field Page) }),
        quote!(#[derive(SessionField)] enum Visit { Some(#[serde(skip)] u8, #field Page) }),
    ]
}

#[test]
fn the_presence_of_a_field_is_what_serde_makes_of_it() {
    for (attributes, presence) in [
        (quote!(), "Always"),
        (quote!(#[serde(skip_serializing, default)]), "Never"),
        (quote!(#[serde(flatten)]), "Flat"),
        (quote!(#[serde(flatten, skip_serializing_if = "Option::is_none")]), "Flat"),
        (quote!(#[serde(skip_serializing_if = "Option::is_none")]), "UnlessNone"),
        (quote!(#[serde(skip_serializing_if = "std::option::Option::is_none")]), "UnlessNone"),
        (quote!(#[serde(default, skip_serializing_if = "Option::is_some")]), "Sometimes"),
        (quote!(#[serde(default, skip_serializing_if = "Other::is_none")]), "Sometimes"),
        (quote!(#[serde(default, skip_serializing_if = "is_none")]), "Sometimes"),
        (quote!(#[serde(default, skip_serializing_if = "own::Option::is_none")]), "Sometimes"),
        (quote!(#[serde(default, skip_serializing_if = "<u8 as Option>::is_none")]), "Sometimes"),
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source = quote!(#[derive(#derive)] struct Login { #attributes id: Option<u8> });
            let part = format!("__trickster::Presence::{presence}");
            assert_eq!(count(source.clone(), &part), 1, "{source}");
            assert_eq!(count(source.clone(), "__trickster::Presence::"), 1, "{source}");
        }
    }
    // A type that came through a macro stands in a group that nobody sees.
    let ty = TokenTree::Group(Group::new(Delimiter::None, quote!(Option<u8>)));
    let none = quote!(#[serde(skip_serializing_if = "Option::is_none")]);
    assert_eq!(count(session(quote!(), quote!(#none id: #ty)), "Presence::UnlessNone"), 1);
}

#[test]
fn only_what_is_flat_and_can_be_left_out_may_be_nothing() {
    for (attributes, times) in [
        (quote!(), 0),
        (quote!(#[serde(flatten)]), 0),
        (quote!(#[serde(skip_serializing_if = "Option::is_none")]), 0),
        (quote!(#[serde(flatten, skip_serializing_if = "Option::is_none")]), 1),
    ] {
        let source = session(quote!(), quote!(#attributes id: Option<u8>));
        assert_eq!(count(source.clone(), ".or_nothing()"), times, "{source}");
    }
}

#[test]
fn a_value_is_checked_once_where_its_type_counts_and_only_while_it_is_written() {
    let within = "__trickster::within";
    for source in shapes(quote!(#[session(max_len = 4)])) {
        assert_eq!(count(source.clone(), within), 1, "{source}");
        assert_eq!(count(source.clone(), ">>::check"), 1, "{source}");
    }
    for stated in [quote!(#[session(max_size = 4)]), quote!(#[session(unbounded)])] {
        for source in shapes(stated) {
            assert_eq!(count(source.clone(), within), 0, "{source}");
        }
    }
    let stated = quote!(
        #[derive(SessionField)]
        #[session(max_size = 4)]
        struct Visit {
            page: u8,
        }
    );
    assert_eq!(count(stated, within), 0);
    let skipped = quote!(#[serde(default, skip_serializing_if = "Vec::is_empty")] id: Vec<u8>);
    let condition = "if !Vec::is_empty(&self.id)";
    assert_eq!(count(session(quote!(), skipped), condition), 1);
    // What stands in the place of a `None` is one.
    let none = quote!(#[serde(skip_serializing_if = "Option::is_none")]);
    for (stated, times) in [(quote!(), 1), (quote!(#[session(max_size = 4)]), 0)] {
        let source = session(quote!(), quote!(#none #stated id: Option<u8>));
        assert_eq!(count(source.clone(), "if !Option::is_none(&self.id)"), times, "{source}");
    }
    let unit = quote!(
        #[derive(SessionField)]
        enum Visit {
            One,
            Two,
        }
    );
    assert_eq!(count(unit, "match self"), 0, "an enum that holds nothing has no arms");
}

#[test]
fn what_serde_reads_in_the_place_of_a_field_is_asked_where_it_may_be_another_value() {
    let none = quote!(skip_serializing_if = "Option::is_none");
    let own = quote!(skip_serializing_if = "own");
    // Whether the type is asked to be an `Option`, a default to be left out, and the value to be
    // read back.
    for (structs, field, asked) in [
        (quote!(), quote!(#none), [1, 0, 0]),
        (quote!(), quote!(#none, default), [0, 0, 0]),
        (quote!(), quote!(#none, default = "nine"), [0, 1, 0]),
        (quote!(#[serde(default)]), quote!(#none), [0, 1, 0]),
        (quote!(#[serde(default = "nine")]), quote!(#none), [0, 1, 0]),
        (quote!(), quote!(#own), [1, 0, 1]),
        (quote!(), quote!(#own, default), [0, 1, 0]),
        (quote!(#[serde(default = "nine")]), quote!(#own, default), [0, 1, 0]),
        (quote!(), quote!(skip_serializing), [1, 0, 0]),
        (quote!(#[serde(default)]), quote!(skip_serializing), [0, 0, 0]),
        (quote!(), quote!(default), [0, 0, 0]),
        (quote!(), quote!(flatten, #own), [0, 0, 0]),
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source =
                quote!(#[derive(#derive)] #structs struct A { #[serde(#field)] a: Option<u8> });
            let found = ["::IS_NONE", "__trickster::left_out", ".unsure()"];
            assert_eq!(found.map(|piece| count(source.clone(), piece)), asked, "{source}");
        }
    }
    // Whatever stands for a parameter may have no `Default`.
    for (structs, ty, unsure) in [
        (quote!(), quote!(T), 1),
        (quote!(), quote!(u8), 0),
        (quote!(#[serde(default)]), quote!(u8), 1),
    ] {
        let default = if structs.is_empty() { quote!(, default) } else { quote!() };
        let field = quote!(#[serde(#own #default)] a: Vec<#ty>);
        let source = quote!(#[derive(SessionField)] #structs struct A<T> { #field, b: T });
        assert_eq!(count(source.clone(), ".unsure()"), unsure, "{source}");
        assert_eq!(count(source.clone(), "__trickster::left_out"), 1 - unsure, "{source}");
    }
}

#[test]
fn a_type_that_holds_more_than_is_written_says_so() {
    for (source, times) in [
        (
            quote!(
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
                #[serde(transparent)]
                struct A {
                    a: u8,
                }
            ),
            0,
        ),
        (
            quote!(
                struct A(u8);
            ),
            0,
        ),
        (
            quote!(
                struct A(#[serde(skip)] u8);
            ),
            0,
        ),
        (
            quote!(
                enum A {
                    A(#[serde(skip)] u8),
                    B,
                }
            ),
            1,
        ),
        (
            quote!(
                enum A {
                    A(u8),
                    #[serde(skip)]
                    C(#[serde(skip)] u8),
                    B,
                }
            ),
            0,
        ),
    ] {
        let source = quote!(#[derive(SessionField)] #source);
        assert_eq!(count(source.clone(), ".with_more_state()"), times, "{source}");
    }
}

#[test]
fn a_type_is_named_in_its_fingerprint_without_spaces_and_in_messages_as_it_is_written() {
    let named = |attributes: TokenStream, call: &str, name: &str| {
        let field = quote!(#attributes id: Vec<(u8, Cow<'static, [u8; 2]>)>);
        let derived = derived_for(session(quote!(), field)).to_string();
        assert!(derived.contains(call) && derived.contains(&format!("{name:?}")), "{derived}");
    };
    let (tight, written) = ("Vec<(u8,Cow<'static,[u8;2]>)>", "Vec<(u8, Cow<'static, [u8; 2]>)>");
    named(quote!(#[session(max_size = 4)]), "sized", tight);
    named(quote!(#[session(unbounded)]), "unbounded", tight);
    named(quote!(), "demand_limits", written);
    named(quote!(#[session(max_len = 4)]), "demand_limits", written);
}

#[test]
fn a_type_with_a_plus_of_its_own_is_in_parentheses() {
    let source = session(quote!(), quote!(id: dyn One + Two));
    assert_eq!(count(source, "(dyn One + Two)"), 3);
    let source = session(quote!(), quote!(id: Box<dyn One + Two>));
    assert_eq!(count(source, "(dyn One + Two)"), 0);
}

#[test]
fn a_type_that_serde_writes_as_its_one_field_is_that_field() {
    for source in [
        quote!(
            #[derive(SessionField)]
            #[serde(transparent)]
            struct Visit {
                page: u8,
            }
        ),
        quote!(
            #[derive(SessionField)]
            #[serde(transparent)]
            struct Visit(u8);
        ),
        quote!(
            #[derive(SessionField)]
            struct Visit(u8);
        ),
    ] {
        let object = count(source.clone(), "__trickster::object");
        let tuple = count(source.clone(), "__trickster::tuple");
        assert_eq!(object + tuple, 0, "{source}");
    }
    let two = quote!(
        #[derive(SessionField)]
        struct Visit(u8, u8);
    );
    assert_eq!(count(two, "__trickster::tuple"), 1);
    // Of several fields none can be written in place of the struct; serde says so.
    let two = quote!(
        #[derive(SessionField)]
        #[serde(transparent)]
        struct Visit {
            a: u8,
            b: u8,
        }
    );
    assert_eq!(count(two, "__trickster::object"), 1);
    let two = quote!(
        #[derive(SessionField)]
        #[serde(transparent)]
        struct Visit(u8, u8);
    );
    assert_eq!(count(two, "__trickster::tuple"), 1);
}

#[test]
fn a_session_that_serde_writes_as_its_one_field_is_that_field() {
    let one = quote!(id: u8);
    let two = quote!(id: u8, name: u8);
    for (attribute, fields, object) in [
        (quote!(), &one, 1),
        (quote!(#[serde(transparent)]), &one, 0),
        (quote!(), &two, 1),
        (quote!(#[serde(transparent)]), &two, 1),
    ] {
        let source = session(attribute, fields.clone());
        assert_eq!(count(source.clone(), "__trickster::object"), object, "{source}");
        assert_eq!(count(source.clone(), "= __TRICKSTER_PARTS[0].info;"), 1 - object, "{source}");
    }
}

#[test]
fn an_enum_is_tagged_as_serde_tags_it() {
    for (attribute, tagging) in [
        (quote!(), "External"),
        (quote!(#[serde(tag = "t")]), "Internal(\"t\")"),
        (quote!(#[serde(tag = "t", content = "c")]), "Adjacent(\"t\", \"c\")"),
        (quote!(#[serde(untagged)]), "Untagged"),
    ] {
        let source = quote!(#[derive(SessionField)] #attribute enum Visit { One(u8), Two });
        let tagging = format!("__trickster::variants(__trickster::Tagging::{tagging}, &[");
        assert_eq!(count(source.clone(), &tagging), 1, "{source}");
    }
}

#[test]
fn a_type_whose_fields_do_not_count_is_stated_or_unbounded() {
    for (attribute, unbounded, sized) in [
        (quote!(), 0, 0),
        (quote!(#[session(max_size = 4)]), 0, 1),
        (quote!(#[session(max_size: 4)]), 1, 0),
        (quote!(#[serde(into = "u8")]), 1, 0),
        (quote!(#[serde(into = "u8")] #[session(max_size = 4)]), 0, 1),
    ] {
        let source = quote!(#[derive(SessionField)] #attribute struct Visit { page: u8 });
        assert_eq!(
            count(source.clone(), r#"__trickster::Info::unbounded("")"#),
            unbounded,
            "{source}"
        );
        assert_eq!(
            count(source.clone(), r#"__trickster::Info::sized("Visit","#),
            sized,
            "{source}"
        );
        assert_eq!(count(source.clone(), "__trickster::object"), 1 - unbounded - sized, "{source}");
    }
}
