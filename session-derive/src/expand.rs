//! The model as tokens: thin code that calls const fns of `trickster-session`.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Expr, Path, Type, parse_quote};

use crate::attr::Placed;
use crate::case::snake_case;
use crate::model::{Field, FieldType, Kind, Session, Shape, Sizing, Tagging, Variant, is_set};
use crate::sensitive::sensitive;

/// The implementation of `SessionData`, and the proof that it holds.
pub fn session(session: &Session<'_>) -> TokenStream {
    let krate = krate(&session.attrs.krate);
    let ident = session.ident;
    let cookie = cookie(session);
    let format = format(session);
    let info = session_info(session);
    let parts = session.fields.iter().map(|field| part(field, field_info(field)));
    let tag = session.tag.iter().map(tag_part);
    let limit = match &session.attrs.limit {
        Some(limit) => {
            let value = &limit.value;
            quote!(#value)
        }
        None => quote!(4096),
    };
    let version = session.attrs.version.as_ref().map_or(1, |version| version.value);
    let rules = rules(session);
    let proofs = proofs(session);
    let checks = session.fields.iter().map(|field| {
        let member = &field.member;
        check(field, quote!(&self.#member))
    });
    let (codec, age) = (codec(session), previous(session));
    let (previous_stage, decode_previous) = age;

    quote! {
        const _: () = {
            use #krate as __session;
            use #krate::__private as __p;

            const __COOKIE: __session::Cookie<'static> = #cookie;
            const __FORMAT: __p::Format = __p::Format::#format;
            const __PARTS: &[__p::Part] = &[#(#tag,)* #(#parts,)*];
            const __INFO: __p::Info = #info;
            const __LIMIT: usize = #limit;
            const __SIZE: __session::Size =
                __p::of_cookie(__COOKIE.name, __FORMAT, __INFO.size(__FORMAT), __LIMIT);
            const __ATTRIBUTES: &__p::Attributes = &__COOKIE.issued_attributes();
            const __VERSION: u16 = #version;

            #rules
            #proofs

            #[automatically_derived]
            impl __session::SessionData for #ident {
                const COOKIE: __session::Cookie<'static> = __COOKIE;
                const SIZE: __session::Size = __SIZE;
                const VERSION: u16 = __VERSION;
                const ATTRIBUTES: &'static str = __ATTRIBUTES.as_str();
                const STAGE: &'static __p::Stage = &__p::Stage {
                    format: __FORMAT,
                    version: __VERSION,
                    shape: __INFO.shape,
                    previous: #previous_stage,
                };

                fn check(&self) -> ::core::result::Result<(), __session::SetError> {
                    let __format = __FORMAT;
                    #(#checks)*
                    ::core::result::Result::Ok(())
                }

                fn encode(
                    &self,
                    __sink: &mut __p::Sink<'_>,
                ) -> ::core::result::Result<(), __session::SetError> {
                    __p::#codec::encode(__sink, |__to| {
                        <#ident as __p::serde::Serialize>::serialize(self, __to)
                    })
                }

                fn decode(__age: usize, __payload: &[u8]) -> ::core::option::Option<Self> {
                    if __age > 0 {
                        return #decode_previous;
                    }
                    __p::#codec::decode(__payload, |__from| {
                        <#ident as __p::serde::Deserialize<'_>>::deserialize(__from)
                    })
                }
            }
        };
    }
}

/// An implementation for a type that can be no session, so that no second error follows.
pub fn no_session(input: &DeriveInput) -> TokenStream {
    let ident = &input.ident;
    let (generics, types, bounds) = input.generics.split_for_impl();
    quote! {
        const _: () = {
            use ::trickster_session as __session;
            use ::trickster_session::__private as __p;

            #[automatically_derived]
            impl #generics __session::SessionData for #ident #types #bounds {
                const COOKIE: __session::Cookie<'static> = __session::Cookie::new("none");
                const SIZE: __session::Size =
                    __p::of_cookie("none", __p::Format::SignedJson, __p::Bound::exactly(0), 4096);
                const VERSION: u16 = 1;
                const ATTRIBUTES: &'static str = "";
                const STAGE: &'static __p::Stage = &__p::Stage {
                    format: __p::Format::SignedJson,
                    version: 1,
                    shape: 0,
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

                fn decode(_: usize, _: &[u8]) -> ::core::option::Option<Self> {
                    ::core::option::Option::None
                }
            }
        };
    }
}

