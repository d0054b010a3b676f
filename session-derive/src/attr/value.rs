//! Parses the values of `#[session(…)]` attributes.

use std::fmt::Display;

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{Expr, Lit, LitStr, Path, Token, Type, UnOp, WherePredicate, parse_quote};

use crate::error::{SpanRange, error_at};
use crate::meta::{Meta, Value, as_levels, as_literal, ungrouped};

/// An error at the value.
pub fn refuse<T>(meta: &Meta, message: impl Display) -> syn::Result<T> {
    Err(error_at(meta.span(), message))
}

/// An error at a value that is missing or not what is `expected`, with a `correction`.
pub fn must_be<T>(meta: &Meta, expected: &str, correction: impl Display) -> syn::Result<T> {
    let key = &meta.key;
    let problem = match &meta.value {
        Value::Flag => format!("`{key}` has no value"),
        Value::One(value) => format!("`{key}` must be {expected}, not {}", found(value)),
        Value::Several(..) | Value::Named(..) => format!("`{key}` must be {expected}, not a list"),
    };
    refuse(meta, format!("{problem}; write {correction}"))
}

/// What an error says was found: the source of a literal or a path, else the kind of expression.
fn found(expr: &Expr) -> String {
    match ungrouped(expr) {
        Expr::Lit(literal) => format!("`{}`", literal.to_token_stream()),
        Expr::Tuple(_) => "a list".to_owned(),
        Expr::Unary(unary)
            if matches!(unary.op, UnOp::Neg(_)) && as_literal(&unary.expr).is_some() =>
        {
            format!("`{}`", unquoted(expr))
        }
        Expr::Path(_) => format!("`{}`", unquoted(expr)),
        _ => "an expression".to_owned(),
    }
}

/// The source of an expression, without spaces.
fn unquoted(expr: &Expr) -> String {
    ungrouped(expr).to_token_stream().to_string().replace(' ', "")
}

pub fn string(meta: &Meta) -> syn::Result<LitStr> {
    if let Some(text) = meta.text() {
        return Ok(text.clone());
    }
    let key = &meta.key;
    let text = match &meta.value {
        Value::One(value) => without_quotes(value),
        _ => None,
    };
    let text = text.unwrap_or_else(|| {
        let example = match key.to_string().as_str() {
            "path" => "/app",
            "domain" => "example.com",
            _ => "__Host-login",
        };
        example.to_owned()
    });
    must_be(meta, "a string literal", format!("`{key} = \"{text}\"`"))
}

/// The text of `login` or `example.com`; `None` for a constant such as `NAME`.
fn without_quotes(expr: &Expr) -> Option<String> {
    let text = matches!(ungrouped(expr), Expr::Path(_) | Expr::Field(_)).then(|| unquoted(expr))?;
    text.contains(|letter: char| letter.is_lowercase()).then_some(text)
}

pub fn flag(meta: &Meta) -> syn::Result<bool> {
    let key = &meta.key;
    let mut correction = format!("`{key}` or `{key} = false`");
    match &meta.value {
        Value::Flag => return Ok(true),
        Value::One(value) => match as_literal(value) {
            Some(Lit::Bool(value)) => return Ok(value.value),
            Some(Lit::Str(text)) if text.value().parse::<bool>().is_ok() => {
                correction = format!("`{key} = {}`", text.value());
            }
            Some(_) => {}
            // A prefix such as that of the default name requires `secure`.
            None if key == "secure" => {
                correction = "nothing here, and call `TypedSession::builder(keyring).plain_http(true)` in development".to_owned();
            }
            None => {
                correction = format!(
                    "`#[cfg_attr(debug_assertions, session({key} = false))]` to change it in debug builds"
                );
            }
        },
        Value::Several(..) | Value::Named(..) => {}
    }
    must_be(meta, "`true` or `false`", correction)
}

pub fn encrypt(meta: &Meta) -> syn::Result<bool> {
    let encrypt = flag(meta)?;
    if encrypt && !cfg!(feature = "encrypt") {
        return refuse(
            meta,
            "`encrypt` requires the feature `encrypt` of trickster-session; run `cargo add trickster-session --features encrypt`",
        );
    }
    Ok(encrypt)
}

pub fn codec(meta: &Meta) -> syn::Result<bool> {
    match meta.text().map(LitStr::value).as_deref() {
        Some("json") => Ok(false),
        Some("postcard") if cfg!(feature = "postcard") => Ok(true),
        Some("postcard") => refuse(
            meta,
            "`codec = \"postcard\"` requires the feature `postcard` of trickster-session; run `cargo add trickster-session --features postcard`",
        ),
        _ => {
            let json = matches!(&meta.value, Value::One(value) if unquoted(value) == "json");
            let codec = if json { "json" } else { "postcard" };
            must_be(
                meta,
                "`\"json\"` (the default) or `\"postcard\"`",
                format!("`codec = \"{codec}\"`"),
            )
        }
    }
}

