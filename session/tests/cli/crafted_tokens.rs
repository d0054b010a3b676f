//! `inspect` on correctly signed tokens that the library itself never issues.

use std::process::Output;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use proptest::prelude::*;
use sha2::Sha256;

use super::{DAY, SECRET, TEST_TIME, exit_code, json, run, stdout};

const NAME: &str = "__Host-login";

/// A signed JSON token, built from `docs/format.md` and signed with `SECRET`.
struct Crafted<'p> {
    version: u16,
    issued_at: u32,
    refreshed_at: u32,
    payload: &'p [u8],
}

impl Crafted<'_> {
    fn pair(&self) -> String {
        let (_, hkdf) =
            Hkdf::<Sha256>::extract(Some(b"trickster-session".as_slice()), SECRET.as_bytes());
        let (mut key, mut id) = ([0; 32], [0]);
        hkdf.expand(b"key id", &mut id).unwrap();
        let len = (NAME.len() as u16).to_be_bytes();
        let info = [b"v2\x01\0", &len[..], NAME.as_bytes(), b"\0"].concat();
        hkdf.expand(&info, &mut key).unwrap();
        let mut token = vec![1, id[0]];
        token.extend(self.version.to_be_bytes());
        token.extend(self.issued_at.to_be_bytes());
        token.extend(self.refreshed_at.to_be_bytes());
        token.extend(self.payload);
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
        mac.update(&token);
        token.extend(mac.finalize().into_bytes());
        format!("{NAME}={}", BASE64.encode(token))
    }
}

fn inspect(crafted: &Crafted, args: &[&str]) -> Output {
    let args = [&["inspect", "--secret-env", "S"], args].concat();
    run(&args, crafted.pair().as_bytes(), &[("S", SECRET)])
}

#[test]
fn a_token_that_every_program_rejects_is_not_valid() {
    let (now, old) = (TEST_TIME, TEST_TIME - 400 * DAY);
    for (version, issued_at, refreshed_at, payload, rejected) in [
        (1, now, now, &b"{}"[..], None),
        (u16::MAX, old + 1, old + 1, b"[1]", None),
        (1, now, old, b"{}", None),
        (0, now, now, b"{}", Some("older")),
        (1, now + 60, now + 60, b"{}", None),
        (1, now + 61, now, b"{}", Some("future")),
        (1, now, now + 61, b"{}", Some("future")),
        (1, now, u32::MAX, b"{}", Some("future")),
        (1, old, now, b"{}", Some("expired")),
        (1, 0, 0, b"{}", Some("expired")),
        (1, now, now, b"", Some("payload")),
        (1, now, now, b"{", Some("payload")),
        (1, now, now, b"\"\xff\"", Some("payload")),
    ] {
        let crafted = Crafted { version, issued_at, refreshed_at, payload };
        let output = inspect(&crafted, &["--json"]);
        assert_eq!(exit_code(&output), i32::from(rejected.is_some()), "{rejected:?}");
        assert_eq!(json(&output)["verified"], rejected.is_none());
        assert_eq!(json(&output)["rejected"].as_str(), rejected);
        assert_eq!(json(&output)["secret"], 1, "the tag is valid in every case");
        let text = stdout(&inspect(&crafted, &[]));
        assert_eq!(text.contains("no: the tag is valid, but "), rejected.is_some());
        assert_eq!(text.contains("verified   yes"), rejected.is_none());
        let words = match rejected {
            None => "verified",
            Some("older") => "its version is 0",
            Some("future") => "more than 60 seconds in the future",
            Some("expired") => "at least 400 days ago",
            Some(_) => "its payload is not valid JSON",
        };
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn accepts_a_cookie_of_at_most_4096_bytes() {
    // Base64 has 4 characters for 3 bytes, and the token has 44 bytes besides its payload.
    for (letters, size) in [(3016, 4095), (3017, 4096), (3018, 4098), (3019, 4099)] {
        let payload = format!("\"{}\"", "x".repeat(letters));
        let crafted = Crafted {
            version: 1,
            issued_at: TEST_TIME,
            refreshed_at: TEST_TIME,
            payload: payload.as_bytes(),
        };
        assert_eq!(crafted.pair().len() - "=".len(), size);
        let output = inspect(&crafted, &[]);
        assert_eq!(exit_code(&output), i32::from(size > 4096), "{size}");
        let long = format!(
            "no: the tag is valid, but the cookie has {size} bytes of name and value; browsers \
             keep at most 4096\n"
        );
        assert_eq!(stdout(&output).ends_with(&long), size > 4096, "{}", stdout(&output));
    }
}

fn with_payload(payload: &str) -> String {
    Crafted { version: 1, issued_at: 0, refreshed_at: 0, payload: payload.as_bytes() }.pair()
}

#[test]
fn prints_a_payload_with_its_order_and_numbers_unchanged() {
    let payload = r#"{"z":340282366920938463463374607431768211455,"a":{},"m":[1.50]}"#;
    let pair = with_payload(payload);
    let text = stdout(&run(&["inspect", &pair], b"", &[]));
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    let shown = r#""z": 340282366920938463463374607431768211455,|"a": {},|"m": [|1.50|]|}"#;
    assert!(lines.join("|").contains(shown), "{text}");
    let output = stdout(&run(&["inspect", &pair, "--json"], b"", &[]));
    assert!(output.contains(&format!("\"payload\":{payload}")), "{output}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn control_and_invisible_characters_are_escaped(
        before in any::<String>(),
        dangerous in prop_oneof![
            prop::char::range('\0', '\u{1f}'),
            prop::char::range('\u{7f}', '\u{9f}'),
            prop::char::range('\u{200b}', '\u{200f}'),
            prop::char::range('\u{2028}', '\u{202e}'),
            prop::char::range('\u{2060}', '\u{206f}'),
            prop::char::range('\u{e0000}', '\u{e007f}'),
            prop::char::range('\u{feff}', '\u{feff}'),
        ],
    ) {
        let note = format!("{before}{dangerous}");
        let payload = serde_json::json!({ "note": note });
        // These characters would split the pair.
        let name: String = note.chars().filter(|char| !";=\r\n".contains(*char)).collect();
        let pair = with_payload(&payload.to_string());
        let renamed = format!("x{name}x={}", pair.split_once('=').unwrap().1);
        for form in [&["inspect"][..], &["inspect", "--json"]] {
            let output = stdout(&run(form, renamed.as_bytes(), &[]));
            let dangerous = |char: char| char != '\n' && (char == dangerous || char.is_control());
            prop_assert!(!output.contains(dangerous), "{:?}", output);
        }
        let output = json(&run(&["inspect", "--json"], renamed.as_bytes(), &[]));
        prop_assert_eq!(&output["payload"], &payload);
    }
}
