//! Sign-in through another site, with OAuth 2.

use std::io;
use std::sync::Arc;

use axum::Router;
use axum::extract::{FromRef, Query, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use futures_util::future::BoxFuture;
use oauth2::basic::BasicClient;
use oauth2::{AsyncHttpClient, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse};
use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, TokenResponse};
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SetCookie, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

/// A sign-in that has begun in this browser, until the provider sends the browser back.
#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "10m", encrypt)]
struct PendingSignIn {
    #[session(max_len = 22)] // 16 random bytes in base64url
    state: String,
    #[session(max_len = 43)] // 32 random bytes in base64url
    pkce_verifier: String,
}

type Provider =
    BasicClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

/// Sends requests to the provider: `type Http = oauth2::reqwest::Client;`, or your own client.
#[derive(Clone)]
struct Http(Arc<dyn Fn(HttpRequest) -> BoxFuture<'static, io::Result<HttpResponse>> + Send + Sync>);

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = io::Error;
    type Future = BoxFuture<'c, io::Result<HttpResponse>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        (self.0)(request)
    }
}

#[derive(Clone, FromRef)]
struct App {
    logins: TypedSession<Login>,
    pending: TypedSession<PendingSignIn>,
    provider: Provider,
    http: Http,
}

/// Sends the browser to the provider.
async fn sign_in(
    State(pending): State<TypedSession<PendingSignIn>>,
    State(provider): State<Provider>,
) -> Result<impl IntoResponse, SetError> {
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let request = provider.authorize_url(CsrfToken::new_random).set_pkce_challenge(challenge);
    let (url, state) = request.url();
    let (state, pkce_verifier) = (state.into_secret(), verifier.into_secret());
    let set_cookie = pending.set(&PendingSignIn { state, pkce_verifier })?;
    Ok((set_cookie, Redirect::to(url.as_str())))
}

/// The query of the URL that the provider redirects to.
#[derive(Deserialize)]
struct Callback {
    code: AuthorizationCode,
    state: CsrfToken,
}

async fn callback(
    State(app): State<App>,
    headers: HeaderMap,
    Query(callback): Query<Callback>,
) -> impl IntoResponse {
    let (pending, removed) = app.pending.take(&headers);
    let signed_in = match pending {
        Ok(pending) => finish(&app, pending, callback).await,
        Err(_) => Err(StatusCode::BAD_REQUEST), // another browser, too late, or a second time
    };
    (removed, signed_in)
}

async fn finish(
    app: &App,
    pending: PendingSignIn,
    callback: Callback,
) -> Result<(SetCookie, Redirect), StatusCode> {
    if CsrfToken::new(pending.state) != callback.state {
        return Err(StatusCode::BAD_REQUEST);
    }
    let verifier = PkceCodeVerifier::new(pending.pkce_verifier);
    let exchange = app.provider.exchange_code(callback.code).set_pkce_verifier(verifier);
    let token = exchange.request_async(&app.http).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    let user_id = user_id(app, token.access_token().secret()).await;
    let login = Login { user_id: user_id.ok_or(StatusCode::BAD_GATEWAY)? };
    let set_cookie = app.logins.set(&login).map_err(|error| error.status())?;
    Ok((set_cookie, Redirect::to("/")))
}

/// The id of the user at this provider. If there are other ways to sign in, look up your own user by the
/// provider and this id, and return your own id.
async fn user_id(app: &App, token: &str) -> Option<u64> {
    let request = Request::get("https://provider.example/user");
    let request = request.header(AUTHORIZATION, format!("Bearer {token}"));
    let response = app.http.call(request.body(Vec::new()).ok()?).await.ok()?;
    if !response.status().is_success() {
        return None;
    }
    let user: serde_json::Value = serde_json::from_slice(response.body()).ok()?;
    user["id"].as_u64()
}

fn app(app: App) -> Router {
    Router::new()
        .route("/sign-in", get(sign_in))
        .route("/sign-in/callback", get(callback))
        .with_state(app)
}

