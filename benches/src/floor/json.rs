//! The JSON floor.

use super::{
    aead::AeadKey,
    mac::MacKey,
    token::{TokenFloor, TokenKey},
};
use crate::{
    contender::{Contender, Duties, Expiry, Size},
    data::Sample,
};
use std::io;

/// Signed or encrypted, depending on the key type.
pub struct JsonFloor<K, const ROOM: usize>(TokenFloor<K, ROOM>);

/// A key for one of the two JSON formats.
pub trait JsonKey: TokenKey + 'static {
    const NAME: &'static str;
    const FORMAT: u8;
}

impl JsonKey for MacKey {
    const NAME: &'static str = "floor, JSON, hand-written";
    const FORMAT: u8 = 0x01;
}

impl JsonKey for AeadKey {
    const NAME: &'static str = "floor, JSON, hand-written (encrypted)";
    const FORMAT: u8 = 0x11;
}

impl<T: Sample, K: JsonKey, const ROOM: usize> Contender<T> for JsonFloor<K, ROOM> {
    const NAME: &'static str = K::NAME;
    const DUTIES: Duties =
        Duties { expiry: Expiry::Signed, name: true, size: Size::Exact, rotation: false };
    type Request = String;

    fn new(cookie: &'static str) -> Self {
        Self(TokenFloor::new(K::FORMAT, cookie))
    }

    fn request(&self, header: &str) -> String {
        header.into()
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        self.0.seal(|room| {
            let mut writer = RoomWriter::new(room);
            serde_json::to_writer(&mut writer, data).ok()?;
            Some(writer.used())
        })
    }

    fn open(&self, header: &String) -> Option<T> {
        // Checking UTF-8 once is faster than `from_slice`, which checks each string.
        self.0.open(header, |json| serde_json::from_str(std::str::from_utf8(json).ok()?).ok())
    }
}

/// Writes into a slice, faster than `impl Write for &mut [u8]` of the standard library.
pub struct RoomWriter<'r> {
    room: &'r mut [u8],
    used: usize,
}

impl<'r> RoomWriter<'r> {
    pub fn new(room: &'r mut [u8]) -> Self {
        Self { room, used: 0 }
    }

    pub fn used(&self) -> usize {
        self.used
    }
}

impl io::Write for RoomWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let end = self.used + bytes.len();
        let room = self.room.get_mut(self.used..end).ok_or(io::ErrorKind::WriteZero)?;
        room.copy_from_slice(bytes);
        self.used = end;
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
