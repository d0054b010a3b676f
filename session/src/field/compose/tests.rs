use serde_json::{Value, json};

use super::{
    Content, DEEP, DEPTH_LIMIT, NOT_EXTERNAL, NOT_IN_PLACE, NOT_TAGGED, Part, TAG_IN_STRUCT,
    Tagging, Variant, any_lacks_limits, any_unbounded, object, tuple, variants,
};
use crate::field::info::{Buffered, Form, KEYS, NARROW, WIDE};
use crate::field::{Info, Len, SessionField};
use crate::size::Bound;
use crate::token::Format;

const BOOL: Info = <bool as SessionField>::INFO;
const BYTE: Info = <u8 as SessionField>::INFO;
const MAYBE: Info = <Option<u8> as SessionField>::INFO;
const UNIT: Info = <() as SessionField>::INFO;

/// A bound from the smallest and the largest value as serde_json writes them.
fn json_of(smallest: Value, largest: Value) -> Bound {
    Bound::new(smallest.to_string().len(), largest.to_string().len())
}

fn always(name: &'static str, info: Info) -> Part {
    Part::new(name, info, false)
}

fn sometimes(name: &'static str, info: Info) -> Part {
    Part::new(name, info, true)
}

fn variant<'a>(name: &'static str, content: Content<'a>) -> Variant<'a> {
    Variant { name, content }
}

