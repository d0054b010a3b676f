//! `compact_str`: text like `String`.

use compact_str::CompactString;

use super::text::limited_text;

limited_text! { CompactString }

#[cfg(test)]
mod tests {
    use compact_str::CompactString;
    use proptest::prelude::*;

    use crate::field::Len;
    use crate::field::reached::{bounds_within_limits_hold, text};

    #[test]
    fn the_bounds_hold_and_are_reached() {
        // Up to 24 bytes are inline, longer texts on the heap.
        bounds_within_limits_hold::<Len<30>, _>(
            text(30).prop_map(CompactString::from),
            &[CompactString::default(), CompactString::from("x".repeat(30))],
        );
    }
}
