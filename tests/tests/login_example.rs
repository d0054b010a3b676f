//! Runs the login example as a process and talks to it with an HTTP client that keeps cookies.

use std::io::{Read, Write};
use std::net::TcpStream;

use trickster_session_tests::login_example::LoginServer;
use ureq::Agent;
use ureq::http::StatusCode;

const SECRET: &str = "a secret of the tests and long enough to sign";

const ALICE: &str = r#"{"user_id":123,"username":"alice","role":"admin"}"#;
const UNAUTHENTICATED: &str = r#"{"error":"Not authenticated"}"#;
const SUCCESS: &str = r#"{"success":true}"#;

/// A client that follows no redirects and does not treat error statuses as errors.
fn client() -> Agent {
    Agent::config_builder().http_status_as_error(false).max_redirects(0).build().into()
}

type Answer = (StatusCode, String);

fn read(mut response: ureq::http::Response<ureq::Body>) -> Answer {
    (response.status(), response.body_mut().read_to_string().expect("a text"))
}

fn sign_in(client: &Agent, server: &LoginServer, username: &str) -> Answer {
    let form = [("username", username)];
    read(client.post(server.url("/login")).send_form(form).expect("an answer"))
}

fn profile(client: &Agent, server: &LoginServer) -> Answer {
    read(client.get(server.url("/profile")).call().expect("an answer"))
}

fn sign_out(client: &Agent, server: &LoginServer) -> Answer {
    read(client.post(server.url("/logout")).send_empty().expect("an answer"))
}

/// The session cookie in the client's jar, as `name=value`.
fn cookie(client: &Agent) -> Option<String> {
    let jar = client.cookie_jar_lock();
    let mut cookies = jar.iter().map(|cookie| format!("{}={}", cookie.name(), cookie.value()));
    cookies.next()
}

/// The response of `/profile` to a `Cookie` header with arbitrary bytes.
fn profile_with(server: &LoginServer, header: &[u8]) -> Answer {
    let mut socket = TcpStream::connect(server.addr()).expect("it listens");
    let mut request = b"GET /profile HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n".to_vec();
    request.extend_from_slice(b"cookie: ");
    request.extend_from_slice(header);
    request.extend_from_slice(b"\r\n\r\n");
    socket.write_all(&request).expect("it reads");
    let mut answer = String::new();
    socket.read_to_string(&mut answer).expect("it answers");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    (status.expect("a status"), body.to_owned())
}

#[test]
fn a_session_is_valid_until_sign_out() {
    let server = LoginServer::start(Some(SECRET));
    let alice = client();
    assert_eq!(profile(&alice, &server), (StatusCode::UNAUTHORIZED, UNAUTHENTICATED.into()));
    assert_eq!(sign_in(&alice, &server, "alice"), (StatusCode::OK, SUCCESS.into()));
    assert_eq!(profile(&alice, &server), (StatusCode::OK, ALICE.into()));
    assert_eq!(profile(&client(), &server), (StatusCode::UNAUTHORIZED, UNAUTHENTICATED.into()));
    assert_eq!(sign_out(&alice, &server), (StatusCode::OK, SUCCESS.into()));
    assert_eq!(cookie(&alice), None);
    assert_eq!(profile(&alice, &server), (StatusCode::UNAUTHORIZED, UNAUTHENTICATED.into()));
}

#[test]
fn a_session_survives_a_restart_only_with_the_same_secret() {
    let server = LoginServer::start(Some(SECRET));
    let alice = client();
    sign_in(&alice, &server, "alice");
    let status = server.terminate();
    assert!(status.success(), "it exits cleanly after SIGTERM: {status}");

    let server = LoginServer::start(Some(SECRET));
    assert_eq!(profile(&alice, &server), (StatusCode::OK, ALICE.into()));
    server.crash();

    let server = LoginServer::start(Some(SECRET));
    assert_eq!(profile(&alice, &server), (StatusCode::OK, ALICE.into()));

    let server = LoginServer::start(Some("another secret and just as long as that one"));
    assert_eq!(profile(&alice, &server), (StatusCode::UNAUTHORIZED, UNAUTHENTICATED.into()));
}

#[test]
fn sigterm_stops_the_server_cleanly_despite_an_open_connection() {
    let server = LoginServer::start(Some(SECRET));
    let mut idle = TcpStream::connect(server.addr()).expect("it listens");
    idle.write_all(b"GET /profile HTTP/1.1\r\nhost: localhost\r\n\r\n").expect("it reads");
    let mut first = [0];
    idle.read_exact(&mut first).expect("it answers");
    let status = server.terminate();
    assert!(status.success(), "{status}");
}

#[test]
fn changing_any_character_of_the_cookie_gives_401() {
    let server = LoginServer::start(Some(SECRET));
    let alice = client();
    sign_in(&alice, &server, "alice");
    let genuine = cookie(&alice).expect("a cookie was kept");
    assert_eq!(profile_with(&server, genuine.as_bytes()), (StatusCode::OK, ALICE.into()));
    for at in 0..genuine.len() {
        let was = genuine.as_bytes()[at];
        // Two characters of base64url, so that at least one differs, and two others.
        for other in *b"AB.=" {
            if other == was {
                continue;
            }
            let mut changed = genuine.clone().into_bytes();
            changed[at] = other;
            let answer = profile_with(&server, &changed);
            let expected = (StatusCode::UNAUTHORIZED, UNAUTHENTICATED.into());
            assert_eq!(answer, expected, "character {at} as {:?}", other as char);
        }
    }
}

