//! Random types with every combination of supported field types and serde attributes: `verify`
//! returns every value that `set` accepts, and its cookie is within the bounds.
//!
//! `generator.rs` writes `generated.rs`, and a test checks that the file is up to date. With
//! `OVERWRITE_GENERATED_TYPES=1` that test rewrites it. If the generated types no longer compile,
//! replace them with `pub fn all(_: &mut impl crate::Visit) {}` first.

mod choices;
#[allow(
    clippy::style,
    clippy::complexity,
    clippy::perf,
    clippy::arc_with_non_send_sync,
    reason = "the code is generated at random"
)]
mod generated;
mod generator;
mod leaf_types;

use std::cell::Cell;
use std::fmt::Debug;
use std::time::{Duration, SystemTime};

use choices::{Choices, Codec, Generate};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession};

/// An operation on every generated session type.
trait Visit {
    fn visit<S: SessionData + Generate + Debug + PartialEq>(&mut self, codec: Codec, kind: Kind);
}

/// What a test can expect of a generated session type.
#[derive(Clone, Copy)]
struct Kind {
    /// Whether some value reaches each bound, since every field has an exact size.
    exact: bool,
    /// Whether serde would not read some values back, so that `set` must refuse them.
    unreadable: bool,
}

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

/// The sorted bytes of the `Debug` output. They distinguish -0.0 from 0.0, which compare equal, and
/// do not depend on the order of a hash map.
fn debug_bytes(value: &impl Debug) -> Vec<u8> {
    let mut text = format!("{value:?}").into_bytes();
    text.sort_unstable();
    text
}

/// Sets a value and verifies it; returns the size of the cookie's name and value in bytes.
fn size<S: SessionData + Debug + PartialEq>(data: &S) -> Result<usize, SetError> {
    let secret = Secret::from_bytes(*b"0123456789abcdef0123456789abcdef").unwrap();
    let sessions = TypedSession::<S>::new(Keyring::new(secret));
    let cookie = sessions.at(noon()).set(data)?;
    let size = cookie.pair().len() - "=".len();
    assert!(
        (S::SIZE.min..=S::SIZE.max).contains(&size),
        "{size} is not in {:?}: {data:?}",
        S::SIZE
    );
    match sessions.at(noon()).verify(cookie.pair()) {
        Ok(back) => {
            assert_eq!(*back, *data);
            assert_eq!(debug_bytes(&*back), debug_bytes(data), "{data:?}");
        }
        Err(error) => panic!("{data:?} is not read back: {error:?}"),
    }
    Ok(size)
}

#[test]
fn verify_returns_every_value_that_set_accepts() {
    const CASES: u32 = 60;

    /// How many values were accepted and refused, of types with unreadable values.
    #[derive(Default)]
    struct Random {
        accepted: u32,
        refused: u32,
    }

    impl Visit for Random {
        fn visit<S: SessionData + Generate + Debug + PartialEq>(
            &mut self,
            codec: Codec,
            kind: Kind,
        ) {
            self.check(kind, std::any::type_name::<S>(), &|seed| {
                let data = S::make(&mut Choices::random(codec, seed));
                size(&data).map_err(|error| (error, format!("{data:?}")))
            });
        }
    }

    impl Random {
        /// Takes a trait object: proptest's runner takes long to compile for each of the types.
        fn check(
            &mut self,
            kind: Kind,
            name: &str,
            size_of_random: &dyn Fn(u64) -> Result<usize, (SetError, String)>,
        ) {
            let config = ProptestConfig {
                cases: CASES,
                failure_persistence: None,
                ..ProptestConfig::default()
            };
            let set = Cell::new(0);
            let checked = TestRunner::new(config).run(&any::<u64>(), |seed| {
                match size_of_random(seed) {
                    Ok(_) => set.set(set.get() + 1),
                    Err((SetError::Unreadable { .. } | SetError::NotFinite { .. }, _))
                        if kind.unreadable => {}
                    Err((error, data)) => prop_assert!(false, "{error}: {data}"),
                }
                Ok(())
            });
            if let Err(error) = checked {
                panic!("{name}: {error}");
            }
            if kind.unreadable {
                self.accepted += set.get();
                self.refused += CASES - set.get();
            }
        }
    }

    let mut random = Random::default();
    generated::all(&mut random);
    let Random { accepted, refused } = random;
    assert!(accepted > refused / 2 && refused > 99, "{accepted} accepted, {refused} refused");
}

#[test]
fn some_value_reaches_each_bound() {
    struct Extremes(usize);

    impl Visit for Extremes {
        fn visit<S: SessionData + Generate + Debug + PartialEq>(
            &mut self,
            codec: Codec,
            kind: Kind,
        ) {
            if !kind.exact {
                return;
            }
            self.0 += 1;
            let [largest, smallest] = choices::extremes::<S>(codec, S::make);
            let name = std::any::type_name::<S>();
            assert_eq!(size(&largest), Ok(S::SIZE.max), "{name} at its largest: {largest:?}");
            assert_eq!(size(&smallest), Ok(S::SIZE.min), "{name} at its smallest: {smallest:?}");
        }
    }

    let mut extremes = Extremes(0);
    generated::all(&mut extremes);
    assert!(extremes.0 > 20, "only {} sessions have exact bounds", extremes.0);
}

#[test]
fn the_generated_types_are_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/generated_types/generated.rs");
    let made = generator::source();
    if std::env::var_os("OVERWRITE_GENERATED_TYPES").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(made == kept, "run this test with OVERWRITE_GENERATED_TYPES=1 to regenerate them");
}
