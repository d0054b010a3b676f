//! `inspect` with cookies of other deployments than the default, and transient ones.

use trickster_session::{Keyring, Secret, TypedSession};

use super::{DAY, Login, SECRET, TEST_TIME, exit_code, json, run, run_exact, stdout, unix_time};

fn login() -> Login {
    Login { user_id: 7, username: "alice".into() }
}

#[test]
fn a_cookie_verifies_only_with_the_audience_and_transport_of_its_program() {
    let keyring = || Keyring::new(Secret::from_text(SECRET).unwrap());
    let builder = || TypedSession::<Login>::builder(keyring());
    let cases: [(TypedSession<Login>, &[&str]); 4] = [
        (builder().build().unwrap(), &[]),
        (builder().audience("seven").build().unwrap(), &["--audience", "seven"]),
        (builder().plain_http(true).build().unwrap(), &["--plain-http"]),
        (
            builder().plain_http(true).audience("seven").build().unwrap(),
            &["--plain-http", "--audience", "seven"],
        ),
    ];
    for (issuer, (sessions, _)) in cases.iter().enumerate() {
        let cookie = sessions.at(unix_time(TEST_TIME)).set(&login()).unwrap();
        for (reader, (_, options)) in cases.iter().enumerate() {
            let args = [&["inspect", cookie.pair(), "--secret-env", "S"], *options].concat();
            let output = run(&args, b"", &[("S", SECRET)]);
            assert_eq!(exit_code(&output) == 0, issuer == reader, "{}", stdout(&output));
        }
    }
}

#[test]
fn options_that_no_program_uses_are_errors() {
    let cookie = super::login_cookie();
    let long = "a".repeat(256);
    for (options, message) in [
        (&["--audience", ""][..], "the audience is empty"),
        (&["--audience", &long], "the audience has 256 bytes"),
        (&["--plain-http"], "a name has no prefix over plain HTTP"),
    ] {
        let args = [&["inspect", cookie.pair(), "--secret-env", "S"], options].concat();
        let output = run(&args, b"", &[("S", SECRET)]);
        assert_eq!(exit_code(&output), 2);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.contains(message), "{stderr}");
    }
}

#[test]
fn a_transient_cookie_is_shown_as_such_and_ends_after_a_day() {
    let keyring = Keyring::new(Secret::from_text(SECRET).unwrap());
    let sessions = TypedSession::<Login>::new(keyring).at(unix_time(TEST_TIME));
    for transient in [false, true] {
        let set = if transient { sessions.set_transient(&login()) } else { sessions.set(&login()) };
        let pair = set.unwrap().pair().to_owned();
        let text = stdout(&run(&["inspect", &pair], b"", &[]));
        assert_eq!(
            text.contains("\ntransient  the cookie ends with the browser session\n"),
            transient
        );
        assert!(text.contains("\nformat     0x01, signed JSON\n"), "{text}");
        assert_eq!(json(&run(&["inspect", &pair, "--json"], b"", &[]))["transient"], transient);
        let at = (TEST_TIME + DAY).to_string();
        let args = ["inspect", &pair, "--secret-env", "S", "--at", &at];
        let output = run_exact(&args, b"", &[("S", SECRET)]);
        assert_eq!(exit_code(&output) == 0, !transient);
        let why =
            "no: the tag is valid, but the cookie is transient and was issued at least a day ago";
        assert_eq!(stdout(&output).contains(why), transient, "{}", stdout(&output));
    }
}
