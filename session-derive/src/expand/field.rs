//! Fields: what the compiler knows of them, and how a value is checked.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Expr, ExprPath, Path, Type};

use crate::model::{Absent, Field, Sizing};
use crate::serde_attr::Fallback;

/// A field of an object.
pub fn part(field: &Field<'_>, info: TokenStream) -> TokenStream {
    let name = &field.name;
    let presence = match &field.skip_if {
        _ if field.left_out => "Never",
        _ if field.flatten => "Flat",
        Some(_) if skips_none(field) => "UnlessNone",
        Some(_) => "Sometimes",
        None => "Always",
    };
    let presence = format_ident!("{presence}");
    let absent = field.flatten && field.skip_if.is_some();
    let info = if absent { quote!(#info.or_nothing()) } else { info };
    quote!(__trickster::Part::new(#name, #info, __trickster::Presence::#presence))
}

/// The entry that `serde(tag)` adds.
pub fn tag((tag, name): &(String, String)) -> TokenStream {
    quote!(__trickster::Part::tag(#tag, #name))
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
    let mut info = own_info(field);
    let may_be_absent = field.left_out || field.skip_if.is_some() && !field.flatten;
    if let (true, Absent::None) = (may_be_absent, &field.absent) {
        let ty = field.ty;
        info = quote!(#info.absent(<__trickster::Absent<#ty>>::IS_NONE));
    }
    if may_be_absent && !field.left_out && reads_unknown(field) {
        info = quote!(#info.unsure());
    }
    if field.vouched() { quote!(#info.allow_sensitive()) } else { info }
}

/// Whether only reading the value back shows that serde reads what was left out as such.
fn reads_unknown(field: &Field<'_>) -> bool {
    match &field.absent {
        Absent::None => !skips_none(field),
        Absent::Unknown => true,
        Absent::Own(_) | Absent::OfStruct(_) => false,
    }
}

/// Whether the field is left out exactly where it is `None`.
fn skips_none(field: &Field<'_>) -> bool {
    field.skip_if.as_ref().is_some_and(|function| is_none_of(function, field.ty))
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
            let facts = facts(field);
            quote!(__trickster::Info::sized(#name, #size)#facts)
        }
        Sizing::Unbounded => {
            let name = type_name(ty);
            let facts = facts(field);
            quote!(__trickster::Info::unbounded(#name)#facts)
        }
        Sizing::LeftOut => quote!(__trickster::Info::LEFT_OUT),
    }
}

/// What the type knows beside its size. One that holds itself can say nothing of itself, and of one
/// that a function writes only the secrets are those of what is written.
fn facts(field: &Field<'_>) -> TokenStream {
    if field.itself || field.mistaken || field.attrs.unread.any() {
        return TokenStream::new();
    }
    let known = known(field.ty);
    match field.with {
        Some(_) => quote!(.with_secrets(#known)),
        None => quote!(.with_facts(#known)),
    }
}

/// What a type knows, if it is a field.
pub fn known(ty: &Type) -> TokenStream {
    quote!(<__trickster::Stated<#ty>>::FACTS)
}

/// A type and its limits.
fn given(ty: &Type, limits: &[Expr]) -> TokenStream {
    let span = ty.span();
    let list = limits.iter().rev().fold(
        quote!(()),
        |rest, limit| quote_spanned!(limit.span()=> __trickster_session::Len<{ #limit }, #rest>),
    );
    let ty = whole(ty);
    quote_spanned!(span=> <__trickster::Given<#ty, #list>>)
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
    let span = number.span();
    quote_spanned!(span=> <__trickster_session::Len<{ #number }> as __trickster::Limits>::FIRST)
}

/// The check of one field, `value` a reference to it: of its limits, or where it is left out, of
/// what serde reads in its place.
pub fn check(field: &Field<'_>, value: TokenStream) -> TokenStream {
    let (ty, name) = (field.ty, &field.rust_name);
    let format = format_ident!("__trickster_format");
    let check = match field.sizing() {
        Sizing::Type(limits) => {
            let given = given(ty, limits);
            quote!(__trickster::within(#given::check(#value, #format), #name)?;)
        }
        _ => TokenStream::new(),
    };
    match (&field.skip_if, left_out(field)) {
        (Some(path), Some(left_out)) => {
            quote!(if !#path(#value) { #check } else { #left_out })
        }
        (Some(path), None) if !check.is_empty() => quote!(if !#path(#value) { #check }),
        _ => check,
    }
}

/// The check that what serde reads in the place of a field would be left out again.
fn left_out(field: &Field<'_>) -> Option<TokenStream> {
    let path = field.skip_if.as_ref().filter(|_| !field.flatten)?;
    let (ty, name, member) = (field.ty, &field.rust_name, &field.member);
    let (ty, of, fallback) = match &field.absent {
        // `None`, as it was.
        Absent::Own(Fallback::Default) if skips_none(field) => return None,
        Absent::Own(fallback) => (quote!(#ty), quote!(), fallback),
        Absent::OfStruct(fallback) => (quote!(Self), quote!(.#member), fallback),
        Absent::None | Absent::Unknown => return None,
    };
    let value = match fallback {
        Fallback::Default => quote!(::core::default::Default::default()),
        Fallback::Function(function) => quote!(#function()),
    };
    let default = format_ident!("__trickster_default");
    Some(quote! {
        let #default: #ty = #value;
        __trickster::left_out(#path(&#default #of), #name)?;
    })
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
