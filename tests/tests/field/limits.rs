//! `set` refuses fields over their limits, floats that JSON cannot represent, and cookies over the
//! size limit.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField, SetError};

use crate::{noon, session_manager, set};

/// The errors of these tests, to compare with: the variants of `SetError` are `#[non_exhaustive]`.
#[derive(Debug, PartialEq)]
enum Refusal {
    TooLong(String, usize, usize),
    TooMany(String, usize, usize),
    NotFinite(String),
}

fn refusal(error: SetError) -> Refusal {
    match error {
        SetError::TooLong { field, len, limit, .. } => Refusal::TooLong(field, len, limit),
        SetError::TooMany { field, len, limit, .. } => Refusal::TooMany(field, len, limit),
        SetError::NotFinite { field, .. } => Refusal::NotFinite(field),
        error => panic!("{error}"),
    }
}

fn too_long<T>(field: &str, len: usize, limit: usize) -> Result<T, Refusal> {
    Err(Refusal::TooLong(field.to_owned(), len, limit))
}

fn too_many<T>(field: &str, len: usize, limit: usize) -> Result<T, Refusal> {
    Err(Refusal::TooMany(field.to_owned(), len, limit))
}

fn not_finite<T>(field: &str) -> Result<T, Refusal> {
    Err(Refusal::NotFinite(field.to_owned()))
}

/// The length of a text in JSON, without the quotes.
fn json_len(text: &str) -> usize {
    serde_json::to_string(text).unwrap().len() - 2
}

