//! The builder: the rules of the derive at start-up, plain HTTP, and deployments that share a secret.

use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, SystemTime};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use trickster_session::{
    Cookie, CookieError, Keyring, PrefixRule, SameSite, Secret, SessionData, SetError,
    TypedSession, TypedSessionBuilder, VerifyError,
};
use trickster_session_tests::assert_matches;

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d")]
struct Login {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "id")]
struct Unprefixed {
    user_id: u64,
}

fn keyring() -> Keyring {
    Keyring::new(Secret::from_text("a secret of more than thirty-two bytes").unwrap())
}

fn builder<T: SessionData>() -> TypedSessionBuilder<T> {
    TypedSession::builder(keyring())
}

#[test]
fn without_settings_the_builder_makes_what_new_makes() {
    let (built, new) = (builder::<Login>().build().unwrap(), TypedSession::new(keyring()));
    assert_eq!(built.cookie(), new.cookie());
    assert_eq!(built.cookie(), Login::COOKIE);
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    let cookies = [&built, &new].map(|sessions| sessions.at(noon).set(&Login { user_id: 7 }));
    assert_eq!(cookies[0], cookies[1]);
    assert!(builder::<Login>().plain_http(false).build().unwrap().cookie().secure);
}

#[test]
fn the_builder_enforces_the_rules_of_the_derive() {
    let path = |path: &str| builder::<Unprefixed>().path(path).build().map(drop).unwrap_err();
    assert_eq!(path("app"), CookieError::PathNotAbsolute);
    assert_eq!(path(""), CookieError::PathNotAbsolute);
    assert_matches!(path("/a;b"), CookieError::PathByte { byte: b';', at: 2, .. });
    assert_matches!(path("/\r\nSet-Cookie: a=b"), CookieError::PathByte { byte: b'\r', at: 1, .. });
    assert_matches!(path("/ä"), CookieError::PathByte { byte: 0xc3, at: 1, .. });
    let long = format!("/{}", "a".repeat(1024));
    assert_matches!(path(&long), CookieError::PathTooLong { len: 1025, .. });
    assert!(builder::<Unprefixed>().path(&long[..1024]).build().is_ok());

    let domain =
        |domain: &str| builder::<Unprefixed>().domain(domain).build().map(drop).unwrap_err();
    for label in ["", ".example.com", "example.com.", "a..b"] {
        assert_eq!(domain(label), CookieError::DomainEmptyLabel, "{label}");
    }
    let long = "a.".repeat(127);
    assert_matches!(domain(&format!("{long}b")), CookieError::DomainTooLong { len: 255, .. });
    let byte = domain("https://example.com");
    assert_matches!(byte, CookieError::DomainByte { byte: b':', at: 5, .. });
    assert_matches!(domain("example.com:80"), CookieError::DomainByte { byte: b':', at: 11, .. });
    assert_matches!(domain("a b"), CookieError::DomainByte { byte: b' ', at: 1, .. });
    assert_eq!(domain("-a.b"), CookieError::DomainInvalidLabel);
    assert_eq!(domain(&format!("{}.com", "a".repeat(64))), CookieError::DomainInvalidLabel);

    let name = |name: &str| builder::<Login>().name(name).build().map(drop);
    assert_eq!(name(""), Err(CookieError::NameEmpty));
    assert_matches!(name("__Host-a b"), Err(CookieError::NameByte { byte: b' ', at: 8, .. }));
    assert_matches!(name("__Host-a=b"), Err(CookieError::NameByte { byte: b'=', at: 8, .. }));
    assert_matches!(
        builder::<Login>().domain("example.com").build(),
        Err(CookieError::Prefix { prefix: "__Host-", rule: PrefixRule::NoDomain, .. })
    );
    assert_matches!(
        builder::<Unprefixed>().name("__host-id").path("/app").build(),
        Err(CookieError::Prefix { prefix: "__Host-", rule: PrefixRule::RootPath, .. })
    );
}

#[test]
fn a_prefix_requires_at_run_time_what_it_requires_in_the_derive() {
    #[derive(Serialize, Deserialize, SessionData)]
    #[session(name = "insecure", secure = false)]
    struct Insecure {}

    #[derive(Serialize, Deserialize, SessionData)]
    #[session(http_only = false)]
    struct Readable {}

    for plain_http in [false, true] {
        let insecure = builder::<Insecure>().name("__Secure-id").plain_http(plain_http).build();
        assert_matches!(
            insecure,
            Err(CookieError::Prefix { prefix: "__Secure-", rule: PrefixRule::Secure, .. })
        );
        let readable = builder::<Readable>().name("__Host-Http-id").plain_http(plain_http).build();
        assert_matches!(
            readable,
            Err(CookieError::Prefix { prefix: "__Host-Http-", rule: PrefixRule::HttpOnly, .. })
        );
        let domain = builder::<Login>().domain("example.com").plain_http(plain_http).build();
        assert_matches!(domain, Err(CookieError::Prefix { rule: PrefixRule::NoDomain, .. }));
    }
}

