//! What `inspect` found, for people and for scripts.

use serde_json::{Map, Value, json};
use trickster_session::Rejected;
use trickster_session::inspect::{Format, Token, Verdict};

use crate::input::{Cookie, shown};
use crate::time::{date, distance};

/// What browsers keep of one cookie, name and value together (RFC 6265bis, section 5.7).
const COOKIE_LIMIT: usize = 4096;

/// What a verified cookie does not say.
const LIMITS: &str = "its max_age and idle_timeout stand in the program, not in the cookie";

pub struct Report<'t> {
    pub cookie: Cookie<'t>,
    pub token: Result<Token, Rejected>,
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

impl Report<'_> {
    /// The bytes of name and value together, as browsers count them.
    fn size(&self) -> usize {
        self.cookie.name.map_or(0, str::len) + self.cookie.value.len()
    }

    /// The payload, where anybody can read it.
    fn payload(token: &Token) -> Option<Value> {
        match token.header().format {
            Format::SignedJson => serde_json::from_slice(token.payload()).ok(),
            _ => None,
        }
    }

    pub fn text(&self) -> String {
        let mut lines = Lines::default();
        lines.add("cookie", self.cookie.name.map_or("(no name)".to_owned(), shown));
        let counted = if self.cookie.name.is_some() { "name and value" } else { "value" };
        let size = self.size();
        lines.add("size", format!("{size} bytes of {counted}; browsers keep {COOKIE_LIMIT}"));
        match &self.token {
            Ok(token) => {
                self.token_lines(token, &mut lines);
                lines.add("verified", self.verified());
            }
            Err(Rejected::Format { found }) => {
                lines.add("token", format!("none: its first byte, {}, is no format", hex(*found)));
            }
            Err(rejected) => lines.add("token", format!("none: {rejected}")),
        }
        lines.text
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
        let payload = match (header.format, Self::payload(token)) {
            (_, Some(value)) => format!("{value:#}"),
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
            Some(Verdict::Refused(Rejected::Tag)) => format!(
                "no: the token's tag is wrong; it was changed, or made for a name other than {}",
                self.cookie.name.map_or(String::new(), shown)
            ),
            Some(Verdict::Refused(rejected)) => format!("no: {rejected}"),
            Some(Verdict::NeedsShape) => {
                "cannot be tried here: the key of a postcard cookie depends on its struct"
                    .to_owned()
            }
        }
    }

    pub fn json(&self) -> Value {
        let mut object = Map::new();
        object.insert("name".to_owned(), self.cookie.name.into());
        object.insert("size".to_owned(), self.size().into());
        match &self.token {
            Ok(token) => {
                let header = token.header();
                object.extend([
                    ("format".to_owned(), json!(hex(header.format as u8))),
                    ("encrypted".to_owned(), json!(header.format.is_encrypted())),
                    (
                        "codec".to_owned(),
                        json!(if header.format.is_json() { "json" } else { "postcard" }),
                    ),
                    ("key_id".to_owned(), json!(hex(header.key_id))),
                    ("version".to_owned(), json!(header.version)),
                    ("issued_at".to_owned(), json!(header.issued_at)),
                    ("refreshed_at".to_owned(), json!(header.refreshed_at)),
                    ("token_size".to_owned(), json!(token.size())),
                    ("payload_size".to_owned(), json!(token.payload().len())),
                    ("payload".to_owned(), json!(Self::payload(token))),
                ]);
            }
            Err(rejected) => {
                object.insert("rejected".to_owned(), rejected.reason().into());
            }
        }
        let verified = match &self.verdict {
            Some(Verdict::Genuine { .. }) => Some(true),
            Some(Verdict::Refused(_)) => Some(false),
            Some(Verdict::NeedsShape) | None => None,
        };
        object.insert("verified".to_owned(), verified.into());
        if let Some(Verdict::Refused(rejected)) = &self.verdict {
            object.insert("rejected".to_owned(), rejected.reason().into());
        }
        Value::Object(object)
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
