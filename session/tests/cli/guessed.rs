//! Secrets that a program starts with, and that somebody could guess.

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

/// A secret as `openssl rand -hex 32` writes it.
fn hex_digits() -> String {
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned()
}
