//! Types that hold others: `Option`, pointers, arrays, tuples, collections and maps.

use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use super::text::varint_len;
use super::{Info, Limits, SessionField, tuple};
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

/// A collection of up to `max` items.
pub(super) const fn sequence(item: &Info, max: usize) -> Info {
    let postcard = Bound {
        min: varint_len(0),
        max: item.postcard.max.saturating_mul(max).saturating_add(varint_len(max)),
    };
    Info::new("[]", json_array(item.json, 0, max), postcard).holding(item)
}

/// A map of up to `max` entries: in JSON an object of `key:value`.
const fn map(key: &Info, value: &Info, max: usize) -> Info {
    let name = match key.key {
        Some(key) => key,
        None => Bound::exactly(0),
    };
    let postcard = Bound {
        min: varint_len(0),
        max: key.postcard.then(value.postcard).times(max).plus(varint_len(max)).max,
    };
    let json = json_array(name.plus(1).then(value.json), 0, max);
    let mut info = Info::new("{}", json, postcard).holding(key).holding(value);
    info.object = true;
    if key.key.is_none() && info.never_json.is_none() {
        info.never_json = Some(
            "a map's key in JSON is text, an integer, `bool`, `char` or an enum of unit variants; choose such a key, or a `Vec` of pairs",
        );
    }
    info
}

fn check_items<'i, L, T: SessionField<L> + 'i>(
    items: impl ExactSizeIterator<Item = &'i T>,
    limit: usize,
    format: Format,
) -> Result<(), SetError> {
    check_count(items.len(), limit)?;
    items.enumerate().try_for_each(|(index, item)| item.check(format).map_err(|e| e.at(index)))
}

fn check_count(len: usize, limit: usize) -> Result<(), SetError> {
    if len > limit {
        return Err(SetError::TooLong { field: String::new(), len, limit });
    }
    Ok(())
}

macro_rules! sequences {
    ($($collection:ident<T $(, $hasher:ident)?>;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L: Limits, T: SessionField<L::Rest> $(, $hasher)?> SessionField<L>
            for $collection<T $(, $hasher)?>
        {
            type Rest = T::Rest;
            const INFO: Info = sequence(&T::INFO, L::FIRST).limited();

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
                check_items(self.iter(), L::FIRST, format)
            }
        }
    )*};
}

sequences! {
    Vec<T>;
    VecDeque<T>;
    LinkedList<T>;
    BinaryHeap<T>;
    BTreeSet<T>;
    HashSet<T, S>;
}

#[diagnostic::do_not_recommend]
impl<L: Limits, T: SessionField<L::Rest>> SessionField<L> for Box<[T]> {
    type Rest = T::Rest;
    const INFO: Info = sequence(&T::INFO, L::FIRST).limited();

    #[inline]
    fn check(&self, format: Format) -> Result<(), SetError> {
        check_items(self.iter(), L::FIRST, format)
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
                self.iter().enumerate().try_for_each(|(index, (key, value))| {
                    key.check(format).and_then(|()| value.check(format)).map_err(|e| e.at(index))
                })
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
        check_items(self.iter(), N, format)
    }
}

macro_rules! tuples {
    // One tuple: each item is given the limits that the one before it left.
    (@impl $($item:ident $index:tt $limits:ty,)*; $rest:ty) => {
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
    ([$($done:tt)*] $limits:ty;) => {};
    ([$($done:tt)*] $limits:ty; $item:ident $index:tt $($more:tt)*) => {
        tuples!(@impl $($done)* $item $index $limits,; <$item as SessionField<$limits>>::Rest);
        tuples!([$($done)* $item $index $limits,] <$item as SessionField<$limits>>::Rest; $($more)*);
    };
}

tuples!([] L; A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 M 11 N 12 O 13 P 14 Q 15);
