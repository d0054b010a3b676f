//! `SessionField`: what a type says of its size, and how far it is checked.

#[cfg(feature = "arrayvec")]
mod arrayvec;
#[cfg(feature = "chrono")]
mod chrono;
mod compose;
mod containers;
#[cfg(feature = "heapless")]
mod heapless;
mod info;
mod limits;
mod probe;
#[cfg(test)]
mod reached;
mod scalars;
mod shape;
mod text;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;

pub use compose::{
    Content, Part, Tagging, Variant, any_open, any_unbounded, object, tuple, variants,
};
pub use info::{Info, Missing};
pub use limits::{KnownSize, Len, Limits, assert_limits, assert_positive};
pub use probe::{
    Comparison, ComparisonFallback, Probe, ProbeFallback, assert_comparable, first_unknown,
    left_out,
};
pub use text::json_len;

#[cfg(test)]
use self::info::{Buffered, Empty};
use crate::error::SetError;
use crate::text::Text;
use crate::token::Format;

#[doc = include_str!("docs/field.md")]
#[diagnostic::on_unimplemented(
    message = "the largest size of `{Self}` is not known",
    label = "no bound on the size of this type",
    note = "your own structs and enums: write `#[derive(SessionField)]` on the type; in `Option<X>`, `Vec<X>` and the like, on `X`",
    note = "a type that derives `SessionData` is a session of its own; a part of one derives `SessionField`"
)]
pub trait SessionField<L = ()> {
    /// The limits that this type leaves.
    type Rest;

    /// What the compiler knows of this type.
    #[doc(hidden)]
    const INFO: Info;

    /// Whether this value keeps the limits.
    #[doc(hidden)]
    #[inline]
    fn check(&self, _format: Format) -> Result<(), SetError> {
        Ok(())
    }

    /// Whether this is the value that counts as empty for `skip_serializing_if`, if the type has
    /// one.
    #[doc(hidden)]
    #[inline]
    fn is_empty_value(&self) -> Option<bool> {
        None
    }
}

/// Fails the build where a field can never be encoded, or must never be in a readable cookie.
#[track_caller]
pub const fn assert_part(part: &Part, format: Format) {
    let text = Text::<512>::new().with("`").with(part.name).with("`");
    if let Some(never) = part.never(format) {
        panic!("{}", text.with(": ").with(never).as_str());
    }
    if let (Some(name), false) = (part.info.sensitive, format.is_encrypted()) {
        let text = text.with(" holds a field `").with(name).with("`, which looks like a secret, and anyone who holds a signed cookie can read it; keep the secret on the server, encrypt the cookie with `#[session(encrypt)]`, or, if it is not a secret, write `#[session(allow_sensitive)]` on this field");
        panic!("{}", text.as_str());
    }
}

