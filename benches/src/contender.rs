//! The operations of a contender, and the checks that it lacks.

use crate::data::Sample;

/// The cookie name of every contender.
pub const COOKIE: &str = "__Host-login";

/// The lifetime of a session in seconds, for contenders that take one.
pub const MAX_AGE: u64 = 30 * 24 * 60 * 60;

pub trait Contender<T: Sample>: 'static {
    const NAME: &'static str;
    const DUTIES: Duties;
    const YARDSTICK: Yardstick = Yardstick::Json;

    /// A request as the framework of the contender represents it.
    type Request: 'static;

    fn new(cookie: &'static str) -> Self;
    fn request(&self, header: &str) -> Self::Request;

    /// The value of a `Set-Cookie` header; `None` if the contender refuses the data.
    fn seal(&self, data: &'static T) -> Option<String>;

    /// Verifies a `Cookie` header and its expiry, and decodes the data.
    fn open(&self, request: &Self::Request) -> Option<T>;
}

/// The floor that a contender is compared with.
#[derive(Clone, Copy, PartialEq)]
pub enum Yardstick {
    Json,
    Postcard,
}

/// Properties of a secure session besides the signature. The tests in `trial.rs` check `name` and
/// `size` for each peer; the others are taken from its source.
pub struct Duties {
    pub expiry: Expiry,
    /// The cookie is rejected under another name.
    pub name: bool,
    /// Data too large for a browser is refused before it is sent.
    pub size: Size,
    /// Old keys can verify while a new key signs.
    pub rotation: bool,
}

#[derive(PartialEq)]
pub enum Expiry {
    /// Signed and checked.
    Signed,
    /// Not offered: the benchmark wraps the data in [`Expiring`](crate::peers::Expiring).
    ByHand,
}

#[derive(PartialEq)]
pub enum Size {
    /// Checks name and value as sent.
    Exact,
    /// Checks something shorter than what is sent, which the text describes.
    Loose(&'static str),
    Unchecked,
}

impl Duties {
    /// The properties that the user must add, as a short text.
    pub fn missing(&self) -> String {
        let mut missing = Vec::new();
        if self.expiry == Expiry::ByHand {
            missing.push("expiry (added by hand)");
        }
        if !self.name {
            missing.push("name binding");
        }
        match self.size {
            Size::Exact => {}
            Size::Loose(what) => missing.push(what),
            Size::Unchecked => missing.push("size check"),
        }
        if !self.rotation {
            missing.push("key rotation");
        }
        match missing.is_empty() {
            true => "–".into(),
            false => missing.join(", "),
        }
    }
}
