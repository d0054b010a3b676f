//! The output of `inspect`, as text and as JSON.

use serde_json::json;
use trickster_session::VerifyError;
use trickster_session::inspect::{Format, Token, Verification};

use crate::escape::{escape, quote};
use crate::input::Cookie;
use crate::pair::unquote;
use crate::payload;
use crate::time::{date, relative};

/// The limit of browsers for one cookie, name and value together (RFC 6265bis, section 5.7).
const COOKIE_LIMIT: usize = 4096;

/// What verification without the struct leaves out.
const NOT_CHECKED: &str =
    "`max_age` and `idle_timeout` are set in the program and were not checked";

pub struct Report<'t> {
    pub cookie: Cookie<'t>,
    pub token: Result<Token, VerifyError>,
    /// `None` if no secret was given.
    pub verification: Option<Verification>,
    /// Unix seconds.
    pub now: u64,
}

/// Formats a byte as `0x1f`.
pub fn hex(byte: u8) -> String {
    format!("{byte:#04x}")
}

fn bytes(count: usize) -> String {
    format!("{count} {}", if count == 1 { "byte" } else { "bytes" })
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::SignedJson => "signed JSON",
        Format::SignedPostcard => "signed postcard",
        Format::EncryptedJson => "encrypted JSON",
        Format::EncryptedPostcard => "encrypted postcard",
    }
}

/// Why every program rejects an authentic token. The messages of `VerifyError` refer to a struct.
fn rejection(error: VerifyError, transient: bool) -> String {
    match error {
        VerifyError::Expired { .. } if transient => {
            "the cookie is transient and was issued at least a day ago".to_owned()
        }
        VerifyError::Expired { .. } => {
            "the cookie was issued at least 400 days ago, and `max_age` is at most 400 days"
                .to_owned()
        }
        VerifyError::Future { .. } => "the cookie is dated more than 60 seconds in the future; \
                                       synchronise the clocks of all servers"
            .to_owned(),
        VerifyError::Older { .. } => "its version is 0, and versions start at 1".to_owned(),
        VerifyError::Payload => "its payload is not valid JSON".to_owned(),
        error => error.to_string(),
    }
}