#[test]
fn a_name_may_exchange_its_prefix_and_loses_it_only_over_plain_http() {
    for name in ["__Host-staging", "__Secure-staging", "__Host-Http-staging", "__secure-s"] {
        let sessions = builder::<Login>().name(name).build().unwrap();
        assert_eq!(sessions.cookie().name, name);
        let cookie = sessions.set(&Login { user_id: 7 }).unwrap();
        assert_eq!(cookie.name(), name);
        assert_eq!(sessions.get(cookie.pair()), Some(Login { user_id: 7 }));
        let plain = builder::<Login>().name(name).plain_http(true).build().unwrap();
        assert_eq!(plain.cookie().name, &name[name.rfind('-').unwrap() + 1..]);
    }
    let dropped = builder::<Login>().name("staging").build();
    assert_matches!(dropped, Err(CookieError::PrefixDropped { prefix: "__Host-", .. }));
    assert!(builder::<Login>().name("staging").plain_http(true).build().is_ok());
    assert!(builder::<Unprefixed>().name("staging").build().is_ok());
    let twice = builder::<Login>().name("__Host-__host-http-x").plain_http(true).build().unwrap();
    assert_eq!(twice.cookie().name, "x");
    let nothing_left = builder::<Login>().name("__Host-").plain_http(true).build();
    assert_matches!(nothing_left, Err(CookieError::NameEmpty));
}

#[test]
fn plain_http_removes_what_browsers_refuse_without_tls_and_nothing_else() {
    macro_rules! check {
        ($($type:ident [$($attribute:tt)*] $name:literal $same_site:ident;)*) => {$(
            #[derive(Serialize, Deserialize, SessionData)]
            #[session($($attribute)*)]
            struct $type {
                user_id: u64,
            }
            let plain = builder::<$type>().plain_http(true).build().unwrap();
            let (plain, declared) = (plain.cookie(), $type::COOKIE);
            assert_eq!((plain.secure, plain.partitioned), (false, false));
            assert_eq!((plain.name, plain.same_site), ($name, SameSite::$same_site));
            assert_eq!(
                (plain.max_age, plain.idle_timeout, plain.path, plain.domain, plain.http_only),
                (declared.max_age, declared.idle_timeout, declared.path, declared.domain, declared.http_only)
            );
        )*};
    }
    check! {
        A [] "a" Lax;
        B [name = "__Host-Http-b", same_site = "Strict", idle_timeout = "2h"] "b" Strict;
        C [name = "__Secure-c", same_site = "None", partitioned, domain = "example.com"] "c" Lax;
        D [name = "d", same_site = "None", http_only = false, path = "/d", max_age = "1h"] "d" Lax;
        E [name = "e", secure = false] "e" Lax;
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Deployment {
    plain_http: bool,
    name: &'static str,
    audience: Option<String>,
}

impl Deployment {
    fn sessions<T: SessionData>(&self) -> TypedSession<T> {
        let mut builder = builder().plain_http(self.plain_http).name(self.name);
        if let Some(audience) = &self.audience {
            builder = builder.audience(audience);
        }
        builder.build().unwrap()
    }
}

fn deployment() -> impl Strategy<Value = Deployment> {
    let name = prop::sample::select(vec!["__Host-a", "__Host-ab", "__Secure-a"]);
    (any::<bool>(), name, prop::option::of("[a\u{0}\u{1}ß]{1,3}"))
        .prop_map(|(plain_http, name, audience)| Deployment { plain_http, name, audience })
}

proptest! {
    #[test]
    fn a_cookie_verifies_only_in_deployments_of_its_name_audience_and_transport(
        issuer in deployment(),
        reader in deployment(),
    ) {
        let (issued_by, read_by) = (issuer.sessions::<Login>(), reader.sessions::<Login>());
        let cookie = issued_by.set(&Login { user_id: 7 }).unwrap();
        prop_assert_eq!(issued_by.get(cookie.pair()), Some(Login { user_id: 7 }));
        // A client can rename a cookie.
        let (_, value) = cookie.pair().split_once('=').unwrap();
        let renamed = format!("{}={value}", read_by.cookie().name);
        let names = [issued_by.cookie().name, read_by.cookie().name];
        let same = names[0] == names[1]
            && issuer.audience == reader.audience
            && issuer.plain_http == reader.plain_http;
        let found = read_by.verify(renamed);
        if same {
            prop_assert!(found.is_ok());
        } else {
            prop_assert_eq!(found.unwrap_err(), VerifyError::Tag);
        }
    }
}

#[test]
fn path_and_domain_are_not_part_of_the_key() {
    let cookie = builder::<Unprefixed>().build().unwrap().set(&Unprefixed { user_id: 7 }).unwrap();
    let moved = builder::<Unprefixed>().path("/app").domain("example.com").build().unwrap();
    assert!(moved.verify(cookie.pair()).is_ok());
}

#[test]
fn an_audience_has_1_to_255_bytes() {
    let audience = |len: usize| builder::<Login>().audience("ä".repeat(len / 2)).build();
    assert_matches!(audience(0), Err(CookieError::AudienceEmpty));
    assert_matches!(audience(256), Err(CookieError::AudienceTooLong { len: 256, .. }));
    assert!(audience(254).is_ok());
    assert!(builder::<Login>().audience("a".repeat(255)).build().is_ok());
}

#[test]
fn new_keys_keep_the_name_audience_and_transport() {
    let other = || Keyring::new(Secret::from_text("another secret of more than 32 bytes").unwrap());
    let deployment =
        Deployment { plain_http: true, name: "__Host-a", audience: Some("seven".to_owned()) };
    let swapped = deployment.sessions::<Login>();
    swapped.swap_keyring(other());
    let cookie = swapped.set(&Login { user_id: 7 }).unwrap();
    let built = TypedSession::<Login>::builder(other())
        .plain_http(true)
        .name("__Host-a")
        .audience("seven")
        .build();
    assert!(built.unwrap().verify(cookie.pair()).is_ok());
    assert!(deployment.sessions::<Login>().verify(cookie.pair()).is_err());
}

/// A type with a `limit` and bounded fields.
#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "__Host-n", limit = 1400)]
struct Notes {
    #[session(max_len = 988)]
    text: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "__Host-o")]
struct Open {
    #[session(unbounded)]
    text: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "__Host-l", limit = 200)]
