use proc_macro2::{Delimiter, Group, TokenStream};
use quote::quote;

use crate::programs::{derived_for, messages};

fn derives(source: TokenStream, piece: &str) -> bool {
    derived_for(source).to_string().replace(' ', "").contains(piece)
}

/// A type in an invisible group, as a `macro_rules!` variable expands to.
fn through_a_macro(ty: TokenStream) -> TokenStream {
    let group = Group::new(Delimiter::None, ty);
    quote!(#group)
}

/// Whether derived code requires the field's type `Foreign` to implement `SessionField`.
fn requires_session_field(source: TokenStream) -> bool {
    derives(source.clone(), "of_field(<__trickster::Probe<Foreign")
        || derives(source, "<Foreignas__trickster_session::KnownSize>")
}

#[test]
fn field_types_are_not_required_if_the_type_has_max_size_or_an_unparsed_attribute() {
    for derive in [quote!(SessionData), quote!(SessionField)] {
        for (attributes, required) in [
            (quote!(), true),
            (quote!(#[session(max_size = 64)]), false),
            (quote!(#[session(max_size: 64)]), false),
            (quote!(#[serde(into = "Other")]), false),
            (quote!(#[serde(into = "Other")] #[session(max_size = 64)]), false),
        ] {
            let source =
                quote!(#[derive(#derive)] #attributes struct Login { #[session()] id: Foreign });
            assert_eq!(requires_session_field(source.clone()), required, "{source}");
        }
    }
}

#[test]
fn a_field_type_is_required_unless_the_field_has_its_own_size_or_an_error() {
    for (attributes, required) in [
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
            assert_eq!(requires_session_field(source.clone()), required, "{source}");
        }
    }
}

#[test]
fn rejects_a_reference_unless_the_size_is_given() {
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
        for (size, errors) in [
            (quote!(), usize::from(!owned)),
            (quote!(#[session(max_len = 4)]), usize::from(!owned)),
            (quote!(#[session(max_size = 4)]), 0),
            (quote!(#[session(unbounded)]), 0),
        ] {
            for derive in [quote!(SessionData), quote!(SessionField)] {
                let field = quote!(#size a: #ty);
                let alone = quote!(#[derive(#derive)] struct A { #field });
                assert_eq!(messages(alone.clone()).len(), errors, "{alone}");
                assert!(errors == 0 || messages(alone)[0].contains("an owned type"));
                let whole = quote!(#[derive(#derive)] #[session(max_size = 9)] struct A { #field });
                assert_eq!(messages(whole.clone()).len(), 0, "{whole}");
            }
        }
    }
}

#[test]
fn a_field_with_a_size_keeps_other_facts_of_its_type_unless_it_is_recursive() {
    for (attributes, required) in [
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
            assert_eq!(known, !required.is_empty(), "{source}");
            assert!(derives(source.clone(), required), "{source}");
        }
    }
    let recursive = quote!(
        #[derive(SessionField)]
        struct Tree(#[session(max_size = 64)] Vec<Tree>);
    );
    assert!(derives(recursive, "FIRST,::core::option::Option::None)"));
}

#[test]
fn rejects_a_type_that_contains_itself_directly_or_in_a_std_container() {
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
        assert_eq!(messages(source.clone()).len(), usize::from(is), "{source}");
        for size in [quote!(#[session(max_size = 9)]), quote!(#[session(unbounded)])] {
            let field = quote!(#[derive(SessionField)] struct Tree { #size children: #ty });
            assert_eq!(messages(field.clone()).len(), 0, "{field}");
        }
        let whole =
            quote!(#[derive(SessionField)] #[session(max_size = 9)] struct Tree { children: #ty });
        assert_eq!(messages(whole.clone()).len(), 0, "{whole}");
    }
}

#[test]
fn rejects_max_len_on_a_type_parameter() {
    for (limit, ty, errors) in [
        (quote!(#[session(max_len = 4)]), quote!(T), 1),
        (quote!(#[session(max_len = 4)]), quote!(Vec<T>), 0),
        (quote!(#[session(max_len = 4)]), quote!(String), 0),
        (quote!(#[session(max_size = 4)]), quote!(T), 0),
        (quote!(), quote!(T), 0),
    ] {
        let source = quote!(#[derive(SessionField)] struct Page<T> { #limit a: #ty, b: T });
        assert_eq!(messages(source.clone()).len(), errors, "{source}");
    }
}

#[test]
fn fields_are_ignored_if_serde_writes_another_type() {
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
            assert_eq!(messages(source.clone()).len(), usize::from(other.is_empty()), "{source}");
        }
    }
}

#[test]
fn a_transparent_struct_is_its_only_field_besides_skipped_ones_and_markers() {
    for fields in [
        quote!({ id: Foreign }),
        quote!({ id: Foreign, #[serde(skip)] old: u8 }),
        quote!({ marker: PhantomData<u8>, id: Foreign }),
        quote!({ id: Foreign, marker: std::marker::PhantomData<u8> }),
        quote!((Foreign);),
        quote!((Foreign, PhantomData<u8>);),
    ] {
        let source = quote!(#[derive(SessionField)] #[serde(transparent)] struct Visit #fields);
        assert_eq!(messages(source.clone()), [""; 0], "{source}");
        assert!(requires_session_field(source.clone()), "{source}");
        assert!(!derives(source.clone(), "__trickster::object("), "{source}");
        assert!(!derives(source.clone(), "__trickster::tuple("), "{source}");
    }
    let marker = through_a_macro(quote!(PhantomData<u8>));
    let source =
        quote!(#[derive(SessionField)] #[serde(transparent)] struct Visit(Foreign, #marker););
    assert!(requires_session_field(source.clone()), "{source}");
    // serde itself reports a number of fields other than one.
    for fields in [quote!({ a: u8, b: u8 }), quote!({ marker: PhantomData<u8> }), quote!({})] {
        let source = quote!(#[derive(SessionField)] #[serde(transparent)] struct Visit #fields);
        assert_eq!(messages(source.clone()), [""; 0], "{source}");
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
fn a_skippable_field_with_a_custom_deserializer_needs_a_default() {
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
        assert_eq!(messages(source.clone()).len(), errors, "{source}");
    }
}

#[test]
fn rejects_macros_of_serde_with_below_the_derive() {
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
            let found = messages(source.clone());
            assert_eq!(found.len(), errors, "{source}");
            assert!(found.iter().all(|found| found.contains("above `#[derive(…)]`")));
        }
    }
}

#[test]
fn self_is_replaced_in_types_and_attributes() {
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
fn an_unnamed_field_inherits_the_name_of_its_variant_or_struct() {
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
