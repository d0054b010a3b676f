//! Headless Chromium, driven by chromedriver.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::temp_dir::TempDir;

/// Runs `test` in a browser with a new profile, and closes the browser even if the test panics.
pub async fn in_browser<T>(test: impl FnOnce(Client) -> T)
where
    T: Future<Output = ()> + Send + 'static,
{
    let profile = TempDir::new();
    let (driver, port) = Driver::start();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities(&profile))
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .expect("Chromium starts");
    let tested = tokio::spawn(test(client.clone())).await;
    // chromedriver closes the browser, so it must still be running.
    client.close().await.expect("Chromium ends");
    drop(driver);
    if let Err(failed) = tested {
        std::panic::resume_unwind(failed.into_panic());
    }
}

/// A host name that leads to this machine and that browsers do not trust as they trust `localhost`.
pub const UNTRUSTED_HOST: &str = "lan.example";

/// Switches that let Chromium run as root in a container, without background network traffic.
fn capabilities(profile: &TempDir) -> Map<String, Value> {
    let profile = format!("--user-data-dir={}", profile.path().display());
    let hosts = format!("--host-resolver-rules=MAP {UNTRUSTED_HOST} 127.0.0.1");
    let options = json!({
        "goog:chromeOptions": {
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                profile, hosts,
            ],
        },
    });
    options.as_object().cloned().unwrap_or_default()
}

struct Driver(Child);

impl Driver {
    /// Starts chromedriver on a free port that it chooses.
    fn start() -> (Self, u16) {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver starts");
        let stdout = child.stdout.take().expect("stdout is piped");
        let driver = Driver(child);
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        (driver, port.expect("chromedriver prints its port"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only for a process that has exited.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A command of the DevTools protocol, for what WebDriver lacks, such as dark mode.
#[derive(Debug)]
pub struct DevTools {
    /// Such as `Emulation.setEmulatedMedia`.
    pub command: &'static str,
    /// A JSON object.
    pub parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(
        &self,
        base_url: &url::Url,
        session_id: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (http::Method::POST, Some(body.to_string()))
    }
}
