//! Errors in the arguments and the input. No message contains an argument that may be a secret.

use std::process::{Command, Stdio};

use super::{SECRET, exit_code, json, login_cookie, run, run_exact, stdout};

/// Asserts that the arguments are an error, and returns the message on standard error.
fn error_message(args: &[&str]) -> String {
    let output = run_exact(args, b"", &[]);
    assert_eq!((exit_code(&output), stdout(&output).as_str()), (2, ""), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn each_usage_error_has_its_own_message_and_a_json_object() {
    for (args, words) in [
        (&["inspct"][..], "unknown command"),
        (&["check", "more"], "unexpected argument"),
        (&["check", "--secret-env", "A", "--secret-file", "b"], "an option is given twice"),
        (&["check", "--secret-env"], "an option has no value"),
        (&["check", "--json=1"], "an option has a value, but takes none"),
        (
            &["inspect", "x", "--at=-1"],
            "`--at` is not a number of Unix seconds from 0 to 4294967295",
        ),
        (&["inspect", "x", "--at=4294967296"], "`--at` is not a number of Unix seconds"),
        (&["inspect", "x", "--at=noon"], "`--at` is not a number of Unix seconds"),
    ] {
        let text = error_message(args);
        assert!(text.contains(words) && text.contains("--help"), "{args:?}: {text}");
        let output = run_exact(&[args, &["--json"]].concat(), b"", &[]);
        assert_eq!(exit_code(&output), 2);
        assert!(json(&output)["error"].as_str().unwrap().contains(words), "{args:?}");
    }
}

#[test]
fn a_usage_error_notes_that_arguments_are_not_shown() {
    assert!(
        error_message(&[])
            .starts_with("error: no command given; use `keygen`, `check` or `inspect`\n\n")
    );
    assert!(error_message(&["inspct"]).starts_with(
        "error: unknown command; use `keygen`, `check` or `inspect`\n\
         note: arguments are not shown, because they may be secrets\n\n"
    ));
}

#[test]
fn the_path_of_a_file_is_an_error_and_that_of_a_directory_is_a_value() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    for args in [&["inspect", file][..], &["inspect", file, "--name", "x"]] {
        let text = error_message(args);
        assert!(
            text.contains("the path of a file; to read the file, write `<` before the path"),
            "{text}"
        );
    }
    assert_eq!(exit_code(&run(&["inspect", env!("CARGO_MANIFEST_DIR")], b"", &[])), 1);
}

#[test]
fn unreadable_standard_input_is_an_error() {
    let output = run(&["inspect"], b"\x89PNG\r\n\xff", &[]);
    assert_eq!((exit_code(&output), stdout(&output).as_str()), (2, ""));
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "error: the input contains no cookie; give a cookie's value, `name=value`, or a Cookie or \
         Set-Cookie header\n"
    );
    #[cfg(unix)]
    {
        let directory = std::fs::File::open(env!("CARGO_MANIFEST_DIR")).unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"));
        let output = process.arg("inspect").stdin(directory).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.starts_with("error: standard input could not be read: "), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_utf_8_is_an_error() {
    use std::os::unix::ffi::OsStrExt;
    let bytes = std::ffi::OsStr::from_bytes(b"\xff");
    let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"));
    let output = process.args(["inspect", "x", "--name"]).arg(bytes).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("not UTF-8 text"));
}

#[test]
fn a_failed_write_to_standard_output_is_an_error() {
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else {
        eprintln!("SKIPPED: this system has no /dev/full");
        return;
    };
    let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"));
    let output = process.arg("keygen").stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .starts_with("error: standard output could not be written: ")
    );
}

#[test]
fn a_missing_name_or_path_is_shown_only_if_too_short_to_be_a_secret() {
    for (option, shown, hidden) in [
        ("--secret-env", "NOT_SET_HERE", "h64"),
        ("--secret-env", "_A1", "a name with spaces"),
        ("--secret-file", "/no such/file", "/no/such/file/of/more/bytes"),
    ] {
        assert!(error_message(&["check", option, shown]).contains(shown), "{shown}");
        let hidden = format!("{hidden}{}", "0".repeat(24));
        assert!(!error_message(&["check", option, &hidden]).contains(&hidden), "{hidden}");
    }
    for name in ["1A", "A-B", "A.B", ""] {
        assert!(error_message(&["check", "--secret-env", name]).contains("not shown"), "{name}");
    }
}

#[test]
fn the_session_cookie_may_be_the_first_in_a_cookie_header() {
    let set = login_cookie();
    for form in [format!("Cookie: {}", set.pair()), format!("> cookie:{}; a=b", set.pair())] {
        let args = ["inspect", "--secret-env", "S"];
        let output = run(&args, form.as_bytes(), &[("S", SECRET)]);
        assert_eq!(exit_code(&output), 0, "{form}");
        assert!(stdout(&output).starts_with("cookie     `__Host-login`\n"), "{form}");
    }
}

/// `inspect` with a secret where it expects a cookie.
#[test]
fn padded_base64_is_not_printed_wherever_it_is_in_the_input() {
    let session = login_cookie();
    for secret in [
        "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
        "q83vEjRWeJCrze8SNFZ4kKv-7xI0VniQq83vEjRWeJA",
        "_83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRW-JA",
        "-_3vEjRWeJCrze8SNFZ4/KvN7xI0VniQq83vEjRWeJ",
    ] {
        for padding in ["=", "=="] {
            let key = format!("{secret}{padding}");
            for text in [
                key.clone(),
                format!("  '{key}'\n"),
                format!("{key},{key}"),
                format!("{key}, {key}"),
                format!("{key} {key}"),
                format!("{key}\n{key}\n"),
                format!("secret: {key}\nother: \"{key}\"\n"),
                format!("SESSION_SECRET={key}\n"),
                format!("{{\"secret\":\"{key}\"}}"),
                format!("[{key}]; a=b"),
                format!("Cookie: {key}\n"),
                format!("HTTP/1.1 200 OK\nSet-Cookie: {key}; Path=/\n\n"),
                format!("curl -b '{key}' localhost"),
                format!("{}; {key}", session.pair()),
            ] {
                for form in [&["inspect", "-"][..], &["inspect", "-", "--json"]] {
                    let output = run(form, text.as_bytes(), &[]);
                    let all = [output.stdout, output.stderr].concat();
                    let all = String::from_utf8_lossy(&all);
                    assert!(!all.contains(secret), "{text}: {all}");
                    assert_eq!(all.contains(session.name()), text.contains(session.name()));
                }
            }
        }
    }
    // A long name with an empty value, as in a response that removes the cookie.
    for name in ["__Host-the-session-of-the-application", "__Secure-session-of-the-application"] {
        let output = run(&["inspect", &format!("{name}=; Max-Age=0; Path=/")], b"", &[]);
        assert!(stdout(&output).starts_with(&format!("cookie     `{name}`\n")));
    }
}

#[test]
fn padded_base64_as_long_as_a_secret_is_not_printed() {
    // Up to 24 characters are a cookie name with an empty value; more may be a secret.
    for (len, printed) in [(23, true), (24, true), (25, false), (43, false)] {
        let text = "Ab0/".repeat(11)[..len].to_owned().replace('/', "x");
        let output = run(&["inspect", &format!("{text}=")], b"", &[]);
        let all = [output.stdout, output.stderr].concat();
        assert_eq!(String::from_utf8_lossy(&all).contains(&text), printed, "{len}");
    }
}