pub fn same_site(meta: &Meta) -> syn::Result<&'static str> {
    if let Some(value) = meta.text().and_then(|text| same_site_named(&text.value())) {
        return Ok(value);
    }
    // `Lax` or `SameSite::Lax`, without quotes.
    let unquoted = match &meta.value {
        Value::One(value) => match ungrouped(value) {
            Expr::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
            _ => None,
        },
        _ => None,
    };
    let value = unquoted.and_then(|name| same_site_named(&name)).unwrap_or("Lax");
    must_be(
        meta,
        "`\"Strict\"`, `\"Lax\"` (the default) or `\"None\"`",
        format!("`same_site = \"{value}\"`"),
    )
}

fn same_site_named(name: &str) -> Option<&'static str> {
    ["Strict", "Lax", "None"].into_iter().find(|value| value.eq_ignore_ascii_case(name))
}

pub fn version(meta: &Meta) -> syn::Result<u16> {
    let literal = match &meta.value {
        Value::One(value) => as_literal(value),
        _ => None,
    };
    let (number, in_quotes) = match literal {
        Some(Lit::Int(number)) => (number.base10_parse().ok(), None),
        Some(Lit::Str(text)) => (None, text.value().parse().ok()),
        _ => (None, None),
    };
    match number.filter(|number| *number > 0) {
        Some(number) => Ok(number),
        None => {
            let right = in_quotes.filter(|number| *number > 0).unwrap_or(2u16);
            must_be(meta, "a whole number from 1 to 65535", format!("`version = {right}`"))
        }
    }
}

/// The predicates of a where clause, as in serde's `bound`.
pub fn predicates(meta: &Meta) -> syn::Result<Vec<WherePredicate>> {
    let parse = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
    match meta.text().map(|text| text.parse_with(parse)) {
        Some(Ok(predicates)) => Ok(predicates.into_iter().collect()),
        _ => must_be(
            meta,
            "the predicates of a where clause",
            "`bound = \"T: SessionField<Rest = ()>\"`, or `bound = \"\"` for none",
        ),
    }
}

/// A number of bytes, as any constant expression.
pub fn number(meta: &Meta) -> syn::Result<Expr> {
    let expr = match &meta.value {
        Value::One(value) => value,
        Value::Several(values, _) if values.len() == 1 => &values[0],
        _ => {
            let (key, right) = (&meta.key, example(meta));
            return must_be(meta, "one number of bytes", format!("`{key} = {right}`"));
        }
    };
    check_positive(meta, expr)?;
    Ok(expr.clone())
}

/// A typical number for the attribute.
fn example(meta: &Meta) -> &'static str {
    if meta.key == "limit" { "4000" } else { "64" }
}

/// The numbers of `max_len`, one or several.
pub fn numbers(meta: &Meta) -> syn::Result<Vec<Expr>> {
    let exprs = match &meta.value {
        Value::One(value) => std::slice::from_ref(value),
        Value::Several(values, _) if !values.is_empty() => values.as_slice(),
        _ => {
            return refuse(
                meta,
                "`max_len` has no number; write `max_len = 64`, or `max_len(10, 64)` for a nested type such as `Vec<String>`",
            );
        }
    };
    exprs.iter().try_for_each(|expr| check_positive(meta, expr))?;
    Ok(exprs.to_vec())
}

/// Refuses a literal that is not a positive `usize`. Const evaluation checks other expressions.
fn check_positive(meta: &Meta, expr: &Expr) -> syn::Result<()> {
    let key = &meta.key;
    let wrong = |right: &str| {
        let message = format!(
            "`{key}` must be a whole number of at least 1, not {}; write `{key} = {right}`",
            found(expr)
        );
        Err(error_at(SpanRange::of(expr), message))
    };
    match ungrouped(expr) {
        Expr::Tuple(tuple) if key == "max_len" && !tuple.elems.is_empty() => {
            Err(error_at(SpanRange::of(expr), as_levels(&tuple.elems)))
        }
        Expr::Tuple(_) => wrong(example(meta)),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => wrong(example(meta)),
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) if !matches!(number.suffix(), "" | "usize") => {
                wrong(number.base10_digits())
            }
            Lit::Int(number) if number.base10_digits() == "0" && key != "limit" => {
                let message = format!("`{key}` is 0, so nothing would fit; write 1 or more");
                Err(error_at(SpanRange::of(expr), message))
            }
            Lit::Int(_) => Ok(()),
            Lit::Str(text) if text.value().parse::<usize>().is_ok() => wrong(&text.value()),
            _ => wrong(example(meta)),
        },
        _ => Ok(()),
    }
}

