//! Every message of an error at run time: what was found, what is allowed, what to do.

use std::fmt::Display;
use std::io::ErrorKind;

use trickster_session::{CookieError, KeyError, PrefixRule, SetError, VerifyError};

const REMEDY: &str = "make one with `openssl rand -base64 32` or `trickster-session keygen`";

fn says(error: impl Display, text: &str) {
    let said = error.to_string();
    assert_eq!(said, text);
    assert!(!said.contains('\n') && !said.ends_with('.'), "one line of a log: {said}");
}

/// The same for what stops a program at its start, where `main` may print it as `Debug`.
fn says_at_start(error: impl Display + std::fmt::Debug, text: &str) {
    assert_eq!(format!("{error:?}"), text);
    says(error, text);
}

#[test]
fn start_up_mistakes_show_how_to_make_a_secret() {
    let name = || "SESSION_SECRET".to_owned();
    says_at_start(
        KeyError::Missing { variable: name() },
        &format!("SESSION_SECRET is not set; it must hold a secret of 32 bytes or more: {REMEDY}"),
    );
    says_at_start(
        KeyError::NotText { origin: name() },
        &format!("SESSION_SECRET is not UTF-8 text; a secret is written as text: {REMEDY}"),
    );
    says_at_start(
        KeyError::TooShort { origin: name(), len: 0 },
        &format!("SESSION_SECRET is empty; a secret has 32 bytes or more: {REMEDY}"),
    );
    let second = || "secret 2 of SESSION_SECRET (commas divide them)".to_owned();
    says_at_start(
        KeyError::TooShort { origin: second(), len: 0 },
        &format!(
            "{} is empty; a secret has 32 bytes or more: remove the comma, or {REMEDY}",
            second()
        ),
    );
    says_at_start(
        KeyError::TooShort { origin: second(), len: 1 },
        &format!("{} has 1 byte; a secret has 32 or more: {REMEDY}", second()),
    );
    for (len, bytes) in [(1, "1 byte"), (2, "2 bytes"), (31, "31 bytes")] {
        says_at_start(
            KeyError::TooShort { origin: name(), len },
            &format!("SESSION_SECRET has {bytes}; a secret has 32 or more: {REMEDY}"),
        );
    }
    says_at_start(
        KeyError::Trivial { origin: name() },
        &format!("SESSION_SECRET is one byte, repeated; a secret is random: {REMEDY}"),
    );
    says_at_start(
        KeyError::Unreadable { path: "/run/secrets/session".into(), kind: ErrorKind::NotFound },
        "the file /run/secrets/session could not be read: entity not found; check its path and its permissions",
    );
    says_at_start(
        KeyError::NoRandom,
        "the system's random source gave no bytes; give a secret in the environment or in a file",
    );
}

#[test]
fn a_session_that_cannot_be_set_says_what_is_too_much() {
    let field = || "address.street".to_owned();
    says(
        SetError::TooLong { field: field(), len: 41, limit: 40 },
        "`address.street` has 41 bytes as encoded; its `max_len` is 40: shorten it, or raise `max_len`",
    );
    says(
        SetError::TooMany { field: "items".to_owned(), len: 9, limit: 8 },
        "`items` has 9 items; its `max_len` is 8: keep fewer, or raise `max_len`",
    );
    says(
        SetError::NotFinite { field: field() },
        "`address.street` is infinite or not a number, and would not be read back; check it before, or make it an `Option`",
    );
    says(
        SetError::TooLarge { cookie: "__Host-notes", size: 4097, limit: 4096 },
        "the cookie `__Host-notes` has 4097 bytes of name and value; browsers keep 4096: keep less in the session",
    );
    says(
        SetError::TooLarge { cookie: "__Host-notes", size: 513, limit: 512 },
        "the cookie `__Host-notes` has 513 bytes of name and value; its type allows 512: keep less in the session, or raise the `limit` or `max_size` that was not enough",
    );
    let cause = "chrono writes an offset in whole minutes";
    says(
        SetError::Unreadable { field: field(), cause },
        "`address.street` would not be read back equal: chrono writes an offset in whole minutes",
    );
    says(
        SetError::Unreadable { field: String::new(), cause },
        "the session would not be read back equal: chrono writes an offset in whole minutes",
    );
    says(
        SetError::Encode("a map's key is a list".to_owned()),
        "the session could not be encoded: a map's key is a list; look at the `Serialize` of its fields",
    );
    says(
        SetError::Ended { expired_at: 1_800_000_000 },
        "the session ended at Unix time 1800000000; it cannot be updated: `set` begins a new one",
    );
    says(SetError::Clock, "the system clock stands before 1970 or after 2106; set it right");
    says(
        SetError::NoRandom,
        "the system's random source gave no seed for encrypted cookies; try again",
    );
}

