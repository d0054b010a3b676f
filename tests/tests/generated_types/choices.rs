//! Random values of a type, and its largest and smallest values. These are found by measuring, so
//! they do not depend on the bounds that the derive computes.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::collections::HashMap;

use serde::Serialize;

/// The encoding in which a value is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Codec {
    Json,
    Postcard,
}

impl Codec {
    /// The encoded length of a value in bytes.
    pub fn measure(self, value: &impl Serialize) -> usize {
        match self {
            Codec::Json => serde_json::to_vec(value).unwrap().len(),
            Codec::Postcard => postcard::to_allocvec(value).unwrap().len(),
        }
    }
}

/// A type whose values are built from choices.
pub trait Generate: Clone + Serialize + 'static {
    fn make(choices: &mut Choices) -> Self;
}

/// A source of choices, either random or fixed in advance.
pub struct Choices {
    pub codec: Codec,
    mode: Mode,
}

enum Mode {
    /// The state of the random number generator.
    Random(u64),
    /// The choice at each position; `counts` has one entry for each position passed so far, the
    /// number of options there.
    Fixed { choices: Vec<usize>, counts: Vec<usize> },
}

impl Choices {
    pub fn random(codec: Codec, seed: u64) -> Self {
        Choices { codec, mode: Mode::Random(seed) }
    }

    /// A random number from SplitMix64 (Vigna); `None` if choices are fixed.
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

    /// A number below `count`.
    pub fn choice(&mut self, count: usize) -> usize {
        if let Some(bits) = self.bits() {
            return (bits % count as u64) as usize;
        }
        match &mut self.mode {
            Mode::Fixed { choices, counts } => {
                counts.push(count);
                choices.get(counts.len() - 1).copied().unwrap_or(0)
            }
            Mode::Random(_) => unreachable!("`bits` returned none"),
        }
    }

    /// A random value, or one of `extremes`.
    pub fn leaf<T: Clone>(&mut self, random: impl Fn(u64) -> T, extremes: &[T]) -> T {
        match self.bits() {
            // One value in four is an extreme, so that extremes also occur together.
            Some(bits) if bits % 4 > 0 => random(bits / 4),
            _ => extremes[self.choice(extremes.len())].clone(),
        }
    }

    /// A value of one of `count` variants; if choices are fixed, the largest or smallest of all.
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

/// The largest and the smallest value, found by trying every option at each position in turn.
///
/// Positions are decided from last to first, so that an `Option` or a list is present until its
/// content is decided. Apart from that, the size at one position does not depend on another, so
/// deciding them one by one is enough.
pub fn extremes<T: Serialize>(codec: Codec, make: impl Fn(&mut Choices) -> T) -> [T; 2] {
    let made = |choices: &[usize]| {
        let mode = Mode::Fixed { choices: choices.to_vec(), counts: Vec::new() };
        let mut choices = Choices { codec, mode };
        let value = make(&mut choices);
        match choices.mode {
            Mode::Fixed { counts, .. } => (value, counts),
            Mode::Random(_) => unreachable!("the mode is fixed"),
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
