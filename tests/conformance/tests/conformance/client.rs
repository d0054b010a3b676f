//! An HTTP client with one persistent connection, and a function that sends raw bytes.

use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{COOKIE, HOST, HeaderValue, SET_COOKIE};
use hyper::{HeaderMap, Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// One connection. If the server closes it, the next request fails.
pub struct Client {
    sender: SendRequest<Full<Bytes>>,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// The values of all `Set-Cookie` headers.
    pub fn set_cookies(&self) -> Vec<&str> {
        let values = self.headers.get_all(SET_COOKIE).iter();
        values.map(|value| value.to_str().expect("a cookie is text")).collect()
    }

    /// `name=value` of the only cookie that the response sets.
    pub fn only_pair(&self) -> &str {
        let set_cookies = self.set_cookies();
        assert_eq!(set_cookies.len(), 1, "one Set-Cookie is expected: {set_cookies:?}");
        set_cookies[0].split(';').next().unwrap_or_default()
    }

    pub fn assert(&self, status: u16, body: &str) {
        assert_eq!((self.status.as_u16(), &self.body[..]), (status, body));
    }
}

impl Client {
    pub async fn connect(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("the server listens");
        let (sender, connection) = handshake(TokioIo::new(stream)).await.expect("a handshake");
        tokio::spawn(connection);
        Client { sender }
    }

    /// A request with one `Cookie` header for each of `cookies`.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        cookies: &[&str],
        body: &str,
    ) -> Answer {
        let mut request = Request::new(Full::new(Bytes::copy_from_slice(body.as_bytes())));
        *request.method_mut() = method;
        *request.uri_mut() = path.parse().expect("a path");
        request.headers_mut().insert(HOST, HeaderValue::from_static("localhost"));
        for cookie in cookies {
            let value = HeaderValue::from_bytes(cookie.as_bytes()).expect("a header's value");
            request.headers_mut().append(COOKIE, value);
        }
        self.sender.ready().await.expect("the connection is kept");
        let response = self.sender.send_request(request).await.expect("a response");
        let (head, body) = response.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes();
        let body = String::from_utf8(body.to_vec()).expect("text");
        Answer { status: head.status, headers: head.headers, body }
    }

    pub async fn get(&mut self, path: &str, cookies: &[&str]) -> Answer {
        self.send(Method::GET, path, cookies, "").await
    }

    pub async fn head(&mut self, path: &str, cookies: &[&str]) -> Answer {
        self.send(Method::HEAD, path, cookies, "").await
    }

    pub async fn post(&mut self, path: &str, cookies: &[&str], body: &str) -> Answer {
        self.send(Method::POST, path, cookies, body).await
    }
}

/// Sends raw bytes; returns the status of the response, or `None` if the server closes without one.
pub async fn raw(address: SocketAddr, request: &[u8]) -> Option<u16> {
    let exchange = async {
        let mut stream = TcpStream::connect(address).await.expect("the server listens");
        // A server may reject the request and close before it has read everything.
        let _ = stream.write_all(request).await;
        let _ = stream.shutdown().await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let status = answer.strip_prefix(b"HTTP/1.1 ")?.get(..3)?;
        str::from_utf8(status).ok()?.parse().ok()
    };
    // A hanging server then fails one case and not the whole run.
    tokio::time::timeout(Duration::from_secs(60), exchange).await.expect("the server answers")
}
