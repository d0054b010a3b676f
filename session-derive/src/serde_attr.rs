//! serde's own attributes: those whose round trip is certain, and a message for every other one.
//!
//! What is not on these lists does not compile, so that an attribute that serde adds tomorrow cannot
//! change a session unseen.

use syn::{Attribute, ExprPath, LitStr};

use crate::case::RenameRule;
use crate::error::{Errors, SpanRange, error_at};
use crate::meta::{Meta, Value, metas};

/// What `#[serde(…)]` says of a type.
#[derive(Default)]
pub struct Container {
    pub fields: RenameRule,
    /// Of an enum: its variants.
    pub variants: RenameRule,
    pub default: bool,
    pub tag: Option<String>,
    pub content: Option<String>,
    pub transparent: Option<SpanRange>,
    /// `into`, `from`, `try_from` or `untagged`: what serde reads is not known here.
    pub unknown: Option<Unknown>,
}

/// An attribute by which serde reads or writes something that is not known here.
#[derive(Clone)]
pub struct Unknown {
    pub key: String,
    pub span: SpanRange,
}

/// What `#[serde(…)]` says of a variant.
#[derive(Default)]
pub struct Variant {
    pub names: Names,
    pub fields: RenameRule,
    /// `with`, `serialize_with` or `deserialize_with`.
    pub with: Option<Unknown>,
}

/// What `#[serde(…)]` says of a field.
#[derive(Default)]
pub struct Field {
    pub names: Names,
    pub skipped: Option<SpanRange>,
    pub default: FieldDefault,
    pub skip_if: Option<(ExprPath, SpanRange)>,
    /// `with`, `serialize_with` or `deserialize_with`.
    pub with: Option<Unknown>,
}

/// The `default` of a field.
#[derive(Clone, Copy, Default)]
pub enum FieldDefault {
    /// It has none.
    #[default]
    None,
    /// That of the trait `Default`.
    Trait,
    /// That of a function.
    Function,
}

/// The names that `rename` and `alias` give.
#[derive(Default)]
pub struct Names {
    rename: Option<LitStr>,
    aliases: Vec<LitStr>,
}

impl Names {
    fn rename(&mut self, meta: &Meta, errors: &Errors) {
        self.rename = name(meta, errors).or(self.rename.take());
    }

    fn alias(&mut self, meta: &Meta, errors: &Errors) {
        self.aliases.extend(name(meta, errors));
    }

    /// The serialized name, `ruled` without a `rename`.
    pub fn name(&self, ruled: String) -> String {
        self.rename.as_ref().map_or(ruled, LitStr::value)
    }

    /// The aliases, each with its span.
    pub fn aliases(&self) -> Vec<(String, SpanRange)> {
        self.aliases.iter().map(|alias| (alias.value(), SpanRange::of(alias))).collect()
    }
}

/// The text of `key = "text"`; a list gives one name to write and another to read.
fn text<'m>(meta: &'m Meta, errors: &Errors) -> Option<&'m LitStr> {
    if let Value::Named(..) | Value::Several(..) = meta.value {
        let key = &meta.key;
        let message = format!(
            "`{key}` with a list can write one name and read another; write one for both, `{key} = \"…\"`"
        );
        errors.at(meta.span(), message);
    }
    // serde reports what is not text.
    meta.text()
}

fn name(meta: &Meta, errors: &Errors) -> Option<LitStr> {
    let name = text(meta, errors)?;
    if name.value().starts_with("$serde_json::private::") {
        let message = format!(
            "serde_json reserves the name `{}` for its own use; write another name",
            name.value()
        );
        errors.at(SpanRange::of(name), message);
    }
    Some(name.clone())
}

/// The name of an entry that serde adds.
fn entry(meta: &Meta, errors: &Errors) -> Option<String> {
    meta.text().and_then(|_| name(meta, errors)).map(|name| name.value())
}

fn rule(meta: &Meta, errors: &Errors) -> RenameRule {
    let rule = text(meta, errors).and_then(|rule| RenameRule::from_name(&rule.value()));
    rule.unwrap_or_default()
}

fn unknown(meta: &Meta) -> Option<Unknown> {
    Some(Unknown { key: meta.key.to_string(), span: meta.key.span().into() })
}

/// serde's lists, read one by one. A list that cannot be read is an error: nothing that it says
/// would count.
fn each(attrs: &[Attribute], errors: &Errors, mut read: impl FnMut(&str, &Meta)) {
    for (_, list) in metas(attrs, "serde") {
        for meta in errors.take(list).unwrap_or_default() {
            read(&meta.key.to_string(), &meta);
        }
    }
}

