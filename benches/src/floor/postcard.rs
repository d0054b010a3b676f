//! The postcard floor.

use super::{mac::MacKey, token::TokenFloor};
use crate::{
    contender::{Contender, Duties, Expiry, Size, Yardstick},
    data::Sample,
};

pub struct PostcardFloor<const ROOM: usize>(TokenFloor<MacKey, ROOM>);

impl<T: Sample, const ROOM: usize> Contender<T> for PostcardFloor<ROOM> {
    const NAME: &'static str = "floor, postcard, hand-written";
    const DUTIES: Duties =
        Duties { expiry: Expiry::Signed, name: true, size: Size::Exact, rotation: false };
    const YARDSTICK: Yardstick = Yardstick::Postcard;
    type Request = String;

    fn new(cookie: &'static str) -> Self {
        Self(TokenFloor::new(0x02, cookie))
    }

    fn request(&self, header: &str) -> String {
        header.into()
    }

    fn seal(&self, data: &'static T) -> Option<String> {
        self.0.seal(|room| Some(postcard::to_slice(data, room).ok()?.len()))
    }

    fn open(&self, header: &String) -> Option<T> {
        self.0.open(header, |bytes| postcard::from_bytes(bytes).ok())
    }
}
