//! Asks a type whether it implements a trait.
//!
//! This is specialization by inherent associated items: if the bound of the inherent `impl` holds,
//! its item is found, else that of the fallback trait.

use core::marker::PhantomData;

use super::{Info, Part, SessionField};
use crate::error::SetError;
use crate::size::Text;
use crate::token::Format;

/// A type with the limits `L`, which may be a [`SessionField`] or not.
#[derive(Debug)]
pub struct Probe<T: ?Sized, L = ()>(PhantomData<(L, *const T)>);

impl<T: SessionField<L> + ?Sized, L> Probe<T, L> {
    /// What is known about the type at compile time.
    pub const INFO: Option<Info> = Some(T::INFO);

    /// Checks the limits of this value.
    #[inline]
    pub fn check(value: &T, format: Format) -> Result<(), SetError> {
        value.check(format)
    }

    /// Whether this is the empty value of the type, if it has one.
    #[inline]
    pub fn is_empty_value(value: &T) -> Option<bool> {
        value.is_empty_value()
    }
}

/// The fallback for a type that is not a [`SessionField`].
pub trait ProbeFallback<T: ?Sized> {
    /// Nothing.
    const INFO: Option<Info> = None;

    /// There is nothing to check.
    fn check(_: &T, _: Format) -> Result<(), SetError> {
        Ok(())
    }

    /// No value of it is known to be empty.
    fn is_empty_value(_: &T) -> Option<bool> {
        None
    }
}

impl<T: ?Sized, L> ProbeFallback<T> for Probe<T, L> {}

/// A session, which may implement `PartialEq` or not.
#[derive(Debug)]
pub struct Comparison<T>(PhantomData<T>);

impl<T: PartialEq> Comparison<T> {
    /// How two values are compared.
    pub const EQUAL: Option<fn(&T, &T) -> bool> = Some(|a, b| a == b);
}

/// The fallback for a session that does not implement `PartialEq`.
pub trait ComparisonFallback<T> {
    /// The type cannot be compared.
    const EQUAL: Option<fn(&T, &T) -> bool> = None;
}

impl<T> ComparisonFallback<T> for Comparison<T> {}

/// The index of the first field whose type the library does not know.
pub const fn first_unknown(parts: &[Part]) -> usize {
    let mut i = 0;
    while i < parts.len() && (!parts[i].info.unknown || parts[i].info.limits.missing) {
        i += 1;
    }
    i
}

/// Fails the build if `set` has to compare a session because of the unknown `part`, and cannot.
#[track_caller]
pub const fn assert_comparable(type_name: &str, part: &Part, whole: &Info, can_compare: bool) {
    let text = Text::<1024>::new()
        .with("trickster-session does not know how serde reads `")
        .with(part.name);
    let text = text.with("`, so `set` compares the session with what it reads back");
    if whole.skipped {
        panic!("{}", text.with(", and a field with `#[serde(skip)]` would differ; remove `skip`, or write a type here that trickster-session knows").as_str());
    }
    if !can_compare {
        let text = text.with(", and `").with(type_name);
        panic!(
            "{}",
            text.with("` does not implement `PartialEq`; write `#[derive(PartialEq)]` on it")
                .as_str()
        );
    }
}

/// Refuses a value that `skip_serializing_if` leaves out if it would be read back as another.
#[inline]
pub fn left_out(is_empty: Option<bool>, field: &str) -> Result<(), SetError> {
    if is_empty != Some(false) {
        return Ok(());
    }
    Err(SetError::Unreadable {
        field: field.to_owned(),
        cause: "its `skip_serializing_if` leaves it out although it is not empty, so it would be read back as empty",
    })
}

#[cfg(test)]
mod tests {
    use super::{
        Comparison, ComparisonFallback as _, Info, Part, Probe, ProbeFallback as _,
        assert_comparable, first_unknown, left_out,
    };
    use crate::error::SetError;
    use crate::field::Len;
    use crate::token::Format;

    struct Foreign;

    const UNKNOWN: Info = Info::of_size("", 9, None);
    const KNOWN: Info = Info::of_size("", 9, <Probe<u8>>::INFO);

    #[test]
    fn only_a_session_field_is_known_and_checked() {
        assert!(<Probe<Foreign>>::INFO.is_none());
        assert!(<Probe<u8>>::INFO.is_some());
        assert_eq!(<Probe<Foreign>>::check(&Foreign, Format::SignedJson), Ok(()));
        assert_eq!(<Probe<Foreign>>::is_empty_value(&Foreign), None);
        assert!(<Probe<f64>>::check(&f64::NAN, Format::SignedJson).is_err());
        assert!(<Probe<String, Len<2>>>::check(&"abc".into(), Format::SignedJson).is_err());
        // Without a limit, text of any length.
        assert_eq!(<Probe<String>>::check(&"abc".into(), Format::SignedJson), Ok(()));
        assert_eq!(<Probe<String>>::is_empty_value(&String::new()), Some(true));
        assert_eq!(<Probe<String>>::is_empty_value(&"a".to_owned()), Some(false));
    }

    #[test]
    fn only_a_type_with_partial_eq_is_compared() {
        assert!(<Comparison<Foreign>>::EQUAL.is_none());
        let equal = <Comparison<u8>>::EQUAL.unwrap();
        assert!(equal(&1, &1) && !equal(&1, &2));
    }

    #[test]
    fn the_first_unknown_field_is_found() {
        let part = |info| Part::new("a", info, false);
        let mut open = UNKNOWN;
        open.limits.missing = true;
        for (infos, found) in [
            (&[][..], 0),
            (&[KNOWN, KNOWN], 2),
            (&[UNKNOWN, UNKNOWN], 0),
            (&[KNOWN, UNKNOWN, KNOWN], 1),
            // One without its limits has an error of its own.
            (&[open, UNKNOWN], 1),
        ] {
            let parts: Vec<Part> = infos.iter().map(|info| part(*info)).collect();
            assert_eq!(first_unknown(&parts), found);
        }
    }

    #[test]
    fn an_unknown_field_needs_partial_eq_and_no_skipped_field() {
        let part = Part::new("since", UNKNOWN, false);
        let panic_message = |whole: Info, can_compare| {
            crate::panic_message::panic_message(|| {
                assert_comparable("Login", &part, &whole, can_compare)
            })
        };
        assert_eq!(panic_message(UNKNOWN, true), None);
        for (whole, can_compare, fix) in [
            (UNKNOWN, false, "write `#[derive(PartialEq)]`"),
            (UNKNOWN.skipped(), true, "remove `skip`"),
            (UNKNOWN.skipped(), false, "remove `skip`"),
        ] {
            let text = panic_message(whole, can_compare).unwrap();
            assert!(text.contains("`since`") && text.contains(fix), "{text}");
            assert!(!text.contains('…'), "{text}");
        }
    }

    #[test]
    fn set_refuses_a_value_that_is_left_out_but_not_empty() {
        assert_eq!(left_out(Some(true), "a"), Ok(()));
        assert_eq!(left_out(None, "a"), Ok(()));
        let refused = left_out(Some(false), "a");
        assert!(matches!(refused, Err(SetError::Unreadable { field, .. }) if field == "a"));
    }
}
