use proc_macro2::TokenStream;
use syn::{DeriveInput, parse_quote};

use super::{Attribute, Container, Errors, Field, FieldDefault, Variant};

fn attrs(serde: &str) -> Vec<Attribute> {
    let list: TokenStream = serde.parse().unwrap();
    let input: DeriveInput = parse_quote!(
        #[serde(#list)]
        struct Any;
    );
    input.attrs
}

fn of_struct(serde: &str) -> Container {
    Container::read(&attrs(serde), false, &Errors::default())
}

fn of_enum(serde: &str) -> Container {
    Container::read(&attrs(serde), true, &Errors::default())
}

fn of_variant(serde: &str) -> Variant {
    Variant::read(&attrs(serde), &Errors::default())
}

fn of_field(serde: &str) -> Field {
    Field::read(&attrs(serde), &Errors::default())
}

/// The number of errors that an attribute causes on a struct, an enum, a variant and a field.
fn errors(serde: &str) -> [usize; 4] {
    let attrs = attrs(serde);
    let count = |read: &dyn Fn(&Errors)| {
        let errors = Errors::default();
        read(&errors);
        errors.finish().to_string().matches("compile_error").count()
    };
    [
        count(&|errors| drop(Container::read(&attrs, false, errors))),
        count(&|errors| drop(Container::read(&attrs, true, errors))),
        count(&|errors| drop(Variant::read(&attrs, errors))),
        count(&|errors| drop(Field::read(&attrs, errors))),
    ]
}

#[test]
fn rejects_unlisted_attributes_and_misplaced_ones() {
    // On a struct, an enum, a variant and a field.
    for (serde, supported) in [
        ("rename = \"a\"", [true, true, true, true]),
        ("rename_all = \"lowercase\"", [true, true, true, false]),
        ("rename_all_fields = \"lowercase\"", [true, true, false, false]),
        ("alias = \"a\"", [false, false, true, true]),
        ("default", [true, true, false, true]),
        ("default = \"f\"", [true, true, false, true]),
        ("skip", [false, false, false, true]),
        ("skip_serializing_if = \"f\"", [false, false, false, true]),
        ("tag = \"t\"", [false, true, false, false]),
        ("content = \"c\"", [false, true, false, false]),
        ("untagged", [false, true, false, false]),
        ("transparent", [true, true, false, false]),
        ("other", [false, false, true, false]),
        ("deny_unknown_fields", [true, true, false, false]),
        ("bound = \"\"", [true, true, true, true]),
        ("crate = \"c\"", [true, true, false, false]),
        ("expecting = \"a number\"", [true, true, false, false]),
        ("into = \"A\"", [true, true, false, false]),
        ("from = \"A\"", [true, true, false, false]),
        ("try_from = \"A\"", [true, true, false, false]),
        ("with = \"w\"", [false, false, true, true]),
        ("serialize_with = \"w\"", [false, false, true, true]),
        ("deserialize_with = \"w\"", [false, false, true, true]),
        ("flatten", [false; 4]),
        ("skip_serializing", [false; 4]),
        ("skip_deserializing", [false; 4]),
        ("remote = \"A\"", [false; 4]),
        ("getter = \"f\"", [false; 4]),
        ("borrow", [false; 4]),
        ("field_identifier", [false; 4]),
        ("variant_identifier", [false; 4]),
        ("new_in_serde_2", [false; 4]),
    ] {
        assert_eq!(errors(serde), supported.map(|supported| usize::from(!supported)), "{serde}");
    }
}

#[test]
fn rejects_reserved_names_and_names_for_one_direction() {
    for (serde, expected) in [
        ("rename(serialize = \"a\")", [1, 1, 1, 1]),
        ("rename(serialize = \"a\", deserialize = \"a\")", [1, 1, 1, 1]),
        ("rename_all(deserialize = \"lowercase\")", [1, 1, 1, 1]),
        ("rename_all_fields(serialize = \"lowercase\")", [1, 1, 1, 1]),
        ("rename = \"$serde_json::private::Number\"", [1, 1, 1, 1]),
        ("alias = \"$serde_json::private::RawValue\"", [1, 1, 1, 1]),
        ("tag = \"$serde_json::private::Number\"", [1, 1, 1, 1]),
        ("content = \"$serde_json::private::Number\"", [1, 1, 1, 1]),
        // Reported by serde itself.
        ("rename = 5", [0, 0, 0, 0]),
        ("rename", [0, 0, 0, 0]),
        ("tag(serialize = \"t\")", [1, 0, 1, 1]),
    ] {
        assert_eq!(errors(serde), expected, "{serde}");
    }
}

