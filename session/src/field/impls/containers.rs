//! Types that hold others: `Option`, pointers, arrays, tuples, collections and maps.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use crate::error::SetError;

use crate::field::info::{Buffered, EmptyValue, Info, KEYS, first};
use crate::field::layout::mix;
use crate::field::{Limits, SessionField, tuple};
use crate::size::Bound;
use crate::size::varint_len;
use crate::token::Format;

#[diagnostic::do_not_recommend]
impl<L, T: SessionField<L>> SessionField<L> for Option<T> {
    type Rest = T::Rest;
    const INFO: Info = {
        let null = Bound::exactly("null".len());
        let postcard = Bound::exactly(1).or(T::INFO.postcard.size.plus(1));
        let mut info = Info::new("Option", T::INFO.json.size.or(null), postcard).holding(&T::INFO);
        info.json.empty = EmptyValue::None;
        info.json.nullable = true;
        if T::INFO.json.nullable {
            info.json.never = first(info.json.never, Some(NULL_TWICE));
        }
        info
    };

    #[inline]
    fn check(&self, format: Format) -> Result<(), SetError> {
        self.as_ref().map_or(Ok(()), |value| value.check(format))
    }

    #[inline]
    fn is_empty_value(&self) -> Option<bool> {
        Some(self.is_none())
    }
}

const NULL_TWICE: &str = "JSON writes both `None` and a value inside this `Option` as `null`, so one is read back as the other; write an enum of two variants, or use `codec = \"postcard\"`";

macro_rules! pointers {
    ($($pointer:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L, T: SessionField<L>> SessionField<L> for $pointer<T> {
            type Rest = T::Rest;
            const INFO: Info = T::INFO;

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
                (**self).check(format)
            }

            #[inline]
            fn is_empty_value(&self) -> Option<bool> {
                (**self).is_empty_value()
            }
        }
    )*};
}

pointers! { Box Rc Arc }

/// Brackets around `count` items of `item` bytes, and the commas between them.
const fn json_list(item: usize, count: usize) -> usize {
    item.saturating_add(1).saturating_mul(count).saturating_add(if count == 0 { 2 } else { 1 })
}

/// A list or set of up to `max` items.
///
/// A set of more items than its type has values is counted as if it could be full.
pub(super) const fn sequence(item: &Info, max: usize) -> Info {
    let json = Bound::new("[]".len(), json_list(item.json.size.max, max));
    let items = item.postcard.size.max.saturating_mul(max);
    let postcard = Bound::new(varint_len(0), items.saturating_add(varint_len(max)));
    Info::new("[]", json, postcard).holding(item).nested().or_empty()
}

/// A set of up to `max` items.
pub(super) const fn set(item: &Info, max: usize) -> Info {
    distinct(sequence(item, max), item)
}

/// A map of up to `max` entries: in JSON an object of `key:value`.
pub(super) const fn map(key: &Info, value: &Info, max: usize) -> Info {
    let written = match key.json.key {
        Some(key) => key.max,
        None => 0,
    };
    let entry = written.saturating_add(":".len()).saturating_add(value.json.size.max);
    let json = Bound::new("{}".len(), json_list(entry, max));
    let entry = key.postcard.size.max.saturating_add(value.postcard.size.max);
    let postcard = entry.saturating_mul(max).saturating_add(varint_len(max));
    let info = Info::new("{}", json, Bound::new(varint_len(0), postcard));
    let mut info = distinct(info.holding(key).holding(value).nested().or_empty(), key);
    if key.json.key.is_none() {
        info.json.never = first(info.json.never, Some(NOT_A_KEY));
    }
    // What is not text is written in quotes as a key, and stays text in serde's buffer.
    if key.json.is_quoted_as_key() {
        info.json.buffered = info.json.buffered.and(Buffered::Never(KEYS));
    }
    info
}

const NOT_A_KEY: &str = "a map's key in JSON is text, an integer, `bool`, `char` or an enum of unit variants; choose such a key, or a `Vec` of pairs";

const SKIPPED: &str = "serde skips a field of the items or keys here, so two that differ only there are read back as one; remove `#[serde(skip)]`, or choose a `Vec`";

/// A collection whose items or keys are distinct.
const fn distinct(mut collection: Info, item: &Info) -> Info {
    if item.skipped {
        collection.json.never = first(collection.json.never, Some(SKIPPED));
        collection.postcard.never = first(collection.postcard.never, Some(SKIPPED));
    }
    collection
}

pub(super) fn check_items<'i, L, T: SessionField<L> + 'i>(
    items: impl Iterator<Item = &'i T>,
    format: Format,
) -> Result<(), SetError> {
    items.enumerate().try_for_each(|(index, item)| item.check(format).map_err(|e| e.at(index)))
}

pub(super) fn check_entries<'i, M, N, K: SessionField<M> + 'i, V: SessionField<N> + 'i>(
    entries: impl Iterator<Item = (&'i K, &'i V)>,
    format: Format,
) -> Result<(), SetError> {
    entries.enumerate().try_for_each(|(index, (key, value))| {
        key.check(format).and_then(|()| value.check(format)).map_err(|e| e.at(index))
    })
}

