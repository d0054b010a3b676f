//! The trait of session structs, and the schema versions of a payload.

use crate::codec::Sink;
use crate::cookie::Cookie;
use crate::error::SetError;
use crate::revocation::{AnySubject, SameSubject, Subject};
use crate::size::Size;
use crate::token::Format;

/// A session struct: implemented by `#[derive(SessionData)]`.
///
/// The derive proves its constants at compile time. Only the derive may implement it: its hidden
/// required items are not part of the API.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a session",
    label = "this type does not derive `SessionData`",
    note = "write `#[derive(Serialize, Deserialize, SessionData)]` on the struct"
)]
pub trait SessionData: Sized {
    /// The cookie's name and attributes.
    const COOKIE: Cookie<'static>;

    /// The least and the most bytes of the cookie's name and value together.
    const SIZE: Size;

    /// The schema version: `#[session(version = N)]`, or 1.
    const VERSION: u16;

    /// All that follows the value in the `Set-Cookie` of a new session.
    const ATTRIBUTES: &'static str;

    /// The type of the field with `#[session(subject)]`, or [`NoSubject`](crate::NoSubject).
    type Subject: AnySubject;

    /// The field with `#[session(subject)]`.
    fn subject(&self) -> &Self::Subject;

    #[doc(hidden)]
    const SCHEMA: &'static SchemaVersion;

    #[doc(hidden)]
    fn check(&self) -> Result<(), SetError>;

    #[doc(hidden)]
    fn encode(&self, sink: &mut Sink<'_>) -> Result<(), SetError>;

    #[doc(hidden)]
    fn decode(age: usize, payload: &[u8]) -> Option<Self>;

    #[doc(hidden)]
    fn is_read_back_from(&self, payload: &[u8]) -> bool;
}

/// A session type whose sessions can be revoked.
#[diagnostic::on_unimplemented(
    message = "the sessions of `{Self}` cannot be revoked, because no field says whose they are",
    label = "this type has no subject",
    note = "mark the field that identifies the user with `#[session(subject)]`",
    note = "`clear` only removes the cookie from the browser; a copy stays valid until its limits"
)]
pub trait Revocable {}

#[diagnostic::do_not_recommend]
impl<T: SessionData<Subject: Subject>> Revocable for T {}

/// What [`TypedSession::set`](crate::TypedSession::set) takes: `T` itself, and nothing that dereferences
/// to it. A `&T` parameter would accept a `&Session<T>` and restart its absolute limit.
#[diagnostic::on_unimplemented(
    message = "`set` starts a new session from a `{T}`, and this is a `{Self}`",
    label = "not a `{T}`",
    note = "to send a changed session and keep its absolute limit, call `update(&session)`",
    note = "to start a new session with the same data, dereference what holds it: `set(&*session)`"
)]
pub trait DataOf<T> {
    /// The struct.
    fn data(&self) -> &T;
}

#[diagnostic::do_not_recommend]
impl<T: SessionData> DataOf<T> for T {
    fn data(&self) -> &T {
        self
    }
}

/// serde's `Serialize`, with a message that says where it is missing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement serde's `Serialize`",
    label = "a session is serialized into its cookie",
    note = "write `#[derive(Serialize, Deserialize, SessionData)]` on the struct"
)]
pub trait Serialized {
    /// serde's `serialize`.
    fn serialize<S: serde_core::Serializer>(&self, to: S) -> Result<S::Ok, S::Error>;
}

#[diagnostic::do_not_recommend]
impl<T: serde_core::Serialize> Serialized for T {
    #[inline]
    fn serialize<S: serde_core::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        serde_core::Serialize::serialize(self, to)
    }
}

/// serde's `Deserialize`, with a message that says where it is missing.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement serde's `Deserialize`",
    label = "a session is deserialized from its cookie",
    note = "write `#[derive(Serialize, Deserialize, SessionData)]` on the struct"
)]
pub trait Deserialized<'de>: Sized {
    /// serde's `deserialize`.
    fn deserialize<D: serde_core::Deserializer<'de>>(from: D) -> Result<Self, D::Error>;
}

#[diagnostic::do_not_recommend]
impl<'de, T: serde_core::Deserialize<'de>> Deserialized<'de> for T {
    #[inline]
    fn deserialize<D: serde_core::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        serde_core::Deserialize::deserialize(from)
    }
}

/// What derived code requires of the type in `previous`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a session, so no cookie can hold one",
    label = "this type does not derive `SessionData`",
    note = "write `#[derive(Serialize, Deserialize, SessionData)]` on the struct"
)]
pub trait PreviousSession: Sized {
    /// The cookie's name.
    const NAME: &'static str;
    /// The schema version.
    const VERSION: u16;
    /// How its payload is read.
    const SCHEMA: &'static SchemaVersion;
    /// Whose session it is.
    type Subject;
    /// Whether it has a subject.
    const HAS_SUBJECT: bool;

