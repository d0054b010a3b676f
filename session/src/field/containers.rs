//! Types that hold others: `Option`, pointers, arrays, tuples, collections and maps.

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use super::compose::KEYS;
use super::few::Most;
use super::text::varint_len;
use super::{Info, Limits, SessionField, first, tuple};
use crate::error::SetError;
use crate::size::Bound;
use crate::token::Format;

#[diagnostic::do_not_recommend]
impl<L, T: SessionField<L>> SessionField<L> for Option<T> {
    type Rest = T::Rest;
    const INFO: Info = {
        let null = Bound::exactly("null".len());
        let postcard = Bound::exactly(1).or(T::INFO.postcard.plus(1));
        let mut info = Info::new("Option", T::INFO.json.or(null), postcard).holding(&T::INFO);
        info.present = T::INFO.json;
        info.nullable = true;
        if T::INFO.nullable {
            info.never_json = Some(
                "JSON writes `null` both for `None` and for a value of this `Option`, so it could not be read back; write an enum of two variants, or use `codec = \"postcard\"`",
            );
        }
        info
    };

    #[inline]
    fn check(&self, format: Format) -> Result<(), SetError> {
        self.as_ref().map_or(Ok(()), |value| value.check(format))
    }
}

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
        }
    )*};
}

pointers! { Box Rc Arc }

/// A JSON array of at least `min` and at most `max` items.
const fn json_array(item: Bound, min: usize, max: usize) -> Bound {
    Bound { min: list(item.min, min), max: list(item.max, max) }
}

/// Brackets around `count` items of one size, and the commas between them.
const fn list(item: usize, count: usize) -> usize {
    item.saturating_add(1).saturating_mul(count).saturating_add(if count == 0 { 2 } else { 1 })
}

/// A JSON array or object of items that take `bytes`, with the commas between them.
const fn json_list(items: Most) -> Bound {
    let commas = items.count.saturating_sub(1);
    Bound::new(2, items.bytes.saturating_add(commas).saturating_add(2))
}

/// A length, and items that take `bytes`.
const fn postcard_list(items: Most) -> Bound {
    Bound::new(varint_len(0), items.bytes.saturating_add(varint_len(items.count)))
}

/// A list of up to `max` items.
pub(super) const fn sequence(item: &Info, max: usize) -> Info {
    let json = json_list(Most::of(item.json.max, max));
    let postcard = postcard_list(Most::of(item.postcard.max, max));
    Info::new("[]", json, postcard).holding(item)
}

/// A set of up to `max` items, no two of them equal.
pub(super) const fn set(item: &Info, max: usize) -> Info {
    let json = json_list(Most::distinct(item.json.max, item.few_json, max));
    let postcard = postcard_list(Most::distinct(item.postcard.max, item.few_postcard, max));
    Info::new("[]", json, postcard).holding(item)
}

/// A map of up to `max` entries, no two of their keys equal: in JSON an object of `key:value`.
pub(super) const fn map(key: &Info, value: &Info, max: usize) -> Info {
    const fn with_values(keys: Most, value: usize) -> Most {
        let values = value.saturating_mul(keys.count);
        Most { bytes: keys.bytes.saturating_add(values), count: keys.count }
    }
    let name = match key.key {
        Some(key) => key,
        None => Bound::exactly(0),
    };
    // What is no text is written in quotes as a key.
    let quotes = name.max.saturating_sub(key.json.max);
    let keys = Most::distinct(key.json.max, key.few_json, max);
    let json = json_list(with_values(keys, value.json.max.saturating_add(quotes + ":".len())));
    let keys = Most::distinct(key.postcard.max, key.few_postcard, max);
    let postcard = postcard_list(with_values(keys, value.postcard.max));
    let mut info = Info::new("{}", json, postcard).holding(key).holding(value);
    info.object = true;
    if key.key.is_none() {
        info.never_json = first(
            info.never_json,
            Some(
                "a map's key in JSON is text, an integer, `bool`, `char` or an enum of unit variants; choose such a key, or a `Vec` of pairs",
            ),
        );
    }
    if quotes > 0 {
        info.never_buffered = first(info.never_buffered, Some(KEYS));
    }
    info
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
        }
    )*};
}

collections! {
    sequence Vec<T>;
    sequence VecDeque<T>;
    sequence LinkedList<T>;
    sequence BinaryHeap<T>;
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
        let json = json_array(T::INFO.json, N, N);
        let info = Info::new("array", json, T::INFO.postcard.times(N)).holding(&T::INFO);
        Info { shape: super::mix(info.shape, N as u64), ..info }
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
    // Those behind the bar are as good, and their page is long enough without them.
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
    fn the_bounds_of_what_holds_others_are_reached() {
        bounds_are_reached(&[None, Some(0u8), Some(1), Some(255)]);
        bounds_are_reached::<[bool; 0]>(&[[]]);
        bounds_are_reached(&[[true], [false]]);
        bounds_are_reached(&[[true; 3], [false; 3]]);
        reached::<Len<1>, _>(&[vec![], vec![false]]);
        reached::<Len<200>, _>(&[vec![], vec![255u8; 200]]);
        reached::<Len<2>, Box<[bool]>>(&[Box::from([]), Box::from([false; 2])]);
        // A third truth value is not to be had.
        reached::<Len<3>, _>(&[BTreeSet::new(), BTreeSet::from([true, false])]);
        reached::<Len<2>, _>(&[BTreeMap::new(), BTreeMap::from([(254u8, false), (255, false)])]);
        reached::<Len<2, Len<1>>, _>(&[
            BTreeMap::new(),
            BTreeMap::from([("x".to_owned(), 255u8), ("y".to_owned(), 255)]),
        ]);
    }

    #[test]
    fn only_a_map_whose_keys_stand_in_quotes_cannot_be_read_through_a_buffer() {
        let text = <BTreeMap<String, u8> as SessionField<Len<2, Len<2>>>>::INFO;
        let character = <BTreeMap<char, u8> as SessionField<Len<2>>>::INFO;
        assert_eq!((text.never_buffered, character.never_buffered), (None, None));
        assert!(text.object && character.object);
        let number = <BTreeMap<u8, u8> as SessionField<Len<2>>>::INFO;
        assert_eq!((number.never_buffered, number.never_json), (Some(KEYS), None));
        let pair = <BTreeMap<(u8, u8), u8> as SessionField<Len<2>>>::INFO;
        assert!(pair.never_json.is_some() && pair.never_postcard.is_none());
    }

    #[test]
    fn arrays_of_other_lengths_have_other_shapes() {
        let shapes = [
            <[bool; 1] as SessionField>::INFO.shape,
            <[bool; 2] as SessionField>::INFO.shape,
            <[u8; 2] as SessionField>::INFO.shape,
        ];
        assert!(shapes[0] != shapes[1] && shapes[1] != shapes[2]);
    }

    #[test]
    fn a_collection_of_up_to_its_limit_is_taken_and_no_more() {
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
    fn what_is_held_is_checked_and_an_error_says_where() {
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