fn check_count(len: usize, limit: usize) -> Result<(), SetError> {
    if len > limit {
        return Err(SetError::TooMany { field: String::new(), len, limit });
    }
    Ok(())
}

macro_rules! collections {
    ($($bound:ident $collection:ident<T $(, $hasher:ident)?>;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L: Limits, T: SessionField<L::Rest> $(, $hasher)?> SessionField<L>
            for $collection<T $(, $hasher)?>
        {
            type Rest = T::Rest;
            const INFO: Info = $bound(&T::INFO, L::FIRST).limited();

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
                check_count(self.len(), L::FIRST)?;
                check_items(self.iter(), format)
            }

            #[inline]
            fn is_empty_value(&self) -> Option<bool> {
                Some(self.is_empty())
            }
        }
    )*};
}

collections! {
    sequence Vec<T>;
    sequence VecDeque<T>;
    sequence LinkedList<T>;
    set BTreeSet<T>;
    set HashSet<T, S>;
}

#[diagnostic::do_not_recommend]
impl<L: Limits, T: SessionField<L::Rest>> SessionField<L> for Box<[T]> {
    type Rest = T::Rest;
    const INFO: Info = sequence(&T::INFO, L::FIRST).limited();

    #[inline]
    fn check(&self, format: Format) -> Result<(), SetError> {
        check_count(self.len(), L::FIRST)?;
        check_items(self.iter(), format)
    }

    #[inline]
    fn is_empty_value(&self) -> Option<bool> {
        Some(self.is_empty())
    }
}

macro_rules! maps {
    ($($map:ident<K, V $(, $hasher:ident)?>;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L: Limits, K, V $(, $hasher)?> SessionField<L> for $map<K, V $(, $hasher)?>
        where
            K: SessionField<L::Rest>,
            V: SessionField<K::Rest>,
        {
            type Rest = V::Rest;
            const INFO: Info = map(&K::INFO, &V::INFO, L::FIRST).limited();

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
                check_count(self.len(), L::FIRST)?;
                check_entries(self.iter(), format)
            }

            #[inline]
            fn is_empty_value(&self) -> Option<bool> {
                Some(self.is_empty())
            }
        }
    )*};
}

maps! {
    BTreeMap<K, V>;
    HashMap<K, V, S>;
}

#[diagnostic::do_not_recommend]
impl<L, T: SessionField<L>, const N: usize> SessionField<L> for [T; N] {
    type Rest = T::Rest;
    const INFO: Info = {
        let item = T::INFO.json.size;
        let json = Bound::new(json_list(item.min, N), json_list(item.max, N));
        let info = Info::new("array", json, T::INFO.postcard.size.times(N)).holding(&T::INFO);
        Info { layout: mix(info.layout, N as u64), ..info.nested() }
    };

    #[inline]
    fn check(&self, format: Format) -> Result<(), SetError> {
        check_items(self.iter(), format)
    }
}

