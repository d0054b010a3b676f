//! `set` refuses values that serde would read back changed, or not at all.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField, SetError};

use crate::set;

fn is_unreadable<T: Debug>(set: &Result<T, SetError>) -> bool {
    matches!(set, Err(SetError::Unreadable { .. }))
}

/// The field for which `set` refuses the value; `None` if it accepts and `verify` returns an equal
/// value.
fn refused_field<T: SessionData + Debug + PartialEq>(data: &T) -> Option<String> {
    match set(data) {
        Ok(_) => None,
        Err(SetError::Unreadable { field, .. } | SetError::NotFinite { field, .. }) => Some(field),
        Err(error) => panic!("{error}: {data:?}"),
    }
}

mod chrono_times {
    use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "s")]
    struct Times {
        time: NaiveTime,
        stamp: DateTime<Utc>,
        local: Option<DateTime<FixedOffset>>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "s")]
    struct UnboundedTimes {
        #[session(unbounded)]
        times: Vec<NaiveTime>,
        #[session(max_size = 30)]
        time: Option<NaiveTime>,
    }

    proptest! {
        #[test]
        fn set_refuses_a_time_that_chrono_would_read_back_changed(
            second in 0u32..60, nanos in 0u32..2_000_000_000, offset in -86_399i32..86_400,
        ) {
            let date = NaiveDate::from_ymd_opt(2027, 1, 15).unwrap();
            let time = NaiveTime::from_hms_opt(8, 0, second).unwrap();
            // chrono allows leap seconds in any minute, but not in every constructor.
            let time = time.with_nanosecond(nanos).unwrap();
            let leap = nanos >= 1_000_000_000 && second != 59;
            let plain = NaiveTime::MIN;
            let utc = date.and_time(plain).and_utc();
            let offset = FixedOffset::east_opt(offset).unwrap();
            let field = |field: &str, data: Times| refused_field(&data).is_some_and(|found| found == field);
            let local = |time| Some(offset.from_utc_datetime(&date.and_time(time)));
            prop_assert_eq!(field("time", Times { time, stamp: utc, local: None }), leap);
            let stamp = date.and_time(time).and_utc();
            prop_assert_eq!(field("stamp", Times { time: plain, stamp, local: None }), leap);
            let whole = offset.local_minus_utc() % 60 == 0;
            let data = Times { time: plain, stamp: utc, local: local(plain) };
            prop_assert_eq!(field("local", data), !whole);
            let in_list = refused_field(&UnboundedTimes { times: vec![plain, time], time: None });
            prop_assert_eq!(in_list.as_deref(), leap.then_some("times[1]"));
            let alone = refused_field(&UnboundedTimes { times: vec![], time: Some(time) });
            prop_assert_eq!(alone.as_deref(), leap.then_some("time"));
        }
    }
}

fn is_5(number: &u8) -> bool {
    *number == 5
}

fn is_boxed_5(number: &u8) -> bool {
    *number == 5
}

fn is_short(items: &[bool]) -> bool {
    items.len() < 2
}

fn is_zero(number: &f64) -> bool {
    *number == 0.0
}

