//! A type as both derives see it: its attributes, and what serde writes of it.

mod read;

use syn::{Expr, ExprPath, Generics, Ident, Member, Type};

use crate::attr::{self, Placed};
use crate::error::Place;
use crate::sensitive::sensitive;
use crate::serde_attr::Fallback;

pub use read::{field_type, session};

/// A struct that is a session.
pub struct Session<'a> {
    pub ident: &'a Ident,
    pub attrs: attr::Session,
    pub fields: Vec<Field<'a>>,
    /// The entry that `serde(tag)` adds to a struct: its key and its value.
    pub tag: Option<(String, String)>,
    /// Whether serde writes the one field in place of the struct.
    pub transparent: bool,
    /// An attribute of serde by which another type is written.
    pub other_type: Option<Place>,
}

/// A type that is a field.
pub struct FieldType<'a> {
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub attrs: attr::FieldType,
    pub shape: Shape<'a>,
    /// Whether its values may differ in what serde never writes.
    pub more_state: bool,
    /// An attribute of serde by which another type is written.
    pub other_type: Option<Place>,
}

/// What a type holds.
pub enum Shape<'a> {
    Struct {
        kind: Kind<'a>,
        tag: Option<(String, String)>,
        transparent: bool,
    },
    /// The names are those of all variants that serde writes or reads by a name.
    Enum {
        tagging: Tagging,
        variants: Vec<Variant<'a>>,
        names: Vec<Named>,
    },
}

/// How fields are written.
pub enum Kind<'a> {
    /// Nothing at all.
    Unit,
    /// The value itself.
    One(Box<Field<'a>>),
    /// An array.
    Tuple(Vec<Field<'a>>),
    /// An object.
    Named(Vec<Field<'a>>),
}

/// How an enum says which variant it is.
pub enum Tagging {
    External,
    Internal(String),
    Adjacent(String, String),
    Untagged,
}

/// What stands under a name of its own, a field or a variant.
pub struct Named {
    /// The name in the source.
    pub rust_name: String,
    /// Where mistakes of it stand.
    pub place: Place,
    /// The name that serde writes, if it does.
    pub written: Option<String>,
    /// The names that serde reads, each where it is given.
    pub read: Vec<(String, Place)>,
}

/// A variant that serde can write.
pub struct Variant<'a> {
    pub ident: &'a Ident,
    /// The name that serde writes.
    pub name: String,
    /// Its place in the source.
    pub index: usize,
    pub kind: Kind<'a>,
    pub untagged: bool,
    /// A function writes it: the attribute of serde that says so.
    pub with: Option<Place>,
}

/// A field that serde writes.
pub struct Field<'a> {
    pub member: Member,
    pub ty: &'a Type,
    /// Where mistakes of the field itself stand: its name, or its type.
    pub place: Place,
    /// The name in the source, raw or not.
    pub rust_name: String,
    /// The name that serde writes.
    pub name: String,
    /// The names that serde reads, each where it is given.
    pub read: Vec<(String, Place)>,
    /// Without a name of its own it bears those of its variant or of its struct.
    pub borne: Vec<String>,
    pub attrs: attr::Field,
    /// Whether a mistake leaves its size unknown.
    pub mistaken: bool,
    /// Whether it holds a reference, so that serde cannot read the type from a cookie.
    pub borrowed: bool,
    pub skip_if: Option<ExprPath>,
    /// What serde reads where it is left out.
    pub absent: Absent,
    /// Whether its type names the type that holds it.
    pub itself: bool,
    pub flatten: bool,
    /// serde reads it if it is there, and never writes it.
    pub left_out: bool,
    /// A function writes it: the attribute of serde that says so.
    pub with: Option<Place>,
}

/// What serde reads in the place of a field that is not there.
pub enum Absent {
    /// `None`, if the type that is called `Option` is that of std.
    None,
    /// The field's own `default`.
    Own(Fallback),
    /// The field of the struct's `default`.
    OfStruct(Fallback),
    /// Nothing, or what cannot be asked here: a `default` that a type parameter may not have.
    Unknown,
}

impl<'a> Session<'a> {
    /// The fields whose sizes count: none where the session states its own.
    pub fn counted(&self) -> &[Field<'a>] {
        let stated = self.attrs.max_size.is_some() || self.attrs.unread.has("max_size");
        if stated { &[] } else { &self.fields }
    }
}

