//! What is known about a type at compile time: its sizes, its limits, and what each codec supports.

use super::layout::{LAYOUT_BASIS, fingerprint, mix};
use crate::size::Bound;
use crate::token::Format;

/// The keys of a JSON object, aliases included.
pub type KeyNames = &'static [&'static str];

/// What is known about a type at compile time.
#[derive(Clone, Copy, Debug)]
pub struct Info {
    /// The type in JSON.
    pub json: Json,
    /// The type in postcard.
    pub postcard: Postcard,
    /// The limits it takes from `max_len`.
    pub limits: LimitsNeeded,
    /// The fingerprint of its names and types.
    pub layout: u64,
    /// Whether some part of it is declared unbounded.
    pub unbounded: bool,
    /// Whether some part of it is a type that the library does not know, so that `set` compares the
    /// session by value.
    pub unknown: bool,
    /// Whether serde skips some field in it, which comes back as its default.
    pub skipped: bool,
    /// A field in it whose name looks like a secret.
    pub sensitive: Option<&'static str>,
}

/// A type in JSON.
#[derive(Clone, Copy, Debug)]
pub struct Json {
    /// Its size.
    pub size: Bound,
    /// Its size as the key of a map, if it can be one.
    pub key: Option<Bound>,
    /// Whether it can follow the tag of an internally tagged enum.
    pub form: Form,
    /// What a missing field of this type is read as.
    pub empty: EmptyValue,
    /// Whether some value of it is written as `null`.
    pub nullable: bool,
    /// How many arrays and objects are nested in it, itself included.
    pub depth: usize,
    /// Whether serde's buffer, which `tag` reads through, carries it exactly.
    pub buffered: Buffered,
    /// Why it can never be written and read back.
    pub never: Option<&'static str>,
}

/// A type in postcard.
#[derive(Clone, Copy, Debug)]
pub struct Postcard {
    /// Its size.
    pub size: Bound,
    /// Why it can never be written and read back.
    pub never: Option<&'static str>,
}

/// How many limits a type takes, and whether it has them.
#[derive(Clone, Copy, Debug)]
pub struct LimitsNeeded {
    /// How many it takes.
    pub count: usize,
    /// Whether limits are missing, which [`assert_limits`](super::assert_limits) reports.
    pub missing: bool,
    /// Whether they are missing because of a type argument, which only the use of the type can show.
    pub missing_in_parameter: bool,
    /// Whether a field that depends on a parameter needs limits that it cannot get.
    pub unsatisfiable: bool,
}

/// How JSON writes a type, as far as an internally tagged enum can hold it.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// `null`: a unit or a unit struct.
    Unit,
    /// An object of these keys.
    Struct(KeyNames),
    /// Anything else.
    Other,
}

/// Which value of a type counts as empty for `skip_serializing_if`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmptyValue {
    /// The value of std's `Default`: an empty text or collection, `false`, 0.
    Default,
    /// `None`, which serde also reads where a field is missing and has no `default`.
    None,
    /// The library knows none.
    Unknown,
}

/// How serde reads a missing field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingField {
    /// As an error, or as `None` where it is std's `Option`.
    Error,
    /// By `#[serde(default)]` on the field.
    Default,
    /// By a function, or by the `default` of the struct.
    Other,
}

const ADD_DEFAULT: &str = "`skip_serializing_if` leaves this field out, and serde cannot read the struct without it; add `#[serde(default)]` to the field";

/// How exactly serde's buffer carries a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Buffered {
    /// Exactly.
    Exactly,
    /// Unless serde_json's feature `arbitrary_precision` is on, which any crate of the build can
    /// enable: then serde cannot read a float from the buffer.
    Unknown,
    /// Never, for this reason.
    Never(&'static str),
}

/// Why a field cannot be read through a buffer: serde's cannot hold 128 bits.
pub(super) const WIDE: &str = "serde cannot read a 128-bit integer in an enum with `tag`; add `content`, or choose a smaller integer or text";

/// Why a field cannot be read through a buffer: it holds every float as an `f64`.
pub(super) const NARROW: &str = "serde reads an `f32` in an enum with `tag` as an `f64` and rounds it twice; add `content`, or choose `f64`";

/// Why a map cannot be read through a buffer: its keys stay text there.
pub(super) const KEYS: &str = "serde cannot read a map whose keys are not text in an enum with `tag`; add `content`, or choose text for the keys";

impl Buffered {
    pub(super) const fn and(self, other: Buffered) -> Buffered {
        match (self, other) {
            (Buffered::Never(_), _) => self,
            (_, Buffered::Never(_)) | (Buffered::Exactly, _) => other,
            (Buffered::Unknown, _) => self,
        }
    }
}

