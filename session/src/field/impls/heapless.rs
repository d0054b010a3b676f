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
