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
mod scalars;
mod text;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "uuid")]
mod uuid;

pub use compose::{
    Content, Part, Presence, Tagging, Variant, any_open, any_unbounded, object, tuple, variants,
};
pub use limits::{Given, KnownSize, Len, Limits, Ungiven, demand_limits, demand_positive};
pub use text::json_len;

use self::few::Few;
use crate::error::SetError;
use crate::size::Bound;
use crate::text::Text;
use crate::token::Format;

/// A type whose encoded size the compiler knows.
///
/// Numbers, `bool`, `char`, `Option`, arrays, tuples, IP addresses and types that derive it are
/// fields as they are. Text and collections need limits, which the derive passes as `L`: a field
/// `#[session(max_len(10, 20))] names: Vec<String>` is a `SessionField<Len<10, Len<20>>>`. Each
/// type takes the limits it needs and leaves the [`Rest`](Self::Rest) to what stands behind it in
/// the source.
///
/// Derive it for your own structs and enums; it is not to be implemented by hand.
///
/// The largest size that it knows is reached by some value, but for these: a set or a map of more
/// items than its item type has values of the longest kind, where that type is a tuple, an array,
/// an `Option` or a struct (for `bool`, `char`, numbers, short text and enums of names it is
/// counted, however few values they have); an enum of names of more than sixteen lengths, in a set
/// or as a key; a field whose `skip_serializing_if` leaves out the very values that are the
/// longest; an enum whose largest value `set` refuses, since serde would read another variant; and
/// what `max_size` says. There it is still true: no value is larger.
#[diagnostic::on_unimplemented(
    message = "the largest size of `{Self}` is not known",
    label = "no bound on the size of this type",
    note = "your own structs and enums: write `#[derive(SessionField)]` on the type, and on each type that it holds"
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
    /// Whether JSON always writes it as an object.
    pub object: bool,
    /// Whether JSON writes a value of it as `null`.
    pub nullable: bool,
    /// Whether serde may read another value than it wrote, or none, as only the value can show.
    pub unsure: bool,
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
            object: false,
            nullable: false,
            unsure: false,
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

    /// A foreign type that takes at most `max` bytes, as its field says.
    pub const fn sized(name: &str, max: usize) -> Self {
        let mut info = Info::new(name, Bound::new(1, max), Bound::new(0, max));
        info.foreign = true;
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
        self.unbounded |= part.unbounded;
        self.sensitive = first(self.sensitive, part.sensitive);
        self.unsure |= part.unsure;
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

/// Where a fingerprint begins: FNV-1a's 64-bit offset basis.
pub const SHAPE: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a (64 bits) over a name and its length. It tells shapes apart, it protects nothing: the
/// key it goes into does.
pub const fn fingerprint(shape: u64, name: &str) -> u64 {
    let mut shape = mix(shape, name.len() as u64);
    let mut i = 0;
    while i < name.len() {
        shape = step(shape, name.as_bytes()[i]);
        i += 1;
    }
    shape
}

/// FNV-1a over a number's eight bytes, big-endian.
pub(crate) const fn mix(shape: u64, number: u64) -> u64 {
    let bytes = number.to_be_bytes();
    let mut shape = shape;
    let mut i = 0;
    while i < bytes.len() {
        shape = step(shape, bytes[i]);
        i += 1;
    }
    shape
}

const fn step(shape: u64, byte: u8) -> u64 {
    (shape ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}
