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
    use uuid::Uuid;

    use crate::field::reached::bounds_are_reached;

    #[test]
    fn the_bounds_are_reached() {
        bounds_are_reached(&[Uuid::nil(), Uuid::max()]);
    }
}
