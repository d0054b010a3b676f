use serde_json::{Value, json};

use super::{
    Content, KEYS, NOT_FLAT, NOT_IN_PLACE, NOT_TAGGED, Part, Presence, Tagging, Variant, WIDE,
    any_open, any_unbounded, object, tuple, variants,
};
use crate::field::{Info, SessionField};
use crate::size::Bound;
use crate::token::Format;

const BOOL: Info = <bool as SessionField>::INFO;
const BYTE: Info = <u8 as SessionField>::INFO;
const MAYBE: Info = <Option<u8> as SessionField>::INFO;

/// A bound from the smallest and the largest value as serde_json writes them.
fn json_of(smallest: Value, largest: Value) -> Bound {
    Bound::new(smallest.to_string().len(), largest.to_string().len())
}

fn always(name: &'static str, info: Info) -> Part {
    Part::new(name, info, Presence::Always)
}

fn variant<'a>(name: &'static str, content: Content<'a>) -> Variant<'a> {
    Variant { name, index: 0, content, untagged: false }
}

#[test]
fn a_struct_is_as_large_as_serde_json_writes_it() {
    let one = object(&[always("a", BOOL)]);
    assert_eq!(one.json, json_of(json!({ "a": true }), json!({ "a": false })));
    let named = object(&[always("a\"\n", BOOL), always("é", BYTE)]);
    let (smallest, largest) =
        (json!({ "a\"\n": true, "é": 0 }), json!({ "a\"\n": false, "é": 255 }));
    assert_eq!(named.json, json_of(smallest, largest));
    assert_eq!(named.present, named.json);
    assert_eq!(named.postcard, BOOL.postcard.then(BYTE.postcard));
    assert!(named.object && !named.unsure);
    assert_eq!(object(&[]).json, json_of(json!({}), json!({})));
}

#[test]
fn a_field_takes_its_entry_whenever_it_is_there() {
    let with = |info, presence| object(&[Part::new("a", info, presence)]).json;
    let maybe = json_of(json!({}), json!({ "a": null }));
    assert_eq!(with(MAYBE, Presence::Sometimes), maybe);
    assert_eq!(with(MAYBE, Presence::UnlessNone), json_of(json!({}), json!({ "a": 255 })));
    assert_eq!(with(MAYBE, Presence::Never), json_of(json!({}), json!({})));
    let beside = [always("b", BOOL), Part::new("a", BYTE, Presence::Sometimes)];
    let expected = json_of(json!({ "b": true }), json!({ "b": false, "a": 255 }));
    assert_eq!(object(&beside).json, expected);
}

#[test]
fn what_is_flattened_leaves_its_braces_behind() {
    let flat = |info| Part::new("x", info, Presence::Flat);
    let inner = object(&[always("a", BOOL), Part::new("b", BYTE, Presence::Sometimes)]);
    let (smallest, largest) = (json!({ "a": true }), json!({ "a": false, "b": 255 }));
    assert_eq!(object(&[flat(inner)]).json, json_of(smallest, largest));
    let (smallest, largest) =
        (json!({ "c": true, "a": true }), json!({ "c": false, "a": false, "b": 255 }));
    assert_eq!(object(&[always("c", BOOL), flat(inner)]).json, json_of(smallest, largest));
    // An empty one adds nothing, not even a comma.
    let empty = object(&[Part::new("b", BYTE, Presence::Sometimes)]);
    let (smallest, largest) = (json!({ "c": true }), json!({ "c": false, "b": 255 }));
    assert_eq!(object(&[always("c", BOOL), flat(empty)]).json, json_of(smallest, largest));
    assert_eq!(object(&[always("c", BOOL), flat(object(&[]))]).json.max, "{\"c\":false}".len());
    // Without a bound it stays without one.
    let unbounded = object(&[flat(Info::unbounded("x"))]);
    assert_eq!(unbounded.json.max, usize::MAX);
    assert!(unbounded.unsure, "its keys may be those of another field");
}