impl Json {
    /// Whether it is written in quotes as a key, and without them elsewhere: it is not text.
    pub(super) const fn is_quoted_as_key(&self) -> bool {
        match self.key {
            // The smallest sizes tell, since the largest may both be unbounded.
            Some(key) => key.min > self.size.min,
            None => false,
        }
    }
}

impl Info {
    /// A type of these sizes in JSON and in postcard.
    pub const fn new(name: &str, json: Bound, postcard: Bound) -> Self {
        Info {
            json: Json {
                size: json,
                key: None,
                form: Form::Other,
                empty: EmptyValue::Unknown,
                nullable: false,
                depth: 0,
                buffered: Buffered::Exactly,
                never: None,
            },
            postcard: Postcard { size: postcard, never: None },
            limits: Info::UNLIMITED,
            layout: fingerprint(LAYOUT_BASIS, name),
            unbounded: false,
            unknown: false,
            skipped: false,
            sensitive: None,
        }
    }

    /// A field's type with the limits of the field, or an `Info` that fails every assertion if the
    /// type is not a [`SessionField`](super::SessionField).
    pub const fn of_field(known: Option<Info>, limits: usize) -> Self {
        match known {
            Some(mut info) => {
                info.limits.missing |= info.limits.count > limits;
                info
            }
            None => {
                let mut info = Info::of_size("", usize::MAX, None);
                (info.limits.missing, info.limits.unsatisfiable) = (true, true);
                info
            }
        }
    }

    /// A field with an error that is reported elsewhere: no assertion fails because of it.
    pub const ERROR: Info = Info { unknown: false, ..Info::of_size("", usize::MAX, None) };

    /// A type whose field declares a largest size of `max` bytes.
    ///
    /// The declaration replaces only the size: everything else that is known about the type holds.
    pub const fn of_size(name: &str, max: usize, known: Option<Info>) -> Self {
        let mut info = match known {
            Some(info) => Info { limits: Info::UNLIMITED, ..info },
            None => Info { unknown: true, ..Info::new(name, Bound::exactly(0), Bound::exactly(0)) },
        };
        let quotes = if info.json.is_quoted_as_key() { 2 } else { 0 };
        info.json.size = Bound::new(1, max);
        info.json.key = match info.json.key {
            Some(_) => Some(info.json.size.plus(quotes)),
            None => None,
        };
        info.postcard.size = Bound::new(0, max);
        info.unbounded = max == usize::MAX;
        info
    }

    const UNLIMITED: LimitsNeeded = LimitsNeeded {
        count: 0,
        missing: false,
        missing_in_parameter: false,
        unsatisfiable: false,
    };

    /// The same type, written or read by a function: only the secrets that it holds are known.
    pub const fn written_by_function(name: &str, max: usize, known: Option<Info>) -> Self {
        Info::of_size(name, max, None).with_secrets(known)
    }

    /// The same type with the secrets of another one.
    pub const fn with_secrets(mut self, known: Option<Info>) -> Self {
        if let Some(known) = known {
            self.sensitive = known.sensitive;
        }
        self
    }

    /// A type that takes one limit itself.
    pub(super) const fn limited(mut self) -> Self {
        self.limits.count += 1;
        self
    }

    /// A map's key of this size in JSON.
    pub(crate) const fn keyed(mut self, key: Bound) -> Self {
        self.json.key = Some(key);
        self
    }

    /// A type whose `Default` is its empty value.
    pub(super) const fn or_empty(mut self) -> Self {
        self.json.empty = EmptyValue::Default;
        self
    }

    /// A type that JSON writes as one array or object around its parts.
    pub(super) const fn nested(mut self) -> Self {
        self.json.depth += 1;
        self
    }

    /// The same type, if serde skips one of its fields.
    pub const fn skipped(mut self) -> Self {
        self.skipped = true;
        self
    }

    /// The same type in a field whose name looks like a secret.
    pub const fn sensitive(mut self, name: &'static str) -> Self {
        self.sensitive = Some(name);
        self
    }

    /// The same type in a field with `allow_sensitive`.
    pub const fn allow_sensitive(mut self) -> Self {
        self.sensitive = None;
        self
    }