#[test]
fn a_refused_cookie_says_why_and_what_an_operator_can_do() {
    says(VerifyError::Missing, "the request has no session cookie");
    says(
        VerifyError::TooLong { size: 4097 },
        "the cookie has 4097 bytes of name and value; no cookie is over 4096",
    );
    says(VerifyError::Encoding, "the cookie's value is not canonical base64url");
    says(VerifyError::Truncated, "the cookie's value is too short to be a token");
    says(
        VerifyError::Format { found: 0x02 },
        "the token's format 0x02 is not the one of this type; a changed codec or encryption needs `previous`",
    );
    says(
        VerifyError::UnknownKey { key_id: 0x0f },
        "no secret of the keyring has the token's key id 0x0f; the one that signed it is gone, or never was here",
    );
    says(
        VerifyError::Tag,
        "the token's tag is wrong; it was changed, or made for another name, another secret or, in postcard, other fields",
    );
    says(
        VerifyError::Future { at: 1_800_000_000 },
        "the token is dated to Unix time 1800000000, over 60 seconds from now; set the clocks of all machines right",
    );
    says(
        VerifyError::Expired { issued_at: 1_700_000_000, expired_at: 1_800_000_000 },
        "the session reached its `max_age` at Unix time 1800000000",
    );
    says(
        VerifyError::Idle { refreshed_at: 1_700_000_000, expired_at: 1_800_000_000 },
        "the session reached its `idle_timeout` at Unix time 1800000000",
    );
    says(
        VerifyError::Revoked { issued_at: 1_700_000_000 },
        "the session was issued at Unix time 1700000000, before the time that `reject_issued_before` was given",
    );
    says(
        VerifyError::Newer { version: 3 },
        "the session's schema version 3 is newer than this build; it is left for one that knows it",
    );
    says(
        VerifyError::Older { version: 1 },
        "the session's schema version 1 is older, and no `previous` type has it",
    );
    says(
        VerifyError::Payload,
        "the token is genuine, but its payload is not of this type; a changed struct needs `version` and `previous`",
    );
    says(VerifyError::Clock, "the system clock stands before 1970 or after 2106; set it right");
    says(
        VerifyError::NoManager { add: ".manage(sessions)" },
        "the application has no manager of these sessions: add `.manage(sessions)`",
    );
}

#[test]
fn a_deployment_s_path_and_domain_are_refused_in_the_words_of_the_compiler() {
    says_at_start(
        CookieError::PathStart,
        "the path does not start with `/`; write it from the root, such as `/app`",
    );
    says_at_start(
        CookieError::PathByte { byte: b';', at: 4 },
        "the path has `;` at byte 4; a path has visible ASCII characters without `;`, others percent-encoded",
    );
    says_at_start(
        CookieError::DomainByte { byte: b':', at: 11 },
        "the domain has `:` at byte 11; write a host name alone, such as `example.com`: no scheme, port or space, and international names in Punycode",
    );
    says_at_start(
        CookieError::DomainLabel,
        "the domain has an empty label; write a host name without a dot at either end, such as `example.com`",
    );
    says_at_start(
        CookieError::DomainForm,
        "the domain is no host name; a label has at most 63 bytes and no hyphen at either end (RFC 1034)",
    );
    says_at_start(
        CookieError::DomainLong { len: 254 },
        "`domain` has 254 bytes; a host name has at most 253 (RFC 1035)",
    );
    says_at_start(
        CookieError::PathLong { len: 1024 },
        "`path` has 1024 bytes; browsers ignore long attributes, so write fewer than 1024",
    );
    says_at_start(
        CookieError::Prefix { prefix: "__Host-", rule: PrefixRule::RootPath },
        "browsers refuse a cookie with the prefix `__Host-` whose path is not `/`; remove `path`, or choose a name with `__Secure-` instead",
    );
    says_at_start(
        CookieError::Prefix { prefix: "__Host-", rule: PrefixRule::NoDomain },
        "browsers refuse a cookie with the prefix `__Host-` that has a Domain; remove `domain`, or choose a name with `__Secure-` instead",
    );
}

#[test]
fn the_readme_shows_what_the_compiler_says() {
    let readme = include_str!("../README.md");
    // Compiled by the tests of the compiler's messages, which keep the two files true.
    let program = include_str!("../ui-tests/fail/too_large.rs");
    let said = include_str!("../ui-tests/fail/too_large.stderr");
    let said = said.replace("fail/too_large.rs", "src/main.rs");
    assert!(readme.contains(program.strip_suffix("\nfn main() {}\n").unwrap()));
    assert!(readme.contains(&said));
}