#[test]
fn a_hostile_cookie_header_gives_401_and_never_500() {
    let server = LoginServer::start(Some(SECRET));
    let alice = client();
    sign_in(&alice, &server, "alice");
    let genuine = cookie(&alice).expect("a cookie was kept");
    let (name, value) = genuine.split_once('=').expect("name and value");
    let many = |count, cookie: &dyn Fn(usize) -> String| {
        (0..count).map(cookie).collect::<Vec<_>>().join("; ").into_bytes()
    };
    let mut high = format!("{name}=").into_bytes();
    high.extend(128..=255u8);
    let hostile: [(&str, Vec<u8>); 12] = [
        ("nothing", b"".to_vec()),
        ("no `=`", name.as_bytes().to_vec()),
        ("only `=`", b"=".to_vec()),
        ("only separators", b";;; ; ;".to_vec()),
        ("no value", format!("{name}=").into_bytes()),
        ("the value without its name", value.as_bytes().to_vec()),
        ("bytes over 127", high),
        ("100 kB of name", vec![b'a'; 100_000]),
        ("100 kB of value", format!("{name}={}", "A".repeat(100_000)).into_bytes()),
        ("500 other cookies", many(500, &|i| format!("cookie{i}={i}"))),
        ("500 forged cookies", many(500, &|i| format!("{name}=AQ{i:04}{}", &value[6..]))),
        ("the name twice, both forged", format!("{name}=x; {name}={}", &value[1..]).into_bytes()),
    ];
    for (what, header) in hostile {
        let answer = profile_with(&server, &header);
        assert_eq!(answer, (StatusCode::UNAUTHORIZED, UNAUTHENTICATED.into()), "{what}");
    }
    // A valid cookie in the same kinds of header is accepted.
    let welcome: [(&str, Vec<u8>); 4] = [
        ("a forged one first", format!("{name}=x; {genuine}").into_bytes()),
        ("a forged one after it", format!("{genuine}; {name}=x").into_bytes()),
        (
            "after 500 others",
            [many(500, &|i| format!("c{i}={i}")), genuine.clone().into()].join(&b"; "[..]),
        ),
        ("after bytes over 127", [&[128, 255], &b"; "[..], genuine.as_bytes()].concat()),
    ];
    for (what, header) in welcome {
        assert_eq!(profile_with(&server, &header), (StatusCode::OK, ALICE.into()), "{what}");
    }
}

#[test]
fn a_username_over_max_len_is_answered_with_422() {
    let server = LoginServer::start(Some(SECRET));
    let someone = client();
    let longest = "x".repeat(32);
    assert_eq!(sign_in(&someone, &server, &longest).0, StatusCode::OK);
    let before = cookie(&someone);
    let (status, text) = sign_in(&someone, &server, &"x".repeat(33));
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text.contains("username") && text.contains("33") && text.contains("32"), "{text}");
    let without = someone.post(server.url("/login")).send_form([("name", "alice")]);
    assert_eq!(without.expect("an answer").status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(cookie(&someone), before, "a refused sign-in leaves the cookie unchanged");
}

#[test]
fn browsers_are_redirected_and_other_clients_get_json() {
    let server = LoginServer::start(Some(SECRET));
    let browser = client();
    let accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    for path in ["/login", "/logout"] {
        let answer = browser.post(server.url(path)).header("accept", accept);
        let answer = answer.send_form([("username", "alice")]).expect("an answer");
        assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{path}");
        assert!(answer.headers()["location"].to_str().is_ok_and(|page| page.starts_with('/')));
        assert_eq!(cookie(&browser).is_some(), path == "/login");
    }
    let page = browser.get(server.url("/")).call().expect("an answer");
    assert_eq!(page.headers()["content-type"], "text/html; charset=utf-8");
}

#[test]
fn without_a_secret_sessions_end_with_the_process_after_a_warning() {
    let server = LoginServer::start(None);
    let output = server.startup_output.join("\n");
    assert!(output.contains("SESSION_SECRET is not set"), "{output}");
    assert!(output.contains("sessions end with this process"), "{output}");
    let alice = client();
    sign_in(&alice, &server, "alice");
    assert_eq!(profile(&alice, &server), (StatusCode::OK, ALICE.into()));
    drop(server);
    let server = LoginServer::start(None);
    assert_eq!(profile(&alice, &server), (StatusCode::UNAUTHORIZED, UNAUTHENTICATED.into()));
}

#[test]
fn an_invalid_secret_prints_how_to_make_one_and_exits_with_status_1() {
    let trivial = "7".repeat(64);
    let second_short = format!("{SECRET},abracadabra");
    let bad = [
        ("", "SESSION_SECRET is empty"),
        ("   \n", "SESSION_SECRET is empty"),
        ("abracadabra", "SESSION_SECRET has 11 bytes; a secret has 32 or more"),
        (&trivial, "SESSION_SECRET is one byte, repeated"),
        (&second_short, "secret 2 of SESSION_SECRET"),
    ];
    for (secret, expected) in bad {
        let (status, output) = LoginServer::run_until_failure(LoginServer::command(Some(secret)));
        assert_eq!(status.code(), Some(1), "{output}");
        assert!(output.contains(expected), "{output}");
        assert!(output.contains("openssl rand -base64 32"), "the fix is missing: {output}");
        assert!(!output.contains("panicked") && !output.contains("abracadabra"), "{output}");
    }
}

#[cfg(unix)]
#[test]
fn a_secret_that_is_not_utf8_exits_with_status_1() {
    use std::os::unix::ffi::OsStrExt;
    let mut command = LoginServer::command(None);
    command.env("SESSION_SECRET", std::ffi::OsStr::from_bytes(&[0xff; 40]));
    let (status, output) = LoginServer::run_until_failure(command);
    assert_eq!(status.code(), Some(1));
    assert!(output.starts_with("SESSION_SECRET is not UTF-8 text"), "{output}");
}
