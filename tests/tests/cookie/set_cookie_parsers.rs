//! Two independent parsers, the `cookie` crate and Python's `http.cookies`, read every combination
//! of attributes in `Set-Cookie` as intended.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trickster_session::{Cookie, Keyring, SameSite, Secret, SessionData, SetCookie, TypedSession};

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(1_800_000_000 + seconds)
}

fn keyring() -> Keyring {
    Keyring::new(Secret::from_bytes("the secret of these tests, which is long enough").unwrap())
}

/// A `Set-Cookie` header and what a parser must read in it.
struct Case {
    set_cookie: SetCookie,
    cookie: Attributes,
    /// Whether the value is empty, as when the cookie is removed.
    empty: bool,
    max_age: Option<u64>,
}

/// An owned [`Cookie`].
struct Attributes {
    name: String,
    path: String,
    domain: Option<String>,
    secure: bool,
    http_only: bool,
    same_site: SameSite,
    partitioned: bool,
}

impl From<Cookie<'_>> for Attributes {
    fn from(cookie: Cookie<'_>) -> Self {
        Attributes {
            name: cookie.name.to_owned(),
            path: cookie.path.to_owned(),
            domain: cookie.domain.map(str::to_owned),
            secure: cookie.secure,
            http_only: cookie.http_only,
            same_site: cookie.same_site,
            partitioned: cookie.partitioned,
        }
    }
}

/// Adds cases that set, update and clear a session, as declared and in other deployments.
fn cases<T: SessionData + Default>(cases: &mut Vec<Case>) {
    let builder = || TypedSession::<T>::builder(keyring());
    let mut deployments =
        vec![TypedSession::new(keyring()), builder().plain_http(true).build().unwrap()];
    // Only where the other attributes allow it.
    deployments.extend(builder().name("__Secure-id").domain("a.example.com").path("/a").build());
    let plain = builder().plain_http(true).name("__Secure-id");
    deployments.extend(plain.path("/p").domain("example.test").build());
    deployments.extend(builder().path("/app/v1.0~x").build());
    deployments.extend(builder().domain("login.example.com").build());
    for sessions in deployments {
        let mut push = |set_cookie, max_age, empty| {
            cases.push(Case { set_cookie, cookie: sessions.cookie().into(), empty, max_age });
        };
        let limits = sessions.cookie();
        let (whole, idle) = (limits.max_age, limits.idle_timeout);
        let set = sessions.at(at(0)).set(&T::default()).unwrap();
        let session = sessions.at(at(0)).verify(set.pair()).unwrap();
        push(set, whole.map(|whole| whole.min(idle.unwrap_or(whole))), false);
        // Near the absolute limit, `Max-Age` is the remaining time.
        let remains = limits.absolute_limit().min(1000);
        let late = limits.absolute_limit() - remains;
        let updated = sessions.at(at(late)).update(&session).unwrap();
        push(updated, whole.map(|_| idle.unwrap_or(remains).min(remains)), false);
        push(sessions.clear(), Some(0), true);
    }
}

/// Declares a session type for each combination of the given attributes, and adds its cases.
macro_rules! combinations {
    ($cases:ident; [$($done:tt)*]) => {{
        #[derive(Default, Serialize, Deserialize, SessionData)]
        #[session($($done)*)]
        struct Login {
            user_id: u64,
        }
        cases::<Login>(&mut $cases);
    }};
    ($cases:ident; [$($done:tt)*] {$([$($choice:tt)*])*} $($more:tt)*) => {
        combinations!(@each $cases; [$($done)*] {$([$($choice)*])*} {$($more)*});
    };
    (@each $cases:ident; $done:tt {} $more:tt) => {};
    (@each $cases:ident; [$($done:tt)*] {[$($choice:tt)*] $($choices:tt)*} {$($more:tt)*}) => {
        combinations!($cases; [$($done)* $($choice)*] $($more)*);
        combinations!(@each $cases; [$($done)*] {$($choices)*} {$($more)*});
    };
}

fn all_cases() -> Vec<Case> {
    let mut cases = Vec::new();
    // Everything that a name without a prefix allows.
    combinations!(cases; [name = "sid",]
        {[] [path = "/app",]}
        {[] [domain = "example.com",]}
        {[] [http_only = false,]}
        {[same_site = "Strict",] [same_site = "Lax",] [same_site = "None",]}
        {[] [partitioned,]}
        {[] [max_age = "30d",] [max_age = "30d", idle_timeout = "30m",]});
    // Without `Secure`, which `SameSite=None` and `Partitioned` require.
    combinations!(cases; [name = "sid", secure = false,]
        {[] [http_only = false,]}
        {[same_site = "Strict",] [same_site = "Lax",]}
        {[] [max_age = "400d",]});
    // The prefixes, and a name with every kind of valid character.
    combinations!(cases; [] {[name = "__Host-sid",] [name = "__Host-Http-sid",]} {[] [partitioned,]});
    combinations!(cases; [path = "/app",] {[name = "__Secure-sid",] [name = "__Http-sid",]} {[] [domain = "example.com",]});
    combinations!(cases; [name = "!#$%&'*+-.^_`|~09azAZ",] {[] [max_age = 1,]});
    cases
}

