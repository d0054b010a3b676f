//! Every message of a run-time error: what is wrong, with the value found, and what to do.

use core::error::Error;
use core::fmt::{Debug, Display};
use std::io;
use std::sync::Arc;
use std::time::SystemTime;

use super::{EncodeError, KeyError, SetError, VerifyError};
use crate::clock::time;
use crate::every_variant::every_variant;

const REMEDY: &str = "make one with `openssl rand -base64 32` or `trickster-session keygen`";

fn assert_message(error: impl Display, expected: &str) {
    let message = error.to_string();
    assert_eq!(message, expected);
    assert!(!message.contains('\n') && !message.ends_with('.'), "not one line of a log: {message}");
}

/// The same for an error that stops a program at start-up, where `main` prints it as `Debug`.
fn assert_start_up_message(error: impl Display + Debug, expected: &str) {
    assert_eq!(format!("{error:?}"), expected);
    assert_message(error, expected);
}

fn verify_errors() -> Vec<VerifyError> {
    let [then, at]: [SystemTime; 2] = [1_700_000_000, 1_800_000_000].map(time);
    every_variant![VerifyError:
        Missing,
        TooLong { size: 4097 },
        Encoding,
        Truncated,
        Format { found: 0x02 },
        UnknownKey { key_id: 0x0f },
        Tag,
        Future { at },
        Expired { issued_at: then, expired_at: at },
        Idle { refreshed_at: then, expired_at: at },
        IssuedBefore { issued_at: then },
        Revoked { issued_at: then },
        Newer { version: 3 },
        Older { version: 1 },
        Payload,
        Clock,
    ]
}

fn set_errors() -> Vec<SetError> {
    let field = || "address.street".to_owned();
    every_variant![SetError:
        TooLong { field: field(), len: 41, limit: 40 },
        TooMany { field: "items".to_owned(), len: 9, limit: 8 },
        NotFinite { field: field() },
        TooLarge { cookie: "__Host-notes".to_owned(), size: 4097, limit: 4096 },
        Unreadable { field: field(), cause: "a leap second is not read" },
        Encode(EncodeError::new("a map's key is a list")),
        Ended { expired_at: time(1_800_000_000) },
        Revoked { issued_at: time(1_800_000_000) },
        SubjectChanged,
        TooEarly { from: time(1_800_000_000) },
        Clock,
        NoRandom,
    ]
}

fn key_errors() -> Vec<KeyError> {
    let origin = || "SESSION_SECRET".to_owned();
    every_variant![KeyError:
        Missing { variable: origin() },
        Ambiguous { variable: origin() },
        NotText { origin: origin() },
        Unreadable {
            path: "/run/secrets/session".into(),
            source: Arc::new(io::ErrorKind::NotFound.into())
        },
        UnreadableNamed {
            variable: "SESSION_SECRET_FILE".to_owned(),
            source: Arc::new(io::ErrorKind::NotFound.into())
        },
        TooShort { origin: origin(), len: 31 },
        Trivial { origin: origin() },
        WhiteSpace { origin: origin(), found: "a line break" },
        Control { origin: origin(), char: '\u{7}' },
        ByteOrderMark { origin: origin() },
        Quoted { origin: origin() },
        Assignment { origin: origin() },
        NoRandom,
    ]
}

#[test]
fn each_key_error_says_what_to_do() {
    let expected = [
        format!("neither SESSION_SECRET nor SESSION_SECRET_FILE is set; set one to a secret of 32 bytes or more, or to the path of its file: {REMEDY}"),
        "both SESSION_SECRET and SESSION_SECRET_FILE are set; remove one of them".to_owned(),
        format!("SESSION_SECRET is not UTF-8 text; a secret is written as text: {REMEDY}"),
        "the file /run/secrets/session could not be read; check its path and its permissions"
            .to_owned(),
        "the file that SESSION_SECRET_FILE names could not be read; check that SESSION_SECRET_FILE holds a path, not the secret itself, and check the file's permissions".to_owned(),
        format!("SESSION_SECRET has 31 bytes; a secret has 32 or more: {REMEDY}"),
        format!("SESSION_SECRET is one byte, repeated; a secret is random: {REMEDY}"),
        "SESSION_SECRET has a line break inside; write a secret on one line with single spaces, and separate several secrets with commas: `new,old`".to_owned(),
        format!("SESSION_SECRET has the control character U+0007; remove it, or {REMEDY}"),
        "SESSION_SECRET starts with a byte order mark; save it as UTF-8 without one".to_owned(),
        "SESSION_SECRET is in quotes; remove them, or they would be a part of the secret".to_owned(),
        "SESSION_SECRET starts with a name and `=`; write only what follows, or the name would be a part of the secret".to_owned(),
        "the system's random source gave no bytes; give a secret in the environment or in a file"
            .to_owned(),
    ];
    let errors = key_errors();
    assert_eq!(errors.len(), expected.len());
    for (error, expected) in errors.into_iter().zip(expected) {
        if matches!(error, KeyError::Unreadable { .. } | KeyError::UnreadableNamed { .. }) {
            assert_eq!(format!("{error:?}"), format!("{expected}: entity not found"));
            assert_eq!(error.source().unwrap().to_string(), "entity not found");
            assert_message(error, &expected);
        } else {
            assert!(error.source().is_none());
            assert_start_up_message(error, &expected);
        }
    }
}

