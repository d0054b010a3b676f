//! Finds names in source tokens.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;

/// Whether `source` contains one of `names` other than as a later segment of a path.
pub fn mentions(source: &impl ToTokens, names: &[&Ident]) -> bool {
    contains_name(source.to_token_stream(), names)
}

fn contains_name(tokens: TokenStream, names: &[&Ident]) -> bool {
    let mut in_path = false;
    for token in tokens {
        match &token {
            TokenTree::Ident(ident) if !in_path && names.contains(&ident) => return true,
            TokenTree::Group(group) if contains_name(group.stream(), names) => return true,
            _ => {}
        }
        in_path = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
    }
    false
}

/// Whether a type contains `name` outside `PhantomData`, which contains no value of its parameter.
pub fn mentions_outside_markers(ty: &syn::Type, name: &Ident) -> bool {
    fn in_tokens(tokens: TokenStream, name: &Ident) -> bool {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Ident(ident) if ident == "PhantomData" => skip_arguments(&mut tokens),
                TokenTree::Ident(ident) if ident == *name => return true,
                TokenTree::Group(group) if in_tokens(group.stream(), name) => return true,
                _ => {}
            }
        }
        false
    }
    in_tokens(ty.to_token_stream(), name)
}

/// Skips the `<…>` after `PhantomData`.
fn skip_arguments(tokens: &mut std::iter::Peekable<impl Iterator<Item = TokenTree>>) {
    let is_punct = |token: &TokenTree, punct: char| matches!(token, TokenTree::Punct(found) if found.as_char() == punct);
    // `PhantomData::<T>` in a path.
    while tokens.next_if(|token| is_punct(token, ':')).is_some() {}
    let mut depth = 0usize;
    let mut in_arrow = false;
    while let Some(token) = tokens.next_if(|token| depth > 0 || is_punct(token, '<')) {
        if is_punct(&token, '<') {
            depth += 1;
        } else if is_punct(&token, '>') && !in_arrow {
            depth -= 1;
            if depth == 0 {
                return;
            }
        }
        // The `->` of a function type.
        in_arrow = is_punct(&token, '-');
    }
}

#[cfg(test)]
mod tests {
    use quote::{format_ident, quote};
    use syn::parse_quote;

    use super::{mentions, mentions_outside_markers};

    #[test]
    fn mentions_finds_a_name_except_inside_a_path() {
        let tree = format_ident!("Tree");
        for ty in [quote!(Tree), quote!(Vec<Tree>), quote!([Option<Box<Tree>>; 2])] {
            assert!(mentions(&ty, &[&tree]), "{ty}");
        }
        for ty in [quote!(Forest), quote!(other::Tree), quote!(Vec<u8>), quote!((u8, [u8; 2]))] {
            assert!(!mentions(&ty, &[&tree]), "{ty}");
        }
    }

    #[test]
    fn a_name_inside_phantom_data_is_ignored() {
        let name = format_ident!("T");
        for (ty, found) in [
            (parse_quote!(T), true),
            (parse_quote!(Vec<T>), true),
            (parse_quote!([(u8, T); 2]), true),
            (parse_quote!(T::Item), true),
            (parse_quote!(PhantomData<T>), false),
            (parse_quote!(PhantomData<fn(T) -> Vec<T>>), false),
            (parse_quote!(std::marker::PhantomData<T>), false),
            (parse_quote!(PhantomData::<T>), false),
            (parse_quote!(Option<PhantomData<Vec<T>>>), false),
            (parse_quote!((PhantomData<T>, T)), true),
            (parse_quote!((PhantomData<Vec<u8>>, Vec<T>)), true),
            (parse_quote!(Either<PhantomData<T>, T>), true),
            (parse_quote!((PhantomData, T)), true),
            (parse_quote!(PhantomData<Either<Vec<u8>, T>>), false),
            (parse_quote!((u8, [u8; 2])), false),
            (parse_quote!(Vec<u8>), false),
        ] {
            assert_eq!(mentions_outside_markers(&ty, &name), found, "{}", quote!(#ty));
        }
    }
}