macro_rules! tuples {
    // One tuple: each item is given the limits that the one before it left.
    (@impl [$($hidden:tt)*] $($item:ident $index:tt $limits:ty,)*; $rest:ty) => {
        $($hidden)*
        #[diagnostic::do_not_recommend]
        impl<L, $($item: SessionField<$limits>,)*> SessionField<L> for ($($item,)*) {
            type Rest = $rest;
            const INFO: Info = tuple(&[$($item::INFO),*]);

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
                $(self.$index.check(format).map_err(|e| e.within(stringify!($index)))?;)*
                Ok(())
            }
        }
    };
    // All tuples that begin with what was already taken.
    ($hidden:tt [$($done:tt)*] $limits:ty;) => {};
    // Tuples after the bar are hidden in the documentation, which is long enough without them.
    ([] $done:tt $limits:ty; | $($more:tt)*) => {
        tuples!([#[doc(hidden)]] $done $limits; $($more)*);
    };
    ($hidden:tt [$($done:tt)*] $limits:ty; $item:ident $index:tt $($more:tt)*) => {
        tuples!(@impl $hidden $($done)* $item $index $limits,; <$item as SessionField<$limits>>::Rest);
        tuples!($hidden [$($done)* $item $index $limits,] <$item as SessionField<$limits>>::Rest; $($more)*);
    };
}

tuples!([] [] L; A 0 B 1 C 2 | D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 M 11 N 12 O 13 P 14 Q 15);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Len;
    use crate::field::reached::{bounds_are_reached, bounds_within_limits_are_reached as reached};

    const NAN: f64 = f64::NAN;

    fn not_finite(field: &str) -> Result<(), SetError> {
        Err(SetError::NotFinite { field: field.to_owned() })
    }

    fn check<L, T: SessionField<L>>(value: &T) -> Result<(), SetError> {
        value.check(Format::SignedJson)
    }

    #[test]
    fn the_bounds_of_containers_are_reached() {
        bounds_are_reached(&[None, Some(0u8), Some(1), Some(255)]);
        bounds_are_reached::<[bool; 0]>(&[[]]);
        bounds_are_reached(&[[true], [false]]);
        bounds_are_reached(&[[true; 3], [false; 3]]);
        reached::<Len<1>, _>(&[vec![], vec![false]]);
        reached::<Len<200>, _>(&[vec![], vec![255u8; 200]]);
        reached::<Len<2>, Box<[bool]>>(&[Box::from([]), Box::from([false; 2])]);
        reached::<Len<2>, _>(&[BTreeSet::new(), BTreeSet::from([100u8, 200])]);
        reached::<Len<2>, _>(&[BTreeMap::new(), BTreeMap::from([(254u8, false), (255, false)])]);
        reached::<Len<2, Len<1>>, _>(&[
            BTreeMap::new(),
            BTreeMap::from([("x".to_owned(), 255u8), ("y".to_owned(), 255)]),
        ]);
    }

    #[test]
    fn only_maps_with_text_keys_pass_through_serdes_buffer() {
        let text = <BTreeMap<String, u8> as SessionField<Len<2, Len<2>>>>::INFO.json;
        let character = <BTreeMap<char, u8> as SessionField<Len<2>>>::INFO.json;
        assert_eq!((text.buffered, character.buffered), (Buffered::Exactly, Buffered::Exactly));
        let number = <BTreeMap<u8, u8> as SessionField<Len<2>>>::INFO.json;
        assert_eq!((number.buffered, number.never), (Buffered::Never(KEYS), None));
        let pair = <BTreeMap<(u8, u8), u8> as SessionField<Len<2>>>::INFO;
        assert_eq!((pair.json.never, pair.postcard.never), (Some(NOT_A_KEY), None));
    }

    #[test]
    fn refuses_a_skipped_field_in_set_items_and_map_keys() {
        let item = <u8 as SessionField>::INFO.skipped();
        for (collection, never) in [
            (sequence(&item, 2), None),
            (set(&item, 2), Some(SKIPPED)),
            (map(&item, &<u8 as SessionField>::INFO, 2), Some(SKIPPED)),
            (map(&<u8 as SessionField>::INFO, &item, 2), None),
        ] {
            assert!(collection.skipped);
            assert_eq!((collection.json.never, collection.postcard.never), (never, never));
        }
    }

    #[test]
    fn an_option_of_what_json_writes_as_null_is_refused_in_json() {
        for (info, refused) in [
            (<Option<u8> as SessionField>::INFO, false),
            (<Option<Option<u8>> as SessionField>::INFO, true),
            (<Option<()> as SessionField>::INFO, true),
            (<Option<[Option<u8>; 1]> as SessionField>::INFO, false),
        ] {
            assert_eq!(info.json.never == Some(NULL_TWICE), refused);
            assert_eq!(info.postcard.never, None);
        }
    }

    #[test]
    fn arrays_of_different_lengths_have_different_fingerprints() {
        let layouts = [
            <[bool; 1] as SessionField>::INFO.layout,
            <[bool; 2] as SessionField>::INFO.layout,
            <[u8; 2] as SessionField>::INFO.layout,
        ];
        assert!(layouts[0] != layouts[1] && layouts[1] != layouts[2]);
    }

    #[test]
    fn set_refuses_a_collection_over_its_limit() {
        for len in 0..6 {
            let long = SetError::TooMany { field: String::new(), len, limit: 3 };
            let expected = if len > 3 { Err(long) } else { Ok(()) };
            let items: Vec<u8> = (0..len as u8).collect();
            assert_eq!(check::<Len<3>, _>(&items.clone().into_boxed_slice()), expected);
            let map: BTreeMap<u8, ()> = items.iter().map(|item| (*item, ())).collect();
            assert_eq!(check::<Len<3>, _>(&map), expected);
            assert_eq!(check::<Len<3>, _>(&items), expected);
        }
    }

    #[test]
    fn an_error_inside_a_container_names_its_index() {
        assert_eq!(check::<(), _>(&Some(NAN)), not_finite(""));
        assert_eq!(check::<(), _>(&None::<f64>), Ok(()));
        assert_eq!(check::<(), _>(&Box::new(NAN)), not_finite(""));
        assert_eq!(check::<(), _>(&[0.0, NAN]), not_finite("[1]"));
        assert_eq!(check::<(), _>(&(0.0, 0.0, NAN)), not_finite("2"));
        assert_eq!(check::<Len<3>, _>(&vec![0.0, 0.0, NAN]), not_finite("[2]"));
        assert_eq!(check::<Len<3>, Box<[f64]>>(&Box::from([NAN])), not_finite("[0]"));
        assert_eq!(check::<Len<3>, _>(&BTreeMap::from([(1u8, 0.0), (2, NAN)])), not_finite("[1]"));
        #[cfg(feature = "arrayvec")]
        assert_eq!(check::<(), _>(&arrayvec::ArrayVec::from([0.0, NAN])), not_finite("[1]"));
        let keys = BTreeMap::from([("x".to_owned(), 0u8), ("yyy".to_owned(), 0)]);
        let long = SetError::TooLong { field: "[1]".to_owned(), len: 3, limit: 2 };
        assert_eq!(check::<Len<3, Len<2>>, _>(&keys), Err(long));
    }
}
