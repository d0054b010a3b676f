use proptest::prelude::*;

use super::{
    CookieError, MAX_AGE_LIMIT, PREFIXES, PrefixRule, assert_rule, domain, http_only, idle_timeout,
    limit, max_age, name, partitioned, path, same_site, secure,
};
use crate::cookie::limits::DAY;
use crate::cookie::{Cookie, SameSite};
use crate::panic_message::panic_message;

/// A cookie with nothing that a rule could refuse.
const PLAIN: Cookie<'static> = Cookie::new("id");

/// The same name in other letter cases, as a browser compares a prefix.
fn letter_cases(text: &str) -> [String; 3] {
    let mixed = text.chars().enumerate().map(|(at, letter)| {
        if at % 2 == 0 { letter.to_ascii_lowercase() } else { letter.to_ascii_uppercase() }
    });
    [text.to_owned(), text.to_ascii_lowercase(), mixed.collect()]
}

/// Every rule on a combination of attributes, in the order in which the derive asks them.
fn broken(cookie: &Cookie<'_>) -> Vec<PrefixRule> {
    [secure(cookie), http_only(cookie), path(cookie), domain(cookie)]
        .into_iter()
        .flatten()
        .map(|error| match error {
            CookieError::Prefix { rule, .. } => rule,
            other => panic!("{other}"),
        })
        .collect()
}

#[test]
fn accepts_only_token_bytes_in_a_name() {
    const TOKEN: &str =
        "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    assert_eq!(name(&Cookie { name: "", ..PLAIN }), Some(CookieError::NameEmpty));
    for letter in (0..=255u8).map(char::from) {
        for before in ["", "a", "__Host-"] {
            for behind in ["", "z"] {
                let text = format!("{before}{letter}{behind}");
                let at = before.len();
                let refused = CookieError::NameByte { byte: text.as_bytes()[at], at };
                let expected = if TOKEN.contains(letter) { None } else { Some(refused) };
                assert_eq!(name(&Cookie { name: &text, ..PLAIN }), expected, "{text:?}");
            }
        }
    }
}

#[test]
fn a_prefix_in_any_case_requires_what_browsers_require() {
    use PrefixRule::{HttpOnly, NoDomain, RootPath, Secure};
    let demands: [(&str, &[PrefixRule]); 4] = [
        ("__Host-Http-", &[Secure, HttpOnly, RootPath, NoDomain]),
        ("__Host-", &[Secure, RootPath, NoDomain]),
        ("__Http-", &[Secure, HttpOnly]),
        ("__Secure-", &[Secure]),
    ];
    assert_eq!(demands.len(), PREFIXES.len());
    for (prefix, demanded) in demands {
        for prefix in letter_cases(prefix) {
            for rest in ["", "id"] {
                let text = format!("{prefix}{rest}");
                for bits in 0..16 {
                    let lacks = |bit: u8| bits & (1 << bit) != 0;
                    let cookie = Cookie {
                        name: &text,
                        secure: !lacks(0),
                        http_only: !lacks(1),
                        path: if lacks(2) { "/app" } else { "/" },
                        domain: if lacks(3) { Some("example.com") } else { None },
                        ..PLAIN
                    };
                    let all = [Secure, HttpOnly, RootPath, NoDomain].into_iter().enumerate();
                    let lacked = all.filter(|(bit, _)| lacks(*bit as u8)).map(|(_, what)| what);
                    let expected: Vec<_> = lacked.filter(|what| demanded.contains(what)).collect();
                    assert_eq!(broken(&cookie), expected, "{cookie:?}");
                }
            }
        }
    }
    // What only looks like a prefix demands nothing.
    for near in ["__Host", "__Host_id", "_Host-id", "x__Host-id", "__Secure", "__Httpid", "-", "id"]
    {
        let (path, domain) = ("/app", Some("example.com"));
        let cookie = Cookie { name: near, secure: false, http_only: false, path, domain, ..PLAIN };
        assert_eq!(broken(&cookie), [], "{near}");
    }
}

#[test]
fn an_error_names_the_prefix_as_the_standard_writes_it() {
    let refused = secure(&Cookie { name: "__hOST-hTTP-id", secure: false, ..PLAIN });
    let prefix = "__Host-Http-";
    assert_eq!(refused, Some(CookieError::Prefix { prefix, rule: PrefixRule::Secure }));
}

#[test]
fn only_same_site_none_and_partitioned_require_secure() {
    for is_secure in [true, false] {
        for site in [SameSite::Strict, SameSite::Lax, SameSite::None] {
            for parted in [true, false] {
                let cookie =
                    Cookie { secure: is_secure, same_site: site, partitioned: parted, ..PLAIN };
                let none = !is_secure && site == SameSite::None;
                assert_eq!(same_site(&cookie), none.then_some(CookieError::SameSiteNone));
                let apart = !is_secure && parted;
                assert_eq!(partitioned(&cookie), apart.then_some(CookieError::Partitioned));
                assert_eq!(secure(&cookie), None, "without a prefix");
            }
        }
    }
}

#[test]
fn a_path_starts_at_the_root_and_has_visible_ascii_without_semicolons() {
    for letter in (0..=255u8).map(char::from) {
        for before in ["/", "/app/"] {
            for behind in ["", "/z"] {
                let text = format!("{before}{letter}{behind}");
                let at = before.len();
                let refused = CookieError::PathByte { byte: text.as_bytes()[at], at };
                let fits = letter.is_ascii_graphic() && letter != ';';
                let expected = if fits { None } else { Some(refused) };
                assert_eq!(path(&Cookie { path: &text, ..PLAIN }), expected, "{text:?}");
            }
        }
        let text = format!("{letter}app");
        let starts = path(&Cookie { path: &text, ..PLAIN }) != Some(CookieError::PathNotAbsolute);
        assert_eq!(starts, letter == '/', "{text:?}");
    }
    assert_eq!(path(&Cookie { path: "", ..PLAIN }), Some(CookieError::PathNotAbsolute));
    assert_eq!(path(&Cookie { path: "/", ..PLAIN }), None);
}

