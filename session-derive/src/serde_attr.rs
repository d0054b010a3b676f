//! serde's own attributes: those whose round trip is certain, and a message for every other one.
//!
//! What is not on these lists does not compile, so that an attribute that serde adds tomorrow cannot
//! change a session unseen.

use syn::{Attribute, ExprPath, LitStr};

use crate::case::RenameRule;
use crate::error::{Mistakes, Place, mistake};
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
    pub transparent: Option<Place>,
    /// `into`, `from`, `try_from` or `untagged`: what serde reads is not known here.
    pub unknown: Option<Unknown>,
}

/// An attribute by which serde reads or writes something that is not known here.
#[derive(Clone)]
pub struct Unknown {
    pub key: String,
    pub place: Place,
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
    pub skipped: Option<Place>,
    pub default: FieldDefault,
    pub skip_if: Option<(ExprPath, Place)>,
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
    Trait(Place),
    /// That of a function.
    Function(Place),
}

/// The names that `rename` and `alias` give.
#[derive(Default)]
pub struct Names {
    rename: Option<LitStr>,
    aliases: Vec<LitStr>,
}

impl Names {
    fn rename(&mut self, meta: &Meta, mistakes: &Mistakes) {
        self.rename = name(meta, mistakes).or(self.rename.take());
    }

    fn alias(&mut self, meta: &Meta, mistakes: &Mistakes) {
        self.aliases.extend(name(meta, mistakes));
    }

    /// The serialized name, `ruled` without a `rename`.
    pub fn name(&self, ruled: String) -> String {
        self.rename.as_ref().map_or(ruled, LitStr::value)
    }

    /// The aliases, each with its place.
    pub fn aliases(&self) -> Vec<(String, Place)> {
        self.aliases.iter().map(|alias| (alias.value(), Place::of(alias))).collect()
    }
}

/// The text of `key = "text"`; a list gives one name to write and another to read.
fn text<'m>(meta: &'m Meta, mistakes: &Mistakes) -> Option<&'m LitStr> {
    if let Value::Named(..) | Value::Several(..) = meta.value {
        let key = &meta.key;
        let message = format!(
            "`{key}` with a list can write one name and read another; write one for both, `{key} = \"…\"`"
        );
        mistakes.at(meta.place(), message);
    }
    // serde reports what is not text.
    meta.text()
}

fn name(meta: &Meta, mistakes: &Mistakes) -> Option<LitStr> {
    let name = text(meta, mistakes)?;
    if name.value().starts_with("$serde_json::private::") {
        let message = format!(
            "serde_json keeps the name `{}` for itself and reads something else from it; write another name",
            name.value()
        );
        mistakes.at(Place::of(name), message);
    }
    Some(name.clone())
}

fn rule(meta: &Meta, mistakes: &Mistakes) -> RenameRule {
    let rule = text(meta, mistakes).and_then(|rule| RenameRule::from_name(&rule.value()));
    rule.unwrap_or_default()
}

fn unknown(meta: &Meta) -> Option<Unknown> {
    Some(Unknown { key: meta.key.to_string(), place: meta.key.span().into() })
}

/// serde's lists, read one by one. A list that cannot be read is an error: nothing that it says
/// would count.
fn each(attrs: &[Attribute], mistakes: &Mistakes, mut read: impl FnMut(&str, &Meta)) {
    for (_, list) in metas(attrs, "serde") {
        for meta in mistakes.take(list).unwrap_or_default() {
            read(&meta.key.to_string(), &meta);
        }
    }
}