/// The error of a field within the one called `name`.
#[inline]
pub fn within(checked: Result<(), SetError>, name: &str) -> Result<(), SetError> {
    checked.map_err(|error| error.within(name))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Info, Part, Presence, demand_part, derived, first, mix, within};
    use crate::error::SetError;
    use crate::size::Bound;
    use crate::token::Format;

    fn info() -> Info {
        Info::new("text", Bound::exactly(1), Bound::exactly(1))
    }

    /// Every part of an [`Info`] that is no size: seven that are true or not, four that say why.
    fn marks(info: &Info) -> ([bool; 7], [Option<&str>; 4]) {
        let Info { open, open_parameter, ungiven, unbounded, unsure, float, foreign, .. } = *info;
        (
            [open, open_parameter, ungiven, unbounded, unsure, float, foreign],
            [info.sensitive, info.never_json, info.never_buffered, info.never_postcard],
        )
    }

    fn marked(flags: [bool; 7], why: [bool; 4], word: &'static str) -> Info {
        let [sensitive, never_json, never_buffered, never_postcard] =
            why.map(|there| there.then_some(word));
        let [open, open_parameter, ungiven, unbounded, unsure, float, foreign] = flags;
        Info {
            open,
            open_parameter,
            ungiven,
            unbounded,
            unsure,
            float,
            foreign,
            sensitive,
            never_json,
            never_buffered,
            never_postcard,
            ..info()
        }
    }

    proptest! {
        #[test]
        fn what_is_true_of_a_part_is_true_of_the_whole(
            flags: [[bool; 7]; 2],
            why: [[bool; 4]; 2],
            levels in (0usize..9, 0usize..9),
        ) {
            let mut whole = marked(flags[0], why[0], "whole");
            let mut part = marked(flags[1], why[1], "part");
            (whole.levels, part.levels) = levels;
            let both = whole.holding(&part);
            let mut either: [bool; 7] = core::array::from_fn(|at| flags[0][at] || flags[1][at]);
            // Only its own field knows what a foreign type is.
            either[6] = flags[0][6];
            let reasons = core::array::from_fn(|at| match (why[0][at], why[1][at]) {
                (true, _) => Some("whole"),
                (_, true) => Some("part"),
                _ => None,
            });
            prop_assert_eq!(marks(&both), (either, reasons));
            prop_assert_eq!(both.levels, levels.0 + levels.1);
            prop_assert_eq!(both.shape, mix(whole.shape, part.shape));
        }
    }

    #[test]
    fn a_type_is_open_while_it_takes_more_limits_than_there_are() {
        for (levels, limits) in (0..5).flat_map(|levels| (0..5).map(move |limits| (levels, limits)))
        {
            let taken = (0..levels).fold(info(), |info, _| info.limited());
            assert_eq!(taken.levels, levels);
            for (open, generic) in [(false, false), (false, true), (true, false), (true, true)] {
                let given = Info { open, ..taken }.given(limits);
                assert_eq!(given.open, open || levels > limits);
                let derived = derived(given, generic);
                assert_eq!(derived.open_parameter, given.open && generic);
                assert_eq!((derived.open, derived.levels), (given.open, 0));
                let ungiven = super::derived(Info { ungiven: true, ..given }, generic).ungiven;
                assert_eq!(ungiven, generic);
            }
        }
    }

    #[test]
    fn the_first_reason_is_the_one_that_is_told() {
        for (a, b) in [(None, None), (Some("a"), None), (None, Some("b")), (Some("a"), Some("b"))] {
            assert_eq!(first(a, b), a.or(b));
        }
    }

    #[test]
    fn a_secret_field_fails_the_build_where_the_cookie_is_readable_and_nowhere_else() {
        use Format::{EncryptedJson, EncryptedPostcard, SignedJson, SignedPostcard};
        for format in [SignedJson, SignedPostcard, EncryptedJson, EncryptedPostcard] {
            let said = |info| {
                let part = Part::new("field", info, Presence::Always);
                let failed = std::panic::catch_unwind(|| demand_part(&part, format)).err();
                failed.map(|text| *text.downcast::<String>().unwrap())
            };
            assert_eq!(said(info()), None);
            let secret = info().sensitive("password");
            let readable = matches!(format, SignedJson | SignedPostcard);
            let text = said(secret).unwrap_or_default();
            assert_eq!(
                text.starts_with("`field` holds a field whose name says `password`, "),
                readable
            );
            assert!(!text.contains('…'), "{text}");
            assert_eq!(said(secret.allow_sensitive()), None);
            let mut never = secret;
            never.never_json = Some("not in JSON");
            never.never_postcard = Some("not in postcard");
            let codec = if format.is_json() { "JSON" } else { "postcard" };
            assert_eq!(said(never), Some(format!("`field`: not in {codec}")));
        }
    }

    #[test]
    fn an_error_within_a_field_has_its_name() {
        let inner = SetError::NotFinite { field: "b".to_owned() };
        let outer = SetError::NotFinite { field: "a.b".to_owned() };
        assert_eq!(within(Err(inner), "a"), Err(outer));
        assert_eq!(within(Ok(()), "a"), Ok(()));
    }
}
