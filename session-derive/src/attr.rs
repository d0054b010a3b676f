//! `#[session(…)]`: which attributes there are, and where they stand.

mod duration;
mod unknown;
mod value;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Expr, LitStr, Path, Type, WherePredicate};

use crate::error::{Mistakes, Place, mistake};
use crate::meta::{Meta, metas};
use duration::seconds;
use unknown::{meant, unknown};
use value::{
    codec, encrypt, flag, number, numbers, path, predicates, same_site, string, type_name, version,
};

/// A value, and where it stands.
#[derive(Clone)]
pub struct Placed<T> {
    pub value: T,
    pub place: Place,
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
    pub unread: Unread,
}

/// What `#[session(…)]` says of a type that is a field.
#[derive(Default)]
pub struct FieldType {
    pub max_size: Option<Placed<Expr>>,
    pub bound: Option<Placed<Vec<WherePredicate>>>,
    pub krate: Option<Placed<Path>>,
    pub unread: Unread,
}

/// What `#[session(…)]` says of a field.
#[derive(Default)]
pub struct Field {
    pub max_len: Option<Placed<Vec<Expr>>>,
    pub max_size: Option<Placed<Expr>>,
    pub unbounded: Option<Placed<bool>>,
    pub allow_sensitive: Option<Placed<bool>>,
    pub unread: Unread,
}

/// Attributes that are there and were not understood: from their absence nothing follows, so that
/// one mistake is not complained of twice.
#[derive(Default)]
pub struct Unread {
    keys: Vec<String>,
    list: bool,
}

impl Unread {
    /// Whether this attribute may have been meant.
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|unread| unread == key)
    }

    /// Whether anything was not understood.
    pub fn any(&self) -> bool {
        self.list || !self.keys.is_empty()
    }

    /// A list that cannot be read: whatever it mentions may have been meant.
    fn note_list(&mut self, tokens: TokenStream) {
        self.list = true;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => self.keys.push(ident.to_string()),
                TokenTree::Group(group) => self.note_list(group.stream()),
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
const FIELD: &[&str] = &["max_len", "max_size", "unbounded", "allow_sensitive"];

impl Session {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Session::default();
        this.unread = each(attrs, SESSION, "a session", mistakes, |key, meta| match key {
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
            _ => unreachable!("`{key}` is known and read by nothing"),
        });
        this
    }
}

impl FieldType {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = FieldType::default();
        let place = "a type that derives `SessionField`";
        this.unread = each(attrs, FIELD_TYPE, place, mistakes, |key, meta| match key {
            "max_size" => put(&mut this.max_size, meta, number),
            "bound" => put(&mut this.bound, meta, predicates),
            "crate" => put(&mut this.krate, meta, path),
            _ => unreachable!("`{key}` is known and read by nothing"),
        });
        this
    }
}

impl Field {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Field::default();
        this.unread = each(attrs, FIELD, "a field", mistakes, |key, meta| match key {
            "max_len" => put(&mut this.max_len, meta, numbers),
            "max_size" => put(&mut this.max_size, meta, number),
            "unbounded" => put(&mut this.unbounded, meta, flag),
            "allow_sensitive" => put(&mut this.allow_sensitive, meta, flag),
            _ => unreachable!("`{key}` is known and read by nothing"),
        });
        this
    }
}

/// A variant has no attributes of its own; whatever stands there is a mistake.
pub fn no_attributes(attrs: &[Attribute], mistakes: &Mistakes) {
    each(attrs, &[], "a variant", mistakes, |_, _| Ok(()));
}

/// Reads every attribute that is `known`, and says what was not understood.
fn each(
    attrs: &[Attribute],
    known: &[&str],
    place: &str,
    mistakes: &Mistakes,
    mut read: impl FnMut(&str, &Meta) -> syn::Result<()>,
) -> Unread {
    let mut unread = Unread::default();
    for (attr, list) in metas(attrs, "session") {
        let Some(list) = mistakes.take(list) else {
            unread.note_list(attr.meta.to_token_stream());
            continue;
        };
        for meta in &list {
            let key = meta.key.to_string();
            if !known.contains(&key.as_str()) {
                mistakes.note(unknown(meta, known, place));
                unread.keys.push(meant(&key, known).unwrap_or(&key).to_owned());
            } else if mistakes.take(read(&key, meta)).is_none() {
                unread.keys.push(key);
            }
        }
    }
    unread
}

/// Reads a value into its place, once.
fn put<T>(
    slot: &mut Option<Placed<T>>,
    meta: &Meta,
    read: fn(&Meta) -> syn::Result<T>,
) -> syn::Result<()> {
    if slot.is_some() {
        let message = format!("`{}` is given twice; keep one of them", meta.key);
        return Err(mistake(meta.key.span(), message));
    }
    *slot = Some(Placed { value: read(meta)?, place: meta.place() });
    Ok(())
}
