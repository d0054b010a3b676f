//! The grammar that `#[session(…)]` and `#[serde(…)]` share: `key`, `key = value`, `key(value, …)`.

use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitStr, Token, parenthesized, token};

use crate::error::{Place, mistake};

/// One attribute of a list.
pub struct Meta {
    pub key: Ident,
    pub value: Value,
}

/// What stands behind an attribute's key.
pub enum Value {
    /// Nothing.
    Flag,
    /// `= value`.
    One(Expr),
    /// `(value, …)`, and where it stands.
    Several(Vec<Expr>, Place),
}

impl Parse for Meta {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        let value = if input.peek(Token![=]) {
            let equals = input.parse::<Token![=]>()?;
            if input.is_empty() || input.peek(Token![,]) {
                let message =
                    format!("`{key}` has no value behind its `=`; write one, or remove it");
                return Err(mistake(Place::of(&equals), message));
            }
            Value::One(input.parse()?)
        } else if input.peek(token::Paren) {
            let inside;
            let parens = parenthesized!(inside in input);
            let values = Punctuated::<Expr, Token![,]>::parse_terminated(&inside)?;
            Value::Several(values.into_iter().collect(), parens.span.join().into())
        } else if input.is_empty() || input.peek(Token![,]) {
            Value::Flag
        } else {
            return Err(input.error(format!(
                "expected `=`, `(` or `,` behind `{key}`; an attribute is `{key}`, `{key} = value` or `{key}(value, …)`"
            )));
        };
        Ok(Meta { key, value })
    }
}

impl Meta {
    /// The place of the value, or of the key where there is none.
    pub fn place(&self) -> Place {
        match &self.value {
            Value::Flag => self.key.span().into(),
            Value::One(value) => Place::of(value),
            Value::Several(_, place) => *place,
        }
    }

    /// The text of `key = "text"`.
    pub fn text(&self) -> Option<&LitStr> {
        match &self.value {
            Value::One(value) => as_text(value),
            _ => None,
        }
    }
}

/// The text of an expression that is a string literal.
pub fn as_text(expr: &Expr) -> Option<&LitStr> {
    match as_literal(expr)? {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}

/// The literal of an expression that is one.
pub fn as_literal(expr: &Expr) -> Option<&Lit> {
    match ungrouped(expr) {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        _ => None,
    }
}

/// What came through a `macro_rules!` variable without the invisible group around it.
pub fn ungrouped(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => ungrouped(&group.expr),
        _ => expr,
    }
}

/// The lists called `name`, each parsed on its own.
pub fn metas<'a>(
    attrs: &'a [Attribute],
    name: &'a str,
) -> impl Iterator<Item = (&'a Attribute, syn::Result<Vec<Meta>>)> {
    attrs.iter().filter(move |attr| attr.path().is_ident(name)).map(|attr| (attr, list(attr)))
}

fn list(attr: &Attribute) -> syn::Result<Vec<Meta>> {
    let syn::Meta::List(list) = &attr.meta else {
        let name = attr.path().get_ident().map(ToString::to_string).unwrap_or_default();
        return Err(mistake(
            Place::of(&attr.meta),
            format!("attributes stand in parentheses; write `#[{name}(key = value, …)]`"),
        ));
    };
    let metas = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
    Ok(metas.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group};
    use quote::quote;
    use syn::{Expr, parse_quote};

    use super::{as_literal, as_text};

    #[test]
    fn a_literal_is_seen_through_the_groups_of_macros() {
        let mut tokens = quote!("1h");
        for _ in 0..3 {
            let expr: Expr = parse_quote!(#tokens);
            assert!(as_literal(&expr).is_some());
            assert_eq!(as_text(&expr).unwrap().value(), "1h");
            let group = Group::new(Delimiter::None, tokens);
            tokens = quote!(#group);
        }
    }
}
