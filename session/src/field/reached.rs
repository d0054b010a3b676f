//! Helpers for the unit tests in `impls/`: compare real values with what is known of their type.

use core::fmt::{self, Debug};
use core::marker::PhantomData;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestRunner};
use serde::{Deserialize, Serialize};
use serde_core::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_core::ser::{SerializeMap, Serializer};

use super::SessionField;
use super::info::Buffered;
use crate::error::SetError;
use crate::size::Bound;
use crate::token::Format;

/// A map of one entry, to write and read a value as a key.
struct Entry<T>(T);

impl<T: Serialize> Serialize for Entry<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(1))?;
        map.serialize_entry(&self.0, &())?;
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entry<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(EntryVisitor(PhantomData))
    }
}

struct EntryVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EntryVisitor<T> {
    type Value = Entry<T>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a map of one entry")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry<T>, A::Error> {
        let entry: Option<(T, ())> = map.next_entry()?;
        entry.map(|(key, ())| Entry(key)).ok_or_else(|| serde::de::Error::custom("no entry"))
    }
}

/// An enum that serde reads through its buffer.
#[derive(Serialize, Deserialize)]
#[serde(tag = "tag")]
enum Tagged<T> {
    Struct { value: T },
}

fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

fn from_json<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_json::from_str(json).ok()
}

fn json_len(value: &impl Serialize) -> usize {
    to_json(value).len()
}

fn key_len(value: &impl Serialize) -> usize {
    json_len(&Entry(value)) - "{:null}".len()
}

fn to_postcard<'b>(value: &impl Serialize, buffer: &'b mut [u8; 1024]) -> &'b [u8] {
    postcard::to_slice(value, buffer).unwrap()
}

fn postcard_len(value: &impl Serialize) -> usize {
    to_postcard(value, &mut [0; 1024]).len()
}

fn from_postcard<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (value, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(value)
}

/// The least and the most of these sizes, which hold those of the smallest and the largest value.
fn bound(sizes: impl Iterator<Item = usize> + Clone) -> Bound {
    Bound::new(sizes.clone().min().unwrap(), sizes.max().unwrap())
}

/// Among these values are one of the smallest and one of the largest, in every way to write them.
pub(super) fn bounds_are_reached<T: SessionField + Serialize>(values: &[T]) {
    bounds_within_limits_are_reached::<(), T>(values);
}

/// The same of a type that takes the limits `L`.
pub(super) fn bounds_within_limits_are_reached<L, T: SessionField<L> + Serialize>(values: &[T]) {
    let name = core::any::type_name::<T>();
    assert_eq!(T::INFO.json.size, bound(values.iter().map(json_len)), "{name} in JSON");
    assert_eq!(T::INFO.postcard.size, bound(values.iter().map(postcard_len)), "{name} in postcard");
    if let Some(key) = T::INFO.json.key {
        assert_eq!(key, bound(values.iter().map(key_len)), "{name} as a key");
    }
}

/// The extremes reach the bounds, and all `values` are within them. In both codecs, each value is
/// read back equal, or `set` refuses it because it would not be.
pub(super) fn bounds_hold<T>(values: impl Strategy<Value = T>, extremes: &[T])
where
    T: SessionField + Serialize + DeserializeOwned + PartialEq + Debug,
{
    bounds_within_limits_hold::<(), T>(values, extremes);
}

/// The same of a type that takes the limits `L`.
pub(super) fn bounds_within_limits_hold<L, T>(values: impl Strategy<Value = T>, extremes: &[T])
where
    T: SessionField<L> + Serialize + DeserializeOwned + PartialEq + Debug,
{
    bounds_within_limits_are_reached::<L, T>(extremes);
    for value in extremes {
        assert!(
            is_kept_in_json::<L, T>(value) && is_kept_in_postcard::<L, T>(value),
            "{value:?} is refused"
        );
    }
    all_are_kept_or_refused::<L, T>(values);
}

/// All values are within the bounds, and each is read back equal or refused.
fn all_are_kept_or_refused<L, T>(values: impl Strategy<Value = T>)
where
    T: SessionField<L> + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let config = Config { cases: 500, failure_persistence: None, ..Config::default() };
    let checked = TestRunner::new(config).run(&values, |value| {
        is_kept_in_json::<L, T>(&value);
        is_kept_in_postcard::<L, T>(&value);
        Ok(())
    });
    if let Err(error) = checked {
        panic!("{error}");
    }
}

#[track_caller]
fn assert_within(bound: Bound, len: usize, value: &impl Debug) {
    assert!((bound.min..=bound.max).contains(&len), "{len} is not in {bound:?}: {value:?}");
}

/// Whether `set` accepts the value in JSON, which then has all properties of its type.
fn is_kept_in_json<L, T>(value: &T) -> bool
where
    T: SessionField<L> + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let json = to_json(value);
    let is_read = from_json::<T>(&json).is_some_and(|back| back == *value);
    if !is_accepted(value.check(Format::SignedJson), is_read, value) {
        return false;
    }
    assert_within(T::INFO.json.size, json.len(), value);
    if let Some(key) = T::INFO.json.key {
        assert_within(key, key_len(value), value);
        let back = from_json::<Entry<T>>(&to_json(&Entry(value)));
        assert!(back.is_some_and(|back| back.0 == *value), "{value:?} as a key");
    }
    if let Buffered::Exactly = T::INFO.json.buffered {
        let back = from_json::<Tagged<T>>(&to_json(&Tagged::Struct { value }));
        let is_same = back.is_some_and(|Tagged::Struct { value: back }| back == *value);
        assert!(is_same, "{value:?} in an enum with a tag");
    }
    true
}

/// Whether `set` accepts the value in postcard.
fn is_kept_in_postcard<L, T>(value: &T) -> bool
where
    T: SessionField<L> + Serialize + DeserializeOwned + PartialEq + Debug,
{
    let mut buffer = [0; 1024];
    let bytes = to_postcard(value, &mut buffer);
    let is_read = from_postcard::<T>(bytes).is_some_and(|back| back == *value);
    if !is_accepted(value.check(Format::SignedPostcard), is_read, value) {
        return false;
    }
    assert_within(T::INFO.postcard.size, bytes.len(), value);
    true
}

/// Whether a check accepted a value. It must do so if the value is read back equal and within its
/// limits, and only then.
fn is_accepted(checked: Result<(), SetError>, is_read: bool, value: &impl Debug) -> bool {
    match checked {
        Ok(()) => {
            assert!(is_read, "{value:?} is accepted and not read back");
            true
        }
        Err(SetError::Unreadable { cause, .. }) => {
            assert!(!is_read, "{value:?} is read back and refused: {cause}");
            false
        }
        Err(SetError::TooLong { len, limit, .. } | SetError::TooMany { len, limit, .. })
            if len > limit =>
        {
            false
        }
        Err(error) => panic!("{error}: {value:?}"),
    }
}

/// Text of up to `max` characters, in which those that JSON escapes are as many as others.
#[allow(dead_code, reason = "used with some features")]
pub(super) fn text(max: usize) -> impl Strategy<Value = String> {
    let regex = format!(r#"[\x00-\x22\\\x7fa-cé🎉]{{0,{max}}}"#);
    proptest::string::string_regex(&regex).unwrap()
}
