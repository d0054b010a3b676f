//! The model from the source: its attributes, and those of serde.

use syn::ext::IdentExt;
use syn::{Data, DeriveInput, Fields, Generics, Ident, Member, Type};

use super::sizes::{borrowed, sizes_without_end};
use super::{Absent, Field, FieldType, Kind, Named, Session, Shape, Tagging, Variant};
use crate::attr;
use crate::error::{Mistakes, Place};
use crate::mention::mentions;
use crate::serde_attr::{self, Fallback, Rules};

/// The model of a session, unless its shape can be none.
pub fn session<'a>(
    input: &'a DeriveInput,
    attrs: attr::Session,
    mistakes: &Mistakes,
) -> Option<Session<'a>> {
    let serde = serde_attr::Container::read(&input.attrs, false, mistakes);
    let named = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => Some(named),
            _ => None,
        },
        _ => None,
    };
    if !input.generics.params.is_empty() {
        mistakes.at(
            Place::of(&input.generics),
            "a session has no type parameters or lifetimes: its cookie and its size belong to one type; write the types out, and own the data (`String`, not `&str`)",
        );
    }
    let Some(named) = named else {
        if matches!(input.data, Data::Union(_)) {
            let message = "a session is a struct with named fields, and serde cannot write a union; write a struct";
            mistakes.at(input.ident.span(), message);
            return None;
        }
        mistakes.at(
            input.ident.span(),
            "a session is a struct with named fields; derive `SessionField` on this type instead, and put it into such a struct",
        );
        return None;
    };
    // The fields of a type that serde writes as another are not seen.
    let mut fields = match serde.other_type {
        Some(_) => Vec::new(),
        None => fields(named.named.iter(), serde.fields, &serde.default, mistakes),
    };
    if serde.transparent {
        fields.retain(|field| !field.left_out);
    }
    if input.generics.params.is_empty() && attrs.max_size.is_none() {
        borrowed(fields.iter_mut(), mistakes);
    }
    input.generics.params.is_empty().then(|| Session {
        ident: &input.ident,
        fields,
        tag: struct_tag(&serde, &input.ident, mistakes),
        transparent: serde.transparent,
        other_type: serde.other_type.as_ref().map(|meta| meta.key.span().into()),
        attrs,
    })
}

/// The model of a type that is a field, unless its shape can be none.
pub fn field_type<'a>(
    input: &'a DeriveInput,
    attrs: attr::FieldType,
    mistakes: &Mistakes,
) -> Option<FieldType<'a>> {
    let is_enum = matches!(input.data, Data::Enum(_));
    let serde = serde_attr::Container::read(&input.attrs, is_enum, mistakes);
    let mut shape = match &input.data {
        // The fields of a type that serde writes as another are not seen.
        _ if serde.other_type.is_some() => {
            Shape::Struct { kind: Kind::Unit, tag: None, transparent: false }
        }
        Data::Struct(data) => Shape::Struct {
            kind: struct_kind(&data.fields, &serde, mistakes),
            tag: struct_tag(&serde, &input.ident, mistakes),
            transparent: serde.transparent,
        },
        Data::Enum(data) => {
            let mut names = Vec::new();
            let all = data.variants.iter().enumerate();
            Shape::Enum {
                tagging: tagging(&serde),
                variants: all
                    .filter_map(|(index, it)| variant(index, it, &serde, &mut names, mistakes))
                    .collect(),
                names,
            }
        }
        Data::Union(_) => {
            mistakes
                .at(input.ident.span(), "serde cannot write a union; write a struct or an enum");
            return None;
        }
    };
    if attrs.max_size.is_none() {
        borrowed(shape.fields_mut().into_iter(), mistakes);
    }
    if let Shape::Struct { kind, .. } = &mut shape {
        kind.bear(&[input.ident.unraw().to_string()]);
    }
    sizes_without_end(&mut shape, &input.ident, &input.generics, mistakes);
    unknown_defaults(&mut shape, &input.generics);
    let more_state = more_state(&input.data, &shape);
    Some(FieldType {
        ident: &input.ident,
        generics: &input.generics,
        attrs,
        shape,
        more_state,
        other_type: serde.other_type.as_ref().map(|meta| meta.key.span().into()),
    })
}

/// Whatever stands for a type parameter may have no `Default`.
fn unknown_defaults(shape: &mut Shape<'_>, generics: &Generics) {
    let params: Vec<&Ident> = generics.type_params().map(|param| &param.ident).collect();
    for field in shape.fields_mut() {
        let unknown = match field.absent {
            Absent::Own(_) => mentions(field.ty, &params),
            Absent::OfStruct(_) => !params.is_empty(),
            Absent::None | Absent::Unknown => false,
        };
        if unknown {
            field.absent = Absent::Unknown;
        }
    }
}

