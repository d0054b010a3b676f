//! `SessionField`: what a type says of its size, and how far it is checked.

#[cfg(feature = "arrayvec")]
mod arrayvec;
#[cfg(feature = "chrono")]
mod chrono;
mod compose;
mod containers;
mod few;
#[cfg(feature = "heapless")]
mod heapless;
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
    Content, Part, Presence, Tagging, Variant, any_open, any_unbounded, object, tuple, variants,
};
pub use limits::{Given, KnownSize, Len, Limits, Ungiven, demand_limits, demand_positive};
pub use probe::{Absent, Maybe, Stated, Unstated, left_out};
pub use text::json_len;

use self::few::Few;
use self::shape::{SHAPE, fingerprint, mix};
use crate::error::SetError;
use crate::size::Bound;
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
}

/// What the compiler knows of a type.
#[derive(Clone, Copy, Debug)]
pub struct Info {
    /// Its size in JSON.
    pub json: Bound,
    /// Its size in JSON where it is not `null`.
    pub present: Bound,
    /// Its size as the key of a map in JSON, if it can be one.
    pub key: Option<Bound>,
    /// Its size in postcard.
    pub postcard: Bound,
    /// Its values by their size in JSON, if they are so few that a set can soon hold all.
    pub few_json: Option<Few>,
    /// The same in postcard.
    pub few_postcard: Option<Few>,
    /// The fingerprint of its names and types.
    pub shape: u64,
    /// How many limits it takes from the list.
    pub levels: usize,
    /// Whether it takes more limits than there are, which [`demand_limits`] reports.
    pub open: bool,
    /// Whether that is so by what stands for a type parameter, which only its use can show.
    pub open_parameter: bool,
    /// Whether a type parameter in it would have to take limits from outside, which none can.
    pub ungiven: bool,
    /// Whether JSON always writes it as an object.
    pub object: bool,
    /// Whether JSON writes a value of it as `null`.
    pub nullable: bool,
    /// Whether serde may read another value than it wrote, or none, as only the value can show.
    pub unsure: bool,
    /// Whether some part of it is a float.
    pub float: bool,
    /// Whether only its field knows what it is, by `max_size` or `unbounded`.
    pub foreign: bool,
    /// Whether some part of it has no bound, and says so.
    pub unbounded: bool,
    /// A part whose name says that it is a secret.
    pub sensitive: Option<&'static str>,
    /// Why it can never be encoded in JSON and read back.
    pub never_json: Option<&'static str>,
    /// Why JSON can never be read back where serde reads it through a buffer: inside `flatten`,
    /// internally tagged and untagged.
    pub never_buffered: Option<&'static str>,
    /// Why it can never be encoded in postcard and read back.
    pub never_postcard: Option<&'static str>,
}

impl Info {
    /// A type of these sizes in JSON and in postcard.
    pub const fn new(name: &str, json: Bound, postcard: Bound) -> Self {
        Info {
            json,
            present: json,
            key: None,
            postcard,
            few_json: None,
            few_postcard: None,
            shape: fingerprint(SHAPE, name),
            levels: 0,
            open: false,
            open_parameter: false,
            ungiven: false,
            object: false,
            nullable: false,
            unsure: false,
            float: false,
            foreign: false,
            unbounded: false,
            sensitive: None,
            never_json: None,
            never_buffered: None,
            never_postcard: None,
        }
    }

    /// A field that is never written.
    pub const LEFT_OUT: Info = Info::new("", Bound::exactly(0), Bound::exactly(0));

    /// A foreign type that takes at most `max` bytes, as its field says. How it reads what it
    /// wrote, nobody says.
    pub const fn sized(name: &str, max: usize) -> Self {
        let mut info = Info::new(name, Bound::new(1, max), Bound::new(0, max));
        info.foreign = true;
        info.unsure = true;
        info
    }

    /// A type without a bound, as its field says.
    pub const fn unbounded(name: &str) -> Self {
        let mut info = Info::sized(name, usize::MAX);
        info.unbounded = true;
        info
    }