#[test]
fn a_tuple_is_as_large_as_serde_json_writes_it() {
    let pair = tuple(&[BOOL, BYTE]);
    assert_eq!(pair.json, json_of(json!([true, 0]), json!([false, 255])));
    assert_eq!(pair.present, pair.json);
    assert_eq!(pair.postcard, BOOL.postcard.then(BYTE.postcard));
    assert!(!pair.object);
    assert_eq!(tuple(&[]).json, json_of(json!([]), json!([])));
}

#[test]
fn an_enum_is_as_large_as_serde_json_writes_it_in_every_representation() {
    let parts = [always("a", BOOL)];
    let whole = object(&parts);
    let contents = [
        (Content::Unit, json!(null), json!(null)),
        (Content::One(&whole), json!({ "a": true }), json!({ "a": false })),
        (Content::Tuple(&[BOOL, BYTE]), json!([true, 0]), json!([false, 255])),
        (Content::Struct(&parts), json!({ "a": true }), json!({ "a": false })),
    ];
    for (content, smallest, largest) in contents {
        let size = |tagging| variants(tagging, &[variant("V\"", content)]).json;
        let unit = matches!(content, Content::Unit);
        let of = |write: &dyn Fn(&Value) -> Value| json_of(write(&smallest), write(&largest));
        let external = |held: &Value| if unit { json!("V\"") } else { json!({ "V\"": held }) };
        assert_eq!(size(Tagging::External), of(&external));
        let adjacent = |held: &Value| {
            if unit { json!({ "t\n": "V\"" }) } else { json!({ "t\n": "V\"", "c\\": held }) }
        };
        assert_eq!(size(Tagging::Adjacent("t\n", "c\\")), of(&adjacent));
        assert_eq!(size(Tagging::Untagged), of(&Value::clone));
        if !matches!(content, Content::Tuple(_)) {
            let internal = |held: &Value| {
                if unit { json!({ "t\n": "V\"" }) } else { json!({ "t\n": "V\"", "a": held["a"] }) }
            };
            assert_eq!(size(Tagging::Internal("t\n")), of(&internal));
        }
    }
    // The smallest and the largest variant count, and in postcard the index.
    let several = [
        variant("Long", Content::Unit),
        Variant { index: 128, ..variant("V", Content::One(&BYTE)) },
        Variant { index: 1, untagged: true, ..variant("W", Content::One(&BOOL)) },
    ];
    let info = variants(Tagging::External, &several);
    assert_eq!(info.json, json_of(json!(true), json!({ "V": 255 })));
    assert_eq!(info.present, info.json);
    assert_eq!(info.postcard, Bound::new(1, 2 + 1));
    assert_eq!(variants(Tagging::External, &[]).json, Bound::exactly(0));
    assert_eq!(variants(Tagging::External, &[]).postcard, Bound::exactly(0));
}

#[test]
fn only_an_enum_of_names_alone_is_a_key_and_of_few_values() {
    let units = [variant("A", Content::Unit), variant("Bcd", Content::Unit)];
    let keys = variants(Tagging::External, &units);
    assert_eq!(keys.key, Some(json_of(json!("A"), json!("Bcd"))));
    assert!(keys.few_json.is_some() && keys.few_postcard.is_some());
    for taggings in [Tagging::Internal("t"), Tagging::Adjacent("t", "c"), Tagging::Untagged] {
        let info = variants(taggings, &units);
        assert!(info.key.is_none() && info.few_json.is_none());
    }
    let mixed = [units[0], variant("B", Content::One(&BOOL)), units[1]];
    assert!(variants(Tagging::External, &mixed).key.is_none());
    let untagged = [units[0], Variant { untagged: true, ..units[1] }];
    assert!(variants(Tagging::External, &untagged).key.is_none());
}

