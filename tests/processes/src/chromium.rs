//! Headless Chromium, driven by chromedriver.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::temp_dir::TempDir;

/// Runs `test` in a browser that nobody used before, and ends the browser however the test ends.
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
    // chromedriver ends the browser, so it has to be asked before it ends itself.
    client.close().await.expect("Chromium ends");
    drop(driver);
    if let Err(failed) = tested {
        std::panic::resume_unwind(failed.into_panic());
    }
}

/// The switches that let it run as root in a container and keep it from calling home.
fn capabilities(profile: &TempDir) -> Map<String, Value> {
    let profile = format!("--user-data-dir={}", profile.path().display());
    let options = json!({
        "goog:chromeOptions": {
            "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                profile,
            ],
        },
    });
    options.as_object().cloned().unwrap_or_default()
}

struct Driver(Child);

impl Driver {
    /// Starts chromedriver, which finds a free port itself.
    fn start() -> (Self, u16) {
        let mut child = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("chromedriver starts");
        let stdout = child.stdout.take().expect("its output is a pipe");
        let driver = Driver(child);
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        (driver, port.expect("chromedriver says where it listens"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only for a process that has ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A command of the DevTools protocol: for what WebDriver has no word, such as dark mode.
#[derive(Debug)]
pub struct DevTools {
    /// The command's name.
    pub command: &'static str,
    /// Its parameters.
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
