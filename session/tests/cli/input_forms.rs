//! Forms of input for `inspect`: quoted text, curl commands, curl cookie jars, and responses.

use super::{
    EncryptedNote, Login, OTHER_SECRET, SECRET, TEST_TIME, exit_code, json, login_cookie, run,
    set_cookie, stdout, typed_session, unix_time, value,
};

/// The output of `inspect` with this text on standard input.
fn inspect(text: &str) -> String {
    stdout(&run(&["inspect"], text.as_bytes(), &[]))
}

/// Asserts that the cookie `pair` is found in each text, and is valid.
fn assert_all_found(texts: &[String], pair: &str) {
    let args = ["inspect", "--json", "--secret-env", "S"];
    let expected = json(&run(&args, pair.as_bytes(), &[("S", SECRET)]));
    assert_eq!(expected["verified"], true);
    for text in texts {
        let read = run(&args, text.as_bytes(), &[("S", SECRET)]);
        assert_eq!(exit_code(&read), 0, "{text}: {}", String::from_utf8_lossy(&read.stderr));
        assert_eq!(json(&read), expected, "{text}");
    }
}

#[test]
fn quotes_around_the_input_are_removed() {
    let set = login_cookie();
    let pair = set.pair();
    assert_all_found(
        &[
            format!("\"{pair}\""),
            format!("'{pair}'\n"),
            format!("\" {pair} \""),
            format!("'Cookie: a=b; {pair}'"),
            format!("\"Set-Cookie: {}\"", set.as_str()),
        ],
        pair,
    );
    for text in [format!("\"{}\"", value(&set)), format!("'{}'", value(&set))] {
        assert_eq!(inspect(&text), inspect(value(&set)));
        assert_eq!(stdout(&run(&["inspect", &text], b"", &[])), inspect(value(&set)));
    }
    for text in ["\"\"", "''", "\" \""] {
        assert_eq!(exit_code(&run(&["inspect", text], b"", &[])), 2, "{text}: empty input");
    }
    for text in ["\"", "'", "'\"", "\"x'"] {
        let text = inspect(text);
        assert!(
            text.contains("malformed: the cookie's value is not canonical base64url"),
            "{text}"
        );
    }
}

#[test]
fn double_quotes_around_a_value_are_ignored_as_a_server_does() {
    let set = login_cookie();
    let quoted = format!("{}=\"{}\"", set.name(), value(&set));
    assert!(typed_session::<Login>(SECRET).at(unix_time(TEST_TIME)).get(&quoted).is_some());
    assert_all_found(&[quoted.clone(), format!("Cookie: a=b; {quoted}; c=d")], set.pair());
}

#[test]
fn single_quotes_around_a_value_make_it_malformed() {
    let set = login_cookie();
    let quoted = format!("{}='{}'", set.name(), value(&set));
    assert!(typed_session::<Login>(SECRET).at(unix_time(TEST_TIME)).get(&quoted).is_none());
    // It is selected unless a cookie of the same name has no quotes.
    for text in [quoted.clone(), format!("Cookie: a=b; {quoted}; c=d"), format!("\"{quoted}\"")] {
        let read = run(&["inspect"], text.as_bytes(), &[]);
        assert_eq!(exit_code(&read), 1);
        let expected = "\ntoken      malformed: the value is in single quotes, which are part of a \
                        cookie's value, so every program rejects it\n";
        let text = stdout(&read);
        assert!(text.starts_with("cookie     `__Host-login`\n"), "{text}");
        assert!(text.contains(expected), "{text}");
    }
    assert_all_found(&[format!("Cookie: {quoted}; {}", set.pair())], set.pair());
}

