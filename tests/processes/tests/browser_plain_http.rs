//! Plain HTTP on another host name than `localhost`, in a real browser.

use trickster_session_processes::browser::{Browser, in_browser};
use trickster_session_processes::page::{Page, browser_is_installed};
use trickster_session_tests::login_example::LoginServer;

#[tokio::test(flavor = "multi_thread")]
async fn with_plain_http_a_user_signs_in_and_out_on_any_host() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let server = LoginServer::start_for_plain_http();
        let page = Page::on_untrusted_host(client, server).await;
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;
        let cookies = page.client.get_all_cookies().await.expect("the cookies");
        let [cookie] = &cookies[..] else { panic!("{cookies:?}") };
        assert_eq!((cookie.name(), cookie.secure()), ("login", Some(false)));
        assert_eq!(cookie.http_only(), Some(true));
        assert_eq!(page.text(".cookie .name").await, "login=");
        page.client.refresh().await.expect("the page opens again");
        page.wait_until_shown("#member").await;
        assert_eq!(page.attempt("rename").await, ["✓ 200 accepted", "✗ 401 rejected: tag"]);
        assert_eq!(page.attempt("replay").await, ["✗ 401 rejected: expired", "✓ 200 accepted"]);

        page.click("#sign-out button").await;
        page.wait_until_shown("#guest").await;
        assert!(page.client.get_all_cookies().await.expect("the cookies").is_empty());
    })
    .await;
}

/// This is why `plain_http` exists. If it fails, the browser trusts the host, and the test above shows nothing.
async fn without_plain_http_the_cookie_is_refused_and_the_page_says_what_to_do(browser: Browser) {
    if !browser.is_installed() {
        return;
    }
    browser
        .run(async |client| {
            let page = Page::on_untrusted_host(client, LoginServer::start(None)).await;
            page.click("#sign-in button").await;
            page.wait_until_shown("#notice.error").await;
            let notice = page.text("#notice").await;
            assert!(notice.contains("Secure") && notice.contains("PLAIN_HTTP=1"), "{notice}");
            assert!(page.client.get_all_cookies().await.expect("the cookies").is_empty());
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_plain_http_chromium_refuses_the_cookie_and_the_page_says_what_to_do() {
    without_plain_http_the_cookie_is_refused_and_the_page_says_what_to_do(Browser::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_plain_http_firefox_refuses_the_cookie_and_the_page_says_what_to_do() {
    without_plain_http_the_cookie_is_refused_and_the_page_says_what_to_do(Browser::Firefox).await;
}
