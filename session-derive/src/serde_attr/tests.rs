use proc_macro2::TokenStream;
use syn::{DeriveInput, parse_quote};

use super::{Attribute, Container, Field, Mistakes, Variant};

fn attrs(serde: &str) -> Vec<Attribute> {
    let list: TokenStream = serde.parse().unwrap();
    let input: DeriveInput = parse_quote!(
        #[serde(#list)]
        struct Any;
    );
    input.attrs
}

#[test]
fn rename_all_is_of_the_fields_of_a_struct_and_of_the_variants_of_an_enum() {
    for (serde, is_enum, field, variant) in [
        ("rename_all = \"UPPERCASE\"", false, "AB", "Ab"),
        ("rename_all = \"UPPERCASE\"", true, "ab", "AB"),
        ("rename_all_fields = \"UPPERCASE\"", true, "AB", "Ab"),
        ("rename_all(serialize = \"UPPERCASE\")", false, "AB", "Ab"),
        ("rename_all(deserialize = \"UPPERCASE\")", false, "ab", "Ab"),
    ] {
        let read = Container::read(&attrs(serde), is_enum, &Mistakes::default());
        assert_eq!(read.fields.write.field("ab"), field, "{serde}");
        assert_eq!(read.variants.write.variant("Ab"), variant, "{serde}");
    }
    for (serde, field) in
        [("rename_all = \"UPPERCASE\"", "AB"), ("rename_all_fields = \"UPPERCASE\"", "ab")]
    {
        let fields = Variant::read(&attrs(serde), &Mistakes::default()).fields;
        assert_eq!(fields.write.field("ab"), field, "{serde}");
        assert_eq!(fields.read.field("ab"), field, "{serde}");
    }
}

#[test]
fn each_side_may_have_an_attribute_of_its_own() {
    let (write, read) =
        ("rename_all(serialize = \"UPPERCASE\")", "rename_all(deserialize = \"UPPERCASE\")");
    for serde in [format!("{write}, {read}"), format!("{read}, {write}")] {
        let (container, variant) = (
            Container::read(&attrs(&serde), false, &Mistakes::default()),
            Variant::read(&attrs(&serde), &Mistakes::default()),
        );
        for fields in [container.fields, variant.fields] {
            assert_eq!(fields.write.field("ab"), "AB", "{serde}");
            assert_eq!(fields.read.field("ab"), "AB", "{serde}");
        }
    }
    for serde in [
        "rename(serialize = \"a\"), rename(deserialize = \"b\")",
        "rename(deserialize = \"b\"), rename(serialize = \"a\")",
    ] {
        assert_eq!(
            Container::read(&attrs(serde), false, &Mistakes::default()).name.as_deref(),
            Some("a"),
            "{serde}"
        );
    }
}

#[test]
fn a_side_of_which_a_variant_says_nothing_is_as_the_enum_says() {
    let outer =
        Container::read(&attrs("rename_all_fields = \"UPPERCASE\""), true, &Mistakes::default())
            .fields;
    for (serde, written, read) in [
        ("default", "AB", "AB"),
        ("rename_all(serialize = \"PascalCase\")", "Ab", "AB"),
        ("rename_all(deserialize = \"PascalCase\")", "AB", "Ab"),
        ("rename_all = \"PascalCase\"", "Ab", "Ab"),
    ] {
        let fields = Variant::read(&attrs(serde), &Mistakes::default()).fields.or(outer);
        assert_eq!(fields.write.field("ab"), written, "{serde}");
        assert_eq!(fields.read.field("ab"), read, "{serde}");
    }
}

#[test]
fn the_name_of_a_struct_is_the_one_that_serde_writes() {
    for (serde, name) in [
        ("rename = \"a\"", Some("a")),
        ("rename(serialize = \"a\", deserialize = \"b\")", Some("a")),
        ("rename(deserialize = \"b\")", None),
        ("rename_all = \"lowercase\"", None),
    ] {
        assert_eq!(
            Container::read(&attrs(serde), false, &Mistakes::default()).name.as_deref(),
            name,
            "{serde}"
        );
    }
}