#[test]
fn rename_all_renames_fields_of_a_struct_and_variants_of_an_enum() {
    for (read, field, variant) in [
        (of_struct("rename_all = \"UPPERCASE\""), "AB", "Ab"),
        (of_enum("rename_all = \"UPPERCASE\""), "ab", "AB"),
        (of_enum("rename_all_fields = \"UPPERCASE\""), "AB", "Ab"),
        (of_enum("default"), "ab", "Ab"),
    ] {
        assert_eq!(read.fields.field("ab"), field);
        assert_eq!(read.variants.variant("Ab"), variant);
    }
    let outer = of_enum("rename_all_fields = \"UPPERCASE\"").fields;
    for (serde, field) in
        [("rename_all = \"PascalCase\"", "Ab"), ("rename_all_fields = \"PascalCase\"", "AB")]
    {
        assert_eq!(of_variant(serde).fields.or(outer).field("ab"), field, "{serde}");
    }
}

#[test]
fn each_attribute_sets_only_its_own_flag() {
    for key in ["default", "untagged", "transparent", "deny_unknown_fields", "into", "bound"] {
        let read = of_enum(key);
        assert_eq!(read.default, key == "default", "{key}");
        assert_eq!(read.transparent.is_some(), key == "transparent", "{key}");
        let opaque = read.opaque.map(|opaque| opaque.key);
        assert_eq!(opaque.as_deref(), ["untagged", "into"].contains(&key).then_some(key));
    }
    let read = of_enum("tag = \"t\", content = \"c\"");
    assert_eq!((read.tag.as_deref(), read.content.as_deref()), (Some("t"), Some("c")));
    for key in ["skip", "default", "with", "serialize_with", "deserialize_with"] {
        let (field, variant) = (of_field(key), of_variant(key));
        assert_eq!(field.skipped.is_some(), key == "skip", "{key}");
        assert_eq!(field.with.is_some(), key.ends_with("with"), "{key}");
        assert_eq!(variant.with.is_some(), key.ends_with("with"), "{key}");
    }
    assert!(matches!(of_field("skip").default, FieldDefault::None));
    assert!(matches!(of_field("default").default, FieldDefault::Trait));
    assert!(matches!(of_field("default = \"f\"").default, FieldDefault::Function));
}

#[test]
fn a_renamed_field_is_read_by_every_alias() {
    for (serde, name, aliases) in [
        ("default", "ruled", &[][..]),
        ("rename = \"a\"", "a", &[]),
        ("alias = \"b\"", "ruled", &["b"]),
        ("alias = \"b\", rename = \"a\", alias = \"c\"", "a", &["b", "c"]),
    ] {
        for names in [of_field(serde).names, of_variant(serde).names] {
            assert_eq!(names.name("ruled".to_owned()), name, "{serde}");
            let found: Vec<String> = names.aliases().into_iter().map(|(name, _)| name).collect();
            assert_eq!(found, aliases, "{serde}");
        }
    }
}

#[test]
fn skip_serializing_if_must_be_the_path_of_a_function() {
    for (serde, known, expected) in [
        ("default", false, 0),
        ("skip_serializing_if = \"Option::is_none\"", true, 0),
        ("skip_serializing_if = \"<u8 as Zero>::is_zero\"", true, 0),
        ("skip_serializing_if = \"<[u8]>::is_empty\"", true, 0),
        ("skip_serializing_if = \"|_| true\"", false, 1),
        ("skip_serializing_if = \"\"", false, 1),
        ("skip_serializing_if", false, 1),
        ("skip_serializing_if = is_zero", false, 1),
        ("skip_serializing_if \"is_zero\"", false, 1),
        ("default skip_serializing_if = \"is_zero\"", false, 1),
    ] {
        assert_eq!(of_field(serde).skip_if.is_some(), known, "{serde}");
        assert_eq!(errors(serde)[3], expected, "{serde}");
    }
}

#[test]
fn an_untagged_field_is_not_reported_as_a_variant() {
    for (errors, item) in [
        (messages(&|errors| drop(Field::read(&attrs("untagged"), errors))), "on a field"),
        (
            messages(&|errors| drop(Variant::read(&attrs("untagged"), errors))),
            "an untagged variant",
        ),
    ] {
        assert!(errors.contains(item), "{errors}");
    }
}

fn messages(read: &dyn Fn(&Errors)) -> String {
    let errors = Errors::default();
    read(&errors);
    errors.finish().to_string()
}