    /// The same type in a field that `skip_serializing_if` can leave out, and `missing` says how
    /// serde reads it then.
    ///
    /// What is left out must be read back: the empty value of a type that has one, or whatever
    /// `set` finds equal where the session is compared by value anyway.
    pub const fn or_missing(mut self, missing: MissingField) -> Self {
        let never = match (self.json.empty, missing) {
            (EmptyValue::None, MissingField::Error | MissingField::Default)
            | (EmptyValue::Default, MissingField::Default) => return self,
            (EmptyValue::Default, MissingField::Error) => ADD_DEFAULT,
            _ if self.unknown => match missing {
                MissingField::Error => ADD_DEFAULT,
                MissingField::Default | MissingField::Other => return self,
            },
            (EmptyValue::None | EmptyValue::Default, MissingField::Other) => {
                "`skip_serializing_if` leaves out the empty value, and this `default` may read a missing field as another one; write `#[serde(default)]` on the field, without a function"
            }
            (EmptyValue::Unknown, _) => {
                "`skip_serializing_if` works for `Option`, text, collections, maps, `bool` and numbers, and the type of this field is none of them; remove it, or make the field an `Option`"
            }
        };
        self.json.never = first(self.json.never, Some(never));
        self
    }

    /// This type with `part` inside: the one place where a part's facts become those of the whole.
    pub(super) const fn holding(mut self, part: &Info) -> Self {
        if self.json.depth < part.json.depth {
            self.json.depth = part.json.depth;
        }
        self.json.buffered = self.json.buffered.and(part.json.buffered);
        self.json.never = first(self.json.never, part.json.never);
        self.postcard.never = first(self.postcard.never, part.postcard.never);
        self.limits.count += part.limits.count;
        self.limits.missing |= part.limits.missing;
        self.limits.missing_in_parameter |= part.limits.missing_in_parameter;
        self.limits.unsatisfiable |= part.limits.unsatisfiable;
        self.layout = mix(self.layout, part.layout);
        self.unbounded |= part.unbounded;
        self.unknown |= part.unknown;
        self.skipped |= part.skipped;
        self.sensitive = first(self.sensitive, part.sensitive);
        self
    }

    /// The size in the codec of `format`.
    pub const fn size(&self, format: Format) -> Bound {
        if format.is_json() { self.json.size } else { self.postcard.size }
    }

    /// The `Info` of a type that derives `SessionField`: its fields have their own limits, so it takes
    /// none.
    pub const fn derived(mut self, generic: bool) -> Self {
        self.limits.count = 0;
        self.limits.missing_in_parameter = self.limits.missing && generic;
        // Without parameters, the derive proves each field where it is written.
        self.limits.unsatisfiable &= generic;
        // The `Default` of a user's type can be any value.
        self.json.empty = EmptyValue::Unknown;
        self
    }
}

