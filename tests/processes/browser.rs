//! The page of the login example in a real browser, and what the browser does to its cookies.

use std::time::Duration;

use fantoccini::cookies::Cookie;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use trickster_session_processes::chromium::{DevTools, in_browser};
use trickster_session_processes::has;
use trickster_session_tests::example::Example;

const NAME: &str = "__Host-login";

/// How long the page may take for what it does; the slowest wait in it is five seconds.
const PATIENCE: Duration = Duration::from_secs(30);

fn has_browser() -> bool {
    has("chromium", "chromium") && has("chromedriver", "chromium-driver")
}

/// The page, as its user sees it.
struct Page {
    client: Client,
    server: Example,
}

impl Page {
    async fn open(client: Client) -> Self {
        let server = Example::start(None);
        client.goto(&server.url("/")).await.expect("the page opens");
        Page { client, server }
    }

    async fn signed_in(client: Client) -> Self {
        let page = Self::open(client).await;
        page.click("#sign-in button").await;
        page.until_shown("#member").await;
        page
    }

    async fn script(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.expect("the script runs")
    }

    async fn click(&self, css: &str) {
        self.until_shown(css).await;
        let element = self.client.find(Locator::Css(css)).await.expect("it is there");
        element.click().await.expect("it can be clicked");
    }

    async fn text(&self, css: &str) -> String {
        let element = self.client.find(Locator::Css(css)).await.expect("it is there");
        element.text().await.expect("it has a text")
    }