#[test]
fn finds_the_cookie_in_a_curl_command() {
    let set = login_cookie();
    let pair = set.pair();
    let start = "curl 'https://example.com/it'\\''s?a=b;c=d' \\\n  -H 'accept: */*;q=0.8' \\\n";
    let end = " \\\n  -H 'sec-ch-ua: \"A;B\";v=\"8\"' \\\n  --data-raw '{\"x\":\"it\\'s\"}'";
    let sent = format!("theme=dark; {pair}; lang=\"en\"");
    assert_all_found(
        &[
            format!("{start}  -b '{sent}'{end}"),
            format!("{start}  -H 'Cookie: {sent}'{end}"),
            format!("{start}  -H $'cookie: {sent}\\u0021'{end}"),
            format!("curl https://example.com --compressed --cookie \"{pair}\""),
            format!("curl \"https://example.com/\\\"\" -H \"COOKIE: {pair}\" -b \"a=b\""),
            format!("curl -b {pair} https://example.com/"),
            format!("curl --insecure -b \\\n'{pair}' \\\n-X POST https://example.com"),
            format!(
                "curl 'https://example.com' \\\r\n-H 'accept: a' \\\r\n-b '{pair}' \\\r\n-H 'x: y'"
            ),
            format!("curl localhost -H 'x: in these quotes \\' -b '{pair}'"),
            // The Windows command prompt.
            format!(
                "curl ^\"https://example.com^\" ^\r\n  -b ^\"{sent}^\" ^\r\n  -H ^\"a: ^\\^\"b c^\\^\"^\""
            ),
            format!(
                "curl ^\"https://example.com^\" ^\n  -H ^\"a: ^\\^\"b c^\\^\"^\" ^\n  -b ^\"{pair}^\""
            ),
            format!("curl.exe -H \"Cookie: {pair}\" https://example.com"),
            format!("-H 'Cookie: {sent}'"),
            format!("  --header \"cookie:{pair}\""),
            format!("-b '{sent}'"),
            format!("--cookie {pair}"),
            // Copied from a terminal: the headers in curl's output win over its arguments.
            format!("curl -v -b a=b localhost\n> GET / HTTP/1.1\n> Cookie: {pair}\n"),
        ],
        pair,
    );
    let other = set_cookie(OTHER_SECRET, &EncryptedNote { note: "n".into() });
    let both = format!("{start} -b '{pair}; {}'", other.pair());
    assert_eq!(exit_code(&run(&["inspect", &both], b"", &[])), 2, "two session cookies");
    let named = ["inspect", &both, "--name", other.name(), "--json"];
    assert_eq!(json(&run(&named, b"", &[]))["format"], "0x11");
    for none in [
        "curl 'https://example.com/?a=b' -H 'accept: c=d'",
        "curl -b jar.txt https://example.com/?a=b",
        "curl https://example.com/?a=b -b",
        "curl https://example.com/ --data 'cookies: a=b'",
    ] {
        let read = run(&["inspect"], none.as_bytes(), &[]);
        assert_eq!(exit_code(&read), 2, "{none}: {}", stdout(&read));
        assert!(String::from_utf8_lossy(&read.stderr).contains("the input contains no cookie; "));
    }
}

#[test]
fn finds_the_cookie_in_a_curl_cookie_jar() {
    let set = login_cookie();
    let (name, value) = set.pair().split_once('=').unwrap();
    let start = "# Netscape HTTP Cookie File\n# https://curl.se/docs/http-cookies.html\n\n";
    let fields = format!("localhost\tFALSE\t/\tTRUE\t1800000000\t{name}\t{value}");
    let theme = ".example.com\tTRUE\t/a=b;c\tFALSE\t0\ttheme\tdark";
    let old = "#localhost\tFALSE\t/\tTRUE\t1800000000\t__Host-login\tAZcA";
    assert_all_found(
        &[
            format!("{start}#HttpOnly_{fields}\n"),
            format!("{start}{theme}\n#HttpOnly_{fields}\n"),
            format!("{old}\r\n{fields}\r\n{theme}\r\n"),
            fields.clone(),
        ],
        set.pair(),
    );
    let named = format!("{start}{theme}\n{fields}");
    let read = run(&["inspect", "--name", "theme", "--json"], named.as_bytes(), &[]);
    assert_eq!(json(&read)["name"], "theme");
    let gone = format!("{start}#HttpOnly_localhost\tFALSE\t/\tTRUE\t0\t{name}\t");
    assert!(inspect(&gone).contains("the value is empty"), "{}", inspect(&gone));
    assert_eq!(inspect(&gone), inspect(&format!("{gone}\n{theme}\n")));
    // A line of tab-separated fields without the flags of a cookie jar has no cookie.
    for (from, to) in [("FALSE\t/\tTRUE", "no\t/\tTRUE"), ("FALSE\t/\tTRUE", "FALSE\t/\tno")] {
        let read = run(&["inspect"], fields.replace(from, to).as_bytes(), &[]);
        assert_eq!(exit_code(&read), 1);
        assert!(!stdout(&read).contains("key id"), "{}", stdout(&read));
    }
    for none in [start.to_owned(), format!("{old}\n# a: b"), format!("{fields}\tx: y")] {
        let read = run(&["inspect"], none.as_bytes(), &[]);
        assert_eq!(exit_code(&read), 2, "{none}: {}", stdout(&read));
    }
}

