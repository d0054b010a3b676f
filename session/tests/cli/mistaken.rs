//! Wrong calls, and what stands in the wrong place: told in words of its own, never repeated.

use std::process::{Command, Stdio};

use super::{SECRET, code, json, out, run, run_now, some_cookie};

/// What a wrong call says on standard error.
fn said(args: &[&str]) -> String {
    let told = run_now(args, b"", &[]);
    assert_eq!((code(&told), out(&told).as_str()), (2, ""), "{args:?}");
    String::from_utf8(told.stderr).unwrap()
}

#[test]
fn each_wrong_call_is_told_in_its_own_words_and_under_json_on_standard_output_too() {
    for (args, words) in [
        (&["inspct"][..], "no such command"),
        (&["check", "more"], "an argument that is not expected"),
        (&["check", "--secret-env", "A", "--secret-file", "b"], "an option is given twice"),
        (&["check", "--secret-env"], "an option is without its value"),
        (&["check", "--json=1"], "an option has a value and takes none"),
        (&["inspect", "x", "--at=-1"], "a time is not Unix seconds, from 0 to 4294967295"),
        (&["inspect", "x", "--at=4294967296"], "a time is not Unix seconds"),
        (&["inspect", "x", "--at=noon"], "a time is not Unix seconds"),
    ] {
        let text = said(args);
        assert!(text.contains(words) && text.contains("--help"), "{args:?}: {text}");
        let told = run_now(&[args, &["--json"]].concat(), b"", &[]);
        assert_eq!(code(&told), 2);
        // Where `--json` is the missing value, the call is wrong in another way, and says so.
        assert!(json(&told)["error"].is_string(), "{args:?}");
    }
}

#[test]
fn only_where_something_was_given_is_it_said_that_nothing_is_repeated() {
    assert!(said(&[]).starts_with("error: there is no command; give keygen, check or inspect\n\n"));
    assert!(said(&["inspct"]).starts_with(
        "error: there is no such command; give keygen, check or inspect; what was given is not \
         repeated here: it may be a secret\n\n"
    ));
}

#[test]
fn the_path_of_a_file_is_told_as_that_and_a_folder_s_may_be_a_value() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    for args in [&["inspect", file][..], &["inspect", file, "--name", "x"]] {
        let text = said(args);
        assert!(text.contains("the path of a file: to read what is in it, write `<`"), "{text}");
    }
    assert_eq!(code(&run(&["inspect", env!("CARGO_MANIFEST_DIR")], b"", &[])), 1);
}

#[test]
fn what_is_piped_in_and_no_text_or_no_file_is_told_as_that() {
    let told = run(&["inspect"], b"\x89PNG\r\n\xff", &[]);
    assert_eq!((code(&told), out(&told).as_str()), (2, ""));
    assert_eq!(
        String::from_utf8(told.stderr).unwrap(),
        "error: the input is not text; give a cookie or the headers of a response\n"
    );
    #[cfg(unix)]
    {
        let folder = std::fs::File::open(env!("CARGO_MANIFEST_DIR")).unwrap();
        let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"));
        let told = process.arg("inspect").stdin(folder).output().unwrap();
        assert_eq!(told.status.code(), Some(2));
        let text = String::from_utf8(told.stderr).unwrap();
        assert!(text.starts_with("error: standard input could not be read: "), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_told_as_that() {
    use std::os::unix::ffi::OsStrExt;
    let bytes = std::ffi::OsStr::from_bytes(b"\xff");
    let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"));
    let told = process.args(["inspect"]).arg(bytes).output().unwrap();
    assert_eq!(told.status.code(), Some(2));
    assert!(String::from_utf8(told.stderr).unwrap().contains("not UTF-8 text"));
}

#[test]
fn an_answer_that_cannot_be_written_is_no_answer() {
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else {
        eprintln!("SKIPPED: this system has no /dev/full");
        return;
    };
    let mut process = Command::new(env!("CARGO_BIN_EXE_trickster-session"));
    let told = process.arg("keygen").stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(told.status.code(), Some(2));
    assert!(
        String::from_utf8(told.stderr)
            .unwrap()
            .starts_with("error: the answer could not be written: ")
    );
}

#[test]
fn a_short_name_or_path_that_is_not_there_is_repeated_and_a_long_one_is_not() {
    for (option, repeated, kept) in [
        ("--secret-env", "NOT_SET_HERE", "h64"),
        ("--secret-env", "_A1", "a name with spaces"),
        ("--secret-file", "/no such/file", "/no/such/file/of/more/bytes"),
    ] {
        assert!(said(&["check", option, repeated]).contains(repeated), "{repeated}");
        let kept = format!("{kept}{}", "0".repeat(24));
        assert!(!said(&["check", option, &kept]).contains(&kept), "{kept}");
    }
    for kept in ["1A", "A-B", "A.B", ""] {
        assert!(said(&["check", "--secret-env", kept]).contains("not repeated here"), "{kept}");
    }
}

#[test]
fn a_header_of_cookies_may_begin_with_ours() {
    let set = some_cookie();
    for form in [format!("Cookie: {}", set.pair()), format!("> cookie:{}; a=b", set.pair())] {
        let args = ["inspect", "--secret-env", "S"];
        let told = run(&args, form.as_bytes(), &[("S", SECRET)]);
        assert_eq!(code(&told), 0, "{form}");
        assert!(out(&told).starts_with("cookie     `__Host-login`\n"), "{form}");
    }
}

#[test]
fn a_padded_text_is_a_value_alone_only_if_it_is_as_long_as_a_secret() {
    // 24 letters are a name without a value; 25 may be a secret, which is not repeated.
    for (letters, repeated) in [(23, true), (24, true), (25, false), (43, false)] {
        let text = "Ab0/".repeat(11)[..letters].to_owned().replace('/', "x");
        let told = run(&["inspect", &format!("{text}=")], b"", &[]);
        let all = [told.stdout, told.stderr].concat();
        assert_eq!(String::from_utf8_lossy(&all).contains(&text), repeated, "{letters}");
    }
}
