//! `inspect` on whole requests and responses: it reads headers, and never a body.

use super::{EncryptedNote, Login, SECRET, exit_code, json, login_cookie, run, set_cookie, stdout};

const INSPECT: [&str; 4] = ["inspect", "--json", "--secret-env", "S"];

/// A valid cookie of the same name, which only bodies contain here.
fn other_cookie() -> String {
    let other = set_cookie(SECRET, &Login { user_id: 666, username: "mallory".into() });
    other.as_str().to_owned()
}

/// Asserts that `inspect` finds the cookie `pair` in a text and verifies it.
fn assert_found(text: &[u8], pair: &str) {
    let expected = json(&run(&INSPECT, pair.as_bytes(), &[("S", SECRET)]));
    assert_eq!(expected["verified"], true);
    let read = run(&INSPECT, text, &[("S", SECRET)]);
    let text = String::from_utf8_lossy(text);
    assert_eq!(exit_code(&read), 0, "{text}: {}", String::from_utf8_lossy(&read.stderr));
    assert_eq!(json(&read), expected, "{text}");
}

fn assert_no_cookie(text: &str) {
    let read = run(&INSPECT, text.as_bytes(), &[("S", SECRET)]);
    assert_eq!(exit_code(&read), 2, "{text}: {}", stdout(&read));
    let stderr = String::from_utf8_lossy(&read.stderr);
    assert!(stderr.contains("the input contains no cookie; "), "{text}: {stderr}");
}

#[test]
fn a_set_cookie_line_in_a_body_does_not_replace_the_cookie() {
    let set = login_cookie();
    let (pair, real, other) = (set.pair(), set.as_str(), other_cookie());
    for line in ["Set-Cookie: ", "set-cookie:", "< Set-Cookie: ", "Cookie: ", "> Cookie: ", ""] {
        let body = format!("<p>\n{line}{other}\n\nHTTP/2 200\n{line}{other}\n");
        for start in ["HTTP/1.1 200 OK\nset-cookie", "HTTP/2 403\nSet-Cookie", "Set-Cookie"] {
            for text in [
                format!("{start}: {real}\n\n{body}"),
                format!("{start}: {real}\n\n{line}{other}"),
                format!("{start}: {real}\n\n{start}: {other}"),
                format!("{start}: {real}\n\n< {start}: {other}"),
            ] {
                assert_found(text.as_bytes(), pair);
                assert_found(text.replace('\n', "\r\n").as_bytes(), pair);
            }
        }
        let verbose = format!(
            "> GET / HTTP/1.1\n> Accept: */*\n> \n< HTTP/1.1 200 OK\n< Set-Cookie: {real}\n< \n{body}"
        );
        assert_found(verbose.as_bytes(), pair);
        for start in ["POST / HTTP/1.1\nCookie", "HTTP/1.1 302 Found\nset-cookie"] {
            assert_found(format!("{start}: {pair}\n\n{body}").as_bytes(), pair);
        }
        for text in [
            format!("HTTP/1.1 200 OK\nserver: x\n\n{body}"),
            format!("server: x\n\n{body}"),
            format!("> GET / HTTP/1.1\n> \n< HTTP/2 200\n< server: x\n< \n{body}"),
            format!("POST / HTTP/1.1\nhost: x\n\n{body}"),
        ] {
            assert_no_cookie(&text);
        }
    }
}

#[test]
fn the_body_of_a_request_is_not_read_as_a_response() {
    let set = login_cookie();
    let (pair, other) = (set.pair(), other_cookie());
    let body = format!("HTTP/1.1 200 OK\nSet-Cookie: {other}\n\n");
    for header in ["Content-Length: 99", "transfer-encoding: chunked"] {
        let text = format!("POST / HTTP/1.1\nCookie: {pair}\n{header}\n\n{body}");
        assert_found(text.as_bytes(), pair);
    }
}

#[test]
fn a_body_in_a_curl_command_has_no_headers() {
    let set = login_cookie();
    let (pair, other) = (set.pair(), other_cookie());
    for data in
        [format!("--data-raw 'a\nSet-Cookie: {other}\n'"), format!("-d \"\nCookie: {other}\"")]
    {
        assert_found(format!("curl 'https://example.com' {data} -b '{pair}'").as_bytes(), pair);
        assert_found(format!("curl 'https://example.com' -b '{pair}' {data}\n\n").as_bytes(), pair);
        // The headers in its output follow the command.
        let output = format!("curl -i localhost {data}\nHTTP/2 200\nset-cookie: {pair}\n\n");
        assert_found(output.as_bytes(), pair);
    }
    let unclosed = format!("curl -i http://localhost/it's\nHTTP/2 200\nset-cookie: {pair}\n\n");
    assert_found(unclosed.as_bytes(), pair);
    let lines = format!("-H 'accept: a'\n-H 'cookie: {pair}'\n");
    assert_found(lines.as_bytes(), pair);
}

