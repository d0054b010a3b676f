//! Headless Chromium and Firefox, driven by chromedriver and geckodriver.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::temp_dir::TempDir;
use crate::{is_installed, is_installed_from};

/// A browser to run a test in.
#[derive(Clone, Copy)]
pub enum Browser {
    /// Most tests run only in this one, which starts faster and has [`DevTools`].
    Chromium,
    /// For what browsers decide on their own, such as which cookies they keep.
    Firefox,
}

/// A host name that leads to this machine and that browsers do not trust as they trust `localhost`.
pub const UNTRUSTED_HOST: &str = "lan.example";

impl Browser {
    /// Whether the browser and its driver are installed; see [`is_installed`].
    pub fn is_installed(self) -> bool {
        match self {
            Browser::Chromium => {
                is_installed("chromium", "chromium")
                    && is_installed("chromedriver", "chromium-driver")
            }
            Browser::Firefox => {
                is_installed("firefox-esr", "firefox-esr")
                    && is_installed_from("geckodriver", "cargo install geckodriver")
            }
        }
    }

    /// Runs `test` with a new profile, and closes the browser even if the test panics.
    pub async fn run<T>(self, test: impl FnOnce(Client) -> T)
    where
        T: Future<Output = ()> + Send + 'static,
    {
        let profile = TempDir::new();
        let (driver, port) = Driver::start(self, &profile);
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(self.capabilities(&profile))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the browser starts");
        let tested = tokio::spawn(test(client.clone())).await;
        // The driver closes the browser, so it must still be running.
        client.close().await.expect("the browser ends");
        drop(driver);
        if let Err(failed) = tested {
            std::panic::resume_unwind(failed.into_panic());
        }
    }

    /// Without a window; Chromium also as root in a container, and without background network traffic, which
    /// geckodriver turns off by itself.
    fn capabilities(self, profile: &TempDir) -> Map<String, Value> {
        let options = match self {
            Browser::Chromium => {
                let profile = format!("--user-data-dir={}", profile.path().display());
                let hosts = format!("--host-resolver-rules=MAP {UNTRUSTED_HOST} 127.0.0.1");
                json!({ "goog:chromeOptions": { "args": [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync",
                    profile, hosts,
                ] } })
            }
            Browser::Firefox => json!({ "moz:firefoxOptions": {
                "binary": "firefox-esr", "args": ["-headless"],
                "prefs": { "network.dns.localDomains": UNTRUSTED_HOST },
            } }),
        };
        options.as_object().cloned().unwrap_or_default()
    }
}

/// Runs `test` in Chromium; see [`Browser::run`].
pub async fn in_browser<T>(test: impl FnOnce(Client) -> T)
where
    T: Future<Output = ()> + Send + 'static,
{
    Browser::Chromium.run(test).await;
}

struct Driver(Child);

impl Driver {
    /// Starts a driver on a free port that it chooses. geckodriver makes the profile itself.
    fn start(browser: Browser, profile: &TempDir) -> (Self, u16) {
        let (mut command, announcement) = match browser {
            Browser::Chromium => (Command::new("chromedriver"), "started successfully on port "),
            Browser::Firefox => (Command::new("geckodriver"), "Listening on 127.0.0.1:"),
        };
        if let Browser::Firefox = browser {
            // By default, all browsers would listen on one port for WebDriver BiDi.
            command.arg("--websocket-port=0").arg("--profile-root").arg(profile.path());
            // Firefox reports errors in its own scripts there.
            command.stderr(Stdio::null());
        }
        let mut child =
            command.arg("--port=0").stdout(Stdio::piped()).spawn().expect("the driver starts");
        let stdout = child.stdout.take().expect("stdout is piped");
        let driver = Driver(child);
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once(announcement)?;
            port.trim_end_matches('.').parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        (driver, port.expect("the driver prints its port"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only for a process that has exited.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A command of the DevTools protocol of Chromium, for what WebDriver lacks, such as dark mode.
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
