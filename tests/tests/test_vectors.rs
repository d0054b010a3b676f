//! Known-answer tests. `make_vectors.py`, written from `docs/format.md` alone, produced the
//! vectors; the library and `verify.py` must agree with them.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::io::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::num::NonZeroU32;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, SessionField)]
#[serde(rename_all = "lowercase")]
enum Role {
    Admin,
    Member,
}

macro_rules! logins {
    ($($type:ident [$($attribute:tt)*];)*) => {$(
        #[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
        #[session($($attribute)*)]
        struct $type {
            user_id: u64,
            #[session(max_len = 32)]
            username: String,
            role: Role,
        }

        impl $type {
            fn new(user_id: u64, username: &str, role: Role) -> Self {
                $type { user_id, username: username.to_owned(), role }
            }
        }
    )*};
}

logins! {
    Login [max_age = "30d", idle_timeout = "2h"];
    Compact [codec = "postcard"];
    Sealed [encrypt];
    SealedCompact [encrypt, codec = "postcard"];
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
enum Event {
    Nothing,
    One(u8),
    Two(u8, i16),
    Many {
        at: u32,
        #[session(max_len = 8)]
        by: Option<String>,
    },
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionField)]
struct Newtype(u64);

/// Has a field of every kind that affects the layout fingerprint.
#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(codec = "postcard")]
struct Every {
    small: i8,
    large: u128,
    size: usize,
    not_zero: NonZeroU32,
    float: f64,
    flag: bool,
    letter: char,
    nothing: (),
    perhaps: Option<u16>,
    pair: (u8, bool),
    four: [u8; 4],
    #[session(max_len(4, 8))]
    list: Vec<String>,
    #[session(max_len(4, 8))]
    map: BTreeMap<String, i32>,
    v4: Ipv4Addr,
    any: IpAddr,
    boxed: Box<u8>,
    newtype: Newtype,
    wait: Duration,
    event: Event,
    #[session(max_size = 9)]
    foreign: Vec<u8>,
}

#[derive(Debug, Serialize, Deserialize, SessionData)]
#[session(name = "__Host-versioned", version = 2)]
struct Second {
    second: u8,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, SessionData)]
#[session(name = "__Host-versioned", version = 3, previous = Second)]
struct Versioned {
    third: u8,
}

impl From<Second> for Versioned {
    fn from(second: Second) -> Self {
        Versioned { third: second.second }
    }
}

fn vectors() -> Value {
    serde_json::from_str(include_str!("../vectors.json")).unwrap()
}

fn text<'v>(vector: &'v Value, key: &str) -> &'v str {
    vector[key].as_str().unwrap_or_else(|| panic!("{key} of {vector}"))
}

fn number(vector: &Value, key: &str) -> u64 {
    vector[key].as_u64().unwrap_or_else(|| panic!("{key} of {vector}"))
}

