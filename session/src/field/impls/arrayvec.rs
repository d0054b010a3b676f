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
