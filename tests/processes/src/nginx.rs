//! nginx as a load balancer without sticky sessions.

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};

use crate::temp_dir::TempDir;

/// The response header that names the process that responded.
pub const SERVED_BY: &str = "x-served-by";

/// A running nginx; dropping it stops the process.
pub struct Nginx {
    child: Child,
    addr: SocketAddr,
    _dir: TempDir,
}

impl Nginx {
    /// Starts it on a free port in front of `upstreams`, and waits until it listens.
    pub fn start(upstreams: &[SocketAddr]) -> Self {
        // Another process may take the port before nginx binds it.
        (0..5).find_map(|_| Self::try_start(upstreams)).expect("nginx finds a free port")
    }

    fn try_start(upstreams: &[SocketAddr]) -> Option<Self> {
        let dir = TempDir::new();
        let addr = free_addr();
        let path = dir.path().join("nginx.conf");
        std::fs::write(&path, configuration(addr, upstreams)).expect("a file");
        let mut child = Command::new("nginx")
            .args(["-e", "stderr", "-p"])
            .args([dir.path(), "-c".as_ref(), &path])
            .stderr(Stdio::piped())
            .spawn()
            .expect("nginx starts");
        let mut log = BufReader::new(child.stderr.take().expect("stderr is piped")).lines();
        let mut log_lines = Vec::new();
        for line in log.by_ref().map_while(Result::ok) {
            // nginx listens before it starts its workers.
            if line.contains("start worker processes") {
                // Keep reading the log, since a full pipe would block nginx.
                std::thread::spawn(move || log.for_each(drop));
                return Some(Nginx { child, addr, _dir: dir });
            }
            log_lines.push(line);
        }
        child.wait().expect("it has exited");
        let log_lines = log_lines.join("\n");
        assert!(log_lines.contains("Address already in use"), "nginx does not start: {log_lines}");
        None
    }

    /// The URL of `path`.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.addr)
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // SIGKILL would leave its workers behind.
        let pid = self.child.id().to_string();
        let asked = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &pid]).status();
        if asked.is_ok_and(|status| status.success()) {
            let _ = self.child.wait();
        }
    }
}

/// An address on which nothing listens at the moment.
pub fn free_addr() -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address")
}

/// Round robin over all processes. If one is down, nginx retries an idempotent request with the
/// next one.
fn configuration(addr: SocketAddr, upstreams: &[SocketAddr]) -> String {
    let servers: String =
        upstreams.iter().map(|server| format!("    server {server} max_fails=0;\n")).collect();
    format!(
        "daemon off;
worker_processes 2;
pid nginx.pid;
error_log stderr notice;
events {{ worker_connections 512; }}
http {{
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  upstream login {{
    zone login 64k;
{servers}    keepalive 16;
  }}
  server {{
    listen {addr};
    location / {{
      proxy_pass http://login;
      proxy_http_version 1.1;
      proxy_set_header Connection \"\";
      proxy_next_upstream error timeout;
      add_header {SERVED_BY} $upstream_addr always;
    }}
  }}
}}
"
    )
}