struct Limited {
    #[session(unbounded)]
    text: String,
}

/// A name of that many bytes.
fn name(len: usize) -> String {
    format!("__Host-{}", "n".repeat(len - 7))
}

#[test]
fn a_longer_name_refuses_no_value_until_the_cookie_could_exceed_4096_bytes() {
    let largest = Notes { text: "a".repeat(988) };
    let declared = Notes::COOKIE.name.len();
    let fits = 4096 - (Notes::SIZE.max - declared);
    for len in [declared, declared + 1, 500, fits - 1, fits] {
        let sessions = builder::<Notes>().name(name(len)).build().unwrap();
        let cookie = sessions.set(&largest).unwrap();
        assert!(cookie.pair().len() - 1 <= 4096);
        assert_eq!(sessions.get(cookie.pair()).as_ref(), Some(&largest), "{len}");
    }
    for len in [fits + 1, fits + 2, 5000, 100_000] {
        let size = Notes::SIZE.max - declared + len;
        let error = builder::<Notes>().name(name(len)).build().map(drop).unwrap_err();
        assert_matches!(error, CookieError::TooLarge { size: found, .. } if found == size);
    }
}

#[test]
fn an_unbounded_type_may_fill_4096_bytes_and_a_limit_counts_the_value() {
    let text = |len: usize| "a".repeat(len);
    for len in [8, 9, 300] {
        let sessions = builder::<Open>().name(name(len)).build().unwrap();
        let most = (0..3072).rev().find(|len| sessions.set(&Open { text: text(*len) }).is_ok());
        let cookie = sessions.set(&Open { text: text(most.unwrap()) }).unwrap();
        assert!((4093..=4096).contains(&(cookie.pair().len() - 1)), "{len}");
    }
    let declared = TypedSession::<Limited>::new(keyring());
    let longer = builder::<Limited>().name(name(90)).build().unwrap();
    let shorter = builder::<Limited>().plain_http(true).build().unwrap();
    for len in 0..200 {
        let set = |sessions: &TypedSession<Limited>| sessions.set(&Limited { text: text(len) });
        assert_eq!(set(&longer).is_ok(), set(&declared).is_ok(), "{len}");
        assert_eq!(set(&shorter).is_ok(), set(&declared).is_ok(), "{len}");
        for (sessions, limit) in [(&declared, 200), (&longer, 282), (&shorter, 193)] {
            if let Err(error) = set(sessions) {
                assert_matches!(error, SetError::TooLarge { limit: found, .. } if found == limit);
            }
        }
    }
    let never = builder::<Open>().name(name(4050)).build().map(drop).unwrap_err();
    assert_matches!(never, CookieError::TooLarge { .. });
}