#[test]
fn an_enum_is_an_object_or_null_where_a_variant_is() {
    let whole = object(&[always("a", BOOL)]);
    let unit = variant("A", Content::Unit);
    let held = variant("B", Content::One(&whole));
    let maybe = variant("C", Content::One(&MAYBE));
    let shape = |tagging, list: &[Variant<'_>]| {
        let info = variants(tagging, list);
        (info.object, info.nullable, info.unsure)
    };
    assert_eq!(shape(Tagging::External, &[held]), (false, false, false));
    assert_eq!(shape(Tagging::Adjacent("t", "c"), &[unit, maybe]), (true, false, false));
    assert_eq!(shape(Tagging::Internal("t"), &[unit]), (true, false, false));
    assert_eq!(shape(Tagging::Internal("t"), &[held, unit]), (true, false, true));
    assert_eq!(shape(Tagging::Untagged, &[held]), (true, false, true));
    assert_eq!(shape(Tagging::Untagged, &[held, unit]), (false, true, true));
    assert_eq!(shape(Tagging::Untagged, &[maybe, held]), (false, true, true));
    // A float may not be read out of a buffer, as serde_json's features are.
    for (info, unsure) in [(BOOL, false), (<f32 as SessionField>::INFO, true)] {
        let parts = [always("a", info)];
        let held = variant("A", Content::Struct(&parts));
        assert_eq!(shape(Tagging::Internal("t"), &[held]), (true, false, unsure));
        assert_eq!(shape(Tagging::Adjacent("t", "c"), &[held]), (true, false, false));
        assert_eq!(shape(Tagging::External, &[held]), (false, false, false));
    }
    let last = Variant { untagged: true, ..held };
    assert_eq!(shape(Tagging::Internal("t"), &[unit, last]), (true, false, true));
}

#[test]
fn what_could_not_be_read_back_says_why_in_the_codec_that_cannot() {
    use Format::{EncryptedJson, EncryptedPostcard, SignedJson, SignedPostcard};
    let whole = object(&[always("a", BOOL)]);
    let wide = object(&[always("a", <u128 as SessionField>::INFO)]);
    let keys = <[(u8, bool); 1] as SessionField>::INFO;
    let (mut never, mut map) = (BOOL, whole);
    (never.never_json, never.never_postcard) = (Some("in JSON"), Some("in postcard"));
    map.never_buffered = Some(KEYS);
    use Presence::{Always, Flat, Never, Sometimes, UnlessNone};
    let cases = [
        (BOOL, Always, None, None),
        (BOOL, Sometimes, None, Some(NOT_IN_PLACE)),
        (MAYBE, UnlessNone, None, Some(NOT_IN_PLACE)),
        (BOOL, Never, None, Some(NOT_IN_PLACE)),
        (BOOL, Flat, Some(NOT_FLAT), Some(NOT_IN_PLACE)),
        (keys, Flat, Some(NOT_FLAT), Some(NOT_IN_PLACE)),
        (Info::sized("", 9), Flat, None, Some(NOT_IN_PLACE)),
        (whole, Flat, None, Some(NOT_IN_PLACE)),
        (wide, Flat, Some(WIDE), Some(NOT_IN_PLACE)),
        (wide, Always, None, None),
        (map, Flat, Some(KEYS), Some(NOT_IN_PLACE)),
        (map, Always, None, None),
        (never, Always, Some("in JSON"), Some("in postcard")),
    ];
    for (info, presence, json, postcard) in cases {
        let part = Part::new("a", info, presence);
        for (format, why) in [
            (SignedJson, json),
            (EncryptedJson, json),
            (SignedPostcard, postcard),
            (EncryptedPostcard, postcard),
        ] {
            assert_eq!(part.never(format), why, "{presence:?} in {format:?}");
        }
        // And so does the struct that has it, wherever it stands.
        for parts in [[part, always("b", BOOL)], [always("b", BOOL), part]] {
            let info = object(&parts);
            assert_eq!((info.never_json, info.never_postcard), (json, postcard), "{presence:?}");
        }
    }
}