type Perhaps = Option<u8>;

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Skipping {
    #[serde(skip_serializing_if = "is_5", default)]
    number: u8,
    #[serde(skip_serializing_if = "is_boxed_5", default)]
    boxed: Box<u8>,
    #[serde(skip_serializing_if = "is_short", default)]
    #[session(max_len = 3)]
    items: Vec<bool>,
    #[serde(skip_serializing_if = "Option::is_some")]
    inverse: Perhaps,
    #[serde(skip_serializing_if = "Perhaps::is_none")]
    alias: Perhaps,
    #[serde(skip_serializing_if = "is_zero", default)]
    float: f64,
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    flag: bool,
    nested: Page<u8>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Page<T> {
    #[serde(default, skip_serializing_if = "is_full")]
    #[session(max_len = 2)]
    items: Vec<T>,
}

fn is_full<T>(items: &[T]) -> bool {
    items.len() == 2
}

proptest! {
    #[test]
    fn set_refuses_exactly_the_values_that_a_predicate_wrongly_skips(
        number in 0u8..9, boxed in 4u8..6, items in prop::collection::vec(any::<bool>(), 0..4),
        inverse: Option<u8>, alias: Option<u8>, float in prop::sample::select(vec![0.0f64, -0.0, 1.5]),
        flag: bool, nested in prop::collection::vec(any::<u8>(), 0..3),
    ) {
        let expected = if number == 5 {
            Some("number")
        } else if boxed == 5 {
            Some("boxed")
        } else if items.len() == 1 {
            Some("items")
        } else if inverse.is_some() {
            Some("inverse")
        } else if float == 0.0 && float.is_sign_negative() {
            Some("float")
        } else if nested.len() == 2 {
            Some("nested.items")
        } else {
            None
        };
        let (boxed, nested) = (Box::new(boxed), Page { items: nested });
        let data = Skipping { number, boxed, items, inverse, alias, float, flag, nested };
        let found = refused_field(&data);
        prop_assert_eq!(found.as_deref(), expected);
    }
}

#[test]
fn set_names_each_field_that_a_predicate_wrongly_skips() {
    let data = |number, boxed, inverse| Skipping {
        number,
        boxed: Box::new(boxed),
        items: vec![],
        inverse,
        alias: None,
        float: 0.0,
        flag: false,
        nested: Page { items: vec![1] },
    };
    assert_eq!(refused_field(&data(0, 0, None)), None);
    assert_eq!(refused_field(&data(5, 0, None)).as_deref(), Some("number"));
    assert_eq!(refused_field(&data(0, 5, None)).as_deref(), Some("boxed"));
    assert_eq!(refused_field(&data(0, 0, Some(1))).as_deref(), Some("inverse"));
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(untagged)]
#[session(max_size = 20)]
enum Id {
    User(u64),
    Order(u64),
    Name(#[session(max_len = 4)] String),
    Nobody,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Untagged {
    id: Option<Id>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
struct UntaggedPostcard {
    id: Id,
}

#[test]
fn set_refuses_an_untagged_variant_that_serde_reads_as_another() {
    let set = |id| is_unreadable(&set(&Untagged { id }));
    assert!(!set(Some(Id::User(7))) && !set(Some(Id::Name("name".into()))) && !set(None));
    assert!(set(Some(Id::Order(7))) && set(Some(Id::Nobody)));
    // postcard cannot read an untagged enum.
    assert!(is_unreadable(&crate::set(&UntaggedPostcard { id: Id::User(7) })));
}

/// Writes the two numbers of a date swapped, and reads them in their original order.
mod swapped {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(day: &(u8, u8), to: S) -> Result<S::Ok, S::Error> {
        (day.1, day.0).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<(u8, u8), D::Error> {
        Deserialize::deserialize(from)
    }
}

fn doubled<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
    Ok(u8::deserialize(from)?.wrapping_mul(2))
}

fn from_text<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
    String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
}

macro_rules! functions {
    ($($name:ident $codec:literal;)*) => {$(
        #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session(name = "s", codec = $codec)]
        struct $name {
            #[serde(with = "swapped")]
            #[session(max_size = 9)]
            day: (u8, u8),
            #[serde(deserialize_with = "doubled")]
            #[session(max_size = 3)]
            number: u8,
        }
    )*};
}

functions! {
    Functions "json";
    FunctionsPostcard "postcard";
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct ReadFromText {
    #[serde(deserialize_with = "from_text")]
    #[session(unbounded)]
    number: u8,
}

proptest! {
    #[test]
    fn set_refuses_a_field_whose_functions_do_not_round_trip(
        day in 1u8..4, month in 1u8..4, number in 0u8..4,
    ) {
        let same = day == month && number == 0;
        let (json, postcard) = (
            set(&Functions { day: (day, month), number }),
            set(&FunctionsPostcard { day: (day, month), number }),
        );
        prop_assert_eq!((is_unreadable(&json), is_unreadable(&postcard)), (!same, !same));
        let text = set(&ReadFromText { number });
        prop_assert!(is_unreadable(&text), "{:?}", text);
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct SizedByAttribute {
    #[session(unbounded)]
    floats: Vec<Option<f64>>,
    #[session(max_size = 20)]
    narrow: Option<f32>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s", codec = "postcard")]
struct SizedByAttributePostcard {
    #[session(unbounded)]
    floats: Vec<Option<f64>>,
    #[session(max_size = 20)]
    narrow: Option<f32>,
}

#[test]
fn max_size_and_unbounded_keep_the_checks_of_a_type() {
    let json = |floats: &[f64], narrow| {
        refused_field(&SizedByAttribute {
            floats: floats.iter().copied().map(Some).collect(),
            narrow,
        })
    };
    let postcard = |floats: &[f64], narrow| {
        refused_field(&SizedByAttributePostcard {
            floats: floats.iter().copied().map(Some).collect(),
            narrow,
        })
    };
    assert_eq!(json(&[0.5, -0.0], Some(1.5)), None);
    assert_eq!(json(&[0.5, f64::NAN], None).as_deref(), Some("floats[1]"));
    assert_eq!(json(&[f64::INFINITY], None).as_deref(), Some("floats[0]"));
    assert_eq!(json(&[], Some(f32::NEG_INFINITY)).as_deref(), Some("narrow"));
    assert_eq!(postcard(&[f64::INFINITY], Some(f32::INFINITY)), None);
    assert_eq!(postcard(&[f64::NAN], None).as_deref(), Some("floats[0]"));
    assert_eq!(postcard(&[], Some(f32::NAN)).as_deref(), Some("narrow"));
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(transparent)]
struct Typed<T> {
    id: u8,
    marker: PhantomData<T>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Transparent {
    id: Typed<String>,
    perhaps: Option<Typed<()>>,
}

proptest! {
    #[test]
    fn a_transparent_struct_is_as_large_as_its_field(id: u8, perhaps: Option<u8>) {
        let perhaps = perhaps.map(|id| Typed { id, marker: PhantomData });
        let size = set(&Transparent { id: Typed { id, marker: PhantomData }, perhaps }).unwrap();
        prop_assert!((Transparent::SIZE.min..=Transparent::SIZE.max).contains(&size));
    }

    #[test]
    fn a_map_key_chosen_by_a_user_is_never_read_as_a_field(key in "[a-z_]{1,9}", value: bool) {
        let key = if value { "is_admin".to_owned() } else { key };
        let data = Preferences { is_admin: false, prefs: BTreeMap::from([(key, value)]) };
        prop_assert!(set(&data).is_ok());
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Preferences {
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_admin: bool,
    #[session(max_len(2, 9))]
    prefs: BTreeMap<String, bool>,
}

/// A type that can be nested deeper than serde_json reads.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Deep(Vec<Deep>);

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Foreign {
    #[session(unbounded)]
    deep: Deep,
}

/// A recursive type that derives `SessionField`.
#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Tree {
    #[session(max_size = 600)]
    children: Vec<Tree>,
    weight: f64,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Forest {
    tree: Tree,
}

#[test]
fn set_refuses_a_value_nested_deeper_than_serde_json_reads() {
    for (levels, read) in [(1, true), (100, true), (127, false), (200, false)] {
        let deep = (1..levels).fold(Deep::default(), |deep, _| Deep(vec![deep]));
        let set = set(&Foreign { deep });
        assert_eq!(is_unreadable(&set), !read, "{levels}: {set:?}");
    }
}

#[test]
fn set_checks_every_level_of_a_recursive_type() {
    let tree = |weight, children| Tree { children, weight };
    let forest = |weight| Forest { tree: tree(0.5, vec![tree(1.0, vec![]), tree(weight, vec![])]) };
    assert_eq!(refused_field(&forest(-0.0)), None);
    assert_eq!(refused_field(&forest(f64::NAN)).as_deref(), Some("tree.children[1].weight"));
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(tag = "type")]
enum Tagged {
    Float { value: f64 },
    Unit(Marker),
    Struct(Inner),
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Marker;

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Inner {
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<f64>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "s")]
struct Tags {
    tagged: Option<Tagged>,
}

proptest! {
    #[test]
    fn a_finite_float_in_a_tagged_enum_is_read_back_equal(bits: u64) {
        let value = f64::from_bits(bits);
        for tagged in [
            Tagged::Float { value },
            Tagged::Unit(Marker),
            Tagged::Struct(Inner { value: Some(value) }),
            Tagged::Struct(Inner { value: None }),
        ] {
            let written = matches!(&tagged, Tagged::Float { .. } | Tagged::Struct(Inner { value: Some(_) }));
            let found = refused_field(&Tags { tagged: Some(tagged) });
            prop_assert_eq!(found.is_some(), written && !value.is_finite());
        }
    }
}
