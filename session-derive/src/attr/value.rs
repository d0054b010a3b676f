//! What the value of an attribute means, and what to write where it means nothing.

use std::fmt::Display;

use syn::punctuated::Punctuated;
use syn::{Expr, Lit, LitStr, Path, Token, Type, UnOp, WherePredicate, parse_quote};

use crate::error::{SpanRange, error_at};
use crate::meta::{Meta, Value, as_levels, as_literal, ungrouped};

/// A mistake at the value.
pub fn refuse<T>(meta: &Meta, message: impl Display) -> syn::Result<T> {
    Err(error_at(meta.span(), message))
}

pub fn string(meta: &Meta) -> syn::Result<LitStr> {
    match meta.text() {
        Some(text) => Ok(text.clone()),
        None => {
            let example = match meta.key.to_string().as_str() {
                "path" => "/app",
                "domain" => "example.com",
                _ => "__Host-login",
            };
            refuse(meta, format!("`{0}` is text; write `{0} = \"{example}\"`", meta.key))
        }
    }
}

pub fn flag(meta: &Meta) -> syn::Result<bool> {
    let literal = match &meta.value {
        Value::Flag => return Ok(true),
        Value::One(value) => as_literal(value),
        Value::Several(..) | Value::Named(..) => None,
    };
    match literal {
        Some(Lit::Bool(value)) => Ok(value.value),
        _ => refuse(meta, format!("`{0}` is a flag; write `{0}`, or `{0} = false`", meta.key)),
    }
}

pub fn encrypt(meta: &Meta) -> syn::Result<bool> {
    let encrypt = flag(meta)?;
    if encrypt && !cfg!(feature = "encrypt") {
        return refuse(
            meta,
            "`encrypt` needs the feature `encrypt` of trickster-session; add it in Cargo.toml",
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
            "`codec = \"postcard\"` needs the feature `postcard` of trickster-session; add it in Cargo.toml",
        ),
        _ => refuse(
            meta,
            "`codec` is `\"json\"` (the default) or `\"postcard\"`; write `codec = \"postcard\"`",
        ),
    }
}

pub fn same_site(meta: &Meta) -> syn::Result<&'static str> {
    let text = meta.text().map(|text| text.value().to_ascii_lowercase());
    match text.as_deref() {
        Some("strict") => Ok("Strict"),
        Some("lax") => Ok("Lax"),
        Some("none") => Ok("None"),
        _ => refuse(
            meta,
            "`same_site` is `\"Strict\"`, `\"Lax\"` (the default) or `\"None\"`; write `same_site = \"Strict\"`",
        ),
    }
}

pub fn version(meta: &Meta) -> syn::Result<u16> {
    let number = match &meta.value {
        Value::One(value) => match as_literal(value) {
            Some(Lit::Int(number)) => number.base10_parse().ok().filter(|number| *number > 0),
            _ => None,
        },
        _ => None,
    };
    match number {
        Some(number) => Ok(number),
        None => refuse(meta, "`version` is a whole number from 1 to 65535; write `version = 2`"),
    }
}

/// The predicates of a where clause, as in serde's `bound`.
pub fn predicates(meta: &Meta) -> syn::Result<Vec<WherePredicate>> {
    let parse = Punctuated::<WherePredicate, Token![,]>::parse_terminated;
    match meta.text().map(|text| text.parse_with(parse)) {
        Some(Ok(predicates)) => Ok(predicates.into_iter().collect()),
        _ => refuse(
            meta,
            "`bound` takes the predicates of a where clause, as serde's `bound` does; write `bound = \"T: SessionField<Rest = ()>\"`, or `bound = \"\"` for none",
        ),
    }
}

/// A number of bytes, by any constant expression.
pub fn number(meta: &Meta) -> syn::Result<Expr> {
    let expr = match &meta.value {
        Value::One(value) => value,
        Value::Several(values, _) if values.len() == 1 => &values[0],
        _ => {
            let (key, right) = (&meta.key, example(meta));
            return refuse(meta, format!("`{key}` is a number of bytes; write `{key} = {right}`"));
        }
    };
    counted(meta, expr)?;
    Ok(expr.clone())
}

/// A number that fits the key.
fn example(meta: &Meta) -> &'static str {
    if meta.key == "limit" { "4000" } else { "64" }
}

/// One limit or several.
pub fn numbers(meta: &Meta) -> syn::Result<Vec<Expr>> {
    let exprs = match &meta.value {
        Value::One(value) => std::slice::from_ref(value),
        Value::Several(values, _) if !values.is_empty() => values.as_slice(),
        _ => {
            return refuse(
                meta,
                "`max_len` is a length; write `max_len = 32`, or `max_len(10, 32)` for several levels",
            );
        }
    };
    exprs.iter().try_for_each(|expr| counted(meta, expr))?;
    Ok(exprs.to_vec())
}

/// Refuses a literal that counts nothing; what is not a literal, const evaluation judges.
fn counted(meta: &Meta, expr: &Expr) -> syn::Result<()> {
    let key = &meta.key;
    let wrong = |right: &str| {
        let message = format!("`{key}` is a whole number of at least 1; write `{key} = {right}`");
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
    match &meta.value {
        Value::One(value) => match ungrouped(value) {
            Expr::Path(path) if path.attrs.is_empty() => Some(Type::Path(parse_quote!(#path))),
            _ => None,
        },
        _ => None,
    }
    .map_or_else(
        || {
            refuse(
                meta,
                "`previous` is the type of the previous version; write `previous = LoginV1`",
            )
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
    let wrong = "`crate` is the path to trickster-session; write `crate = my_name_for_it`";
    path.map_or_else(|| refuse(meta, wrong), Ok)
}

#[cfg(test)]
mod tests {
    use syn::parse_str;

    use super::{codec, encrypt, number, numbers, path, same_site, type_name};

    #[test]
    fn a_limit_is_a_positive_number_or_what_only_const_evaluation_knows() {
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
    fn a_limit_that_is_no_number_shows_the_one_that_was_meant() {
        for (written, right) in
            [("\"8\"", "8"), ("\"eight\"", "64"), ("8u64", "8"), ("8.0", "64"), ("-8", "64")]
        {
            let meta = parse_str(&format!("key = {written}")).unwrap();
            let message = number(&meta).err().unwrap().to_string();
            assert!(message.ends_with(&format!("write `key = {right}`")), "{written}: {message}");
        }
        assert!(number(&parse_str("limit = 0").unwrap()).is_ok(), "its own message is better");
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
    fn same_site_is_one_of_three_in_any_case() {
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
    fn what_needs_a_feature_that_is_off_names_the_feature() {
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
    fn types_and_paths_are_those_that_stand_alone() {
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