/// The first of two reasons.
pub(super) const fn first(
    a: Option<&'static str>,
    b: Option<&'static str>,
) -> Option<&'static str> {
    if a.is_some() { a } else { b }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Buffered, EmptyValue, Info, MissingField, first, mix};
    use crate::field::{Probe, ProbeFallback as _, SessionField};
    use crate::size::Bound;

    fn info() -> Info {
        Info::new("text", Bound::exactly(1), Bound::exactly(1))
    }

    /// What `holding` carries over beside the fingerprint and the buffer: flags, numbers, reasons.
    fn facts(info: &Info) -> ([bool; 6], [usize; 2], [Option<&str>; 3]) {
        let Info { json, postcard, limits, unbounded, unknown, skipped, sensitive, .. } = *info;
        (
            [
                limits.missing,
                limits.missing_in_parameter,
                limits.unsatisfiable,
                unbounded,
                unknown,
                skipped,
            ],
            [limits.count, json.depth],
            [json.never, postcard.never, sensitive],
        )
    }

    fn with(flags: [bool; 6], numbers: [usize; 2], why: [bool; 3], word: &'static str) -> Info {
        let mut info = info();
        let limits = &mut info.limits;
        [
            limits.missing,
            limits.missing_in_parameter,
            limits.unsatisfiable,
            info.unbounded,
            info.unknown,
            info.skipped,
        ] = flags;
        [info.limits.count, info.json.depth] = numbers;
        [info.json.never, info.postcard.never, info.sensitive] =
            why.map(|there| there.then_some(word));
        info
    }

    proptest! {
        #[test]
        fn the_facts_of_a_part_become_facts_of_the_whole(
            flags: [[bool; 6]; 2],
            numbers in prop::array::uniform2(prop::array::uniform2(0usize..9)),
            why: [[bool; 3]; 2],
        ) {
            let whole = with(flags[0], numbers[0], why[0], "whole");
            let part = with(flags[1], numbers[1], why[1], "part");
            let both = whole.holding(&part);
            let either = core::array::from_fn(|at| flags[0][at] || flags[1][at]);
            let [levels, depth] = numbers[0];
            let reasons = core::array::from_fn(|at| match (why[0][at], why[1][at]) {
                (true, _) => Some("whole"),
                (_, true) => Some("part"),
                _ => None,
            });
            let expected = [levels + numbers[1][0], depth.max(numbers[1][1])];
            prop_assert_eq!(facts(&both), (either, expected, reasons));
            prop_assert_eq!(both.layout, mix(whole.layout, part.layout));
        }
    }

    #[test]
    fn a_type_lacks_limits_if_it_takes_more_than_its_field_has() {
        for (levels, limits) in (0..5).flat_map(|levels| (0..5).map(move |limits| (levels, limits)))
        {
            let taken = (0..levels).fold(info(), |info, _| info.limited());
            assert_eq!(taken.limits.count, levels);
            for (open, generic) in [(false, false), (false, true), (true, false), (true, true)] {
                let mut taken = taken;
                (taken.limits.missing, taken.limits.unsatisfiable) = (open, true);
                let field = Info::of_field(Some(taken), limits);
                assert_eq!(field.limits.missing, open || levels > limits);
                let derived = field.derived(generic).limits;
                assert_eq!(derived.missing_in_parameter, field.limits.missing && generic);
                assert_eq!((derived.missing, derived.count), (field.limits.missing, 0));
                assert_eq!(derived.unsatisfiable, generic);
            }
        }
        let not_a_field = Info::of_field(None, 1).limits;
        assert!(not_a_field.missing && not_a_field.unsatisfiable);
    }

    #[test]
    fn max_size_replaces_only_the_size_of_a_known_type() {
        struct Foreign;
        let foreign = Info::of_size("", 9, <Probe<Foreign>>::INFO);
        assert!(foreign.unknown && !foreign.unbounded);
        assert_eq!(foreign.json.size, Bound::new(1, 9));
        let twice = Info::of_size("", 9, <Probe<Option<Option<u8>>>>::INFO);
        assert!(twice.json.never.is_some() && !twice.unknown && twice.json.nullable);
        assert_eq!((twice.json.size, twice.postcard.size), (Bound::new(1, 9), Bound::new(0, 9)));
        let list = Info::of_size("", usize::MAX, <Probe<Vec<f32>>>::INFO);
        assert!(list.unbounded && !list.limits.missing && list.limits.count == 0);
        assert!(matches!(list.json.buffered, Buffered::Never(_)));
        let number = Info::of_size("", 3, <Probe<u8>>::INFO);
        assert_eq!(number.json.key, Some(Bound::new(1 + 2, 3 + 2)));
    }

    #[test]
    fn a_type_written_by_a_function_keeps_only_its_secrets() {
        let mut known = <Option<Option<u8>> as SessionField>::INFO.sensitive("password").skipped();
        known.postcard.never = Some("never");
        let info = Info::written_by_function("", 9, Some(known));
        assert!(info.unknown && !info.skipped);
        assert_eq!(info.sensitive, Some("password"));
        assert_eq!((info.json.never, info.postcard.never), (None, None));
        assert_eq!(Info::ERROR.with_secrets(Some(known)).sensitive, Some("password"));
        assert_eq!(Info::ERROR.with_secrets(None).sensitive, None);
        // Else its session would have to implement `PartialEq`, which is not the error to report.
        const { assert!(!Info::ERROR.unknown) };
    }

    #[test]
    fn skip_serializing_if_needs_a_default_that_reads_the_empty_value() {
        use MissingField::{Default, Error, Other};
        let of = |empty, unknown| {
            let mut info = info();
            (info.json.empty, info.unknown) = (empty, unknown);
            info
        };
        for (empty, missing, works, works_unknown) in [
            (EmptyValue::None, Error, true, true),
            (EmptyValue::None, Default, true, true),
            (EmptyValue::None, Other, false, true),
            (EmptyValue::Default, Error, false, false),
            (EmptyValue::Default, Default, true, true),
            (EmptyValue::Default, Other, false, true),
            (EmptyValue::Unknown, Error, false, false),
            (EmptyValue::Unknown, Default, false, true),
            (EmptyValue::Unknown, Other, false, true),
        ] {
            for (unknown, works) in [(false, works), (true, works_unknown)] {
                let never = of(empty, unknown).or_missing(missing).json.never;
                assert_eq!(never.is_none(), works, "{empty:?} {missing:?} {unknown}");
            }
        }
    }

    #[test]
    fn the_first_reason_is_reported() {
        for (a, b) in [(None, None), (Some("a"), None), (None, Some("b")), (Some("a"), Some("b"))] {
            assert_eq!(first(a, b), a.or(b));
        }
    }
}