#[test]
fn a_secret_that_is_too_short_is_described_by_its_length_and_place_in_the_list() {
    let name = || "SESSION_SECRET".to_owned();
    for (len, bytes) in [(1, "1 byte"), (2, "2 bytes"), (31, "31 bytes")] {
        assert_start_up_message(
            KeyError::TooShort { origin: name(), len },
            &format!("SESSION_SECRET has {bytes}; a secret has 32 or more: {REMEDY}"),
        );
    }
    assert_start_up_message(
        KeyError::TooShort { origin: name(), len: 0 },
        &format!("SESSION_SECRET is empty; a secret has 32 bytes or more: {REMEDY}"),
    );
    let second = KeyError::listed(2, "SESSION_SECRET");
    assert_start_up_message(
        KeyError::TooShort { origin: second.clone(), len: 0 },
        &format!("{second} is empty; a secret has 32 bytes or more: remove the comma, or {REMEDY}"),
    );
    assert_start_up_message(
        KeyError::TooShort { origin: second.clone(), len: 1 },
        &format!("{second} has 1 byte; a secret has 32 or more: {REMEDY}"),
    );
}

#[test]
fn each_set_error_names_the_field_or_cookie_at_fault() {
    let expected = [
        "`address.street` has 41 bytes as encoded; its `max_len` is 40: shorten it, or raise `max_len`",
        "`items` has 9 items; its `max_len` is 8: keep fewer, or raise `max_len`",
        "`address.street` is infinite or not a number, and would not be read back; check it before, or make it an `Option`",
        "the cookie `__Host-notes` has 4097 bytes of name and value; browsers keep 4096: keep less in the session",
        "`address.street` would not be read back equal: a leap second is not read",
        "the session could not be encoded; check the `Serialize` of its fields",
        "the session ended at Unix time 1800000000 and cannot be updated; issue a new one with `set`",
        "the session that was issued at Unix time 1800000000 was revoked meanwhile; ask the user to sign in again",
        "the session has another subject than when it was verified, or its secret was removed meanwhile; issue a new one with `set`",
        "all sessions that could be issued now have ended already; issue one from Unix time 1800000000 on, and check the clocks of all servers",
        "the system clock is before 1970 or after 2106; correct the clock",
        "the system's random source gave no seed for encrypted cookies; try again",
    ];
    let errors = set_errors();
    assert_eq!(errors.len(), expected.len());
    for (error, expected) in errors.into_iter().zip(expected) {
        let cause = error.source().map(|source| source.to_string());
        let is_encode = matches!(error, SetError::Encode(_));
        assert_eq!(cause.as_deref(), is_encode.then_some("a map's key is a list"));
        assert_message(error, expected);
    }
    assert_message(
        SetError::TooLarge { cookie: "__Host-notes".to_owned(), size: 513, limit: 512 },
        "the cookie `__Host-notes` has 513 bytes of name and value; its type allows 512: keep less in the session, or raise the `limit` or `max_size` that was not enough",
    );
    assert_message(
        SetError::Unreadable { field: String::new(), cause: "a leap second is not read" },
        "the session would not be read back equal: a leap second is not read",
    );
}

#[test]
fn each_verify_error_tells_an_operator_what_was_found() {
    let expected = [
        "the request has no session cookie",
        "the cookie has 4097 bytes of name and value; browsers keep at most 4096",
        "the cookie's value is not canonical base64url",
        "the cookie's value is too short to be a token",
        "the token's format 0x02 is not the one of this type; a changed codec or encryption needs `previous`",
        "no secret of the keyring has the token's key id 0x0f; the secret that signed it was removed, or was never in this keyring",
        "the token's tag is wrong; it was changed, or made for another name, another secret or, in postcard, other fields",
        "the token is dated Unix time 1800000000, more than 60 seconds from now; synchronise the clocks of all servers",
        "the session reached its `max_age` at Unix time 1800000000",
        "the session reached its `idle_timeout` at Unix time 1800000000",
        "the session was issued at Unix time 1700000000, before the time given to `reject_issued_before` or `after`",
        "the session that was issued at Unix time 1700000000 was revoked",
        "the session's schema version 3 is newer than this build; it is left for one that knows it",
        "the session's schema version 1 is older, and no `previous` type has it",
        "the token is genuine, but its payload is not of this type; a changed struct needs `version` and `previous`",
        "the system clock is before 1970 or after 2106; correct the clock",
    ];
    let errors = verify_errors();
    assert_eq!(errors.len(), expected.len());
    for (error, expected) in errors.into_iter().zip(expected) {
        assert_message(error, expected);
        assert_eq!(error.status(), 401);
    }
}

#[test]
fn each_reason_is_the_variant_in_snake_case() {
    for error in verify_errors() {
        let variant: String =
            format!("{error:?}").chars().take_while(char::is_ascii_alphanumeric).collect();
        let mut snake = String::new();
        for letter in variant.chars() {
            if letter.is_ascii_uppercase() && !snake.is_empty() {
                snake.push('_');
            }
            snake.push(letter.to_ascii_lowercase());
        }
        assert_eq!(error.reason(), snake);
    }
}