#[test]
fn a_hyphen_reads_standard_input() {
    let set = login_cookie();
    let read = run(&["inspect", "-"], set.pair().as_bytes(), &[]);
    assert_eq!(exit_code(&read), 0);
    assert_eq!(stdout(&read), inspect(set.pair()));
}

#[test]
fn a_response_that_removes_the_cookie_or_has_none_fails() {
    let gone = typed_session::<Login>(SECRET).clear();
    let response = format!("HTTP/2 200\nset-cookie: {}\ndate: x\n\nbye", gone.as_str());
    let request = format!("> Cookie: {}\n< set-cookie: {}\n", login_cookie().pair(), gone.as_str());
    for text in [response, request, gone.as_str().to_owned()] {
        let read = run(&["inspect"], text.as_bytes(), &[]);
        assert_eq!(exit_code(&read), 1, "{text}");
        assert_eq!(
            stdout(&read),
            "cookie     `__Host-login`\nsize       12 bytes (name and value); the limit is 4096\n\
             token      malformed: the value is empty, as in a response that removes the cookie\n"
        );
    }
    // Pairs in other headers and in the body are not cookies.
    for text in [
        "HTTP/1.1 401 Unauthorized\r\ncontent-type: text/html; charset=utf-8\r\n\r\n<a href=x>",
        "GET / HTTP/1.1\nAccept: text/html;q=0.9\n",
    ] {
        let read = run(&["inspect"], text.as_bytes(), &[]);
        assert_eq!((exit_code(&read), stdout(&read).as_str()), (2, ""), "{text}");
        assert_eq!(
            String::from_utf8(read.stderr).unwrap(),
            "error: the input contains no cookie; give a cookie's value, `name=value`, or a \
             Cookie or Set-Cookie header\n"
        );
    }
}

#[test]
fn a_malformed_value_is_reported_with_its_size_and_what_is_wrong() {
    for (text, size) in [("x", "1 byte (value);"), ("xy", "2 bytes (value);")] {
        let text = inspect(text);
        assert!(text.contains(&format!("\nsize       {size} ")), "{text}");
    }
    assert!(inspect("a=").contains("\nsize       1 byte (name and value); "));
    let other = inspect(&"f".repeat(80));
    let expected = "malformed: the first byte is 0x7d; a token starts with 0x01, 0x02, 0x11 or 0x12, or with 0x80 more\n";
    assert!(other.contains(expected), "{other}");
    let short = inspect("AQAA");
    assert!(
        short.contains("malformed: the cookie's value is too short to be a token\n"),
        "{short}"
    );
    let set = login_cookie();
    let renamed = ["inspect", value(&set), "--name", "theme", "--secret-env", "S"];
    let renamed = stdout(&run(&renamed, b"", &[("S", SECRET)]));
    let expected = "\nverified   no: the tag is not valid; the token was modified, issued for a \
                    name other than `theme`, for another `--audience` or without or with `--plain-http`, or \
                    signed with another secret that happens to have the same key id\n";
    assert!(renamed.ends_with(expected), "{renamed}");
}