#[test]
fn no_limit_lets_a_cookie_exceed_4096_bytes_nor_a_max_size() {
    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-w", limit = 4000)]
    struct Wide {
        #[session(unbounded)]
        text: String,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-u")]
    struct Untrue {
        #[session(max_size = 20)]
        text: String,
    }

    let sessions = builder::<Wide>().name(name(307)).build().unwrap();
    let error = sessions.set(&Wide { text: "a".repeat(2900) }).unwrap_err();
    assert_matches!(error, SetError::TooLarge { limit: 4096, .. });
    let sessions = builder::<Untrue>().name(name(9)).build().unwrap();
    assert!(sessions.set(&Untrue { text: "a".repeat(18) }).is_ok());
    let error = sessions.set(&Untrue { text: "a".repeat(60) }).unwrap_err();
    assert_matches!(error, SetError::TooLarge { limit, .. } if limit == Untrue::SIZE.max + 1);
}

#[test]
fn errors_show_the_name_of_the_deployment() {
    let sessions = builder::<Limited>().name("__Host-elsewhere").build().unwrap();
    let error = sessions.set(&Limited { text: "a".repeat(300) }).unwrap_err();
    assert!(error.to_string().contains("`__Host-elsewhere`"), "{error}");
}

#[test]
fn every_call_reads_the_given_clock_and_none_the_system_clock() {
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(4_000_000_000);
    let sessions = builder::<Login>().clock(move || noon).build().unwrap();
    let cookie = sessions.set(&Login { user_id: 7 }).unwrap();
    let session = sessions.verify(cookie.pair()).unwrap();
    assert_eq!(session.issued_at(), noon);
    assert_eq!(sessions.start(Login { user_id: 7 }).issued_at(), noon);
    assert_eq!(sessions.update(&session).unwrap(), cookie);
    assert!(sessions.take(cookie.pair()).0.is_ok());
    assert!(sessions.at(noon + Duration::from_secs(1)).verify(cookie.pair()).is_ok());
    sessions.reject_issued_before(noon + Duration::from_secs(9));
    assert!(sessions.verify(cookie.pair()).is_ok(), "a later time than now counts as now");

    // As on `wasm32-unknown-unknown`, where the system clock panics: only the calls that need the time ask.
    let broken = builder::<Login>().clock(|| panic!("no clock here")).build().unwrap();
    assert!(broken.verify("__Host-login=forged").is_err());
    assert!(broken.clear().as_str().ends_with("Max-Age=0"));
    let at_noon = broken.at(noon);
    assert!(at_noon.verify(at_noon.set(&Login { user_id: 7 }).unwrap().pair()).is_ok());
    let asked = panic::catch_unwind(AssertUnwindSafe(|| broken.verify(cookie.pair())));
    assert!(asked.is_err());
}

#[test]
fn debug_shows_the_settings_and_no_secret() {
    let builder = builder::<Login>().plain_http(true).name("__Host-a").audience("b");
    let shown = format!("{builder:?}");
    assert!(shown.contains("plain_http: true") && shown.contains("__Host-a"), "{shown}");
    assert!(!shown.contains("thirty-two"), "{shown}");
}

#[test]
fn the_cookie_of_a_manager_shows_its_deployment() {
    let sessions =
        builder::<Unprefixed>().name("__Secure-id").domain("example.com").build().unwrap();
    let Cookie { name, domain, secure, .. } = sessions.cookie();
    assert_eq!((name, domain, secure), ("__Secure-id", Some("example.com"), true));
}

#[test]
fn verify_also_reads_the_value_of_a_set_cookie_header() {
    let unprefixed = || builder::<Unprefixed>().path("/id=1").domain("example.com");
    for sessions in [unprefixed(), unprefixed().plain_http(true)] {
        let sessions = sessions.build().unwrap();
        let set_cookie = sessions.set(&Unprefixed { user_id: 7 }).unwrap();
        assert_eq!(sessions.verify(set_cookie.as_str()).unwrap().user_id, 7);
        let removed = sessions.verify(sessions.clear().as_str());
        assert_eq!(removed.err(), Some(VerifyError::Truncated));
    }
}
