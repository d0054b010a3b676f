//! The page of the login example without JavaScript, without a server, with a second tab, with
//! rotated keys and after the session has ended.

use std::time::{Duration, SystemTime};

use fantoccini::Locator;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};
use trickster_session_processes::browser::in_browser;
use trickster_session_processes::page::{NAME, Page, browser_is_installed};
use trickster_session_tests::login_example::LoginServer;

const SECRET: &str = "the browser's tests share this secret of theirs";

const SILENT: &str = "The server did not answer. Is it still running?";

#[tokio::test(flavor = "multi_thread")]
async fn a_user_signs_in_and_out_without_javascript() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::open(client).await;
        page.wait_until_shown("#guest").await;
        page.emulate("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        page.client.refresh().await.expect("the page opens again");
        page.click("#sign-in button").await;
        page.wait_for_cookie(true).await;
        page.wait_until_shown("noscript").await;
        let note = page.text("noscript").await;
        assert!(note.contains("cannot tell who is signed in"), "{note}");
        page.click("noscript button").await;
        page.wait_for_cookie(false).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_reports_a_server_that_is_down_and_recovers() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let server = LoginServer::start(Some(SECRET));
        let addr = server.addr();
        let mut page = Page::with_server(client, server).await;
        page.wait_until_shown("#guest").await;
        page.script(
            "window.uncaught = []; \
             addEventListener('unhandledrejection', (event) => uncaught.push(`${event.reason}`)); \
             addEventListener('error', (event) => uncaught.push(event.message));",
        )
        .await;

        page.server.take().expect("it runs").crash();
        page.click("#sign-in button").await;
        page.wait_until_shown("#notice").await;
        assert_eq!(page.text("#notice.error").await, SILENT);

        page.server = Some(LoginServer::start_at(addr, SECRET));
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;
        page.wait_until("return document.getElementById('notice').hidden").await;

        page.server.take().expect("it runs").crash();
        for name in ["profile", "replay", "rename", "rotate"] {
            page.click(&format!("[data-try={name}] button")).await;
            page.wait_until_shown(&format!("[data-try={name}] .answer .error")).await;
            assert_eq!(page.text(&format!("[data-try={name}] .answer")).await, SILENT, "{name}");
        }
        page.click(".cookie [data-at=\"20\"]").await;
        page.wait_until_shown("[data-try=tamper] .answer .error").await;
        assert_eq!(page.text("[data-try=tamper] .answer").await, SILENT);
        page.click("#sign-out button").await;
        page.wait_until_shown("#notice").await;
        assert_eq!(page.text("#notice").await, SILENT);
        page.wait_until_shown("#member").await;
        assert_eq!(page.script("return document.querySelectorAll('.changed').length").await, 0);
        assert_eq!(page.script("return uncaught").await, json!([]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_shown_again_reflects_what_another_tab_did() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        let first = page.client.window().await.expect("a tab");
        let second = page.client.new_window(true).await.expect("another tab").handle;
        page.client.switch_to_window(second.clone()).await.expect("it is shown");
        let url = page.server.as_ref().expect("it runs").url("/");
        page.client.goto(&url).await.expect("the page opens");
        page.click("#sign-out button").await;
        page.wait_until_shown("#guest").await;

        page.client.switch_to_window(first.clone()).await.expect("it is shown");
        page.wait_until_shown("#guest").await;
        let notice = page.text("#notice").await;
        assert!(notice.starts_with("The session has ended. "), "{notice}");

        page.client.switch_to_window(second).await.expect("it is shown");
        let name = page.client.find(Locator::Id("username")).await.expect("a field");
        name.clear().await.expect("it is emptied");
        name.send_keys("bob").await.expect("keys are pressed");
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;

        page.client.switch_to_window(first).await.expect("it is shown");
        page.wait_until("return document.getElementById('struct').innerText.includes('\"bob\"')")
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_survives_seven_rotations_and_not_the_eighth() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        let away = page.cookie().await.expect("a cookie").value().to_owned();
        let url = page.server.as_ref().expect("it runs").url("/profile");
        let status = || {
            let config = ureq::Agent::config_builder().http_status_as_error(false).build();
            let asked = ureq::Agent::new_with_config(config).get(&url);
            let response = asked.header("cookie", format!("{NAME}={away}")).call();
            response.expect("an answer").status().as_u16()
        };
        for rotation in 1..=8 {
            let verdicts = page.attempt("rotate").await;
            assert_eq!([&verdicts[0], &verdicts[2]], ["✓ 200 accepted"; 2], "{rotation}");
            let expected = if rotation < 8 { 200 } else { 401 };
            assert_eq!(status(), expected, "after {rotation} rotations");
        }
        page.attempt("profile").await;
        let profile = page.text("[data-try=profile] .answer").await;
        assert!(
            profile.contains("✓ 200 accepted\nGET /profile"),
            "an active user stays signed in: {profile}"
        );
    })
    .await;
}

