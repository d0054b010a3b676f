//! `check` on secrets that a program refuses, and on those that look like something else.

use trickster_session::Keyring;

use super::{OTHER_SECRET, SECRET, exit_code, json, run, stdout};

const CHECK: [&str; 3] = ["check", "--secret-env", "S"];
const RANDOM: &str = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";

#[test]
fn check_gives_the_reason_for_which_a_program_refuses_to_start() {
    let path = std::env::temp_dir().join(format!("trickster-session-text-{}", std::process::id()));
    for text in [
        "",
        "short",
        &"x".repeat(40),
        &format!("\"{SECRET}\""),
        &format!("'{SECRET},{OTHER_SECRET}'"),
        &format!("{SECRET},'{OTHER_SECRET}'"),
        &format!("SESSION_SECRET={SECRET}"),
        &format!("export SESSION_SECRET={SECRET}"),
        &format!("\u{feff}{SECRET}"),
        &format!("{SECRET}\n{OTHER_SECRET}"),
        &format!("{SECRET}\t{OTHER_SECRET}"),
        &format!("{SECRET}  {OTHER_SECRET}"),
        &format!("{SECRET}\u{a0}{OTHER_SECRET}"),
        &format!("{SECRET}\u{7}"),
        &format!("{SECRET},,{OTHER_SECRET}"),
    ] {
        std::fs::write(&path, text).unwrap();
        let file = path.to_str().unwrap();
        let refused = Keyring::from_file(&path).expect_err(text);
        let checked = run(&["check", "--secret-file", file], b"", &[]);
        assert_eq!((exit_code(&checked), stdout(&checked)), (1, format!("bad: {refused}\n")));
        for (variable, value) in [("S", text), ("S_FILE", file)] {
            let checked = run(&[&CHECK[..], &["--json"]].concat(), b"", &[(variable, value)]);
            assert_eq!(exit_code(&checked), 1, "{text}");
            let refused = if variable == "S" {
                refused.to_string().replace(file, "S")
            } else {
                refused.to_string()
            };
            assert_eq!(json(&checked), serde_json::json!({ "good": false, "reason": refused }));
        }
    }
    std::fs::write(&path, b"\xff\xfea secret in another encoding than UTF-8").unwrap();
    let file = path.to_str().unwrap();
    let checked = stdout(&run(&["check", "--secret-file", file], b"", &[]));
    assert!(checked.starts_with(&format!("bad: {file} is not UTF-8 text; ")), "{checked}");
    std::fs::remove_file(&path).unwrap();

    let both = run(&CHECK, b"", &[("S", RANDOM), ("S_FILE", "/run/secrets/s")]);
    assert_eq!(exit_code(&both), 1);
    assert_eq!(stdout(&both), "bad: both S and S_FILE are set; remove one of them\n");
}

#[test]
fn check_warns_about_secrets_that_look_like_something_else() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cli/misread_secrets.rs");
    for (secret, warning) in [
        ("/run/secrets/the_secret_of_the_sessions", "is the path of a file"),
        ("file:/home/app/the_secret_of_the_sessions", "is the path of a file"),
        (file, "is the path of a file"),
        ("op://production/session-secret/password-1", "is a URL or a reference"),
        ("arn:aws:secretsmanager:eu-1:1234567890:secret", "is a URL or a reference"),
        ("${SESSION_SECRET_FROM_THE_VAULT_OF_THE_APP}", "is a placeholder"),
        ("$(openssl rand -base64 32 | tr -d '+/=' )", "is a placeholder"),
        ("{{ .Values.sessions.secret | required \"x\" }}", "is a placeholder"),
        ("<insert a random secret of 32 bytes here>", "is a placeholder"),
        (&format!("SESSION_SECRET: {RANDOM}"), "starts with a name"),
        (&format!("SESSION_SECRET = {RANDOM}"), "starts with a name"),
        (&format!("$env:SESSION_SECRET={RANDOM}"), "starts with a name"),
        (&format!("set SESSION_SECRET={RANDOM}"), "starts with a name"),
        (&format!("\"{RANDOM}"), "has a quotation mark at one end"),
        (&format!("{SECRET}'"), "has a quotation mark at one end"),
        (&format!("“{RANDOM}"), "has a quotation mark at one end"),
        (&format!("{RANDOM} # production"), "contains what looks like a comment"),
        (&format!("{RANDOM} // production"), "contains what looks like a comment"),
        (&format!("{RANDOM}\\n"), "contains `\\n`, `\\r` or `\\t`"),
        (&format!("{RANDOM}%3D"), "ends in `%3D`"),
        (&format!("{RANDOM}\u{200b}"), "contains the invisible character U+200B"),
        (&format!("\u{ad}{RANDOM}"), "contains the invisible character U+00AD"),
        (&format!("{RANDOM} {}", RANDOM.replace('v', "w")), "looks like 2 secrets"),
        (&format!("{RANDOM};{}", RANDOM.replace('v', "w")), "looks like 2 secrets"),
        (&format!("{RANDOM}:{}", RANDOM.replace('v', "w")), "looks like 2 secrets"),
    ] {
        let variables = [("S", secret)];
        let output = run(&CHECK, b"", &variables);
        assert_eq!(exit_code(&output), 0, "{secret}: {}", stdout(&output));
        let text = stdout(&output);
        assert!(text.starts_with("good: signs cookies with key id 0x"), "{secret}: {text}");
        assert!(text.contains(&format!("\nwarning: the secret {warning}")), "{secret}: {text}");
        assert_eq!(text.lines().count(), 2, "{secret}: {text}");
        let list = format!("{SECRET}, {secret}");
        let output = json(&run(&[&CHECK[..], &["--json"]].concat(), b"", &[("S", &list)]));
        let [found] = output["warnings"].as_array().unwrap().as_slice() else { panic!("{output}") };
        let expected = format!("secret 2 {warning}");
        assert!(found.as_str().unwrap().starts_with(&expected), "{secret}: {found}");
    }
}

#[test]
fn check_does_not_warn_of_a_good_secret() {
    let keygen = || stdout(&run(&["keygen"], b"", &[])).trim().to_owned();
    for secret in [
        keygen(),
        format!("{},{}", keygen(), keygen()),
        format!("{RANDOM}="),
        format!("/{RANDOM}"),
        SECRET.to_owned(),
        "it's a \"pass phrase\": twelve words of which none is a name".to_owned(),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
    ] {
        let output = run(&[&CHECK[..], &["--json"]].concat(), b"", &[("S", &secret)]);
        assert_eq!(exit_code(&output), 0, "{secret}: {}", stdout(&output));
        assert_eq!(json(&output)["warnings"], serde_json::json!([]), "{secret}");
    }
}
