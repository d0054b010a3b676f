//! The command `trickster-session`, as a process.

#[path = "cli/forged.rs"]
mod forged;
#[path = "cli/guessed.rs"]
mod guessed;
#[path = "cli/mistaken.rs"]
mod mistaken;
#[path = "cli/pasted.rs"]
mod pasted;
#[path = "cli/secrets.rs"]
mod secrets;

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use trickster_session::{Keyring, Secret, SessionData, SetCookie, TypedSession};

#[derive(Clone, Debug, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", version = 3)]
struct Login {
    user_id: u64,
    #[session(max_len = 400)]
    username: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(encrypt)]
struct Hidden {
    #[session(max_len = 64)]
    note: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(codec = "postcard")]
struct Packed {
    user_id: u64,
}

const SECRET: &str = "a secret of more than thirty-two bytes for these tests";
const OTHER: &str = "another secret of more than thirty-two bytes for these tests";

/// When the cookies of these tests are made and judged, unless a test says otherwise.
const NOON: u32 = 1_800_000_000;
const DAY: u32 = 86_400;

fn at(seconds: u32) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds.into())
}

/// What the command says, and `inspect` at noon.
fn run(args: &[&str], input: &[u8], variables: &[(&str, &str)]) -> Output {
    match args {
        ["inspect", rest @ ..] => {
            let noon = NOON.to_string();
            run_now(&[&["inspect", "--at", &noon], rest].concat(), input, variables)
        }
        _ => run_now(args, input, variables),
    }
}

fn run_now(args: &[&str], input: &[u8], variables: &[(&str, &str)]) -> Output {
    let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"))
        .args(args)
        .envs(variables.iter().copied())
        .env_remove("SESSION_SECRET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A process that needs no input may be gone before it is written.
    let _ = process.stdin.take().unwrap().write_all(input);
    let output = process.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!told.contains("panicked"), "{told}");
    for bytes in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(bytes);
        assert!(!variables.iter().any(|(_, secret)| secret.len() > 3 && text.contains(secret)));
    }
    output
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn manager<T: SessionData>(secret: &str) -> TypedSession<T> {
    TypedSession::new(Keyring::new(Secret::from_text(secret).unwrap()))
}

fn made<T: SessionData>(secret: &str, data: &T) -> SetCookie {
    manager(secret).set_at(at(NOON), data).unwrap()
}

fn some_cookie() -> SetCookie {
    made(SECRET, &Login { user_id: 7, username: "alice".into() })
}

fn value(set: &SetCookie) -> &str {
    set.pair().split_once('=').unwrap().1
}

fn logins() -> impl Strategy<Value = (Login, u32)> {
    let times = prop_oneof![any::<u32>(), NOON - 500 * DAY..NOON + 120];
    (any::<u64>(), "\\PC{0,60}", times)
        .prop_map(|(user_id, username, now)| (Login { user_id, username }, now))
}

#[test]
fn a_name_and_a_format_are_told_in_words_and_a_header_of_another_name_is_no_cookie() {
    let hidden = made(SECRET, &Hidden { note: "x".into() });
    let packed = made(SECRET, &Packed { user_id: 7 });
    let cases = [
        (some_cookie(), "0x01, signed JSON"),
        (packed, "0x02, signed postcard"),
        (hidden, "0x11, encrypted JSON"),
    ];
    for (set, format) in cases {
        let said = out(&run(&["inspect", set.pair()], b"", &[]));
        let name = set.name();
        assert!(said.starts_with(&format!("cookie     `{name}`\n")), "{said}");
        assert!(said.contains(&format!("\nformat     {format}\n")), "{said}");
        let other = format!("X-{}", set.pair().replacen('=', ":=", 1));
        let named = json(&run(&["inspect", "--json", &other], b"", &[]));
        assert_eq!(named["name"], format!("X-{name}:"));
    }
}

#[test]
fn exit_codes_stand_in_the_help() {
    for args in [&["--help"][..], &["check", "--help"], &["inspect", "--help"]] {
        let help = out(&run(args, b"", &[]));
        for exit in ["0  done", "1  no", "2  no answer", "3  no answer"] {
            assert!(help.contains(exit), "{help}");
        }
    }
}

#[test]
fn a_wrong_call_is_told_apart_from_a_wrong_cookie() {
    let two = ["inspect", "x", "--secret-env", "A", "--secret-file", "b"];
    let nameless = some_cookie();
    let nameless = ["inspect", value(&nameless), "--secret-env", "S"];
    let absent = ["inspect", "a=b; c=d", "--name", "e"];
    for args in [&["inspct"][..], &two, &nameless, &absent, &["inspect", ""], &["inspect"]] {
        assert_eq!(code(&run(args, b"", &[("S", SECRET)])), 2, "{args:?}");
    }
}