impl Report<'_> {
    /// The bytes of name and value together, as browsers count them.
    fn size(&self) -> usize {
        self.cookie.name.map_or(0, str::len) + self.cookie.value.len()
    }

    /// The formatted payload, if it can be read without a key or a struct.
    fn payload(token: &Token, format: impl Fn(&[u8]) -> Option<String>) -> Option<String> {
        match token.header().format {
            Format::SignedJson => format(token.payload()),
            _ => None,
        }
    }

    pub fn text(&self) -> String {
        let mut lines = Lines::default();
        lines.add("cookie", self.cookie.name.map_or("(no name)".to_owned(), quote));
        let counted = if self.cookie.name.is_some() { "name and value" } else { "value" };
        let size = bytes(self.size());
        lines.add("size", format!("{size} ({counted}); the limit is {COOKIE_LIMIT}"));
        match &self.token {
            Ok(token) => {
                self.add_token(token, &mut lines);
                lines.add("verified", self.verified(token));
            }
            Err(error) => lines.add("token", format!("malformed: {}", self.malformed(*error))),
        }
        lines.text
    }

    /// Why the value is not a token.
    fn malformed(&self, error: VerifyError) -> String {
        let value = self.cookie.value;
        match error {
            VerifyError::Truncated if value.is_empty() => {
                "the value is empty, as in a response that removes the cookie".to_owned()
            }
            VerifyError::Encoding if unquote(value) != value => {
                "the value is in single quotes, which are part of a cookie's value, so every \
                 program rejects it"
                    .to_owned()
            }
            VerifyError::Format { found, .. } => {
                format!(
                    "the first byte is {}; a token starts with 0x01, 0x02, 0x11 or 0x12, or with 0x80 more",
                    hex(found)
                )
            }
            error => error.to_string(),
        }
    }

    fn add_token(&self, token: &Token, lines: &mut Lines) {
        let header = token.header();
        lines
            .add("format", format!("{}, {}", hex(header.format as u8), format_name(header.format)));
        lines.add("key id", hex(header.key_id));
        lines.add("version", header.version.to_string());
        if header.transient {
            lines.add("transient", "the cookie ends with the browser session".to_owned());
        }
        for (label, at) in [("issued", header.issued_at), ("refreshed", header.refreshed_at)] {
            lines.add(label, format!("{}, {}", date(at), relative(at, self.now)));
        }
        let (size, payload) = (bytes(token.size()), bytes(token.payload().len()));
        lines.add("token", format!("{size}, including {payload} of payload"));
        let payload = match (header.format, Self::payload(token, payload::pretty)) {
            (_, Some(text)) => text,
            (Format::SignedJson, None) => {
                "not valid JSON, so Trickster Session did not write it".to_owned()
            }
            (Format::SignedPostcard, None) => {
                "postcard, which only a program with its struct can decode".to_owned()
            }
            (_, None) => "encrypted".to_owned(),
        };
        lines.add("payload", payload);
    }

    fn verified(&self, token: &Token) -> String {
        match &self.verification {
            None => "not checked, so nothing above can be trusted; give `--secret-env` or \
                     `--secret-file`"
                .to_owned(),
            Some(Verification::Valid { secret: 0 }) => {
                format!("yes, with the signing secret; {NOT_CHECKED}")
            }
            Some(Verification::Valid { secret }) => {
                format!("yes, with secret {}, which is verify-only; {NOT_CHECKED}", secret + 1)
            }
            Some(Verification::Rejected { error, .. }) => {
                format!("no: the tag is valid, but {}", rejection(*error, token.header().transient))
            }
            Some(Verification::NotAuthentic(VerifyError::Tag)) => format!(
                "no: the tag is not valid; the token was modified, issued for a name other than {}, \
                 for another `--audience` or without or with `--plain-http`, or signed with another \
                 secret that happens to have the same key id",
                self.cookie.name.map_or(String::new(), quote)
            ),
            Some(Verification::NotAuthentic(error)) => format!("no: {error}"),
            Some(Verification::NeedsLayout) => {
                "unknown: only a program with the struct of a postcard cookie can verify it"
                    .to_owned()
            }
        }
    }

    /// A JSON object that always has all keys that `inspect --help` lists.
    pub fn json(&self) -> String {
        let token = self.token.as_ref().ok();
        let header = token.map(Token::header);
        let (verified, secret) = match &self.verification {
            Some(Verification::Valid { secret }) => (Some(true), Some(secret + 1)),
            Some(Verification::Rejected { secret, .. }) => (Some(false), Some(secret + 1)),
            Some(Verification::NotAuthentic(_)) => (Some(false), None),
            Some(Verification::NeedsLayout) | None => (None, None),
        };
        let error = match (&self.token, &self.verification) {
            (Err(error), _) => Some(error),
            (_, Some(Verification::NotAuthentic(error))) => Some(error),
            (_, Some(Verification::Rejected { error, .. })) => Some(error),
            _ => None,
        };
        let codec = |format: Format| if format.is_json() { "json" } else { "postcard" };
        let payload = token.and_then(|token| Self::payload(token, payload::compact));
        let members = [
            ("name", json!(self.cookie.name)),
            ("size", json!(self.size())),
            ("format", json!(header.map(|header| hex(header.format as u8)))),
            ("codec", json!(header.map(|header| codec(header.format)))),
            ("encrypted", json!(header.map(|header| header.format.is_encrypted()))),
            ("key_id", json!(header.map(|header| hex(header.key_id)))),
            ("version", json!(header.map(|header| header.version))),
            ("transient", json!(header.map(|header| header.transient))),
            ("issued_at", json!(header.map(|header| header.issued_at))),
            ("refreshed_at", json!(header.map(|header| header.refreshed_at))),
            ("token_size", json!(token.map(Token::size))),
            ("payload_size", json!(token.map(|token| token.payload().len()))),
            ("verified", json!(verified)),
            ("secret", json!(secret)),
            ("rejected", json!(error.map(VerifyError::reason))),
        ];
        let mut object = String::from("{");
        for (key, value) in members {
            object.push_str(&format!("\"{key}\":{},", escape(&value.to_string())));
        }
        object.push_str(&format!("\"payload\":{}}}", payload.as_deref().unwrap_or("null")));
        object
    }
}

/// Lines of a label and a value, with the values aligned in one column.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn add(&mut self, label: &str, value: String) {
        const COLUMN: usize = 11;
        let indented = value.replace('\n', &format!("\n{:COLUMN$}", ""));
        self.text.push_str(&format!("{label:COLUMN$}{indented}\n"));
    }
}
