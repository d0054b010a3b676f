//! Reads `#[serde(…)]` attributes.
//!
//! Only attributes whose round trip is certain are accepted. Any other attribute is an error, including
//! those that a future release of serde adds.

use syn::{Attribute, ExprPath, LitStr};

use crate::case::RenameRule;
use crate::error::{ENCODED_SIZE, Errors, SpanRange, error_at};
use crate::meta::{Meta, Value, metas};

/// The serde attributes of a type.
#[derive(Default)]
pub struct Container {
    pub fields: RenameRule,
    /// The rule for the variants of an enum.
    pub variants: RenameRule,
    pub default: bool,
    pub tag: Option<String>,
    pub content: Option<String>,
    pub transparent: Option<SpanRange>,
    /// `into`, `from`, `try_from` or `untagged`.
    pub opaque: Option<Opaque>,
}

/// An attribute that makes serde read or write something that the derive cannot see.
#[derive(Clone)]
pub struct Opaque {
    pub key: String,
    pub span: SpanRange,
}

/// The serde attributes of a variant.
#[derive(Default)]
pub struct Variant {
    pub names: Names,
    pub fields: RenameRule,
    /// `with`, `serialize_with` or `deserialize_with`.
    pub with: Option<Opaque>,
}

/// The serde attributes of a field.
#[derive(Default)]
pub struct Field {
    pub names: Names,
    pub skipped: Option<SpanRange>,
    pub default: FieldDefault,
    pub skip_if: Option<(ExprPath, SpanRange)>,
    /// `with`, `serialize_with` or `deserialize_with`.
    pub with: Option<Opaque>,
}

/// Where the value of a missing field comes from.
#[derive(Clone, Copy, Default)]
pub enum FieldDefault {
    #[default]
    None,
    /// `default`, by the `Default` trait.
    Trait,
    /// `default = "…"`, by a function.
    Function,
}

/// The names from `rename` and `alias`.
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

    /// The serialized name: `rename`, or `ruled` without one.
    pub fn name(&self, ruled: String) -> String {
        self.rename.as_ref().map_or(ruled, LitStr::value)
    }

    /// The aliases, each with its span.
    pub fn aliases(&self) -> Vec<(String, SpanRange)> {
        self.aliases.iter().map(|alias| (alias.value(), SpanRange::of(alias))).collect()
    }
}

/// The text of `key = "text"`. Reports a list, which can give different names for each direction.
fn text<'m>(meta: &'m Meta, errors: &Errors) -> Option<&'m LitStr> {
    if let Value::Named(..) | Value::Several(..) = meta.value {
        let key = &meta.key;
        let message = format!(
            "`{key}(…)` can write one name and read another; write one name for both, `{key} = \"…\"`"
        );
        errors.at(meta.span(), message);
    }
    // serde itself reports a value that is not a string.
    meta.text()
}

fn name(meta: &Meta, errors: &Errors) -> Option<LitStr> {
    let name = text(meta, errors)?;
    if name.value().starts_with("$serde_json::private::") {
        let message =
            format!("the name `{}` is reserved by serde_json; write another name", name.value());
        errors.at(SpanRange::of(name), message);
    }
    Some(name.clone())
}

/// The value of `tag` or `content`.
fn entry(meta: &Meta, errors: &Errors) -> Option<String> {
    meta.text().and_then(|_| name(meta, errors)).map(|name| name.value())
}

fn rule(meta: &Meta, errors: &Errors) -> RenameRule {
    let rule = text(meta, errors).and_then(|rule| RenameRule::from_name(&rule.value()));
    rule.unwrap_or_default()
}

fn opaque(meta: &Meta) -> Option<Opaque> {
    Some(Opaque { key: meta.key.to_string(), span: meta.key.span().into() })
}

/// Reads each serde attribute. A list that cannot be parsed is an error, since its attributes would be
/// ignored.
fn each(attrs: &[Attribute], errors: &Errors, mut read: impl FnMut(&str, &Meta)) {
    for (_, list) in metas(attrs, "serde") {
        for meta in errors.take(list).unwrap_or_default() {
            read(&meta.key.to_string(), &meta);
        }
    }
}

/// Reports an attribute that is not supported on this kind of item.
fn refuse(item: &str, meta: &Meta, errors: &Errors) {
    let key = meta.key.to_string();
    let message = match key.as_str() {
        "flatten" => {
            "entries of a `flatten` field can be read as other fields; remove `flatten` to keep them under the field's own name".to_owned()
        }
        "untagged" if item == "a variant" => format!(
            "an untagged variant can be read as another one; remove `untagged`, or put it on the whole enum with `#[session(max_size = 64)]`, {ENCODED_SIZE}"
        ),
        "skip" | "skip_serializing" | "skip_deserializing" if item == "a variant" => format!(
            "a variant with `{key}` cannot be written and read back; remove `{key}`, or the variant"
        ),
        "skip_serializing" | "skip_deserializing" => format!(
            "`{key}` makes serde write and read different fields; write `#[serde(skip)]`, or remove it"
        ),
        "remote" | "getter" => format!(
            "`{key}` describes a type of another crate, which a session cannot use as a field type; write `#[serde(with = \"…\")]` and `#[session(max_size = 64)]` on a field of that type"
        ),
        "borrow" => {
            "session data is decoded from the cookie and cannot borrow from it; write an owned type (`String`, not `&str`)".to_owned()
        }
        "tag" if item == "a struct" => {
            "`tag` on a struct writes an entry that is not a field; remove `tag`, or add a field for that entry".to_owned()
        }
        _ => format!("trickster-session does not support serde's `{key}` on {item}; remove it"),
    };
    errors.at(meta.key.span(), message);
}

impl Container {
    pub fn read(attrs: &[Attribute], is_enum: bool, errors: &Errors) -> Self {
        let mut this = Container::default();
        let item = if is_enum { "an enum" } else { "a struct" };
        each(attrs, errors, |key, meta| match key {
            "rename" => drop(name(meta, errors)),
            "rename_all" if is_enum => this.variants = rule(meta, errors),
            "rename_all" | "rename_all_fields" => this.fields = rule(meta, errors),
            "default" => this.default = true,
            "tag" if is_enum => this.tag = entry(meta, errors),
            "content" if is_enum => this.content = entry(meta, errors),
            "transparent" => this.transparent = Some(meta.key.span().into()),
            "untagged" if is_enum => this.opaque = opaque(meta),
            "into" | "from" | "try_from" => this.opaque = opaque(meta),
            "deny_unknown_fields" | "bound" | "crate" | "expecting" => {}
            _ => refuse(item, meta, errors),
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
            "with" | "serialize_with" | "deserialize_with" => this.with = opaque(meta),
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
            "with" | "serialize_with" | "deserialize_with" => this.with = opaque(meta),
            "bound" => {}
            _ => refuse("a field", meta, errors),
        });
        this
    }
}

/// The path of the function in `skip_serializing_if`.
fn predicate(meta: &Meta) -> syn::Result<(ExprPath, SpanRange)> {
    let path = meta.text().and_then(|text| text.parse().ok());
    let path = path.map(|path| (path, meta.key.span().into()));
    let message = "`skip_serializing_if` must be the path of a function; write one, such as `skip_serializing_if = \"Option::is_none\"`";
    path.ok_or_else(|| error_at(meta.span(), message))
}

#[cfg(test)]
mod tests;