impl FieldType<'_> {
    /// Whether the sizes of its fields count, or the type states its own.
    pub fn counted(&self) -> bool {
        let stated = self.attrs.max_size.is_some() || self.attrs.unread.has("max_size");
        !stated && self.other_type.is_none()
    }
}

impl<'a> Shape<'a> {
    /// All fields, of whichever variant.
    pub fn fields(&self) -> Vec<&Field<'a>> {
        match self {
            Shape::Struct { kind, .. } => kind.fields().iter().collect(),
            Shape::Enum { variants, .. } => {
                variants.iter().flat_map(|variant| variant.kind.fields()).collect()
            }
        }
    }

    fn fields_mut(&mut self) -> Vec<&mut Field<'a>> {
        match self {
            Shape::Struct { kind, .. } => kind.fields_mut().iter_mut().collect(),
            Shape::Enum { variants, .. } => {
                variants.iter_mut().flat_map(|variant| variant.kind.fields_mut()).collect()
            }
        }
    }
}

impl<'a> Kind<'a> {
    pub fn fields(&self) -> &[Field<'a>] {
        match self {
            Kind::Unit => &[],
            Kind::One(field) => std::slice::from_ref(&**field),
            Kind::Tuple(fields) | Kind::Named(fields) => fields,
        }
    }

    /// Gives fields without names of their own these ones.
    fn bear(&mut self, names: &[String]) {
        if !matches!(self, Kind::Named(_)) {
            self.fields_mut().iter_mut().for_each(|field| field.borne = names.to_vec());
        }
    }

    fn fields_mut(&mut self) -> &mut [Field<'a>] {
        match self {
            Kind::Unit => &mut [],
            Kind::One(field) => std::slice::from_mut(&mut **field),
            Kind::Tuple(fields) | Kind::Named(fields) => fields,
        }
    }
}

/// How the size of a field is known.
pub enum Sizing<'f> {
    /// By its type, and these limits.
    Type(&'f [Expr]),
    /// By `max_size`.
    MaxSize(&'f Expr),
    /// Not at all.
    Unbounded,
    /// It has none.
    LeftOut,
}

impl Field<'_> {
    pub fn sizing(&self) -> Sizing<'_> {
        if self.left_out {
            return Sizing::LeftOut;
        }
        if let Some(max_size) = &self.attrs.max_size {
            return Sizing::MaxSize(&max_size.value);
        }
        let unknown = self.attrs.unread.any() || self.with.is_some() || self.mistaken;
        if is_set(&self.attrs.unbounded) || unknown {
            return Sizing::Unbounded;
        }
        Sizing::Type(self.attrs.max_len.as_ref().map_or(&[], |limits| &limits.value))
    }

    /// Where the blame for the field's size lies: its limit, else its type.
    pub fn size_place(&self) -> Place {
        let limit = self.attrs.max_len.as_ref().map(|limits| limits.place);
        let size = self.attrs.max_size.as_ref().map(|size| size.place);
        limit.or(size).unwrap_or_else(|| Place::of(self.ty))
    }

    /// What the name says that the field is, if that must not be in a readable cookie.
    pub fn secret(&self) -> Option<String> {
        let mut names = [&self.rust_name, &self.name].into_iter().chain(&self.borne);
        let name = || names.find_map(|name| sensitive(name));
        (!self.vouched() && !self.left_out).then(name).flatten()
    }

    /// Whether the field says that it is no secret, or may have been meant to.
    pub fn vouched(&self) -> bool {
        let key = "allow_sensitive";
        is_set(&self.attrs.allow_sensitive) || self.attrs.unread.has(key)
    }
}