#[test]
fn the_cookie_crate_parses_every_combination_of_attributes() {
    let cases = all_cases();
    assert!(cases.len() > 900, "{}", cases.len());
    for case in cases {
        let text = case.set_cookie.as_str();
        let read = cookie::Cookie::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let expected_cookie = &case.cookie;
        assert_eq!(read.name(), expected_cookie.name, "{text}");
        assert_eq!(read.value().is_empty(), case.empty, "{text}");
        assert_eq!(format!("{}={}", read.name(), read.value()), case.set_cookie.pair());
        assert_eq!(read.path(), Some(expected_cookie.path.as_str()), "{text}");
        assert_eq!(read.domain(), expected_cookie.domain.as_deref(), "{text}");
        assert_eq!(read.secure().unwrap_or(false), expected_cookie.secure, "{text}");
        assert_eq!(read.http_only().unwrap_or(false), expected_cookie.http_only, "{text}");
        assert_eq!(read.partitioned().unwrap_or(false), expected_cookie.partitioned, "{text}");
        let same_site = match expected_cookie.same_site {
            SameSite::Strict => cookie::SameSite::Strict,
            SameSite::Lax => cookie::SameSite::Lax,
            SameSite::None => cookie::SameSite::None,
        };
        assert_eq!(read.same_site(), Some(same_site), "{text}");
        let max_age = read.max_age().map(|age| u64::try_from(age.whole_seconds()).unwrap());
        assert_eq!(max_age, case.max_age, "{text}");
        assert_eq!(read.expires(), None, "{text}");
        // The header has no part beyond these attributes.
        let attributes = [
            expected_cookie.domain.is_some(),
            expected_cookie.secure,
            expected_cookie.http_only,
            expected_cookie.partitioned,
        ];
        let expected = attributes.iter().filter(|there| **there).count()
            + usize::from(case.max_age.is_some())
            + ["name=value", "Path", "SameSite"].len();
        assert_eq!(text.split("; ").count(), expected, "{text}");
    }
}

/// Reads headers as JSON, one per line, and prints what `http.cookies` parses from each.
const PYTHON: &str = r#"
import http.cookies, json, sys
http.cookies.Morsel._reserved.setdefault("partitioned", "Partitioned")
http.cookies.Morsel._flags.add("partitioned")
for line in sys.stdin:
    jar = http.cookies.SimpleCookie()
    jar.load(json.loads(line))
    print(json.dumps([[m.key, m.coded_value, {k: v for k, v in m.items() if v != ""}] for m in jar.values()]))
"#;

#[test]
fn python_http_cookies_parses_every_combination_of_attributes() {
    let cases = all_cases();
    let started = Command::new("python3")
        .args(["-c", PYTHON])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut python = match started {
        Ok(python) => python,
        Err(error) => {
            assert!(std::env::var_os("SKIP_NOTHING").is_none(), "python3: {error}");
            // Direct writes to stderr are not captured by the test harness.
            let _ = writeln!(std::io::stderr(), "NOT TESTED with http.cookies: python3: {error}");
            return;
        }
    };
    let mut input = python.stdin.take().unwrap();
    let lines: String =
        cases.iter().map(|case| format!("{}\n", json!(case.set_cookie.as_str()))).collect();
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = python.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    let output = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.lines().count(), cases.len());
    for (line, case) in output.lines().zip(&cases) {
        let text = case.set_cookie.as_str();
        let expected_cookie = &case.cookie;
        let value = &case.set_cookie.pair()[expected_cookie.name.len() + 1..];
        let mut attributes = json!({ "path": expected_cookie.path, "samesite": format!("{:?}", expected_cookie.same_site) });
        if let Some(domain) = &expected_cookie.domain {
            attributes["domain"] = json!(domain);
        }
        if let Some(max_age) = case.max_age {
            attributes["max-age"] = json!(max_age.to_string());
        }
        let flags = [
            ("secure", expected_cookie.secure),
            ("httponly", expected_cookie.http_only),
            ("partitioned", expected_cookie.partitioned),
        ];
        for (flag, _) in flags.iter().filter(|(_, set)| *set) {
            attributes[*flag] = json!(true);
        }
        let read: Value = serde_json::from_str(line).unwrap();
        assert_eq!(read, json!([[expected_cookie.name, value, attributes]]), "{text}");
    }
}
