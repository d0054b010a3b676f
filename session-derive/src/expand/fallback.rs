//! Placeholder implementations for types with errors, so that no error about a missing implementation
//! follows.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Path, parse_quote};

/// A placeholder for a type that cannot be a session.
pub fn no_session(input: &DeriveInput, krate: &Path) -> TokenStream {
    let ident = &input.ident;
    let (generics, types, bounds) = input.generics.split_for_impl();
    quote! {
        #[allow(unused_imports, unused_qualifications)]
        const _: () = {
            use #krate as __trickster_session;
            use #krate::__private as __trickster;

            #[automatically_derived]
            impl #generics __trickster_session::SessionData for #ident #types #bounds {
                const COOKIE: __trickster_session::Cookie<'static> =
                    __trickster_session::Cookie::new("none");
                const SIZE: __trickster_session::Size =
                    __trickster::of_cookie(
                        "none",
                        __trickster::Format::SignedJson,
                        __trickster::Bound::exactly(0),
                        4096,
                    );
                const VERSION: __trickster::u16 = 1;
                const ATTRIBUTES: &'static __trickster::str = "";
                type Subject = __trickster_session::NoSubject;

                fn subject(&self) -> &Self::Subject {
                    &__trickster_session::NoSubject
                }

                const SCHEMA: &'static __trickster::SchemaVersion = &__trickster::SchemaVersion {
                    format: __trickster::Format::SignedJson,
                    version: 1,
                    layout: 0,
                    compared: false,
                    previous: ::core::option::Option::None,
                };

                fn check(&self) -> ::core::result::Result<(), __trickster_session::SetError> {
                    ::core::result::Result::Ok(())
                }

                fn encode(
                    &self,
                    _: &mut __trickster::Sink<'_>,
                ) -> ::core::result::Result<(), __trickster_session::SetError> {
                    ::core::result::Result::Ok(())
                }

                fn decode(
                    _: __trickster::usize,
                    _: &[__trickster::u8],
                ) -> ::core::option::Option<Self> {
                    ::core::option::Option::None
                }

                fn is_read_back_from(&self, _: &[__trickster::u8]) -> bool {
                    true
                }
            }
        };
    }
}

/// A placeholder for a type that cannot be a field.
pub fn no_field_type(input: &DeriveInput, krate: &Path) -> TokenStream {
    let ident = &input.ident;
    let (_, types, bounds) = input.generics.split_for_impl();
    let mut generics = input.generics.clone();
    generics.params.push(parse_quote!(__TRICKSTER_L));
    let (generics, ..) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #generics #krate::SessionField<__TRICKSTER_L> for #ident #types #bounds {
            type Rest = __TRICKSTER_L;
            const INFO: #krate::__private::Info = #krate::__private::Info::ERROR;
        }
    }
}