/// What is written instead of an attribute that is not supported anywhere.
fn refuse(what: &str, meta: &Meta, errors: &Errors) {
    let key = meta.key.to_string();
    let instead = match key.as_str() {
        "flatten" => {
            "with `flatten`, an entry can be read as another field; remove it, so that the entries stay under the name of this field"
        }
        "untagged" if what == "a variant" => {
            "an untagged variant can be read as another one; remove `untagged`, or put it on the whole enum with `#[session(max_size = N)]`, N in bytes as encoded"
        }
        "skip_serializing" | "skip_deserializing" if what != "a variant" => {
            return errors.at(
                meta.key.span(),
                format!("`{key}` makes serde write and read different fields; write `skip`, or remove it"),
            );
        }
        "skip" | "skip_serializing" | "skip_deserializing" if what == "a variant" => {
            "a skipped variant cannot be written and read back; remove the variant, or this attribute"
        }
        "remote" | "getter" => {
            "this type describes another one, which a session cannot hold in its place; write `#[serde(with = \"…\")]` and `#[session(max_size = N)]` on the field that holds the other type"
        }
        "borrow" => {
            "session data is decoded from the cookie and cannot borrow from it; own the data (`String`, not `&str`)"
        }
        "tag" if what == "a struct" => {
            "`tag` on a struct writes an entry that is not a field; remove it, or add a field for it"
        }
        _ => {
            return errors.at(
                meta.key.span(),
                format!("trickster-session does not support serde's attribute `{key}` on {what}; remove it"),
            );
        }
    };
    errors.at(meta.key.span(), instead);
}

impl Container {
    /// Of a struct or an enum.
    pub fn read(attrs: &[Attribute], is_enum: bool, errors: &Errors) -> Self {
        let mut this = Container::default();
        let what = if is_enum { "an enum" } else { "a struct" };
        each(attrs, errors, |key, meta| match key {
            "rename" => drop(name(meta, errors)),
            "rename_all" if is_enum => this.variants = rule(meta, errors),
            "rename_all" | "rename_all_fields" => this.fields = rule(meta, errors),
            "default" => this.default = true,
            "tag" if is_enum => this.tag = entry(meta, errors),
            "content" if is_enum => this.content = entry(meta, errors),
            "transparent" => this.transparent = Some(meta.key.span().into()),
            "untagged" if is_enum => this.unknown = unknown(meta),
            "into" | "from" | "try_from" => this.unknown = unknown(meta),
            "deny_unknown_fields" | "bound" | "crate" | "expecting" => {}
            _ => refuse(what, meta, errors),
        });
        this
    }
}

impl Variant {
    pub fn read(attrs: &[Attribute], errors: &Errors) -> Self {
        let mut this = Variant::default();
        each(attrs, errors, |key, meta| match key {
            "rename" => this.names.rename(meta, errors),
            "alias" => this.names.alias(meta, errors),
            "rename_all" => this.fields = rule(meta, errors),
            "with" | "serialize_with" | "deserialize_with" => this.with = unknown(meta),
            "other" | "bound" => {}
            _ => refuse("a variant", meta, errors),
        });
        this
    }
}

impl Field {
    pub fn read(attrs: &[Attribute], errors: &Errors) -> Self {
        let mut this = Field::default();
        each(attrs, errors, |key, meta| match key {
            "rename" => this.names.rename(meta, errors),
            "alias" => this.names.alias(meta, errors),
            "skip" => this.skipped = Some(meta.key.span().into()),
            "default" => {
                this.default = match meta.value {
                    Value::Flag => FieldDefault::Trait,
                    _ => FieldDefault::Function,
                };
            }
            "skip_serializing_if" => this.skip_if = errors.take(predicate(meta)),
            "with" | "serialize_with" | "deserialize_with" => this.with = unknown(meta),
            "bound" => {}
            _ => refuse("a field", meta, errors),
        });
        this
    }
}

/// The function that says whether a field is left out.
fn predicate(meta: &Meta) -> syn::Result<(ExprPath, SpanRange)> {
    let path = meta.text().and_then(|text| text.parse().ok());
    let path = path.map(|path| (path, meta.key.span().into()));
    let no_path = "`skip_serializing_if` takes the path of a function; write `skip_serializing_if = \"path::to::function\"`";
    path.ok_or_else(|| error_at(meta.span(), no_path))
}

#[cfg(test)]
mod tests;
