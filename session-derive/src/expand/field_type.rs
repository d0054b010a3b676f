//! Generates the implementation of `SessionField`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Generics, Path, TypeParam, WherePredicate, parse_quote};

use super::assertions;
use super::field::{self, check, keys, nested_info, part};
use crate::mention::mentions_outside_markers;
use crate::model::{Body, Field, FieldType, Kind, Tagging, Variant};

pub fn field_type(field_type: &FieldType<'_>, krate: &Path) -> TokenStream {
    let ident = field_type.ident;
    let fields = field_type.body.fields();
    let mut generics = field_type.generics.clone();
    let predicates = match &field_type.attrs.bound {
        Some(bound) => bound.value.clone(),
        None => inferred_bounds(field_type.generics, &fields),
    };
    generics.make_where_clause().predicates.extend(predicates);
    let (_, types, bounds) = generics.split_for_impl();
    let mut with_limits = generics.clone();
    with_limits.params.push(parse_quote!(__TRICKSTER_L));
    let (with_limits, ..) = with_limits.split_for_impl();
    let info = info(field_type);
    let counted: Vec<_> = fields.iter().filter(|_| field_type.counted()).collect();
    let type_params = field_type.generics.type_params().map(|param| &param.ident);
    let const_params = field_type.generics.const_params().map(|param| &param.ident);
    let params: Vec<_> = type_params.chain(const_params).collect();
    // A field whose type depends on a parameter is asserted where the type is used.
    let generic = !params.is_empty();
    let mut assertions: TokenStream = assertions::positive(&field_type.attrs.max_size).collect();
    assertions.extend(counted.iter().map(|field| assertions::nested(field, &params)));
    let check = body_check(&field_type.body);

    quote! {
        #[allow(unused_imports, unused_qualifications)]
        const _: () = {
            use #krate as __trickster_session;
            use #krate::__private as __trickster;
            use __trickster::ProbeFallback as _;

            #assertions

            #[automatically_derived]
            impl #with_limits __trickster_session::SessionField<__TRICKSTER_L>
                for #ident #types #bounds
            {
                type Rest = __TRICKSTER_L;
                const INFO: __trickster::Info = #info.derived(#generic);

                fn check(
                    &self,
                    __trickster_format: __trickster::Format,
                ) -> ::core::result::Result<(), __trickster_session::SetError> {
                    #check
                    ::core::result::Result::Ok(())
                }
            }
        };
    }
}

/// A `SessionField` bound for each type parameter that a field contains a value of, as far as the source
/// shows.
fn inferred_bounds(generics: &Generics, fields: &[&Field<'_>]) -> Vec<WherePredicate> {
    let is_used = |param: &&TypeParam| {
        let in_field = |field: &&Field<'_>| mentions_outside_markers(field.ty, &param.ident);
        fields.iter().any(in_field)
    };
    let bound = |param: &TypeParam| {
        let name = &param.ident;
        parse_quote!(#name: __trickster_session::SessionField<Rest = ()>)
    };
    generics.type_params().filter(is_used).map(bound).collect()
}

fn info(field_type: &FieldType<'_>) -> TokenStream {
    let fields = field_type.body.fields();
    let info = match &field_type.attrs.max_size {
        Some(size) => {
            let size = field::size(&size.value);
            let name = layout(&field_type.ident.to_string(), &field_type.body);
            let none = quote!(::core::option::Option::None);
            let info = quote!(__trickster::Info::of_size(#name, #size, #none));
            match fields.iter().find_map(|field| field.secret()) {
                Some(secret) => quote!(#info.sensitive(#secret)),
                None => info,
            }
        }
        None if !field_type.counted() => quote!(__trickster::Info::ERROR),
        None => body_info(&field_type.body),
    };
    if field_type.skipped { quote!(#info.skipped()) } else { info }
}

/// A type with its fields as they are written, for the fingerprint of a type that states its size:
/// its fields may be recursive, so their own fingerprints cannot be asked.
fn layout(name: &str, body: &Body<'_>) -> String {
    let kind = |name: &str, kind: &Kind<'_>| field::layout(name, kind.fields());
    match body {
        Body::Struct(fields) => kind(name, fields),
        Body::Enum { variants, .. } => {
            let variants = variants
                .iter()
                .map(|variant| kind(&variant.named.serialized, &variant.kind))
                .collect::<Vec<_>>();
            format!("{name}[{}]", variants.join(","))
        }
    }
}

fn body_info(body: &Body<'_>) -> TokenStream {
    match body {
        Body::Struct(Kind::Unit) => quote!(<() as __trickster_session::SessionField>::INFO),
        Body::Struct(Kind::One(field)) => nested_info(field),
        Body::Struct(Kind::Tuple(fields)) => {
            let items = fields.iter().map(nested_info);
            quote!(__trickster::tuple(&[#(#items,)*]))
        }
        Body::Struct(Kind::Named(fields)) => {
            let (keys, parts) = object(fields);
            quote!(__trickster::object(#keys, #parts))
        }
        Body::Enum { tagging, variants } => {
            let tagging = match tagging {
                Tagging::External => quote!(External),
                Tagging::Internal(tag) => quote!(Internal(#tag)),
                Tagging::Adjacent(tag, content) => quote!(Adjacent(#tag, #content)),
            };
            let variants = variants.iter().map(variant_info);
            quote!(__trickster::variants(__trickster::Tagging::#tagging, &[#(#variants,)*]))
        }
    }
}

/// The keys and the parts of named fields.
fn object(fields: &[Field<'_>]) -> (TokenStream, TokenStream) {
    let parts = fields.iter().map(|field| part(field, nested_info(field)));
    (keys(fields), quote!(&[#(#parts,)*]))
}

fn variant_info(variant: &Variant<'_>) -> TokenStream {
    let name = &variant.named.serialized;
    let content = match &variant.kind {
        Kind::Unit => quote!(Unit),
        Kind::One(field) => {
            let info = nested_info(field);
            quote!(One(&#info))
        }
        Kind::Tuple(fields) => {
            let items = fields.iter().map(nested_info);
            quote!(Tuple(&[#(#items,)*]))
        }
        Kind::Named(fields) => {
            let (keys, parts) = object(fields);
            quote!(Struct(#keys, #parts))
        }
    };
    quote!(__trickster::Variant { name: #name, content: __trickster::Content::#content })
}

fn body_check(body: &Body<'_>) -> TokenStream {
    match body {
        Body::Struct(kind) => {
            let checks = kind.fields().iter().map(|field| {
                let member = &field.member;
                check(field, quote!(&self.#member))
            });
            quote!(#(#checks)*)
        }
        Body::Enum { variants, .. } => {
            let arms = variants.iter().filter_map(variant_check);
            let arms: Vec<_> = arms.collect();
            if arms.is_empty() {
                return TokenStream::new();
            }
            quote! {
                match self {
                    #(#arms)*
                    #[allow(unreachable_patterns)]
                    _ => {}
                }
            }
        }
    }
}

fn variant_check(variant: &Variant<'_>) -> Option<TokenStream> {
    let fields = variant.kind.fields();
    let ident = variant.ident;
    let bindings = fields.iter().enumerate().map(|(at, field)| {
        let member = &field.member;
        let binding = format_ident!("__trickster_field{at}");
        quote!(#member: #binding)
    });
    let checks = fields.iter().enumerate().map(|(at, field)| {
        let binding = format_ident!("__trickster_field{at}");
        let check = check(field, quote!(#binding));
        quote!(let _ = #binding; #check)
    });
    (!fields.is_empty()).then(|| quote!(Self::#ident { #(#bindings,)* .. } => { #(#checks)* }))
}
