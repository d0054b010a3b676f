//! How many bytes an encoded value, or a whole cookie, takes at least and at most.

/// The least and the most bytes that a value takes when it is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// No value takes fewer bytes.
    pub min: usize,
    /// No value takes more bytes; `usize::MAX` where there is no bound.
    pub max: usize,
}

impl Bound {
    /// Between `min` and `max` bytes.
    pub const fn new(min: usize, max: usize) -> Self {
        Bound { min, max }
    }

    /// Always the same `size`.
    pub const fn exactly(size: usize) -> Self {
        Bound { min: size, max: size }
    }

    /// This one followed by `next`.
    pub const fn then(self, next: Bound) -> Self {
        Bound { min: self.min.saturating_add(next.min), max: self.max.saturating_add(next.max) }
    }

    /// This one plus `more` bytes.
    pub const fn plus(self, more: usize) -> Self {
        self.then(Bound::exactly(more))
    }

    /// Either this one or `other`.
    pub const fn or(self, other: Bound) -> Self {
        Bound {
            min: if self.min < other.min { self.min } else { other.min },
            max: if self.max > other.max { self.max } else { other.max },
        }
    }

    /// This one `count` times.
    pub const fn times(self, count: usize) -> Self {
        Bound { min: self.min.saturating_mul(count), max: self.max.saturating_mul(count) }
    }
}

/// The least and the most bytes of a cookie's name and value together, the `=` not counted: what
/// RFC 6265bis (section 5.7, step 4) makes a browser compare with its limit of 4096.
///
/// ```
/// # use serde::{Serialize, Deserialize};
/// # use trickster_session::SessionData;
/// #[derive(Serialize, Deserialize, SessionData)]
/// struct Login {
///     user_id: u64,
/// }
///
/// const _: () = assert!(Login::SIZE.max < 150);
/// assert!(Login::SIZE.is_bounded());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Size {
    /// No cookie of this type is smaller, in bytes.
    pub min: usize,
    /// No cookie of this type is larger, in bytes; `usize::MAX` for a struct with a field that is
    /// `#[session(unbounded)]`, for which only `set` checks [`limit`](Self::limit).
    pub max: usize,
    /// The limit of this type in bytes: 4096, or less with `#[session(limit = N)]`.
    pub limit: usize,
}

impl Size {
    /// Whether the compiler knows the largest cookie of this type.
    pub const fn is_bounded(&self) -> bool {
        self.max != usize::MAX
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Bound, Size};

    #[test]
    fn a_size_is_bounded_unless_it_is_the_largest_number() {
        for (max, bounded) in [(0, true), (4096, true), (usize::MAX - 1, true), (usize::MAX, false)]
        {
            assert_eq!(Size { min: 0, max, limit: 4096 }.is_bounded(), bounded);
        }
    }

    proptest! {
        #[test]
        fn or_covers_both_bounds(a in any::<[u8; 2]>(), b in any::<[u8; 2]>()) {
            let [a, b] = [a, b].map(|[min, max]| Bound::new(min.into(), max.into()));
            let both = Bound::new(a.min.min(b.min), a.max.max(b.max));
            prop_assert_eq!(a.or(b), both);
            prop_assert_eq!(a.then(b).plus(7), Bound::new(a.min + b.min + 7, a.max + b.max + 7));
            prop_assert_eq!(a.times(5), Bound::new(a.min * 5, a.max * 5));
        }
    }
}
