//! Drives the page of the login example in a browser.

use std::time::Duration;

use fantoccini::cookies::Cookie;
use fantoccini::{Client, Locator};
use serde_json::Value;
use trickster_session_tests::login_example::LoginServer;

use crate::browser::{Browser, DevTools, UNTRUSTED_HOST};

/// The cookie name of the login example.
pub const NAME: &str = "__Host-login";

/// How long an action on the page may take; the longest wait on it is five seconds.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Whether Chromium and its driver are installed; see [`Browser::is_installed`].
pub fn browser_is_installed() -> bool {
    Browser::Chromium.is_installed()
}

/// The page in a browser, and its server.
pub struct Page {
    /// The connection to the browser.
    pub client: Client,
    /// The running server; `None` after a test has stopped it.
    pub server: Option<LoginServer>,
}

impl Page {
    /// Opens the page of a new server.
    pub async fn open(client: Client) -> Self {
        Self::with_server(client, LoginServer::start(None)).await
    }

    /// Opens the page of this server.
    pub async fn with_server(client: Client, server: LoginServer) -> Self {
        Self::on_host("127.0.0.1", client, server).await
    }

    /// Opens the page of this server under a host name that the browser does not trust.
    pub async fn on_untrusted_host(client: Client, server: LoginServer) -> Self {
        Self::on_host(UNTRUSTED_HOST, client, server).await
    }

    /// Opens the page of this server under a host name that leads to this machine.
    pub async fn on_host(host: &str, client: Client, server: LoginServer) -> Self {
        let url = format!("http://{host}:{}/", server.addr().port());
        client.goto(&url).await.expect("the page opens");
        Page { client, server: Some(server) }
    }

    /// Opens the page of a new server and signs in.
    pub async fn signed_in(client: Client) -> Self {
        let page = Self::open(client).await;
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;
        page
    }

    /// Runs a script as the body of a function; returns its result.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("the script runs")
    }

    /// Waits until the first match is visible, and clicks it.
    pub async fn click(&self, css: &str) {
        self.wait_until_shown(css).await;
        let element = self.client.find(Locator::Css(css)).await.expect("an element");
        element.click().await.expect("it can be clicked");
    }

    /// The text of the first match.
    pub async fn text(&self, css: &str) -> String {
        let element = self.client.find(Locator::Css(css)).await.expect("an element");
        element.text().await.expect("it has a text")
    }

    /// The texts of all matches.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.expect("elements") {
            texts.push(element.text().await.expect("it has a text"));
        }
        texts
    }

    /// Waits until a script returns `true`.
    pub async fn wait_until(&self, script: &str) {
        let asked = tokio::time::timeout(TIMEOUT, async {
            while self.script(script).await != Value::Bool(true) {
                tokio::task::yield_now().await;
            }
        });
        assert!(asked.await.is_ok(), "never true: {script}");
    }

    /// Waits until the first match is visible.
    pub async fn wait_until_shown(&self, css: &str) {
        self.wait_until(&format!("return !!document.querySelector('{css}')?.checkVisibility()"))
            .await;
    }

    /// The session cookie in the browser.
    pub async fn cookie(&self) -> Option<Cookie<'static>> {
        let cookies = self.client.get_all_cookies().await.expect("the cookies");
        cookies.into_iter().find(|cookie| cookie.name() == NAME)
    }

    /// Waits until the browser has the session cookie, or no longer has it.
    pub async fn wait_for_cookie(&self, there: bool) {
        let asked = tokio::time::timeout(TIMEOUT, async {
            while self.cookie().await.is_some() != there {
                tokio::task::yield_now().await;
            }
        });
        assert!(asked.await.is_ok(), "cookie present is never {there}");
    }

    /// Clicks the button of one attempt; returns the verdicts of the server.
    pub async fn attempt(&self, name: &str) -> Vec<String> {
        self.click(&format!("[data-try={name}] button")).await;
        self.wait_until_shown(&format!("[data-try={name}] .answer .verdict")).await;
        self.texts(&format!("[data-try={name}] .verdict")).await
    }

    /// Sends the browser a command of the DevTools protocol.
    pub async fn emulate(&self, command: &'static str, parameters: Value) {
        let command = DevTools { command, parameters };
        self.client.issue_cmd(command).await.expect("the command succeeds");
    }
}