#[test]
fn reads_the_headers_of_the_response_after_a_request_a_redirect_or_an_interim_one() {
    let set = login_cookie();
    let (pair, real) = (set.pair(), set.as_str());
    let meter = "  % Total    % Received % Xferd  Average Speed   Time\n\n  0     0    0     0";
    for before in [
        "GET / HTTP/1.1\nhost: localhost\n\n",
        ":authority: localhost\n:method: GET\n",
        "HTTP/1.1 100 Continue\n\n",
        "HTTP/2 103\nlink: </a.css>\n\n",
        "HTTP/1.1 301 Moved Permanently\nlocation: https://example.com/\ncontent-length: 9\n\n",
        "HTTP/1.1 302 Found\nset-cookie: __Host-login=x\n\n",
        "GET / HTTP/1.1\n\nHTTP/1.1 302 Found\nlocation: /\n\n",
    ] {
        let text = format!("{before}HTTP/1.1 200 OK\nset-cookie: {real}\n\nbody");
        assert_found(text.as_bytes(), pair);
        assert_found(text.replace('\n', "\r\n").as_bytes(), pair);
    }
    for before in [
        "",
        "* Trying 127.0.0.1:3000...\n> GET / HTTP/1.1\n> Host: localhost\n>\n* Request sent\n",
        "Note: Unnecessary use of -X\n\n> GET / HTTP/2\n> \n",
        &format!("{meter}* Trying\n> GET / HTTP/1.1\n> Host: localhost\n> \n{meter}\n"),
        "> GET / HTTP/1.1\n> \n< HTTP/1.1 302 Found\n< location: /\n< \n* Issue another request\n> GET / HTTP/1.1\n> \n",
    ] {
        let text = format!("{before}< HTTP/1.1 200 OK\n< set-cookie: {real}\n{meter}\n< \nbody");
        assert_found(text.as_bytes(), pair);
        assert_found(text.replace('\n', "\r\n").as_bytes(), pair);
    }
}

#[test]
fn a_body_and_other_headers_need_not_be_utf_8() {
    let set = login_cookie();
    let (pair, real) = (set.pair().as_bytes(), set.as_str().as_bytes());
    let texts: [&[&[u8]]; 6] = [
        &[b"HTTP/1.1 200 OK\r\nset-cookie: ", real, b"\r\n\r\n\x89PNG\r\n\x1a\n\xff\0"],
        &[b"HTTP/1.1 200 OK\r\nx-name: caf\xe9\r\nset-cookie: ", real, b"\r\nx: \xff\r\n\r\n"],
        &[b"Cookie: name=caf\xe9; ", pair, b"; \xff=\xfe"],
        &[b"name=caf\xe9; ", pair],
        &[b"curl -b '", pair, b"' --data 'caf\xe9' localhost"],
        &[b"\xef\xbb\xbf", pair],
    ];
    for text in texts {
        assert_found(&text.concat(), set.pair());
    }
    // A token is ASCII.
    let changed = [&pair[..pair.len() - 1], b"\xff"].concat();
    let read = run(&["inspect"], &changed, &[]);
    assert_eq!(exit_code(&read), 1);
    assert!(stdout(&read).contains("malformed: the cookie's value is not canonical base64url"));
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let text = [b"name=caf\xe9; ", pair].concat();
        let mut process = std::process::Command::new(env!("CARGO_BIN_EXE_trickster-session"));
        let argument = std::ffi::OsStr::from_bytes(&text);
        let output = process.args(["inspect", "--json"]).arg(argument).output().unwrap();
        assert_eq!(json(&output)["name"], set.name());
    }
}

/// Comparing each of these cookies with each other one would take over a billion comparisons.
#[test]
fn fifty_thousand_headers_are_read() {
    let set = login_cookie();
    let mut text = format!("Set-Cookie: {}=old\n", set.name());
    for at in 0..50_000 {
        text.push_str(&format!("Set-Cookie: {at}=\n"));
    }
    text.push_str(&format!("Set-Cookie: {}\n", set.as_str()));
    assert!(text.len() < 1 << 20, "the command reads all of it");
    assert_found(text.as_bytes(), set.pair());
}

#[test]
fn an_error_names_each_session_cookie_once() {
    let (login, note) = (login_cookie(), set_cookie(SECRET, &EncryptedNote { note: "n".into() }));
    let text = format!("Cookie: {0}; {1}; {0}; {1}", login.pair(), note.pair());
    let read = run(&["inspect"], text.as_bytes(), &[]);
    assert_eq!(exit_code(&read), 2);
    let expected = format!("several session cookies: `{}`, `{}`; ", login.name(), note.name());
    let stderr = String::from_utf8_lossy(&read.stderr);
    assert!(stderr.contains(&expected), "{stderr}");
}
