//! What `inspect` found, for people and for scripts.

use serde_json::json;
use trickster_session::VerifyError;
use trickster_session::inspect::{Format, Token, Verdict};

use crate::input::Cookie;
use crate::pair::unquoted;
use crate::payload;
use crate::time::{date, distance};
use crate::visible::{shown, visible};

/// What browsers keep of one cookie, name and value together (RFC 6265bis, section 5.7).
const COOKIE_LIMIT: usize = 4096;

/// What a verified cookie does not say.
const LIMITS: &str = "its max_age and idle_timeout stand in the program, not in the cookie";

pub struct Report<'t> {
    pub cookie: Cookie<'t>,
    pub token: Result<Token, VerifyError>,
    /// None where no secret was given.
    pub verdict: Option<Verdict>,
    /// Unix seconds.
    pub now: u64,
}

/// `0x1f`.
pub fn hex(byte: u8) -> String {
    format!("{byte:#04x}")
}

fn words(format: Format) -> &'static str {
    match format {
        Format::SignedJson => "signed JSON",
        Format::SignedPostcard => "signed postcard",
        Format::EncryptedJson => "encrypted JSON",
        Format::EncryptedPostcard => "encrypted postcard",
    }
}

/// What is wrong with a token that a key made, where no struct is known.
fn fault(rejected: VerifyError) -> String {
    match rejected {
        VerifyError::Expired { .. } => {
            "it was issued 400 days ago or more, and no max_age is longer".to_owned()
        }
        VerifyError::Future { .. } => {
            "it is dated more than 60 seconds from now; synchronise the clocks of all servers"
                .to_owned()
        }
        VerifyError::Older { .. } => "its version is 0, and versions begin at 1".to_owned(),
        VerifyError::Payload => "its payload is not JSON".to_owned(),
        rejected => rejected.to_string(),
    }
}

impl Report<'_> {
    /// The bytes of name and value together, as browsers count them.
    fn size(&self) -> usize {
        self.cookie.name.map_or(0, str::len) + self.cookie.value.len()
    }

    /// The payload, where anybody can read it.
    fn payload(token: &Token, written: impl Fn(&[u8]) -> Option<String>) -> Option<String> {
        match token.header().format {
            Format::SignedJson => written(token.payload()),
            _ => None,
        }
    }

    pub fn text(&self) -> String {
        let mut lines = Lines::default();
        lines.add("cookie", self.cookie.name.map_or("(no name)".to_owned(), shown));
        let counted = if self.cookie.name.is_some() { "name and value" } else { "value" };
        let size = self.size();
        let bytes = if size == 1 { "byte" } else { "bytes" };
        lines.add("size", format!("{size} {bytes} of {counted}; browsers keep {COOKIE_LIMIT}"));
        match &self.token {
            Ok(token) => {
                self.token_lines(token, &mut lines);
                lines.add("verified", self.verified());
            }
            Err(rejected) => lines.add("token", format!("none: {}", self.unread(*rejected))),
        }
        lines.text
    }

    /// Why the value is no token.
    fn unread(&self, rejected: VerifyError) -> String {
        let value = self.cookie.value;
        match rejected {
            VerifyError::Truncated if value.is_empty() => {
                "the value is empty, as in a response that removes the cookie".to_owned()
            }
            VerifyError::Encoding if unquoted(value) != value => {
                "it stands in quotes, which are part of a cookie's value: no program accepts it"
                    .to_owned()
            }
            VerifyError::Format { found, .. } => {
                format!(
                    "its first byte is {}; a token begins with 0x01, 0x02, 0x11 or 0x12",
                    hex(found)
                )
            }
            rejected => rejected.to_string(),
        }
    }

    fn token_lines(&self, token: &Token, lines: &mut Lines) {
        let header = token.header();
        lines.add("format", format!("{}, {}", hex(header.format as u8), words(header.format)));
        lines.add("key id", hex(header.key_id));
        lines.add("version", header.version.to_string());
        for (label, at) in [("issued", header.issued_at), ("refreshed", header.refreshed_at)] {
            lines.add(label, format!("{}, {}", date(at), distance(at, self.now)));
        }
        let (all, payload) = (token.size(), token.payload().len());
        lines.add("token", format!("{all} bytes, {payload} of them payload"));
        let payload = match (header.format, Self::payload(token, payload::indented)) {
            (_, Some(text)) => text,
            (Format::SignedJson, None) => "not JSON, so no library of ours wrote it".to_owned(),
            (Format::SignedPostcard, None) => "postcard, which only its struct can read".to_owned(),
            (_, None) => "encrypted".to_owned(),
        };
        lines.add("payload", payload);
    }

    fn verified(&self) -> String {
        match &self.verdict {
            None => {
                "not tried: nothing above is proven; give --secret-env or --secret-file".to_owned()
            }
            Some(Verdict::Genuine { secret: 0 }) => {
                format!("yes, by the secret that signs; {LIMITS}")
            }
            Some(Verdict::Genuine { secret }) => {
                format!("yes, by secret {}, which only verifies; {LIMITS}", secret + 1)
            }
            Some(Verdict::Unacceptable { rejected, .. }) => {
                format!("genuine, but no program accepts it: {}", fault(*rejected))
            }
            Some(Verdict::Refused(VerifyError::Tag)) => format!(
                "no: the token's tag is wrong; it was changed, made for a name other than {}, or by \
                 another secret that has the same key id by chance",
                self.cookie.name.map_or(String::new(), shown)
            ),
            Some(Verdict::Refused(rejected)) => format!("no: {rejected}"),
            Some(Verdict::NeedsLayout) => {
                "cannot be tried here: the key of a postcard cookie depends on its struct"
                    .to_owned()
            }
        }
    }

    /// One object of the keys that `--help` names, always all of them.
    pub fn json(&self) -> String {
        let token = self.token.as_ref().ok();
        let header = token.map(Token::header);
        let (verified, secret) = match &self.verdict {
            Some(Verdict::Genuine { secret }) => (Some(true), Some(secret + 1)),
            Some(Verdict::Unacceptable { secret, .. }) => (Some(false), Some(secret + 1)),
            Some(Verdict::Refused(_)) => (Some(false), None),
            Some(Verdict::NeedsLayout) | None => (None, None),
        };
        let rejected = match (&self.token, &self.verdict) {
            (Err(rejected), _)
            | (_, Some(Verdict::Refused(rejected) | Verdict::Unacceptable { rejected, .. })) => {
                Some(rejected.reason())
            }
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
            ("issued_at", json!(header.map(|header| header.issued_at))),
            ("refreshed_at", json!(header.map(|header| header.refreshed_at))),
            ("token_size", json!(token.map(Token::size))),
            ("payload_size", json!(token.map(|token| token.payload().len()))),
            ("verified", json!(verified)),
            ("secret", json!(secret)),
            ("rejected", json!(rejected)),
        ];
        let mut object = String::from("{");
        for (key, value) in members {
            object.push_str(&format!("\"{key}\":{},", visible(&value.to_string())));
        }
        object.push_str(&format!("\"payload\":{}}}", payload.as_deref().unwrap_or("null")));
        object
    }
}

/// Labelled lines, their values in one column.
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
