//! Recognizes types of std by name, and finds the types that they contain.

use syn::{GenericArgument, PathArguments, Type};

/// The types of std that contain values of their type parameters.
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

/// Whether the last segment of a path is `name`. serde detects `PhantomData` in the same way.
pub fn is_called(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == name),
        Type::Group(group) => is_called(&group.elem, name),
        _ => false,
    }
}

/// The types that `ty` contains directly, if it is an array, a slice, a tuple or a container of std.
pub fn contained_types(ty: &Type) -> Vec<&Type> {
    match ty {
        Type::Array(array) => vec![&*array.elem],
        Type::Group(group) => vec![&*group.elem],
        Type::Paren(paren) => vec![&*paren.elem],
        Type::Slice(slice) => vec![&*slice.elem],
        Type::Tuple(tuple) => tuple.elems.iter().collect(),
        Type::Path(path) => match path.path.segments.last() {
            Some(last) if CONTAINERS.iter().any(|name| last.ident == name) => {
                let PathArguments::AngleBracketed(list) = &last.arguments else {
                    return Vec::new();
                };
                let types = list.args.iter().filter_map(|argument| match argument {
                    GenericArgument::Type(ty) => Some(ty),
                    _ => None,
                });
                types.collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The types at the end of all containers in `ty`: of `HashMap<String, Vec<Role>>`, `String` and `Role`.
pub fn innermost_types(ty: &Type) -> Vec<&Type> {
    let contained = contained_types(ty);
    if contained.is_empty() {
        return vec![ty];
    }
    contained.into_iter().flat_map(innermost_types).collect()
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens as _, quote};
    use syn::parse_quote;

    use super::innermost_types;

    #[test]
    fn innermost_types_are_those_that_no_container_of_std_wraps() {
        for (ty, expected) in [
            (parse_quote!(Role), vec![quote!(Role)]),
            (parse_quote!(Id<User>), vec![quote!(Id<User>)]),
            (parse_quote!(std::option::Option<other::Role>), vec![quote!(other::Role)]),
            (parse_quote!(HashMap<String, Vec<Role>>), vec![quote!(String), quote!(Role)]),
            (parse_quote!((u8, [Box<[A]>; 2], (B))), vec![quote!(u8), quote!(A), quote!(B)]),
            (parse_quote!(Cow<'a, str>), vec![quote!(str)]),
            (parse_quote!(()), vec![quote!(())]),
        ] {
            let types: syn::Type = ty;
            let found =
                innermost_types(&types).into_iter().map(|ty| ty.to_token_stream().to_string());
            let expected = expected.into_iter().map(|ty| ty.to_string());
            assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        }
    }
}
