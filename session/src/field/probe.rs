//! What derived code asks of a type that need not be a field.
//!
//! An inherent constant is taken where its bound holds, and that of a trait everywhere else.

use core::marker::PhantomData;

use super::{Info, SessionField};
use crate::error::SetError;

/// A type whose field states its size, or says that it has none.
#[derive(Debug)]
pub struct Stated<T: ?Sized>(PhantomData<T>);

impl<T: SessionField + ?Sized> Stated<T> {
    /// What it knows of itself all the same.
    pub const FACTS: Option<Info> = Some(T::INFO);
}

/// What is known where the type is no field.
pub trait Unstated {
    /// Nothing.
    const FACTS: Option<Info> = None;
}

impl<T: ?Sized> Unstated for Stated<T> {}

/// A type whose field may be left out, and has no `default`.
#[derive(Debug)]
pub struct Absent<T>(PhantomData<T>);

impl<T> Absent<Option<T>> {
    /// serde reads what is absent as `None`.
    pub const IS_NONE: bool = true;
}

/// What is known of all other types, whatever they are called.
pub trait Maybe {
    /// serde reads no value where there is none.
    const IS_NONE: bool = false;
}

impl<T> Maybe for Absent<T> {}

impl Info {
    /// The same type with what it knows of itself beside its size.
    pub const fn with_facts(mut self, facts: Option<Info>) -> Self {
        if let Some(facts) = facts {
            self.nullable = facts.nullable;
            self.never_json = facts.never_json;
            self.never_buffered = facts.never_buffered;
            self.never_postcard = facts.never_postcard;
        }
        self.with_secrets(facts)
    }

    /// The same type with the secrets that it holds: these are there whatever function writes it.
    pub const fn with_secrets(mut self, facts: Option<Info>) -> Self {
        if let Some(facts) = facts {
            self.sensitive = facts.sensitive;
        }
        self
    }

    /// The same type in a field that may be left out and has no `default`.
    pub const fn absent(mut self, is_none: bool) -> Self {
        if !is_none {
            self.never_json = Some(
                "serde leaves this field out and cannot read the struct without it, as its type is another `Option` than that of std; add `#[serde(default)]` to the field",
            );
        }
        self
    }
}

/// Whether what serde reads in the place of a field that is left out would be left out again.
#[inline]
pub fn left_out(again: bool, field: &str) -> Result<(), SetError> {
    if again {
        return Ok(());
    }
    Err(SetError::Unreadable {
        field: field.to_owned(),
        cause: "`skip_serializing_if` leaves it out, and serde reads its `default` in its place, which is not left out and so is another value",
    })
}

#[cfg(test)]
mod tests {
    use super::{Absent, Info, Maybe as _, Stated, Unstated as _, left_out};
    use crate::error::SetError;
    use crate::field::{KnownSize, SessionField};
    use crate::size::Bound;

    struct Foreign;

    #[test]
    fn facts_are_those_of_a_type_that_is_a_field() {
        assert!(<Stated<Foreign>>::FACTS.is_none());
        assert!(<Stated<str>>::FACTS.is_none());
        let number = <Stated<u128>>::FACTS.unwrap();
        assert_eq!(number.never_buffered, <u128 as KnownSize>::KNOWN.never_buffered);
        let twice = Info::sized("", 9).with_facts(<Stated<Option<Option<u8>>>>::FACTS);
        assert!(twice.nullable && twice.never_json.is_some() && twice.unsure);
        assert_eq!(twice.json, Bound::new(1, 9));
        assert!(Info::sized("", 9).with_facts(None).never_json.is_none());
    }

    #[test]
    fn a_function_that_writes_a_type_is_no_reason_to_forget_its_secrets() {
        let mut known = <Option<Option<u8>> as SessionField>::INFO.sensitive("password");
        known.never_postcard = Some("never");
        for (info, never) in [
            (Info::sized("", 9).with_facts(Some(known)), true),
            (Info::sized("", 9).with_secrets(Some(known)), false),
        ] {
            assert_eq!(info.sensitive, Some("password"));
            assert_eq!((info.never_json.is_some(), info.never_postcard.is_some()), (never, never));
        }
    }

    #[test]
    fn only_the_option_of_std_is_read_where_it_is_absent() {
        struct Option;
        const { assert!(<Absent<core::option::Option<Foreign>>>::IS_NONE) }
        const { assert!(!<Absent<Option>>::IS_NONE && !<Absent<u8>>::IS_NONE) }
        let info = Info::new("", Bound::exactly(1), Bound::exactly(1));
        assert!(info.absent(true).never_json.is_none());
        assert!(info.absent(false).never_json.is_some());
    }

    #[test]
    fn what_is_not_left_out_again_is_refused_by_its_field() {
        assert_eq!(left_out(true, "a"), Ok(()));
        let refused = left_out(false, "a");
        assert!(matches!(refused, Err(SetError::Unreadable { field, .. }) if field == "a"));
    }
}
