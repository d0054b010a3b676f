//! The numbers of `max_len` as a list of types, and the assertion that there are as many as needed.

use core::marker::PhantomData;

use super::{Info, SessionField};
use crate::size::Text;

/// A list of limits, as `#[session(max_len(N, …))]` gives them: the first, and the rest.
#[derive(Debug)]
pub struct Len<const N: usize, Rest = ()>(PhantomData<Rest>);

/// A list with a limit to take.
pub trait Limits {
    /// The first limit.
    const FIRST: usize;
    /// The list without it.
    type Rest;
}

impl<const N: usize, R> Limits for Len<N, R> {
    const FIRST: usize = N;
    type Rest = R;
}

/// The end of a list. A type that takes a limit from it has
/// [`missing`](super::info::LimitsNeeded::missing) set, which [`assert_limits`] reports more clearly
/// than a missing implementation would.
impl Limits for () {
    const FIRST: usize = usize::MAX;
    type Rest = ();
}

/// The trait that derived code requires of a field's type, so that a type without `SessionField`
/// causes one error, with these notes and without rustc's list of the types that have it.
#[diagnostic::on_unimplemented(
    message = "the largest size of `{Self}` is not known",
    label = "no bound on the size of this type",
    note = "for a type of your own, write `#[derive(SessionField)]` on it (not `SessionData`, which is for a whole session)",
    note = "for a type of a crate that Trickster Session supports, enable the feature of that crate's name, such as `cargo add trickster-session --features uuid`",
    note = "for any other type, write `#[session(max_size = 64)]` on the field, with its largest encoded size in bytes (the quotes of a JSON string count), or `#[session(unbounded)]` to let `set` check it"
)]
pub trait KnownSize {
    /// What the compiler knows of it without limits.
    const KNOWN: Info;
}

#[diagnostic::do_not_recommend]
impl<T: SessionField> KnownSize for T {
    const KNOWN: Info = T::INFO;
}

/// `If<CONDITION>` as [`Then<T>`](Then): a type if a condition is true.
#[derive(Debug)]
pub struct If<const CONDITION: bool>;

/// Chooses `T`, or else the unit type, which is a [`SessionField`].
pub trait Then<T> {
    /// The chosen type.
    type Type;
}

impl<T> Then<T> for If<true> {
    type Type = T;
}

impl<T> Then<T> for If<false> {
    type Type = ();
}

/// Fails the build if a field has fewer or more limits than its type takes. A type that is not a
/// `SessionField` fails it by [`KnownSize`].
#[track_caller]
pub const fn assert_limits(info: &Option<Info>, given: usize, type_name: &str) {
    let Some(info) = info else { return };
    let text = Text::<1024>::new();
    if info.limits.unsatisfiable {
        let text = text.with("the largest size of `").with(type_name);
        panic!("{}", text.with("` is not known: inside it, a field that depends on a parameter needs a `max_len` or a type that is a `SessionField`; write in `max_len` one number for each text or collection that the field's own type names, or derive `SessionField` on that type").as_str());
    }
    if info.limits.missing_in_parameter {
        let text = text.with("the largest size of `").with(type_name);
        panic!("{}", text.with("` is not known: inside it, text or a collection in a field that depends on a parameter has no limit; write `max_len` on that field, choose a parameter of fixed size, or write `#[session(max_size = 64)]` here, with its largest encoded size in bytes (the quotes of a JSON string count)").as_str());
    }
    if info.limits.count == given {
        return;
    }
    if given == 0 {
        let text = text.with("the largest size of `").with(type_name);
        let text = max_len(text.with("` is not known; write `#[session("), info.limits.count);
        let text = text.with(")]` on the field, ").with(counts(info.limits.count));
        panic!("{}", text.with("; or `#[session(unbounded)]` to leave it to `set`").as_str());
    }
    let text = text.with("`max_len` has ").number(given as u128);
    let text = text.with(if given == 1 { " number and `" } else { " numbers and `" });
    let text = text.with(type_name).with("` takes ");
    if info.limits.count == 0 {
        panic!("{}", text.with("none; remove `max_len`").as_str());
    }
    let text = max_len(text.number(info.limits.count as u128).with("; write `"), info.limits.count);
    panic!("{}", text.with("`, ").with(counts(info.limits.count)).as_str());
}

/// What the numbers of `max_len` count.
const fn counts(levels: usize) -> &'static str {
    if levels == 1 {
        "where 64 is the most bytes of text (as encoded), items of a collection or entries of a map"
    } else {
        "where each number is the most bytes of a text (as encoded), items of a collection or entries of a map, in the order of the source"
    }
}

