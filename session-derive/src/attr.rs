//! `#[session(…)]`: which attributes there are, where they stand, and what their values mean.

use proc_macro2::Span;
use syn::{Attribute, Expr, Lit, LitStr, Path, Type};

use crate::error::Mistakes;
use crate::meta::{Meta, Value, as_literal, metas};

/// A value, and where it stands.
#[derive(Clone)]
pub struct Placed<T> {
    pub value: T,
    pub span: Span,
}

/// What `#[session(…)]` says of a struct that is a session.
#[derive(Default)]
pub struct Session {
    pub name: Option<Placed<LitStr>>,
    pub max_age: Option<Placed<u64>>,
    pub idle_timeout: Option<Placed<u64>>,
    pub path: Option<Placed<LitStr>>,
    pub domain: Option<Placed<LitStr>>,
    pub secure: Option<Placed<bool>>,
    pub http_only: Option<Placed<bool>>,
    pub same_site: Option<Placed<&'static str>>,
    pub partitioned: Option<Placed<bool>>,
    pub version: Option<Placed<u16>>,
    pub previous: Option<Placed<Type>>,
    pub postcard: Option<Placed<bool>>,
    pub encrypt: Option<Placed<bool>>,
    pub limit: Option<Placed<Expr>>,
    pub max_size: Option<Placed<Expr>>,
    pub krate: Option<Placed<Path>>,
}

/// What `#[session(…)]` says of a type that is a field.
#[derive(Default)]
pub struct FieldType {
    pub max_size: Option<Placed<Expr>>,
    pub krate: Option<Placed<Path>>,
}

/// What `#[session(…)]` says of a field.
#[derive(Default)]
pub struct Field {
    pub max_len: Option<Placed<Vec<Expr>>>,
    pub max_size: Option<Placed<Expr>>,
    pub unbounded: Option<Placed<bool>>,
    pub allow_sensitive: Option<Placed<bool>>,
    /// Whether an attribute was not understood, so that what is missing is not complained of too.
    pub mistaken: bool,
}

const SESSION: &[&str] = &[
    "name",
    "max_age",
    "idle_timeout",
    "path",
    "domain",
    "secure",
    "http_only",
    "same_site",
    "partitioned",
    "version",
    "previous",
    "codec",
    "encrypt",
    "limit",
    "max_size",
    "crate",
];
const FIELD_TYPE: &[&str] = &["max_size", "crate"];
const FIELD: &[&str] = &["max_len", "max_size", "unbounded", "allow_sensitive"];

impl Session {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Session::default();
        for meta in list(attrs, mistakes) {
            let meta = &meta;
            mistakes.take(match meta.key.to_string().as_str() {
                "name" => put(&mut this.name, meta, string),
                "max_age" => put(&mut this.max_age, meta, seconds),
                "idle_timeout" => put(&mut this.idle_timeout, meta, seconds),
                "path" => put(&mut this.path, meta, string),
                "domain" => put(&mut this.domain, meta, string),
                "secure" => put(&mut this.secure, meta, flag),
                "http_only" => put(&mut this.http_only, meta, flag),
                "same_site" => put(&mut this.same_site, meta, same_site),
                "partitioned" => put(&mut this.partitioned, meta, flag),
                "version" => put(&mut this.version, meta, version),
                "previous" => put(&mut this.previous, meta, type_name),
                "codec" => put(&mut this.postcard, meta, codec),
                "encrypt" => put(&mut this.encrypt, meta, encrypt),
                "limit" => put(&mut this.limit, meta, number),
                "max_size" => put(&mut this.max_size, meta, number),
                "crate" => put(&mut this.krate, meta, path),
                _ => Err(unknown(meta, SESSION, "a session")),
            });
        }
        this
    }
}

impl FieldType {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = FieldType::default();
        for meta in list(attrs, mistakes) {
            let meta = &meta;
            mistakes.take(match meta.key.to_string().as_str() {
                "max_size" => put(&mut this.max_size, meta, number),
                "crate" => put(&mut this.krate, meta, path),
                _ => Err(unknown(meta, FIELD_TYPE, "a type that derives `SessionField`")),
            });
        }
        this
    }
}

impl Field {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Field::default();
        for list in metas(attrs, "session") {
            let Some(list) = mistakes.take(list) else {
                this.mistaken = true;
                continue;
            };
            for meta in &list {
                let read = mistakes.take(match meta.key.to_string().as_str() {
                    "max_len" => put(&mut this.max_len, meta, numbers),
                    "max_size" => put(&mut this.max_size, meta, number),
                    "unbounded" => put(&mut this.unbounded, meta, flag),
                    "allow_sensitive" => put(&mut this.allow_sensitive, meta, flag),
                    _ => Err(unknown(meta, FIELD, "a field")),
                });
                this.mistaken |= read.is_none();
            }
        }
        this
    }
}

