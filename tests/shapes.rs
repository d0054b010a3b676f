//! Random types of every supported shape and every attribute of serde that the derive reads: their
//! bounds are true, and reached, and what is set is read back.
//!
//! `shapes_generated.rs` is what `shapes_generate.rs` makes; a test holds them together, and writes
//! it anew where `SHAPES_OVERWRITE` is set. Types that no longer compile give way to
//! `pub fn all(_: &mut impl crate::Visit) {}` before that.

#[path = "shapes_generate.rs"]
mod generate;
// No person writes such types; a macro may.
#[allow(
    clippy::style,
    clippy::complexity,
    clippy::perf,
    reason = "written by chance, not by a person"
)]
#[path = "shapes_generated.rs"]
mod generated;
#[path = "shapes_leaves.rs"]
mod leaves;
#[path = "shapes_pick.rs"]
mod pick;

use std::cell::Cell;
use std::fmt::Debug;
use std::time::{Duration, SystemTime};

use pick::{Codec, Pick, Shaped};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession};

/// What is done with each generated session. Only where all sizes are counted, and none is said
/// by `max_size`, is the smallest one known.
trait Visit {
    fn visit<S: SessionData + Shaped + Debug + PartialEq>(&mut self, codec: Codec, counted: bool);
}

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

/// Sets a value and reads it back; gives the bytes of name and value.
fn size<S: SessionData + Debug + PartialEq>(data: &S) -> Result<usize, SetError> {
    let secret = Secret::from_bytes(*b"0123456789abcdef0123456789abcdef").unwrap();
    let sessions = TypedSession::<S>::new(Keyring::new(secret));
    let cookie = sessions.set_at(noon(), data)?;
    let size = cookie.pair().len() - "=".len();
    assert!(
        (S::SIZE.min..=S::SIZE.max).contains(&size),
        "{size} is not in {:?}: {data:?}",
        S::SIZE
    );
    match sessions.verify_at(noon(), cookie.pair()) {
        Ok(back) => assert_eq!(*back, *data),
        Err(rejected) => panic!("{data:?} is not read back: {rejected:?}"),
    }
    Ok(size)
}

#[test]
fn no_value_of_a_random_type_is_outside_of_its_bounds_and_each_is_read_back() {
    struct Random;

    impl Visit for Random {
        fn visit<S: SessionData + Shaped + Debug + PartialEq>(&mut self, codec: Codec, _: bool) {
            let config = ProptestConfig {
                cases: 50,
                failure_persistence: None,
                ..ProptestConfig::default()
            };
            let set = Cell::new(0);
            let checked = TestRunner::new(config).run(&any::<u64>(), |seed| {
                let data = S::make(&mut Pick::random(codec, seed));
                match size(&data) {
                    Ok(_) => set.set(set.get() + 1),
                    // The keys of a flattened map may be those of a field.
                    Err(SetError::Unreadable { .. }) => {}
                    Err(error) => prop_assert!(false, "{error}: {data:?}"),
                }
                Ok(())
            });
            if let Err(error) = checked {
                panic!("{}: {error}", std::any::type_name::<S>());
            }
            assert!(set.get() > 30, "only {set:?} of 50 were set: {}", std::any::type_name::<S>());
        }
    }

    generated::all(&mut Random);
}

#[test]
fn some_value_of_a_random_type_is_as_large_and_some_as_small_as_its_bounds() {
    struct Extremes;

    impl Visit for Extremes {
        fn visit<S: SessionData + Shaped + Debug + PartialEq>(
            &mut self,
            codec: Codec,
            counted: bool,
        ) {
            let [largest, smallest] = pick::extremes::<S>(codec, S::make);
            let name = std::any::type_name::<S>();
            assert_eq!(size(&largest), Ok(S::SIZE.max), "{name} at its largest: {largest:?}");
            if counted {
                assert_eq!(
                    size(&smallest),
                    Ok(S::SIZE.min),
                    "{name} at its smallest: {smallest:?}"
                );
            }
        }
    }

    generated::all(&mut Extremes);
}

#[test]
fn the_types_are_those_that_the_generator_makes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/shapes_generated.rs");
    let made = generate::source();
    if std::env::var_os("SHAPES_OVERWRITE").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(made == kept, "run this test with SHAPES_OVERWRITE=1 to write them anew");
}