/// This text and the attribute with an example of so many numbers: `max_len = 64`, `max_len(16, 64)`.
const fn max_len(text: Text<1024>, levels: usize) -> Text<1024> {
    if levels == 1 {
        return text.with("max_len = 64");
    }
    let mut text = text.with("max_len(16");
    let mut at = 1;
    while at < levels && at < EXAMPLES {
        text = text.with(", 64");
        at += 1;
    }
    text.with(")")
}

/// The most numbers that an example shows.
const EXAMPLES: usize = 10;

/// Fails the build if a limit is 0.
#[track_caller]
pub const fn assert_positive(attribute: &str, number: usize) {
    if number == 0 {
        let text = Text::<128>::new()
            .with("`")
            .with(attribute)
            .with("` is 0, so nothing would fit; write 1 or more");
        panic!("{}", text.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::{Len, assert_limits, assert_positive, max_len};
    use crate::error::SetError;
    use crate::field::{Info, Probe};
    use crate::panic_message::panic_message;
    use crate::size::Bound;
    use crate::size::Text;
    use crate::token::Format;

    /// The attribute for a type that takes so many numbers.
    fn attribute(levels: usize) -> String {
        if levels == 1 {
            "max_len = 64".to_owned()
        } else {
            format!("max_len(16{})", ", 64".repeat(levels.clamp(1, 10) - 1))
        }
    }

    #[test]
    fn an_example_shows_each_number_up_to_ten() {
        for levels in 1..20 {
            assert_eq!(max_len(Text::new(), levels).as_str(), attribute(levels));
        }
    }

    #[test]
    fn refuses_more_or_fewer_limits_than_the_type_takes() {
        for levels in 0..12 {
            for given in 0..12 {
                let mut info = Info::new("t", Bound::exactly(1), Bound::exactly(1));
                info.limits.count = levels;
                let text = panic_message(|| assert_limits(&Some(info), given, "Vec<T>"));
                assert_eq!(text.is_none(), levels == given);
                let Some(text) = text else { continue };
                let count = if levels == 1 {
                    ", where 64 is the most bytes of text "
                } else {
                    ", where each number is the most bytes of a text "
                };
                let attribute = attribute(levels);
                let numbers =
                    if given == 1 { "1 number".to_owned() } else { format!("{given} numbers") };
                let starts = if given == 0 {
                    format!(
                        "the largest size of `Vec<T>` is not known; write `#[session({attribute})]` on the field{count}"
                    )
                } else if levels == 0 {
                    format!("`max_len` has {numbers} and `Vec<T>` takes none; remove `max_len`")
                } else {
                    format!(
                        "`max_len` has {numbers} and `Vec<T>` takes {levels}; write `{attribute}`{count}"
                    )
                };
                assert!(text.starts_with(&starts) && !text.contains('…'), "{text}");
            }
        }
    }

    #[test]
    fn a_missing_limit_inside_a_generic_type_is_reported_whatever_limits_are_given() {
        let mut info = Info::new("t", Bound::exactly(1), Bound::exactly(1));
        info.limits.missing_in_parameter = true;
        for given in 0..3 {
            let text = panic_message(|| assert_limits(&Some(info), given, "Page<String>")).unwrap();
            assert!(
                text.starts_with(
                    "the largest size of `Page<String>` is not known: inside it, text "
                )
            );
            // Both are so where a limit is given to a parameter.
            let mut unsatisfiable = info;
            unsatisfiable.limits.unsatisfiable = true;
            let text =
                panic_message(|| assert_limits(&Some(unsatisfiable), given, "Page<u8>")).unwrap();
            assert!(
                text.starts_with(
                    "the largest size of `Page<u8>` is not known: inside it, a field "
                )
            );
        }
    }

    #[test]
    fn refuses_a_limit_of_zero() {
        let zero = panic_message(|| assert_positive("max_len", 0)).unwrap();
        assert_eq!(zero, "`max_len` is 0, so nothing would fit; write 1 or more");
        for number in [1, 2, usize::MAX] {
            assert_eq!(panic_message(|| assert_positive("max_len", number)), None);
        }
    }

    #[test]
    fn a_value_is_checked_with_the_limits_of_its_field() {
        let check =
            |len: usize| Probe::<String, Len<3>>::check(&"x".repeat(len), Format::SignedJson);
        for len in 0..9 {
            let long = SetError::TooLong { field: String::new(), len, limit: 3 };
            assert_eq!(check(len), if len > 3 { Err(long) } else { Ok(()) });
        }
    }
}
