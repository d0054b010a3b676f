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

/// Whether the largest size of a type is asked for, so that it must be a `SessionField`.
fn asks_for_foreign(source: TokenStream) -> bool {
    derives(source.clone(), "of_field(<__trickster::Probe<Foreign")
        || derives(source, "<Foreignas__trickster_session::KnownSize>")
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
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source = quote!(#[derive(#derive)] struct Login { #attributes id: Foreign });
            assert_eq!(asks_for_foreign(source.clone()), asked, "{source}");
        }
    }
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
        for (stated, errors) in [
            (quote!(), usize::from(!owned)),
            (quote!(#[session(max_len = 4)]), usize::from(!owned)),
            (quote!(#[session(max_size = 4)]), 0),
            (quote!(#[session(unbounded)]), 0),
        ] {
            for derive in [quote!(SessionData), quote!(SessionField)] {
                let field = quote!(#stated a: #ty);
                let alone = quote!(#[derive(#derive)] struct A { #field });
                assert_eq!(said(alone.clone()).len(), errors, "{alone}");
                assert!(errors == 0 || said(alone)[0].contains("own the data"));
                let whole = quote!(#[derive(#derive)] #[session(max_size = 9)] struct A { #field });
                assert_eq!(said(whole.clone()).len(), 0, "{whole}");
            }
        }
    }
}

#[test]
fn a_field_of_stated_size_asks_what_else_is_known_of_its_type_unless_it_is_recursive() {
    for (attributes, asked) in [
        (quote!(), ""),
        (quote!(#[session(max_len = 64)]), ""),
        (quote!(#[session(max_size = 64)]), "Info::of_size(\"Foreign\","),
        (quote!(#[session(unbounded)]), "Info::of_size(\"Foreign\","),
        (
            quote!(#[serde(with = "other")] #[session(max_size = 64)]),
            "Info::written_by_function(\"Foreign\",",
        ),
        (quote!(#[session(max_len: 64)]), ""),
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source = quote!(#[derive(#derive)] struct Login { #attributes id: Foreign });
            let known = derives(source.clone(), ",<__trickster::Probe<Foreign,()>>::INFO)");
            assert_eq!(known, !asked.is_empty(), "{source}");
            assert!(derives(source.clone(), asked), "{source}");
        }
    }
    let recursive = quote!(
        #[derive(SessionField)]
        struct Tree(#[session(max_size = 64)] Vec<Tree>);
    );
    assert!(derives(recursive, "FIRST,::core::option::Option::None)"));
}

#[test]
fn a_type_is_recursive_where_a_container_of_std_holds_it() {
    for (ty, is) in [
        (quote!(Tree), true),
        (quote!(Self), true),
        (quote!(Vec<Box<Self>>), true),
        (quote!(Option<Box<Tree>>), true),
        (quote!(HashMap<u8, Tree>), true),
        (quote!(std::vec::Vec<Tree>), true),
        (quote!([Rc<Tree>; 2]), true),
        (quote!((u8, Box<[Tree]>)), true),
        (quote!(Vec<(Arc<Tree>)>), true),
        (through_a_macro(quote!(Box<Tree>)), true),
        (quote!(PhantomData<Self>), false),
        (quote!(Id<Tree>), false),
        (quote!(Vec<Id<Tree>>), false),
        (quote!(other::Tree), false),
        (quote!(Vec<Forest>), false),
        (quote!(fn() -> Tree), false),
    ] {
        let source = quote!(#[derive(SessionField)] struct Tree { children: #ty });
        assert_eq!(said(source.clone()).len(), usize::from(is), "{source}");
        for stated in [quote!(#[session(max_size = 9)]), quote!(#[session(unbounded)])] {
            let field = quote!(#[derive(SessionField)] struct Tree { #stated children: #ty });
            assert_eq!(said(field.clone()).len(), 0, "{field}");
        }
        let whole =
            quote!(#[derive(SessionField)] #[session(max_size = 9)] struct Tree { children: #ty });
        assert_eq!(said(whole.clone()).len(), 0, "{whole}");
    }
}

#[test]
fn a_type_parameter_takes_no_limits() {
    for (limit, ty, errors) in [
        (quote!(#[session(max_len = 4)]), quote!(T), 1),
        (quote!(#[session(max_len = 4)]), quote!(Vec<T>), 0),
        (quote!(#[session(max_len = 4)]), quote!(String), 0),
        (quote!(#[session(max_size = 4)]), quote!(T), 0),
        (quote!(), quote!(T), 0),
    ] {
        let source = quote!(#[derive(SessionField)] struct Page<T> { #limit a: #ty, b: T });
        assert_eq!(said(source.clone()).len(), errors, "{source}");
    }
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
fn a_transparent_struct_is_its_one_field_that_is_neither_skipped_nor_a_marker() {
    for fields in [
        quote!({ id: Foreign }),
        quote!({ id: Foreign, #[serde(skip)] old: u8 }),
        quote!({ marker: PhantomData<u8>, id: Foreign }),
        quote!({ id: Foreign, marker: std::marker::PhantomData<u8> }),
        quote!((Foreign);),
        quote!((Foreign, PhantomData<u8>);),
    ] {
        let source = quote!(#[derive(SessionField)] #[serde(transparent)] struct Visit #fields);
        assert_eq!(said(source.clone()), [""; 0], "{source}");
        assert!(asks_for_foreign(source.clone()), "{source}");
        assert!(!derives(source.clone(), "__trickster::object("), "{source}");
        assert!(!derives(source.clone(), "__trickster::tuple("), "{source}");
    }
    // serde reports that there is not one field.
    for fields in [quote!({ a: u8, b: u8 }), quote!({ marker: PhantomData<u8> }), quote!({})] {
        let source = quote!(#[derive(SessionField)] #[serde(transparent)] struct Visit #fields);
        assert_eq!(said(source.clone()), [""; 0], "{source}");
        assert!(!derives(source.clone(), "__trickster::object("), "{source}");
    }
    let other = quote!(
        #[derive(SessionField)]
        #[serde(transparent)]
        struct Visit {
            a: u8,
            b: other::Marker,
        }
    );
    assert!(!derives(other, "Probe<other"), "only `PhantomData` is a marker");
}

#[test]
fn what_a_function_reads_needs_a_default_even_if_it_is_an_option() {
    for (structs, attribute, errors) in [
        (quote!(), quote!(serialize_with = "w"), 1),
        (quote!(), quote!(with = "w"), 1),
        (quote!(), quote!(deserialize_with = "w"), 1),
        (quote!(), quote!(with = "w", default), 0),
        (quote!(), quote!(with = "w", default = "f"), 0),
        (quote!(#[serde(default)]), quote!(with = "w"), 0),
    ] {
        let left_out = quote!(#[serde(#attribute, skip_serializing_if = "Option::is_none")]);
        let field = quote!(#left_out #[session(max_size = 4)] a: Option<u8>);
        let source = quote!(#[derive(SessionField)] #structs struct A { #field });
        assert_eq!(said(source.clone()).len(), errors, "{source}");
    }
}

#[test]
fn serde_withs_macros_below_the_derive_are_refused_and_above_it_never_seen() {
    for (attribute, errors) in [
        (quote!(#[serde_as]), 1),
        (quote!(#[skip_serializing_none]), 1),
        (quote!(#[serde_with::apply(Option => #[serde(skip)])]), 1),
        (quote!(#[serde_with::serde_as]), 1),
        (quote!(#[serde_as(crate = "other")]), 1),
        (quote!(#[other]), 0),
        (quote!(#[doc = "serde_as"]), 0),
    ] {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            let source = quote!(#[derive(#derive)] #attribute struct Login { id: u8 });
            let said = said(source.clone());
            assert_eq!(said.len(), errors, "{source}");
            assert!(said.iter().all(|said| said.contains("above `#[derive(…)]`")));
        }
    }
}

#[test]
fn self_is_written_out_in_everything_that_is_derived() {
    let source = quote!(
        #[derive(SessionData)]
        #[session(limit = Self::LIMIT)]
        struct Login {
            #[session(max_len = Self::LENGTH)]
            name: String,
            marker: PhantomData<Self>,
        }
    );
    for piece in ["Login::LIMIT", "Login::LENGTH", "PhantomData<Login>"] {
        assert!(derives(source.clone(), piece), "{piece}");
    }
}

#[test]
fn a_field_without_a_name_inherits_that_of_its_variant_or_tuple_struct() {
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
