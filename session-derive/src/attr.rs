//! Reads `#[session(…)]` attributes.
//!
//! Each kind of item (session, field type, field) has its own list of attributes; any other attribute
//! is an error.

mod duration;
mod unknown;
mod value;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Expr, LitStr, Path, Type, WherePredicate};

use crate::error::{Errors, SpanRange, error_at};
use crate::meta::{Meta, metas};
use duration::seconds;
use unknown::{closest, unknown};
use value::{
    codec, encrypt, flag, number, numbers, path, predicates, same_site, string, type_name, version,
};

/// A value and its span.
#[derive(Clone)]
pub struct Spanned<T> {
    pub value: T,
    pub span: SpanRange,
}

/// The attributes of a struct that derives `SessionData`.
#[derive(Default)]
pub struct SessionAttrs {
    pub name: Option<Spanned<LitStr>>,
    pub max_age: Option<Spanned<u64>>,
    pub idle_timeout: Option<Spanned<u64>>,
    pub path: Option<Spanned<LitStr>>,
    pub domain: Option<Spanned<LitStr>>,
    pub secure: Option<Spanned<bool>>,
    pub http_only: Option<Spanned<bool>>,
    pub same_site: Option<Spanned<&'static str>>,
    pub partitioned: Option<Spanned<bool>>,
    pub version: Option<Spanned<u16>>,
    pub previous: Option<Spanned<Type>>,
    pub postcard: Option<Spanned<bool>>,
    pub encrypt: Option<Spanned<bool>>,
    pub limit: Option<Spanned<Expr>>,
    pub max_size: Option<Spanned<Expr>>,
    pub krate: Option<Spanned<Path>>,
    pub unparsed: Unparsed,
}

/// The attributes of a type that derives `SessionField`.
#[derive(Default)]
pub struct FieldTypeAttrs {
    pub max_size: Option<Spanned<Expr>>,
    pub bound: Option<Spanned<Vec<WherePredicate>>>,
    pub krate: Option<Spanned<Path>>,
    pub unparsed: Unparsed,
}

/// The attributes of a field.
#[derive(Default)]
pub struct FieldAttrs {
    pub max_len: Option<Spanned<Vec<Expr>>>,
    pub max_size: Option<Spanned<Expr>>,
    pub unbounded: Option<Spanned<bool>>,
    pub allow_sensitive: Option<Spanned<bool>>,
    pub subject: Option<Spanned<bool>>,
    pub unparsed: Unparsed,
}

/// Attributes that are present but could not be parsed.
///
/// Checks that depend on one of them being absent are skipped, so that one error is not reported twice.
#[derive(Default)]
pub struct Unparsed {
    keys: Vec<String>,
    list: bool,
}

impl Unparsed {
    /// Whether an attribute that could not be parsed may be `key`.
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|unparsed| unparsed == key)
    }

    /// Whether any attribute could not be parsed.
    pub fn any(&self) -> bool {
        self.list || !self.keys.is_empty()
    }

    /// Records every identifier of a list that cannot be parsed, since each may be an attribute.
    fn add_list(&mut self, tokens: TokenStream) {
        self.list = true;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => self.keys.push(ident.to_string()),
                TokenTree::Group(group) => self.add_list(group.stream()),
                _ => {}
            }
        }
    }
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
const FIELD_TYPE: &[&str] = &["max_size", "bound", "crate"];
const FIELD: &[&str] = &["max_len", "max_size", "unbounded", "allow_sensitive", "subject"];

impl SessionAttrs {
    pub fn read(attrs: &[Attribute], errors: &Errors) -> Self {
        let mut this = SessionAttrs::default();
        this.unparsed = each(attrs, SESSION, "a session struct", errors, |key, meta| match key {
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
            _ => unreachable!("no parser for `{key}`"),
        });
        this
    }
}

impl FieldTypeAttrs {
    pub fn read(attrs: &[Attribute], errors: &Errors) -> Self {
        let mut this = FieldTypeAttrs::default();
        let item = "a type that derives `SessionField`";
        this.unparsed = each(attrs, FIELD_TYPE, item, errors, |key, meta| match key {
            "max_size" => put(&mut this.max_size, meta, number),
            "bound" => put(&mut this.bound, meta, predicates),
            "crate" => put(&mut this.krate, meta, path),
            _ => unreachable!("no parser for `{key}`"),
        });
        this
    }
}

impl FieldAttrs {
    pub fn read(attrs: &[Attribute], errors: &Errors) -> Self {
        let mut this = FieldAttrs::default();
        this.unparsed = each(attrs, FIELD, "a field", errors, |key, meta| match key {
            "max_len" => put(&mut this.max_len, meta, numbers),
            "max_size" => put(&mut this.max_size, meta, number),
            "unbounded" => put(&mut this.unbounded, meta, flag),
            "allow_sensitive" => put(&mut this.allow_sensitive, meta, flag),
            "subject" => put(&mut this.subject, meta, flag),
            _ => unreachable!("no parser for `{key}`"),
        });
        this
    }
}

/// Reports every `session` attribute of a variant: variants have none.
pub fn no_attributes(attrs: &[Attribute], errors: &Errors) {
    each(attrs, &[], "a variant", errors, |_, _| Ok(()));
}

/// Reads every attribute that is `known`, and returns those that could not be parsed.
fn each(
    attrs: &[Attribute],
    known: &[&str],
    item: &str,
    errors: &Errors,
    mut read: impl FnMut(&str, &Meta) -> syn::Result<()>,
) -> Unparsed {
    let mut unparsed = Unparsed::default();
    for (attr, list) in metas(attrs, "session") {
        let Some(list) = errors.take(list) else {
            unparsed.add_list(attr.meta.to_token_stream());
            continue;
        };
        for meta in &list {
            let key = meta.key.to_string();
            if !known.contains(&key.as_str()) {
                errors.add(unknown(meta, known, item));
                unparsed.keys.push(closest(&key, known).unwrap_or(&key).to_owned());
            } else if errors.take(read(&key, meta)).is_none() {
                unparsed.keys.push(key);
            }
        }
    }
    unparsed
}

/// Reads the value of an attribute that can be given once.
fn put<T>(
    slot: &mut Option<Spanned<T>>,
    meta: &Meta,
    read: fn(&Meta) -> syn::Result<T>,
) -> syn::Result<()> {
    if slot.is_some() {
        let message = format!("`{}` is given twice; remove one of them", meta.key);
        return Err(error_at(meta.key.span(), message));
    }
    *slot = Some(Spanned { value: read(meta)?, span: meta.span() });
    Ok(())
}