macro_rules! sessions {
    ($($name:ident $codec:literal { $($(#[$limit:meta])* $field:ident: $type:ty,)* })*) => {$(
        #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session(name = "s", codec = $codec)]
        struct $name {
            $($(#[$limit])* $field: $type,)*
        }
    )*};
}

sessions! {
    JsonText "json" { #[session(max_len = 20)] text: String, }
    PostcardText "postcard" { #[session(max_len = 20)] text: String, }
    JsonItems "json" { #[session(max_len(3, 5))] items: Vec<String>, }
    JsonFloats "json" { wide: f64, narrow: f32, }
    PostcardFloats "postcard" { wide: f64, narrow: f32, }
}

/// Text with characters of every length in JSON: plain, escaped in two or six bytes, and of two,
/// three and four UTF-8 bytes.
fn text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![
        any::<char>(),
        proptest::char::range(' ', '~'),
        proptest::char::range('\0', '\x1f'),
        prop::sample::select(vec!['"', '\\', 'ß', '€', '🎉', '\x7f']),
    ];
    prop::collection::vec(letter, 0..24).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn set_refuses_a_text_exactly_when_its_encoding_exceeds_max_len(text in text()) {
        let (json, plain) = (json_len(&text), text.len());
        let set_json = set(&JsonText { text: text.clone() });
        let set_postcard = set(&PostcardText { text });
        if json > 20 {
            prop_assert_eq!(set_json.map_err(refusal), too_long("text", json, 20));
        } else {
            prop_assert!(set_json.is_ok());
        }
        if plain > 20 {
            prop_assert_eq!(set_postcard.map_err(refusal), too_long("text", plain, 20));
        } else {
            prop_assert!(set_postcard.is_ok());
        }
    }

    #[test]
    fn set_refuses_a_collection_when_it_or_an_item_exceeds_max_len(
        items in prop::collection::vec(text(), 0..5),
    ) {
        let over = items.iter().position(|item| json_len(item) > 5);
        let expected = match over {
            _ if items.len() > 3 => too_many("items", items.len(), 3),
            Some(at) => too_long(&format!("items[{at}]"), json_len(&items[at]), 5),
            None => Ok(()),
        };
        prop_assert_eq!(set(&JsonItems { items }).map(drop).map_err(refusal), expected);
    }

    #[test]
    fn set_refuses_nan_and_in_json_infinity_and_keeps_every_other_bit(
        wide in prop_oneof![any::<u64>(), any::<u64>().prop_map(|bits| bits | 0x7ff << 52)]
            .prop_map(f64::from_bits),
        narrow in prop_oneof![4 => any::<u32>(), 1 => any::<u32>().prop_map(|bits| bits | 0xff << 23)]
            .prop_map(f32::from_bits),
    ) {
        let expected = match (wide.is_finite(), narrow.is_finite()) {
            (true, true) => Ok((wide.to_bits(), narrow.to_bits())),
            (false, _) => not_finite("wide"),
            (true, false) => not_finite("narrow"),
        };
        let sessions = session_manager::<JsonFloats>();
        let back = sessions.at(noon()).set(&JsonFloats { wide, narrow }).map(|cookie| {
            let back = sessions.at(noon()).get(cookie.pair()).unwrap();
            (back.wide.to_bits(), back.narrow.to_bits())
        });
        prop_assert_eq!(back.map_err(refusal), expected);
        let sessions = session_manager::<PostcardFloats>();
        let expected = match (wide.is_nan(), narrow.is_nan()) {
            (false, false) => Ok((wide.to_bits(), narrow.to_bits())),
            (true, _) => not_finite("wide"),
            (false, true) => not_finite("narrow"),
        };
        let back = sessions.at(noon()).set(&PostcardFloats { wide, narrow }).map(|cookie| {
            let back = sessions.at(noon()).get(cookie.pair()).unwrap();
            (back.wide.to_bits(), back.narrow.to_bits())
        });
        prop_assert_eq!(back.map_err(refusal), expected);
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, SessionField)]
struct Address {
    #[session(max_len = 4)]
    street: String,
    #[session(max_len(2, 2))]
    #[serde(rename = "codes")]
    postcodes: Vec<(u8, Option<String>)>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, SessionField)]
enum Contact {
    None,
    Mail(#[session(max_len = 3)] String),
    Post { address: Address, weight: f32 },
    Pair(f64, [f64; 2]),
}

sessions! {
    Nested "json" {
        contact: Contact,
        #[session(max_len(2, 3))]
        by_name: BTreeMap<String, Option<f64>>,
        boxed: Box<[Contact; 2]>,
    }
}

#[test]
fn a_set_error_names_the_full_path_of_the_field() {
    let address = |street: &str, code: &str| Address {
        street: street.to_owned(),
        postcodes: vec![(1, None), (2, Some(code.to_owned()))],
    };
    let post =
        |street: &str, code: &str, weight| Contact::Post { address: address(street, code), weight };
    let nested = |contact, entries: &[(&str, f64)], boxed| Nested {
        contact,
        by_name: entries.iter().map(|(key, value)| ((*key).to_owned(), Some(*value))).collect(),
        boxed: Box::new([Contact::None, boxed]),
    };
    let none = || Contact::None;
    for (data, expected) in [
        (nested(post("road", "ab", 0.5), &[("a", 1.0)], none()), Ok(())),
        (nested(Contact::Mail("mail".into()), &[], none()), too_long("contact.0", 4, 3)),
        (nested(post("street", "ab", 0.5), &[], none()), too_long("contact.address.street", 6, 4)),
        (
            nested(post("road", "abc", 0.5), &[], none()),
            too_long("contact.address.postcodes[1].1", 3, 2),
        ),
        (nested(post("road", "ab", f32::NAN), &[], none()), not_finite("contact.weight")),
        (nested(Contact::Pair(0.0, [0.0, f64::INFINITY]), &[], none()), not_finite("contact.1[1]")),
        (nested(none(), &[("a", 0.0), ("b", 0.0), ("c", 0.0)], none()), too_many("by_name", 3, 2)),
        (nested(none(), &[("a", 0.0), ("four", 0.0)], none()), too_long("by_name[1]", 4, 3)),
        (nested(none(), &[("a", f64::NEG_INFINITY)], none()), not_finite("by_name[0]")),
        (nested(none(), &[], Contact::Mail("\n\n".into())), too_long("boxed[1].0", 4, 3)),
    ] {
        assert_eq!(set(&data).map(drop).map_err(refusal), expected, "{data:?}");
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Skipping {
    #[serde(skip)]
    ignored: f64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[session(max_len(2))]
    list: Vec<f64>,
}

#[test]
fn set_does_not_check_skipped_fields() {
    let data = Skipping { ignored: f64::NAN, list: vec![] };
    assert!(session_manager().at(noon()).set(&data).is_ok());
    let data = Skipping { ignored: 0.0, list: vec![f64::NAN] };
    assert_eq!(set(&data).map_err(refusal), not_finite("list[0]"));
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", limit = 200)]
struct LimitedTo200 {
    #[session(unbounded)]
    text: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard", encrypt)]
struct Unbounded {
    number: u8,
    #[session(unbounded)]
    text: String,
}

/// A field whose `max_size` can be smaller than its value.
#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Understated {
    #[session(max_size = 12)]
    text: String,
}

const _: () = {
    assert!(LimitedTo200::SIZE.max == usize::MAX && !LimitedTo200::SIZE.is_bounded());
    assert!(LimitedTo200::SIZE.limit == 200);
    assert!(
        Unbounded::SIZE.max == usize::MAX
            && !Unbounded::SIZE.is_bounded()
            && Unbounded::SIZE.limit == 4096
    );
    assert!(Understated::SIZE.is_bounded() && Understated::SIZE.limit == 4096);
    // Each smallest payload is counted as 10 bytes: `{"text":` and `}`, and at least one byte for a
    // field with `unbounded` or `max_size`.
    assert!(LimitedTo200::SIZE.min == 1 + 4 * (12 + 10 + 32) / 3);
    assert!(Understated::SIZE.min == 1 + 4 * (12 + 10 + 32) / 3);
};

/// The size of a cookie with this payload, header and tag.
fn cookie_size(payload: usize, nonce: usize) -> usize {
    let token = 12 + nonce + payload + if nonce > 0 { 16 } else { 32 };
    "s".len() + (token * 4).div_ceil(3)
}

proptest! {
    #[test]
    fn set_refuses_exactly_the_cookies_whose_name_and_value_exceed_the_limit(len in 0usize..4000, letter in any::<char>()) {
        let text = letter.to_string().repeat(len);
        let check_limit = |size, limit, set: Result<usize, SetError>| {
            if size > limit {
                let Err(SetError::TooLarge { cookie, size: found, limit: allowed, .. }) = set else {
                    return Err(TestCaseError::fail(format!("{set:?}")));
                };
                prop_assert_eq!((cookie.as_str(), found, allowed), ("s", size, limit));
            } else {
                prop_assert_eq!(set, Ok(size));
            }
            Ok(())
        };
        let json = cookie_size(r#"{"text":""}"#.len() + json_len(&text), 0);
        check_limit(json, 200, set(&LimitedTo200 { text: text.clone() }))?;
        // The size that the field promises is checked too, although a cookie could hold more.
        check_limit(json, Understated::SIZE.max, set(&Understated { text: text.clone() }))?;
        let prefix = postcard::to_allocvec(&text.len()).unwrap().len();
        check_limit(cookie_size(1 + prefix + text.len(), 12), 4096, set(&Unbounded { number: 7, text }))?;
    }
}
