//! The limits that browsers and the specifications set.

/// What browsers keep of one cookie: name and value together, without the `=`
/// (RFC 6265bis, section 5.7, step 4).
pub const COOKIE_LIMIT: usize = 4096;

/// The absolute limit, in seconds, of a cookie without `max_age`.
pub const DAY: u64 = 24 * 60 * 60;

/// The longest lifetime that browsers grant (RFC 6265bis, section 5.5: 400 days), in seconds.
pub const MAX_AGE_LIMIT: u64 = 400 * DAY;

/// The longest attribute value that browsers read (RFC 6265bis, section 5.6), in bytes.
pub(crate) const ATTRIBUTE_LIMIT: usize = 1024;

/// The longest host name, written as text: 255 bytes on the wire (RFC 1035, section 2.3.4), minus two
/// bytes: the first label's length and the root label.
pub(crate) const DOMAIN_MAX: usize = 253;

/// The longest audience, in bytes: the key's context has one byte for its length.
pub(crate) const AUDIENCE_MAX: usize = 255;
