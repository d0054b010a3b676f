//! The grammar that `#[session(…)]` and `#[serde(…)]` share: `key`, `key = value`, `key(value, …)`.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitStr, Token, parenthesized, token};

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
    /// `(value, …)`.
    Several(Vec<Expr>),
}

impl Parse for Meta {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let key = input.call(Ident::parse_any)?;
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Value::One(input.parse()?)
        } else if input.peek(token::Paren) {
            let inside;
            parenthesized!(inside in input);
            let values = Punctuated::<Expr, Token![,]>::parse_terminated(&inside)?;
            Value::Several(values.into_iter().collect())
        } else {
            Value::Flag
        };
        Ok(Meta { key, value })
    }
}

impl Meta {
    /// The place of the value, or of the key where there is none.
    pub fn span(&self) -> Span {
        match &self.value {
            Value::Flag => self.key.span(),
            Value::One(value) => value.span(),
            Value::Several(values) => match values.as_slice() {
                [] => self.key.span(),
                [first, ..] => first.span(),
            },
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
    match expr {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        // A literal that came through a macro_rules variable is in an invisible group.
        Expr::Group(group) => as_literal(&group.expr),
        _ => None,
    }
}

/// All metas of the lists called `name`, each list parsed on its own.
pub fn metas<'a>(
    attrs: &'a [Attribute],
    name: &'a str,
) -> impl Iterator<Item = syn::Result<Vec<Meta>>> + 'a {
    attrs.iter().filter(move |attr| attr.path().is_ident(name)).map(|attr| {
        let list = attr.meta.require_list()?;
        let metas = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
        Ok(metas.into_iter().collect())
    })
}