#[test]
fn an_enum_that_could_not_be_read_back_says_why() {
    let wide = object(&[always("a", <u128 as SessionField>::INFO)]);
    let narrow = object(&[always("a", BOOL)]);
    let held = variant("A", Content::One(&wide));
    let why = |tagging, list: &[Variant<'_>]| {
        let info = variants(tagging, list);
        (info.never_json, info.never_postcard.is_some())
    };
    assert_eq!(why(Tagging::External, &[held]), (None, false));
    assert_eq!(why(Tagging::Adjacent("t", "c"), &[held]), (None, true));
    assert_eq!(why(Tagging::Internal("t"), &[held]), (Some(WIDE), true));
    assert_eq!(why(Tagging::Untagged, &[held]), (Some(WIDE), true));
    // One untagged variant, and all are read through a buffer.
    let last = Variant { index: 1, untagged: true, ..variant("B", Content::One(&narrow)) };
    assert_eq!(why(Tagging::External, &[held, last]), (Some(WIDE), true));
    let no_object = variant("A", Content::One(&BOOL));
    assert_eq!(why(Tagging::Internal("t"), &[no_object]), (Some(NOT_TAGGED), true));
    assert_eq!(why(Tagging::Internal("t"), &[variant("A", Content::Unit)]), (None, true));
    let parts = [always("a", BOOL)];
    assert_eq!(why(Tagging::Internal("t"), &[variant("A", Content::Struct(&parts))]), (None, true));
    // A variant that is not where it is counted, since one before it is skipped.
    for indices in [[0, 1], [1, 2], [0, 2]] {
        let list = indices.map(|index| Variant { index, ..variant("A", Content::Unit) });
        assert_eq!(why(Tagging::External, &list), (None, indices != [0, 1]), "{indices:?}");
    }
}

#[test]
fn a_part_that_is_open_or_unbounded_is_seen_wherever_it_stands() {
    let plain = always("a", BOOL);
    let (mut open, unbounded) = (plain, always("a", Info::unbounded("")));
    open.info.open = true;
    for len in 0..4 {
        let parts = vec![plain; len];
        assert!(!any_open(&parts) && !any_unbounded(&parts));
        for at in 0..len {
            for marked in [open, unbounded] {
                let mut parts = parts.clone();
                parts[at] = marked;
                assert_eq!(any_open(&parts), marked.info.open);
                assert_eq!(any_unbounded(&parts), marked.info.unbounded);
            }
        }
    }
}

#[test]
fn the_tag_of_a_struct_is_an_entry_of_it() {
    let tagged = object(&[Part::tag("t\"", "Name\\"), always("a", BOOL)]);
    let (smallest, largest) =
        (json!({ "t\"": "Name\\", "a": true }), json!({ "t\"": "Name\\", "a": false }));
    assert_eq!(tagged.json, json_of(smallest, largest));
    assert_eq!(tagged.never_postcard, Some(NOT_IN_PLACE));
}

#[test]
fn every_name_and_index_is_a_part_of_the_shape() {
    let mut shapes = std::collections::HashSet::new();
    for (a, b) in [("a", "b"), ("b", "a"), ("ab", ""), ("", "ab")] {
        assert!(shapes.insert(object(&[always(a, BOOL), always(b, BOOL)]).shape));
        for index in 0..3 {
            let list = [a, b].map(|name| Variant { index, ..variant(name, Content::Unit) });
            assert!(shapes.insert(variants(Tagging::External, &list).shape));
        }
    }
    assert!(shapes.insert(object(&[always("a", BOOL), always("b", BYTE)]).shape));
    assert!(shapes.insert(tuple(&[BOOL, BYTE]).shape));
    assert!(shapes.insert(tuple(&[BYTE, BOOL]).shape));
}
