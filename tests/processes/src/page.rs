//! The page of the login example, as its user sees it.

use std::time::Duration;

use fantoccini::cookies::Cookie;
use fantoccini::{Client, Locator};
use serde_json::Value;
use trickster_session_tests::login_example::Example;

use crate::chromium::DevTools;
use crate::has;

/// The cookie of the login example.
pub const NAME: &str = "__Host-login";

/// How long the page may take for what it does; the slowest wait in it is five seconds.
const PATIENCE: Duration = Duration::from_secs(30);

/// Whether the browser and its driver are there; see [`has`].
pub fn has_browser() -> bool {
    has("chromium", "chromium") && has("chromedriver", "chromium-driver")
}

/// The page in a browser, and its server.
pub struct Page {
    /// The browser.
    pub client: Client,
    /// What it asks. Without it nobody answers.
    pub server: Option<Example>,
}

impl Page {
    /// The page of a new server.
    pub async fn open(client: Client) -> Self {
        Self::of(client, Example::start(None)).await
    }

    /// The page of this server.
    pub async fn of(client: Client, server: Example) -> Self {
        client.goto(&server.url("/")).await.expect("the page opens");
        Page { client, server: Some(server) }
    }

    /// The page of a new server, after the sign-in.
    pub async fn signed_in(client: Client) -> Self {
        let page = Self::open(client).await;
        page.click("#sign-in button").await;
        page.until_shown("#member").await;
        page
    }

    /// What a script gives, as the body of a function.
    pub async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("the script runs")
    }

    /// Clicks the first one, once it is shown.
    pub async fn click(&self, css: &str) {
        self.until_shown(css).await;
        let element = self.client.find(Locator::Css(css)).await.expect("it is there");
        element.click().await.expect("it can be clicked");
    }

    /// The text of the first one.
    pub async fn text(&self, css: &str) -> String {
        let element = self.client.find(Locator::Css(css)).await.expect("it is there");
        element.text().await.expect("it has a text")
    }

    /// The texts of all.
    pub async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.expect("they are there") {
            texts.push(element.text().await.expect("it has a text"));
        }
        texts
    }

    /// Waits until a script gives `true`.
    pub async fn until(&self, script: &str) {
        let asked = tokio::time::timeout(PATIENCE, async {
            while self.script(script).await != Value::Bool(true) {
                tokio::task::yield_now().await;
            }
        });
        assert!(asked.await.is_ok(), "never true: {script}");
    }

    /// Waits until the first one is shown.
    pub async fn until_shown(&self, css: &str) {
        self.until(&format!("return !!document.querySelector('{css}')?.checkVisibility()")).await;
    }

    /// The login's cookie, as the browser holds it.
    pub async fn cookie(&self) -> Option<Cookie<'static>> {
        let cookies = self.client.get_all_cookies().await.expect("the browser tells");
        cookies.into_iter().find(|cookie| cookie.name() == NAME)
    }

    /// Waits until the browser holds the login's cookie, or holds it no more.
    pub async fn until_cookie(&self, there: bool) {
        let asked = tokio::time::timeout(PATIENCE, async {
            while self.cookie().await.is_some() != there {
                tokio::task::yield_now().await;
            }
        });
        assert!(asked.await.is_ok(), "whether there is a cookie is never {there}");
    }

    /// Presses the button of one attempt, and gives what the server made of it.
    pub async fn attempt(&self, name: &str) -> Vec<String> {
        self.click(&format!("[data-try={name}] button")).await;
        self.until_shown(&format!("[data-try={name}] .answer .request")).await;
        self.texts(&format!("[data-try={name}] .verdict")).await
    }

    /// Gives the browser a command of the DevTools protocol.
    pub async fn emulate(&self, command: &'static str, parameters: Value) {
        let command = DevTools { command, parameters };
        self.client.issue_cmd(command).await.expect("the browser obeys");
    }
}