/// Whether some field of what can be written is not.
fn more_state(data: &Data, shape: &Shape<'_>) -> bool {
    let more = |kind: &Kind<'_>, fields: &Fields| kind.fields().len() < fields.len();
    match (data, shape) {
        (Data::Struct(data), Shape::Struct { kind, .. }) => more(kind, &data.fields),
        (Data::Enum(data), Shape::Enum { variants, .. }) => {
            variants.iter().any(|variant| more(&variant.kind, &data.variants[variant.index].fields))
        }
        _ => false,
    }
}

fn tagging(serde: &serde_attr::Container) -> Tagging {
    match (serde.untagged, &serde.tag, &serde.content) {
        (true, ..) => Tagging::Untagged,
        (_, Some(tag), Some(content)) => Tagging::Adjacent(tag.clone(), content.clone()),
        (_, Some(tag), None) => Tagging::Internal(tag.clone()),
        _ => Tagging::External,
    }
}

/// The model of a variant, unless serde never writes it; what serde may read all the same is noted
/// in `names`.
fn variant<'a>(
    index: usize,
    variant: &'a syn::Variant,
    serde: &serde_attr::Container,
    names: &mut Vec<Named>,
    mistakes: &Mistakes,
) -> Option<Variant<'a>> {
    let attrs = serde_attr::Variant::read(&variant.attrs, mistakes);
    attr::no_attributes(&variant.attrs, mistakes);
    let mut kind = kind(&variant.fields, attrs.fields.or(serde.fields), &None, mistakes);
    let place = Place::from(variant.ident.span());
    let rust_name = variant.ident.unraw().to_string();
    let name = attrs.names.written(serde.variants.write.variant(&rust_name));
    let ruled = || serde.variants.read.variant(&rust_name);
    let by_name = !(serde.untagged || attrs.untagged);
    if by_name && !(attrs.skipped && attrs.unread) {
        names.push(Named {
            rust_name: variant.ident.to_string(),
            place,
            written: (!attrs.skipped).then(|| name.clone()),
            read: attrs.names.read(ruled(), place),
        });
    }
    if attrs.skipped {
        return None;
    }
    if by_name {
        unread(place, "variant", attrs.names.are_read(&name, ruled()), mistakes);
    }
    if attrs.unread {
        let message = "serde writes this variant and never reads it; write `#[serde(skip)]`";
        mistakes.at(place, message);
    }
    kind.bear(&[rust_name, name.clone()]);
    let skipped = matches!((&variant.fields, &kind), (Fields::Unnamed(_), Kind::Unit));
    if skipped && !attrs.untagged && matches!(tagging(serde), Tagging::Adjacent(..)) {
        let message = "serde writes no content of this variant and cannot read it without one; remove its skipped field";
        mistakes.at(place, message);
    }
    Some(Variant {
        ident: &variant.ident,
        name,
        index,
        kind,
        untagged: attrs.untagged,
        with: attrs.with.map(|meta| meta.key.span().into()),
    })
}

/// The entry that `serde(tag)` adds to a struct.
fn struct_tag(
    serde: &serde_attr::Container,
    ident: &Ident,
    mistakes: &Mistakes,
) -> Option<(String, String)> {
    if let (Some(_), Some(denies)) = (&serde.tag, &serde.denies) {
        let message = "serde does not know the tag of a struct when it reads, and denies it; remove `deny_unknown_fields` or `tag`";
        mistakes.at(denies.key.span(), message);
    }
    let name = || serde.name.clone().unwrap_or_else(|| ident.unraw().to_string());
    serde.tag.clone().map(|tag| (tag, name()))
}

fn struct_kind<'a>(
    all: &'a Fields,
    serde: &serde_attr::Container,
    mistakes: &Mistakes,
) -> Kind<'a> {
    match all {
        // serde writes the one field of such a struct even where it says `skip`.
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 && !serde.transparent => {
            let attrs = serde_attr::Field::read(&unnamed.unnamed[0].attrs, mistakes);
            if attrs.skip_if.is_some() {
                absent(&unnamed.unnamed[0], &attrs, &None, mistakes);
            }
            Kind::One(Box::new(field(0, &unnamed.unnamed[0], attrs, serde.fields, &None, mistakes)))
        }
        _ => {
            let mut kind = kind(all, serde.fields, &serde.default, mistakes);
            if let (Kind::Named(fields), true) = (&mut kind, serde.transparent) {
                fields.retain(|field| !field.left_out);
            }
            kind
        }
    }
}