#[test]
fn an_object_is_its_entries_in_braces() {
    for (text, entries) in [("{}", ""), (r#"{"a":1}"#, r#""a":1,"#)] {
        let [object, expected] = [text, entries].map(|text| Bound::exactly(text.len()));
        assert_eq!(super::entries(object), expected);
        assert_eq!(super::braces(expected), object);
    }
}

#[test]
fn a_struct_is_as_large_as_serde_json_writes_it() {
    let one = object(&[], &[always("a", BOOL)]);
    assert_eq!(one.json.size, json_of(json!({ "a": true }), json!({ "a": false })));
    let named = object(&[], &[always("a\"\n", BOOL), always("é", BYTE)]);
    let (smallest, largest) =
        (json!({ "a\"\n": true, "é": 0 }), json!({ "a\"\n": false, "é": 255 }));
    assert_eq!(named.json.size, json_of(smallest, largest));
    assert_eq!(named.postcard.size, BOOL.postcard.size.then(BYTE.postcard.size));
    assert_eq!(object(&[], &[]).json.size, json_of(json!({}), json!({})));
}

#[test]
fn an_optional_field_may_be_present_or_missing_in_the_bounds() {
    let with = |info| object(&[], &[sometimes("a", info)]).json.size;
    assert_eq!(with(MAYBE), json_of(json!({}), json!({ "a": null })));
    let beside = [always("b", BOOL), sometimes("a", BYTE)];
    let expected = json_of(json!({ "b": true }), json!({ "b": false, "a": 255 }));
    assert_eq!(object(&[], &beside).json.size, expected);
}

#[test]
fn a_tuple_is_as_large_as_serde_json_writes_it() {
    let pair = tuple(&[BOOL, BYTE]);
    assert_eq!(pair.json.size, json_of(json!([true, 0]), json!([false, 255])));
    assert_eq!(pair.postcard.size, BOOL.postcard.size.then(BYTE.postcard.size));
    assert_eq!(tuple(&[]).json.size, json_of(json!([]), json!([])));
}

#[test]
fn an_enum_is_as_large_as_serde_json_writes_it_in_every_representation() {
    let parts = [always("a", BOOL)];
    let whole = object(&["a"], &parts);
    let contents = [
        (Content::Unit, json!(null), json!(null)),
        (Content::One(&UNIT), json!(null), json!(null)),
        (Content::One(&whole), json!({ "a": true }), json!({ "a": false })),
        (Content::Tuple(&[BOOL, BYTE]), json!([true, 0]), json!([false, 255])),
        (Content::Struct(&["a"], &parts), json!({ "a": true }), json!({ "a": false })),
    ];
    for (content, smallest, largest) in contents {
        let size = |tagging| variants(tagging, &[variant("V\"", content)]).json.size;
        let unit = matches!(content, Content::Unit);
        let of = |write: &dyn Fn(&Value) -> Value| json_of(write(&smallest), write(&largest));
        let external = |held: &Value| if unit { json!("V\"") } else { json!({ "V\"": held }) };
        assert_eq!(size(Tagging::External), of(&external));
        let adjacent = |held: &Value| {
            if unit { json!({ "t\n": "V\"" }) } else { json!({ "t\n": "V\"", "c\\": held }) }
        };
        assert_eq!(size(Tagging::Adjacent("t\n", "c\\")), of(&adjacent));
        if !matches!(content, Content::Tuple(_)) {
            let internal = |held: &Value| match held {
                Value::Null => json!({ "t\n": "V\"" }),
                _ => json!({ "t\n": "V\"", "a": held["a"] }),
            };
            assert_eq!(size(Tagging::Internal("t\n")), of(&internal));
        }
    }
}

#[test]
fn an_enum_is_between_its_smallest_and_its_largest_variant() {
    let mut several = vec![variant("Long", Content::Unit); 129];
    several[1] = variant("W", Content::One(&BOOL));
    several[128] = variant("V", Content::One(&BYTE));
    let info = variants(Tagging::External, &several);
    assert_eq!(info.json.size, json_of(json!("Long"), json!({ "W": false })));
    // The index of the last one takes two bytes.
    assert_eq!(info.postcard.size, Bound::new(1, 2 + 1));
    let none = variants(Tagging::External, &[]);
    assert_eq!((none.json.size, none.postcard.size), (Bound::exactly(0), Bound::exactly(0)));
}

#[test]
fn only_an_externally_tagged_enum_of_unit_variants_is_a_key() {
    let units = [variant("A", Content::Unit), variant("Bcd", Content::Unit)];
    let key = |tagging, list: &[Variant<'_>]| variants(tagging, list).json.key;
    assert_eq!(key(Tagging::External, &units), Some(json_of(json!("A"), json!("Bcd"))));
    assert_eq!(key(Tagging::Internal("t"), &units), None);
    assert_eq!(key(Tagging::Adjacent("t", "c"), &units), None);
    let mixed = [units[0], variant("B", Content::One(&BOOL)), units[1]];
    assert_eq!(key(Tagging::External, &mixed), None);
}

#[test]
fn a_float_in_an_internally_tagged_enum_makes_it_unknown() {
    for (info, unknown) in [(BOOL, false), (<f64 as SessionField>::INFO, true)] {
        let parts = [always("a", info)];
        let held = variant("A", Content::Struct(&["a"], &parts));
        assert_eq!(variants(Tagging::Internal("t"), &[held]).unknown, unknown);
        assert!(!variants(Tagging::Adjacent("t", "c"), &[held]).unknown);
        assert!(!variants(Tagging::External, &[held]).unknown);
    }
}

/// Why an enum of this one variant is refused in JSON and in postcard.
fn refused(tagging: Tagging, content: Content<'_>) -> (Option<&'static str>, Option<&'static str>) {
    let info = variants(tagging, &[variant("A", content)]);
    (info.json.never, info.postcard.never)
}

#[test]
fn refuses_what_serdes_buffer_cannot_carry_only_in_tagged_enums() {
    let numbered = <std::collections::BTreeMap<u8, u8> as SessionField<Len<2>>>::INFO;
    for (info, why) in [
        (<u128 as SessionField>::INFO, Some(WIDE)),
        (<f32 as SessionField>::INFO, Some(NARROW)),
        (numbered, Some(KEYS)),
        (BOOL, None),
    ] {
        let parts = [always("a", info)];
        let whole = object(&["a"], &parts);
        assert_eq!(refused(Tagging::External, Content::One(&whole)), (None, None));
        let adjacent = refused(Tagging::Adjacent("t", "c"), Content::One(&whole));
        assert_eq!(adjacent, (None, Some(NOT_EXTERNAL)));
        for content in [Content::One(&whole), Content::Struct(&["a"], &parts)] {
            let internal = refused(Tagging::Internal("t"), content);
            assert_eq!(internal, (why, Some(NOT_EXTERNAL)));
        }
    }
}

#[test]
fn an_internally_tagged_newtype_variant_holds_a_unit_or_a_struct_without_the_tag() {
    let map = <std::collections::BTreeMap<String, u8> as SessionField<Len<2, Len<2>>>>::INFO;
    let tagged = variants(Tagging::Internal("kind"), &[variant("A", Content::Unit)]);
    let with = |keys| Info {
        json: crate::field::info::Json { form: Form::Struct(keys), ..UNIT.json },
        ..UNIT
    };
    for (info, why) in [
        (UNIT, None),
        (with(&["a", "b"]), None),
        (with(&["a", "t"]), Some(TAG_IN_STRUCT)),
        (with(&["t", "a"]), Some(TAG_IN_STRUCT)),
        (BOOL, Some(NOT_TAGGED)),
        (MAYBE, Some(NOT_TAGGED)),
        (map, Some(NOT_TAGGED)),
        (tagged, Some(NOT_TAGGED)),
    ] {
        assert_eq!(refused(Tagging::Internal("t"), Content::One(&info)).0, why);
        assert_eq!(refused(Tagging::External, Content::One(&info)).0, None);
    }
}

#[test]
fn refuses_a_part_that_the_codec_cannot_encode() {
    use Format::{EncryptedJson, EncryptedPostcard, SignedJson, SignedPostcard};
    let mut never = BOOL;
    (never.json.never, never.postcard.never) = (Some("in JSON"), Some("in postcard"));
    let (mut deep, mut too_deep) = (BOOL, BOOL);
    (deep.json.depth, too_deep.json.depth) = (DEPTH_LIMIT - 1, DEPTH_LIMIT);
    for (part, json, postcard) in [
        (always("a", BOOL), None, None),
        (sometimes("a", BOOL), None, Some(NOT_IN_PLACE)),
        (always("a", never), Some("in JSON"), Some("in postcard")),
        (always("a", deep), None, None),
        (always("a", too_deep), Some(DEEP), None),
    ] {
        for (format, why) in [
            (SignedJson, json),
            (EncryptedJson, json),
            (SignedPostcard, postcard),
            (EncryptedPostcard, postcard),
        ] {
            assert_eq!(part.never(format), why, "{format:?}");
        }
        // And so is the struct that holds it, wherever it is.
        for parts in [[part, always("b", BOOL)], [always("b", BOOL), part]] {
            let info = object(&[], &parts);
            assert_eq!((info.json.never, info.postcard.never), (json, postcard));
        }
    }
}

#[test]
fn depth_counts_arrays_and_objects_as_serde_json_does() {
    let depth = |info: Info| info.json.depth;
    let whole = object(&["a"], &[always("a", BOOL)]);
    assert_eq!((depth(BOOL), depth(whole), depth(tuple(&[BOOL, whole]))), (0, 1, 2));
    let of = |tagging, content| depth(variants(tagging, &[variant("A", content)]));
    for (content, external, internal, adjacent) in [
        (Content::Unit, 0, 1, 1),
        (Content::One(&whole), 2, 1, 2),
        (Content::One(&UNIT), 1, 1, 1),
        (Content::Struct(&["a"], &[always("a", BOOL)]), 2, 1, 2),
    ] {
        assert_eq!(of(Tagging::External, content), external);
        assert_eq!(of(Tagging::Internal("t"), content), internal);
        assert_eq!(of(Tagging::Adjacent("t", "c"), content), adjacent);
    }
}

#[test]
fn finds_an_unbounded_part_at_every_index() {
    let plain = always("a", BOOL);
    let (mut open, unbounded) = (plain, always("a", Info::of_size("", usize::MAX, None)));
    open.info.limits.missing = true;
    for len in 0..4 {
        let parts = vec![plain; len];
        assert!(!any_lacks_limits(&parts) && !any_unbounded(&parts));
        for at in 0..len {
            for marked in [open, unbounded] {
                let mut parts = parts.clone();
                parts[at] = marked;
                assert_eq!(any_lacks_limits(&parts), marked.info.limits.missing);
                assert_eq!(any_unbounded(&parts), marked.info.unbounded);
            }
        }
    }
}

#[test]
fn every_name_and_position_changes_the_fingerprint() {
    let mut seen = std::collections::HashSet::new();
    for (a, b) in [("a", "b"), ("b", "a"), ("ab", ""), ("", "ab")] {
        assert!(seen.insert(object(&[], &[always(a, BOOL), always(b, BOOL)]).layout));
        let list = [a, b].map(|name| variant(name, Content::Unit));
        assert!(seen.insert(variants(Tagging::External, &list).layout));
    }
    assert!(seen.insert(object(&[], &[always("a", BOOL), always("b", BYTE)]).layout));
    assert!(seen.insert(tuple(&[BOOL, BYTE]).layout));
    assert!(seen.insert(tuple(&[BYTE, BOOL]).layout));
}

#[test]
fn never_takes_precedence_over_unknown() {
    let float = <f64 as SessionField>::INFO;
    let wide = <u128 as SessionField>::INFO;
    let buffered = |items: &[Info]| tuple(items).json.buffered;
    assert_eq!(buffered(&[BOOL, BYTE]), Buffered::Exactly);
    assert_eq!(buffered(&[BOOL, float]), Buffered::Unknown);
    assert_eq!(buffered(&[float, BOOL]), Buffered::Unknown);
    assert_eq!(buffered(&[float, wide, BOOL]), Buffered::Never(WIDE));
    assert_eq!(buffered(&[wide, float]), Buffered::Never(WIDE));
}