/// What is written instead of an attribute that is not supported anywhere.
fn refuse(what: &str, meta: &Meta, mistakes: &Mistakes) {
    let key = meta.key.to_string();
    let instead = match key.as_str() {
        "flatten" => {
            "`flatten` lets an entry be read as another field; remove it, so that the field keeps its own name"
        }
        "untagged" => {
            "an untagged variant can be read as another one; remove `untagged`, or put it on the whole enum with `#[session(max_size = N)]`, N in bytes as encoded"
        }
        "skip_serializing" | "skip_deserializing" => {
            return mistakes.at(
                meta.key.span(),
                format!("`{key}` is one half of a round trip; write `skip` for both halves, or remove it"),
            );
        }
        "skip" => {
            "a skipped variant could be set and never be read; remove the variant from the enum, or `skip` from the variant"
        }
        "remote" | "getter" => {
            "a type derived for another one is not the type of the field; write `#[serde(with = \"…\")]` and `#[session(max_size = N)]` on the field that holds the other type"
        }
        "borrow" => {
            "session data is decoded from the cookie and cannot borrow from it; own the data (`String`, not `&str`)"
        }
        "tag" => {
            "`tag` on a struct writes an entry that is not a field; remove it, or add a field for it"
        }
        "transparent" => "a session is an object of named fields; remove `transparent`",
        _ => {
            return mistakes.at(
                meta.key.span(),
                format!("serde's attribute `{key}` is not known to work on {what}, so what it does to a session is not certain; remove it"),
            );
        }
    };
    mistakes.at(meta.key.span(), instead);
}

impl Container {
    /// Of a struct or an enum.
    pub fn read(attrs: &[Attribute], is_enum: bool, mistakes: &Mistakes) -> Self {
        let mut this = Container::default();
        let what = if is_enum { "an enum" } else { "a struct" };
        each(attrs, mistakes, |key, meta| match key {
            "rename" => drop(name(meta, mistakes)),
            "rename_all" if is_enum => this.variants = rule(meta, mistakes),
            "rename_all" | "rename_all_fields" => this.fields = rule(meta, mistakes),
            "default" => this.default = true,
            "tag" if is_enum => this.tag = meta.text().map(LitStr::value),
            "content" if is_enum => this.content = meta.text().map(LitStr::value),
            "transparent" => this.transparent = Some(meta.key.span().into()),
            "untagged" if is_enum => this.unknown = unknown(meta),
            "into" | "from" | "try_from" => this.unknown = unknown(meta),
            "deny_unknown_fields" | "bound" | "crate" | "expecting" => {}
            _ => refuse(what, meta, mistakes),
        });
        this
    }
}

impl Variant {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Variant::default();
        each(attrs, mistakes, |key, meta| match key {
            "rename" => this.names.rename(meta, mistakes),
            "alias" => this.names.alias(meta, mistakes),
            "rename_all" => this.fields = rule(meta, mistakes),
            "with" | "serialize_with" | "deserialize_with" => this.with = unknown(meta),
            "other" | "bound" => {}
            _ => refuse("a variant", meta, mistakes),
        });
        this
    }
}

impl Field {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Field::default();
        each(attrs, mistakes, |key, meta| match key {
            "rename" => this.names.rename(meta, mistakes),
            "alias" => this.names.alias(meta, mistakes),
            "skip" => this.skipped = Some(meta.key.span().into()),
            "default" => {
                let place = meta.key.span().into();
                this.default = match meta.value {
                    Value::Flag => FieldDefault::Trait(place),
                    _ => FieldDefault::Function(place),
                };
            }
            "skip_serializing_if" => this.skip_if = mistakes.take(predicate(meta)),
            "with" | "serialize_with" | "deserialize_with" => this.with = unknown(meta),
            "bound" => {}
            _ => refuse("a field", meta, mistakes),
        });
        this
    }
}

/// The function that says whether a field is left out.
fn predicate(meta: &Meta) -> syn::Result<(ExprPath, Place)> {
    let path = meta.text().and_then(|text| text.parse().ok());
    let path = path.map(|path| (path, meta.key.span().into()));
    let no_path = "`skip_serializing_if` does not name a function that can be read here; write `skip_serializing_if = \"path::to::function\"`";
    path.ok_or_else(|| mistake(meta.place(), no_path))
}

#[cfg(test)]
mod tests;