fn time(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

/// The session manager of a vector's deployment.
fn sessions<T: SessionData>(signing: &str, vector: &Value) -> TypedSession<T> {
    let secret = |text: &str| Secret::from_text(text).unwrap();
    let verify_only = text(&vectors(), "verify_only").to_owned();
    let keyring = Keyring::new(secret(signing)).verify_only(secret(&verify_only));
    let mut builder = TypedSession::builder(keyring).plain_http(flag(vector, "plain_http"));
    if let Some(audience) = vector["audience"].as_str() {
        builder = builder.audience(audience);
    }
    builder.build().unwrap()
}

/// A member that is false where it is missing.
fn flag(vector: &Value, key: &str) -> bool {
    vector[key].as_bool().unwrap_or_default()
}

/// The secret of all valid vectors except one.
fn secret() -> String {
    text(&vectors()["valid"][0], "secret").to_owned()
}

/// The session data of most vectors.
fn alice<T>(new: fn(u64, &str, Role) -> T) -> T {
    new(123_456, "alice", Role::Admin)
}

fn every() -> Every {
    Every {
        small: -1,
        large: u128::MAX,
        size: 300,
        not_zero: NonZeroU32::new(7).unwrap(),
        float: -1.5,
        flag: true,
        letter: 'ß',
        nothing: (),
        perhaps: Some(u16::MAX),
        pair: (9, false),
        four: [1, 2, 3, 4],
        list: vec!["a".to_owned(), String::new()],
        map: BTreeMap::from([("k".to_owned(), -2)]),
        v4: Ipv4Addr::LOCALHOST,
        any: IpAddr::V6(Ipv6Addr::LOCALHOST),
        boxed: Box::new(5),
        newtype: Newtype(1 << 40),
        wait: Duration::new(90, 999_999_999),
        event: Event::Many { at: 9, by: Some("me".to_owned()) },
        foreign: vec![8, 9],
    }
}

/// Asserts that the cookie of a vector verifies to `expected`, and that `set` and `update` issue
/// the same cookie if it is signed and of the current version.
fn assert_vector<T: SessionData + Debug + PartialEq>(vector: &Value, expected: &T) {
    let what = text(vector, "what");
    let sessions = sessions::<T>(&secret(), vector);
    assert_eq!(sessions.cookie().name, text(vector, "name"), "{what}");
    let now = time(number(&vectors(), "now"));
    let pair = format!("{}={}", text(vector, "name"), text(vector, "value"));
    let session =
        sessions.at(now).verify(&pair).unwrap_or_else(|rejected| panic!("{what}: {rejected}"));
    assert_eq!(*session, *expected, "{what}");
    assert_eq!(session.issued_at(), time(number(vector, "issued_at")), "{what}");
    assert_eq!(session.refreshed_at(), time(number(vector, "refreshed_at")), "{what}");
    assert_eq!(session.is_transient(), flag(vector, "transient"), "{what}");

    if let Some(layout) = vector.get("layout") {
        assert_eq!(format!("{:016x}", T::SCHEMA.layout), layout.as_str().unwrap(), "{what}");
    }
    if T::SCHEMA.format.is_encrypted() || number(vector, "version") != u64::from(T::VERSION) {
        return;
    }
    // Issued and refreshed at the same times with the same secret, the bytes are identical.
    let signing = self::sessions::<T>(text(vector, "secret"), vector);
    let issued_at = time(number(vector, "issued_at"));
    let issuing = signing.at(issued_at);
    let issued = match flag(vector, "transient") {
        true => issuing.set_transient(expected).unwrap(),
        false => issuing.set(expected).unwrap(),
    };
    let session = signing.at(issued_at).verify(issued.pair()).unwrap();
    let refreshed = signing.at(time(number(vector, "refreshed_at"))).update(&session).unwrap();
    assert_eq!(refreshed.pair(), pair, "{what}");
    if vector["issued_at"] == vector["refreshed_at"] {
        assert_eq!(issued.pair(), pair, "{what}");
    }
}

#[test]
fn every_valid_vector_verifies_and_every_signed_one_is_issued_byte_for_byte() {
    for vector in vectors()["valid"].as_array().unwrap() {
        let second = text(vector, "what").starts_with("signed JSON, refreshed");
        match text(vector, "type") {
            "login" if second => {
                assert_vector(vector, &Login::new(u64::MAX, "\"\\\nä🎉", Role::Member));
            }
            "login" => assert_vector(vector, &alice(Login::new)),
            "compact" => assert_vector(vector, &alice(Compact::new)),
            "sealed" => assert_vector(vector, &alice(Sealed::new)),
            "sealed_compact" => assert_vector(vector, &alice(SealedCompact::new)),
            "every" => assert_vector(vector, &every()),
            "versioned" => {
                assert_vector(vector, &Versioned { third: number(vector, "version") as u8 });
            }
            other => panic!("no type {other}"),
        }
    }
}

/// The reason why a vector is rejected.
fn reason<T: SessionData + Debug>(vector: &Value) -> String {
    let sessions = sessions::<T>(&secret(), vector).at(time(number(vector, "now")));
    if let Some(not_before) = vector.get("not_before") {
        sessions.reject_issued_before(time(not_before.as_u64().unwrap()));
    }
    let pair = format!("{}={}", T::COOKIE.name, text(vector, "value"));
    match sessions.verify(pair) {
        Ok(session) => format!("{session:?}"),
        Err(rejected) => rejected.reason().to_owned(),
    }
}

#[test]
fn every_rejected_vector_is_rejected_for_its_reason() {
    let vectors = vectors();
    let mut reasons = std::collections::BTreeSet::new();
    for vector in vectors["rejected"].as_array().unwrap() {
        let found = match text(vector, "type") {
            "login" => reason::<Login>(vector),
            "compact" => reason::<Compact>(vector),
            "sealed" => reason::<Sealed>(vector),
            "versioned" => reason::<Versioned>(vector),
            other => panic!("no type {other}"),
        };
        assert_eq!(found, text(vector, "reason"), "{}", text(vector, "what"));
        reasons.insert(found);
    }
    // Every reason for which a value is rejected; without a value it is `missing`. `revoked` depends on
    // what the reader was told, not on the value.
    let all = "clock encoding expired format future idle issued_before newer older payload tag \
               too_long truncated unknown_key";
    assert_eq!(reasons.into_iter().collect::<Vec<_>>().join(" "), all);
    let sessions = sessions::<Login>(&secret(), &Value::Null);
    assert_eq!(sessions.verify("").unwrap_err().reason(), "missing");
}

/// The input of `verify.py` for a cookie of `T` in the deployment of `vector`.
fn question<T: SessionData>(value: &str, now: u64, vector: &Value) -> Value {
    let schema = T::SCHEMA;
    let versions: Vec<u16> = std::iter::successors(Some(schema), |schema| schema.previous)
        .map(|schema| schema.version)
        .collect();
    let layout =
        if schema.format.is_json() { String::new() } else { format!("{:016x}", schema.layout) };
    json!({
        "name": vector["name"].as_str().unwrap_or(T::COOKIE.name),
        "value": value,
        "secrets": [secret(), text(&vectors(), "verify_only")],
        "now": now,
        "format": schema.format as u8,
        "layout": layout,
        "versions": versions,
        "max_age": T::COOKIE.absolute_limit(),
        "idle_timeout": T::COOKIE.idle_timeout,
        "not_before": vector["not_before"].as_u64().unwrap_or_default(),
        "plain_http": flag(vector, "plain_http"),
        "audience": vector["audience"].as_str().unwrap_or_default(),
    })
}

/// The output of a script in `tests/`. Without Python, warns on stderr and returns `None`.
fn python(script: &str, input: String) -> Option<String> {
    let path = format!("{}/{script}", env!("CARGO_MANIFEST_DIR"));
    let started =
        Command::new("python3").arg(path).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut python = match started {
        Ok(python) => python,
        Err(error) => {
            assert!(std::env::var_os("SKIP_NOTHING").is_none(), "python3: {error}");
            // Direct writes to stderr are not captured by the test harness.
            let _ = writeln!(std::io::stderr(), "NOT TESTED against {script}: python3: {error}");
            return None;
        }
    };
    let mut to = python.stdin.take().unwrap();
    // A script may exit without reading its input.
    let writer = std::thread::spawn(move || drop(to.write_all(input.as_bytes())));
    let output = python.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}

/// The output lines of `verify.py`, one for each question.
fn ask_python(questions: &[Value]) -> Option<Vec<String>> {
    let lines = questions.iter().map(|question| format!("{question}\n")).collect();
    let answers: Vec<_> = python("verify.py", lines)?.lines().map(str::to_owned).collect();
    assert_eq!(answers.len(), questions.len());
    Some(answers)
}

#[test]
fn the_vectors_are_what_make_vectors_writes() {
    if let Some(written) = python("make_vectors.py", String::new()) {
        assert!(
            written == include_str!("../vectors.json"),
            "regenerate it: python3 tests/make_vectors.py > tests/vectors.json"
        );
    }
}

#[test]
fn the_python_reader_agrees_on_every_signed_vector() {
    let vectors = vectors();
    let now = number(&vectors, "now");
    let mut questions = Vec::new();
    let mut expected = Vec::new();
    let valid = vectors["valid"].as_array().unwrap().iter();
    for vector in valid.chain(vectors["rejected"].as_array().unwrap()) {
        let reason = vector.get("reason").map(|reason| reason.as_str().unwrap());
        // Whether a payload decodes depends on its type, which the document does not cover.
        if reason == Some("payload") {
            continue;
        }
        let now = vector["now"].as_u64().unwrap_or(now);
        let ask = match text(vector, "type") {
            "login" => question::<Login>,
            "compact" => question::<Compact>,
            "every" => question::<Every>,
            "versioned" => question::<Versioned>,
            _ => continue,
        };
        questions.push(ask(text(vector, "value"), now, vector));
        expected.push(reason.unwrap_or_else(|| text(vector, "payload")).to_owned());
    }
    assert!(questions.len() > 40);
    if let Some(answers) = ask_python(&questions) {
        for ((answer, expected), question) in answers.iter().zip(&expected).zip(&questions) {
            assert_eq!(answer, expected, "{question}");
        }
    }
}

#[test]
fn the_python_reader_reads_what_the_library_issues() {
    let now = number(&vectors(), "now");
    let json = sessions::<Login>(&secret(), &Value::Null);
    let postcard = sessions::<Compact>(&secret(), &Value::Null);
    let mut runner = TestRunner::deterministic();
    let cases = (any::<u64>(), "[a-z\"\u{e4}\u{1f389}]{0,6}", any::<bool>(), 0..7000u64);
    let mut questions = Vec::new();
    let mut expected = Vec::new();
    for _ in 0..200 {
        let (id, name, admin, ago) = cases.new_tree(&mut runner).unwrap().current();
        let role = if admin { Role::Admin } else { Role::Member };
        let issued_at = time(now - ago);
        let login = Login::new(id, &name, role);
        let set = json.at(issued_at).set(&login).unwrap();
        questions.push(question::<Login>(set.pair().split_once('=').unwrap().1, now, &Value::Null));
        expected.push(serde_json::to_vec(&login).unwrap());
        let set = postcard.at(issued_at).set(&Compact::new(id, &name, role)).unwrap();
        questions.push(question::<Compact>(
            set.pair().split_once('=').unwrap().1,
            now,
            &Value::Null,
        ));
        expected.push(postcard_login(id, &name, role));
    }
    if let Some(answers) = ask_python(&questions) {
        for (answer, expected) in answers.iter().zip(&expected) {
            let hex: String = expected.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(*answer, hex);
        }
    }
}

/// The postcard encoding: varints, and text with its length before it.
fn postcard_login(mut id: u64, name: &str, role: Role) -> Vec<u8> {
    let mut bytes = Vec::new();
    while id > 0x7f {
        bytes.push(id as u8 | 0x80);
        id >>= 7;
    }
    bytes.extend([id as u8, name.len() as u8]);
    bytes.extend(name.as_bytes());
    bytes.push(role as u8);
    bytes
}
