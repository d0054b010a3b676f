//! `set`, `update` and `clear` address the same cookie.

use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

fn keyring() -> Keyring {
    Keyring::new(Secret::from_text("a secret of more than thirty-two bytes").unwrap())
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
                let mut builder = TypedSession::builder(keyring()).path(path);
                if let Some(domain) = domain {
                    builder = builder.domain(domain);
                }
                let sessions = builder.build().unwrap();
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
