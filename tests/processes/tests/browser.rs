//! The page of the login example in a real browser, and how the browser treats its cookie.

use fantoccini::Locator;
use serde_json::json;
use trickster_session_processes::browser::{Browser, in_browser};
use trickster_session_processes::page::{NAME, Page, browser_is_installed};
use trickster_session_tests::login_example::LoginServer;

/// Browsers keep a `Secure` cookie on plain HTTP only for hosts that they trust. The README says that these
/// browsers trust both hosts.
async fn a_user_signs_in_reloads_tampers_and_signs_out(browser: Browser) {
    if !browser.is_installed() {
        return;
    }
    browser
        .run(async |client| {
            for host in ["127.0.0.1", "localhost"] {
                let page = Page::on_host(host, client.clone(), LoginServer::start(None)).await;
                sign_in_reload_tamper_and_sign_out(&page).await;
            }
        })
        .await;
}

async fn sign_in_reload_tamper_and_sign_out(page: &Page) {
    page.wait_until_shown("#guest").await;
    assert_eq!(page.cookie().await, None);
    let name = page.client.find(Locator::Id("username")).await.expect("a field");
    name.clear().await.expect("it is emptied");
    // As many characters as the field allows, and twice as many bytes.
    name.send_keys(&"é".repeat(32)).await.expect("keys are pressed");
    page.click("#sign-in button").await;
    page.wait_until_shown("#username-error").await;
    let error = "The username is too long: 64 bytes, and at most 32 fit.";
    assert_eq!(page.text("#username-error").await, error);
    let focused = "return document.activeElement.matches('#username[aria-invalid=true]')";
    assert_eq!(page.script(focused).await, json!(true), "the error is at the field");
    assert_eq!(page.cookie().await, None);

    name.clear().await.expect("it is emptied");
    name.send_keys("alice").await.expect("keys are pressed");
    assert_eq!(page.text("#username-error").await, "", "the error ends when the name changes");
    page.click("#sign-in button").await;
    page.wait_until_shown("#member").await;
    let cookie = page.cookie().await.expect("the browser keeps the cookie");
    assert_eq!(cookie.secure(), Some(true));
    page.client.refresh().await.expect("the page opens again");
    page.wait_until_shown("#member").await;
    let session = page.text("#struct").await;
    assert!(session.contains(r#"username: "alice""#), "{session}");
    assert!(session.contains("role: Role::Admin"), "{session}");

    assert_eq!(page.attempt("tamper").await, ["✗ 401 rejected: tag"]);
    assert_eq!(page.cookie().await, Some(cookie), "no attempt changes the session");

    page.click("#sign-out button").await;
    page.wait_until_shown("#guest").await;
    assert_eq!(page.cookie().await, None);
    page.client.refresh().await.expect("the page opens again");
    page.wait_until_shown("#guest").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_chromium_a_user_signs_in_reloads_tampers_and_signs_out() {
    a_user_signs_in_reloads_tampers_and_signs_out(Browser::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_a_user_signs_in_reloads_tampers_and_signs_out() {
    a_user_signs_in_reloads_tampers_and_signs_out(Browser::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_shows_the_struct_of_the_program_and_links_to_its_source() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::open(client).await;
        page.wait_until_shown("#guest").await;
        let shown = page.text("#guest pre").await;
        let program = include_str!("../../../examples/login.rs");
        assert!(
            program.contains(&format!("\n{shown}\n")),
            "not the struct of the program: {shown}"
        );
        let links = "const done = arguments[0]; \
                     Promise.all([...document.querySelectorAll('footer a')] \
                         .map(async (link) => (await fetch(link.href)).text())).then(done)";
        let files = page.client.execute_async(links, Vec::new()).await.expect("the files");
        let [readme, security, format] = [
            include_str!("../../../README.md"),
            include_str!("../../../SECURITY.md"),
            include_str!("../../../docs/format.md"),
        ];
        assert_eq!(files, json!([program, readme, security, format]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_cannot_read_the_cookie() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        let cookie = page.cookie().await.expect("a cookie of that name");
        assert_eq!(cookie.http_only(), Some(true));
        assert_eq!(cookie.secure(), Some(true));
        assert_eq!(cookie.same_site().map(|it| it.to_string()).as_deref(), Some("Lax"));
        assert_eq!(cookie.path(), Some("/"));
        assert_eq!(cookie.domain(), Some("127.0.0.1"), "no leading dot: this host only");

        assert_eq!(page.script("return document.cookie").await, json!(""));
        let store = "const done = arguments[0]; cookieStore.getAll().then(all => done(all.length))";
        let stored = page.client.execute_async(store, Vec::new()).await;
        assert_eq!(stored.expect("the script runs"), json!(0));

        // The page shows the cookie as it is, but without the tag.
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
        assert!(!state.to_string().contains(tag), "no script can read the tag");
        let bytes = format!("{} bytes", NAME.len() + cookie.value().len());
        assert!(page.text("#size-text").await.starts_with(&bytes));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_attempt_shows_the_reason_for_its_verdict() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        let first = page.cookie().await.expect("a cookie");

        page.attempt("profile").await;
        let profile = page.text("[data-try=profile] .answer").await;
        assert!(profile.contains("✓ 200 accepted\nGET /profile"), "{profile}");
        assert!(profile.contains(r#"{"user_id":123,"username":"alice","role":"admin"}"#));

        assert_eq!(page.attempt("tamper").await, ["✗ 401 rejected: tag"]);
        let why = page.text("[data-try=tamper] .why").await;
        assert!(why.starts_with("The tag is computed from every byte before it"), "{why}");
        assert_eq!(page.attempt("replay").await, ["✗ 401 rejected: expired", "✓ 200 accepted"]);
        assert_eq!(page.attempt("rename").await, ["✓ 200 accepted", "✗ 401 rejected: tag"]);
        assert_eq!(page.attempt("wait").await, ["✓ 200 accepted", "✗ 401 rejected: idle"]);
        assert_eq!(page.cookie().await.as_ref(), Some(&first), "no attempt changes the session");

        let rotated = page.attempt("rotate").await;
        // One new key in 256 has the key id of the old one; then the tag is invalid.
        let dropped = ["✗ 401 rejected: unknown_key", "✗ 401 rejected: tag"];
        assert_eq!([&rotated[0], &rotated[2]], ["✓ 200 accepted"; 2], "{rotated:?}");
        assert!(dropped.contains(&rotated[1].as_str()), "{rotated:?}");
        let again = page.cookie().await.expect("a cookie");
        assert_ne!(again.value(), first.value(), "it was signed again");
        page.client.refresh().await.expect("the page opens again");
        page.wait_until_shown("#member").await;

        // Clicking a character of the cookie changes that character.
        page.click(".cookie .header [data-at=\"0\"]").await;
        page.wait_until_shown("[data-try=tamper] .verdict").await;
        assert_eq!(page.texts("[data-try=tamper] .verdict").await, ["✗ 401 rejected: format"]);
        let why = page.text("[data-try=tamper] .why").await;
        assert!(why.contains("before it even computed the tag"), "{why}");

        // Without the cookie, the page shows the sign-in form again and says why.
        page.client.delete_all_cookies().await.expect("they are deleted");
        page.click("[data-try=rename] button").await;
        page.wait_until_shown("#notice").await;
        let notice = page.text("#notice").await;
        assert!(notice.starts_with("The server answered /demo/rename with 401. "), "{notice}");
        assert!(notice.contains("no session cookie"), "{notice}");
        page.wait_until_shown("#guest").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_clocks_count_down() {
    if !browser_is_installed() {
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
            page.wait_until(&format!("return {left} < {left_before} && {text} != '{text_before}'"))
                .await;
        }
    })
    .await;
}