/// The implementation of `SessionField`.
pub fn field_type(field_type: &FieldType<'_>) -> TokenStream {
    let krate = krate(&field_type.attrs.krate);
    let ident = field_type.ident;
    let mut generics = field_type.generics.clone();
    for param in field_type.generics.type_params() {
        let name = &param.ident;
        generics.make_where_clause().predicates.push(parse_quote!(#name: __session::SessionField));
    }
    let (_, types, bounds) = generics.split_for_impl();
    let mut with_limits = generics.clone();
    with_limits.params.push(parse_quote!(__L));
    let (with_limits, ..) = with_limits.split_for_impl();
    let info = match (&field_type.attrs.max_size, field_type.other_type) {
        (Some(size), _) => {
            let value = &size.value;
            let name = ident.to_string();
            at(size.span, quote!(__p::sized(#name, #value)))
        }
        (None, Some(_)) => quote!(__p::Info::unbounded("")),
        (None, None) => shape_info(&field_type.shape),
    };
    let proofs = shape_fields(&field_type.shape).flat_map(limit_proofs);
    let (proofs, inside) = if field_type.generics.params.is_empty() {
        (quote!(#(const _: () = #proofs;)*), TokenStream::new())
    } else {
        (TokenStream::new(), quote!(#(#proofs;)*))
    };
    let info = quote!({ #inside __p::derived(#info) });
    let check = shape_check(&field_type.shape);

    quote! {
        const _: () = {
            use #krate as __session;
            use #krate::__private as __p;

            #proofs

            #[automatically_derived]
            #[diagnostic::do_not_recommend]
            impl #with_limits __session::SessionField<__L> for #ident #types #bounds {
                type Rest = __L;
                const INFO: __p::Info = #info;

                fn check(
                    &self,
                    __format: __p::Format,
                ) -> ::core::result::Result<(), __session::SetError> {
                    #check
                    ::core::result::Result::Ok(())
                }
            }
        };
    }
}

/// An implementation for a type that can be no field, so that no second error follows.
pub fn no_field_type(input: &DeriveInput) -> TokenStream {
    let ident = &input.ident;
    let (_, types, bounds) = input.generics.split_for_impl();
    let mut generics = input.generics.clone();
    generics.params.push(parse_quote!(__L));
    let (generics, ..) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl #generics ::trickster_session::SessionField<__L> for #ident #types #bounds {
            type Rest = __L;
            const INFO: ::trickster_session::__private::Info =
                ::trickster_session::__private::Info::unbounded("");
        }
    }
}

fn krate(given: &Option<Placed<Path>>) -> Path {
    match given {
        Some(path) => path.value.clone(),
        None => parse_quote!(::trickster_session),
    }
}

/// The cookie: the defaults, and what the attributes change.
fn cookie(session: &Session<'_>) -> TokenStream {
    let attrs = &session.attrs;
    let name = match &attrs.name {
        Some(name) => name.value.value(),
        None => {
            format!("__Host-{}", snake_case(&syn::ext::IdentExt::unraw(session.ident).to_string()))
        }
    };
    let some = |value: TokenStream| quote!(::core::option::Option::Some(#value));
    let mut changes = Vec::new();
    let mut change = |field: &str, value: TokenStream| {
        let field = format_ident!("{field}");
        changes.push(quote!(cookie.#field = #value;));
    };
    for (field, seconds) in [("max_age", &attrs.max_age), ("idle_timeout", &attrs.idle_timeout)] {
        if let Some(Placed { value, .. }) = seconds {
            change(field, some(quote!(#value)));
        }
    }
    if let Some(Placed { value, .. }) = &attrs.path {
        change("path", quote!(#value));
    }
    if let Some(Placed { value, .. }) = &attrs.domain {
        change("domain", some(quote!(#value)));
    }
    let flags = [
        ("secure", &attrs.secure),
        ("http_only", &attrs.http_only),
        ("partitioned", &attrs.partitioned),
    ];
    for (field, flag) in flags {
        if let Some(Placed { value, .. }) = flag {
            change(field, quote!(#value));
        }
    }
    if let Some(Placed { value, .. }) = &attrs.same_site {
        let same_site = format_ident!("{value}");
        change("same_site", quote!(__session::SameSite::#same_site));
    }
    if changes.is_empty() {
        return quote!(__session::Cookie::new(#name));
    }
    quote!({
        let mut cookie = __session::Cookie::new(#name);
        #(#changes)*
        cookie
    })
}

fn format(session: &Session<'_>) -> proc_macro2::Ident {
    let seal = if is_set(&session.attrs.encrypt) { "Encrypted" } else { "Signed" };
    let codec = if is_set(&session.attrs.postcard) { "Postcard" } else { "Json" };
    format_ident!("{seal}{codec}")
}

fn codec(session: &Session<'_>) -> proc_macro2::Ident {
    format_ident!("{}", if is_set(&session.attrs.postcard) { "postcard" } else { "json" })
}

/// The rules of cookies, each asked at the attribute it is about.
fn rules(session: &Session<'_>) -> TokenStream {
    let attrs = &session.attrs;
    let name = attrs.name.as_ref().map_or(session.ident.span(), |name| name.span);
    let asked = [
        ("name", Some(name)),
        ("max_age", attrs.max_age.as_ref().map(|placed| placed.span)),
        ("idle_timeout", attrs.idle_timeout.as_ref().map(|placed| placed.span)),
        ("path", attrs.path.as_ref().map(|placed| placed.span)),
        ("domain", attrs.domain.as_ref().map(|placed| placed.span)),
        ("secure", attrs.secure.as_ref().map(|placed| placed.span)),
        ("http_only", attrs.http_only.as_ref().map(|placed| placed.span)),
        ("same_site", attrs.same_site.as_ref().map(|placed| placed.span)),
        ("partitioned", attrs.partitioned.as_ref().map(|placed| placed.span)),
    ];
    let mut tokens = TokenStream::new();
    for (rule, span) in asked {
        if let Some(span) = span {
            let rule = format_ident!("{rule}");
            tokens.extend(prove(span, quote!(rules::demand(__p::rules::#rule(&__COOKIE)))));
        }
    }
    if let Some(limit) = &attrs.limit {
        tokens.extend(prove(limit.span, quote!(rules::demand(__p::rules::limit(__LIMIT)))));
    }
    tokens
}

/// A call whose panic is shown at `span`.
fn prove(span: Span, call: TokenStream) -> TokenStream {
    let call = at(span, quote!(__p::#call));
    quote!(const _: () = #call;)
}

/// The same call, which itself stands at `span`; its arguments stay where they are.
fn at(span: Span, call: TokenStream) -> TokenStream {
    call.into_iter()
        .map(|mut token| {
            token.set_span(span);
            token
        })
        .collect()
}

/// What only const evaluation knows: of each field, and of all together.
fn proofs(session: &Session<'_>) -> TokenStream {
    let first = usize::from(session.tag.is_some());
    let mut tokens = TokenStream::new();
    for (index, field) in session.fields.iter().enumerate() {
        let index = index + first;
        let limits = limit_proofs(field);
        tokens.extend(quote!(#(const _: () = #limits;)*));
        tokens.extend(prove(field.ty.span(), quote!(demand_part(&__PARTS[#index], __FORMAT))));
    }
    let fit = quote!(demand_fit(__COOKIE.name, __FORMAT, __PARTS, __SIZE));
    let blamed = session.fields.iter().enumerate().map(|(index, field)| {
        let index = index + first;
        let call = at(field.size_span(), quote!(__p::#fit));
        quote!(#index => #call,)
    });
    tokens.extend(quote! {
        const _: () = match __p::largest(__PARTS, __FORMAT) {
            #(#blamed)*
            _ => __p::#fit,
        };
    });
    if let Some(Placed { value: previous, span }) = &session.attrs.previous {
        let previous = quote!(<#previous as __session::SessionData>);
        tokens.extend(prove(
            *span,
            quote!(demand_previous(
                __COOKIE.name,
                __VERSION,
                #previous::COOKIE.name,
                #previous::VERSION,
            )),
        ));
    }
    tokens
}

/// The stage before, and how it is read.
fn previous(session: &Session<'_>) -> (TokenStream, TokenStream) {
    let none = quote!(::core::option::Option::None);
    let Some(Placed { value: previous, span }) = &session.attrs.previous else {
        return (none.clone(), none);
    };
    let ident = session.ident;
    let stage = quote_spanned! {*span=>
        ::core::option::Option::Some(<#previous as __session::SessionData>::STAGE)
    };
    let decode = quote_spanned! {*span=>
        <#previous as __session::SessionData>::decode(__age - 1, __payload)
            .map(<#ident as ::core::convert::From<#previous>>::from)
    };
    (stage, decode)
}

fn session_info(session: &Session<'_>) -> TokenStream {
    match (&session.attrs.max_size, session.other_type) {
        (Some(size), _) => {
            let value = &size.value;
            let name = session.ident.to_string();
            at(size.span, quote!(__p::sized(#name, #value)))
        }
        (None, Some(_)) => quote!(__p::Info::unbounded("")),
        (None, None) if session.transparent && session.fields.len() == 1 => quote!(__PARTS[0].info),
        (None, None) => quote!(__p::object(__PARTS)),
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
        Shape::Struct { kind: Kind::Unit, .. } => quote!(<() as __session::SessionField>::INFO),
        Shape::Struct { kind: Kind::One(field), .. } => nested_info(field),
        Shape::Struct { kind: Kind::Tuple(fields), .. } => {
            let items = fields.iter().map(nested_info);
            quote!(__p::tuple(&[#(#items,)*]))
        }
        Shape::Struct { kind: Kind::Named(fields), tag, .. } => {
            let tag = tag.iter().map(tag_part);
            let parts = fields.iter().map(|field| part(field, nested_info(field)));
            quote!(__p::object(&[#(#tag,)* #(#parts,)*]))
        }
        Shape::Enum { tagging, variants } => {
            let tagging = match tagging {
                Tagging::External => quote!(External),
                Tagging::Internal(tag) => quote!(Internal(#tag)),
                Tagging::Adjacent(tag, content) => quote!(Adjacent(#tag, #content)),
                Tagging::Untagged => quote!(Untagged),
            };
            let variants = variants.iter().map(variant_info);
            quote!(__p::variants(__p::Tagging::#tagging, &[#(#variants,)*]))
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
            quote!(One(#info))
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
        __p::Variant {
            name: #name,
            index: #index,
            content: __p::Content::#content,
            untagged: #untagged,
        }
    }
}

fn tag_part((tag, name): &(String, String)) -> TokenStream {
    quote!(__p::Part::tag(#tag, #name))
}

fn part(field: &Field<'_>, info: TokenStream) -> TokenStream {
    let name = &field.name;
    let presence = match &field.skip_if {
        _ if field.flatten => "Flat",
        Some(path) if is_option_is_none(path) => "UnlessNone",
        Some(_) => "Sometimes",
        None => "Always",
    };
    let presence = format_ident!("{presence}");
    quote!(__p::Part::new(#name, #info, __p::Presence::#presence))
}

/// Whether a path ends in `Option::is_none`: what it skips is then what JSON writes as `null`.
fn is_option_is_none(path: &Path) -> bool {
    let mut segments = path.segments.iter().rev();
    segments.next().is_some_and(|last| last.ident == "is_none")
        && segments.next().is_some_and(|owner| owner.ident == "Option")
}

/// What the compiler knows of a field: by its type and limits, or by its own word.
fn field_info(field: &Field<'_>) -> TokenStream {
    let ty = field.ty;
    let mut info = match field.sizing() {
        Sizing::Type(_) => {
            let list = limit_list(field);
            quote_spanned!(ty.span()=> <#ty as __session::SessionField<#list>>::INFO)
        }
        Sizing::MaxSize(size) => {
            let name = type_name(ty);
            at(field.size_span(), quote!(__p::sized(#name, #size)))
        }
        Sizing::Unbounded => {
            let name = type_name(ty);
            quote!(__p::Info::unbounded(#name))
        }
    };
    if field.allows_sensitive() {
        info = quote!(#info.allow_sensitive());
    }
    info
}

/// Calls that prove the limits of a field: each over 0, and no more than its type takes.
fn limit_proofs(field: &Field<'_>) -> Vec<TokenStream> {
    let Sizing::Type(limits) = field.sizing() else { return Vec::new() };
    let positive = |limit: &Expr| at(limit.span(), quote!(__p::demand_positive("max_len", #limit)));
    let mut proofs: Vec<_> = limits.iter().map(positive).collect();
    if !limits.is_empty() {
        let (info, count, name) = (field_info(field), limits.len(), type_name(field.ty));
        proofs.push(at(field.size_span(), quote!(__p::demand_levels(#info, #count, #name))));
    }
    proofs
}

/// The same, and whether the name says that it is a secret: the session that holds it must know.
fn nested_info(field: &Field<'_>) -> TokenStream {
    let info = field_info(field);
    match sensitive(&field.rust_name).or_else(|| sensitive(&field.name)) {
        Some(name) if !field.allows_sensitive() => quote!(#info.sensitive(#name)),
        _ => info,
    }
}

fn type_name(ty: &Type) -> String {
    quote!(#ty).to_string().replace(' ', "")
}

/// The limits of a field as a type: `Len<10, Len<20>>`.
fn limit_list(field: &Field<'_>) -> TokenStream {
    match field.sizing() {
        Sizing::Type(limits) => limits.iter().rev().fold(
            quote!(()),
            |rest, limit| quote_spanned!(limit.span()=> __session::Len<{ #limit }, #rest>),
        ),
        _ => quote!(()),
    }
}

/// The check of one field's limits, `value` a reference to it.
fn check(field: &Field<'_>, value: TokenStream) -> TokenStream {
    if !matches!(field.sizing(), Sizing::Type(_)) {
        return TokenStream::new();
    }
    let (ty, name) = (field.ty, &field.rust_name);
    let list = limit_list(field);
    let call = quote_spanned!(ty.span()=> <#ty as __session::SessionField<#list>>::check);
    let format = format_ident!("__format");
    let check = quote!(__p::within(#call(#value, #format), #name)?;);
    match &field.skip_if {
        Some(path) => quote!(if !#path(#value) { #check }),
        None => check,
    }
}

fn shape_check(shape: &Shape<'_>) -> TokenStream {
    match shape {
        Shape::Struct { kind, .. } => {
            let checks = kind_fields(kind).iter().map(|field| {
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
    let fields = kind_fields(&variant.kind);
    let ident = variant.ident;
    let bindings = fields.iter().enumerate().map(|(at, field)| {
        let member = &field.member;
        let binding = format_ident!("__field{at}");
        quote!(#member: #binding)
    });
    let checks = fields.iter().enumerate().map(|(at, field)| {
        let binding = format_ident!("__field{at}");
        let check = check(field, quote!(#binding));
        quote!(let _ = #binding; #check)
    });
    (!fields.is_empty()).then(|| quote!(Self::#ident { #(#bindings,)* .. } => { #(#checks)* }))
}

/// All fields of a type, of whichever variant.
fn shape_fields<'s>(shape: &'s Shape<'_>) -> Box<dyn Iterator<Item = &'s Field<'s>> + 's> {
    match shape {
        Shape::Struct { kind, .. } => Box::new(kind_fields(kind).iter()),
        Shape::Enum { variants, .. } => {
            Box::new(variants.iter().flat_map(|variant| kind_fields(&variant.kind)))
        }
    }
}

fn kind_fields<'k, 'a>(kind: &'k Kind<'a>) -> &'k [Field<'a>] {
    match kind {
        Kind::Unit => &[],
        Kind::One(field) => std::slice::from_ref(&**field),
        Kind::Tuple(fields) | Kind::Named(fields) => fields,
    }
}
