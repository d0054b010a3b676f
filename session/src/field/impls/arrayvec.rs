//! `arrayvec`: the capacity is the limit. Text takes up to six bytes in JSON for each of its bytes.

use arrayvec::{ArrayString, ArrayVec};

use super::containers::{check_items, sequence};
use super::text::inline_text;
use crate::error::SetError;
use crate::field::{Info, SessionField};
use crate::token::Format;

#[diagnostic::do_not_recommend]
impl<L, const N: usize> SessionField<L> for ArrayString<N> {
    type Rest = L;
    const INFO: Info = inline_text(N);

    #[inline]
    fn is_empty_value(&self) -> Option<bool> {
        Some(self.is_empty())
    }
}

#[diagnostic::do_not_recommend]
impl<L, T: SessionField<L>, const N: usize> SessionField<L> for ArrayVec<T, N> {
    type Rest = T::Rest;
    const INFO: Info = sequence(&T::INFO, N);

    #[inline]
    fn check(&self, format: Format) -> Result<(), SetError> {
        check_items(self.iter(), format)
    }

    #[inline]
    fn is_empty_value(&self) -> Option<bool> {
        Some(self.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::field::Len;
    use crate::field::reached::{bounds_hold, bounds_within_limits_hold, text};

    fn texts<const N: usize>() -> impl Strategy<Value = ArrayString<N>> {
        text(N).prop_filter_map("too long", |text| ArrayString::from(&text).ok())
    }

    #[test]
    fn the_bounds_of_strings_hold_and_are_reached() {
        let longest = ArrayString::from(&"\0".repeat(9)).unwrap();
        bounds_hold(texts::<9>(), &[ArrayString::new(), longest]);
        bounds_hold(texts::<0>(), &[ArrayString::new()]);
    }

    #[test]
    fn the_bounds_of_vecs_hold_and_are_reached() {
        bounds_hold(
            vec(any::<u16>(), 0..=5).prop_map(ArrayVec::<_, 5>::from_iter),
            &[ArrayVec::new(), ArrayVec::from([65535; 5])],
        );
        bounds_within_limits_hold::<Len<7>, _>(
            vec(text(8), 0..=2).prop_map(ArrayVec::<_, 2>::from_iter),
            &[ArrayVec::new(), ArrayVec::from(["x".repeat(7), "y".repeat(7)])],
        );
    }
}
