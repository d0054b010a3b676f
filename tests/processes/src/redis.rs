//! A Redis server, and servers of the example that share a list of revocations through it.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use redis::{Client, Connection};
use trickster_session_tests::login_example::{LoginServer, example};
use ureq::Agent;

use crate::is_installed;
use crate::nginx::free_addr;
use crate::temp_dir::TempDir;

/// The stream of the example.
pub const STREAM: &str = "example:revocations";

/// How long a test waits for what should happen.
const TIMEOUT: Duration = Duration::from_secs(90);

/// Whether Redis is installed; see [`is_installed`].
pub fn redis_is_installed() -> bool {
    is_installed("redis-server", "redis-server")
}

/// Asks until the answer is yes.
///
/// # Panics
///
/// If it stays no for too long.
pub fn eventually(what: &str, mut is_true: impl FnMut() -> bool) {
    let started = Instant::now();
    while !is_true() {
        assert!(started.elapsed() < TIMEOUT, "after {TIMEOUT:?}, this is not so: {what}");
        thread::yield_now();
    }
}

/// A Redis server that writes everything to disk; dropping it stops the process.
pub struct Redis {
    child: Option<Child>,
    port: u16,
    dir: TempDir,
}

impl Redis {
    /// Starts one on a free port.
    pub fn start() -> Self {
        let mut redis = Redis { child: None, port: free_addr().port(), dir: TempDir::new() };
        redis.start_again();
        redis
    }

    /// Starts it on the same port, with what it has written.
    pub fn start_again(&mut self) {
        self.start_with(&[]);
    }

    /// Starts it with more arguments.
    pub fn start_with(&mut self, arguments: &[&str]) {
        let port = self.port.to_string();
        let child = Command::new("redis-server")
            .args(["--bind", "127.0.0.1", "--port", &port, "--dir"])
            .arg(self.dir.path())
            .args(["--appendonly", "yes", "--appendfsync", "always", "--save", ""])
            .args(arguments)
            .stdout(Stdio::null())
            .spawn()
            .expect("Redis starts");
        self.child = Some(child);
        let client = Client::open(self.url()).expect("a URL");
        eventually("Redis responds", || {
            let connection = client.get_connection();
            connection.is_ok_and(|mut redis| redis::cmd("PING").exec(&mut redis).is_ok())
        });
    }

    /// Lets it also speak TLS, and returns that URL and the file with the certificate to trust.
    pub fn enable_tls(&mut self) -> (String, PathBuf) {
        let file = |name: &str| self.dir.path().join(name).to_string_lossy().into_owned();
        let (key, certificate) = (file("key.pem"), file("certificate.pem"));
        let created = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"])
            .args(["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"])
            .args(["-addext", "basicConstraints=critical,CA:FALSE"])
            .args(["-keyout", &key, "-out", &certificate])
            .stderr(Stdio::null())
            .status();
        assert!(created.expect("openssl runs").success());
        let port = free_addr().port();
        self.crash();
        self.start_with(&[
            "--tls-port",
            &port.to_string(),
            "--tls-key-file",
            &key,
            "--tls-cert-file",
            &certificate,
            "--tls-ca-cert-file",
            &certificate,
            "--tls-auth-clients",
            "no",
        ]);
        (format!("rediss://127.0.0.1:{port}/"), certificate.into())
    }

    /// Kills it, as a crash would.
    pub fn crash(&mut self) {
        let mut child = self.child.take().expect("it runs");
        child.kill().expect("it was running");
        child.wait().expect("it has exited");
    }

    /// Stops its process without ending it, or lets it go on.
    pub fn signal(&self, signal: &str) {
        let pid = self.child.as_ref().expect("it runs").id().to_string();
        let sent = Command::new("kill").args([signal, &pid]).status();
        assert!(sent.expect("`kill` runs").success());
    }

    /// Where it writes.
    pub fn dir(&self) -> &Path {
        self.dir.path()
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }

    /// A connection for the test itself.
    pub fn connection(&self) -> Connection {
        Client::open(self.url()).and_then(|client| client.get_connection()).expect("a connection")
    }

