//! What each contender does, and what it leaves undone.

use crate::data::Sample;

/// The name of every contender's cookie.
pub const COOKIE: &str = "__Host-login";

/// How long a session lasts, for contenders that are told.
pub const MAX_AGE: u64 = 30 * 24 * 60 * 60;

pub trait Contender<T: Sample>: 'static {
    const NAME: &'static str;
    const DUTIES: Duties;
    const YARDSTICK: Yardstick = Yardstick::Json;

    /// A request as the contender's framework would hold it.
    type Request: 'static;

    fn new(cookie: &'static str) -> Self;
    fn request(&self, header: &str) -> Self::Request;

    /// The whole value of a Set-Cookie header. None if the contender refuses the data.
    fn seal(&self, data: &'static T) -> Option<String>;

    /// From a Cookie header to verified, unexpired, typed data.
    fn open(&self, request: &Self::Request) -> Option<T>;
}

/// Which floor a contender is compared with.
#[derive(Clone, Copy, PartialEq)]
pub enum Yardstick {
    Json,
    Postcard,
}

/// What a signed session owes its user, beside the signature. `name` and `size` are checked
/// against each peer by the tests of `trial.rs`; the rest is read in its source.
pub struct Duties {
    pub expiry: Expiry,
    /// The cookie is refused under another name.
    pub name: bool,
    /// Data that no browser would keep is refused before anything is sent.
    pub size: Size,
    /// Old keys can verify while a new one signs.
    pub rotation: bool,
}

#[derive(PartialEq)]
pub enum Expiry {
    /// In the signed bytes, and checked.
    Signed,
    /// Not offered: the benchmark wraps the data in [`Expiring`](crate::peers::Expiring).
    ByHand,
}

#[derive(PartialEq)]
pub enum Size {
    /// Name and value as sent.
    Exact,
    /// Something that is shorter than what is sent, as the text says.
    Loose(&'static str),
    Unchecked,
}

impl Duties {
    /// The duties left to the user, in a few words.
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
