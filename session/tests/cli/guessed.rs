//! Secrets that a program starts with, and that somebody could guess.

use std::fs::{read_dir, read_to_string};
use std::path::Path;

use super::{SECRET, out, run};

#[test]
fn check_refuses_what_is_long_enough_and_still_guessed() {
    let check =
        |secret: &str| run(&["check", "--secret-env", "LOOKED_AT"], b"", &[("LOOKED_AT", secret)]);
    let random = [0, 1].map(|_| String::from_utf8(run(&["keygen"], b"", &[]).stdout).unwrap());
    let [random, other] = random.map(|text| text.trim().to_owned());
    for (secret, said) in [
        ("ab".repeat(20), "bad: the secret is 2 bytes, repeated"),
        ("changeme".repeat(4), "8 bytes, repeated"),
        ("changeme".repeat(5)[..35].to_owned(), "8 bytes, repeated"),
        (
            format!("{}12345", "aabbbaabab".repeat(3)).replace(char::is_numeric, "c"),
            "different bytes",
        ),
        (format!("{random},{random}"), "secret 2 is the same as secret 1"),
        (format!("{random}, {} ", "0123".repeat(9)), "secret 2 is 4 bytes, repeated"),
    ] {
        let output = check(&secret);
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{secret}");
        assert!(text.starts_with("bad: ") && text.contains(said), "{secret}: {text}");
    }
    // Of letters that repeat nothing: six kinds are too few, seven are not.
    let of = |kinds: &str| {
        let random = (0..40u32).map(|at| (at * at * 7 + at / 3) as usize);
        random.map(|at| kinds.as_bytes()[at % kinds.len()] as char).collect::<String>() + kinds
    };
    let few = out(&check(&of("abcdef")));
    assert!(few.starts_with("bad: the secret has only 6 different bytes"), "{few}");
    assert_eq!(check(&of("abcdefg")).status.code(), Some(0));
    for secret in [random.clone(), format!("{random},{other}"), SECRET.to_owned(), hex_digits()] {
        assert_eq!(check(&secret).status.code(), Some(0), "{secret}");
    }
}

/// Every secret that the documentation shows: `from_text("…")`, and `secret  …  (43 bytes of text)`.
fn shown() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders = vec![root.join("docs"), root.join("session/src")];
    let mut texts = vec![read_to_string(root.join("README.md")).unwrap()];
    while let Some(folder) = folders.pop() {
        for entry in read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.extension().and_then(|extension| extension.to_str()) {
                _ if path.is_dir() => folders.push(path),
                Some("md" | "rs") => texts.push(read_to_string(path).unwrap()),
                _ => {}
            }
        }
    }
    let in_line = |line: &str| {
        let call = line.split_once("from_text(\"").and_then(|(_, rest)| rest.split('"').next());
        let row = || line.trim().strip_prefix("secret  ")?.split("  ").next();
        call.or_else(row).map(str::to_owned)
    };
    texts.iter().flat_map(|text| text.lines().filter_map(in_line)).collect()
}

#[test]
fn check_refuses_each_secret_that_the_documentation_shows() {
    let shown = shown();
    assert!(shown.len() > 1, "{shown:?}");
    let random = String::from_utf8(run(&["keygen"], b"", &[]).stdout).unwrap();
    for secret in shown {
        for (list, said) in [
            (format!(" {secret}\n"), "bad: the secret is the example of this project's doc"),
            (format!("{},{secret}", random.trim()), "bad: secret 2 is the example of this"),
        ] {
            let output = run(&["check", "--secret-env", "SHOWN"], b"", &[("SHOWN", &list)]);
            assert_eq!(output.status.code(), Some(1), "{secret}");
            let text = out(&output);
            assert!(text.starts_with(said) && text.contains("keygen"), "{secret}: {text}");
        }
    }
}

/// A secret as `openssl rand -hex 32` writes it.
fn hex_digits() -> String {
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned()
}
