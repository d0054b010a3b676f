use proc_macro2::{Delimiter, Group, TokenStream};
use quote::quote;

use crate::programs::{derived_for, said};

fn derives(source: TokenStream, piece: &str) -> bool {
    derived_for(source).to_string().replace(' ', "").contains(piece)
}

/// A type in a group that nobody sees, as a macro gives it.
fn through_a_macro(ty: TokenStream) -> TokenStream {
    let group = Group::new(Delimiter::None, ty);
    quote!(#group)
}

/// Whether the size of a type is asked for, so that it must be one that can be a field.
fn asks_for_foreign(source: TokenStream) -> bool {
    derives(source, "Given<Foreign")
}

#[test]
fn a_type_that_states_its_size_or_may_have_meant_to_asks_nothing_of_its_fields() {
    for derive in [quote!(SessionData), quote!(SessionField)] {
        for (attributes, asked) in [
            (quote!(), true),
            (quote!(#[session(max_size = 64)]), false),
            (quote!(#[session(max_size: 64)]), false),
            (quote!(#[serde(into = "Other")]), false),
            (quote!(#[serde(into = "Other")] #[session(max_size = 64)]), false),
        ] {
            let source =
                quote!(#[derive(#derive)] #attributes struct Login { #[session()] id: Foreign });
            assert_eq!(asks_for_foreign(source.clone()), asked, "{source}");
        }
    }
}

#[test]
fn a_field_of_unknown_size_asks_nothing_of_its_type() {
    for (attributes, asked) in [
        (quote!(), true),
        (quote!(#[session(max_len = 64)]), true),
        (quote!(#[session(max_size = 64)]), false),
        (quote!(#[session(unbounded)]), false),
        (quote!(#[session(unbounded = false)]), true),
        (quote!(#[session(max_len: 64)]), false),
        (quote!(#[session(colour)]), false),
        (quote!(#[serde(with = "other")]), false),
        (quote!(#[serde(skip)]), false),
        (quote!(#[serde(skip_serializing, default)]), false),
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source = quote!(#[derive(#derive)] struct Login { #attributes id: Foreign });
            assert_eq!(asks_for_foreign(source.clone()), asked, "{source}");
        }
    }
    let holds_itself = quote!(
        #[derive(SessionField)]
        struct Tree(Foreign<Tree>);
    );
    assert!(!asks_for_foreign(holds_itself));
}

#[test]
fn a_field_owns_its_data_unless_its_size_is_stated() {
    for (ty, owned) in [
        (quote!(&'static str), false),
        (quote!(Option<&'static str>), false),
        (quote!([(u8, &'static [u8]); 2]), false),
        (quote!(Vec<(&'static str)>), false),
        (quote!(Box<[&'static str]>), false),
        (through_a_macro(quote!(&'static str)), false),
        (through_a_macro(quote!(String)), true),
        (quote!(Cow<'static, str>), true),
        (quote!(PhantomData<&'static str>), true),
        (quote!(PhantomData<fn(&str)>), true),
    ] {
        for (stated, mistakes) in [
            (quote!(), usize::from(!owned)),
            (quote!(#[session(max_len = 4)]), usize::from(!owned)),
            (quote!(#[session(max_size = 4)]), 0),
            (quote!(#[session(unbounded)]), 0),
        ] {
            for derive in [quote!(SessionData), quote!(SessionField)] {
                let field = quote!(#stated a: #ty);
                let alone = quote!(#[derive(#derive)] struct A { #field });
                assert_eq!(said(alone.clone()).len(), mistakes, "{alone}");
                assert!(mistakes == 0 || said(alone)[0].contains("own the data"));
                let whole = quote!(#[derive(#derive)] #[session(max_size = 9)] struct A { #field });
                assert_eq!(said(whole.clone()).len(), 0, "{whole}");
            }
        }
    }
}

#[test]
fn a_field_of_unknown_size_asks_what_else_its_type_knows_unless_that_is_the_one_around_it() {
    for (attributes, asked) in [
        (quote!(), ""),
        (quote!(#[session(max_len = 64)]), ""),
        (quote!(#[session(max_size = 64)]), ".with_facts(<__trickster::Stated<Foreign>>::FACTS)"),
        (quote!(#[session(unbounded)]), ".with_facts(<__trickster::Stated<Foreign>>::FACTS)"),
        (
            quote!(#[serde(with = "other")] #[session(max_size = 64)]),
            ".with_secrets(<__trickster::Stated<Foreign>>::FACTS)",
        ),
        (quote!(#[session(max_len: 64)]), ""),
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source = quote!(#[derive(#derive)] struct Login { #attributes id: Foreign });
            assert_eq!(derives(source.clone(), "::FACTS"), !asked.is_empty(), "{source}");
            assert!(derives(source.clone(), asked), "{source}");
        }
    }
    let holds_itself = quote!(
        #[derive(SessionField)]
        struct Tree(#[session(max_size = 64)] Foreign<Tree>);
    );
    assert!(!derives(holds_itself, "::FACTS"));
}

#[test]
fn the_fields_of_a_type_that_serde_writes_as_another_are_not_seen() {
    for other in [quote!(), quote!(#[serde(into = "u8")])] {
        for (derive, kind) in [
            (quote!(SessionData), quote!(struct)),
            (quote!(SessionField), quote!(struct)),
            (quote!(SessionField), quote!(enum)),
        ] {
            let twice = match kind.to_string().as_str() {
                "struct" => quote!(id: u8, #[serde(rename = "id")] second: u8),
                _ => quote!(
                    One,
                    #[serde(rename = "One")]
                    Two
                ),
            };
            let source = quote! {
                #[derive(#derive)] #other #[session(max_size = 64)] #kind Login { #twice }
            };
            assert_eq!(said(source.clone()).len(), usize::from(other.is_empty()), "{source}");
        }
    }
}

#[test]
fn a_name_must_be_read_as_it_is_written_where_it_is_both() {
    let renamed = quote!(#[serde(rename(serialize = "a"))]);
    for (source, mistakes) in [
        (quote!(struct Visit { #renamed page: u8 }), 1),
        (quote!(struct Visit { #renamed #[serde(flatten)] page: Page }), 0),
        (quote!(struct Visit { #renamed #[serde(skip_serializing, default)] page: u8 }), 0),
        (quote!(struct Visit(#renamed u8, u8);), 0),
        (quote!(enum Visit { #renamed One }), 1),
        (quote!(enum Visit { #renamed #[serde(untagged)] One(u8) }), 0),
        (quote!(#[serde(untagged)] enum Visit { #renamed One(u8) }), 0),
    ] {
        let source = quote!(#[derive(SessionField)] #source);
        assert_eq!(said(source.clone()).len(), mistakes, "{source}");
    }
}

#[test]
fn the_one_field_of_a_transparent_type_is_the_one_that_is_written() {
    let left_out = quote!(#[serde(skip_serializing, default)]);
    for (kept, asked) in [(quote!(), true), (left_out.clone(), false)] {
        for source in [
            quote!(#[derive(SessionData)] #[serde(transparent)]
                struct Login { #kept id: Foreign, #left_out old: u8 }),
            quote!(#[derive(SessionField)] #[serde(transparent)]
                struct Login { #kept id: Foreign, #left_out old: u8 }),
        ] {
            assert_eq!(asks_for_foreign(source.clone()), asked, "{source}");
        }
    }
    let skipped = quote!(
        #[derive(SessionField)]
        struct Visit(#[serde(skip)] Foreign);
    );
    assert!(asks_for_foreign(skipped), "serde writes the one field even where it says `skip`");
}

#[test]
fn what_a_function_reads_needs_a_default_even_if_it_is_an_option() {
    for (attribute, mistakes) in [
        (quote!(serialize_with = "w"), 0),
        (quote!(with = "w"), 1),
        (quote!(deserialize_with = "w"), 1),
        (quote!(with = "w", default), 0),
    ] {
        let left_out = quote!(#[serde(#attribute, skip_serializing_if = "Option::is_none")]);
        let field = quote!(#left_out #[session(max_size = 4)] a: Option<u8>);
        let source = quote!(#[derive(SessionField)] struct A { #field });
        assert_eq!(said(source.clone()).len(), mistakes, "{source}");
    }
}

#[test]
fn what_is_left_out_needs_a_default_but_for_an_option_also_through_a_macro() {
    let mut ty = quote!(Option<u8>);
    for _ in 0..2 {
        let attribute = quote!(#[serde(skip_serializing_if = "empty")]);
        assert_eq!(said(quote!(#[derive(SessionField)] struct A { #attribute a: #ty })).len(), 0);
        ty = through_a_macro(ty);
    }
    let attribute = quote!(#[serde(skip_serializing_if = "empty")]);
    let mistaken = quote!(#[derive(SessionField)] struct A { #attribute a: Vec<u8> });
    assert_eq!(said(mistaken.clone()).len(), 1);
    assert!(!derives(mistaken, "IS_NONE"), "a second error would follow");
}

#[test]
fn a_field_without_a_name_of_its_own_bears_that_of_its_variant_or_tuple_struct() {
    for (source, secret) in [
        (
            quote!(
                struct Password(String);
            ),
            true,
        ),
        (
            quote!(
                struct Password(u8, String);
            ),
            true,
        ),
        (
            quote!(
                struct Visit(String);
            ),
            false,
        ),
        (
            quote!(
                struct Password {
                    text: String,
                }
            ),
            false,
        ),
        (
            quote!(
                enum Proof {
                    Password(String),
                }
            ),
            true,
        ),
        (
            quote!(
                enum Proof {
                    Password(u8, String),
                }
            ),
            true,
        ),
        (
            quote!(
                enum Proof {
                    #[serde(rename = "password")]
                    By(String),
                }
            ),
            true,
        ),
        (
            quote!(
                enum Proof {
                    Password { text: String },
                }
            ),
            false,
        ),
        (
            quote!(
                enum Proof {
                    Password,
                    Ticket(String),
                }
            ),
            false,
        ),
    ] {
        let source = quote!(#[derive(SessionField)] #source);
        assert_eq!(derives(source.clone(), ".sensitive("), secret, "{source}");
    }
}