    /// Reads a payload of this version or one before it.
    fn decode(age: usize, payload: &[u8]) -> Option<Self>;
}

#[diagnostic::do_not_recommend]
impl<T: SessionData> PreviousSession for T {
    const NAME: &'static str = T::COOKIE.name;
    const VERSION: u16 = T::VERSION;
    const SCHEMA: &'static SchemaVersion = T::SCHEMA;
    type Subject = T::Subject;
    const HAS_SUBJECT: bool = T::Subject::IS_SUBJECT;

    #[inline]
    fn decode(age: usize, payload: &[u8]) -> Option<Self> {
        <T as SessionData>::decode(age, payload)
    }
}

/// `From`, with a message that says why it is required.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from `{P}`, so older cookies could not be migrated",
    label = "there is no `From` for this type",
    note = "write `impl From<{P}> for {Self}`"
)]
pub trait MigratedFrom<P> {
    /// The newer version of the same session.
    fn migrated_from(previous: P) -> Self;
}

#[diagnostic::do_not_recommend]
impl<P, T: From<P>> MigratedFrom<P> for T {
    #[inline]
    fn migrated_from(previous: P) -> Self {
        T::from(previous)
    }
}

/// Requires that a session and its `previous` version have the same subject.
pub const fn same_subject<S: SameSubject<P>, P>() {}

/// One version of a cookie's payload, and the one before it.
#[derive(Debug)]
pub struct SchemaVersion {
    /// How the payload is encoded, and whether it is encrypted.
    pub format: Format,
    /// Its schema version.
    pub version: u16,
    /// The fingerprint of its fields' names and types, which is part of a postcard key.
    pub layout: u64,
    /// Whether it holds a type that the library does not know, so that `set` compares by value.
    pub compared: bool,
    /// The previous version, if this build can read it.
    pub previous: Option<&'static SchemaVersion>,
}

impl SchemaVersion {
    /// This version and all previous ones, the newest first.
    pub(crate) fn chain(&'static self) -> impl Iterator<Item = &'static SchemaVersion> {
        core::iter::successors(Some(self), |schema| schema.previous)
    }
}

/// Fails the build if `previous` cannot be an earlier version of the session.
#[track_caller]
pub const fn assert_previous(
    cookie: &str,
    version: u16,
    type_name: &str,
    previous: &str,
    previous_version: u16,
) {
    let text = crate::size::Text::<1024>::new();
    if !crate::size::same(cookie.as_bytes(), previous.as_bytes()) {
        let text = text.with("the cookie of `").with(type_name).with("` is `").with(previous);
        let text = text.with("` and this one's is `").with(cookie);
        // A renamed struct has another default cookie name, which no browser has yet.
        let text = text.with("`, and the name that browsers hold now must be kept: if `");
        let text = text.with(type_name).with("` is the old struct renamed, write `name = \"");
        let text = text.with(cookie).with("\"` on it; else write `name = \"").with(previous);
        panic!("{}", text.with("\"` here").as_str());
    }
    if previous_version >= version {
        let text = text.with("the previous type has version ").number(previous_version as u128);
        let text = text.with(" and this one ").number(version as u128).with("; write `version = ");
        panic!("{}", text.number(previous_version as u128 + 1).with("` or higher here").as_str());
    }
}

/// Fails the build if only the `previous` version has a subject.
#[track_caller]
pub const fn assert_subject_kept(type_name: &str, previous_has_one: bool) {
    if previous_has_one {
        let text = crate::size::Text::<512>::new().with("`").with(type_name);
        panic!("{}", text.with("` has a subject and this version has none, so a session that an older build revokes would stay valid; mark the same field with `#[session(subject)]`").as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::assert_previous;
    use crate::panic_message::panic_message;

    /// The message of the build for a type with this name and version and its previous type.
    fn message(
        cookie: &str,
        version: u16,
        previous: &str,
        previous_version: u16,
    ) -> Option<String> {
        panic_message(|| assert_previous(cookie, version, "Old", previous, previous_version))
    }

    #[test]
    fn a_previous_type_has_the_same_name_and_an_earlier_version() {
        let names = ["", "s", "sid", "sit", "aid", "sidi", "SID"];
        for name in names {
            for previous in names {
                for (version, before) in [(2, 1), (3, 1), (1, 1), (1, 2), (0, u16::MAX)] {
                    let message = message(name, version, previous, before);
                    let expected = if name != previous {
                        Some(format!(
                            "the cookie of `Old` is `{previous}` and this one's is `{name}`, and the name that browsers hold now must be kept: if `Old` is the old struct renamed, write `name = \"{name}\"` on it; else write `name = \"{previous}\"` here"
                        ))
                    } else if before >= version {
                        let next = u32::from(before) + 1;
                        Some(format!(
                            "the previous type has version {before} and this one {version}; write `version = {next}` or higher here"
                        ))
                    } else {
                        None
                    };
                    assert_eq!(message, expected);
                }
            }
        }
    }
}