/// A variant has no attributes of its own; whatever stands there is a mistake.
pub fn no_attributes(attrs: &[Attribute], mistakes: &Mistakes) {
    for meta in list(attrs, mistakes) {
        mistakes.note(unknown(&meta, &[], "a variant"));
    }
}

fn list(attrs: &[Attribute], mistakes: &Mistakes) -> Vec<Meta> {
    metas(attrs, "session").filter_map(|list| mistakes.take(list)).flatten().collect()
}

/// Reads a value into its place, once.
fn put<T>(
    place: &mut Option<Placed<T>>,
    meta: &Meta,
    read: fn(&Meta) -> syn::Result<T>,
) -> syn::Result<()> {
    if place.is_some() {
        let message = format!("`{}` is given twice; keep one of them", meta.key);
        return Err(syn::Error::new(meta.key.span(), message));
    }
    *place = Some(Placed { value: read(meta)?, span: meta.span() });
    Ok(())
}

fn mistake<T>(meta: &Meta, message: impl std::fmt::Display) -> syn::Result<T> {
    Err(syn::Error::new(meta.span(), message))
}

fn unknown(meta: &Meta, known: &[&str], place: &str) -> syn::Error {
    let key = meta.key.to_string();
    let elsewhere = [
        (SESSION, "a struct that derives `SessionData`"),
        (FIELD, "a field"),
        (FIELD_TYPE, "a type that derives `SessionField`"),
    ];
    let hint =
        if let Some((_, owner)) = elsewhere.iter().find(|(keys, _)| keys.contains(&key.as_str())) {
            format!("it belongs on {owner}")
        } else if let Some(near) = nearest(&key, known) {
            format!("did you mean `{near}`?")
        } else if known.is_empty() {
            "remove it".to_owned()
        } else {
            format!("known are {}", known.join(", "))
        };
    syn::Error::new(meta.key.span(), format!("{place} has no attribute `{key}`; {hint}"))
}

/// The known key that takes the fewest changes, if they are few.
fn nearest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let close = |known: &&&str| distance(key, known) <= known.len().max(key.len()) / 3 + 1;
    known.iter().filter(close).min_by_key(|known| distance(key, known)).copied()
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, a) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in b.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

fn string(meta: &Meta) -> syn::Result<LitStr> {
    match meta.text() {
        Some(text) => Ok(text.clone()),
        None => mistake(meta, format!("`{0}` is text; write `{0} = \"…\"`", meta.key)),
    }
}

fn flag(meta: &Meta) -> syn::Result<bool> {
    match &meta.value {
        Value::Flag => Ok(true),
        Value::One(value) => match as_literal(value) {
            Some(Lit::Bool(value)) => Ok(value.value),
            _ => mistake(meta, format!("`{0}` is a flag; write `{0}`, or `{0} = false`", meta.key)),
        },
        Value::Several(_) => {
            mistake(meta, format!("`{0}` is a flag; write `{0}`, or `{0} = false`", meta.key))
        }
    }
}

fn encrypt(meta: &Meta) -> syn::Result<bool> {
    let encrypt = flag(meta)?;
    if encrypt && !cfg!(feature = "encrypt") {
        return mistake(
            meta,
            "`encrypt` needs the feature `encrypt` of trickster-session; add it in Cargo.toml",
        );
    }
    Ok(encrypt)
}

fn codec(meta: &Meta) -> syn::Result<bool> {
    match meta.text().map(LitStr::value).as_deref() {
        Some("json") => Ok(false),
        Some("postcard") if cfg!(feature = "postcard") => Ok(true),
        Some("postcard") => mistake(
            meta,
            "the codec \"postcard\" needs the feature `postcard` of trickster-session; add it in Cargo.toml",
        ),
        _ => {
            mistake(meta, "the codec is `codec = \"json\"` (the default) or `codec = \"postcard\"`")
        }
    }
}

fn same_site(meta: &Meta) -> syn::Result<&'static str> {
    let text = meta.text().map(|text| text.value().to_ascii_lowercase());
    match text.as_deref() {
        Some("strict") => Ok("Strict"),
        Some("lax") => Ok("Lax"),
        Some("none") => Ok("None"),
        _ => mistake(meta, "`same_site` is \"Strict\", \"Lax\" or \"None\""),
    }
}

fn version(meta: &Meta) -> syn::Result<u16> {
    let number = match &meta.value {
        Value::One(value) => match as_literal(value) {
            Some(Lit::Int(number)) => number.base10_parse().ok().filter(|number| *number > 0),
            _ => None,
        },
        _ => None,
    };
    match number {
        Some(number) => Ok(number),
        None => mistake(meta, "`version` is a number from 1 to 65535; write `version = 2`"),
    }
}