#[test]
fn all_forms_of_a_cookie_are_the_same_cookie() {
    let set = some_cookie();
    let older = made(SECRET, &Login { user_id: 6, username: "bob".into() });
    let pair = set.pair();
    let set_text = set.as_str();
    let forms = [
        pair.to_owned(),
        set.as_str().to_owned(),
        format!("Set-Cookie: {set_text}"),
        format!("cookie: theme=dark; {pair}; lang=en\r\n"),
        format!("  a=b;{pair}"),
        format!(
            "HTTP/1.1 200 OK\r\nset-cookie: a=b; Path=/\r\nSet-Cookie: {set_text}\r\n\r\n<a b=c>"
        ),
        format!(
            "HTTP/2 200\nset-cookie: {set_text}\nset-cookie: a=b; Path=/\ndate: x=y\n\nc=d;{{}}"
        ),
        format!("> GET / HTTP/1.1\n> Cookie: a=b; {pair}\n> \n* x=y\n< HTTP/1.1 204 No Content\n"),
        format!(
            "* a: b\n> Accept: */*\n< HTTP/1.1 200 OK\r\n< Set-Cookie: {set_text}\r\n< \r\n{{}}"
        ),
        format!("> Cookie: {}={}\n< set-cookie: {set_text}", set.name(), value(&older)),
        format!("Cookie: {}=; {pair}", set.name()),
    ];
    let args = ["inspect", "--json", "--secret-env", "S"];
    let expected = json(&run(&args, pair.as_bytes(), &[("S", SECRET)]));
    assert_eq!(expected["verified"], true);
    for form in &forms {
        assert_eq!(json(&run(&args, form.as_bytes(), &[("S", SECRET)])), expected, "{form}");
        let args = ["inspect", form, "--json", "--secret-env", "S"];
        assert_eq!(json(&run(&args, b"", &[("S", SECRET)])), expected, "{form}");
    }
    let named = ["inspect", value(&set), "--name", "__Host-login", "--json", "--secret-env", "S"];
    assert_eq!(json(&run(&named, b"", &[("S", SECRET)])), expected);
}

#[test]
fn several_cookies_of_ours_are_chosen_among_by_name() {
    let (login, hidden) = (some_cookie(), made(OTHER, &Hidden { note: "n".into() }));
    let both = format!("{}; {}", login.pair(), hidden.pair());
    assert_eq!(code(&run(&["inspect", &both], b"", &[])), 2);
    let chosen = run(&["inspect", &both, "--name", hidden.name(), "--json"], b"", &[]);
    assert_eq!(json(&chosen)["format"], "0x11");
    let lines =
        format!("HTTP/2 200\nset-cookie: {}\nset-cookie: {}\n", login.as_str(), hidden.as_str());
    assert_eq!(code(&run(&["inspect"], lines.as_bytes(), &[])), 2);
    let args = ["inspect", "--name", hidden.name(), "--json"];
    assert_eq!(out(&run(&args, lines.as_bytes(), &[])), out(&chosen));
    let attribute = run(&["inspect", "--name", "Path"], lines.as_bytes(), &[]);
    assert_eq!(code(&attribute), 2, "an attribute is no cookie");
}

#[test]
fn an_encrypted_payload_is_verified_and_not_shown() {
    let set = made(SECRET, &Hidden { note: "between us".into() });
    for form in [&["--json"][..], &[]] {
        let args = [&["inspect", set.pair(), "--secret-env", "S"][..], form].concat();
        let told = run(&args, b"", &[("S", SECRET)]);
        assert_eq!(code(&told), 0);
        assert!(!out(&told).contains("between us"));
    }
}

#[test]
fn a_postcard_cookie_cannot_be_verified_and_says_so() {
    let set = made(SECRET, &Packed { user_id: 7 });
    let told = run(&["inspect", set.pair(), "--secret-env", "S"], b"", &[("S", SECRET)]);
    assert_eq!(code(&told), 3);
    assert!(out(&told).contains("depends on its struct"));
    assert_eq!(code(&run(&["inspect", set.pair()], b"", &[])), 0);
}

#[test]
fn a_cookie_is_judged_at_the_time_that_is_given_and_its_age_told_in_words() {
    let set = some_cookie();
    for (time, words, verified) in [
        (NOON - 61, "in 1 minute", false),
        (NOON - 60, "in 1 minute", true),
        (NOON, "now", true),
        (NOON + 1, "1 second ago", true),
        (NOON + 400 * DAY - 1, "399 days ago", true),
        (NOON + 400 * DAY, "400 days ago", false),
        (u32::MAX, "28876 days ago", false),
        (0, "in 20833 days", false),
    ] {
        let args = ["inspect", set.pair(), "--secret-env", "S", "--at", &time.to_string()];
        let told = run_now(&args, b"", &[("S", SECRET)]);
        let text = out(&told);
        for clock in ["issued   ", "refreshed"] {
            let line = format!("\n{clock}  2027-01-15 08:00:00 UTC, {words}\n");
            assert!(text.contains(&line), "{time}: {text}");
        }
        assert_eq!(code(&told) == 0, verified, "{time}: {text}");
    }
}

