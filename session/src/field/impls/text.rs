//! Text, whose `max_len` counts bytes as encoded.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use crate::error::SetError;
use crate::field::Info;
use crate::size::{Bound, json_len, varint_len};
use crate::token::Format;

/// Text of up to `max` bytes as encoded.
pub(super) const fn text(max: usize) -> Info {
    text_of(Bound::new(2, max.saturating_add(2)), max)
}

/// Text of up to `max` bytes before it is encoded: in JSON each may take six.
// Some field types of other crates use it.
#[allow(dead_code)]
pub(super) const fn inline_text(max: usize) -> Info {
    text_of(Bound::new(2, max.saturating_mul(6).saturating_add(2)), max)
}

const fn text_of(json: Bound, max: usize) -> Info {
    Info::new("str", json, Bound::new(1, max.saturating_add(varint_len(max))))
        .keyed(json)
        .or_empty()
}

/// A value of another kind that both codecs write as text, without characters that JSON escapes.
// Some field types of other crates use it.
#[allow(dead_code)]
pub(super) const fn as_text(name: &str, text: Bound) -> Info {
    let postcard = Bound::new(text.min + varint_len(text.min), text.max + varint_len(text.max));
    Info::new(name, text.plus(2), postcard).keyed(text.plus(2))
}

/// Whether JSON escapes any byte of `text`: a loop without an early exit, so that the compiler vectorizes it.
fn has_escapes(text: &str) -> bool {
    text.bytes().fold(false, |any, byte| any | (byte < 0x20) | (byte == b'"') | (byte == b'\\'))
}

#[inline]
pub(super) fn check(text: &str, limit: usize, format: Format) -> Result<(), SetError> {
    // Six is the most a byte can cost, so most texts need no count.
    if text.len() <= limit / 6 {
        return Ok(());
    }
    let len = if format.is_json() && has_escapes(text) { json_len(text) } else { text.len() };
    if len > limit {
        return Err(SetError::TooLong { field: String::new(), len, limit });
    }
    Ok(())
}

/// Types that hold text and take its limit.
macro_rules! limited_text {
    ($($type:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<L: $crate::field::Limits> $crate::field::SessionField<L> for $type {
            type Rest = L::Rest;
            const INFO: $crate::field::Info = $crate::field::impls::text::text(L::FIRST).limited();

            #[inline]
            fn check(
                &self,
                format: $crate::token::Format,
            ) -> Result<(), $crate::error::SetError> {
                $crate::field::impls::text::check(self, L::FIRST, format)
            }

            #[inline]
            fn is_empty_value(&self) -> Option<bool> {
                Some(self.is_empty())
            }
        }
    )*};
}

// Some field types of other crates use it.
#[allow(unused_imports)]
pub(super) use limited_text;

limited_text! { String Box<str> Cow<'_, str> Rc<str> Arc<str> }

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{check, has_escapes, json_len, varint_len};
    use crate::error::SetError;
    use crate::token::Format;

    /// Text in which bytes that JSON escapes are as many as others.
    const TEXT: &str = r#"[\x00-\x22\\\x7fa-cé🎉]{0,40}"#;

    #[test]
    fn a_varint_has_the_length_that_postcard_gives_it() {
        let mut buffer = [0; 10];
        for bit in 0..usize::BITS {
            for number in [(1 << bit) - 1, 1 << bit, (1 << bit) + 1] {
                let written = postcard::to_slice(&number, &mut buffer).unwrap();
                assert_eq!(varint_len(number), written.len(), "{number}");
            }
        }
        assert_eq!(varint_len(usize::MAX), usize::BITS.div_ceil(7) as usize);
    }

    #[test]
    fn every_character_is_counted_as_serde_json_writes_it() {
        for character in (0..=0x2ff).chain([0x2028, 0xffff, 0x1_f600]) {
            let text = char::from_u32(character).unwrap().to_string();
            let written = serde_json::to_string(&text).unwrap();
            assert_eq!(json_len(&text) + 2, written.len(), "{written}");
            assert_eq!(has_escapes(&text), written.contains('\\'), "{written}");
        }
    }

    proptest! {
        #[test]
        fn set_refuses_a_text_whose_encoding_exceeds_its_limit(
            text in TEXT,
            limit in 0usize..240,
        ) {
            let json = serde_json::to_string(&text).unwrap().len() - 2;
            prop_assert_eq!(json_len(&text), json);
            for (format, len) in [(Format::SignedJson, json), (Format::SignedPostcard, text.len())] {
                // Any limit, and those around the length itself.
                for limit in [limit, len.saturating_sub(1), len, len + 1] {
                    let long = SetError::TooLong { field: String::new(), len, limit };
                    let expected = if len > limit { Err(long) } else { Ok(()) };
                    prop_assert_eq!(check(&text, limit, format), expected);
                }
            }
        }
    }
}
