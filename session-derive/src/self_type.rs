//! Replaces `Self` with the type's name, since generated code repeats types and lengths outside of its
//! `impl`.

use proc_macro2::{Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::DeriveInput;

/// The type with `Self` replaced by its name, or `None` if `Self` does not occur.
pub fn replace_self(input: &DeriveInput) -> Option<DeriveInput> {
    let tokens = input.to_token_stream();
    if !mentions_self(tokens.clone()) {
        return None;
    }
    syn::parse2(replace_in(tokens, input)).ok()
}

fn mentions_self(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "Self",
        TokenTree::Group(group) => mentions_self(group.stream()),
        _ => false,
    })
}

fn replace_in(tokens: TokenStream, input: &DeriveInput) -> TokenStream {
    let mut replaced = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "Self" => {
                let in_path =
                    matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if is_colon(punct));
                replaced.extend(named(&ident, input, in_path));
            }
            TokenTree::Group(group) => {
                let mut inside = Group::new(group.delimiter(), replace_in(group.stream(), input));
                inside.set_span(group.span());
                replaced.extend([TokenTree::Group(inside)]);
            }
            other => replaced.extend([other]),
        }
    }
    replaced
}

/// Whether this is the first colon of `::`.
fn is_colon(punct: &Punct) -> bool {
    punct.as_char() == ':' && punct.spacing() == Spacing::Joint
}

/// The type's name with its parameters, at the span of `Self`. Before `::`, parameters need angle
/// brackets around the type.
fn named(self_ident: &Ident, input: &DeriveInput, in_path: bool) -> TokenStream {
    let mut name = input.ident.clone();
    name.set_span(self_ident.span());
    let (_, parameters, _) = input.generics.split_for_impl();
    let whole = quote!(#name #parameters);
    if in_path && !input.generics.params.is_empty() {
        return quote_spanned!(self_ident.span()=> <#whole>);
    }
    whole
}

#[cfg(test)]
mod tests {
    use quote::{ToTokens, quote};
    use syn::parse_quote;

    use super::replace_self;

    #[test]
    fn replaces_self_in_types_and_attributes() {
        let input = parse_quote! {
            struct Tree<'a, T: Clone>
            where
                Self: Sized,
            {
                #[session(max_len = Self::MOST)]
                children: Vec<Option<Self>>,
                marker: PhantomData<&'a T>,
            }
        };
        let expected = quote! {
            struct Tree<'a, T: Clone>
            where
                Tree<'a, T>: Sized,
            {
                #[session(max_len = <Tree<'a, T> >::MOST)]
                children: Vec<Option<Tree<'a, T> > >,
                marker: PhantomData<&'a T>,
            }
        };
        let replaced = replace_self(&input).unwrap().to_token_stream().to_string();
        assert_eq!(replaced.replace(' ', ""), expected.to_string().replace(' ', ""));
    }

    #[test]
    fn a_type_without_self_is_unchanged() {
        assert!(
            replace_self(&parse_quote!(
                struct Login {
                    id: u8,
                }
            ))
            .is_none()
        );
    }
}
