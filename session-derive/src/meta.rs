//! Parses the grammar that `#[session(…)]` and `#[serde(…)]` share: `key`, `key = value` and
//! `key(value, …)`.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, ExprLit, ExprTuple, Ident, Lit, LitStr, Token, bracketed, parenthesized,
    parse_quote, token,
};

use crate::error::{SpanRange, error_at};

/// One attribute of a list.
pub struct Meta {
    pub key: Ident,
    pub value: Value,
}

/// What follows the key of an attribute.
pub enum Value {
    /// Nothing.
    Flag,
    /// `= value`.
    One(Expr),
    /// `(value, …)` and its span.
    Several(Vec<Expr>, SpanRange),
    /// `(name = value, …)` and its span.
    Named(SpanRange),
}

impl Parse for Meta {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if !input.peek(Ident::peek_any) {
            let message = "expected an attribute such as `max_age = \"30d\"` or `max_len = 32`";
            return Err(input.error(message));
        }
        let key = input.call(Ident::parse_any)?;
        let value = if input.peek(Token![=]) {
            let equals = input.parse::<Token![=]>()?;
            if input.is_empty() || input.peek(Token![,]) {
                let message = format!("`{key} =` has no value; write a value, or remove the `=`");
                return Err(error_at(SpanRange::of(&equals), message));
            }
            Value::One(expression(input)?)
        } else if input.peek(token::Paren) {
            let inside;
            let parens = parenthesized!(inside in input);
            let span = parens.span.join().into();
            if inside.peek(Ident::peek_any) && inside.peek2(Token![=]) {
                Punctuated::<_, Token![,]>::parse_terminated_with(&inside, named)?;
                Value::Named(span)
            } else {
                let values =
                    Punctuated::<_, Token![,]>::parse_terminated_with(&inside, expression)?;
                Value::Several(values.into_iter().collect(), span)
            }
        } else if input.is_empty() || input.peek(Token![,]) {
            Value::Flag
        } else if let Some(second) = after_hyphen(input) {
            let message =
                format!("`{key}-{second}` is not a valid attribute name; write `{key}_{second}`");
            return Err(error_at(SpanRange::of(&quote!(#key #second)), message));
        } else {
            return Err(input.error(format!(
                "expected `=`, `(` or `,` after `{key}`; write `{key}`, `{key} = value` or `{key}(value, …)`"
            )));
        };
        Ok(Meta { key, value })
    }
}

/// Parses a value.
///
/// syn parses blocks, control flow and arrays only with its feature `full`, which takes longer to
/// compile. Blocks and control flow stay tokens, and the compiler checks them.
fn expression(input: ParseStream<'_>) -> syn::Result<Expr> {
    let keyword = input.peek(Token![if]) || input.peek(Token![match]) || input.peek(Token![const]);
    if keyword || input.peek(token::Brace) {
        let mut tokens = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            tokens.extend([input.parse::<TokenTree>()?]);
        }
        return Ok(Expr::Verbatim(tokens));
    }
    if !input.peek(token::Bracket) {
        return input.parse();
    }
    // No attribute takes an array, so it is an error later, as a tuple is.
    let inside;
    let brackets = bracketed!(inside in input);
    Ok(Expr::Tuple(ExprTuple {
        attrs: Vec::new(),
        paren_token: token::Paren { span: brackets.span },
        elems: Punctuated::parse_terminated(&inside)?,
    }))
}

/// Parses `name = value`.
fn named(input: ParseStream<'_>) -> syn::Result<()> {
    input.call(Ident::parse_any)?;
    input.parse::<Token![=]>()?;
    expression(input).map(drop)
}

/// The second word of a name with a hyphen, such as `http-only`.
fn after_hyphen(input: ParseStream<'_>) -> Option<Ident> {
    let ahead = input.fork();
    ahead.parse::<Token![-]>().ok()?;
    ahead.call(Ident::parse_any).ok()
}

impl Meta {
    /// The span of the value, or of the key where there is none.
    pub fn span(&self) -> SpanRange {
        match &self.value {
            Value::Flag => self.key.span().into(),
            Value::One(value) => SpanRange::of(value),
            Value::Several(_, span) | Value::Named(span) => *span,
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

/// The string literal that an expression consists of.
pub fn as_text(expr: &Expr) -> Option<&LitStr> {
    match as_literal(expr)? {
        Lit::Str(text) => Some(text),
        _ => None,
    }
}

/// The literal that an expression consists of.
pub fn as_literal(expr: &Expr) -> Option<&Lit> {
    match ungrouped(expr) {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        _ => None,
    }
}

/// An expression without the invisible groups that `macro_rules!` variables add.
pub fn ungrouped(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => ungrouped(&group.expr),
        _ => expr,
    }
}

/// The attribute lists called `name`, each parsed separately.
pub fn metas<'a>(
    attrs: &'a [Attribute],
    name: &'a str,
) -> impl Iterator<Item = (&'a Attribute, syn::Result<Vec<Meta>>)> {
    attrs.iter().filter(move |attr| attr.path().is_ident(name)).map(|attr| (attr, list(attr)))
}

fn list(attr: &Attribute) -> syn::Result<Vec<Meta>> {
    let syn::Meta::List(list) = &attr.meta else {
        let name = attr.path().get_ident().map(ToString::to_string).unwrap_or_default();
        return Err(error_at(
            SpanRange::of(&attr.meta),
            format!("attributes must be in parentheses; write `#[{name}(key = value)]`"),
        ));
    };
    list.parse_args_with(|input: ParseStream<'_>| {
        let mut metas: Vec<Meta> = Vec::new();
        while !input.is_empty() {
            if let (true, Some(last)) = (input.peek(Lit), metas.last()) {
                several_levels(last, input)?;
            }
            metas.push(input.parse()?);
            if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                return Err(
                    input.error("attributes must be separated by commas; write `,` before this")
                );
            }
        }
        Ok(metas)
    })
}

/// Suggests `max_len(3, 4)` for `max_len = 3, 4`.
fn several_levels(last: &Meta, input: ParseStream<'_>) -> syn::Result<()> {
    let Value::One(first) = &last.value else { return Ok(()) };
    if last.key != "max_len" {
        return Ok(());
    }
    let ahead = input.fork();
    let mut levels = vec![first.clone()];
    while let Ok(level) = ahead.parse::<Lit>() {
        levels.push(parse_quote!(#level));
        if ahead.parse::<Token![,]>().is_err() {
            break;
        }
    }
    Err(input.error(as_levels(&levels)))
}

/// The error for several numbers that are not written as `max_len(3, 4)`.
pub fn as_levels<'e>(levels: impl IntoIterator<Item = &'e Expr>) -> String {
    let levels: Vec<_> = levels.into_iter().map(|it| it.to_token_stream().to_string()).collect();
    format!("several lengths must be in parentheses; write `max_len({})`", levels.join(", "))
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group};
    use quote::quote;
    use syn::parse::{Parse, Parser};
    use syn::{Expr, parse_quote};

    use super::{Meta, Value, as_literal, as_text, list};

    #[test]
    fn a_malformed_list_suggests_a_correction() {
        for (written, right) in [
            (quote!("30d"), "expected an attribute such as"),
            (quote!(max_age = "30d", 5), "expected an attribute such as"),
            (quote!(max_len(3), 4), "expected an attribute such as"),
            (quote!(max_len = 3, 4), "`max_len(3, 4)`"),
            (quote!(max_len = N, 4, 5,), "`max_len(N, 4, 5)`"),
            (quote!(max_len = 3, 4, unbounded), "`max_len(3, 4)`"),
            (quote!(path = "/", http - only), "`http_only`"),
        ] {
            let error = list(&parse_quote!(#[session(#written)])).err().unwrap().to_string();
            assert!(error.contains(right), "{written}: {error}");
        }
        assert!(Meta::parse.parse2(quote!(max - 3)).is_err());
    }

    #[test]
    fn blocks_and_control_flow_are_values() {
        for value in [
            quote!(if LONG { 3 } else { 4 }),
            quote!(match LONG {
                true => 3,
                false => 4,
            }),
            quote!(const { 3 }),
            quote!({ 3 }),
        ] {
            let meta = Meta::parse.parse2(quote!(max_len = #value)).unwrap();
            let Value::One(Expr::Verbatim(tokens)) = meta.value else { panic!("{value}") };
            assert_eq!(tokens.to_string(), value.to_string());
        }
    }

    #[test]
    fn a_literal_is_found_inside_macro_groups() {
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