    /// A type that takes one limit itself.
    const fn limited(mut self) -> Self {
        self.levels += 1;
        self
    }

    /// The same type, given so many limits.
    pub const fn given(mut self, limits: usize) -> Self {
        self.open |= self.levels > limits;
        self
    }

    /// A map's key of this size in JSON.
    pub(crate) const fn keyed(mut self, key: Bound) -> Self {
        self.key = Some(key);
        self
    }

    /// A type of few values.
    const fn few(mut self, json: Few, postcard: Few) -> Self {
        self.few_json = Some(json);
        self.few_postcard = Some(postcard);
        self
    }

    /// The same type, whose values may differ in what serde never writes: as written, even a set
    /// holds one of them many times.
    pub const fn with_more_state(mut self) -> Self {
        self.few_json = None;
        self.few_postcard = None;
        self
    }

    /// The same type, which serde may read as another value than it wrote.
    pub const fn unsure(mut self) -> Self {
        self.unsure = true;
        self
    }

    /// The same type, whose own fields are in the place of its field, or none.
    pub const fn or_nothing(mut self) -> Self {
        self.json.min = "{}".len();
        self
    }

    /// The same type in a field whose name says that it is a secret.
    pub const fn sensitive(mut self, name: &'static str) -> Self {
        self.sensitive = Some(name);
        self
    }

    /// The same type, which some field vouches for by `allow_sensitive`.
    pub const fn allow_sensitive(mut self) -> Self {
        self.sensitive = None;
        self
    }

    /// This type, which holds `part`: what is true of the part is true of the whole.
    const fn holding(mut self, part: &Info) -> Self {
        self.levels += part.levels;
        self.open |= part.open;
        self.open_parameter |= part.open_parameter;
        self.ungiven |= part.ungiven;
        self.unbounded |= part.unbounded;
        self.sensitive = first(self.sensitive, part.sensitive);
        self.unsure |= part.unsure;
        self.float |= part.float;
        self.never_json = first(self.never_json, part.never_json);
        self.never_buffered = first(self.never_buffered, part.never_buffered);
        self.never_postcard = first(self.never_postcard, part.never_postcard);
        self.shape = mix(self.shape, part.shape);
        self
    }

    /// The size in the codec of `format`.
    pub const fn size(&self, format: Format) -> Bound {
        if format.is_json() { self.json } else { self.postcard }
    }
}

/// What is known of a type that derives `SessionField`: its fields have limits of their own, so it
/// takes none.
pub const fn derived(mut info: Info, generic: bool) -> Info {
    info.levels = 0;
    info.open_parameter = info.open && generic;
    // Without a type parameter, it is a type that is no field, of which the compiler has said so.
    info.ungiven &= generic;
    info
}

/// Fails the build where a field can never be encoded, or must never be in a readable cookie.
#[track_caller]
pub const fn demand_part(part: &Part, format: Format) {
    if let Some(never) = part.never(format) {
        panic!("{}", Text::<512>::new().with("`").with(part.name).with("`: ").with(never).as_str());
    }
    if let (Some(name), false) = (part.info.sensitive, format.is_encrypted()) {
        let text =
            Text::<512>::new().with("`").with(part.name).with("` holds a field whose name says `");
        let text = text.with(name).with("`, and whoever holds a signed cookie can read it: keep the secret on the server, or encrypt the cookie with `#[session(encrypt)]`; if it is no secret, write `#[session(allow_sensitive)]` on this field");
        panic!("{}", text.as_str());
    }
}

/// The error of a field within the one called `name`.
#[inline]
pub fn within(checked: Result<(), SetError>, name: &str) -> Result<(), SetError> {
    checked.map_err(|error| error.within(name))
}

const fn first(a: Option<&'static str>, b: Option<&'static str>) -> Option<&'static str> {
    if a.is_some() { a } else { b }
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
