//! `uuid`: 36 characters in JSON; its 16 bytes and their length in postcard.

use uuid::Uuid;

use crate::field::{Info, SessionField};
use crate::size::Bound;

const TEXT: Bound = Bound::exactly(36 + 2);

#[diagnostic::do_not_recommend]
impl<L> SessionField<L> for Uuid {
    type Rest = L;
    const INFO: Info = Info::new("Uuid", TEXT, Bound::exactly(1 + 16)).keyed(TEXT);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use crate::field::reached::bounds_hold;

    #[test]
    fn the_bounds_hold_and_are_reached() {
        bounds_hold(any::<u128>().prop_map(Uuid::from_u128), &[Uuid::nil(), Uuid::max()]);
    }
}
