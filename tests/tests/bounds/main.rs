//! The size bounds of every field type hold: `set` creates no cookie larger than `SIZE.max` or
//! smaller than `SIZE.min`, and every cookie is read back equal. Some value reaches each bound,
//! except for sets and maps whose item type has too few values of maximal length.

mod external_types;
mod std_types;
mod strategies;

use std::fmt::Debug;
use std::time::{Duration, SystemTime};

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession};

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

fn session_manager<T: SessionData>() -> TypedSession<T> {
    TypedSession::new(Keyring::new(
        Secret::from_bytes(*b"0123456789abcdef0123456789abcdef").unwrap(),
    ))
}

/// A session with a single field.
trait SingleField: SessionData {
    type Value: Clone + Debug + PartialEq + 'static;

    fn new(value: Self::Value) -> Self;
    fn value(self) -> Self::Value;
}

/// Sets a value and verifies it; returns the size of the cookie's name and value in bytes.
fn set_and_verify<H: SingleField>(
    sessions: &TypedSession<H>,
    value: &H::Value,
) -> Result<usize, SetError> {
    let cookie = sessions.at(noon()).set(&H::new(value.clone()))?;
    let size = cookie.pair().len() - "=".len();
    assert!(
        (H::SIZE.min..=H::SIZE.max).contains(&size),
        "{size} is not in {:?}: {value:?}",
        H::SIZE
    );
    let back = match sessions.at(noon()).verify(cookie.pair()) {
        Ok(session) => session.into_inner().value(),
        Err(error) => panic!("{value:?} is not read back: {error:?}"),
    };
    assert_eq!(back, *value);
    Ok(size)
}

/// Asserts that each value is within the bounds of both sessions and read back equal, or refused for its own
/// limit. Does not shrink a failing value: compiling proptest's runner once per type takes long.
fn assert_within_bounds<A, B>(values: impl Strategy<Value = A::Value>)
where
    A: SingleField,
    B: SingleField<Value = A::Value>,
{
    let (first, second) = (session_manager::<A>(), session_manager::<B>());
    let mut random = TestRunner::default();
    let mut read_back = [0; 2];
    for _ in 0..200 {
        let value = values.new_tree(&mut random).expect("a value").current();
        let both = [set_and_verify(&first, &value), set_and_verify(&second, &value)];
        for (set, read_back) in both.into_iter().zip(&mut read_back) {
            match set {
                Ok(_) => *read_back += 1,
                Err(SetError::NotFinite { .. } | SetError::Unreadable { .. }) => {}
                Err(
                    SetError::TooLong { len, limit, .. } | SetError::TooMany { len, limit, .. },
                ) if len > limit => {}
                Err(error) => panic!("{value:?}: {error}"),
            }
        }
    }
    assert!(!read_back.contains(&0), "a session refuses every value: {read_back:?}");
}

/// Asserts that these values include one of the largest and one of the smallest size. Ignores
/// values that exceed a limit in this codec only.
fn assert_bounds_reached<H: SingleField>(extremes: &[H::Value]) {
    let sessions = session_manager::<H>();
    let sizes = extremes.iter().filter_map(|value| match set_and_verify(&sessions, value) {
        Ok(size) => Some(size),
        Err(SetError::TooLong { .. } | SetError::TooMany { .. }) => None,
        Err(error) => panic!("{value:?}: {error}"),
    });
    let sizes: Vec<usize> = sizes.collect();
    assert_eq!(sizes.iter().max(), Some(&H::SIZE.max), "the largest of {sizes:?}");
    assert_eq!(sizes.iter().min(), Some(&H::SIZE.min), "the smallest of {sizes:?}");
}

/// Declares a test module for each type, from its limits, a strategy for its values and a list that
/// includes the largest and smallest values in both codecs.
///
/// Each type is tested in signed JSON and in encrypted postcard. The overhead of signing and
/// encryption does not depend on the type; `generated_types` covers all four formats.
#[macro_export]
macro_rules! bounds {
    ($($name:ident: $type:ty $(, $limits:meta)?; $values:expr; $extremes:expr;)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            use serde::{Deserialize, Serialize};
            use trickster_session::SessionData;

            bounds!(@session Json $type, $($limits,)? session(codec = "json"));
            bounds!(@session Postcard $type, $($limits,)? session(codec = "postcard", encrypt));

            #[test]
            fn every_value_is_within_the_bounds_and_read_back_equal() {
                $crate::assert_within_bounds::<Json, Postcard>($values);
            }

            #[test]
            fn some_value_reaches_each_bound() {
                let extremes: std::vec::Vec<$type> = $extremes.into();
                $crate::assert_bounds_reached::<Json>(&extremes);
                $crate::assert_bounds_reached::<Postcard>(&extremes);
            }
        }
    )*};
    (@session $session:ident $type:ty, $limits:meta, $codec:meta) => {
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = "s")]
        #[$codec]
        struct $session {
            #[$limits]
            field: $type,
        }
        bounds!(@field $session $type);
    };
    (@session $session:ident $type:ty, $codec:meta) => {
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = "s")]
        #[$codec]
        struct $session {
            field: $type,
        }
        bounds!(@field $session $type);
    };
    (@field $session:ident $type:ty) => {
        impl $crate::SingleField for $session {
            type Value = $type;

            fn new(field: $type) -> Self {
                $session { field }
            }

            fn value(self) -> $type {
                self.field
            }
        }
    };
}

/// The same for types whose bounds are larger than any value.
#[macro_export]
macro_rules! loose_bounds {
    ($($name:ident: $type:ty, $limits:meta; $values:expr;)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            use serde::{Deserialize, Serialize};
            use trickster_session::SessionData;

            bounds!(@session Json $type, $limits, session(codec = "json"));
            bounds!(@session Postcard $type, $limits, session(codec = "postcard", encrypt));

            #[test]
            fn every_value_is_within_the_bounds_and_read_back_equal() {
                $crate::assert_within_bounds::<Json, Postcard>($values);
            }
        }
    )*};
}
