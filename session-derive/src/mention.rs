//! Whether source names something.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;

/// Whether `source` names one of `names` by itself, not at the end of a path.
pub fn mentions(source: &impl ToTokens, names: &[&Ident]) -> bool {
    named_in(source.to_token_stream(), names)
}

fn named_in(tokens: TokenStream, names: &[&Ident]) -> bool {
    let mut in_path = false;
    for token in tokens {
        match &token {
            TokenTree::Ident(ident) if !in_path && names.contains(&ident) => return true,
            TokenTree::Group(group) if named_in(group.stream(), names) => return true,
            _ => {}
        }
        in_path = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
    }
    false
}

/// Whether a type names `name` outside `PhantomData`, which holds no value of what it names.
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

/// Skips `<…>`.
fn skip_arguments(tokens: &mut std::iter::Peekable<impl Iterator<Item = TokenTree>>) {
    let is_punct = |token: &TokenTree, punct: char| matches!(token, TokenTree::Punct(found) if found.as_char() == punct);
    // `PhantomData::<T>` in a path.
    while tokens.next_if(|token| is_punct(token, ':')).is_some() {}
    let mut depth = 0usize;
    while let Some(token) = tokens.next_if(|token| depth > 0 || is_punct(token, '<')) {
        if is_punct(&token, '<') {
            depth += 1;
        } else if is_punct(&token, '>') {
            depth -= 1;
            if depth == 0 {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mentions;
    use quote::{format_ident, quote};

    #[test]
    fn a_name_is_found_anywhere_but_in_another_path() {
        let tree = format_ident!("Tree");
        for ty in [quote!(Tree), quote!(Vec<Tree>), quote!([Option<Box<Tree>>; 2])] {
            assert!(mentions(&ty, &[&tree]), "{ty}");
        }
        for ty in [quote!(Forest), quote!(other::Tree), quote!(Vec<u8>)] {
            assert!(!mentions(&ty, &[&tree]), "{ty}");
        }
    }
}