    /// How many different records the stream has: servers that put one back at the same time add it more than once.
    pub fn records(&self) -> usize {
        let mut range = redis::cmd("XRANGE");
        let entries: Vec<(String, Vec<Vec<u8>>)> =
            range.arg(STREAM).arg("-").arg("+").query(&mut self.connection()).expect("entries");
        entries.into_iter().map(|(_id, fields)| fields).collect::<HashSet<_>>().len()
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The command that starts the example with these secrets.
pub fn server_command(url: &str, secrets: &str) -> Command {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    let mut command = Command::new(BINARY.get_or_init(|| example("redis", "redis-tls")));
    command.env("REDIS_URL", url).env("SESSION_SECRET", secrets).env("ADDR", "127.0.0.1:0");
    command
}

/// Servers that share one Redis.
pub struct Fleet {
    pub redis: Redis,
    servers: Vec<Option<LoginServer>>,
    pub addrs: Vec<SocketAddr>,
    agent: Agent,
}

impl Fleet {
    /// Starts three servers and a Redis.
    pub fn start(secrets: &str) -> Self {
        Fleet::start_with(Redis::start(), secrets)
    }

    /// Starts three servers.
    pub fn start_with(redis: Redis, secrets: &str) -> Self {
        let url = redis.url();
        // In parallel, because each reads the whole stream before it accepts requests.
        let server = || LoginServer::spawn(server_command(&url, secrets));
        let servers: Vec<_> = thread::scope(|scope| {
            let starting: Vec<_> = (0..3).map(|_| scope.spawn(server)).collect();
            starting.into_iter().map(|server| server.join().expect("a server")).collect()
        });
        let addrs: Vec<_> = servers.iter().map(LoginServer::addr).collect();
        Fleet { servers: servers.into_iter().map(Some).collect(), ..Fleet::of(redis, &addrs) }
    }

    /// Servers that someone else has started.
    pub fn of(redis: Redis, addrs: &[SocketAddr]) -> Self {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(TIMEOUT))
            .build()
            .into();
        Fleet { redis, servers: Vec::new(), addrs: addrs.to_vec(), agent }
    }

    /// Kills a server, as a crash would.
    pub fn crash(&mut self, server: usize) {
        self.servers[server].take().expect("it runs").crash();
    }

    /// Starts a server again on its address, with these secrets.
    pub fn start_again(&mut self, server: usize, secrets: &str) {
        let mut command = server_command(&self.redis.url(), secrets);
        command.env("ADDR", self.addrs[server].to_string());
        self.servers[server] = Some(LoginServer::spawn(command));
    }

    /// Ends a server as a deploy does, and starts it with these secrets.
    pub fn deploy(&mut self, server: usize, secrets: &str) {
        let status = self.servers[server].take().expect("it runs").terminate();
        assert!(status.success(), "it exits cleanly: {status}");
        self.start_again(server, secrets);
    }

    /// Signs out, or out everywhere, and asserts that the server accepted the cookie.
    pub fn post(&self, server: SocketAddr, path: &str, cookie: &str) {
        let url = format!("http://{server}{path}");
        let response = self.agent.post(url).header("cookie", cookie).send_empty();
        assert_eq!(response.expect("a response").status(), 200);
    }

    /// Whether a server accepts a cookie.
    pub fn accepts(&self, server: SocketAddr, cookie: &str) -> bool {
        let url = format!("http://{server}/profile");
        let response = self.agent.get(url).header("cookie", cookie).call().expect("a response");
        match response.status().as_u16() {
            200 => true,
            401 => false,
            other => panic!("the status is {other}"),
        }
    }

    /// Whether all servers accept a cookie.
    pub fn all_accept(&self, cookie: &str) -> bool {
        self.addrs.iter().all(|server| self.accepts(*server, cookie))
    }

    /// Waits until all servers refuse a cookie.
    pub fn wait_until_refused(&self, cookie: &str) {
        for server in &self.addrs {
            eventually("the cookie is refused", || !self.accepts(*server, cookie));
        }
    }

    /// Whether a server reads and writes the stream.
    pub fn is_healthy(&self, server: usize) -> bool {
        let url = format!("http://{}/health", self.addrs[server]);
        self.agent.get(url).call().expect("a response").status() == 200
    }

    /// A number in the health of a server.
    pub fn health(&self, server: usize, number: &str) -> u64 {
        let url = format!("http://{}/health", self.addrs[server]);
        let mut response = self.agent.get(url).call().expect("a response");
        let text = response.body_mut().read_to_string().expect("text");
        let health: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        health[number].as_u64().expect("a number")
    }
}
