//! `heapless`: the capacity is the limit. Text takes up to six bytes in JSON for each of its bytes.

use heapless::{Deque, IndexMap, IndexSet, LenType, LinearMap, String, Vec};

use super::containers::{check_entries, check_items, map, sequence, set};
use super::text::inline_text;
use crate::error::SetError;
use crate::field::{Info, SessionField};
use crate::token::Format;

#[diagnostic::do_not_recommend]
impl<L, const N: usize, S: LenType> SessionField<L> for String<N, S> {
    type Rest = L;
    const INFO: Info = inline_text(N);

    #[inline]
    fn is_empty_value(&self) -> Option<bool> {
        Some(self.is_empty())
    }
}

macro_rules! collections {
    ($($bound:ident $collection:ty, $($other:ident $(: $limit:ident)?)?;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L, T: SessionField<L>, $($other $(: $limit)?,)? const N: usize> SessionField<L>
            for $collection
        {
            type Rest = T::Rest;
            const INFO: Info = $bound(&T::INFO, N);

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
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
    sequence Vec<T, N, S>, S: LenType;
    sequence Deque<T, N>,;
    set IndexSet<T, H, N>, H;
}

macro_rules! maps {
    ($($map:ty, $($other:ident)?;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L, K, V, $($other,)? const N: usize> SessionField<L> for $map
        where
            K: SessionField<L> + Eq,
            V: SessionField<K::Rest>,
        {
            type Rest = V::Rest;
            const INFO: Info = map(&K::INFO, &V::INFO, N);

            #[inline]
            fn check(&self, format: Format) -> Result<(), SetError> {
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
    IndexMap<K, V, H, N>, H;
    LinearMap<K, V, N>,;
}

#[cfg(test)]
mod tests {
    use heapless::index_map::FnvIndexMap;
    use heapless::index_set::FnvIndexSet;
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    use super::*;
    use crate::field::reached::{bounds_hold, text};

    fn inline<const N: usize>(text: &str) -> Option<String<N>> {
        String::try_from(text).ok()
    }

    fn texts<const N: usize>() -> impl Strategy<Value = String<N>> {
        text(N).prop_filter_map("too long", |text| inline(&text))
    }

    fn deque(items: impl IntoIterator<Item = i8>) -> Deque<i8, 5> {
        let mut deque = Deque::new();
        items.into_iter().for_each(|item| deque.push_back(item).unwrap());
        deque
    }

    #[test]
    fn the_bounds_of_strings_hold_and_are_reached() {
        bounds_hold(texts::<9>(), &[String::new(), inline(&"\0".repeat(9)).unwrap()]);
    }

    #[test]
    fn the_bounds_of_lists_hold_and_are_reached() {
        bounds_hold(
            vec(any::<u16>(), 0..=5).prop_map(|items| Vec::<_, 5>::from_slice(&items).unwrap()),
            &[Vec::new(), Vec::from_slice(&[65535; 5]).unwrap()],
        );
        bounds_hold(
            vec(any::<bool>(), 0..=5).prop_map(Vec::<_, 5, u8>::from_iter),
            &[Vec::from_iter([]), Vec::from_iter([false; 5])],
        );
        bounds_hold(vec(any::<i8>(), 0..=5).prop_map(deque), &[deque([]), deque([-128; 5])]);
    }

    #[test]
    fn the_bounds_of_sets_and_maps_hold_and_are_reached() {
        bounds_hold(
            vec(any::<u8>(), 0..=4).prop_map(FnvIndexSet::<_, 4>::from_iter),
            &[FnvIndexSet::new(), FnvIndexSet::from_iter(252..=255)],
        );
        let keys = ["\0\0\0", "\0\0\x01", "\0\x01\x01", "\x01\0\0"];
        bounds_hold(
            vec((texts::<3>(), any::<u8>()), 0..=4).prop_map(FnvIndexMap::<_, _, 4>::from_iter),
            &[
                FnvIndexMap::new(),
                keys.map(|key| (inline(key).unwrap(), 255)).into_iter().collect(),
            ],
        );
        bounds_hold(
            btree_map(any::<u8>(), any::<bool>(), 0..=4).prop_map(LinearMap::<_, _, 4>::from_iter),
            &[LinearMap::new(), LinearMap::from_iter((252..=255).map(|key| (key, false)))],
        );
    }
}
