//! Secrets are generated and checked, and never printed by mistake.

use std::process::Output;

use proptest::prelude::*;
use trickster_session::Secret;

use super::{Login, SECRET, exit_code, json, run, set_cookie, stdout};

/// Runs the command with a secret in the wrong argument, and asserts that it is not printed.
fn run_with_misplaced_secret(args: &[&str], secret: &str) -> Output {
    let output = run(args, b"", &[]);
    for bytes in [&output.stdout, &output.stderr] {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains(secret.trim_end_matches('=')), "{args:?} prints {text}");
    }
    output
}

#[test]
fn generated_secrets_are_good_and_distinct() {
    let secrets: Vec<_> = (0..8).map(|_| stdout(&run(&["keygen"], b"", &[]))).collect();
    for (at, secret) in secrets.iter().enumerate() {
        assert!(Secret::from_text(secret).is_ok());
        assert!(!secret.contains(','), "a comma would split it in a list");
        assert!(!secrets[..at].contains(secret));
        assert_eq!(exit_code(&run(&["check"], b"", &[])), 2, "SESSION_SECRET is not set");
        let checked = run(&["check", "--secret-env", "S"], b"", &[("S", secret.trim())]);
        assert_eq!(exit_code(&checked), 0);
    }
}

#[test]
fn check_rejects_what_a_program_rejects_at_start_up() {
    for len in 0..40 {
        let secret: String = ('A'..='z').cycle().take(len).collect();
        let repeated = "x".repeat(len);
        let mixed = format!("{SECRET},{secret}");
        for (secret, good) in [(&secret, len >= 32), (&repeated, false), (&mixed, len >= 32)] {
            let args = ["check", "--secret-env", "S", "--json"];
            let checked = run(&args, b"", &[("S", secret)]);
            assert_eq!(exit_code(&checked), i32::from(!good), "{secret}");
            assert_eq!(json(&checked)["good"], good);
            assert_eq!(json(&checked)["reason"].is_string(), !good);
        }
    }
    let bad = run(&["check", "--secret-env", "S"], b"", &[("S", "short")]);
    assert!(stdout(&bad).starts_with("bad: S has 5 bytes; "), "{}", stdout(&bad));
}

#[test]
fn check_prints_the_key_id_of_each_secret() {
    let secrets = [
        SECRET,
        "another secret of more than thirty-two bytes",
        "a third one without a single comma",
    ];
    let ids = secrets.map(|secret| {
        let set = set_cookie(secret, &Login { user_id: 7, username: "alice".into() });
        let inspected = json(&run(&["inspect", "--json", set.pair()], b"", &[]));
        inspected["key_id"].as_str().unwrap().to_owned()
    });
    let list = secrets.join(",");
    let checked = json(&run(&["check", "--secret-env", "S", "--json"], b"", &[("S", &list)]));
    assert_eq!(checked["key_ids"], serde_json::json!(ids));
    let text = stdout(&run(&["check", "--secret-env", "S"], b"", &[("S", &list)]));
    let [signing, verify_only @ ..] = ids;
    let mut lines = vec![format!("good: signs cookies with key id {signing}")];
    lines.extend(verify_only.map(|id| format!("also verifies cookies with key id {id}")));
    assert_eq!(Vec::from_iter(text.lines()), lines);
}

#[test]
fn an_unreadable_file_is_an_error() {
    let checked = run(&["check", "--secret-file", "/no/such/file"], b"", &[]);
    assert_eq!(exit_code(&checked), 2);
    assert!(String::from_utf8_lossy(&checked.stderr).contains("/no/such/file"));
}

#[test]
fn a_missing_variable_or_file_is_an_error_that_names_it() {
    for command in ["check", "inspect"] {
        for (option, name) in
            [("--secret-env", "SESION_SECRET"), ("--secret-file", "/run/secrets/none")]
        {
            let output = run(&[command, option, name, "--json"], b"a=b", &[]);
            assert_eq!(exit_code(&output), 2);
            assert!(json(&output)["error"].as_str().unwrap().contains(name));
            assert!(String::from_utf8_lossy(&output.stderr).contains(name));
        }
        let output = run(&[command, "--secret-env", "S", "--json"], b"a=b", &[("S", "short")]);
        assert_eq!(exit_code(&output), 1, "a bad secret has exit code 1");
    }
    let wrong = run(&["check", "more", "--json"], b"", &[]);
    assert!(json(&wrong)["error"].as_str().unwrap().contains("unexpected argument"));
}

#[test]
fn an_empty_secret_in_a_list_is_reported_as_an_extra_comma() {
    let path = std::env::temp_dir().join(format!("trickster-session-{}", std::process::id()));
    for (list, number) in [(format!("{SECRET},"), 2), (format!(", {SECRET}"), 1)] {
        std::fs::write(&path, &list).unwrap();
        for (option, source) in [("--secret-env", "S"), ("--secret-file", path.to_str().unwrap())] {
            let checked = run(&["check", option, source], b"", &[("S", &list)]);
            assert_eq!(exit_code(&checked), 1);
            let expected = format!(
                "bad: secret {number} of {source} (separated by commas) is empty; a secret has 32 \
                 bytes or more: remove the comma, or make one with `openssl rand -base64 32` or \
                 `trickster-session keygen`\n"
            );
            assert_eq!(stdout(&checked), expected);
        }
    }
    std::fs::remove_file(path).unwrap();
    let alone = stdout(&run(&["check", "--secret-env", "S"], b"", &[("S", "")]));
    assert!(alone.contains("S is empty; ") && !alone.contains("comma"), "{alone}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_secret_in_the_wrong_argument_is_never_printed(
        secret in prop_oneof!["[A-Za-z_][A-Za-z0-9_]{31,50}", "[0-9a-f]{64}", "[A-Za-z0-9+/]{43}=", "[A-Za-z0-9_][A-Za-z0-9_-]{41}=="],
        command in prop_oneof![Just("check"), Just("inspect")],
    ) {
        for option in ["--secret-env", "--secret-file"] {
            let output = run_with_misplaced_secret(&[command, option, &secret], &secret);
            prop_assert_eq!(exit_code(&output), 2);
            let stderr = String::from_utf8(output.stderr).unwrap();
            let explained = stderr.contains(&format!("`{option}` takes the "));
            prop_assert!(explained, "{}", stderr);
            let both = format!("{option}={secret}");
            run_with_misplaced_secret(&[command, &both, "--json"], &secret);
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
            let output = run_with_misplaced_secret(wrong, &secret);
            prop_assert_ne!(exit_code(&output), 0);
        }
    }
}
