//! Postcard, by the crate of that name.

use ::postcard::de_flavors::Slice;
use ::postcard::ser_flavors::Flavor;

use super::Sink;
use crate::error::{EncodeError, SetError};

/// What `write` serializes into.
pub type Serializer<'s, 'b> = ::postcard::Serializer<Output<'s, 'b>>;

/// What `read` deserializes from.
pub type Deserializer<'p> = ::postcard::Deserializer<'p, Slice<'p>>;

/// A [`Sink`] as postcard knows it.
pub struct Output<'s, 'b>(&'s mut Sink<'b>);

impl Flavor for Output<'_, '_> {
    type Output = ();

    #[inline]
    fn try_push(&mut self, byte: u8) -> ::postcard::Result<()> {
        self.0.put(&[byte]);
        Ok(())
    }

    #[inline]
    fn try_extend(&mut self, bytes: &[u8]) -> ::postcard::Result<()> {
        self.0.put(bytes);
        Ok(())
    }

    fn finalize(self) -> ::postcard::Result<()> {
        Ok(())
    }
}

/// Writes a payload.
pub fn encode<'b>(
    sink: &mut Sink<'b>,
    write: impl FnOnce(&mut Serializer<'_, 'b>) -> Result<(), ::postcard::Error>,
) -> Result<(), SetError> {
    write(&mut ::postcard::Serializer { output: Output(sink) })
        .map_err(|error| SetError::Encode(EncodeError::new(error)))
}

/// Reads a payload; all of it, or nothing.
pub fn decode<'p, T>(
    payload: &'p [u8],
    read: impl FnOnce(&mut Deserializer<'p>) -> Result<T, ::postcard::Error>,
) -> Option<T> {
    let mut from = ::postcard::Deserializer::from_bytes(payload);
    let data = read(&mut from).ok()?;
    from.finalize().ok()?.is_empty().then_some(data)
}
