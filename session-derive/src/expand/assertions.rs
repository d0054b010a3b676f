//! Generates the const assertions, which check what depends on types: limits, secrets and the cookie's
//! size.
//!
//! Each assertion has the span of the attribute or field that is at fault, where the compiler reports
//! its panic.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned as _;
use syn::{Expr, Ident, Type};

use super::field;
use crate::attr::Spanned;
use crate::contained::{innermost_types, is_called};
use crate::error::SpanRange;
use crate::mention::mentions;
use crate::meta::as_literal;
use crate::model::{Field, Session, Sizing};

/// A const item that evaluates `call`, whose panic is reported at `span`.
pub fn assertion(span: SpanRange, call: TokenStream) -> TokenStream {
    let call = span.call(call);
    quote!(const _: () = #call;)
}

/// The assertions of a session.
pub fn session(session: &Session<'_>) -> TokenStream {
    let attrs = &session.attrs;
    let mut tokens: TokenStream = positive(&attrs.max_size).collect();
    for (index, field) in session.counted().iter().enumerate() {
        let ty = SpanRange::of(field.ty);
        let limits = limits(field);
        tokens.extend(sizes(field, &[]));
        let part = (!attrs.unparsed.has("codec")).then(|| {
            ty.call(
                quote!(__trickster::assert_part(&__TRICKSTER_PARTS[#index], __TRICKSTER_FORMAT)),
            )
        });
        tokens.extend(quote!(const _: () = { #limits #part };));
    }
    if attrs.max_size.is_some() && !attrs.unparsed.has("codec") && !attrs.unparsed.has("encrypt") {
        tokens.extend(session.fields.iter().map(secrets));
    }
    let needed = ["codec", "encrypt", "limit", "max_size"];
    let no_size = session.opaque.is_some() && attrs.max_size.is_none();
    if !no_size && !needed.iter().any(|key| attrs.unparsed.has(key)) {
        tokens.extend(fit(session));
    }
    if !no_size {
        tokens.extend(comparable(session));
    }
    if let Some(Spanned { value: previous, span }) = &attrs.previous
        && !attrs.unparsed.has("version")
        && !attrs.unparsed.has("name")
    {
        let name = field::source(previous);
        tokens.extend(same_subject(session, previous));
        let previous = quote_spanned!(previous.span()=> <#previous as __trickster_session::required::PreviousSession>);
        let (cookie, version) = (quote!(#previous::NAME), quote!(#previous::VERSION));
        let own = quote!(__TRICKSTER_COOKIE.name, __TRICKSTER_VERSION);
        let call = quote!(__trickster::assert_previous(#own, #name, #cookie, #version));
        tokens.extend(assertion(*span, call));
    }
    tokens
}

/// Requires that the `previous` version has the same subject, if it has one.
fn same_subject(session: &Session<'_>, previous: &Type) -> TokenStream {
    let data = quote_spanned!(previous.span()=> <#previous as __trickster_session::required::PreviousSession>);
    let Some(subject) = session.subjects.first() else {
        let name = field::source(previous);
        let call = quote!(__trickster::assert_subject_kept(#name, #data::HAS_SUBJECT));
        return assertion(SpanRange::of(previous), call);
    };
    let own = in_const(subject.ty);
    quote_spanned! {previous.span()=>
        const _: () = __trickster_session::required::same_subject::<#own, #data::Subject>();
    }
}

/// Asserts that a field contains no secret in a readable cookie, if the session has `max_size`.
fn secrets(field: &Field<'_>) -> TokenStream {
    if field.allows_sensitive() {
        return TokenStream::new();
    }
    let (name, known) = (&field.named.serialized, field::type_info(field.ty));
    let info = quote!(__trickster::Info::ERROR.with_secrets(#known));
    let part = quote!(__trickster::Part::new(#name, #info, false));
    assertion(SpanRange::of(field.ty), quote!(__trickster::assert_part(&#part, __TRICKSTER_FORMAT)))
}

/// Asserts that the cookie is small enough, at the span of the largest field.
fn fit(session: &Session<'_>) -> TokenStream {
    let fit = quote!(__trickster::assert_fits(
        __TRICKSTER_COOKIE.name,
        __TRICKSTER_FORMAT,
        __TRICKSTER_PARTS,
        __TRICKSTER_SIZE
    ));
    let whole = match &session.attrs.max_size {
        Some(size) => size.span,
        None => session.ident.span().into(),
    };
    let whole = whole.call(fit.clone());
    let by_field = session.counted().iter().enumerate().map(|(index, field)| {
        let call = field.size_span().call(fit.clone());
        quote!(#index => #call,)
    });
    quote! {
        const _: () = match __trickster::largest(__TRICKSTER_PARTS, __TRICKSTER_FORMAT) {
            #(#by_field)*
            _ => #whole,
        };
    }
}

/// Asserts that a session with a type unknown to the library implements `PartialEq`.
fn comparable(session: &Session<'_>) -> TokenStream {
    let ident = session.ident;
    let name = ident.unraw().to_string();
    let assert = |index: usize, part: TokenStream, span: SpanRange| {
        let call = span.call(quote!(__trickster::assert_comparable(
            #name,
            &#part,
            &__TRICKSTER_INFO,
            <__trickster::Comparison<#ident>>::EQUAL.is_some()
        )));
        quote!(#index => #call,)
    };
    let whole = || quote!(__trickster::Part::new(#name, __TRICKSTER_INFO, false));
    let whole_session = session.attrs.max_size.as_ref().map(|size| assert(0, whole(), size.span));
    let parts = session.counted().iter().enumerate();
    let fields = parts.map(|(index, field)| {
        assert(index, quote!(__TRICKSTER_PARTS[#index]), SpanRange::of(field.ty))
    });
    quote! {
        const _: () = match __trickster::first_unknown(__TRICKSTER_PARTS) {
            #whole_session
            #(#fields)*
            _ => {}
        };
    }
}

/// The assertions of a field of a field type.
///
/// A field that mentions a type parameter is checked by the field that uses the type with concrete
/// parameters.
pub fn nested(field: &Field<'_>, params: &[&Ident]) -> TokenStream {
    let mut tokens = sizes(field, params);
    if mentions(field.ty, params) {
        return tokens;
    }
    if let Sizing::Type(_) = field.sizing() {
        let limits = limits(field);
        tokens.extend(quote!(const _: () = { #limits };));
    }
    tokens
}

/// Asserts that a field has as many limits as its type takes.
fn limits(field: &Field<'_>) -> TokenStream {
    let Sizing::Type(limits) = field.sizing() else { return TokenStream::new() };
    let (count, name) = (limits.len(), field::source(field.ty));
    let ty = in_const(field.ty);
    let known = known_size(field.ty);
    let call = field
        .size_span()
        .call(quote!(__trickster::assert_limits(&<__trickster::Probe<#ty>>::INFO, #count, #name)));
    quote!(#known #call;)
}

/// Types that every build knows. A name can be another type's; then the error is about the whole field.
const ALWAYS_KNOWN: [&str; 18] = [
    "bool", "char", "str", "String", "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16",
    "i32", "i64", "i128", "isize", "f32", "f64",
];

/// Requires that the largest size of a field's type is known. If it is not, because a container holds
/// a type of unknown size, the error is about that type.
fn known_size(ty: &Type) -> TokenStream {
    let inner = innermost_types(ty).into_iter().filter(|inner| {
        !std::ptr::eq(*inner, ty)
            && !matches!(inner, Type::TraitObject(_))
            && !ALWAYS_KNOWN.iter().any(|name| is_called(inner, name))
    });
    let mut inner = inner.peekable();
    if inner.peek().is_none() {
        let span = ty.span();
        let ty = in_const(ty);
        // Most fields: no condition, since each takes the compiler a const evaluation.
        return quote_spanned!(span=> let _ = <#ty as __trickster_session::KnownSize>::KNOWN;);
    }
    let whole = unknown(ty);
    let (tokens, none_of_them) =
        inner.fold((TokenStream::new(), whole.clone()), |(tokens, none_of_them), inner| {
            let unknown = unknown(inner);
            let required = require(inner, quote!(#whole && #unknown));
            (quote!(#tokens #required), quote!(#none_of_them && !#unknown))
        });
    let required = require(ty, none_of_them);
    quote!(#tokens #required)
}

/// A const expression: whether a type is not a `SessionField`.
fn unknown(ty: &Type) -> TokenStream {
    let ty = in_const(ty);
    quote!(<__trickster::Probe<#ty>>::INFO.is_none())
}

/// Requires that a type is a `SessionField` if a const expression is true.
fn require(ty: &Type, condition: TokenStream) -> TokenStream {
    let span = SpanRange::of(ty);
    let ty = in_const(ty);
    let chosen = quote!(<__trickster::If<{ #condition }> as __trickster::Then<#ty>>::);
    let chosen = span.path(chosen, "Type");
    quote!(let _ = <#chosen as __trickster_session::KnownSize>::KNOWN;)
}

/// A type as it is written in a const item.
fn in_const(ty: &Type) -> TokenStream {
    without_lifetimes(field::parenthesized(ty))
}

/// Replaces every lifetime with `'_`, since the type's own are not in scope in a const item.
fn without_lifetimes(ty: TokenStream) -> TokenStream {
    let mut lifetime = false;
    let replace = |token| {
        let token = match token {
            TokenTree::Ident(ident) if lifetime && ident != "static" => {
                TokenTree::Ident(Ident::new("_", ident.span()))
            }
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), without_lifetimes(group.stream()));
                inside.set_span(group.span());
                TokenTree::Group(inside)
            }
            other => other,
        };
        lifetime = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        token
    };
    ty.into_iter().map(replace).collect()
}

/// Asserts that no limit of a field is 0. Limits that mention a parameter are skipped.
fn sizes(field: &Field<'_>, params: &[&Ident]) -> TokenStream {
    let lens = field.attrs.max_len.iter().flat_map(|limits| &limits.value);
    let lens = lens.filter(|limit| !mentions(*limit, params));
    let lens = lens.filter_map(|limit| positive_number("max_len", limit));
    let max_size = field.attrs.max_size.as_ref().filter(|size| !mentions(&size.value, params));
    lens.chain(max_size.and_then(|size| positive_number("max_size", &size.value))).collect()
}

/// Asserts that `max_size` is not 0.
pub fn positive(size: &Option<Spanned<Expr>>) -> impl Iterator<Item = TokenStream> {
    size.iter().filter_map(|size| positive_number("max_size", &size.value))
}

/// Asserts that a number is not 0. Literals are checked when they are parsed.
fn positive_number(attribute: &str, number: &Expr) -> Option<TokenStream> {
    let size = field::size(number);
    let call = quote!(__trickster::assert_positive(#attribute, #size));
    as_literal(number).is_none().then(|| assertion(SpanRange::of(number), call))
}
