//! A payload to bytes and back: the derived code says which type, this says how.

use std::io;

use crate::error::SetError;

/// A fixed buffer that counts on where it ends, so that an error can say how much there was.
pub struct Sink<'b> {
    buffer: &'b mut [u8],
    len: usize,
}

impl<'b> Sink<'b> {
    pub(crate) fn new(buffer: &'b mut [u8]) -> Self {
        Sink { buffer, len: 0 }
    }

    /// How many bytes were written, whether or not they had room.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    #[inline]
    fn put(&mut self, bytes: &[u8]) {
        let end = self.len.wrapping_add(bytes.len());
        if let Some(room) = self.buffer.get_mut(self.len..end) {
            room.copy_from_slice(bytes);
        }
        self.len = end;
    }
}

impl io::Write for Sink<'_> {
    #[inline]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.put(bytes);
        Ok(bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.put(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// JSON, by serde_json.
pub mod json {
    use super::{SetError, Sink};

    /// What `write` serializes into.
    pub type Serializer<'s, 'b> = serde_json::Serializer<&'s mut Sink<'b>>;

    /// What `read` deserializes from.
    pub type Deserializer<'p> = serde_json::Deserializer<serde_json::de::StrRead<'p>>;

    /// Writes a payload.
    pub fn encode<'b>(
        sink: &mut Sink<'b>,
        write: impl FnOnce(&mut Serializer<'_, 'b>) -> Result<(), serde_json::Error>,
    ) -> Result<(), SetError> {
        write(&mut serde_json::Serializer::new(sink))
            .map_err(|error| SetError::Encode(error.to_string()))
    }

    /// Reads a payload; all of it, or nothing.
    pub fn decode<'p, T>(
        payload: &'p [u8],
        read: impl FnOnce(&mut Deserializer<'p>) -> Result<T, serde_json::Error>,
    ) -> Option<T> {
        let mut from = serde_json::Deserializer::from_str(core::str::from_utf8(payload).ok()?);
        let data = read(&mut from).ok()?;
        from.end().ok()?;
        Some(data)
    }
}

/// Postcard.
#[cfg(feature = "postcard")]
pub mod postcard {
    use ::postcard::de_flavors::Slice;
    use ::postcard::ser_flavors::Flavor;

    use super::{SetError, Sink};

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
            .map_err(|error| SetError::Encode(error.to_string()))
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
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::Sink;

    proptest! {
        #[test]
        fn a_sink_takes_whole_pieces_and_counts_on_where_they_no_longer_fit(
            pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9), 0..9),
            room in 0usize..40,
            at_once: bool,
        ) {
            let mut buffer = vec![0; room];
            let mut sink = Sink::new(&mut buffer);
            for piece in &pieces {
                if at_once {
                    sink.write_all(piece).unwrap();
                } else {
                    prop_assert_eq!(sink.write(piece).unwrap(), piece.len());
                }
            }
            let all = pieces.concat();
            prop_assert_eq!(sink.len(), all.len());
            if all.len() <= room {
                prop_assert_eq!(&buffer[..all.len()], &all[..]);
            }
        }
    }
}
