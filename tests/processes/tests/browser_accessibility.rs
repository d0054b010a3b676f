//! The page of the login example with a keyboard, a narrow window, dark mode, forced colors and a
//! screen reader.

use fantoccini::key::Key;
use serde_json::{Value, json};
use trickster_session_processes::browser::in_browser;
use trickster_session_processes::page::{Page, browser_is_installed};

#[tokio::test(flavor = "multi_thread")]
async fn the_page_works_by_keyboard() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::open(client).await;
        page.wait_until_shown("#guest").await;
        let press = async |key: Key| {
            let focused = page.client.active_element().await.expect("something has the focus");
            focused.send_keys(&char::from(key).to_string()).await.expect("keys are pressed");
        };
        let focused = "return document.activeElement.closest('[data-try]')?.dataset.try \
                       ?? document.activeElement.closest('form')?.id ?? ''";
        press(Key::Tab).await;
        assert_eq!(page.script(focused).await, json!("sign-in"));
        press(Key::Enter).await;
        page.wait_until_shown("#member").await;

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
                page.wait_until_shown(&format!("[data-try={name}] .answer .verdict")).await;
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

/// A script that returns text with a contrast ratio below 4.5 (WCAG 2.2, 1.4.3).
const LOW_CONTRAST: &str = r#"
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

/// Asserts that the page is readable in a narrow and a wide window, in light and dark mode.
async fn assert_readable(page: &Page) {
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
            assert_eq!(page.script(LOW_CONTRAST).await, json!([]), "{width} px, {scheme}");
        }
    }
    assert_ne!(pages[0], pages[1], "dark and light mode differ");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_readable_in_a_narrow_window_and_in_dark_mode() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::open(client).await;
        page.wait_until_shown("#guest").await;
        page.script("document.getElementById('username').value = 'é'.repeat(32)").await;
        page.click("#sign-in button").await;
        page.wait_until_shown("#username-error").await;
        assert_readable(&page).await;

        page.script("document.getElementById('username').value = 'W'.repeat(32)").await;
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;
        page.attempt("rotate").await;
        page.attempt("replay").await;
        assert_readable(&page).await;
        let foreign = "return performance.getEntriesByType('resource') \
                       .filter((entry) => !entry.name.startsWith(location.origin + '/') \
                       && !entry.name.startsWith('data:')).map((entry) => entry.name)";
        assert_eq!(page.script(foreign).await, json!([]), "every resource is from this origin");
    })
    .await;
}

/// A script that returns elements that overflow their card to the right, or hide some of their content
/// there.
const OVERFLOWING: &str = "
    const right = (element) => element.getBoundingClientRect().right;
    return [...document.querySelectorAll('section, article, .note')].flatMap((card) =>
        [...card.querySelectorAll('*')]
            .filter((inner) => right(inner) > right(card)
                || inner.clientWidth && inner.scrollWidth > inner.clientWidth)
            .map((inner) => inner.outerHTML.slice(0, 120)));
";

#[tokio::test(flavor = "multi_thread")]
async fn a_narrow_screen_keeps_content_in_its_card_and_scrolls_to_the_verdict() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::open(client).await;
        let screen =
            json!({ "width": 280, "height": 640, "deviceScaleFactor": 1, "mobile": false });
        page.emulate("Emulation.setDeviceMetricsOverride", screen).await;
        let calm = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        page.emulate("Emulation.setEmulatedMedia", json!({ "features": [calm] })).await;
        page.wait_until_shown("#guest").await;
        assert_eq!(page.script(OVERFLOWING).await, json!([]));
        page.click("#sign-in button").await;
        page.wait_until_shown("#member").await;
        page.attempt("replay").await;
        page.attempt("profile").await;
        assert_eq!(page.script(OVERFLOWING).await, json!([]));

        page.click(".cookie [data-at=\"20\"]").await;
        page.wait_until(
            "const verdict = document.querySelector('[data-try=tamper] .verdict'); \
             const { top, bottom } = verdict?.getBoundingClientRect() ?? { top: -1 }; \
             return top >= 0 && bottom <= innerHeight;",
        )
        .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forced_colors_keep_the_bars_visible_and_the_parts_distinct() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        page.attempt("tamper").await;
        let forced = json!({ "name": "forced-colors", "value": "active" });
        page.emulate("Emulation.setEmulatedMedia", json!({ "features": [forced] })).await;
        assert_eq!(page.script("return matchMedia('(forced-colors: active)').matches").await, true);
        // The computed style shows the colors of the style sheet, not forced ones.
        let stands_out = |css: &str, behind: &str| {
            format!(
                "const [own, other] = ['{css}', '{behind}'] \
                     .map((css) => getComputedStyle(document.querySelector(css))); \
                 return own.forcedColorAdjust === 'none' \
                     && own.backgroundColor !== other.backgroundColor"
            )
        };
        for (css, behind) in
            [(".mark i", "body"), ("#size-now", ".scale"), (".cookie .changed", "section")]
        {
            assert_eq!(page.script(&stands_out(css, behind)).await, true, "{css}");
        }
        let lines = "return ['.header', '.payload', '.tag'].map((part) => \
                     getComputedStyle(document.querySelector('.cookie ' + part)) \
                         .textDecorationStyle)";
        assert_eq!(page.script(lines).await, json!(["solid", "dotted", "double"]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn screen_readers_announce_an_answer_once() {
    if !browser_is_installed() {
        return;
    }
    in_browser(async |client| {
        let page = Page::signed_in(client).await;
        page.attempt("tamper").await;
        let spoken = "return [...document.querySelectorAll('output, [role=status], [aria-live]')] \
                      .filter((element) => element.textContent.includes('✗ 401 rejected: tag')) \
                      .map((element) => element.id)";
        page.wait_until(
            "return document.getElementById('live').textContent.includes('✗ 401 rejected: tag')",
        )
        .await;
        assert_eq!(page.script(spoken).await, json!(["live"]));
    })
    .await;
}
