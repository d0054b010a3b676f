//! What only const evaluation knows: of each field, and of all together.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned as _;
use syn::{Expr, Ident};

use super::field;
use crate::attr::Spanned;
use crate::error::SpanRange;
use crate::mention::mentions;
use crate::meta::as_literal;
use crate::model::{Field, Session, Sizing};

/// A call whose panic is shown at `span`.
pub fn prove(span: SpanRange, call: TokenStream) -> TokenStream {
    let call = span.call(call);
    quote!(const _: () = #call;)
}

/// The proofs of a session.
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
    let unknown = ["codec", "encrypt", "limit", "max_size"];
    let no_size = session.unknown.is_some() && attrs.max_size.is_none();
    if !no_size && !unknown.iter().any(|key| attrs.unparsed.has(key)) {
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
        let previous = quote_spanned!(previous.span()=> <#previous as __trickster_session::required::PreviousSession>);
        let (cookie, version) = (quote!(#previous::NAME), quote!(#previous::VERSION));
        let own = quote!(__TRICKSTER_COOKIE.name, __TRICKSTER_VERSION);
        let call = quote!(__trickster::assert_previous(#own, #name, #cookie, #version));
        tokens.extend(prove(*span, call));
    }
    tokens
}

/// The proof that a field whose size is not asked holds no secret that anyone can read.
fn secrets(field: &Field<'_>) -> TokenStream {
    if field.allows_sensitive() {
        return TokenStream::new();
    }
    let (name, known) = (&field.named.serialized, field::known(field.ty));
    let info = quote!(__trickster::Info::ERROR.with_secrets(#known));
    let part = quote!(__trickster::Part::new(#name, #info, false));
    prove(SpanRange::of(field.ty), quote!(__trickster::assert_part(&#part, __TRICKSTER_FORMAT)))
}

/// The proof that the cookie fits, its blame at the largest field.
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
    let blamed = session.counted().iter().enumerate().map(|(index, field)| {
        let call = field.size_span().call(fit.clone());
        quote!(#index => #call,)
    });
    quote! {
        const _: () = match __trickster::largest(__TRICKSTER_PARTS, __TRICKSTER_FORMAT) {
            #(#blamed)*
            _ => #whole,
        };
    }
}

/// The proof that a session with a type that the library does not know can be compared.
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
    let stated = session.attrs.max_size.as_ref().map(|size| assert(0, whole(), size.span));
    let parts = session.counted().iter().enumerate();
    let fields = parts.map(|(index, field)| {
        assert(index, quote!(__TRICKSTER_PARTS[#index]), SpanRange::of(field.ty))
    });
    quote! {
        const _: () = match __trickster::first_unknown(__TRICKSTER_PARTS) {
            #stated
            #(#fields)*
            _ => {}
        };
    }
}

/// The proofs of a field of a type that is a field.
///
/// What stands for a type parameter is not known here: the field that uses the type proves it.
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

/// The call that proves that a field has as many limits as its type takes.
fn limits(field: &Field<'_>) -> TokenStream {
    let Sizing::Type(limits) = field.sizing() else { return TokenStream::new() };
    let (given, name) = (limits.len(), field::source(field.ty));
    let ty = anonymous(field::whole(field.ty));
    let known = quote_spanned!(field.ty.span()=> <#ty as __trickster_session::KnownSize>::KNOWN);
    let call = field.size_span().call(quote!(__trickster::assert_limits(&#known, #given, #name)));
    quote!(#call;)
}

/// The same type with every lifetime left out: a constant knows none of the type's own.
fn anonymous(ty: TokenStream) -> TokenStream {
    let mut lifetime = false;
    let span = |token| {
        let token = match token {
            TokenTree::Ident(ident) if lifetime && ident != "static" => {
                TokenTree::Ident(Ident::new("_", ident.span()))
            }
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), anonymous(group.stream()));
                inside.set_span(group.span());
                TokenTree::Group(inside)
            }
            other => other,
        };
        lifetime = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        token
    };
    ty.into_iter().map(span).collect()
}

/// The proofs that no size of a field is 0, but for those that a parameter gives.
fn sizes(field: &Field<'_>, params: &[&Ident]) -> TokenStream {
    let lens = field.attrs.max_len.iter().flat_map(|limits| &limits.value);
    let lens = lens.filter(|limit| !mentions(*limit, params));
    let lens = lens.filter_map(|limit| over_zero("max_len", limit));
    let max_size = field.attrs.max_size.as_ref().filter(|size| !mentions(&size.value, params));
    lens.chain(max_size.and_then(|size| over_zero("max_size", &size.value))).collect()
}

/// The proof that `max_size` is not 0.
pub fn positive(size: &Option<Spanned<Expr>>) -> impl Iterator<Item = TokenStream> {
    size.iter().filter_map(|size| over_zero("max_size", &size.value))
}

/// A literal was judged when it was read.
fn over_zero(attribute: &str, number: &Expr) -> Option<TokenStream> {
    let size = field::size(number);
    let call = quote!(__trickster::assert_positive(#attribute, #size));
    as_literal(number).is_none().then(|| prove(SpanRange::of(number), call))
}
