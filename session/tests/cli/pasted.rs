//! Cookies as people find them: in quotes, in a command of curl, in its cookie jar, in a response.

use super::{
    Hidden, Login, NOON, OTHER, SECRET, at, code, json, made, manager, out, run, some_cookie, value,
};

/// `inspect` of this text on standard input.
fn told(text: &str) -> String {
    out(&run(&["inspect"], text.as_bytes(), &[]))
}

/// Asserts that the cookie of `some_cookie` is read from each text, and verified.
fn each_is_read(texts: &[String], pair: &str) {
    let args = ["inspect", "--json", "--secret-env", "S"];
    let expected = json(&run(&args, pair.as_bytes(), &[("S", SECRET)]));
    assert_eq!(expected["verified"], true);
    for text in texts {
        let read = run(&args, text.as_bytes(), &[("S", SECRET)]);
        assert_eq!(code(&read), 0, "{text}: {}", String::from_utf8_lossy(&read.stderr));
        assert_eq!(json(&read), expected, "{text}");
    }
}

#[test]
fn one_pair_of_quotes_around_the_input_does_not_count() {
    let set = some_cookie();
    let pair = set.pair();
    each_is_read(
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
        assert_eq!(told(&text), told(value(&set)));
        assert_eq!(out(&run(&["inspect", &text], b"", &[])), told(value(&set)));
    }
    for text in ["\"\"", "''", "\" \""] {
        assert_eq!(code(&run(&["inspect", text], b"", &[])), 2, "{text}: there is no cookie");
    }
    for text in ["\"", "'", "'\"", "\"x'"] {
        let text = told(text);
        assert!(text.contains("none: the cookie's value is not canonical base64url"), "{text}");
    }
}

#[test]
fn quotes_around_a_value_are_a_part_of_it_and_no_program_accepts_them() {
    let set = some_cookie();
    for quote in ['"', '\''] {
        let quoted = format!("{}={quote}{}{quote}", set.name(), value(&set));
        assert!(manager::<Login>(SECRET).get_at(at(NOON), &quoted).is_none());
        // It is the one that is meant, unless another one of its name is without quotes.
        for text in [quoted.clone(), format!("Cookie: a=b; {quoted}; c=d"), format!("'{quoted}'")] {
            let read = run(&["inspect"], text.as_bytes(), &[]);
            assert_eq!(code(&read), 1);
            let said = "\ntoken      none: it stands in quotes, which are part of a cookie's value: \
                        no program accepts it\n";
            let text = out(&read);
            assert!(text.starts_with("cookie     `__Host-login`\n"), "{text}");
            assert!(text.contains(said), "{text}");
        }
        each_is_read(&[format!("Cookie: {quoted}; {}", set.pair())], set.pair());
    }
}

#[test]
fn a_request_that_a_browser_copied_as_curl_is_read() {
    let set = some_cookie();
    let pair = set.pair();
    let start = "curl 'https://example.com/it'\\''s?a=b;c=d' \\\n  -H 'accept: */*;q=0.8' \\\n";
    let end = " \\\n  -H 'sec-ch-ua: \"A;B\";v=\"8\"' \\\n  --data-raw '{\"x\":\"it\\'s\"}'";
    let sent = format!("theme=dark; {pair}; lang=\"en\"");
    each_is_read(
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
            // The shell of Windows.
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
            // A terminal's text: what was sent and answered says more than the command.
            format!("curl -v -b a=b localhost\n> GET / HTTP/1.1\n> Cookie: {pair}\n"),
        ],
        pair,
    );
    let other = made(OTHER, &Hidden { note: "n".into() });
    let both = format!("{start} -b '{pair}; {}'", other.pair());
    assert_eq!(code(&run(&["inspect", &both], b"", &[])), 2, "there are two");
    let named = ["inspect", &both, "--name", other.name(), "--json"];
    assert_eq!(json(&run(&named, b"", &[]))["format"], "0x11");
    for none in [
        "curl 'https://example.com/?a=b' -H 'accept: c=d'",
        "curl -b jar.txt https://example.com/?a=b",
        "curl https://example.com/?a=b -b",
        "curl https://example.com/ --data 'cookies: a=b'",
    ] {
        let read = run(&["inspect"], none.as_bytes(), &[]);
        assert_eq!(code(&read), 2, "{none}: {}", out(&read));
        assert!(String::from_utf8_lossy(&read.stderr).contains("the input has no cookie: "));
    }
}

