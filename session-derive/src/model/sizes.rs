//! Reports fields whose types have no computable size: references, recursive types, and type parameters
//! with limits.

use syn::{GenericArgument, Generics, Ident, PathArguments, Type, TypeParam};

use super::{Body, Field, Sizing};
use crate::contained::contained_types;
use crate::error::{ENCODED_SIZE, Errors, SpanRange};

/// Reports fields that borrow: session data is decoded from the cookie.
///
/// A field with `max_size` or `unbounded` may be read by a function that returns owned data, so it is
/// accepted.
pub fn borrowed<'f, 'a: 'f>(fields: impl Iterator<Item = &'f mut Field<'a>>, errors: &Errors) {
    for field in fields {
        if !matches!(field.sizing(), Sizing::Type(_)) || !has_reference(field.ty) {
            continue;
        }
        errors.at(
            SpanRange::of(field.ty),
            "session data is decoded from the cookie and cannot borrow from it; write an owned type (`String`, not `&str`)",
        );
        (field.has_error, field.borrowed) = (true, true);
    }
}

/// Whether a value of this type contains a reference, as far as the source shows.
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
                // `PhantomData` contains no value of its parameter.
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

/// Reports recursive types, whose size is unbounded and would be computed without end, and limits on a
/// type parameter, whose type has its own.
///
/// For types that are recursive through each other, the compiler reports a cycle.
pub fn recursive(
    body: &mut Body<'_>,
    ident: &Ident,
    generics: &Generics,
    has_max_size: bool,
    errors: &Errors,
) {
    for field in body.fields_mut() {
        field.recursive = contains_type(field.ty, ident);
        let Sizing::Type(limits) = field.sizing() else { continue };
        let parameter = |param: &TypeParam| matches!(field.ty, Type::Path(path) if path.path.is_ident(&param.ident));
        if field.recursive && !has_max_size {
            errors.at(
                SpanRange::of(field.ty),
                format!("`{ident}` is recursive, so its size is unbounded; write `#[session(max_size = 64)]` on the field, {ENCODED_SIZE}, or `#[session(unbounded)]` to let `set` check it"),
            );
        } else if let (false, Some(param)) =
            (limits.is_empty(), generics.type_params().find(|param| parameter(param)))
        {
            let name = &param.ident;
            errors.at(
                field.size_span(),
                format!("`max_len` cannot limit the type parameter `{name}`, whose type has its own limits; remove `max_len`"),
            );
        } else {
            continue;
        }
        field.has_error = true;
    }
}

/// Whether a value of `ty` can contain one of the type `ident`, directly or in a type of std.
fn contains_type(ty: &Type, ident: &Ident) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.len() == 1 && path.path.segments[0].ident == *ident)
        || contained_types(ty).into_iter().any(|ty| contains_type(ty, ident))
}
