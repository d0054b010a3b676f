//! Generates a session's `Cookie`, and the const assertions of the cookie rules.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::assertions::assertion;
use crate::attr::Spanned;
use crate::case::snake_case;
use crate::model::Session;

/// The `Cookie`: the defaults, changed by the attributes.
pub fn cookie(session: &Session<'_>) -> TokenStream {
    let attrs = &session.attrs;
    let name = name(session);
    let some = |value: TokenStream| quote!(::core::option::Option::Some(#value));
    let mut changes = Vec::new();
    let mut change = |field: &str, value: TokenStream| {
        let field = format_ident!("{field}");
        changes.push(quote!(__trickster_cookie.#field = #value;));
    };
    for (field, seconds) in [("max_age", &attrs.max_age), ("idle_timeout", &attrs.idle_timeout)] {
        if let Some(Spanned { value, .. }) = seconds {
            change(field, some(quote!(#value)));
        }
    }
    if let Some(Spanned { value, .. }) = &attrs.path {
        change("path", quote!(#value));
    }
    if let Some(Spanned { value, .. }) = &attrs.domain {
        change("domain", some(quote!(#value)));
    }
    let flags = [
        ("secure", &attrs.secure),
        ("http_only", &attrs.http_only),
        ("partitioned", &attrs.partitioned),
    ];
    for (field, flag) in flags {
        if let Some(Spanned { value, .. }) = flag {
            change(field, quote!(#value));
        }
    }
    if let Some(Spanned { value, .. }) = &attrs.same_site {
        let same_site = format_ident!("{value}");
        change("same_site", quote!(__trickster_session::SameSite::#same_site));
    }
    if changes.is_empty() {
        return quote!(__trickster_session::Cookie::new(#name));
    }
    quote!({
        let mut __trickster_cookie = __trickster_session::Cookie::new(#name);
        #(#changes)*
        __trickster_cookie
    })
}

/// The name from the `name` attribute, or one made from the struct's name.
fn name(session: &Session<'_>) -> String {
    match &session.attrs.name {
        Some(name) => name.value.value(),
        // A name without a prefix, since one with a prefix could break rules that the intended one keeps.
        None if session.attrs.unparsed.has("name") => "session".to_owned(),
        None => format!("__Host-{}", snake_case(&session.ident.unraw().to_string())),
    }
}

/// The assertions of the cookie rules, each at the span of its attribute.
pub fn rules(session: &Session<'_>) -> TokenStream {
    let attrs = &session.attrs;
    // The default name comes from the name of the struct.
    let name = attrs.name.as_ref().map_or_else(|| session.ident.span().into(), |name| name.span);
    // The rule compares it with `max_age`.
    let idle_timeout = attrs.idle_timeout.as_ref().filter(|_| !attrs.unparsed.has("max_age"));
    let attributes = [
        ("Name", Some(name)),
        ("MaxAge", attrs.max_age.as_ref().map(|max_age| max_age.span)),
        ("IdleTimeout", idle_timeout.map(|idle_timeout| idle_timeout.span)),
        ("Path", attrs.path.as_ref().map(|path| path.span)),
        ("Domain", attrs.domain.as_ref().map(|domain| domain.span)),
        ("Secure", attrs.secure.as_ref().map(|secure| secure.span)),
        ("HttpOnly", attrs.http_only.as_ref().map(|http_only| http_only.span)),
        ("SameSite", attrs.same_site.as_ref().map(|same_site| same_site.span)),
        ("Partitioned", attrs.partitioned.as_ref().map(|partitioned| partitioned.span)),
    ];
    let mut tokens = TokenStream::new();
    for (attribute, span) in attributes {
        if let Some(span) = span {
            let attribute = format_ident!("{attribute}");
            let attribute = quote!(__trickster::Attribute::#attribute);
            tokens.extend(assertion(
                span,
                quote!(__trickster::assert_attribute(&__TRICKSTER_COOKIE, #attribute)),
            ));
        }
    }
    if let Some(limit) = &attrs.limit {
        let size = quote!(__trickster::assert_limit(__TRICKSTER_COOKIE.name, __TRICKSTER_SIZE));
        tokens.extend(assertion(limit.span, size));
    }
    tokens
}