#[test]
fn each_attribute_of_serde_says_its_own_and_nothing_else() {
    for key in ["default", "untagged", "transparent", "deny_unknown_fields", "into", "remote"] {
        let read = Container::read(&attrs(key), false, &Mistakes::default());
        assert_eq!(read.default.is_some(), key == "default", "{key}");
        assert_eq!(read.untagged, key == "untagged", "{key}");
        assert_eq!(read.transparent, key == "transparent", "{key}");
        assert_eq!(read.denies.is_some(), key == "deny_unknown_fields", "{key}");
        assert_eq!(read.other_type.is_some(), ["into", "remote"].contains(&key), "{key}");
    }
    for key in ["skip", "skip_serializing", "skip_deserializing", "untagged", "default"] {
        let attrs = attrs(key);
        let (variant, field) = (
            Variant::read(&attrs, &Mistakes::default()),
            Field::read(&attrs, &Mistakes::default()),
        );
        let skipped = ["skip", "skip_serializing"].contains(&key);
        let unread = ["skip", "skip_deserializing"].contains(&key);
        assert_eq!((variant.skipped, variant.unread), (skipped, unread), "{key}");
        assert_eq!((field.skipped, field.unread), (skipped, unread), "{key}");
        assert_eq!(variant.untagged, key == "untagged", "{key}");
        assert_eq!(field.default.is_some(), key == "default", "{key}");
    }
    for (serde, with, read_with) in [
        ("with = \"a\"", true, true),
        ("serialize_with = \"a\"", true, false),
        ("deserialize_with = \"a\"", false, true),
    ] {
        let field = Field::read(&attrs(serde), &Mistakes::default());
        assert_eq!(field.read_with, read_with, "{serde}");
        assert_eq!(
            Variant::read(&attrs(serde), &Mistakes::default()).with.is_some(),
            with,
            "{serde}"
        );
        assert_eq!(
            Field::read(&attrs(serde), &Mistakes::default()).with.is_some(),
            with,
            "{serde}"
        );
    }
}

#[test]
fn a_name_is_read_by_what_is_read_or_by_an_alias() {
    for (serde, written, are_read) in [
        ("default", "ab", true),
        ("rename = \"a\"", "a", true),
        ("rename(serialize = \"a\")", "a", false),
        ("rename(serialize = \"a\"), alias = \"b\"", "a", false),
        ("rename(serialize = \"a\"), alias = \"b\", alias = \"a\"", "a", true),
        ("rename(deserialize = \"a\")", "ab", false),
        ("rename(deserialize = \"a\"), alias = \"ab\"", "ab", true),
        ("rename(serialize = \"a\"), rename(deserialize = \"a\")", "a", true),
        ("rename(serialize = \"a\", deserialize = \"b\", deserialize = \"a\")", "a", true),
        ("rename(deserialize = \"b\"), rename(deserialize = \"ab\")", "ab", true),
    ] {
        let attrs = attrs(serde);
        for names in [
            Variant::read(&attrs, &Mistakes::default()).names,
            Field::read(&attrs, &Mistakes::default()).names,
        ] {
            assert_eq!(names.written("ab".to_owned()), written, "{serde}");
            assert_eq!(names.are_read(written, "ab".to_owned()).is_ok(), are_read, "{serde}");
        }
    }
}

#[test]
fn what_is_left_out_is_known_or_a_mistake() {
    for (serde, known, mistakes) in [
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
        let found = Mistakes::default();
        assert_eq!(Field::read(&attrs(serde), &found).skip_if.is_some(), known, "{serde}");
        let found = found.finish().to_string().matches("compile_error").count();
        assert_eq!(found, mistakes, "{serde}");
    }
}
