//! Values of a type: random ones, and its largest and smallest, found by measuring and not by what
//! the derive says of them.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;

use serde::Serialize;

/// How a value is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Codec {
    Json,
    Postcard,
}

impl Codec {
    /// How many bytes a value takes.
    pub fn measure(self, value: &impl Serialize) -> usize {
        match self {
            Codec::Json => serde_json::to_vec(value).unwrap().len(),
            Codec::Postcard => postcard::to_allocvec(value).unwrap().len(),
        }
    }
}

/// A type whose values can be made.
pub trait Generate: Clone + Serialize + 'static {
    fn make(choices: &mut Choices) -> Self;
}

/// A source of choices: at random, or each one as it was fixed.
pub struct Choices {
    pub codec: Codec,
    mode: Mode,
}

enum Mode {
    /// The state of a generator.
    Random(u64),
    /// The choice at each context, the places passed so far, and how many choices each had.
    Fixed { choices: Vec<usize>, counts: Vec<usize> },
}

impl Choices {
    pub fn random(codec: Codec, seed: u64) -> Self {
        Choices { codec, mode: Mode::Random(seed) }
    }

    /// A random number, by Vigna's SplitMix64; none where choices are fixed.
    pub fn bits(&mut self) -> Option<u64> {
        match &mut self.mode {
            Mode::Random(state) => {
                *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                Some(mixed ^ (mixed >> 31))
            }
            Mode::Fixed { .. } => None,
        }
    }

    /// One of `count` choices.
    pub fn choice(&mut self, count: usize) -> usize {
        if let Some(bits) = self.bits() {
            return (bits % count as u64) as usize;
        }
        match &mut self.mode {
            Mode::Fixed { choices, counts } => {
                counts.push(count);
                choices.get(counts.len() - 1).copied().unwrap_or(0)
            }
            Mode::Random(_) => unreachable!("it gave no bits"),
        }
    }

    /// A random value, or one of the extremes.
    pub fn leaf<T: Clone>(&mut self, random: impl Fn(u64) -> T, extremes: &[T]) -> T {
        match self.bits() {
            // Extremes are common enough among random values to meet each other.
            Some(bits) if bits % 4 > 0 => random(bits / 4),
            _ => extremes[self.choice(extremes.len())].clone(),
        }
    }

    /// A value of one of `count` variants; where choices are fixed, the extremes of all of them.
    pub fn variant<T: Generate>(
        &mut self,
        count: usize,
        make: impl Fn(&mut Choices, usize) -> T,
    ) -> T {
        if let Some(bits) = self.bits() {
            return make(self, (bits % count as u64) as usize);
        }
        thread_local! {
            static KNOWN: RefCell<HashMap<(TypeId, Codec), Box<dyn Any>>> = RefCell::default();
        }
        let key = (TypeId::of::<T>(), self.codec);
        let known = |known: &HashMap<_, Box<dyn Any>>| {
            known.get(&key).and_then(|both| both.downcast_ref::<[T; 2]>().cloned())
        };
        let both = KNOWN.with_borrow(known).unwrap_or_else(|| {
            let of = |variant| extremes(self.codec, |choices: &mut Choices| make(choices, variant));
            let all: Vec<T> = (0..count).flat_map(of).collect();
            let size = |value: &&T| self.codec.measure(*value);
            let both = [all.iter().max_by_key(size).unwrap(), all.iter().min_by_key(size).unwrap()];
            let both = both.map(T::clone);
            KNOWN.with_borrow_mut(|known| known.insert(key, Box::new(both.clone())));
            both
        });
        both[self.choice(2)].clone()
    }
}

/// The largest and the smallest value: at each context in turn, the choice by which the whole is so.
///
/// The last context is the first to be chosen: an `Option` or a list is there until what it holds is
/// known. Beyond that, no context changes what another takes, so this finds them.
pub fn extremes<T: Serialize>(codec: Codec, make: impl Fn(&mut Choices) -> T) -> [T; 2] {
    let made = |choices: &[usize]| {
        let mode = Mode::Fixed { choices: choices.to_vec(), counts: Vec::new() };
        let mut choices = Choices { codec, mode };
        let value = make(&mut choices);
        match choices.mode {
            Mode::Fixed { counts, .. } => (value, counts),
            Mode::Random(_) => unreachable!("it was made fixed"),
        }
    };
    let (_, counts) = made(&[]);
    [true, false].map(|largest| {
        let mut choices = vec![0; counts.len()];
        for (position, count) in counts.iter().enumerate().rev() {
            let measured = (0..*count).map(|choice| {
                choices[position] = choice;
                (codec.measure(&made(&choices).0), choice)
            });
            let measured: Vec<_> = measured.collect();
            let best = if largest { measured.iter().max() } else { measured.iter().min() };
            choices[position] = best.unwrap().1;
        }
        made(&choices).0
    })
}
