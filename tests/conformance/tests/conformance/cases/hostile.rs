//! Malformed requests: the server may reject them, but neither fails nor signs anyone in.

use super::Server;
use crate::client::raw;

/// Asserts that the request gets a 4xx response or none.
async fn assert_harmless(server: &Server, request: &[u8]) {
    if let Some(status) = raw(server.address, request).await {
        let text = String::from_utf8_lossy(&request[..request.len().min(200)]);
        assert!((400..500).contains(&status), "{status} to {text}");
    }
}

/// A request for `/profile` with these header bytes.
fn request(headers: &[u8]) -> Vec<u8> {
    let head = b"GET /profile HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    [head, headers, b"\r\n\r\n"].concat()
}

async fn assert_still_serving(server: &Server) {
    let pair = server.session("alice");
    server.connect().await.get("/profile", &[&pair]).await.assert(200, "alice");
}

pub async fn malformed_requests(server: Server) {
    // Just under the 64 KiB that the `http` crate allows in a header name. Above that, actix-http
    // 3.20 itself panics in the connection's task.
    let long = "A".repeat(65_000);
    let names = "__Host-login=; ".repeat(1000);
    let lines = "Cookie: __Host-login=AAAA\r\n".repeat(90);
    let ours = server.session("alice");
    for headers in [
        "Cookie:".to_owned(),
        "Cookie".to_owned(),
        "Cookie: ;;;===;;;=;".to_owned(),
        "Cookie: __Host-login".to_owned(),
        "Cookie: __Host-login=\"\"".to_owned(),
        format!("Cookie: {names}"),
        format!("Cookie: __Host-login={long}"),
        format!("Cookie: {long}=1; {long}=2"),
        format!("{long}: 1"),
        lines.trim_end().to_owned(),
        format!("Cookie: __Host-login=\0; {ours}\0"),
        format!("Cookie: a=1\r\n {ours}"),
        format!("Cookie : {ours}"),
        format!("Cookie: {}", ours.replace('=', "\r\n")),
        format!("Cookie: {}", ours.replace('=', "\u{ff1d}")),
        format!("X-Cookie: {ours}\r\nSet-Cookie: {ours}\r\nCookie2: {ours}"),
    ] {
        assert_harmless(&server, &request(headers.as_bytes())).await;
    }
    for bytes in [&b""[..], b"\r\n\r\n", b"\x16\x03\x01\x02\x00", b"GET", b"GET / HTTP/9.9\r\n\r\n"]
    {
        if let Some(status) = raw(server.address, bytes).await {
            assert_ne!(status, 200);
        }
    }
    assert_still_serving(&server).await;
}

pub async fn generated_cookie_headers(server: Server) {
    // xorshift64 (Marsaglia, 2003): the same bytes in every run and for every framework.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let ours = server.session("alice").into_bytes();
    for _ in 0..200 {
        let mut header = b"Cookie: ".to_vec();
        for _ in 0..random() % 8 {
            match random() % 4 {
                0 => header.extend_from_slice(b"__Host-login="),
                1 => {
                    // A prefix of a valid cookie, never all of it.
                    let end = random() as usize % ours.len();
                    header.extend_from_slice(&ours[..end]);
                }
                2 => header.extend_from_slice(b"; "),
                _ => header.extend((0..random() % 40).map(|_| random() as u8)),
            }
        }
        assert_harmless(&server, &request(&header)).await;
    }
    assert_still_serving(&server).await;
}
