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
