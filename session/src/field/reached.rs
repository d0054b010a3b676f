//! Helpers for the unit tests in `impls/`: compares real values with what is known of their type.

use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::SessionField;
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
    assert_eq!(T::INFO.json.size, bound(values.iter().map(json_len)), "{name} in JSON");
    assert_eq!(T::INFO.postcard.size, bound(values.iter().map(postcard_len)), "{name} in postcard");
    if let Some(key) = T::INFO.json.key {
        let keys = values.iter().map(|value| json_len(&Entry(value)) - "{:null}".len());
        assert_eq!(key, bound(keys), "{name} as a key");
    }
}
