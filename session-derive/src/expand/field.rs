//! Generates the `Info` of a field (its size and other facts) and the check of its value.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Expr, Type};

use crate::model::{Field, MissingField, Sizing};

/// The `Part` of a named field.
pub fn part(field: &Field<'_>, info: TokenStream) -> TokenStream {
    let name = &field.named.serialized;
    let optional = field.skip_if.is_some();
    quote!(__trickster::Part::new(#name, #info, #optional))
}

/// All keys that serde reads the fields from, with aliases.
pub fn keys(fields: &[Field<'_>]) -> TokenStream {
    let keys = fields.iter().flat_map(|field| {
        let aliases = field.named.aliases.iter().map(|(alias, _)| alias);
        [&field.named.serialized].into_iter().chain(aliases)
    });
    quote!(&[#(#keys,)*])
}

/// The `Info` of a field of a session.
pub fn info(field: &Field<'_>) -> TokenStream {
    let mut info = own_info(field);
    if field.skip_if.is_some() && !matches!(field.sizing(), Sizing::Error) {
        let missing = match field.missing {
            MissingField::Error => quote!(Error),
            MissingField::Default => quote!(Default),
            MissingField::Other => quote!(Other),
        };
        info = quote!(#info.or_missing(__trickster::MissingField::#missing));
    }
    if field.allows_sensitive() { quote!(#info.allow_sensitive()) } else { info }
}

/// The `Info` of a field of a field type. It records a name that looks like a secret, which only the
/// session can accept or refuse.
pub fn nested_info(field: &Field<'_>) -> TokenStream {
    let info = info(field);
    match field.secret() {
        Some(name) => quote!(#info.sensitive(#name)),
        None => info,
    }
}

/// The `Info` from the field's type and limits, or from `max_size` or `unbounded`.
fn own_info(field: &Field<'_>) -> TokenStream {
    let ty = field.ty;
    let size = match field.sizing() {
        Sizing::Type(limits) => {
            let (probe, count) = (probe(ty, limits), limits.len());
            return quote!(__trickster::Info::of_field(#probe::INFO, #count));
        }
        Sizing::MaxSize(max_size) => size(max_size),
        Sizing::Unbounded => quote!(__trickster::usize::MAX),
        Sizing::Error => return quote!(__trickster::Info::ERROR),
    };
    let name = type_name(ty);
    // The `Info` of a recursive type would depend on itself.
    let known = match field.recursive {
        true => quote!(::core::option::Option::None),
        false => type_info(ty),
    };
    match field.with {
        Some(_) => quote!(__trickster::Info::written_by_function(#name, #size, #known)),
        None => quote!(__trickster::Info::of_size(#name, #size, #known)),
    }
}

/// The `Info` of a type without limits, if it implements `SessionField`.
pub fn type_info(ty: &Type) -> TokenStream {
    let probe = probe(ty, &[]);
    quote!(#probe::INFO)
}

/// The `Probe` of a type with its limits. The type may not implement `SessionField`.
fn probe(ty: &Type, limits: &[Expr]) -> TokenStream {
    let span = ty.span();
    let list = limits.iter().rev().fold(
        quote!(()),
        |rest, limit| quote_spanned!(limit.span()=> __trickster_session::Len<{ #limit }, #rest>),
    );
    let ty = parenthesized(ty);
    quote_spanned!(span=> <__trickster::Probe<#ty, #list>>)
}

/// A type, in parentheses if its `+` would bind to the following tokens.
pub fn parenthesized(ty: &Type) -> TokenStream {
    match ty {
        Type::TraitObject(_) => quote!((#ty)),
        _ => quote!(#ty),
    }
}

/// A number as a const argument, as the numbers of `max_len` are, so that the compiler reports a wrong one
/// in the same words everywhere, and so only once.
pub fn size(number: &Expr) -> TokenStream {
    let span = number.span();
    quote_spanned!(span=> <__trickster_session::Len<{ #number }> as __trickster::Limits>::FIRST)
}

/// The check of a field, where `value` is a reference to it. A present field is checked against its type
/// and limits. One that serde leaves out must be the value that serde reads for a missing field.
pub fn check(field: &Field<'_>, value: TokenStream) -> TokenStream {
    let name = &field.named.rust;
    let limits = match field.sizing() {
        Sizing::Type(limits) => limits,
        // Only the size is taken from the attribute; the value is still checked.
        Sizing::MaxSize(_) | Sizing::Unbounded if field.with.is_none() => &[],
        _ => return TokenStream::new(),
    };
    let probe = probe(field.ty, limits);
    let check = quote!(__trickster::within(#probe::check(#value, __trickster_format), #name)?;);
    match &field.skip_if {
        Some(path) => quote! {
            if #path(#value) {
                __trickster::left_out(#probe::is_empty_value(#value), #name)?;
            } else {
                #check
            }
        },
        None => check,
    }
}

/// A type's source for the layout fingerprint, without spaces, which can differ between compilers.
fn type_name(ty: &Type) -> String {
    quote!(#ty).to_string().replace(' ', "")
}

/// A struct or a variant with its fields as they are written, for a fingerprint.
pub fn layout(name: &str, fields: &[Field<'_>]) -> String {
    let fields = fields
        .iter()
        .map(|field| format!("{}:{}", field.named.serialized, type_name(field.ty)))
        .collect::<Vec<_>>();
    format!("{name}{{{}}}", fields.join(","))
}

/// A type's source for error messages, with conventional spaces.
pub fn source(ty: &Type) -> String {
    let mut source = quote!(#ty).to_string();
    for (loose, tight) in [
        (" :: ", "::"),
        (" < ", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        ("[ ", "["),
        (" ]", "]"),
        ("( ", "("),
        (" )", ")"),
        (" ;", ";"),
    ] {
        source = source.replace(loose, tight);
    }
    source
}