#[test]
fn a_cookie_is_judged_now_where_no_time_is_given() {
    let login = Login { user_id: 7, username: "alice".into() };
    let days = |days: u32| Duration::from_secs((days * DAY).into());
    let now = SystemTime::now();
    for (time, rejected) in
        [(now, None), (now - days(401), Some("expired")), (now + days(1), Some("future"))]
    {
        let set = manager::<Login>(SECRET).set_at(time, &login).unwrap();
        let args = ["inspect", set.pair(), "--secret-env", "S", "--json"];
        let told = json(&run_now(&args, b"", &[("S", SECRET)]));
        assert_eq!(
            (&told["verified"], told["rejected"].as_str()),
            (&rejected.is_none().into(), rejected)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_cookie_says_is_shown_as_it_is((login, now) in logins()) {
        let set = manager::<Login>(SECRET).set_at(at(now), &login).unwrap();
        let args = ["inspect", "--json", "--secret-env", "S"];
        let told = run(&args, set.pair().as_bytes(), &[("S", SECRET)]);
        let can_live = (NOON - 400 * DAY + 1..=NOON + 60).contains(&now);
        prop_assert_eq!(code(&told) == 0, can_live);
        let told = json(&told);
        prop_assert_eq!(&told["name"], "__Host-login");
        prop_assert_eq!(&told["format"], "0x01");
        prop_assert_eq!(&told["version"], 3);
        prop_assert_eq!(&told["issued_at"], now);
        prop_assert_eq!(&told["refreshed_at"], now);
        prop_assert_eq!(&told["size"], set.pair().len() - 1);
        prop_assert_eq!(&told["payload"], &serde_json::to_value(&login).unwrap());
        prop_assert_eq!(&told["payload_size"], serde_json::to_vec(&login).unwrap().len());
        prop_assert_eq!(&told["verified"], can_live);
        prop_assert_eq!(&told["secret"], 1);

        let text = out(&run(&["inspect"], set.pair().as_bytes(), &[]));
        prop_assert!(text.contains("not tried"));
        prop_assert!(text.contains(&login.user_id.to_string()));
    }

    #[test]
    fn no_changed_cookie_and_no_other_name_or_secret_is_genuine(
        position in any::<prop::sample::Index>(),
        new in "[A-Za-z0-9_-]",
    ) {
        let set = some_cookie();
        let at = position.index(value(&set).len());
        let mut changed = value(&set).to_owned();
        changed.replace_range(at..=at, &new);
        let same = changed == value(&set);
        let args = ["inspect", "--name", "__Host-login", "--json", "--secret-env", "S"];
        let told = run(&args, changed.as_bytes(), &[("S", SECRET)]);
        prop_assert_eq!(json(&told)["verified"] == true, same);
        prop_assert_eq!(code(&told) == 0, same);

        for (name, secret) in [("__Host-admin", SECRET), ("__Host-login", OTHER)] {
            let args = ["inspect", value(&set), "--name", name, "--secret-env", "S"];
            let told = run(&args, b"", &[("S", secret)]);
            prop_assert_eq!(code(&told), 1);
            prop_assert!(!out(&told).contains("yes"));
        }
    }

    #[test]
    fn an_old_secret_still_verifies_and_is_told_apart(position in 1usize..4) {
        let mut secrets: Vec<_> = (0..4).map(|at| OTHER.replace("another", &at.to_string())).collect();
        secrets[position] = SECRET.to_owned();
        let told = run(
            &["inspect", some_cookie().pair(), "--secret-env", "S"],
            b"",
            &[("S", &secrets.join(","))],
        );
        prop_assert_eq!(code(&told), 0);
        let expected = format!("by secret {}, which only verifies", position + 1);
        prop_assert!(out(&told).contains(&expected));
    }

    #[test]
    fn no_input_panics(input in prop::collection::vec(any::<u8>(), 0..400), json: bool) {
        let args: &[&str] = if json { &["inspect", "--json"] } else { &["inspect"] };
        let told = run(args, &input, &[]);
        prop_assert!([1, 2].contains(&code(&told)));
    }
}

#[test]
fn now_is_the_time_of_a_new_cookie() {
    let before = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let set = manager(SECRET).set(&Packed { user_id: 7 }).unwrap();
    let told = json(&run(&["inspect", set.pair(), "--json"], b"", &[]));
    assert!(told["issued_at"].as_u64().unwrap() >= before);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    for arguments in [&["keygen"][..], &["inspect"], &["inspect", "--json"], &["--help"]] {
        let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // `keygen` may have written by now; `inspect` waits for its cookie.
        drop(process.stdout.take());
        let _ = process.stdin.take().unwrap().write_all(some_cookie().pair().as_bytes());
        let output = process.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}
