//! Runs the login example, or another one, in a separate process.

use std::io::{BufRead, BufReader, Lines};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::{OnceLock, mpsc};
use std::time::Duration;

/// How long the server may take to exit after SIGTERM.
const TIMEOUT: Duration = Duration::from_secs(20);

/// A running example; dropping it kills the process.
pub struct LoginServer {
    child: Child,
    output: Lines<BufReader<ChildStdout>>,
    addr: SocketAddr,
    /// The lines it printed before it listened.
    pub startup_output: Vec<String>,
}

impl LoginServer {
    /// The command that starts it, with `secret` as `SESSION_SECRET`.
    pub fn command(secret: Option<&str>) -> Command {
        static BINARY: OnceLock<PathBuf> = OnceLock::new();
        let binary = BINARY.get_or_init(|| example("login", ""));
        let mut command = Command::new(binary);
        command.env_remove("SESSION_SECRET").env_remove("PLAIN_HTTP").env("ADDR", "127.0.0.1:0");
        if let Some(secret) = secret {
            command.env("SESSION_SECRET", secret);
        }
        command
    }

    /// Starts it on a free port, and waits until it listens.
    pub fn start(secret: Option<&str>) -> Self {
        Self::spawn(Self::command(secret))
    }

    /// Starts it on the address of a server that has exited.
    pub fn start_at(addr: SocketAddr, secret: &str) -> Self {
        let mut command = Self::command(Some(secret));
        command.env("ADDR", addr.to_string());
        Self::spawn(command)
    }

    /// Starts it on a free port for browsers that open it without TLS.
    pub fn start_for_plain_http() -> Self {
        let mut command = Self::command(None);
        command.env("PLAIN_HTTP", "1");
        Self::spawn(command)
    }

    /// Runs a command, and waits until it listens.
    pub fn spawn(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the example starts");
        let stdout = child.stdout.take().expect("stdout is piped");
        let mut output = BufReader::new(stdout).lines();
        let mut startup_output = Vec::new();
        let addr = output.by_ref().map_while(Result::ok).find_map(|line| {
            let addr = line.strip_prefix("listening on http://").map(str::to_owned);
            startup_output.push(line);
            addr
        });
        let Some(addr) = addr else {
            let status = child.wait();
            panic!("the example exited before it listened: {status:?}");
        };
        let addr = addr.parse().expect("it prints its address");
        LoginServer { child, output, addr, startup_output }
    }

    /// Runs a command that must exit before it listens; returns its exit status and stderr.
    pub fn run_until_failure(mut command: Command) -> (ExitStatus, String) {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the example starts");
        let stdout = child.stdout.take().expect("stdout is piped");
        let mut output = BufReader::new(stdout).lines().map_while(Result::ok);
        if output.any(|line| line.starts_with("listening on")) {
            let _ = child.kill();
            panic!("it listens although it should have exited");
        }
        let ended = child.wait_with_output().expect("it has exited");
        (ended.status, String::from_utf8_lossy(&ended.stderr).into_owned())
    }

    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// The URL of `path` on this server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.addr)
    }

    /// Kills it with SIGKILL, as a crash would.
    pub fn crash(mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it has exited");
    }

    /// Sends SIGTERM and returns the exit status.
    pub fn terminate(mut self) -> ExitStatus {
        let pid = self.child.id().to_string();
        let signaled = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &pid]).status();
        assert!(signaled.expect("`sh` runs").success());
        let (ended, on_exit) = mpsc::channel();
        std::thread::scope(|scope| {
            let output = &mut self.output;
            // Its output ends when the process does.
            scope.spawn(move || {
                output.for_each(drop);
                ended.send(())
            });
            let in_time = on_exit.recv_timeout(TIMEOUT);
            if in_time.is_err() {
                // Closes the pipe, so that the thread ends.
                let _ = self.child.kill();
            }
            let status = self.child.wait().expect("it has exited");
            assert!(in_time.is_ok(), "it did not exit within {TIMEOUT:?} of SIGTERM");
            status
        })
    }
}

impl Drop for LoginServer {
    fn drop(&mut self) {
        // Both fail only for a process that has exited.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Builds an example with these features, and with the cargo that built this test. Cargo reports the path of
/// the executable, so this works with any target directory.
pub fn example(name: &str, features: &str) -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| env!("CARGO").into());
    let mut command = Command::new(cargo);
    // From the root, so that cargo reuses what `cargo test` has built there.
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    command.args(["build", "--example", name]);
    if !features.is_empty() {
        command.args(["--package", "trickster-session-examples", "--features", features]);
    }
    let built = command
        .args(["--quiet", "--message-format", "json-render-diagnostics"])
        .stderr(Stdio::inherit())
        .output()
        .expect("cargo starts");
    assert!(built.status.success(), "the example {name} does not build");
    let messages = String::from_utf8(built.stdout).expect("cargo prints JSON");
    let executable = |message| executable(message, name);
    messages.lines().filter_map(executable).next_back().expect("cargo names the executable")
}

/// The executable of an example named in a message from cargo.
fn executable(message: &str, example: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(message).ok()?;
    (message["target"]["name"] == example).then_some(())?;
    message["executable"].as_str().map(PathBuf::from)
}
