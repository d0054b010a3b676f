//! Runs the command `trickster-session` as a process.

#[path = "cli/crafted_tokens.rs"]
mod crafted_tokens;
#[path = "cli/deployments.rs"]
mod deployments;
#[path = "cli/input_forms.rs"]
mod input_forms;
#[path = "cli/messages.rs"]
mod messages;
#[path = "cli/misread_secrets.rs"]
mod misread_secrets;
#[path = "cli/secrets.rs"]
mod secrets;
#[path = "cli/usage_errors.rs"]
mod usage_errors;
#[path = "cli/weak_secrets.rs"]
mod weak_secrets;

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
struct EncryptedNote {
    #[session(max_len = 64)]
    note: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(codec = "postcard")]
struct PostcardLogin {
    user_id: u64,
}

const SECRET: &str = "a secret of more than thirty-two bytes for these tests";
const OTHER_SECRET: &str = "another secret of more than thirty-two bytes for these tests";

/// When cookies are issued and verified, unless a test uses another time.
const TEST_TIME: u32 = 1_800_000_000;
const DAY: u32 = 86_400;

fn unix_time(seconds: u32) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds.into())
}

/// Runs the command; `inspect` verifies as of `TEST_TIME`.
fn run(args: &[&str], input: &[u8], variables: &[(&str, &str)]) -> Output {
    match args {
        ["inspect", rest @ ..] => {
            let time = TEST_TIME.to_string();
            run_exact(&[&["inspect", "--at", &time], rest].concat(), input, variables)
        }
        _ => run_exact(args, input, variables),
    }
}

/// Runs the command with exactly these arguments, and asserts that it does not panic or print a
/// secret.
fn run_exact(args: &[&str], input: &[u8], variables: &[(&str, &str)]) -> Output {
    let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"))
        .args(args)
        .envs(variables.iter().copied())
        .env_remove("SESSION_SECRET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A process that reads no input may have exited already.
    let _ = process.stdin.take().unwrap().write_all(input);
    let output = process.wait_with_output().unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(!stderr.contains("panicked"), "{stderr}");
    for bytes in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(bytes);
        // The path of a file is not a secret.
        let secrets = variables.iter().filter(|(name, _)| !name.ends_with("_FILE"));
        assert!(!secrets.into_iter().any(|(_, secret)| secret.len() > 3 && text.contains(secret)));
    }
    output
}

fn exit_code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn typed_session<T: SessionData>(secret: &str) -> TypedSession<T> {
    TypedSession::new(Keyring::new(Secret::from_text(secret).unwrap()))
}

fn set_cookie<T: SessionData>(secret: &str, data: &T) -> SetCookie {
    typed_session(secret).at(unix_time(TEST_TIME)).set(data).unwrap()
}

fn login_cookie() -> SetCookie {
    set_cookie(SECRET, &Login { user_id: 7, username: "alice".into() })
}

fn value(set: &SetCookie) -> &str {
    set.pair().split_once('=').unwrap().1
}

fn logins() -> impl Strategy<Value = (Login, u32)> {
    let times = prop_oneof![any::<u32>(), TEST_TIME - 500 * DAY..TEST_TIME + 120];
    (any::<u64>(), "\\PC{0,60}", times)
        .prop_map(|(user_id, username, now)| (Login { user_id, username }, now))
}

#[test]
fn inspect_prints_the_name_and_the_format() {
    let note = set_cookie(SECRET, &EncryptedNote { note: "x".into() });
    let postcard = set_cookie(SECRET, &PostcardLogin { user_id: 7 });
    let cases = [
        (login_cookie(), "0x01, signed JSON"),
        (postcard, "0x02, signed postcard"),
        (note, "0x11, encrypted JSON"),
    ];
    for (set, format) in cases {
        let text = stdout(&run(&["inspect", set.pair()], b"", &[]));
        let name = set.name();
        assert!(text.starts_with(&format!("cookie     `{name}`\n")), "{text}");
        assert!(text.contains(&format!("\nformat     {format}\n")), "{text}");
        // `X-name:=value` is a pair, not a header that the command knows.
        let other = format!("X-{}", set.pair().replacen('=', ":=", 1));
        let named = json(&run(&["inspect", "--json", &other], b"", &[]));
        assert_eq!(named["name"], format!("X-{name}:"));
    }
}

#[test]
fn help_lists_the_exit_codes() {
    for args in [&["--help"][..], &["check", "--help"], &["inspect", "--help"]] {
        let help = stdout(&run(args, b"", &[]));
        for exit in ["0  success", "1  failure", "2  error", "3  unknown"] {
            assert!(help.contains(exit), "{help}");
        }
    }
}