#[test]
fn a_cookie_jar_of_curl_is_read() {
    let set = some_cookie();
    let (name, value) = set.pair().split_once('=').unwrap();
    let start = "# Netscape HTTP Cookie File\n# https://curl.se/docs/http-cookies.html\n\n";
    let fields = format!("localhost\tFALSE\t/\tTRUE\t1800000000\t{name}\t{value}");
    let theme = ".example.com\tTRUE\t/a=b;c\tFALSE\t0\ttheme\tdark";
    let old = "#localhost\tFALSE\t/\tTRUE\t1800000000\t__Host-login\tAZcA";
    each_is_read(
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
    assert!(told(&gone).contains("the value is empty"), "{}", told(&gone));
    assert_eq!(told(&gone), told(&format!("{gone}\n{theme}\n")));
    // A line of a table is no cookie.
    for (from, to) in [("FALSE\t/\tTRUE", "no\t/\tTRUE"), ("FALSE\t/\tTRUE", "FALSE\t/\tno")] {
        let read = run(&["inspect"], fields.replace(from, to).as_bytes(), &[]);
        assert_eq!(code(&read), 1);
        assert!(!out(&read).contains("key id"), "{}", out(&read));
    }
    for none in [start.to_owned(), format!("{old}\n# a: b"), format!("{fields}\tx: y")] {
        let read = run(&["inspect"], none.as_bytes(), &[]);
        assert_eq!(code(&read), 2, "{none}: {}", out(&read));
    }
}

#[test]
fn a_hyphen_is_standard_input() {
    let set = some_cookie();
    let read = run(&["inspect", "-"], set.pair().as_bytes(), &[]);
    assert_eq!(code(&read), 0);
    assert_eq!(out(&read), told(set.pair()));
}

#[test]
fn a_response_that_removes_the_cookie_or_sets_none_is_told_as_that() {
    let gone = manager::<Login>(SECRET).clear();
    let response = format!("HTTP/2 200\nset-cookie: {}\ndate: x\n\nbye", gone.as_str());
    let request = format!("> Cookie: {}\n< set-cookie: {}\n", some_cookie().pair(), gone.as_str());
    for text in [response, request, gone.as_str().to_owned()] {
        let read = run(&["inspect"], text.as_bytes(), &[]);
        assert_eq!(code(&read), 1, "{text}");
        assert_eq!(
            out(&read),
            "cookie     `__Host-login`\nsize       12 bytes of name and value; browsers keep 4096\n\
             token      none: the value is empty, as in a response that removes the cookie\n"
        );
    }
    // The pairs of other headers and of the body are no cookies.
    for text in [
        "HTTP/1.1 401 Unauthorized\r\ncontent-type: text/html; charset=utf-8\r\n\r\n<a href=x>",
        "GET / HTTP/1.1\nAccept: text/html;q=0.9\n",
    ] {
        let read = run(&["inspect"], text.as_bytes(), &[]);
        assert_eq!((code(&read), out(&read).as_str()), (2, ""), "{text}");
        assert_eq!(
            String::from_utf8(read.stderr).unwrap(),
            "error: the input has no cookie: no `name=value`, and no Cookie or Set-Cookie header\n"
        );
    }
}

#[test]
fn one_byte_is_no_bytes_and_what_is_no_token_says_what_would_be() {
    for (text, size) in [("x", "1 byte of value;"), ("xy", "2 bytes of value;")] {
        let text = told(text);
        assert!(text.contains(&format!("\nsize       {size} ")), "{text}");
    }
    assert!(told("a=").contains("\nsize       1 byte of name and value; "));
    let other = told(&"f".repeat(80));
    let said = "none: its first byte is 0x7d; a token begins with 0x01, 0x02, 0x11 or 0x12\n";
    assert!(other.contains(said), "{other}");
    let short = told("AQAA");
    assert!(short.contains("none: the cookie's value is too short to be a token\n"), "{short}");
    let set = some_cookie();
    let renamed = ["inspect", value(&set), "--name", "theme", "--secret-env", "S"];
    let renamed = out(&run(&renamed, b"", &[("S", SECRET)]));
    let said = "\nverified   no: the token's tag is wrong; it was changed, made for a name other than \
                `theme`, or by another secret that has the same key id by chance\n";
    assert!(renamed.ends_with(said), "{renamed}");
}
