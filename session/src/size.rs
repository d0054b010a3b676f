//! Const arithmetic of sizes, and the text of size errors.
//!
//! Every sum and product saturates: a bound that cannot be represented is `usize::MAX`, which no
//! comparison can mistake for small.

use crate::field::{self, Part};
use crate::rules;
use crate::text::Text;
use crate::token::Format;

/// What browsers keep of one cookie: name and value together, without the `=`
/// (RFC 6265bis, section 5.7, step 6).
pub const COOKIE_LIMIT: usize = 4096;

/// The least and the most bytes that a value takes when it is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// No value takes fewer bytes.
    pub min: usize,
    /// No value takes more bytes; `usize::MAX` where there is no bound.
    pub max: usize,
}

impl Bound {
    /// Between `min` and `max` bytes.
    pub const fn new(min: usize, max: usize) -> Self {
        Bound { min, max }
    }

    /// Always the same `size`.
    pub const fn exactly(size: usize) -> Self {
        Bound { min: size, max: size }
    }

    /// This one followed by `next`.
    pub const fn then(self, next: Bound) -> Self {
        Bound { min: self.min.saturating_add(next.min), max: self.max.saturating_add(next.max) }
    }

    /// This one and `more` bytes beside it.
    pub const fn plus(self, more: usize) -> Self {
        self.then(Bound::exactly(more))
    }

    /// Either this one or `other`.
    pub const fn or(self, other: Bound) -> Self {
        Bound {
            min: if self.min < other.min { self.min } else { other.min },
            max: if self.max > other.max { self.max } else { other.max },
        }
    }

    /// This one `count` times.
    pub const fn times(self, count: usize) -> Self {
        Bound { min: self.min.saturating_mul(count), max: self.max.saturating_mul(count) }
    }
}

/// The least and the most bytes of a cookie's name and value together, the `=` not counted: what
/// RFC 6265bis (section 5.7, step 6) lets a browser hold against its limit of 4096.
///
/// ```
/// # use serde::{Serialize, Deserialize};
/// # use trickster_session::SessionData;
/// #[derive(Serialize, Deserialize, SessionData)]
/// struct Login {
///     user_id: u64,
/// }
///
/// const _: () = assert!(Login::SIZE.max < 150);
/// assert!(Login::SIZE.is_bounded());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Size {
    /// No cookie of this type is smaller, in bytes.
    pub min: usize,
    /// No cookie of this type is larger, in bytes; `usize::MAX` for a struct with a field that is
    /// `#[session(unbounded)]`, whose cookies are held to [`limit`](Self::limit) by `set` alone.
    pub max: usize,
    /// What this type allows itself, in bytes: 4096, or less by `#[session(limit = N)]`.
    pub limit: usize,
}

impl Size {
    /// Whether the compiler knows the largest cookie of this type.
    pub const fn is_bounded(&self) -> bool {
        self.max != usize::MAX
    }
}

/// The length of canonical base64url without padding.
pub const fn base64_len(bytes: usize) -> usize {
    let rest = [0, 2, 3][bytes % 3];
    (bytes / 3).saturating_mul(4).saturating_add(rest)
}

/// The size of the cookie `name` whose payload is `payload`.
pub const fn of_cookie(name: &str, format: Format, payload: Bound, limit: usize) -> Size {
    let token = payload.plus(format.overhead());
    Size {
        min: base64_len(token.min).saturating_add(name.len()),
        max: base64_len(token.max).saturating_add(name.len()),
        limit,
    }
}

/// The index of the part that a cookie over its limit is laid to: the largest one.
pub const fn largest(parts: &[Part], format: Format) -> usize {
    let mut found = 0;
    let mut i = 1;
    while i < parts.len() {
        if parts[i].entry(format).max > parts[found].entry(format).max {
            found = i;
        }
        i += 1;
    }
    found
}

/// A text long enough for the shares of some fifty fields.
pub type Report = Text<2048>;

/// The text of a size error: the numbers, and each field's share in the order of the source.
///
/// Shares are bytes of the cookie, base64 included, and add up to its largest size.
pub const fn report(name: &str, format: Format, parts: &[Part], size: Size) -> Report {
    let mut text = over_limit(name, " can be up to ", size.max, size.limit);
    let header = base64_len(format.before_payload());
    let mut end = format.before_payload();
    let mut shown = header;
    let mut i = 0;
    while i < parts.len() {
        end = end.saturating_add(parts[i].entry(format).max);
        let upto = base64_len(end);
        text = text.with("\n   ").with(parts[i].name).with(": ").number((upto - shown) as u128);
        shown = upto;
        i += 1;
    }
    text.with("\n   name, header and tag: ").number((size.max - shown + header) as u128)
}

const fn over_limit(name: &str, verb: &str, size: usize, limit: usize) -> Report {
    let text = Report::new().with("the cookie `").with(name).with("`").with(verb);
    let text = text.number(size as u128).with(" bytes; ");
    if limit < COOKIE_LIMIT {
        text.with("its `limit` is ").number(limit as u128)
    } else {
        text.with("browsers drop a cookie over ").number(COOKIE_LIMIT as u128)
    }
}

/// Fails the build where the cookie can be larger than its limit, or where no cookie at all fits.
#[track_caller]
pub const fn demand_fit(name: &str, format: Format, parts: &[Part], size: Size) {
    if field::any_open(parts) {
        return;
    }
    if size.min > size.limit {
        // With a `limit`, that is at fault, and `demand_limit` says so.
        if size.limit < COOKIE_LIMIT {
            return;
        }
        panic!("{}", over_limit(name, " is never smaller than ", size.min, size.limit).as_str());
    }
    if size.max > size.limit && !field::any_unbounded(parts) {
        panic!("{}", report(name, format, parts, size).as_str());
    }
}

/// Fails the build where a `limit` is out of range, or leaves no room for any cookie.
#[track_caller]
pub const fn demand_limit(name: &str, size: Size) {
    rules::demand(rules::limit(size.limit));
    if size.min > size.limit {
        let text = over_limit(name, " is never smaller than ", size.min, size.limit);
        panic!("{}", text.with("; write a higher one").as_str());
    }
}