#[test]
fn usage_and_input_errors_have_exit_code_2() {
    let two = ["inspect", "x", "--secret-env", "A", "--secret-file", "b"];
    let nameless = login_cookie();
    let nameless = ["inspect", value(&nameless), "--secret-env", "S"];
    let absent = ["inspect", "a=b; c=d", "--name", "e"];
    for args in [&["inspct"][..], &two, &nameless, &absent, &["inspect", ""], &["inspect"]] {
        assert_eq!(exit_code(&run(args, b"", &[("S", SECRET)])), 2, "{args:?}");
    }
}

#[test]
fn every_form_of_a_cookie_gives_the_same_result() {
    let set = login_cookie();
    let older = set_cookie(SECRET, &Login { user_id: 6, username: "bob".into() });
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
fn name_selects_one_of_several_session_cookies() {
    let (login, note) =
        (login_cookie(), set_cookie(OTHER_SECRET, &EncryptedNote { note: "n".into() }));
    let both = format!("{}; {}", login.pair(), note.pair());
    assert_eq!(exit_code(&run(&["inspect", &both], b"", &[])), 2);
    let chosen = run(&["inspect", &both, "--name", note.name(), "--json"], b"", &[]);
    assert_eq!(json(&chosen)["format"], "0x11");
    let lines =
        format!("HTTP/2 200\nset-cookie: {}\nset-cookie: {}\n", login.as_str(), note.as_str());
    assert_eq!(exit_code(&run(&["inspect"], lines.as_bytes(), &[])), 2);
    let args = ["inspect", "--name", note.name(), "--json"];
    assert_eq!(stdout(&run(&args, lines.as_bytes(), &[])), stdout(&chosen));
    let attribute = run(&["inspect", "--name", "Path"], lines.as_bytes(), &[]);
    assert_eq!(exit_code(&attribute), 2, "an attribute is not a cookie");
}

#[test]
fn an_encrypted_cookie_is_verified_but_its_payload_is_not_printed() {
    let set = set_cookie(SECRET, &EncryptedNote { note: "between us".into() });
    for form in [&["--json"][..], &[]] {
        let args = [&["inspect", set.pair(), "--secret-env", "S"][..], form].concat();
        let output = run(&args, b"", &[("S", SECRET)]);
        assert_eq!(exit_code(&output), 0);
        assert!(!stdout(&output).contains("between us"));
    }
}

#[test]
fn verifying_a_postcard_cookie_has_exit_code_3() {
    let set = set_cookie(SECRET, &PostcardLogin { user_id: 7 });
    let output = run(&["inspect", set.pair(), "--secret-env", "S"], b"", &[("S", SECRET)]);
    assert_eq!(exit_code(&output), 3);
    assert!(stdout(&output).contains("only a program with the struct of a postcard cookie"));
    assert_eq!(exit_code(&run(&["inspect", set.pair()], b"", &[])), 0);
}

#[test]
fn at_sets_the_time_of_verification_and_of_relative_times() {
    let set = login_cookie();
    for (time, words, verified) in [
        (TEST_TIME - 61, "in 1 minute", false),
        (TEST_TIME - 60, "in 1 minute", true),
        (TEST_TIME, "now", true),
        (TEST_TIME + 1, "1 second ago", true),
        (TEST_TIME + 400 * DAY - 1, "399 days ago", true),
        (TEST_TIME + 400 * DAY, "400 days ago", false),
        (u32::MAX, "28876 days ago", false),
        (0, "in 20833 days", false),
    ] {
        let args = ["inspect", set.pair(), "--secret-env", "S", "--at", &time.to_string()];
        let output = run_exact(&args, b"", &[("S", SECRET)]);
        let text = stdout(&output);
        for clock in ["issued   ", "refreshed"] {
            let line = format!("\n{clock}  2027-01-15 08:00:00 UTC, {words}\n");
            assert!(text.contains(&line), "{time}: {text}");
        }
        assert_eq!(exit_code(&output) == 0, verified, "{time}: {text}");
    }
}

#[test]
fn without_at_a_cookie_is_verified_as_of_now() {
    let login = Login { user_id: 7, username: "alice".into() };
    let days = |days: u32| Duration::from_secs((days * DAY).into());
    let now = SystemTime::now();
    for (time, rejected) in
        [(now, None), (now - days(401), Some("expired")), (now + days(1), Some("future"))]
    {
        let set = typed_session::<Login>(SECRET).at(time).set(&login).unwrap();
        let args = ["inspect", set.pair(), "--secret-env", "S", "--json"];
        let output = json(&run_exact(&args, b"", &[("S", SECRET)]));
        assert_eq!(
            (&output["verified"], output["rejected"].as_str()),
            (&rejected.is_none().into(), rejected)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn json_contains_every_part_of_a_cookie((login, now) in logins()) {
        let set = typed_session::<Login>(SECRET).at(unix_time(now)).set(&login).unwrap();
        let args = ["inspect", "--json", "--secret-env", "S"];
        let output = run(&args, set.pair().as_bytes(), &[("S", SECRET)]);
        let valid = (TEST_TIME - 400 * DAY + 1..=TEST_TIME + 60).contains(&now);
        prop_assert_eq!(exit_code(&output) == 0, valid);
        let output = json(&output);
        prop_assert_eq!(&output["name"], "__Host-login");
        prop_assert_eq!(&output["format"], "0x01");
        prop_assert_eq!(&output["version"], 3);
        prop_assert_eq!(&output["issued_at"], now);
        prop_assert_eq!(&output["refreshed_at"], now);
        prop_assert_eq!(&output["size"], set.pair().len() - 1);
        prop_assert_eq!(&output["payload"], &serde_json::to_value(&login).unwrap());
        prop_assert_eq!(&output["payload_size"], serde_json::to_vec(&login).unwrap().len());
        prop_assert_eq!(&output["verified"], valid);
        prop_assert_eq!(&output["secret"], 1);

        let text = stdout(&run(&["inspect"], set.pair().as_bytes(), &[]));
        prop_assert!(text.contains("not checked"));
        prop_assert!(text.contains(&login.user_id.to_string()));
    }

    #[test]
    fn a_modified_cookie_and_another_name_or_secret_fail_verification(
        position in any::<prop::sample::Index>(),
        new in "[A-Za-z0-9_-]",
    ) {
        let set = login_cookie();
        let at = position.index(value(&set).len());
        let mut changed = value(&set).to_owned();
        changed.replace_range(at..=at, &new);
        let same = changed == value(&set);
        let args = ["inspect", "--name", "__Host-login", "--json", "--secret-env", "S"];
        let output = run(&args, changed.as_bytes(), &[("S", SECRET)]);
        prop_assert_eq!(json(&output)["verified"] == true, same);
        prop_assert_eq!(exit_code(&output) == 0, same);

        for (name, secret) in [("__Host-admin", SECRET), ("__Host-login", OTHER_SECRET)] {
            let args = ["inspect", value(&set), "--name", name, "--secret-env", "S"];
            let output = run(&args, b"", &[("S", secret)]);
            prop_assert_eq!(exit_code(&output), 1);
            prop_assert!(!stdout(&output).contains("yes"));
        }
    }

    #[test]
    fn a_verify_only_secret_is_reported_with_its_position(position in 1usize..4) {
        let mut secrets: Vec<_> =
            (0..4).map(|at| OTHER_SECRET.replace("another", &at.to_string())).collect();
        secrets[position] = SECRET.to_owned();
        let output = run(
            &["inspect", login_cookie().pair(), "--secret-env", "S"],
            b"",
            &[("S", &secrets.join(","))],
        );
        prop_assert_eq!(exit_code(&output), 0);
        let expected = format!("yes, with secret {}, which is verify-only", position + 1);
        prop_assert!(stdout(&output).contains(&expected));
    }

    #[test]
    fn no_input_panics(input in prop::collection::vec(any::<u8>(), 0..400), json: bool) {
        let args: &[&str] = if json { &["inspect", "--json"] } else { &["inspect"] };
        let output = run(args, &input, &[]);
        prop_assert!([1, 2].contains(&exit_code(&output)));
    }
}

#[test]
fn issued_at_of_a_new_cookie_is_the_current_time() {
    let before = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let set = typed_session(SECRET).set(&PostcardLogin { user_id: 7 }).unwrap();
    let output = json(&run(&["inspect", set.pair(), "--json"], b"", &[]));
    assert!(output["issued_at"].as_u64().unwrap() >= before);
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    for arguments in [&["keygen"][..], &["inspect"], &["inspect", "--json"], &["--help"]] {
        let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // `inspect` writes only after it has read its cookie, so it always finds the pipe closed.
        drop(process.stdout.take());
        let _ = process.stdin.take().unwrap().write_all(login_cookie().pair().as_bytes());
        let output = process.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    }
}
