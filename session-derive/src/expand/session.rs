//! The implementation of `SessionData`, and the proof that it holds.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned;

use super::cookie::{cookie, rules};
use super::field::{self, check, part, size};
use super::proof;
use crate::attr::Placed;
use crate::model::{Session, is_set};

pub fn session(session: &Session<'_>, krate: &Path) -> TokenStream {
    let ident = session.ident;
    let cookie = cookie(session);
    let format = format(session);
    let info = info(session);
    let tag = session.tag.iter().map(field::tag);
    let parts = session.counted().iter().map(|field| part(field, known(session, field)));
    let stated = session
        .attrs
        .max_size
        .iter()
        .map(|_| quote!(__p::Part::new("max_size", __INFO, __p::Presence::Always)));
    let limit = match &session.attrs.limit {
        Some(limit) => size(&limit.value),
        None => quote!(4096),
    };
    let version = session.attrs.version.as_ref().map_or(1, |version| version.value);
    let rules = rules(session);
    let proofs = proof::session(session);
    let checks = session.counted().iter().map(|field| {
        let member = &field.member;
        check(field, quote!(&self.#member))
    });
    let codec = codec(session);
    let (previous_stage, decode_previous) = previous(session);
    let encode = quote_spanned!(ident.span()=> <#ident as __session::Serialized>::serialize);
    let decode = if session.fields.iter().any(|field| field.borrowed) {
        quote!(::core::option::Option::None)
    } else {
        let read =
            quote_spanned!(ident.span()=> <#ident as __session::Deserialized<'_>>::deserialize);
        quote!(__p::#codec::decode(__payload, |__from| #read(__from)))
    };

    quote! {
        #[allow(unused_imports, unused_qualifications)]
        const _: () = {
            use #krate as __session;
            use #krate::__private as __p;
            use __p::{Maybe as _, Ungiven as _, Unstated as _};

            const __COOKIE: __session::Cookie<'static> = #cookie;
            const __FORMAT: __p::Format = __p::Format::#format;
            const __PARTS: &[__p::Part] = &[#(#tag,)* #(#parts,)* #(#stated,)*];
            const __INFO: __p::Info = #info;
            const __LIMIT: __p::usize = #limit;
            const __SIZE: __session::Size =
                __p::of_cookie(__COOKIE.name, __FORMAT, __INFO.size(__FORMAT), __LIMIT);
            const __ATTRIBUTES: &__p::Attributes = &__COOKIE.issued_attributes();
            const __VERSION: __p::u16 = #version;

            #rules
            #proofs

            #[automatically_derived]
            impl __session::SessionData for #ident {
                const COOKIE: __session::Cookie<'static> = __COOKIE;
                const SIZE: __session::Size = __SIZE;
                const VERSION: __p::u16 = __VERSION;
                const ATTRIBUTES: &'static __p::str = __ATTRIBUTES.as_str();
                const STAGE: &'static __p::Stage = &__p::Stage {
                    format: __FORMAT,
                    version: __VERSION,
                    shape: __INFO.shape,
                    unsure: __INFO.unsure,
                    previous: #previous_stage,
                };

                #[inline]
                fn check(&self) -> ::core::result::Result<(), __session::SetError> {
                    let __format = __FORMAT;
                    #(#checks)*
                    ::core::result::Result::Ok(())
                }

                #[inline]
                fn encode(
                    &self,
                    __sink: &mut __p::Sink<'_>,
                ) -> ::core::result::Result<(), __session::SetError> {
                    __p::#codec::encode(__sink, |__to| #encode(self, __to))
                }

                #[inline]
                fn decode(
                    __age: __p::usize,
                    __payload: &[__p::u8],
                ) -> ::core::option::Option<Self> {
                    if __age > 0 {
                        return #decode_previous;
                    }
                    #decode
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

/// What is known of a field; nothing about secrets where the session may have been encrypted.
fn known(session: &Session<'_>, field: &crate::model::Field<'_>) -> TokenStream {
    let info = field::info(field);
    if session.attrs.unread.has("encrypt") { quote!(#info.allow_sensitive()) } else { info }
}

/// What the compiler knows of the whole payload.
fn info(session: &Session<'_>) -> TokenStream {
    match (&session.attrs.max_size, session.other_type) {
        (Some(stated), _) => {
            let size = size(&stated.value);
            let name = session.ident.to_string();
            quote!(__p::Info::sized(#name, #size))
        }
        (None, Some(_)) => quote!(__p::Info::unbounded("")),
        (None, None) if session.transparent && session.fields.len() == 1 => quote!(__PARTS[0].info),
        (None, None) => quote!(__p::object(__PARTS)),
    }
}

/// The stage before, and how it is read.
fn previous(session: &Session<'_>) -> (TokenStream, TokenStream) {
    let none = quote!(::core::option::Option::None);
    let Some(Placed { value: previous, .. }) = &session.attrs.previous else {
        return (none.clone(), none);
    };
    let data = quote_spanned!(previous.span()=> <#previous as __session::PreviousSession>);
    let stage = quote!(::core::option::Option::Some(#data::STAGE));
    let newer = quote_spanned! {previous.span()=>
        <Self as __session::MigratedFrom<#previous>>::migrated_from
    };
    let decode = quote! {
        match #data::decode(__age - 1, __payload) {
            ::core::option::Option::Some(__older) => {
                ::core::option::Option::Some(#newer(__older))
            }
            ::core::option::Option::None => #none,
        }
    };
    (stage, decode)
}
