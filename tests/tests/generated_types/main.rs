//! Random types of every supported shape with every supported attribute of serde: what `set`
//! accepts, `verify` gives back equal and within its bounds.
//!
//! `generated.rs` is what `generator.rs` makes; a test holds them together, and writes
//! it anew where `OVERWRITE_GENERATED_TYPES` is set. Types that no longer compile give way to
//! `pub fn all(_: &mut impl crate::Visit) {}` before that.

mod choices;
// No person writes such types; a macro may.
#[allow(
    clippy::style,
    clippy::complexity,
    clippy::perf,
    clippy::arc_with_non_send_sync,
    reason = "written by chance, not by a person"
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

/// What is done with each generated session.
trait Visit {
    fn visit<S: SessionData + Generate + Debug + PartialEq>(&mut self, codec: Codec, kind: Kind);
}

/// What is known of a generated session.
#[derive(Clone, Copy)]
struct Kind {
    /// Whether some value is as large as its bound, and some as small: all sizes are counted.
    exact: bool,
    /// Whether some values are not read back, so that `set` must refuse them.
    unreadable: bool,
}

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

/// What a value shows of itself. It tells -0.0 from 0.0, which are equal; the order of a hash map
/// is not its own.
fn debug_bytes(value: &impl Debug) -> Vec<u8> {
    let mut text = format!("{value:?}").into_bytes();
    text.sort_unstable();
    text
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
        Ok(back) => {
            assert_eq!(*back, *data);
            assert_eq!(debug_bytes(&*back), debug_bytes(data), "{data:?}");
        }
        Err(rejected) => panic!("{data:?} is not read back: {rejected:?}"),
    }
    Ok(size)
}

#[test]
fn verify_returns_every_value_that_set_accepts() {
    const CASES: u32 = 60;

    /// How many values were accepted and refused where some are unreadable.
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
            let config = ProptestConfig {
                cases: CASES,
                failure_persistence: None,
                ..ProptestConfig::default()
            };
            let set = Cell::new(0);
            let checked = TestRunner::new(config).run(&any::<u64>(), |seed| {
                let data = S::make(&mut Choices::random(codec, seed));
                match size(&data) {
                    Ok(_) => set.set(set.get() + 1),
                    Err(SetError::Unreadable { .. } | SetError::NotFinite { .. })
                        if kind.unreadable => {}
                    Err(error) => prop_assert!(false, "{error}: {data:?}"),
                }
                Ok(())
            });
            if let Err(error) = checked {
                panic!("{}: {error}", std::any::type_name::<S>());
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
    assert!(made == kept, "run this test with OVERWRITE_GENERATED_TYPES=1 to write them anew");
}
