//! `smol_str`: text like `String`.

use smol_str::SmolStr;

use super::text::limited_text;

limited_text! { SmolStr }

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use smol_str::SmolStr;

    use crate::field::Len;
    use crate::field::reached::{bounds_within_limits_hold, text};

    #[test]
    fn the_bounds_hold_and_are_reached() {
        // Up to 23 bytes are inline, longer texts on the heap.
        bounds_within_limits_hold::<Len<30>, _>(
            text(30).prop_map(SmolStr::from),
            &[SmolStr::default(), SmolStr::from("x".repeat(30))],
        );
    }
}
