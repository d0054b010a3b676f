//! Fields whose types no size can be asked of: what borrows, what holds itself, and what takes no limit.

use syn::{GenericArgument, Generics, Ident, PathArguments, Type, TypeParam};

use super::{Field, Shape, Sizing};
use crate::error::{Mistakes, Place};
use crate::mention::mentions;

/// What is read from a cookie has nothing to borrow from.
///
/// A field that states its size may be read by a function that knows better.
pub fn borrowed<'f, 'a: 'f>(fields: impl Iterator<Item = &'f mut Field<'a>>, mistakes: &Mistakes) {
    for field in fields {
        if !matches!(field.sizing(), Sizing::Type(_)) || !has_reference(field.ty) {
            continue;
        }
        mistakes.at(
            Place::of(field.ty),
            "a session is read from a cookie, which nothing can refer to; own the data (`String`, not `&str`)",
        );
        (field.mistaken, field.borrowed) = (true, true);
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

/// A type that holds itself has no bound, and asking for one would never end; and a type
/// parameter takes no limits, as whatever stands for it was given its own.
pub fn sizes_without_end(
    shape: &mut Shape<'_>,
    ident: &Ident,
    generics: &Generics,
    mistakes: &Mistakes,
) {
    let itself = Ident::new("Self", ident.span());
    for field in shape.fields_mut() {
        field.itself = mentions(field.ty, &[ident, &itself]);
        let Sizing::Type(limits) = field.sizing() else { continue };
        let parameter = |param: &TypeParam| matches!(field.ty, Type::Path(path) if path.path.is_ident(&param.ident));
        if field.itself {
            mistakes.at(
                Place::of(field.ty),
                format!("`{ident}` holds itself here, so its size has no end; write `#[session(max_size = N)]` on the field, N in bytes as encoded, or `#[session(unbounded)]`"),
            );
        } else if let (false, Some(param)) =
            (limits.is_empty(), generics.type_params().find(|param| parameter(param)))
        {
            let name = &param.ident;
            mistakes.at(
                field.size_place(),
                format!("`{name}` stands for a type that has limits of its own; remove `max_len`"),
            );
        } else {
            continue;
        }
        field.mistaken = true;
    }
}