pub fn type_name(meta: &Meta) -> syn::Result<Type> {
    let ty = match &meta.value {
        Value::One(value) => match ungrouped(value) {
            Expr::Path(path) if path.attrs.is_empty() => Some(Type::Path(parse_quote!(#path))),
            _ => None,
        },
        _ => None,
    };
    let in_quotes =
        || meta.text().map(LitStr::value).filter(|text| syn::parse_str::<Path>(text).is_ok());
    ty.map_or_else(
        || {
            let right = in_quotes().unwrap_or_else(|| "LoginV1".to_owned());
            must_be(meta, "a type", format!("`previous = {right}`"))
        },
        Ok,
    )
}

pub fn path(meta: &Meta) -> syn::Result<Path> {
    let path = match &meta.value {
        Value::One(value) => match ungrouped(value) {
            Expr::Path(path) if path.qself.is_none() => Some(path.path.clone()),
            _ => meta.text().and_then(|text| text.parse().ok()),
        },
        _ => None,
    };
    path.map_or_else(
        || must_be(meta, "the path of trickster-session", "`crate = renamed_session`"),
        Ok,
    )
}

#[cfg(test)]
mod tests {
    use syn::parse_str;

    use super::{codec, encrypt, number, numbers, path, same_site, type_name};

    #[test]
    fn a_limit_is_a_positive_literal_or_a_constant_expression() {
        for (written, one, several) in [
            ("key = 64", true, true),
            ("key = 64usize", true, true),
            ("key = N", true, true),
            ("key = !0", true, true),
            ("key = 2 * N", true, true),
            ("key(64)", true, true),
            ("key(64, N)", false, true),
            ("key()", false, false),
            ("key(64, 0)", false, false),
            ("key", false, false),
            ("key = 0", false, false),
            ("key = -1", false, false),
            ("key = 64u8", false, false),
            ("key = 6.4", false, false),
            ("key = (64, 2)", false, false),
            ("key = [64]", false, false),
            ("key = (64)", true, true),
            ("key = true", false, false),
        ] {
            let meta = parse_str(written).unwrap();
            assert_eq!(number(&meta).is_ok(), one, "{written}");
            assert_eq!(numbers(&meta).is_ok(), several, "{written}");
        }
    }

    #[test]
    fn an_invalid_limit_is_corrected_to_the_number_it_contains() {
        for (written, right) in
            [("\"8\"", "8"), ("\"eight\"", "64"), ("8u64", "8"), ("8.0", "64"), ("-8", "64")]
        {
            let meta = parse_str(&format!("key = {written}")).unwrap();
            let message = number(&meta).err().unwrap().to_string();
            assert!(message.ends_with(&format!("write `key = {right}`")), "{written}: {message}");
        }
        assert!(
            number(&parse_str("limit = 0").unwrap()).is_ok(),
            "`assert_limit` has a better message"
        );
        let limit = number(&parse_str("limit = \"4kb\"").unwrap()).err().unwrap();
        assert!(limit.to_string().ends_with("write `limit = 4000`"), "{limit}");
        for (written, right) in [
            ("max_len = (3, N)", "write `max_len(3, N)`"),
            ("max_len = [3, N]", "write `max_len(3, N)`"),
            ("max_len = ()", "write `max_len = 64`"),
            ("max_size = (3, N)", "write `max_size = 64`"),
        ] {
            let message = numbers(&parse_str(written).unwrap()).err().unwrap().to_string();
            assert!(message.ends_with(right), "{written}: {message}");
        }
    }

    #[test]
    fn same_site_accepts_three_values_in_any_letter_case() {
        for (written, value) in [
            ("\"Strict\"", Some("Strict")),
            ("\"Lax\"", Some("Lax")),
            ("\"None\"", Some("None")),
            ("\"lAX\"", Some("Lax")),
            ("\"\"", None),
            ("Lax", None),
            ("true", None),
        ] {
            let meta = parse_str(&format!("same_site = {written}")).unwrap();
            assert_eq!(same_site(&meta).ok(), value, "{written}");
        }
    }

    #[test]
    fn an_attribute_whose_feature_is_off_names_the_feature() {
        let postcard = codec(&parse_str("codec = \"postcard\"").unwrap());
        let encrypted = encrypt(&parse_str("encrypt").unwrap());
        for (feature, on, value) in [
            ("`postcard`", cfg!(feature = "postcard"), postcard),
            ("`encrypt`", cfg!(feature = "encrypt"), encrypted),
        ] {
            match value {
                Ok(value) => assert!(on && value, "{feature}"),
                Err(error) => assert!(!on && error.to_string().contains(feature), "{error}"),
            }
        }
        assert_eq!(codec(&parse_str("codec = \"json\"").unwrap()).ok(), Some(false));
        assert_eq!(encrypt(&parse_str("encrypt = false").unwrap()).ok(), Some(false));
    }

    #[test]
    fn previous_takes_a_type_and_crate_takes_a_path() {
        for (written, is_type, is_path) in [
            ("key = LoginV1", true, true),
            ("key = old::LoginV1", true, true),
            ("key = <Login as Old>::V1", true, false),
            ("key = \"LoginV1\"", false, true),
            ("key = \"1\"", false, false),
            ("key = 1", false, false),
            ("key(LoginV1)", false, false),
            ("key", false, false),
        ] {
            let meta = parse_str(written).unwrap();
            assert_eq!(type_name(&meta).is_ok(), is_type, "{written}");
            assert_eq!(path(&meta).is_ok(), is_path, "{written}");
        }
        assert!(type_name(&parse_str("key = #[old] LoginV1").unwrap()).is_err());
    }
}
