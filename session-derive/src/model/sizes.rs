//! Fields whose types have no size to ask for: references, recursive types, and limits on a type
//! parameter.

use syn::{GenericArgument, Generics, Ident, PathArguments, Type, TypeParam};

use super::{Body, Field, Sizing};
use crate::error::{Errors, SpanRange};

/// Reports fields that borrow: session data is decoded from the cookie.
///
/// A field that states its size may be read by a function that owns what it returns.
pub fn borrowed<'f, 'a: 'f>(fields: impl Iterator<Item = &'f mut Field<'a>>, errors: &Errors) {
    for field in fields {
        if !matches!(field.sizing(), Sizing::Type(_)) || !has_reference(field.ty) {
            continue;
        }
        errors.at(
            SpanRange::of(field.ty),
            "session data is decoded from the cookie and cannot borrow from it; own the data (`String`, not `&str`)",
        );
        (field.has_error, field.borrowed) = (true, true);
    }
}

/// Whether a value of this type holds a reference, as far as its source shows it.
fn has_reference(ty: &Type) -> bool {
    match ty {
        Type::Reference(_) => true,
        Type::Array(array) => has_reference(&array.elem),
        Type::Group(group) => has_reference(&group.elem),
        Type::Paren(paren) => has_reference(&paren.elem),
        Type::Slice(slice) => has_reference(&slice.elem),
        Type::Tuple(tuple) => tuple.elems.iter().any(has_reference),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| match &last.arguments {
            PathArguments::AngleBracketed(list) => {
                // It holds no value of what it names.
                last.ident != "PhantomData"
                    && list
                        .args
                        .iter()
                        .any(|arg| matches!(arg, GenericArgument::Type(ty) if has_reference(ty)))
            }
            _ => false,
        }),
        _ => false,
    }
}

/// The size of a recursive type is unbounded, and asking for it would never end; and a type
/// parameter takes no limits, as the type that it stands for has its own.
///
/// Of a type that is recursive only through another one of the user's, the compiler reports a cycle.
pub fn recursive(
    body: &mut Body<'_>,
    ident: &Ident,
    generics: &Generics,
    stated: bool,
    errors: &Errors,
) {
    for field in body.fields_mut() {
        field.recursive = holds(field.ty, ident);
        let Sizing::Type(limits) = field.sizing() else { continue };
        let parameter = |param: &TypeParam| matches!(field.ty, Type::Path(path) if path.path.is_ident(&param.ident));
        if field.recursive && !stated {
            errors.at(
                SpanRange::of(field.ty),
                format!("`{ident}` is recursive, so its size is unbounded; write `#[session(max_size = N)]` on the field, N in bytes as encoded, or `#[session(unbounded)]`"),
            );
        } else if let (false, Some(param)) =
            (limits.is_empty(), generics.type_params().find(|param| parameter(param)))
        {
            let name = &param.ident;
            errors.at(
                field.size_span(),
                format!("`{name}` is a type parameter, and the type it stands for has limits of its own; remove `max_len`"),
            );
        } else {
            continue;
        }
        field.has_error = true;
    }
}

/// The types of std that hold what their parameters name.
const CONTAINERS: [&str; 14] = [
    "Option",
    "Box",
    "Rc",
    "Arc",
    "Cow",
    "Vec",
    "VecDeque",
    "LinkedList",
    "BTreeSet",
    "HashSet",
    "BTreeMap",
    "HashMap",
    "Result",
    "RefCell",
];

/// Whether a value of `ty` can hold one of the type `ident`, as far as std's types show it.
fn holds(ty: &Type, ident: &Ident) -> bool {
    match ty {
        Type::Array(array) => holds(&array.elem, ident),
        Type::Group(group) => holds(&group.elem, ident),
        Type::Paren(paren) => holds(&paren.elem, ident),
        Type::Slice(slice) => holds(&slice.elem, ident),
        Type::Tuple(tuple) => tuple.elems.iter().any(|ty| holds(ty, ident)),
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return false };
            if path.path.segments.len() == 1 && last.ident == *ident {
                return true;
            }
            let PathArguments::AngleBracketed(list) = &last.arguments else { return false };
            CONTAINERS.iter().any(|name| last.ident == name)
                && list
                    .args
                    .iter()
                    .any(|arg| matches!(arg, GenericArgument::Type(ty) if holds(ty, ident)))
        }
        _ => false,
    }
}