/// How fields are written; `default` is the value that the struct has for what is left out.
fn kind<'a>(
    all: &'a Fields,
    rules: Rules,
    default: &Option<Fallback>,
    mistakes: &Mistakes,
) -> Kind<'a> {
    let written = fields(all.iter(), rules, default, mistakes);
    match all {
        Fields::Unit => Kind::Unit,
        Fields::Named(_) => Kind::Named(written),
        // What counts for serde is how many fields there are, skipped or not.
        Fields::Unnamed(unnamed) if unnamed.unnamed.len() == 1 => {
            written.into_iter().next().map_or(Kind::Unit, |field| Kind::One(Box::new(field)))
        }
        Fields::Unnamed(_) => Kind::Tuple(written),
    }
}

fn fields<'a>(
    all: impl Iterator<Item = &'a syn::Field>,
    rules: Rules,
    default: &Option<Fallback>,
    mistakes: &Mistakes,
) -> Vec<Field<'a>> {
    let mut fields = Vec::new();
    for (index, source) in all.enumerate() {
        let attrs = serde_attr::Field::read(&source.attrs, mistakes);
        if attrs.skipped && (attrs.unread || source.ident.is_none()) {
            // Its attributes are read for their mistakes alone.
            attr::Field::read(&source.attrs, mistakes);
            if !attrs.unread {
                mistakes.at(Place::of(&source.ty), "serde does not write this field and reads another in its place; write `#[serde(skip)]`");
            }
            continue;
        }
        absent(source, &attrs, default, mistakes);
        fields.push(field(index, source, attrs, rules, default, mistakes));
    }
    fields
}

fn field<'a>(
    index: usize,
    source: &'a syn::Field,
    serde: serde_attr::Field,
    rules: Rules,
    default: &Option<Fallback>,
    mistakes: &Mistakes,
) -> Field<'a> {
    let rust_name = match &source.ident {
        Some(ident) => ident.unraw().to_string(),
        None => index.to_string(),
    };
    let name = serde.names.written(rules.write.field(&rust_name));
    let place = place(source);
    if source.ident.is_some() && !serde.flatten && !serde.skipped {
        let read = serde.names.are_read(&name, rules.read.field(&rust_name));
        unread(place, "field", read, mistakes);
    }
    Field {
        member: match &source.ident {
            Some(ident) => Member::Named(ident.clone()),
            None => Member::Unnamed(index.into()),
        },
        ty: &source.ty,
        place,
        name,
        read: serde.names.read(rules.read.field(&rust_name), place),
        rust_name,
        attrs: attr::Field::read(&source.attrs, mistakes),
        mistaken: false,
        borrowed: false,
        skip_if: serde.skip_if,
        absent: match (serde.default, default) {
            (Some(own), _) => Absent::Own(own),
            (None, Some(of_struct)) => Absent::OfStruct(of_struct.clone()),
            (None, None) if is_option(&source.ty) && !serde.read_with => Absent::None,
            (None, None) => Absent::Unknown,
        },
        itself: false,
        borne: Vec::new(),
        flatten: serde.flatten,
        left_out: serde.skipped && source.ident.is_some(),
        with: serde.with.map(|meta| meta.key.span().into()),
    }
}

/// Where mistakes of the field itself stand: its name, or its type.
fn place(source: &syn::Field) -> Place {
    source.ident.as_ref().map_or_else(|| Place::of(&source.ty), |ident| ident.span().into())
}

/// What serde leaves out must be read without it.
fn absent(
    source: &syn::Field,
    serde: &serde_attr::Field,
    default: &Option<Fallback>,
    mistakes: &Mistakes,
) {
    let place = place(source);
    let default = serde.default.is_some() || default.is_some();
    if serde.unread {
        let message = "serde writes this field and never reads it; write `#[serde(skip)]`";
        mistakes.at(place, message);
    } else if serde.skip_if.is_some() && source.ident.is_none() {
        let message = "serde reads the fields of a tuple by their places, so none can be left out; remove `skip_serializing_if`";
        mistakes.at(place, message);
    } else if (serde.skipped || serde.skip_if.is_some())
        && !(default || serde.flatten || is_option(&source.ty) && !serde.read_with)
    {
        let message = "serde leaves this field out and cannot read the struct without it; add `#[serde(default)]` to the field";
        mistakes.at(place, message);
    }
}

/// Whether a type is called `Option`; serde reads one that is absent as `None`.
fn is_option(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| last.ident == "Option"),
        Type::Group(group) => is_option(&group.elem),
        _ => false,
    }
}

/// A name that serde writes and does not read: `read` is what it reads in its place.
fn unread(place: Place, what: &str, read: Result<(), (&str, String)>, mistakes: &Mistakes) {
    if let Err((written, read)) = read {
        mistakes.at(
            place,
            format!("serde writes this {what} as `{written}` and reads it as `{read}`, so no session could be read back; write one name for both, or add `#[serde(alias = \"{written}\")]`"),
        );
    }
}
