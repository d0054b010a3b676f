//! Seals a struct into a cookie, and opens a cookie's value. The order of encoding, checks and
//! cryptography is fixed here, once.

use base64::Engine as _;
use zeroize::Zeroize;

use crate::clock::Lifetime;
use crate::codec::Sink;
use crate::cookie::{COOKIE_LIMIT, OwnedCookie, SetCookie};
use crate::data::{SchemaVersion, SessionData};
use crate::error::{SetError, VerifyError};
use crate::revocation::AnySubject;
use crate::size::base64_len;
use crate::token::{BASE64, CookieKeys, KeyContext, Keyring};
use crate::token::{Format, HEADER, Header, SubjectId, SubjectKey};

/// The longest token that fits in a cookie of 4096 bytes with a name of one.
const LARGE: usize = 3072;

/// Most sessions fit in this; clearing the large buffer would cost them more than signing.
const SMALL: usize = 512;

/// The fewest bytes for base64's fast path.
const WIDE: usize = 128;

/// Aligned to a cache line, so that SHA-256's blocks are too.
#[repr(align(64))]
struct Buffer<const N: usize>([u8; N]);

/// Runs `work` with a cleared buffer of at least `len` bytes, or of the largest token.
#[inline]
fn with_buffer<R>(len: usize, work: impl FnOnce(&mut [u8]) -> R) -> R {
    let (mut small, mut large);
    // One call for both, so that `work` is inlined.
    work(if len <= SMALL {
        small = Buffer([0; SMALL]);
        &mut small.0
    } else {
        large = Buffer([0; LARGE]);
        &mut large.0
    })
}

/// The part of a buffer that holds a payload. If `wipe` is set, dropping this wipes it, also when the
/// application's `Serialize` or `Deserialize` panics.
struct Plaintext<'b> {
    bytes: &'b mut [u8],
    wipe: bool,
}

impl Drop for Plaintext<'_> {
    #[inline]
    fn drop(&mut self) {
        if self.wipe {
            self.bytes.zeroize();
        }
    }
}

/// The keys of one type's cookie, one set for each schema version that can be read.
pub(crate) struct DerivedKeys {
    schemas: Vec<(&'static SchemaVersion, CookieKeys)>,
    /// One for each secret, that of the signing one first.
    subjects: Vec<SubjectKey>,
}

/// A token whose tag is valid.
pub(crate) struct VerifiedToken<'t> {
    keys: &'t DerivedKeys,
    format: Format,
    version: u16,
    pub(crate) lifetime: Lifetime,
    /// The number of the secret that made it; 0 is the signing one.
    pub(crate) secret: usize,
    pub(crate) payload: &'t [u8],
}

impl DerivedKeys {
    pub(crate) fn new(
        keyring: &Keyring,
        context: &KeyContext,
        schema: &'static SchemaVersion,
    ) -> Self {
        let keys = |schema: &'static SchemaVersion| {
            (schema, keyring.derive(context, schema.format, schema.layout))
        };
        DerivedKeys {
            schemas: schema.chain().map(keys).collect(),
            subjects: keyring.derive_subject_keys(context),
        }
    }

    /// The id of a subject under each secret, the signing one first; none for a type without a subject.
    pub(crate) fn subject_ids<S: AnySubject>(
        &self,
        subject: &S,
    ) -> impl Iterator<Item = SubjectId> {
        self.subjects.iter().filter_map(move |key| subject.id(key))
    }

    /// Encodes and signs or encrypts `data`, and writes the whole value of `Set-Cookie`.
    pub(crate) fn seal<T: SessionData>(
        &self,
        data: &T,
        lifetime: Lifetime,
        cookie: &OwnedCookie,
        max_age: Option<u64>,
    ) -> Result<SetCookie, SetError> {
        // `T::SIZE.max` is an upper limit, so a small type never fills the large buffer.
        let most = if T::SIZE.is_bounded() { T::SIZE.max / 4 * 3 + 3 } else { LARGE };
        with_buffer(most, |buffer| {
            let mut unsealed =
                Plaintext { bytes: &mut *buffer, wipe: T::SCHEMA.format.is_encrypted() };
            let len = self.token(data, lifetime, cookie, unsealed.bytes)?;
            // The payload is encrypted now.
            unsealed.wipe = false;
            drop(unsealed);
            Ok(cookie
                .attributes(max_age, |attributes| write(cookie.name(), buffer, len, attributes)))
        })
    }

    /// Writes a token to the front of a cleared `buffer`, and returns its length.
    #[inline]
    fn token<T: SessionData>(
        &self,
        data: &T,
        lifetime: Lifetime,
        cookie: &OwnedCookie,
        buffer: &mut [u8],
    ) -> Result<usize, SetError> {
        let format = T::SCHEMA.format;
        let end = buffer.len() - format.after_payload();
        let mut sink = Sink::new(&mut buffer[format.before_payload()..end]);
        data.encode(&mut sink)?;
        let payload = sink.len();
        let name = cookie.name();
        let size = name.len() + base64_len(payload.saturating_add(format.overhead()));
        let limit = cookie.limit();
        if size > limit {
            return Err(SetError::TooLarge { cookie: name.to_owned(), size, limit });
        }
        let written = &buffer[format.before_payload()..][..payload];
        if T::SCHEMA.compared && !data.is_read_back_from(written) {
            return Err(SetError::Unreadable { field: String::new(), cause: NOT_EQUAL });
        }
        let (key_id, key) = self.schemas[0].1.signing();
        let header = Header {
            format,
            transient: lifetime.transient,
            key_id,
            version: T::VERSION,
            issued_at: lifetime.issued_at,
            refreshed_at: lifetime.refreshed_at,
        };
        key.seal(buffer, header, payload).map_err(|_| SetError::NoRandom)
    }

    /// Verifies a cookie's value and returns what `read` makes of the token. The order is fixed: the
    /// length, base64url, the format, the key, the tag, and only then what `read` looks at.
    #[inline]
    pub(crate) fn open<T: SessionData, R>(
        &self,
        name: &str,
        value: &[u8],
        read: impl FnOnce(VerifiedToken<'_>) -> Result<R, VerifyError>,
    ) -> Result<R, VerifyError> {
        let size = name.len() + value.len();
        if size > COOKIE_LIMIT {
            return Err(VerifyError::TooLong { size });
        }
        with_buffer(value.len() / 4 * 3 + 3, |buffer| {
            let len = BASE64.decode_slice(value, buffer).map_err(|_| VerifyError::Encoding)?;
            let token = &mut buffer[..len];
            let head = token.first_chunk::<HEADER>().ok_or(VerifyError::Truncated)?;
            let header = Header::read(head).map_err(|found| VerifyError::Format { found })?;
            let secret = self.unlock::<T>(token, header)?;
            let opened = Plaintext { bytes: token, wipe: header.format.is_encrypted() };
            let payload = header.format.payload(opened.bytes).ok_or(VerifyError::Truncated)?;
            read(VerifiedToken {
                keys: self,
                format: header.format,
                version: header.version,
                lifetime: Lifetime {
                    issued_at: header.issued_at,
                    refreshed_at: header.refreshed_at,
                    transient: header.transient,
                },
                secret,
                payload,
            })
        })
    }

    /// The keys for a token of an older schema version.
    #[cold]
    fn older(&self, header: Header) -> Result<&CookieKeys, VerifyError> {
        let Header { format, version, .. } = header;
        // Versions of one format share a key, except in postcard, where the key depends on the layout.
        let of_format = || self.schemas.iter().filter(|(schema, _)| schema.format == format);
        let (_, keys) = of_format()
            .find(|(schema, _)| schema.version == version)
            .or_else(|| of_format().next())
            .ok_or(VerifyError::Format { found: header.first_byte() })?;
        Ok(keys)
    }

    /// Verifies the tag, decrypts an encrypted payload in place, and returns the number of the secret.
    #[inline]
    fn unlock<T: SessionData>(
        &self,
        token: &mut [u8],
        header: Header,
    ) -> Result<usize, VerifyError> {
        let Header { format, key_id, version, .. } = header;
        let is_newest = T::SCHEMA.format == format && T::SCHEMA.version == version;
        let keys = if is_newest { &self.schemas[0].1 } else { self.older(header)? };
        if token.len() < format.overhead() {
            return Err(VerifyError::Truncated);
        }
        keys.open(key_id, token, format)
    }
}

