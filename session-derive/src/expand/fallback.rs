//! Implementations for types that can have none, so that no second error follows the first.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Path, parse_quote};

/// For a type that can be no session.
pub fn no_session(input: &DeriveInput, krate: &Path) -> TokenStream {
    let ident = &input.ident;
    let (generics, types, bounds) = input.generics.split_for_impl();
    quote! {
        #[allow(unused_imports, unused_qualifications)]
        const _: () = {
            use #krate as __session;
            use #krate::__private as __p;

            #[automatically_derived]
            impl #generics __session::SessionData for #ident #types #bounds {
                const COOKIE: __session::Cookie<'static> = __session::Cookie::new("none");
                const SIZE: __session::Size =
                    __p::of_cookie("none", __p::Format::SignedJson, __p::Bound::exactly(0), 4096);
                const VERSION: __p::u16 = 1;
                const ATTRIBUTES: &'static __p::str = "";
                const STAGE: &'static __p::Stage = &__p::Stage {
                    format: __p::Format::SignedJson,
                    version: 1,
                    shape: 0,
                    unsure: false,
                    previous: ::core::option::Option::None,
                };

                fn check(&self) -> ::core::result::Result<(), __session::SetError> {
                    ::core::result::Result::Ok(())
                }

                fn encode(
                    &self,
                    _: &mut __p::Sink<'_>,
                ) -> ::core::result::Result<(), __session::SetError> {
                    ::core::result::Result::Ok(())
                }

                fn decode(
                    _: __p::usize,
                    _: &[__p::u8],
                ) -> ::core::option::Option<Self> {
                    ::core::option::Option::None
                }
            }
        };
    }
}

/// For a type that can be no field.
pub fn no_field_type(input: &DeriveInput, krate: &Path) -> TokenStream {
    let ident = &input.ident;
    let (_, types, bounds) = input.generics.split_for_impl();
    let mut generics = input.generics.clone();
    generics.params.push(parse_quote!(__L));
    let (generics, ..) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #generics #krate::SessionField<__L> for #ident #types #bounds {
            type Rest = __L;
            const INFO: #krate::__private::Info = #krate::__private::Info::unbounded("");
        }
    }
}
