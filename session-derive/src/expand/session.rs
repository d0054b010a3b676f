//! Generates the implementation of `SessionData` and its const assertions.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned as _;

use super::assertions;
use super::cookie::{cookie, rules};
use super::field::{self, check, part, size};
use crate::attr::Spanned;
use crate::model::{Session, Subject, is_set};

pub fn session(session: &Session<'_>, krate: &Path) -> TokenStream {
    let ident = session.ident;
    let cookie = cookie(session);
    let format = format(session);
    let info = info(session);
    let parts = session.counted().iter().map(|field| part(field, field_info(session, field)));
    let whole_session = session
        .attrs
        .max_size
        .iter()
        .map(|_| quote!(__trickster::Part::new("max_size", __TRICKSTER_INFO, false)));
    let limit = match &session.attrs.limit {
        Some(limit) => size(&limit.value),
        None => quote!(4096),
    };
    let version = session.attrs.version.as_ref().map_or(1, |version| version.value);
    let rules = rules(session);
    let assertions = assertions::session(session);
    let checks = session.fields.iter().map(|field| {
        let member = &field.member;
        check(field, quote!(&self.#member))
    });
    let (subject_type, subject) = match session.subjects.first() {
        // An error about the type is reported where it is written.
        Some(Subject { member, ty, .. }) => {
            (quote_spanned!(ty.span()=> type Subject = #ty;), quote!(&self.#member))
        }
        None => {
            let none = quote!(__trickster_session::NoSubject);
            (quote!(type Subject = #none;), quote!(&#none))
        }
    };
    let codec = codec(session);
    let (previous_schema, decode_previous) = previous(session);
    let encode = quote_spanned!(ident.span()=> <#ident as __trickster_session::required::Serialized>::serialize);
    let decode = if session.fields.iter().any(|field| field.borrowed) {
        quote!(::core::option::Option::None)
    } else {
        let read = quote_spanned! {ident.span()=>
            <#ident as __trickster_session::required::Deserialized<'_>>::deserialize
        };
        quote! {
            __trickster::#codec::decode(__trickster_payload, |__trickster_from| {
                #read(__trickster_from)
            })
        }
    };

    quote! {
        #[allow(unused_imports, unused_qualifications)]
        const _: () = {
            use #krate as __trickster_session;
            use #krate::__private as __trickster;
            use __trickster::{ComparisonFallback as _, ProbeFallback as _};

            const __TRICKSTER_COOKIE: __trickster_session::Cookie<'static> = #cookie;
            const __TRICKSTER_FORMAT: __trickster::Format = __trickster::Format::#format;
            const __TRICKSTER_PARTS: &[__trickster::Part] = &[#(#parts,)* #(#whole_session,)*];
            const __TRICKSTER_INFO: __trickster::Info = #info;
            const __TRICKSTER_LIMIT: __trickster::usize = #limit;
            const __TRICKSTER_SIZE: __trickster_session::Size =
                __trickster::of_cookie(
                    __TRICKSTER_COOKIE.name,
                    __TRICKSTER_FORMAT,
                    __TRICKSTER_INFO.size(__TRICKSTER_FORMAT),
                    __TRICKSTER_LIMIT,
                );
            const __TRICKSTER_ATTRIBUTES: &__trickster::Attributes =
                &__TRICKSTER_COOKIE.issued_attributes();
            const __TRICKSTER_VERSION: __trickster::u16 = #version;

            #rules
            #assertions

            #[automatically_derived]
            impl __trickster_session::SessionData for #ident {
                const COOKIE: __trickster_session::Cookie<'static> = __TRICKSTER_COOKIE;
                const SIZE: __trickster_session::Size = __TRICKSTER_SIZE;
                const VERSION: __trickster::u16 = __TRICKSTER_VERSION;
                const ATTRIBUTES: &'static __trickster::str = __TRICKSTER_ATTRIBUTES.as_str();
                #subject_type

                #[inline]
                fn subject(&self) -> &Self::Subject {
                    #subject
                }

                const SCHEMA: &'static __trickster::SchemaVersion = &__trickster::SchemaVersion {
                    format: __TRICKSTER_FORMAT,
                    version: __TRICKSTER_VERSION,
                    layout: __TRICKSTER_INFO.layout,
                    compared: __TRICKSTER_INFO.unknown,
                    previous: #previous_schema,
                };

                #[inline]
                fn check(&self) -> ::core::result::Result<(), __trickster_session::SetError> {
                    let __trickster_format = __TRICKSTER_FORMAT;
                    #(#checks)*
                    ::core::result::Result::Ok(())
                }

                #[inline]
                fn encode(
                    &self,
                    __trickster_sink: &mut __trickster::Sink<'_>,
                ) -> ::core::result::Result<(), __trickster_session::SetError> {
                    __trickster::#codec::encode(__trickster_sink, |__trickster_to| {
                        #encode(self, __trickster_to)
                    })
                }

                #[inline]
                fn decode(
                    __trickster_age: __trickster::usize,
                    __trickster_payload: &[__trickster::u8],
                ) -> ::core::option::Option<Self> {
                    if __trickster_age > 0 {
                        return #decode_previous;
                    }
                    #decode
                }

                #[inline]
                fn is_read_back_from(&self, __trickster_payload: &[__trickster::u8]) -> bool {
                    match <__trickster::Comparison<#ident>>::EQUAL {
                        ::core::option::Option::Some(__trickster_equal) => {
                            let __trickster_again =
                                <Self as __trickster_session::SessionData>::decode(
                                    0,
                                    __trickster_payload,
                                );
                            match __trickster_again {
                                ::core::option::Option::Some(__trickster_again) => {
                                    __trickster_equal(self, &__trickster_again)
                                }
                                ::core::option::Option::None => false,
                            }
                        }
                        ::core::option::Option::None => true,
                    }
                }
            }
        };
    }
}

fn format(session: &Session<'_>) -> proc_macro2::Ident {
    let seal = if is_set(&session.attrs.encrypt) { "Encrypted" } else { "Signed" };
    let codec = if is_set(&session.attrs.postcard) { "Postcard" } else { "Json" };
    format_ident!("{seal}{codec}")
}

fn codec(session: &Session<'_>) -> proc_macro2::Ident {
    format_ident!("{}", if is_set(&session.attrs.postcard) { "postcard" } else { "json" })
}

/// The `Info` of a field. Secrets are ignored if an `encrypt` attribute could not be parsed.
fn field_info(session: &Session<'_>, field: &crate::model::Field<'_>) -> TokenStream {
    let info = field::info(field);
    if session.attrs.unparsed.has("encrypt") { quote!(#info.allow_sensitive()) } else { info }
}

/// The `Info` of the whole payload.
fn info(session: &Session<'_>) -> TokenStream {
    let info = match (&session.attrs.max_size, &session.opaque) {
        (Some(max_size), _) => {
            let size = size(&max_size.value);
            let name = field::layout(&session.ident.to_string(), &session.fields);
            let none = quote!(::core::option::Option::None);
            quote!(__trickster::Info::of_size(#name, #size, #none))
        }
        (None, Some(_)) => quote!(__trickster::Info::ERROR),
        (None, None) => {
            let keys = field::keys(&session.fields);
            quote!(__trickster::object(#keys, __TRICKSTER_PARTS))
        }
    };
    if session.skipped { quote!(#info.skipped()) } else { info }
}

/// The previous version's schema, and the expression that decodes it.
fn previous(session: &Session<'_>) -> (TokenStream, TokenStream) {
    let none = quote!(::core::option::Option::None);
    let Some(Spanned { value: previous, .. }) = &session.attrs.previous else {
        return (none.clone(), none);
    };
    let data = quote_spanned!(previous.span()=> <#previous as __trickster_session::required::PreviousSession>);
    let schema = quote!(::core::option::Option::Some(#data::SCHEMA));
    let newer = quote_spanned! {previous.span()=>
        <Self as __trickster_session::required::MigratedFrom<#previous>>::migrated_from
    };
    let decode = quote! {
        match #data::decode(__trickster_age - 1, __trickster_payload) {
            ::core::option::Option::Some(__trickster_older) => {
                ::core::option::Option::Some(#newer(__trickster_older))
            }
            ::core::option::Option::None => #none,
        }
    };
    (schema, decode)
}