/// The schema version that a value claims, not verified.
pub(crate) fn version_of(value: &[u8]) -> Option<u16> {
    // 16 characters are the 12 bytes of the header.
    let mut header = [0; HEADER];
    BASE64.decode_slice(value.get(..HEADER / 3 * 4)?, &mut header).ok()?;
    Some(Header::read(&header).ok()?.version)
}

/// The token of `len` bytes at the front of `buffer`, as the whole value of `Set-Cookie`: one
/// allocation.
///
/// base64's fast path starts at [`WIDE`] bytes and leaves out the last block. So more than the token
/// is encoded and the text is cut where the token ends; the zeros after it make that text canonical.
fn write(name: &str, buffer: &[u8], len: usize, attributes: [&str; 2]) -> SetCookie {
    let wide = &buffer[..(len.next_multiple_of(24) + 8).max(WIDE).min(buffer.len())];
    let start = name.len() + 1;
    let pair = start + base64_len(len);
    let wide_end = start + base64_len(wide.len());
    let [first, second] = attributes;
    let whole = pair + first.len() + second.len();
    let mut text = Vec::with_capacity(wide_end.max(whole));
    text.extend_from_slice(name.as_bytes());
    text.push(b'=');
    text.resize(wide_end, 0);
    if BASE64.encode_slice(wide, &mut text[start..]) != Ok(wide_end - start) {
        unreachable!("the slice has the length of base64 without padding")
    }
    text.truncate(pair);
    text.extend_from_slice(first.as_bytes());
    text.extend_from_slice(second.as_bytes());
    match String::from_utf8(text) {
        Ok(text) => SetCookie::new(text, name.len(), pair),
        Err(_) => unreachable!("name, base64 and attributes are ASCII"),
    }
}

const NOT_EQUAL: &str = "a type that the library does not know, or a function of `with`, reads another value than it wrote";

impl VerifiedToken<'_> {
    /// The id of a subject under the secret that made the token, if the type has a subject.
    #[inline]
    pub(crate) fn subject_id<S: AnySubject>(&self, subject: &S) -> Option<SubjectId> {
        subject.id(&self.keys.subjects[self.secret])
    }

    /// How many versions old the payload is: 0 is the current one.
    #[inline]
    pub(crate) fn age(&self) -> Result<usize, VerifyError> {
        let newest = self.keys.schemas[0].0;
        if newest.version == self.version && newest.format == self.format {
            return Ok(0);
        }
        let version = self.version;
        let is_this = |(schema, _): &(&SchemaVersion, CookieKeys)| {
            schema.version == version && schema.format == self.format
        };
        if let Some(age) = self.keys.schemas.iter().position(is_this) {
            return Ok(age);
        }
        if version > newest.version {
            Err(VerifyError::Newer { version })
        } else {
            Err(VerifyError::Older { version })
        }
    }
}
