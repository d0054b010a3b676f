//! Whose session it is.

use crate::token::{SubjectId, SubjectKey};

/// The type of a field with `#[session(subject)]`: it says whose session it is, so that sessions can be
/// revoked.
///
/// It is implemented for integers, text, arrays of bytes and, with the feature `uuid`, `Uuid`. A type of
/// your own passes on what it holds:
///
/// ```
/// use trickster_session::Subject;
///
/// struct UserId(u64);
///
/// impl Subject for UserId {
///     fn subject_bytes(&self) -> impl AsRef<[u8]> {
///         self.0.subject_bytes()
///     }
/// }
/// ```
///
/// Two subjects with the same bytes are one, and the bytes of a subject never change, so integers are
/// big-endian and `usize` has none. There is none for an `Option`: all guests would be one subject.
pub trait Subject {
    /// The bytes that identify the subject.
    fn subject_bytes(&self) -> impl AsRef<[u8]>;
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl Subject for $integer {
            #[inline]
            fn subject_bytes(&self) -> impl AsRef<[u8]> {
                self.to_be_bytes()
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128);

macro_rules! non_zero {
    ($($integer:ty)*) => {$(
        impl Subject for core::num::NonZero<$integer> {
            #[inline]
            fn subject_bytes(&self) -> impl AsRef<[u8]> {
                self.get().to_be_bytes()
            }
        }
    )*};
}

non_zero!(u8 u16 u32 u64 u128 i8 i16 i32 i64 i128);

impl Subject for String {
    #[inline]
    fn subject_bytes(&self) -> impl AsRef<[u8]> {
        self.as_bytes()
    }
}

impl Subject for Box<str> {
    #[inline]
    fn subject_bytes(&self) -> impl AsRef<[u8]> {
        self.as_bytes()
    }
}

impl<const N: usize> Subject for [u8; N] {
    #[inline]
    fn subject_bytes(&self) -> impl AsRef<[u8]> {
        self
    }
}

#[cfg(feature = "uuid")]
impl Subject for uuid::Uuid {
    #[inline]
    fn subject_bytes(&self) -> impl AsRef<[u8]> {
        self.as_bytes()
    }
}

/// The subject of a session without a field that is marked as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSubject;

/// A [`Subject`], or [`NoSubject`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the subject of a session",
    label = "not an integer, text, an array of bytes or a `Uuid`",
    note = "for a type of your own, write `impl trickster_session::Subject for` it, and pass on what it holds: `self.0.subject_bytes()`",
    note = "an `Option` cannot be a subject, since all sessions without one would be revoked together; use a session type of its own for guests"
)]
pub trait AnySubject {
    /// Whether it is a subject.
    const IS_SUBJECT: bool;

    /// Its id under `key`, if it is a subject.
    #[doc(hidden)]
    fn id(&self, key: &SubjectKey) -> Option<SubjectId>;
}

#[diagnostic::do_not_recommend]
impl<S: Subject> AnySubject for S {
    const IS_SUBJECT: bool = true;

    #[inline]
    fn id(&self, key: &SubjectKey) -> Option<SubjectId> {
        Some(key.id(self.subject_bytes().as_ref()))
    }
}

#[diagnostic::do_not_recommend]
impl AnySubject for NoSubject {
    const IS_SUBJECT: bool = false;

    #[inline]
    fn id(&self, _: &SubjectKey) -> Option<SubjectId> {
        None
    }
}

/// What `start` requires of a type's subject: that it has none.
#[diagnostic::on_unimplemented(
    message = "a session with a subject begins at sign-in, with `set`",
    label = "the session type has a subject of type `{Self}`",
    note = "keep what visitors have before they sign in, such as a cart, in a session type of its own"
)]
pub trait Startable {}

#[diagnostic::do_not_recommend]
impl Startable for NoSubject {}

/// What derived code requires of the subject of a session and the one of its `previous` version.
#[diagnostic::on_unimplemented(
    message = "the subject is a `{Self}`, and that of the `previous` version is a `{P}`; a session that one build revokes would stay valid in the other",
    label = "another subject than in the `previous` version",
    note = "mark the same field with `#[session(subject)]`, with the same type"
)]
pub trait SameSubject<P> {}

#[diagnostic::do_not_recommend]
impl<S> SameSubject<S> for S {}

/// A new version may be the first with a subject.
#[diagnostic::do_not_recommend]
impl<S: Subject> SameSubject<NoSubject> for S {}
