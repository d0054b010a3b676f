//! Values that serde writes and would read as others, or not at all, are refused.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField, SetError};

use super::set;

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Flat {
    number: u8,
    #[serde(flatten)]
    #[session(max_len(3, 6))]
    rest: HashMap<String, u8>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Rest {
    #[serde(flatten)]
    #[session(max_len(2, 1))]
    rest: HashMap<String, u8>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(tag = "t")]
enum Tagged {
    Map(#[session(max_len(2, 1))] BTreeMap<String, u8>),
    Rest(Rest),
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(untagged)]
enum Untagged {
    Float(f64),
    Number(u64),
    Short(#[session(max_len = 3)] String),
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Tags {
    tagged: Option<Tagged>,
    untagged: Option<Untagged>,
}

fn is_unreadable<T: Debug>(set: &Result<T, SetError>) -> bool {
    matches!(set, Err(SetError::Unreadable { .. }))
}

proptest! {
    #[test]
    fn keys_that_are_those_of_a_field_are_refused_since_they_could_not_be_read_back(
        keys in prop::collection::btree_set(prop::sample::select(vec!["number", "rest", "t", "x"]), 0..4),
    ) {
        let clashes = keys.contains("number");
        let rest = keys.into_iter().map(|key| (key.to_owned(), 1)).collect();
        prop_assert_eq!(is_unreadable(&set(&Flat { number: 1, rest })), clashes);
    }

    #[test]
    fn what_an_untagged_or_tagged_enum_would_read_as_another_value_is_refused(
        key in "[a-z]", number in any::<u64>(), float in any::<f64>(), text in "[a-z]{0,3}",
    ) {
        let tags = |tagged, untagged| Tags { tagged, untagged };
        for tagged in [
            Tagged::Map(BTreeMap::from([(key.clone(), 1)])),
            Tagged::Rest(Rest { rest: HashMap::from([(key.clone(), 1)]) }),
        ] {
            prop_assert_eq!(is_unreadable(&set(&tags(Some(tagged), None))), key == "t");
        }
        prop_assert!(set(&tags(None, Some(Untagged::Float(float)))).is_ok());
        prop_assert!(set(&tags(None, Some(Untagged::Short(text)))).is_ok());
        // A float reads whole numbers too.
        let number = set(&tags(None, Some(Untagged::Number(number))));
        prop_assert!(is_unreadable(&number), "{:?}", number);
    }
}

mod chrono_times {
    use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "s")]
    struct Times {
        time: NaiveTime,
        stamp: DateTime<Utc>,
        local: Option<DateTime<FixedOffset>>,
    }

    proptest! {
        #[test]
        fn a_time_is_refused_where_its_text_would_be_another_time(
            second in 0u32..60, nanos in 0u32..2_000_000_000, offset in -86_399i32..86_400,
        ) {
            let date = NaiveDate::from_ymd_opt(2027, 1, 15).unwrap();
            let time = NaiveTime::from_hms_opt(8, 0, second).unwrap();
            // chrono itself takes leap seconds in any minute, but not from every constructor.
            let time = chrono::Timelike::with_nanosecond(&time, nanos).unwrap();
            let leap = nanos >= 1_000_000_000 && second != 59;
            let plain = NaiveTime::MIN;
            let utc = date.and_time(plain).and_utc();
            let offset = FixedOffset::east_opt(offset).unwrap();
            let field = |field: &str, data: Times| match set(&data) {
                Err(SetError::Unreadable { field: found, .. }) => found == field,
                set => { set.unwrap(); false }
            };
            let local = |time| Some(offset.from_utc_datetime(&date.and_time(time)));
            prop_assert_eq!(field("time", Times { time, stamp: utc, local: None }), leap);
            let stamp = date.and_time(time).and_utc();
            prop_assert_eq!(field("stamp", Times { time: plain, stamp, local: None }), leap);
            let whole = offset.local_minus_utc() % 60 == 0;
            let data = Times { time: plain, stamp: utc, local: local(plain) };
            prop_assert_eq!(field("local", data), !whole);
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(default)]
struct Colors {
    front: u8,
    back: u8,
}

impl Colors {
    fn are_default(&self) -> bool {
        *self == Colors::default()
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Painted {
    #[serde(flatten, skip_serializing_if = "Colors::are_default")]
    colors: Colors,
}

fn nine() -> Option<u8> {
    Some(9)
}

fn is_over_four(number: &u8) -> bool {
    *number > 4
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(default)]
struct Fallbacks {
    #[serde(skip_serializing_if = "Option::is_none")]
    of_struct: Option<u8>,
}

impl Default for Fallbacks {
    fn default() -> Self {
        Fallbacks { of_struct: Some(1) }
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Page<T> {
    item: T,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[session(max_len = 2)]
    items: Vec<T>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Absent {
    #[serde(skip_serializing_if = "Option::is_none", default = "nine")]
    path: Option<u8>,
    fallbacks: Fallbacks,
    #[serde(skip_serializing_if = "is_over_four", default)]
    number: u8,
    #[serde(skip_serializing_if = "Option::is_some")]
    inverse: Option<u8>,
    page: Page<u8>,
}

proptest! {
    #[test]
    fn what_is_left_out_and_read_as_another_value_is_refused(
        path: Option<u8>, of_struct: Option<u8>, number in 0u8..9, inverse: Option<u8>,
        items in prop::collection::vec(any::<u8>(), 0..3),
    ) {
        let fallbacks = Fallbacks { of_struct };
        let page = Page { item: 1, items };
        let refused = match set(&Absent { path, fallbacks, number, inverse, page }) {
            Err(SetError::Unreadable { field, .. }) => Some(field),
            set => { set.unwrap(); None }
        };
        let expected = match (path, of_struct, number, inverse) {
            (None, ..) => Some("path"),
            (_, None, ..) => Some("fallbacks.of_struct"),
            (_, _, 5.., _) => Some("number"),
            (.., Some(_)) => Some(""),
            _ => None,
        };
        prop_assert_eq!(refused.as_deref(), expected);
    }
}

/// In JSON it is nested deeper than serde_json reads.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Deep(Vec<Deep>);

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Foreign {
    #[session(unbounded)]
    deep: Deep,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged8 {
    Number(u8),
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
struct ForeignPostcard {
    #[session(max_size = 1)]
    number: Untagged8,
}

#[test]
fn a_foreign_type_that_does_not_read_what_it_writes_is_refused() {
    for (levels, read) in [(1, true), (100, true), (127, false), (200, false)] {
        let deep = (1..levels).fold(Deep::default(), |deep, _| Deep(vec![deep]));
        let set = set(&Foreign { deep });
        assert_eq!(is_unreadable(&set), !read, "{levels}: {set:?}");
    }
    assert!(is_unreadable(&set(&ForeignPostcard { number: Untagged8::Number(1) })));
}

proptest! {
    #[test]
    fn flattened_fields_may_all_be_left_out(front in 0u8..2, back in any::<u8>()) {
        for data in [Colors { front, back }, Colors { front, back: 0 }] {
            let size = set(&Painted { colors: data }).unwrap();
            prop_assert!((Painted::SIZE.min..=Painted::SIZE.max).contains(&size));
        }
        prop_assert_eq!(set(&Painted { colors: Colors::default() }), Ok(Painted::SIZE.min));
    }
}
