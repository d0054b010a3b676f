//! Secrets: made, checked, and never repeated.

use std::process::Output;

use proptest::prelude::*;
use trickster_session::Secret;

use super::{Login, SECRET, code, json, made, out, run};

/// Runs `args`, one of which is a secret by mistake, and looks for it in all that is said.
fn run_mistaken(args: &[&str], secret: &str) -> Output {
    let output = run(args, b"", &[]);
    for bytes in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(secret.trim_end_matches('=')), "{args:?} says {text}");
    }
    output
}

#[test]
fn a_new_secret_is_good_and_no_two_are_the_same() {
    let secrets: Vec<_> = (0..8).map(|_| out(&run(&["keygen"], b"", &[]))).collect();
    for (at, secret) in secrets.iter().enumerate() {
        assert!(Secret::from_text(secret).is_ok());
        assert!(!secret.contains(','), "a comma would divide it in a list");
        assert!(!secrets[..at].contains(secret));
        assert_eq!(code(&run(&["check"], b"", &[])), 2, "nothing is set");
        let checked = run(&["check", "--secret-env", "S"], b"", &[("S", secret.trim())]);
        assert_eq!(code(&checked), 0);
    }
}

#[test]
fn a_secret_is_checked_as_a_program_would_at_its_start() {
    for len in 0..40 {
        let secret: String = ('A'..='z').cycle().take(len).collect();
        let repeated = "x".repeat(len);
        let mixed = format!("{SECRET},{secret}");
        for (secret, good) in [(&secret, len >= 32), (&repeated, false), (&mixed, len >= 32)] {
            let args = ["check", "--secret-env", "S", "--json"];
            let checked = run(&args, b"", &[("S", secret)]);
            assert_eq!(code(&checked), i32::from(!good), "{secret}");
            assert_eq!(json(&checked)["good"], good);
            assert_eq!(json(&checked)["reason"].is_string(), !good);
        }
    }
    let bad = run(&["check", "--secret-env", "S"], b"", &[("S", "short")]);
    assert!(out(&bad).starts_with("bad: S has 5 bytes; "), "{}", out(&bad));
}

#[test]
fn the_key_ids_that_check_shows_are_those_in_the_cookies_of_each_secret() {
    let secrets = [
        SECRET,
        "another secret of more than thirty-two bytes",
        "a third one without a single comma",
    ];
    let ids = secrets.map(|secret| {
        let set = made(secret, &Login { user_id: 7, username: "alice".into() });
        let inspected = json(&run(&["inspect", "--json", set.pair()], b"", &[]));
        inspected["key_id"].as_str().unwrap().to_owned()
    });
    let ring = secrets.join(",");
    let shown = json(&run(&["check", "--secret-env", "S", "--json"], b"", &[("S", &ring)]));
    assert_eq!(shown["key_ids"], serde_json::json!(ids));
    let said = out(&run(&["check", "--secret-env", "S"], b"", &[("S", &ring)]));
    let [signs, others @ ..] = ids;
    let mut lines = vec![format!("good: cookies signed with it have the key id {signs}")];
    lines.extend(others.map(|id| format!("also verifies those with the key id {id}")));
    assert_eq!(Vec::from_iter(said.lines()), lines);
}

#[test]
fn a_file_that_cannot_be_read_is_no_answer() {
    let checked = run(&["check", "--secret-file", "/no/such/file"], b"", &[]);
    assert_eq!(code(&checked), 2);
    assert!(String::from_utf8_lossy(&checked.stderr).contains("/no/such/file"));
}

#[test]
fn what_is_missing_is_no_answer_and_named_if_it_can_be_no_secret() {
    for command in ["check", "inspect"] {
        for (option, name) in
            [("--secret-env", "SESION_SECRET"), ("--secret-file", "/run/secrets/none")]
        {
            let told = run(&[command, option, name, "--json"], b"a=b", &[]);
            assert_eq!(code(&told), 2);
            assert!(json(&told)["error"].as_str().unwrap().contains(name));
            assert!(String::from_utf8_lossy(&told.stderr).contains(name));
        }
        let told = run(&[command, "--secret-env", "S", "--json"], b"a=b", &[("S", "short")]);
        assert_eq!(code(&told), 1, "a bad secret is an answer");
    }
    let wrong = run(&["check", "more", "--json"], b"", &[]);
    assert!(json(&wrong)["error"].as_str().unwrap().contains("not expected"));
}

#[test]
fn an_empty_secret_of_a_list_is_a_comma_too_many() {
    let path = std::env::temp_dir().join(format!("trickster-session-{}", std::process::id()));
    for (list, number) in [(format!("{SECRET},"), 2), (format!(", {SECRET}"), 1)] {
        std::fs::write(&path, &list).unwrap();
        for (option, place) in [("--secret-env", "S"), ("--secret-file", path.to_str().unwrap())] {
            let checked = run(&["check", option, place], b"", &[("S", &list)]);
            assert_eq!(code(&checked), 1);
            let said = format!(
                "bad: secret {number} of {place} (commas divide them) is empty; a secret has 32 \
                 bytes or more: remove the comma, or make one with `openssl rand -base64 32` or \
                 `trickster-session keygen`\n"
            );
            assert_eq!(out(&checked), said);
        }
    }
    std::fs::remove_file(path).unwrap();
    let alone = out(&run(&["check", "--secret-env", "S"], b"", &[("S", "")]));
    assert!(alone.contains("S is empty; ") && !alone.contains("comma"), "{alone}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_secret_in_the_wrong_place_is_never_repeated(
        secret in prop_oneof!["[A-Za-z_][A-Za-z0-9_]{31,50}", "[0-9a-f]{64}", "[A-Za-z0-9+/]{43}="],
        command in prop_oneof![Just("check"), Just("inspect")],
    ) {
        for option in ["--secret-env", "--secret-file"] {
            let told = run_mistaken(&[command, option, &secret], &secret);
            prop_assert_eq!(code(&told), 2);
            let said = String::from_utf8(told.stderr).unwrap();
            let helps = said.contains(&format!("{option} takes a "));
            prop_assert!(helps, "{}", said);
            let both = format!("{option}={secret}");
            run_mistaken(&[command, &both, "--json"], &secret);
        }
        for wrong in [
            &["check", &secret][..],
            &["inspect", &secret],
            &["inspect", "a=b", "--name", &secret],
            &["inspect", "x", &secret],
            &["keygen", &secret],
            &[&secret],
            &["check", &format!("--{secret}")],
            &["check", &format!("--json={secret}"), "--json"],
        ] {
            let told = run_mistaken(wrong, &secret);
            prop_assert_ne!(code(&told), 0);
        }
    }
}