mod tests {
    use std::io;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::sync::{Arc, Mutex};
    use std::time::{Duration, SystemTime};

    use axum::http::StatusCode;
    use axum::http::header::SET_COOKIE;
    use oauth2::basic::BasicClient;
    use oauth2::{AuthUrl, ClientId, ClientSecret, RedirectUrl, TokenUrl};
    use oauth2::{HttpRequest, HttpResponse, PkceCodeChallenge, PkceCodeVerifier};
    use serde::{Deserialize, Serialize};
    use trickster_session::{Keyring, Secret, SessionData, TypedSession, VerifyError};
    use url::Url;

    use super::{App, Http, Login, app};
    use crate::browser::Browser;

    const CALLBACK: &str = "https://example.com/sign-in/callback";

    /// A provider in the process. It gives out one code, for one challenge, which works once.
    #[derive(Default)]
    struct FakeProvider {
        challenge: Mutex<Option<String>>,
    }

    impl FakeProvider {
        /// What the provider does with the URL that the application sends the browser to. Returns the URL
        /// that it sends the browser back to.
        fn authorize(&self, url: &str) -> String {
            let url = Url::parse(url).unwrap();
            let value = |name: &str| {
                let pair = url.query_pairs().find(|(key, _)| key == name);
                pair.unwrap_or_else(|| panic!("no {name} in {url}")).1.into_owned()
            };
            assert_eq!((url.host_str(), url.path()), (Some("provider.example"), "/authorize"));
            assert_eq!(
                (value("response_type"), value("client_id")),
                ("code".into(), "client".into())
            );
            assert_eq!(
                (value("redirect_uri"), value("code_challenge_method")),
                (CALLBACK.into(), "S256".into())
            );
            *self.challenge.lock().unwrap() = Some(value("code_challenge"));
            format!("/sign-in/callback?code=good&state={}", value("state"))
        }