/// A struct with the same cookie as the example's session.
#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
    #[session(max_len = 6)]
    role: String,
}

/// Moves the clock of the page past the idle limit.
async fn jump(page: &Page) {
    page.script("const now = Date.now; Date.now = () => now() + 7200000").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_and_not_the_clock_of_the_page_ends_a_session() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::with_server(client, LoginServer::start(Some(SECRET))).await;
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;
        page.wait_until("return document.getElementById('idle-bar').value > 7000").await;

        // The session is still valid, so the page corrects its clock.
        let asked = "performance.getEntriesByName(location.origin + '/demo/state').length";
        let before = page.script(&format!("return {asked}")).await;
        jump(&page).await;
        page.wait_until(&format!("return {asked} > {before}")).await;
        page.wait_until("return document.getElementById('idle-bar').value > 7000").await;
        assert_eq!(page.script("return document.getElementById('notice').hidden").await, true);
        page.wait_until_shown("#member").await;

        // The browser still has the cookie of an expired session.
        let idle_since = SystemTime::now() - Duration::from_secs(3 * 60 * 60);
        let secret = Secret::from_text(SECRET).expect("a secret");
        let login = Login { user_id: 1, username: "bob".into(), role: "member".into() };
        let sessions = TypedSession::<Login>::new(Keyring::new(secret));
        let idle = sessions.at(idle_since).set(&login).expect("a session");
        let (_, value) = idle.pair().split_once('=').expect("name and value");
        let cookie = json!({
            "name": NAME, "value": value, "path": "/", "secure": true, "httpOnly": true,
            "url": page.server.as_ref().expect("it runs").url("/"),
        });
        page.emulate("Network.setCookie", cookie).await;
        assert_eq!(page.cookie().await.expect("a cookie").value(), value);
        jump(&page).await;
        page.wait_until_shown("#guest").await;
        page.wait_until_shown("#notice").await;
        let notice = page.text("#notice").await;
        let why = "The session has ended. The session reached its idle_timeout at";
        assert!(notice.starts_with(why), "{notice}");
        assert!(!notice.contains("Unix") && !notice.contains('`'), "{notice}");
        assert_eq!(page.texts("#notice code").await, ["idle_timeout"]);

        // The browser dropped the cookie, as it does after `Max-Age`.
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;
        assert_eq!(page.script("return document.getElementById('notice').hidden").await, true);
        page.client.delete_all_cookies().await.expect("they are deleted");
        jump(&page).await;
        page.wait_until_shown("#guest").await;
        page.wait_until_shown("#notice").await;
        let notice = page.text("#notice").await;
        assert!(notice.contains("it was removed, or its Max-Age has passed"), "{notice}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_character_field_sends_no_request() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        let field = page.client.find(Locator::Id("at")).await.expect("a field");
        field.clear().await.expect("it is emptied");
        page.click("[data-try=tamper] button").await;
        // The page handles a click before the click returns.
        let answer = "return document.querySelector('[data-try=tamper] .answer').childNodes.length";
        assert_eq!(page.script(answer).await, Value::from(0));
        field.send_keys("20").await.expect("keys are pressed");
        assert_eq!(page.attempt("tamper").await, ["✗ 401 rejected: tag"]);
    })
    .await;
}
