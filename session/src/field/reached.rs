//! For tests of bounds beside the types: real values against what is known of their type.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::SessionField;
use super::few::{Few, Most};
use crate::size::Bound;

/// A map of one entry, to see a value as a key.
struct Entry<'v, T>(&'v T);

impl<T: Serialize> Serialize for Entry<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(1))?;
        map.serialize_entry(self.0, &())?;
        map.end()
    }
}

fn json_len(value: &impl Serialize) -> usize {
    serde_json::to_string(value).unwrap().len()
}

fn postcard_len(value: &impl Serialize) -> usize {
    postcard::to_slice(value, &mut [0; 256]).unwrap().len()
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
    assert_eq!(T::INFO.json, bound(values.iter().map(json_len)), "{name} in JSON");
    assert_eq!(T::INFO.postcard, bound(values.iter().map(postcard_len)), "{name} in postcard");
    if let Some(key) = T::INFO.key {
        let keys = values.iter().map(|value| json_len(&Entry(value)) - "{:null}".len());
        assert_eq!(key, bound(keys), "{name} as a key");
    }
}

/// These are all values of a type that has few: a set of any size is counted as it is.
pub(super) fn few_are_counted<T: SessionField + Serialize>(values: &[T]) {
    sizes_are_counted(T::INFO.few_json, values.iter().map(json_len).collect());
    sizes_are_counted(T::INFO.few_postcard, values.iter().map(postcard_len).collect());
}

/// So many of the largest values take as much as is known of them.
pub(super) fn sizes_are_counted(few: Option<Few>, mut sizes: Vec<usize>) {
    sizes.sort_by(|a, b| b.cmp(a));
    for count in 0..sizes.len() + 3 {
        let largest = &sizes[..count.min(sizes.len())];
        let most = Most { bytes: largest.iter().sum(), count: largest.len() };
        assert_eq!(Most::distinct(usize::MAX, few, count), most);
    }
}