#[test]
fn refuses_a_path_that_browsers_ignore_for_its_length() {
    for len in (1000..1100).chain([4096]) {
        let text = format!("/{}", "a".repeat(len - 1));
        let expected = (len > 1024).then_some(CookieError::PathTooLong { len });
        assert_eq!(path(&Cookie { path: &text, ..PLAIN }), expected);
    }
}

#[test]
fn refuses_a_domain_longer_than_a_host_name_can_be() {
    for len in (200..300usize).chain([1023, 1024, 4096]) {
        let labels = "a.".repeat(len.div_ceil(2));
        // An even length ends in a label of two bytes.
        let text = labels.trim_end_matches('.').to_owned() + &"b"[..1 - len % 2];
        assert_eq!(text.len(), len);
        let expected = (len > 253).then_some(CookieError::DomainTooLong { len });
        assert_eq!(domain(&Cookie { domain: Some(&text), ..PLAIN }), expected, "{text}");
    }
}

/// The rules on a domain by its labels, in the order of the text.
fn domain_by_labels(text: &str) -> Option<CookieError> {
    let mut start = 0;
    for label in text.split('.') {
        let wrong = label.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'-');
        if let Some(wrong) = wrong {
            let byte = label.as_bytes()[wrong];
            return Some(CookieError::DomainByte { byte, at: start + wrong });
        }
        if label.is_empty() {
            return Some(CookieError::DomainEmptyLabel);
        }
        if label.len() > 63 || label.starts_with('-') || label.ends_with('-') {
            return Some(CookieError::DomainInvalidLabel);
        }
        start += label.len() + ".".len();
    }
    None
}

proptest! {
    #[test]
    fn a_domain_has_labels_of_letters_digits_and_inner_hyphens(
        text in "[a-cX-Z07.-]{0,12}|[a.-]{0,5}[a.:_ ß-]{0,3}",
        long in 55usize..70,
    ) {
        let behind = format!("{text}.{}", "b".repeat(long));
        let before = format!("{}.{text}", "0".repeat(long));
        for text in [text, behind, before] {
            let refused = domain(&Cookie { domain: Some(&text), ..PLAIN });
            prop_assert_eq!(refused, domain_by_labels(&text), "{}", text);
        }
    }
}

#[test]
fn every_short_domain_follows_the_rules() {
    let letters = ["a", "-", ".", "_", ""];
    for first in letters {
        for second in letters {
            for third in letters {
                let text = [first, second, third].concat();
                let refused = domain(&Cookie { domain: Some(&text), ..PLAIN });
                assert_eq!(refused, domain_by_labels(&text), "{text}");
            }
        }
    }
    for len in 1..80 {
        for text in ["a".repeat(len), format!("{}.com", "a".repeat(len))] {
            let refused = domain(&Cookie { domain: Some(&text), ..PLAIN });
            assert_eq!(refused, (len > 63).then_some(CookieError::DomainInvalidLabel), "{len}");
        }
    }
    assert_eq!(domain(&PLAIN), None);
}

#[test]
fn max_age_must_be_1_second_to_400_days() {
    assert_eq!(MAX_AGE_LIMIT, 400 * 24 * 60 * 60);
    let of = |seconds| max_age(&Cookie { max_age: seconds, ..PLAIN });
    assert_eq!(of(None), None);
    assert_eq!(of(Some(0)), Some(CookieError::MaxAgeZero));
    for seconds in [1, 2, DAY, 34_559_999, 34_560_000] {
        assert_eq!(of(Some(seconds)), None);
    }
    for seconds in [34_560_001, 34_560_002, u64::MAX] {
        assert_eq!(of(Some(seconds)), Some(CookieError::MaxAgeTooLong { seconds }));
    }
}

#[test]
fn idle_timeout_must_be_positive_and_shorter_than_the_absolute_limit() {
    for absolute in [None, Some(1), Some(2), Some(7200), Some(DAY), Some(MAX_AGE_LIMIT)] {
        let of = |idle| idle_timeout(&Cookie { max_age: absolute, idle_timeout: idle, ..PLAIN });
        let max_age = absolute.unwrap_or(86_400);
        assert_eq!(of(None), None);
        assert_eq!(of(Some(0)), Some(CookieError::IdleTimeoutZero));
        for seconds in [1, 2, max_age - 1, max_age, max_age + 1, u64::MAX] {
            let long = CookieError::IdleTimeoutTooLong { seconds, max_age };
            let expected = match seconds {
                0 => Some(CookieError::IdleTimeoutZero),
                _ if seconds >= max_age => Some(long),
                _ => None,
            };
            assert_eq!(of(Some(seconds)), expected, "{seconds} of {max_age}");
        }
    }
}

#[test]
fn limit_must_be_1_to_4096() {
    for bytes in [0, 1, 2, 4095, 4096, 4097, usize::MAX] {
        let refused = CookieError::LimitOutOfRange { bytes };
        let expected = if (1..=4096).contains(&bytes) { None } else { Some(refused) };
        assert_eq!(limit(bytes), expected);
    }
}

#[test]
fn a_broken_rule_fails_the_build_with_its_message() {
    assert_eq!(panic_message(|| assert_rule(None)), None);
    for error in [CookieError::NameEmpty, CookieError::LimitOutOfRange { bytes: 4097 }] {
        assert_eq!(panic_message(|| assert_rule(Some(error))), Some(error.to_string()));
    }
}
