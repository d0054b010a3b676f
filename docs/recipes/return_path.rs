//! Redirect to a sign-in page with a safe return path.

use axum::Router;
use axum::extract::{Form, OriginalUri, Query, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

async fn home() -> &'static str {
    "hello"
}

async fn profile(session: Session<Login>) -> String {
    format!("you are {}", session.user_id) // 401 without a session
}

/// Sends a guest who opens a page that needs a session to the sign-in page.
async fn sign_in_first(OriginalUri(uri): OriginalUri, request: Request, next: Next) -> Response {
    let is_page = matches!(*request.method(), Method::GET | Method::HEAD);
    let response = next.run(request).await;
    if !is_page || response.status() != StatusCode::UNAUTHORIZED {
        return response;
    }
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let next: String = form_urlencoded::byte_serialize(path.as_bytes()).collect();
    Redirect::to(&format!("/login?next={next}")).into_response()
}

/// `next` if it is a path of this site, otherwise `/`.
fn return_path(next: &str) -> &str {
    let is_path = next.starts_with('/') && !next.starts_with("//");
    // Browsers read `\` as `/`, and remove tabs and line breaks from a URL.
    let is_plain = next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_path && is_plain { next } else { "/" }
}

#[derive(Deserialize)]
struct Return {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
struct SignIn {
    user_id: u64,
}

async fn login_page() -> Html<&'static str> {
    // A form without `action` is posted to the URL of its page, with `next` in it.
    Html("<form method=post><input name=user_id><button>Sign in</button></form>")
}

async fn login(
    State(sessions): State<TypedSession<Login>>,
    Query(to): Query<Return>,
    Form(form): Form<SignIn>,
) -> Result<impl IntoResponse, SetError> {
    // Check the password here.
    let login = Login { user_id: form.user_id };
    Ok((sessions.set(&login)?, Redirect::to(return_path(&to.next))))
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new()
        .route("/profile", get(profile))
        // For the routes above. Those of an API stay outside, and keep their 401.
        .layer(middleware::from_fn(sign_in_first))
        .route("/", get(home))
        .route("/login", get(login_page).post(login))
        .with_state(sessions)
}

mod tests {
    use axum::Router;
    use axum::http::StatusCode;
    use axum::middleware;
    use axum::routing::{get, post};
    use trickster_session::{Keyring, Secret, Session, TypedSession};
    use url::Url;

    use super::{Login, app, profile, return_path, sign_in_first};
    use crate::browser::Browser;

    fn sessions() -> TypedSession<Login> {
        TypedSession::new(Keyring::new(Secret::random().unwrap()))
    }

    #[tokio::test]
    async fn a_guest_signs_in_and_returns_to_the_page() {
        let mut browser = Browser::new(app(sessions()));
        let wanted = browser.get("/profile?tab=2&name=a%26b").await;
        assert_eq!(wanted.status, StatusCode::SEE_OTHER);
        assert_eq!(wanted.location(), "/login?next=%2Fprofile%3Ftab%3D2%26name%3Da%2526b");
        let login = wanted.location().to_owned();
        assert_eq!(browser.get(&login).await.status, StatusCode::OK);
        let signed_in = browser.post(&login, "user_id=7").await;
        assert_eq!(signed_in.location(), "/profile?tab=2&name=a%26b");
        let page = browser.get("/profile?tab=2&name=a%26b").await;
        assert_eq!((page.status, page.body.as_str()), (StatusCode::OK, "you are 7"));
    }

    #[tokio::test]
    async fn no_link_to_the_site_leads_to_another_one() {
        // The path of the request itself, and `next` in a link to the sign-in page.
        for link in
            ["//evil.example/%2e%2e", "/login?next=//evil.example", "/login?next=%2F%09/evil"]
        {
            let mut browser = Browser::new(
                app(sessions()).fallback(profile_of_any).layer(middleware::from_fn(sign_in_first)),
            );
            let page = browser.get(link).await;
            let login = if page.status.is_redirection() { page.location() } else { link };
            assert!(login.starts_with("/login?next="), "{login}");
            assert_eq!(browser.post(login, "user_id=7").await.location(), "/", "{link}");
        }
    }

    /// A page of any path that needs a session.
    async fn profile_of_any() -> StatusCode {
        StatusCode::UNAUTHORIZED
    }

    #[tokio::test]
    async fn other_methods_and_other_responses_are_left_alone() {
        let sessions = sessions();
        let nested = Router::new()
            .route("/change", post(async |_: Session<Login>| "changed"))
            .route("/forbidden", get(async || StatusCode::FORBIDDEN))
            .route("/profile", get(profile))
            .layer(middleware::from_fn(sign_in_first))
            .with_state(sessions);
        let mut browser = Browser::new(Router::new().nest("/account", nested));
        assert_eq!(browser.post("/account/change", "").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(browser.get("/account/forbidden").await.status, StatusCode::FORBIDDEN);
        // The whole path, also in a nested router.
        let wanted = browser.get("/account/profile").await;
        assert_eq!(wanted.location(), "/login?next=%2Faccount%2Fprofile");
    }

    #[test]
    fn a_return_path_is_a_path_of_this_site() {
        let kept =
            ["/", "/a", "/a/b?c=d&e=%2F#f", "/a//b", "/:80", "/@evil", "/?https://evil.example"];
        for next in kept {
            assert_eq!(return_path(next), next);
        }
        let refused = [
            "",
            "a",
            "?a",
            "#a",
            "https://evil.example",
            "https:evil.example",
            "javascript:alert(1)",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\/evil.example",
            "/a\\b",
            "/\t/evil.example",
            "/\n/evil.example",
            "/a\r\nset-cookie: a=b",
            "/a b",
            "/\0",
            "/\u{7f}",
            "/é",
        ];
        for next in refused {
            assert_eq!(return_path(next), "/", "{next:?}");
        }
    }

    /// Every text of up to five of these characters, as the parser of the URL standard reads it.
    #[test]
    fn no_text_leads_a_browser_to_another_site() {
        let alphabet = ['/', '\\', '\t', '\n', ' ', ':', '.', '@', '?', '#', 'h'];
        let page = Url::parse("https://example.com/login").unwrap();
        let mut texts = vec![String::new()];
        let mut from = 0;
        for _ in 0..5 {
            let until = texts.len();
            for at in from..until {
                texts.extend(alphabet.map(|next| format!("{}{next}", texts[at])));
            }
            from = until;
        }
        for text in &texts {
            let url = page.join(return_path(text)).unwrap();
            assert_eq!(url.origin(), page.origin(), "{text:?}");
        }
    }
}
