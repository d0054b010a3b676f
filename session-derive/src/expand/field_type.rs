//! The implementation of `SessionField`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Path, parse_quote};

use super::field::{self, check, nested_info, part};
use super::proof;
use crate::model::{FieldType, Kind, Shape, Tagging, Variant};

pub fn field_type(field_type: &FieldType<'_>, krate: &Path) -> TokenStream {
    let ident = field_type.ident;
    let generic = field_type.generics.type_params().next().is_some();
    let mut generics = field_type.generics.clone();
    for param in field_type.generics.type_params() {
        let name = &param.ident;
        let bound = parse_quote!(#name: __trickster_session::SessionField<Rest = ()>);
        generics.make_where_clause().predicates.push(bound);
    }
    let (_, types, bounds) = generics.split_for_impl();
    let mut with_limits = generics.clone();
    with_limits.params.push(parse_quote!(__TRICKSTER_L));
    let (with_limits, ..) = with_limits.split_for_impl();
    let info = info(field_type);
    let fields = field_type.shape.fields();
    let counted: Vec<_> = fields.iter().filter(|_| field_type.counted()).collect();
    let type_params = field_type.generics.type_params().map(|param| &param.ident);
    let const_params = field_type.generics.const_params().map(|param| &param.ident);
    let params: Vec<_> = type_params.chain(const_params).collect();
    let mut proofs: TokenStream = proof::positive(&field_type.attrs.max_size).collect();
    proofs.extend(counted.iter().map(|field| proof::nested(field, &params)));
    let check = (!counted.is_empty()).then(|| shape_check(&field_type.shape));

    quote! {
        #[allow(unused_imports, unused_qualifications)]
        const _: () = {
            use #krate as __trickster_session;
            use #krate::__private as __trickster;
            use __trickster::{Maybe as _, Ungiven as _, Unstated as _};

            #proofs

            #[automatically_derived]
            impl #with_limits __trickster_session::SessionField<__TRICKSTER_L>
                for #ident #types #bounds
            {
                type Rest = __TRICKSTER_L;
                const INFO: __trickster::Info = __trickster::derived(#info, #generic);

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

fn info(field_type: &FieldType<'_>) -> TokenStream {
    match (&field_type.attrs.max_size, field_type.other_type) {
        (Some(size), other_type) => {
            let size = field::size(&size.value);
            let name = field_type.ident.to_string();
            let info = quote!(__trickster::Info::sized(#name, #size));
            // Its fields are written all the same where no other type is.
            let fields = field_type.shape.fields();
            match fields.iter().find_map(|field| field.secret()).filter(|_| other_type.is_none()) {
                Some(secret) => quote!(#info.sensitive(#secret)),
                None => info,
            }
        }
        (None, _) if !field_type.counted() => quote!(__trickster::Info::unbounded("")),
        (None, _) if field_type.more_state => {
            let info = shape_info(&field_type.shape);
            quote!(#info.with_more_state())
        }
        (None, _) => shape_info(&field_type.shape),
    }
}

fn shape_info(shape: &Shape<'_>) -> TokenStream {
    match shape {
        Shape::Struct { kind: Kind::Named(fields), transparent: true, .. }
        | Shape::Struct { kind: Kind::Tuple(fields), transparent: true, .. }
            if fields.len() == 1 =>
        {
            nested_info(&fields[0])
        }
        Shape::Struct { kind: Kind::Unit, .. } => {
            quote!(<() as __trickster_session::SessionField>::INFO)
        }
        Shape::Struct { kind: Kind::One(field), .. } => nested_info(field),
        Shape::Struct { kind: Kind::Tuple(fields), .. } => {
            let items = fields.iter().map(nested_info);
            quote!(__trickster::tuple(&[#(#items,)*]))
        }
        Shape::Struct { kind: Kind::Named(fields), tag, .. } => {
            let tag = tag.iter().map(field::tag);
            let parts = fields.iter().map(|field| part(field, nested_info(field)));
            quote!(__trickster::object(&[#(#tag,)* #(#parts,)*]))
        }
        Shape::Enum { tagging, variants, .. } => {
            let tagging = match tagging {
                Tagging::External => quote!(External),
                Tagging::Internal(tag) => quote!(Internal(#tag)),
                Tagging::Adjacent(tag, content) => quote!(Adjacent(#tag, #content)),
                Tagging::Untagged => quote!(Untagged),
            };
            let variants = variants.iter().map(variant_info);
            quote!(__trickster::variants(__trickster::Tagging::#tagging, &[#(#variants,)*]))
        }
    }
}

fn variant_info(variant: &Variant<'_>) -> TokenStream {
    let Variant { name, untagged, .. } = variant;
    let index = variant.index as u32;
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
            let parts = fields.iter().map(|field| part(field, nested_info(field)));
            quote!(Struct(&[#(#parts,)*]))
        }
    };
    quote! {
        __trickster::Variant {
            name: #name,
            index: #index,
            content: __trickster::Content::#content,
            untagged: #untagged,
        }
    }
}

fn shape_check(shape: &Shape<'_>) -> TokenStream {
    match shape {
        Shape::Struct { kind, .. } => {
            let checks = kind.fields().iter().map(|field| {
                let member = &field.member;
                check(field, quote!(&self.#member))
            });
            quote!(#(#checks)*)
        }
        Shape::Enum { variants, .. } => {
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