/// A duration: an integer is seconds, text is an integer and one unit.
fn seconds(meta: &Meta) -> syn::Result<u64> {
    let key = &meta.key;
    let literal = match &meta.value {
        Value::One(value) => as_literal(value),
        _ => None,
    };
    match literal {
        Some(Lit::Int(number)) if number.suffix().is_empty() => match number.base10_parse() {
            Ok(seconds) => Ok(seconds),
            Err(_) => mistake(meta, format!("`{key}` is too large; 400 days are 34560000 seconds")),
        },
        Some(Lit::Str(text)) => match duration(&text.value()) {
            Ok(seconds) => Ok(seconds),
            Err(message) => mistake(meta, format!("`{key}`: {message}")),
        },
        _ => mistake(
            meta,
            format!(
                "`{key}` is a time; write seconds such as `{key} = 3600`, or text such as `{key} = \"30d\"`"
            ),
        ),
    }
}

fn duration(text: &str) -> Result<u64, String> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    if number.is_empty() {
        return Err(format!(
            "\"{text}\" is no time; write an integer and one unit of s, m, h, d, w: \"30d\""
        ));
    }
    let factor: u64 = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 60 * 60,
        "d" => 24 * 60 * 60,
        "w" => 7 * 24 * 60 * 60,
        "" => {
            return Err(format!(
                "\"{text}\" has no unit; write \"{text}s\", or the number {text} without quotes for seconds"
            ));
        }
        _ if unit.starts_with('.') => {
            return Err(format!(
                "\"{text}\" is not whole; write an integer in a smaller unit, such as \"36h\" for one and a half days"
            ));
        }
        _ if unit.bytes().any(|byte| byte.is_ascii_digit()) => {
            return Err(format!(
                "\"{text}\" has several units; write one, such as \"36h\" for a day and twelve hours"
            ));
        }
        _ => return Err(format!("`{unit}` is no unit; write one of s, m, h, d, w: \"{number}d\"")),
    };
    let too_large = || format!("\"{text}\" is too large; 400 days are the most, \"400d\"");
    number.parse::<u64>().ok().and_then(|number| number.checked_mul(factor)).ok_or_else(too_large)
}

fn number(meta: &Meta) -> syn::Result<Expr> {
    match &meta.value {
        Value::One(value) => Ok(value.clone()),
        Value::Several(values) if values.len() == 1 => Ok(values[0].clone()),
        _ => mistake(meta, format!("`{0}` is a number of bytes; write `{0} = 64`", meta.key)),
    }
}

fn numbers(meta: &Meta) -> syn::Result<Vec<Expr>> {
    match &meta.value {
        Value::One(value) => Ok(vec![value.clone()]),
        Value::Several(values) if !values.is_empty() => Ok(values.clone()),
        _ => mistake(
            meta,
            "`max_len` is a length; write `max_len = 32`, or `max_len(10, 32)` for several levels",
        ),
    }
}

fn type_name(meta: &Meta) -> syn::Result<Type> {
    match &meta.value {
        Value::One(Expr::Path(path)) if path.attrs.is_empty() => {
            Ok(Type::Path(syn::parse_quote!(#path)))
        }
        _ => mistake(meta, "`previous` is the type that came before; write `previous = LoginV1`"),
    }
}

fn path(meta: &Meta) -> syn::Result<Path> {
    match (&meta.value, meta.text()) {
        (Value::One(Expr::Path(path)), _) if path.qself.is_none() => Ok(path.path.clone()),
        (_, Some(text)) => text.parse(),
        _ => mistake(meta, "`crate` is a path; write `crate = my_name_for_trickster_session`"),
    }
}

#[cfg(test)]
mod tests {
    use super::{SESSION, duration, nearest};

    #[test]
    fn a_duration_is_an_integer_and_one_unit() {
        for (text, seconds) in [
            ("45s", 45),
            ("90m", 5400),
            ("2h", 7200),
            ("30d", 2_592_000),
            ("2w", 1_209_600),
            ("0s", 0),
        ] {
            assert_eq!(duration(text), Ok(seconds), "{text}");
        }
        for text in
            ["", "3600", "1.5d", "1d12h", "d", "-1d", "1 d", "1y", "99999999999999999999w", "30D"]
        {
            assert!(duration(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_misspelt_attribute_has_a_neighbour_and_nonsense_has_none() {
        assert_eq!(nearest("max_ages", SESSION), Some("max_age"));
        assert_eq!(nearest("samesite", SESSION), Some("same_site"));
        assert_eq!(nearest("httponly", SESSION), Some("http_only"));
        assert_eq!(nearest("zzzzzzzz", SESSION), None);
    }
}
