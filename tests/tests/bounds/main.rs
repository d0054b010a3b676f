//! The bounds of every type are true: no cookie that `set` makes is larger than `SIZE.max` or
//! smaller than `SIZE.min`, and each is read back as it was. They are reached, except by sets and
//! maps whose type has too few of its longest values.

mod external_types;
mod std_types;
mod strategies;

use std::fmt::Debug;
use std::time::{Duration, SystemTime};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession};

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

fn manager<T: SessionData>() -> TypedSession<T> {
    TypedSession::new(Keyring::new(
        Secret::from_bytes(*b"0123456789abcdef0123456789abcdef").unwrap(),
    ))
}

/// A session of one field.
trait SingleField: SessionData {
    type Value: Clone + Debug + PartialEq + 'static;

    fn new(value: Self::Value) -> Self;
    fn value(self) -> Self::Value;
}

/// Sets a value and reads it back; gives the bytes of name and value.
fn set_and_verify<H: SingleField>(
    sessions: &TypedSession<H>,
    value: &H::Value,
) -> Result<usize, SetError> {
    let cookie = sessions.set_at(noon(), &H::new(value.clone()))?;
    let size = cookie.pair().len() - "=".len();
    assert!(
        (H::SIZE.min..=H::SIZE.max).contains(&size),
        "{size} is not in {:?}: {value:?}",
        H::SIZE
    );
    let back = match sessions.verify_at(noon(), cookie.pair()) {
        Ok(session) => session.into_inner().value(),
        Err(rejected) => panic!("{value:?} is not read back: {rejected:?}"),
    };
    assert_eq!(back, *value);
    Ok(size)
}

/// No value gives a cookie that is outside of the bounds, or that is not read back.
fn assert_within_bounds<H: SingleField>(values: impl Strategy<Value = H::Value>) {
    let sessions = manager::<H>();
    let config = Config { cases: 200, failure_persistence: None, ..Config::default() };
    let checked =
        TestRunner::new(config).run(&values, |value| match set_and_verify(&sessions, &value) {
            Ok(_) => Ok(()),
            Err(SetError::TooLong { len, limit, .. } | SetError::TooMany { len, limit, .. })
                if len > limit =>
            {
                Ok(())
            }
            Err(SetError::NotFinite { .. } | SetError::Unreadable { .. }) => Ok(()),
            Err(error) => Err(TestCaseError::fail(error.to_string())),
        });
    if let Err(error) = checked {
        panic!("{error}");
    }
}

/// Among these values are one of the largest and one of the smallest; those that are over a limit
/// in one codec alone are passed over in it.
fn assert_bounds_reached<H: SingleField>(extremes: &[H::Value]) {
    let sessions = manager::<H>();
    let sizes = extremes.iter().filter_map(|value| match set_and_verify(&sessions, value) {
        Ok(size) => Some(size),
        Err(SetError::TooLong { .. } | SetError::TooMany { .. }) => None,
        Err(error) => panic!("{value:?}: {error}"),
    });
    let sizes: Vec<usize> = sizes.collect();
    assert_eq!(sizes.iter().max(), Some(&H::SIZE.max), "the largest of {sizes:?}");
    assert_eq!(sizes.iter().min(), Some(&H::SIZE.min), "the smallest of {sizes:?}");
}

/// For each type: its limits, its values, and a list of them that holds its extremes in both
/// codecs. Each is held by a session in signed JSON, and by one in encrypted postcard; what sealing
/// adds does not depend on the type, and the `shapes` are sealed in all four ways.
#[macro_export]
macro_rules! bounds {
    ($($name:ident: $type:ty $(, $limits:meta)?; $values:expr; $extremes:expr;)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            use serde::{Deserialize, Serialize};
            use trickster_session::SessionData;

            bounds!(@holder Json $type, $($limits,)? session(codec = "json"));
            bounds!(@holder Postcard $type, $($limits,)? session(codec = "postcard", encrypt));

            #[test]
            fn every_value_is_within_the_bounds_and_read_back_equal() {
                $crate::assert_within_bounds::<Json>($values);
                $crate::assert_within_bounds::<Postcard>($values);
            }

            #[test]
            fn some_value_reaches_each_bound() {
                let extremes: std::vec::Vec<$type> = $extremes.into();
                $crate::assert_bounds_reached::<Json>(&extremes);
                $crate::assert_bounds_reached::<Postcard>(&extremes);
            }
        }
    )*};
    (@holder $holder:ident $type:ty, $limits:meta, $codec:meta) => {
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = "s")]
        #[$codec]
        struct $holder {
            #[$limits]
            field: $type,
        }
        bounds!(@field $holder $type);
    };
    (@holder $holder:ident $type:ty, $codec:meta) => {
        #[derive(Serialize, Deserialize, SessionData)]
        #[session(name = "s")]
        #[$codec]
        struct $holder {
            field: $type,
        }
        bounds!(@field $holder $type);
    };
    (@field $holder:ident $type:ty) => {
        impl $crate::SingleField for $holder {
            type Value = $type;

            fn new(field: $type) -> Self {
                $holder { field }
            }

            fn value(self) -> $type {
                self.field
            }
        }
    };
}

/// The same of types whose bounds are larger than any value.
#[macro_export]
macro_rules! loose_bounds {
    ($($name:ident: $type:ty, $limits:meta; $values:expr;)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            use serde::{Deserialize, Serialize};
            use trickster_session::SessionData;

            bounds!(@holder Json $type, $limits, session(codec = "json"));
            bounds!(@holder Postcard $type, $limits, session(codec = "postcard", encrypt));

            #[test]
            fn every_value_is_within_the_bounds_and_read_back_equal() {
                $crate::assert_within_bounds::<Json>($values);
                $crate::assert_within_bounds::<Postcard>($values);
            }
        }
    )*};
}