    async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.expect("they are there") {
            texts.push(element.text().await.expect("it has a text"));
        }
        texts
    }

    /// Waits until a script gives `true`.
    async fn until(&self, script: &str) {
        let asked = tokio::time::timeout(PATIENCE, async {
            while self.script(script).await != Value::Bool(true) {
                tokio::task::yield_now().await;
            }
        });
        assert!(asked.await.is_ok(), "never true: {script}");
    }

    async fn until_shown(&self, css: &str) {
        self.until(&format!("return !!document.querySelector('{css}')?.checkVisibility()")).await;
    }

    async fn cookie(&self) -> Option<Cookie<'static>> {
        let cookies = self.client.get_all_cookies().await.expect("the browser tells");
        cookies.into_iter().find(|cookie| cookie.name() == NAME)
    }

    /// Presses the button of one attempt, and gives what the server made of it.
    async fn attempt(&self, name: &str) -> Vec<String> {
        self.click(&format!("[data-try={name}] button")).await;
        self.until_shown(&format!("[data-try={name}] output .request")).await;
        self.texts(&format!("[data-try={name}] .verdict")).await
    }

    async fn emulate(&self, command: &'static str, parameters: Value) {
        let command = DevTools { command, parameters };
        self.client.issue_cmd(command).await.expect("the browser obeys");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_signs_in_reloads_sees_the_session_and_signs_out() {
    if !has_browser() {
        return;
    }
    in_browser(async |client| {
        let page = Page::open(client).await;
        page.until_shown("#guest").await;
        assert_eq!(page.cookie().await, None);

        // As many characters as the field takes, and twice as many bytes.
        let name = page.client.find(Locator::Id("username")).await.expect("a field");
        name.clear().await.expect("it is emptied");
        name.send_keys(&"é".repeat(32)).await.expect("keys are pressed");
        page.click("#sign-in button").await;
        page.until_shown("#notice").await;
        let notice = page.text("#notice").await;
        assert!(notice.contains("422") && notice.contains("64 bytes are too many"), "{notice}");
        assert_eq!(page.cookie().await, None);

        name.clear().await.expect("it is emptied");
        name.send_keys("alice").await.expect("keys are pressed");
        page.click("#sign-in button").await;
        page.until_shown("#member").await;
        page.client.refresh().await.expect("the page opens again");
        page.until_shown("#member").await;
        let session = page.text("#struct").await;
        assert!(session.contains(r#"username: "alice""#), "{session}");
        assert!(session.contains("role: Role::Admin"), "{session}");

        page.click("#sign-out button").await;
        page.until_shown("#guest").await;
        assert_eq!(page.cookie().await, None);
        page.client.refresh().await.expect("the page opens again");
        page.until_shown("#guest").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_holds_the_cookie_out_of_reach_of_scripts() {
    if !has_browser() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        let cookie = page.cookie().await.expect("a cookie of that name");
        assert_eq!(cookie.http_only(), Some(true));
        assert_eq!(cookie.secure(), Some(true));
        assert_eq!(cookie.same_site().map(|it| it.to_string()).as_deref(), Some("Lax"));
        assert_eq!(cookie.path(), Some("/"));
        assert_eq!(cookie.domain(), Some("127.0.0.1"), "no dot: for this host alone");

        assert_eq!(page.script("return document.cookie").await, json!(""));
        let store = "const done = arguments[0]; cookieStore.getAll().then(all => done(all.length))";
        let stored = page.client.execute_async(store, Vec::new()).await;
        assert_eq!(stored.expect("the script runs"), json!(0));

        // What the page shows of it is true, and without what makes it valid.
        let (shown, tag) = cookie.value().split_at(cookie.value().len() - 42);
        let name = page.text(".cookie .name").await;
        let parts = page.texts(".cookie .header, .cookie .payload").await;
        assert_eq!(name, format!("{NAME}="));
        assert_eq!(parts.concat(), shown);
        assert_eq!(page.text(".cookie .tag").await, "•".repeat(42));
        assert!(!page.client.source().await.expect("the page").contains(tag));
        let state = "const done = arguments[0]; \
                     fetch('/demo/state').then(answer => answer.text()).then(done)";
        let state = page.client.execute_async(state, Vec::new()).await.expect("an answer");
        assert!(state.as_str().is_some_and(|text| text.contains(&shown[..16])));
        assert!(!state.to_string().contains(tag), "no script learns the tag");
        let bytes = format!("{} bytes", NAME.len() + cookie.value().len());
        assert!(page.text("#size-text").await.starts_with(&bytes));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_attempt_is_answered_with_its_reason() {
    if !has_browser() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        let first = page.cookie().await.expect("a cookie");

        page.attempt("profile").await;
        let profile = page.text("[data-try=profile] output").await;
        assert!(profile.contains("GET /profile → 200"), "{profile}");
        assert!(profile.contains(r#"{"user_id":123,"username":"alice","role":"admin"}"#));

        assert_eq!(page.attempt("tamper").await, ["✗ tag"]);
        assert_eq!(page.attempt("replay").await, ["✗ expired", "✓ accepted"]);
        assert_eq!(page.attempt("rename").await, ["✓ accepted", "✗ tag"]);
        assert_eq!(page.attempt("wait").await, ["✓ accepted", "✗ idle"]);
        assert_eq!(page.cookie().await.as_ref(), Some(&first), "no attempt touches the session");

        let rotated = page.attempt("rotate").await;
        // One new key of 256 has the old one's id, and then the tag is what is wrong.
        let dropped = ["✗ unknown_key", "✗ tag"];
        assert_eq!([&rotated[0], &rotated[2]], ["✓ accepted"; 2], "{rotated:?}");
        assert!(dropped.contains(&rotated[1].as_str()), "{rotated:?}");
        let again = page.cookie().await.expect("a cookie");
        assert_ne!(again.value(), first.value(), "it was signed again");
        page.client.refresh().await.expect("the page opens again");
        page.until_shown("#member").await;

        // A character clicked in the cookie is the one that is changed.
        page.click(".cookie .header [data-at=\"0\"]").await;
        page.until_shown("[data-try=tamper] .verdict").await;
        assert_eq!(page.texts("[data-try=tamper] .verdict").await, ["✗ format"]);

        // Without its cookie the page is back at the start, and says why.
        page.client.delete_all_cookies().await.expect("they go");
        page.click("[data-try=rename] button").await;
        page.until_shown("#notice").await;
        let notice = page.text("#notice").await;
        assert!(notice.contains("POST /demo/rename → 401"), "{notice}");
        assert!(notice.contains("no session cookie"), "{notice}");
        page.until_shown("#guest").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_clocks_count_down() {
    if !has_browser() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        for (clock, most) in [("idle", 2 * 60 * 60), ("age", 30 * 24 * 60 * 60)] {
            let left = format!("document.getElementById('{clock}-bar').value");
            let text = format!("document.getElementById('{clock}').textContent");
            let before = page.script(&format!("return [{left}, {text}]")).await;
            let (left_before, text_before) = (before[0].as_f64(), before[1].as_str());
            let left_before = left_before.expect("seconds");
            assert!(left_before <= f64::from(most) && left_before > f64::from(most - 60));
            let text_before = text_before.expect("a text");
            page.until(&format!("return {left} < {left_before} && {text} != '{text_before}'"))
                .await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_works_by_keyboard() {
    if !has_browser() {
        return;
    }
    in_browser(async |client| {
        let page = Page::open(client).await;
        page.until_shown("#guest").await;
        let press = async |key: Key| {
            let focused = page.client.active_element().await.expect("something has the focus");
            focused.send_keys(&char::from(key).to_string()).await.expect("keys are pressed");
        };
        let focused = "return document.activeElement.closest('[data-try]')?.dataset.try \
                       ?? document.activeElement.closest('form')?.id ?? ''";
        press(Key::Tab).await;
        assert_eq!(page.script(focused).await, json!("sign-in"));
        press(Key::Enter).await;
        page.until_shown("#member").await;

        let mut reached = Vec::new();
        for _ in 0..20 {
            press(Key::Tab).await;
            let name = page.script(focused).await.as_str().unwrap_or_default().to_owned();
            let button = "return document.activeElement.tagName === 'BUTTON'";
            if name.is_empty() || page.script(button).await != Value::Bool(true) {
                continue;
            }
            if name != "sign-out" {
                press(Key::Enter).await;
                page.until_shown(&format!("[data-try={name}] output .request")).await;
                assert_eq!(page.script(focused).await, json!(name), "the focus stays");
            }
            reached.push(name);
            if reached.len() == 7 {
                break;
            }
        }
        let all = ["sign-out", "profile", "tamper", "replay", "rename", "wait", "rotate"];
        assert_eq!(reached, all);
    })
    .await;
}

/// The texts of the page whose contrast with what is behind them is under 4.5 (WCAG 2.2, 1.4.3).
const FAINT: &str = r#"
    const rgb = (text) => text.match(/[\d.]+/g).map(Number);
    const light = (color) => {
        const [r, g, b] = color.map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
        for (; element; element = element.parentElement) {
            const [r, g, b, alpha = 1] = rgb(getComputedStyle(element).backgroundColor);
            if (alpha > 0) return [r, g, b];
        }
        return [255, 255, 255];
    };
    return [...document.querySelectorAll("body *")].filter((element) => {
        const written = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!written || !element.checkVisibility()) return false;
        const [one, other] = [rgb(getComputedStyle(element).color).slice(0, 3), behind(element)]
            .map(light).sort((a, b) => b - a);
        return (one + 0.05) / (other + 0.05) < 4.5;
    }).map((element) => element.outerHTML.slice(0, 120));
"#;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_can_be_read_in_a_narrow_window_and_in_the_dark() {
    if !has_browser() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        page.attempt("rotate").await;
        page.attempt("replay").await;
        let mut pages = Vec::new();
        for scheme in ["light", "dark"] {
            let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
            page.emulate("Emulation.setEmulatedMedia", json!({ "features": [feature] })).await;
            let color = page.script("return getComputedStyle(document.body).backgroundColor").await;
            pages.push(color);
            for width in [320, 1100] {
                let screen = json!({
                    "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false,
                });
                page.emulate("Emulation.setDeviceMetricsOverride", screen).await;
                let wide = "return document.documentElement.scrollWidth \
                            - document.documentElement.clientWidth";
                assert_eq!(page.script(wide).await, json!(0), "{width} px, {scheme}");
                assert_eq!(page.script(FAINT).await, json!([]), "{width} px, {scheme}");
            }
        }
        assert_ne!(pages[0], pages[1], "dark is another color than light");
        let foreign = "return performance.getEntriesByType('resource') \
                       .filter((entry) => !entry.name.startsWith(location.origin + '/') \
                       && !entry.name.startsWith('data:')).map((entry) => entry.name)";
        assert_eq!(page.script(foreign).await, json!([]), "nothing comes from elsewhere");
        drop(page.server);
    })
    .await;
}