/// Whether a flag is there and true.
pub fn is_set(flag: &Option<Placed<bool>>) -> bool {
    flag.as_ref().is_some_and(|flag| flag.value)
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Delimiter, Group, TokenStream};
    use quote::quote;

    use crate::programs::{derived_for, said};

    fn derives(source: TokenStream, piece: &str) -> bool {
        derived_for(source).to_string().replace(' ', "").contains(piece)
    }

    /// Whether the size of a type is asked for, so that it must be one that can be a field.
    fn asks_for_foreign(source: TokenStream) -> bool {
        derives(source, "Given<Foreign")
    }

    #[test]
    fn a_type_that_states_its_size_or_may_have_meant_to_asks_nothing_of_its_fields() {
        for derive in [quote!(SessionData), quote!(SessionField)] {
            for (attributes, asked) in [
                (quote!(), true),
                (quote!(#[session(max_size = 64)]), false),
                (quote!(#[session(max_size: 64)]), false),
                (quote!(#[serde(into = "Other")]), false),
                (quote!(#[serde(into = "Other")] #[session(max_size = 64)]), false),
            ] {
                let source = quote!(#[derive(#derive)] #attributes struct Login { #[session()] id: Foreign });
                assert_eq!(asks_for_foreign(source.clone()), asked, "{source}");
            }
        }
    }

    #[test]
    fn a_field_of_unknown_size_asks_nothing_of_its_type() {
        for (attributes, asked) in [
            (quote!(), true),
            (quote!(#[session(max_len = 64)]), true),
            (quote!(#[session(max_size = 64)]), false),
            (quote!(#[session(unbounded)]), false),
            (quote!(#[session(unbounded = false)]), true),
            (quote!(#[session(max_len: 64)]), false),
            (quote!(#[session(colour)]), false),
            (quote!(#[serde(with = "other")]), false),
            (quote!(#[serde(skip)]), false),
            (quote!(#[serde(skip_serializing, default)]), false),
        ] {
            for derive in [quote!(SessionData), quote!(SessionField)] {
                let source = quote!(#[derive(#derive)] struct Login { #attributes id: Foreign });
                assert_eq!(asks_for_foreign(source.clone()), asked, "{source}");
            }
        }
        let holds_itself = quote!(
            #[derive(SessionField)]
            struct Tree(Foreign<Tree>);
        );
        assert!(!asks_for_foreign(holds_itself));
    }

    #[test]
    fn a_field_owns_its_data_unless_its_size_is_stated() {
        for (ty, owned) in [
            (quote!(&'static str), false),
            (quote!(Option<&'static str>), false),
            (quote!([(u8, &'static [u8]); 2]), false),
            (quote!(Vec<(&'static str)>), false),
            (quote!(Cow<'static, str>), true),
            (quote!(PhantomData<&'static str>), true),
            (quote!(PhantomData<fn(&str)>), true),
        ] {
            for (stated, mistakes) in [
                (quote!(), usize::from(!owned)),
                (quote!(#[session(max_len = 4)]), usize::from(!owned)),
                (quote!(#[session(max_size = 4)]), 0),
                (quote!(#[session(unbounded)]), 0),
            ] {
                for derive in [quote!(SessionData), quote!(SessionField)] {
                    let field = quote!(#stated a: #ty);
                    let alone = quote!(#[derive(#derive)] struct A { #field });
                    assert_eq!(said(alone.clone()).len(), mistakes, "{alone}");
                    assert!(mistakes == 0 || said(alone)[0].contains("own the data"));
                    let whole =
                        quote!(#[derive(#derive)] #[session(max_size = 9)] struct A { #field });
                    assert_eq!(said(whole.clone()).len(), 0, "{whole}");
                }
            }
        }
    }

    #[test]
    fn a_field_of_unknown_size_asks_what_else_its_type_knows_unless_that_is_the_one_around_it() {
        for (attributes, asked) in [
            (quote!(), ""),
            (quote!(#[session(max_len = 64)]), ""),
            (
                quote!(#[session(max_size = 64)]),
                ".with_facts(<__trickster::Stated<Foreign>>::FACTS)",
            ),
            (quote!(#[session(unbounded)]), ".with_facts(<__trickster::Stated<Foreign>>::FACTS)"),
            (
                quote!(#[serde(with = "other")] #[session(max_size = 64)]),
                ".with_secrets(<__trickster::Stated<Foreign>>::FACTS)",
            ),
            (quote!(#[session(max_len: 64)]), ""),
        ] {
            for derive in [quote!(SessionData), quote!(SessionField)] {
                let source = quote!(#[derive(#derive)] struct Login { #attributes id: Foreign });
                assert_eq!(derives(source.clone(), "::FACTS"), !asked.is_empty(), "{source}");
                assert!(derives(source.clone(), asked), "{source}");
            }
        }
        let holds_itself = quote!(
            #[derive(SessionField)]
            struct Tree(#[session(max_size = 64)] Foreign<Tree>);
        );
        assert!(!derives(holds_itself, "::FACTS"));
    }

    #[test]
    fn the_fields_of_a_type_that_serde_writes_as_another_are_not_seen() {
        for other in [quote!(), quote!(#[serde(into = "u8")])] {
            for (derive, kind) in [
                (quote!(SessionData), quote!(struct)),
                (quote!(SessionField), quote!(struct)),
                (quote!(SessionField), quote!(enum)),
            ] {
                let twice = match kind.to_string().as_str() {
                    "struct" => quote!(id: u8, #[serde(rename = "id")] second: u8),
                    _ => quote!(
                        One,
                        #[serde(rename = "One")]
                        Two
                    ),
                };
                let source = quote! {
                    #[derive(#derive)] #other #[session(max_size = 64)] #kind Login { #twice }
                };
                assert_eq!(said(source.clone()).len(), usize::from(other.is_empty()), "{source}");
            }
        }
    }

    #[test]
    fn a_name_must_be_read_as_it_is_written_where_it_is_both() {
        let renamed = quote!(#[serde(rename(serialize = "a"))]);
        for (source, mistakes) in [
            (quote!(struct Visit { #renamed page: u8 }), 1),
            (quote!(struct Visit { #renamed #[serde(flatten)] page: Page }), 0),
            (quote!(struct Visit { #renamed #[serde(skip_serializing, default)] page: u8 }), 0),
            (quote!(struct Visit(#renamed u8, u8);), 0),
            (quote!(enum Visit { #renamed One }), 1),
            (quote!(enum Visit { #renamed #[serde(untagged)] One(u8) }), 0),
            (quote!(#[serde(untagged)] enum Visit { #renamed One(u8) }), 0),
        ] {
            let source = quote!(#[derive(SessionField)] #source);
            assert_eq!(said(source.clone()).len(), mistakes, "{source}");
        }
    }

    #[test]
    fn the_one_field_of_a_transparent_type_is_the_one_that_is_written() {
        let left_out = quote!(#[serde(skip_serializing, default)]);
        for (kept, asked) in [(quote!(), true), (left_out.clone(), false)] {
            for source in [
                quote!(#[derive(SessionData)] #[serde(transparent)]
                    struct Login { #kept id: Foreign, #left_out old: u8 }),
                quote!(#[derive(SessionField)] #[serde(transparent)]
                    struct Login { #kept id: Foreign, #left_out old: u8 }),
            ] {
                assert_eq!(asks_for_foreign(source.clone()), asked, "{source}");
            }
        }
        let skipped = quote!(
            #[derive(SessionField)]
            struct Visit(#[serde(skip)] Foreign);
        );
        assert!(asks_for_foreign(skipped), "serde writes the one field even where it says `skip`");
    }

    #[test]
    fn what_a_function_reads_needs_a_default_even_if_it_is_an_option() {
        for (attribute, mistakes) in [
            (quote!(serialize_with = "w"), 0),
            (quote!(with = "w"), 1),
            (quote!(deserialize_with = "w"), 1),
            (quote!(with = "w", default), 0),
        ] {
            let left_out = quote!(#[serde(#attribute, skip_serializing_if = "Option::is_none")]);
            let field = quote!(#left_out #[session(max_size = 4)] a: Option<u8>);
            let source = quote!(#[derive(SessionField)] struct A { #field });
            assert_eq!(said(source.clone()).len(), mistakes, "{source}");
        }
    }

    #[test]
    fn what_is_left_out_needs_a_default_but_for_an_option_also_through_a_macro() {
        let mut ty = quote!(Option<u8>);
        for _ in 0..2 {
            let attribute = quote!(#[serde(skip_serializing_if = "empty")]);
            assert_eq!(
                said(quote!(#[derive(SessionField)] struct A { #attribute a: #ty })).len(),
                0
            );
            let group = Group::new(Delimiter::None, ty);
            ty = quote!(#group);
        }
        let attribute = quote!(#[serde(skip_serializing_if = "empty")]);
        assert_eq!(
            said(quote!(#[derive(SessionField)] struct A { #attribute a: Vec<u8> })).len(),
            1
        );
    }
}
