//! Types of few values, of which a set or a map soon holds all.

/// How many sizes are told apart; an enum whose names have more lengths is counted too high.
const SIZES: usize = 16;

/// How many values a type has, by their size in bytes, the largest first.
#[derive(Clone, Copy, Debug)]
pub struct Few {
    sizes: [(usize, usize); SIZES],
    len: usize,
}

impl Few {
    /// No value yet.
    pub(super) const fn new() -> Self {
        Few { sizes: [(0, 0); SIZES], len: 0 }
    }

    /// These and `count` values of `size` bytes.
    pub(super) const fn and(mut self, size: usize, count: usize) -> Self {
        let mut at = 0;
        while at < self.len && self.sizes[at].0 > size {
            at += 1;
        }
        if at == SIZES {
            // Counted as larger than they are, so that a bound stays true.
            at = SIZES - 1;
        } else if at == self.len || self.sizes[at].0 < size {
            // Room is made by the two smallest sizes, counted as the larger of them.
            if self.len == SIZES {
                self.sizes[SIZES - 2].1 += self.sizes[SIZES - 1].1;
                self.len -= 1;
            }
            let mut i = self.len;
            while i > at {
                self.sizes[i] = self.sizes[i - 1];
                i -= 1;
            }
            self.sizes[at] = (size, 0);
            self.len += 1;
        }
        self.sizes[at].1 += count;
        self
    }

    /// The most that `count` different values take together, and how many values those are.
    const fn most(&self, count: usize) -> Most {
        let mut most = Most { bytes: 0, count: 0 };
        let mut i = 0;
        while i < self.len && most.count < count {
            let (size, known) = self.sizes[i];
            let left = count - most.count;
            let taken = if known < left { known } else { left };
            most.bytes = most.bytes.saturating_add(size.saturating_mul(taken));
            most.count += taken;
            i += 1;
        }
        most
    }
}

/// The largest collection: its items' bytes, and how many items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Most {
    pub(super) bytes: usize,
    pub(super) count: usize,
}

impl Most {
    /// Up to `count` values of at most `size` bytes, which may be equal.
    pub(super) const fn of(size: usize, count: usize) -> Self {
        Most { bytes: size.saturating_mul(count), count }
    }

    /// Up to `count` values of at most `size` bytes, each another one.
    pub(super) const fn distinct(size: usize, few: Option<Few>, count: usize) -> Self {
        match few {
            Some(few) => few.most(count),
            None => Most::of(size, count),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Few, Most, SIZES};

    proptest! {
        #[test]
        fn the_most_is_the_sum_of_the_largest(
            sizes in prop::collection::vec(0usize..SIZES, 0..40),
            count in 0usize..50,
        ) {
            let few = sizes.iter().fold(Few::new(), |few, size| few.and(*size, 1));
            let mut sorted = sizes;
            sorted.sort_by(|a, b| b.cmp(a));
            sorted.truncate(count);
            let most = Most { bytes: sorted.iter().sum(), count: sorted.len() };
            prop_assert_eq!(Most::distinct(SIZES, Some(few), count), most);
        }

        #[test]
        fn more_sizes_than_are_told_apart_are_never_counted_too_low(
            sizes in prop::collection::vec(0usize..60, 0..80),
            count in 0usize..90,
        ) {
            let few = sizes.iter().fold(Few::new(), |few, size| few.and(*size, 1));
            let mut sorted = sizes;
            sorted.sort_by(|a, b| b.cmp(a));
            sorted.truncate(count);
            let most = few.most(count);
            prop_assert!(most.bytes >= sorted.iter().sum::<usize>());
            prop_assert_eq!(most.count, sorted.len());
        }
    }

    #[test]
    fn of_one_size_too_many_the_smallest_is_counted_as_the_next_larger() {
        let rising: Vec<usize> = (0..=SIZES).map(|at| 10 + at).collect();
        let falling: Vec<usize> = rising.iter().rev().copied().collect();
        for sizes in [&rising, &falling] {
            let few = sizes.iter().fold(Few::new(), |few, size| few.and(*size, 1));
            let bytes = rising[1] + rising[1..].iter().sum::<usize>();
            assert_eq!(few.most(usize::MAX), Most { bytes, count: rising.len() });
        }
    }
}
