//! serde's own attributes, as far as they change what is written.

use syn::{Attribute, Expr, ExprPath, LitStr};

use crate::case::RenameRule;
use crate::error::{Mistakes, Place, mistake};
use crate::meta::{Meta, Value, as_text, metas};

/// What `#[serde(…)]` says of a type.
pub struct Container {
    pub name: Option<String>,
    pub fields: Rules,
    /// Of an enum: its variants.
    pub variants: Rules,
    /// The value that a struct has for each field that is left out.
    pub default: Option<Fallback>,
    pub tag: Option<String>,
    pub content: Option<String>,
    pub untagged: bool,
    pub transparent: bool,
    /// `into`, `from`, `try_from` or `remote`: another type is written.
    pub other_type: Option<Meta>,
    /// `deny_unknown_fields`.
    pub denies: Option<Meta>,
}

/// What `#[serde(…)]` says of a variant.
pub struct Variant {
    pub names: Names,
    pub fields: Rules,
    /// Whether serde does not write it.
    pub skipped: bool,
    /// Whether serde does not read it.
    pub unread: bool,
    pub untagged: bool,
    /// `with` or `serialize_with`: a function writes it.
    pub with: Option<Meta>,
}

/// What `#[serde(…)]` says of a field.
pub struct Field {
    pub names: Names,
    /// Whether serde does not write it.
    pub skipped: bool,
    /// Whether serde does not read it.
    pub unread: bool,
    /// The value that serde has for it where it is left out.
    pub default: Option<Fallback>,
    pub skip_if: Option<ExprPath>,
    pub flatten: bool,
    /// `with` or `serialize_with`: a function writes it.
    pub with: Option<Meta>,
    /// `with` or `deserialize_with`: a function reads it, and nothing where it is left out.
    pub read_with: bool,
}

/// Where serde takes a value from for what is left out.
#[derive(Clone)]
pub enum Fallback {
    /// `default`: from the trait `Default`.
    Default,
    /// `default = "path"`: from this function.
    Function(ExprPath),
}

/// What `rename_all` says.
#[derive(Clone, Copy)]
pub struct Rules {
    pub write: RenameRule,
    pub read: RenameRule,
}

impl Rules {
    const NONE: Rules = Rules { write: RenameRule::None, read: RenameRule::None };

    /// Each side may have an attribute of its own.
    fn rename(&mut self, meta: &Meta) {
        let rule = |side| side_of(meta, side).and_then(|name| RenameRule::from_name(&name));
        self.write = rule("serialize").unwrap_or(self.write);
        self.read = rule("deserialize").unwrap_or(self.read);
    }

    /// These, and those of the enum around them for a side of which they say nothing.
    pub fn or(self, outer: Self) -> Self {
        Rules { write: self.write.or(outer.write), read: self.read.or(outer.read) }
    }
}

/// The names that `rename` and `alias` give.
#[derive(Default)]
pub struct Names {
    write: Option<String>,
    /// The first one stands for what serde reads in a message; serde reads all.
    read: Vec<LitStr>,
    aliases: Vec<LitStr>,
}

impl Names {
    fn rename(&mut self, meta: &Meta) {
        self.write = side_of(meta, "serialize").or(self.write.take());
        self.read.extend(texts_of(meta, "deserialize").into_iter().cloned());
    }

    fn alias(&mut self, meta: &Meta) {
        self.aliases.extend(meta.text().cloned());
    }

    /// The name that serde writes, `ruled` without a `rename`.
    pub fn written(&self, ruled: String) -> String {
        self.write.clone().unwrap_or(ruled)
    }

    /// Whether serde reads the name that it writes; else that name, and the one that it reads,
    /// which is `ruled` without a `rename`.
    pub fn are_read<'n>(&self, written: &'n str, ruled: String) -> Result<(), (&'n str, String)> {
        let read = self.read.first().map_or(ruled, LitStr::value);
        let mut all = self.read.iter().chain(&self.aliases);
        if read == written || all.any(|name| name.value() == written) {
            return Ok(());
        }
        Err((written, read))
    }

    /// Every name that serde reads, and where it is given: at `place` it is `ruled`.
    pub fn read(&self, ruled: String, place: Place) -> Vec<(String, Place)> {
        let ruled = self.read.is_empty().then_some((ruled, place));
        let given = self.read.iter().chain(&self.aliases);
        ruled.into_iter().chain(given.map(|name| (name.value(), Place::of(name)))).collect()
    }
}

