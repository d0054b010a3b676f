//! Encodes a payload and decodes it. Derived code chooses the type.

pub mod json;
#[cfg(feature = "postcard")]
pub mod postcard;

use std::io;

/// A fixed buffer that keeps counting past its end, so that an error can report the size.
pub struct Sink<'b> {
    buffer: &'b mut [u8],
    len: usize,
}

impl<'b> Sink<'b> {
    pub(crate) fn new(buffer: &'b mut [u8]) -> Self {
        Sink { buffer, len: 0 }
    }

    /// How many bytes were written, including those that did not fit.
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::Sink;

    proptest! {
        #[test]
        fn a_sink_keeps_counting_past_its_end(
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
