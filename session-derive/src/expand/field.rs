//! Fields: what the compiler knows of them, and how a value is checked.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, Path, Type};

use crate::model::{Field, Sizing};

/// A field of an object.
pub fn part(field: &Field<'_>, info: TokenStream) -> TokenStream {
    let name = &field.name;
    let presence = match &field.skip_if {
        _ if field.left_out => "Never",
        _ if field.flatten => "Flat",
        Some(path) if is_none_of(path, field.ty) => "UnlessNone",
        Some(_) => "Sometimes",
        None => "Always",
    };
    let presence = format_ident!("{presence}");
    let absent = field.flatten && field.skip_if.is_some();
    let info = if absent { quote!(#info.or_nothing()) } else { info };
    quote!(__p::Part::new(#name, #info, __p::Presence::#presence))
}

/// The entry that `serde(tag)` adds.
pub fn tag((tag, name): &(String, String)) -> TokenStream {
    quote!(__p::Part::tag(#tag, #name))
}

/// Whether a function is std's `Option::is_none`, or that of this very type: what it skips is then
/// what JSON writes as `null`. Another path can end in another `Option`.
fn is_none_of(function: &ExprPath, ty: &Type) -> bool {
    let ty = match ty {
        Type::Group(group) => return is_none_of(function, &group.elem),
        Type::Path(ty) if ty.qself.is_none() && function.qself.is_none() => &ty.path,
        _ => return false,
    };
    let names = |path: &Path| path.segments.iter().map(|it| it.ident.clone()).collect::<Vec<_>>();
    let (mut owner, ty) = (names(&function.path), names(ty));
    let is_none = owner.pop().is_some_and(|last| last == "is_none");
    let same = owner == ty && owner.last().is_some_and(|last| last == "Option");
    is_none
        && (same || owner == ["std", "option", "Option"] || owner == ["core", "option", "Option"])
}

/// What the compiler knows of a field of a session.
pub fn info(field: &Field<'_>) -> TokenStream {
    let info = own_info(field);
    if field.vouched() { quote!(#info.allow_sensitive()) } else { info }
}

/// The same of a field of any other type, and whether its name says that it is a secret: the
/// session that holds it must know.
pub fn nested_info(field: &Field<'_>) -> TokenStream {
    let info = info(field);
    match field.secret() {
        Some(name) => quote!(#info.sensitive(#name)),
        None => info,
    }
}

/// What is known by the field's type and limits, or by the field's own word.
fn own_info(field: &Field<'_>) -> TokenStream {
    let ty = field.ty;
    match field.sizing() {
        Sizing::Type(limits) => {
            let (given, count) = (given(ty, limits), limits.len());
            quote!(#given::INFO.given(#count))
        }
        Sizing::MaxSize(max_size) => {
            let (name, size) = (type_name(ty), size(max_size));
            quote!(__p::Info::sized(#name, #size))
        }
        Sizing::Unbounded => {
            let name = type_name(ty);
            quote!(__p::Info::unbounded(#name))
        }
        Sizing::LeftOut => quote!(__p::Info::LEFT_OUT),
    }
}

/// A type and its limits.
fn given(ty: &Type, limits: &[Expr]) -> TokenStream {
    let span = ty.span();
    let list = limits.iter().rev().fold(
        quote!(()),
        |rest, limit| quote_spanned!(limit.span()=> __session::Len<{ #limit }, #rest>),
    );
    let ty = whole(ty);
    quote_spanned!(span=> <__p::Given<#ty, #list>>)
}

/// A type as one piece: in parentheses where its own `+` would reach for what follows.
pub fn whole(ty: &Type) -> TokenStream {
    match ty {
        Type::TraitObject(_) => quote!((#ty)),
        _ => quote!(#ty),
    }
}

/// A number as the compiler takes the numbers of a list, so that whatever is wrong with one is
/// always said in the same words, and so once.
pub fn size(number: &Expr) -> TokenStream {
    quote_spanned!(number.span()=> <__session::Len<{ #number }> as __p::Limits>::FIRST)
}

/// The check of one field's limits, `value` a reference to it.
pub fn check(field: &Field<'_>, value: TokenStream) -> TokenStream {
    let (ty, name) = (field.ty, &field.rust_name);
    let call = match field.sizing() {
        Sizing::Type(limits) => {
            let given = given(ty, limits);
            quote!(#given::check)
        }
        _ => return TokenStream::new(),
    };
    let format = format_ident!("__format");
    let check = quote!(__p::within(#call(#value, #format), #name)?;);
    match &field.skip_if {
        Some(path) => quote!(if !#path(#value) { #check }),
        None => check,
    }
}

/// A type's name for its fingerprint: without any space, however the compiler prints it.
fn type_name(ty: &Type) -> String {
    quote!(#ty).to_string().replace(' ', "")
}

/// A type as it is usually written.
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
