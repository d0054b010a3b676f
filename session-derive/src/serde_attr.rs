//! serde's own attributes, as far as they change what is written.

use syn::{Attribute, Expr, Path};

use crate::case::RenameRule;
use crate::meta::{Meta, Value, as_text, metas};

/// What `#[serde(…)]` says of a type.
pub struct Container {
    pub name: Option<String>,
    pub fields: RenameRule,
    /// Of an enum: its variants.
    pub variants: RenameRule,
    pub tag: Option<String>,
    pub content: Option<String>,
    pub untagged: bool,
    pub transparent: bool,
    /// `into`, `from`, `try_from` or `remote`: another type is written.
    pub other_type: Option<Meta>,
}

/// What `#[serde(…)]` says of a variant.
pub struct Variant {
    pub name: Option<String>,
    pub fields: Option<RenameRule>,
    pub skipped: bool,
    pub untagged: bool,
    /// `with` or `serialize_with`: a function writes it.
    pub with: Option<Meta>,
}

/// What `#[serde(…)]` says of a field.
pub struct Field {
    pub name: Option<String>,
    pub skipped: bool,
    pub skip_if: Option<Path>,
    pub flatten: bool,
    /// `with` or `serialize_with`: a function writes it.
    pub with: Option<Meta>,
}

/// serde's derive reports what is wrong with its attributes; here they are passed over.
fn all(attrs: &[Attribute]) -> impl Iterator<Item = Meta> {
    metas(attrs, "serde").flat_map(Result::unwrap_or_default)
}

/// The name that serializing uses: `key = "name"` or `key(serialize = "name")`.
fn serialized(meta: &Meta) -> Option<String> {
    match &meta.value {
        Value::One(value) => as_text(value).map(|text| text.value()),
        Value::Several(values) => values.iter().find_map(|value| match value {
            Expr::Assign(assign) if is_ident(&assign.left, "serialize") => {
                as_text(&assign.right).map(|text| text.value())
            }
            _ => None,
        }),
        Value::Flag => None,
    }
}

fn is_ident(expr: &Expr, name: &str) -> bool {
    matches!(expr, Expr::Path(path) if path.path.is_ident(name))
}

fn rule(meta: &Meta) -> Option<RenameRule> {
    RenameRule::from_name(&serialized(meta)?)
}

impl Container {
    pub fn read(attrs: &[Attribute], is_enum: bool) -> Self {
        let mut this = Container {
            name: None,
            fields: RenameRule::None,
            variants: RenameRule::None,
            tag: None,
            content: None,
            untagged: false,
            transparent: false,
            other_type: None,
        };
        for meta in all(attrs) {
            match meta.key.to_string().as_str() {
                "rename" => this.name = serialized(&meta),
                "rename_all" => {
                    let rule = rule(&meta).unwrap_or(RenameRule::None);
                    *(if is_enum { &mut this.variants } else { &mut this.fields }) = rule;
                }
                "rename_all_fields" => this.fields = rule(&meta).unwrap_or(RenameRule::None),
                "tag" => this.tag = serialized(&meta),
                "content" => this.content = serialized(&meta),
                "untagged" => this.untagged = true,
                "transparent" => this.transparent = true,
                "into" | "from" | "try_from" | "remote" => this.other_type = Some(meta),
                _ => {}
            }
        }
        this
    }
}

impl Variant {
    pub fn read(attrs: &[Attribute]) -> Self {
        let mut this =
            Variant { name: None, fields: None, skipped: false, untagged: false, with: None };
        for meta in all(attrs) {
            match meta.key.to_string().as_str() {
                "rename" => this.name = serialized(&meta),
                "rename_all" => this.fields = rule(&meta),
                "skip" | "skip_serializing" => this.skipped = true,
                "untagged" => this.untagged = true,
                "with" | "serialize_with" => this.with = Some(meta),
                _ => {}
            }
        }
        this
    }
}

impl Field {
    pub fn read(attrs: &[Attribute]) -> Self {
        let mut this =
            Field { name: None, skipped: false, skip_if: None, flatten: false, with: None };
        for meta in all(attrs) {
            match meta.key.to_string().as_str() {
                "rename" => this.name = serialized(&meta),
                "skip" | "skip_serializing" => this.skipped = true,
                "skip_serializing_if" => {
                    this.skip_if = meta.text().and_then(|text| text.parse().ok());
                }
                "flatten" => this.flatten = true,
                "with" | "serialize_with" => this.with = Some(meta),
                _ => {}
            }
        }
        this
    }
}