/// What serde's derive does not know, it reports itself. A list that cannot be read here is a
/// mistake all the same: of what it says nothing would be counted.
fn all<'a>(attrs: &'a [Attribute], mistakes: &'a Mistakes) -> impl Iterator<Item = Meta> + 'a {
    metas(attrs, "serde").flat_map(|(_, list)| mistakes.take(list).unwrap_or_default())
}

/// The function that says whether a field is left out.
fn skip_if(meta: &Meta) -> syn::Result<ExprPath> {
    let path = meta.text().and_then(|text| text.parse().ok());
    let no_path = "`skip_serializing_if` names no function that can be read here, so it is not known what is left out; write `skip_serializing_if = \"path::to::function\"`";
    path.ok_or_else(|| mistake(meta.place(), no_path))
}

/// What `default` says; serde reports what is no path.
fn fallback(meta: &Meta) -> Option<Fallback> {
    match &meta.value {
        Value::Flag => Some(Fallback::Default),
        _ => meta.text()?.parse().ok().map(Fallback::Function),
    }
}

/// The text for one side: `key = "text"`, or `key(serialize = "text", deserialize = "text")`.
fn side_of(meta: &Meta, side: &str) -> Option<String> {
    texts_of(meta, side).first().map(|text| text.value())
}

/// The same where serde takes several for one side.
fn texts_of<'m>(meta: &'m Meta, side: &str) -> Vec<&'m LitStr> {
    let texts: Vec<&Expr> = match &meta.value {
        Value::One(value) => vec![value],
        Value::Named(values, _) => {
            values.iter().filter(|(name, _)| name == side).map(|(_, value)| value).collect()
        }
        Value::Several(..) | Value::Flag => Vec::new(),
    };
    texts.into_iter().filter_map(as_text).collect()
}

impl Container {
    pub fn read(attrs: &[Attribute], is_enum: bool, mistakes: &Mistakes) -> Self {
        let mut this = Container {
            name: None,
            fields: Rules::NONE,
            variants: Rules::NONE,
            default: None,
            tag: None,
            content: None,
            untagged: false,
            transparent: false,
            other_type: None,
            denies: None,
        };
        for meta in all(attrs, mistakes) {
            match meta.key.to_string().as_str() {
                "rename" => this.name = side_of(&meta, "serialize").or(this.name),
                "rename_all" if is_enum => this.variants.rename(&meta),
                "rename_all" | "rename_all_fields" => this.fields.rename(&meta),
                "default" => this.default = fallback(&meta),
                "tag" => this.tag = meta.text().map(|text| text.value()),
                "content" => this.content = meta.text().map(|text| text.value()),
                "untagged" => this.untagged = true,
                "transparent" => this.transparent = true,
                "deny_unknown_fields" => this.denies = Some(meta),
                "into" | "from" | "try_from" | "remote" => this.other_type = Some(meta),
                _ => {}
            }
        }
        this
    }
}

impl Variant {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Variant {
            names: Names::default(),
            fields: Rules::NONE,
            skipped: false,
            unread: false,
            untagged: false,
            with: None,
        };
        for meta in all(attrs, mistakes) {
            match meta.key.to_string().as_str() {
                "rename" => this.names.rename(&meta),
                "alias" => this.names.alias(&meta),
                "rename_all" => this.fields.rename(&meta),
                "skip" => (this.skipped, this.unread) = (true, true),
                "skip_serializing" => this.skipped = true,
                "skip_deserializing" => this.unread = true,
                "untagged" => this.untagged = true,
                "with" | "serialize_with" => this.with = Some(meta),
                _ => {}
            }
        }
        this
    }
}

impl Field {
    pub fn read(attrs: &[Attribute], mistakes: &Mistakes) -> Self {
        let mut this = Field {
            names: Names::default(),
            skipped: false,
            unread: false,
            default: None,
            skip_if: None,
            flatten: false,
            with: None,
            read_with: false,
        };
        for meta in all(attrs, mistakes) {
            match meta.key.to_string().as_str() {
                "rename" => this.names.rename(&meta),
                "alias" => this.names.alias(&meta),
                "skip" => (this.skipped, this.unread) = (true, true),
                "skip_serializing" => this.skipped = true,
                "skip_deserializing" => this.unread = true,
                "default" => this.default = fallback(&meta),
                "skip_serializing_if" => this.skip_if = mistakes.take(skip_if(&meta)),
                "flatten" => this.flatten = true,
                "with" | "serialize_with" => {
                    this.read_with |= meta.key == "with";
                    this.with = Some(meta);
                }
                "deserialize_with" => this.read_with = true,
                _ => {}
            }
        }
        this
    }
}

#[cfg(test)]
mod tests;
