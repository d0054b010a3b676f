//! `SessionField`: what a type says of its size, and how far it is checked.

mod compose;
mod containers;
mod foreign;
mod scalars;
mod text;

use core::marker::PhantomData;

pub use compose::{
    Content, Part, Presence, Tagging, Variant, any_unbounded, object, tuple, variants,
};
pub use text::json_len;

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
#[diagnostic::on_unimplemented(
    message = "the largest size of `{Self}` is not known",
    label = "no bound on the size of this type",
    note = "text and collections: write `#[session(max_len = N)]` on the field, one number for each text, collection or map in the order of the source: `max_len(10, 20)` for a `Vec<String>`",
    note = "your own structs and enums: `#[derive(SessionField)]`; foreign types: `#[session(max_size = N)]` on the field",
    note = "`#[session(unbounded)]` on the field leaves its size to be checked by `set` alone"
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
    /// The fingerprint of its names and types.
    pub shape: u64,
    /// How many limits it takes from the list.
    pub levels: usize,
    /// Whether JSON always writes it as an object.
    pub object: bool,
    /// Whether only its field knows what it is, by `max_size` or `unbounded`.
    pub foreign: bool,
    /// Whether some part of it has no bound, and says so.
    pub unbounded: bool,
    /// A part whose name says that it is a secret.
    pub sensitive: Option<&'static str>,
    /// Why it can never be encoded in JSON.
    pub never_json: Option<&'static str>,
    /// Why it can never be encoded in postcard.
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
            shape: fingerprint(SHAPE, name),
            levels: 0,
            object: false,
            foreign: false,
            unbounded: false,
            sensitive: None,
            never_json: None,
            never_postcard: None,
        }
    }

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

    /// A map's key of this size in JSON.
    pub(crate) const fn keyed(mut self, key: Bound) -> Self {
        self.key = Some(key);
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
        self.unbounded |= part.unbounded;
        self.sensitive = first(self.sensitive, part.sensitive);
        self.never_json = first(self.never_json, part.never_json);
        self.never_postcard = first(self.never_postcard, part.never_postcard);
        self.shape = mix(self.shape, part.shape);
        self
    }

    /// The size in the codec of `format`.
    pub const fn size(&self, format: Format) -> Bound {
        if format.is_json() { self.json } else { self.postcard }
    }
}

/// A foreign type that takes at most `max` bytes; fails the build if that is none.
#[track_caller]
pub const fn sized(name: &str, max: usize) -> Info {
    demand_positive("max_size", max);
    Info::sized(name, max)
}

/// What is known of a type that derives `SessionField`: its fields have limits of their own, so it
/// takes none.
pub const fn derived(mut info: Info) -> Info {
    info.levels = 0;
    info
}

/// Fails the build where a field has more limits than its type takes.
#[track_caller]
pub const fn demand_levels(info: Info, given: usize, type_name: &str) {
    if info.levels < given {
        let text = Text::<512>::new().with("`max_len` has ").number(given as u128);
        let text = text.with(if given == 1 { " number and `" } else { " numbers and `" });
        let text = text.with(type_name).with("` takes ");
        let text =
            if info.levels == 0 { text.with("none") } else { text.number(info.levels as u128) };
        let text = text.with(", one for each text, collection or map in the order of the source; ");
        let text =
            text.with(if info.levels == 0 { "remove `max_len`" } else { "remove the others" });
        panic!("{}", text.as_str());
    }
}

/// Fails the build where a limit is 0.
#[track_caller]
pub const fn demand_positive(attribute: &str, number: usize) {
    if number == 0 {
        let text = Text::<128>::new()
            .with("`")
            .with(attribute)
            .with("` is 0, so nothing would fit; write 1 or more");
        panic!("{}", text.as_str());
    }
}

/// Fails the build where a field can never be encoded, or must never be in a readable cookie.
#[track_caller]
pub const fn demand_part(part: &Part, format: Format) {
    let never = if format.is_json() { part.info.never_json } else { part.info.never_postcard };
    let absent = !format.is_json() && !matches!(part.presence, Presence::Always);
    if let Some(never) = if absent { Some(compose::NOT_IN_PLACE) } else { never } {
        panic!("{}", Text::<512>::new().with("`").with(part.name).with("`: ").with(never).as_str());
    }
    if matches!(part.presence, Presence::Flat)
        && !part.info.object
        && format.is_json()
        && !part.info.foreign
    {
        panic!("{}", compose::NOT_FLAT);
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
