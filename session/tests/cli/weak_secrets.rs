//! `check` on secrets that a program accepts at start-up but that are easy to guess.

use std::fs::{read_dir, read_to_string};
use std::path::Path;

use super::{SECRET, run, stdout};

#[test]
fn check_rejects_patterns_duplicates_and_few_distinct_bytes() {
    let check = |secret: &str| run(&["check", "--secret-env", "S"], b"", &[("S", secret)]);
    let random = [0, 1].map(|_| String::from_utf8(run(&["keygen"], b"", &[]).stdout).unwrap());
    let [random, other] = random.map(|text| text.trim().to_owned());
    for (secret, reason) in [
        ("ab".repeat(20), "bad: the secret repeats a pattern of 2 bytes"),
        ("changeme".repeat(4), "a pattern of 8 bytes"),
        ("changeme".repeat(5)[..35].to_owned(), "a pattern of 8 bytes"),
        (
            format!("{}12345", "aabbbaabab".repeat(3)).replace(char::is_numeric, "c"),
            "distinct bytes",
        ),
        (format!("{random},{random}"), "secret 2 is a duplicate of secret 1"),
        (format!("{random}, {} ", "0123".repeat(9)), "secret 2 repeats a pattern of 4 bytes"),
    ] {
        let output = check(&secret);
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{secret}");
        assert!(text.starts_with("bad: ") && text.contains(reason), "{secret}: {text}");
    }
    // Six distinct letters without a pattern are too few; seven are enough.
    let letters_of = |alphabet: &str| {
        let indices = (0..40u32).map(|at| (at * at * 7 + at / 3) as usize);
        indices.map(|at| alphabet.as_bytes()[at % alphabet.len()] as char).collect::<String>()
            + alphabet
    };
    let few = stdout(&check(&letters_of("abcdef")));
    assert!(few.starts_with("bad: the secret has only 6 distinct bytes"), "{few}");
    assert_eq!(check(&letters_of("abcdefg")).status.code(), Some(0));
    for secret in [random.clone(), format!("{random},{other}"), SECRET.to_owned(), hex_digits()] {
        assert_eq!(check(&secret).status.code(), Some(0), "{secret}");
    }
}

/// Every secret in the documentation: `from_text("…")`, and `secret  …  (43 bytes of text)`.
fn documented_secrets() -> Vec<String> {
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
        let row = || {
            let row = line.trim().strip_prefix("secret  ")?;
            row.strip_suffix(" bytes of text)")?.split("  ").next()
        };
        call.or_else(row).map(str::to_owned)
    };
    texts.iter().flat_map(|text| text.lines().filter_map(in_line)).collect()
}

#[test]
fn check_rejects_every_secret_in_the_documentation() {
    let secrets = documented_secrets();
    assert!(!secrets.is_empty());
    let random = String::from_utf8(run(&["keygen"], b"", &[]).stdout).unwrap();
    for secret in secrets {
        for (list, reason) in [
            (format!(" {secret}\n"), "bad: the secret is the example from the documentation"),
            (
                format!("{},{secret}", random.trim()),
                "bad: secret 2 is the example from the documentation",
            ),
        ] {
            let output = run(&["check", "--secret-env", "S"], b"", &[("S", &list)]);
            assert_eq!(output.status.code(), Some(1), "{secret}");
            let text = stdout(&output);
            assert!(text.starts_with(reason) && text.contains("keygen"), "{secret}: {text}");
        }
    }
}

/// A secret from `openssl rand -hex 32`.
fn hex_digits() -> String {
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned()
}
