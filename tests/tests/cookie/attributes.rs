//! `set` and `clear` address the same cookie, and `with_path` and `with_domain` enforce the same
//! rules as the derive.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{CookieError, Keyring, PrefixRule, Secret, SessionData, TypedSession};
use trickster_session_tests::assert_matches;

fn session_manager<T: SessionData>() -> TypedSession<T> {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    TypedSession::new(Keyring::new(secret))
}

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

/// What identifies a cookie to a browser, and the attributes it checks before it removes one
/// (RFC 6265bis, section 5.7).
fn identity(set_cookie: &str) -> (String, Vec<String>) {
    let (pair, attributes) = set_cookie.split_once("; ").unwrap();
    let name = pair.split_once('=').unwrap().0.to_owned();
    let kept = attributes.split("; ").filter(|attribute| !attribute.starts_with("Max-Age="));
    (name, kept.map(str::to_owned).collect())
}

/// Declares a session type for each combination of attributes.
macro_rules! combinations {
    ($($type:ident($($attribute:tt)*);)*) => {
        $(
            #[derive(Serialize, Deserialize, SessionData)]
            #[session(name = "id", $($attribute)*)]
            struct $type {
                id: u8,
            }
        )*

        /// Sets, updates and clears a session of each type, with this path and domain.
        fn for_each_combination(path: &str, domain: Option<&str>, mut check: impl FnMut(&str, &str, &str)) {
            $({
                let mut sessions = session_manager::<$type>().with_path(path).unwrap();
                if let Some(domain) = domain {
                    sessions = sessions.with_domain(domain).unwrap();
                }
                let set = sessions.at(noon()).set(&$type { id: 1 }).unwrap();
                let session = sessions.at(noon()).verify(set.pair()).unwrap();
                let later = noon() + Duration::from_secs(3600);
                let updated = sessions.at(later).update(&session).unwrap();
                check(set.as_str(), updated.as_str(), sessions.clear().as_str());
            })*
        }
    };
}

combinations! {
    A(); B(max_age = "2h"); C(secure = false); D(secure = false, max_age = "2h");
    E(http_only = false); F(http_only = false, max_age = "2h"); G(http_only = false, secure = false);
    H(same_site = "Strict"); I(same_site = "none"); J(same_site = "None", partitioned);
    K(partitioned); L(partitioned, max_age = "2h", idle_timeout = "1h"); M(partitioned, http_only = false);
    N(same_site = "Strict", partitioned, max_age = "2h"); O(same_site = "strict", secure = false);
    P(same_site = "None", http_only = false, partitioned, max_age = "2h", idle_timeout = "30m");
    Q(same_site = "Strict", secure = false, http_only = false, max_age = 7200);
    R(secure = true, http_only = true, partitioned = false, same_site = "Lax");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn set_update_and_clear_agree_on_every_combination_of_attributes(
        path in "/[a-z0-9/._~%!$&'()*+,=:@-]{0,40}",
        domain in prop::option::of("[a-z][a-z0-9]{0,9}(\\.[a-z][a-z0-9-]{0,8}[a-z0-9]){1,3}"),
    ) {
        for_each_combination(&path, domain.as_deref(), |set, updated, cleared| {
            assert_eq!(identity(set), identity(cleared));
            assert_eq!(identity(set), identity(updated));
            assert!(cleared.starts_with("id=; ") && cleared.ends_with("; Max-Age=0"), "{cleared}");
            assert!(set.contains(&format!("; Path={path}")), "{set}");
            assert_eq!(set.contains("; Domain="), domain.is_some());
        });
    }
}

#[derive(Serialize, Deserialize, SessionData)]
struct Host {
    id: u8,
}

#[test]
fn with_path_and_with_domain_enforce_the_rules_of_the_derive() {
    let sessions = session_manager::<A>();
    let path = |path: &str| sessions.with_path(path).unwrap_err();
    let domain = |domain: &str| sessions.with_domain(domain).unwrap_err();
    assert_eq!(path("app"), CookieError::PathNotAbsolute);
    assert_eq!(path(""), CookieError::PathNotAbsolute);
    assert_matches!(path("/a;b"), CookieError::PathByte { byte: b';', at: 2, .. });
    assert_matches!(path("/\r\nSet-Cookie: a=b"), CookieError::PathByte { byte: b'\r', at: 1, .. });
    assert_matches!(path("/ä"), CookieError::PathByte { byte: 0xc3, at: 1, .. });
    let long = format!("/{}", "a".repeat(1024));
    assert_matches!(path(&long), CookieError::PathTooLong { len: 1025, .. });
    assert!(sessions.with_path(&long[..1024]).is_ok());
    for label in ["", ".example.com", "example.com.", "a..b"] {
        assert_eq!(domain(label), CookieError::DomainEmptyLabel, "{label}");
    }
    let long = "a.".repeat(127);
    assert_matches!(domain(&format!("{long}b")), CookieError::DomainTooLong { len: 255, .. });
    assert_matches!(
        domain("https://example.com"),
        CookieError::DomainByte { byte: b':', at: 5, .. }
    );
    assert_matches!(domain("example.com:80"), CookieError::DomainByte { byte: b':', at: 11, .. });
    assert_matches!(domain("a b"), CookieError::DomainByte { byte: b' ', at: 1, .. });
    assert_eq!(domain("-a.b"), CookieError::DomainInvalidLabel);
    assert_eq!(domain(&format!("{}.com", "a".repeat(64))), CookieError::DomainInvalidLabel);
    let host = session_manager::<Host>();
    assert_matches!(
        host.with_domain("example.com"),
        Err(CookieError::Prefix { prefix: "__Host-", rule: PrefixRule::NoDomain, .. })
    );
    assert_matches!(
        host.with_path("/app"),
        Err(CookieError::Prefix { prefix: "__Host-", rule: PrefixRule::RootPath, .. })
    );
}

#[test]
fn an_override_changes_the_cookie_and_keeps_keys_and_limits() {
    let before = noon() - Duration::from_secs(1);
    let old = session_manager::<A>().at(before).set(&A { id: 1 }).unwrap();
    let sessions = session_manager::<A>().at(noon());
    sessions.reject_issued_before(noon());
    let moved = sessions.with_path("/app").unwrap().with_domain("example.com").unwrap();
    assert_eq!((moved.cookie().path, moved.cookie().domain), ("/app", Some("example.com")));
    let new = sessions.set(&A { id: 1 }).unwrap();
    assert!(moved.verify(old.pair()).is_err());
    assert!(moved.verify(new.pair()).is_ok());
}
