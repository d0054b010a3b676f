//! JSON, by serde_json.

use super::Sink;
use crate::error::{EncodeError, SetError};

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
        .map_err(|error| SetError::Encode(EncodeError::new(error)))
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