        fn respond(&self, request: &HttpRequest) -> HttpResponse {
            let (status, body) = match request.uri().path() {
                "/token" => self.token(request.body()),
                "/user" if request.headers()["authorization"] == "Bearer the-token" => {
                    (200, r#"{ "id": 7 }"#)
                }
                _ => (401, "{}"),
            };
            http::Response::builder().status(status).body(body.into()).unwrap()
        }

        fn token(&self, form: &[u8]) -> (u16, &'static str) {
            let field = |name: &str| {
                form_urlencoded::parse(form).find(|(key, _)| key == name).unwrap().1.into_owned()
            };
            let verifier = PkceCodeVerifier::new(field("code_verifier"));
            let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
            let expected = self.challenge.lock().unwrap().take();
            if field("code") == "good" && expected.as_deref() == Some(challenge.as_str()) {
                (200, r#"{ "access_token": "the-token", "token_type": "bearer" }"#)
            } else {
                (400, r#"{ "error": "invalid_grant" }"#)
            }
        }
    }

    struct Site {
        provider: Arc<FakeProvider>,
        logins: TypedSession<Login>,
        seconds: Arc<AtomicU64>,
        app: axum::Router,
    }

    fn site() -> Site {
        let provider = Arc::new(FakeProvider::default());
        let answering = Arc::clone(&provider);
        let http = Http(Arc::new(move |request| {
            let response = answering.respond(&request);
            Box::pin(async move { io::Result::Ok(response) })
        }));
        let client = BasicClient::new(ClientId::new("client".into()))
            .set_client_secret(ClientSecret::new("correct horse battery staple".into()))
            .set_auth_uri(AuthUrl::new("https://provider.example/authorize".into()).unwrap())
            .set_token_uri(TokenUrl::new("https://provider.example/token".into()).unwrap())
            .set_redirect_uri(RedirectUrl::new(CALLBACK.into()).unwrap());
        let keyring = Keyring::new(Secret::random().unwrap());
        let seconds = Arc::new(AtomicU64::new(1_800_000_000));
        let clock = Arc::clone(&seconds);
        let now =
            move || SystemTime::UNIX_EPOCH + Duration::from_secs(clock.load(Ordering::Relaxed));
        let pending = TypedSession::builder(keyring.clone()).clock(now).build().unwrap();
        let logins = TypedSession::<Login>::new(keyring);
        let app = app(App { logins: logins.clone(), pending, provider: client, http });
        Site { provider, logins, seconds, app }
    }

    impl Site {
        /// A browser that the provider has sent back, to the URL that is returned.
        async fn sent_back(&self) -> (Browser, String) {
            let mut browser = Browser::new(self.app.clone());
            let start = browser.get("/sign-in").await;
            assert_eq!(start.status, StatusCode::SEE_OTHER);
            let set_cookie = start.headers[SET_COOKIE].to_str().unwrap();
            assert!(set_cookie.ends_with("; HttpOnly; SameSite=Lax; Max-Age=600"), "{set_cookie}");
            (browser, self.provider.authorize(start.location()))
        }
    }

    const PENDING: &str = "__Host-pending_sign_in";

    /// A session that can be read, with the same name.
    #[derive(Serialize, Deserialize, SessionData)]
    #[session(name = "__Host-pending_sign_in")]
    struct Readable {}

    #[tokio::test]
    async fn the_pending_sign_in_is_encrypted() {
        let (browser, _) = site().sent_back().await;
        let readable = TypedSession::<Readable>::new(Keyring::new(Secret::random().unwrap()));
        let refused = readable.verify(browser.cookies().as_str()).err();
        assert!(matches!(refused, Some(VerifyError::Format { .. })), "{refused:?}");
    }

    #[tokio::test]
    async fn a_user_signs_in_and_the_pending_sign_in_is_removed() {
        let site = site();
        let (mut browser, callback) = site.sent_back().await;
        let page = browser.get(&callback).await;
        assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, "/"));
        assert_eq!(page.set_cookies(), ["__Host-login", PENDING]);
        assert_eq!(site.logins.get(browser.cookies().as_str()).unwrap().user_id, 7);
        // Reloading the callback does nothing.
        assert_eq!(browser.get(&callback).await.status, StatusCode::BAD_REQUEST);
    }

    #[tokio::test]
    async fn a_callback_in_another_browser_signs_nobody_in() {
        let site = site();
        // The attacker stops before the callback, and has the victim open it: with no sign-in, or one
        // of their own.
        let (mut victim, _) = site.sent_back().await;
        let (_, callback) = site.sent_back().await;
        let guest = Browser::new(site.app.clone()).get(&callback).await;
        assert_eq!((guest.status, guest.set_cookies()), (StatusCode::BAD_REQUEST, vec![]));
        let page = victim.get(&callback).await;
        assert_eq!((page.status, page.set_cookies()), (StatusCode::BAD_REQUEST, vec![PENDING]));
    }

    #[tokio::test]
    async fn a_code_of_another_sign_in_is_refused_by_the_provider() {
        let site = site();
        let (mut victim, callback) = site.sent_back().await;
        // The provider has since bound the code to the challenge of another browser.
        let _ = site.sent_back().await;
        let page = victim.get(&callback).await;
        assert_eq!((page.status, page.set_cookies()), (StatusCode::BAD_GATEWAY, vec![PENDING]));
    }

    #[tokio::test]
    async fn a_sign_in_that_takes_ten_minutes_begins_again() {
        let site = site();
        let (mut browser, callback) = site.sent_back().await;
        site.seconds.fetch_add(600, Ordering::Relaxed);
        assert_eq!(browser.get(&callback).await.status, StatusCode::BAD_REQUEST);
    }

    #[tokio::test]
    async fn a_user_who_refuses_gets_an_error() {
        let site = site();
        let (mut browser, _) = site.sent_back().await;
        let refused = browser.get("/sign-in/callback?error=access_denied&state=a").await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    }
}
