//! Sign-in with an OAuth provider, as in `examples/oauth` of tokio-rs/axum, and also with PKCE.
//! `README.md` in this directory compares the session code of both. Run it with
//! `SESSION_SECRET=$(openssl rand -base64 32) cargo run --example axum_oauth --features oauth`

use axum::Router;
use axum::extract::{FromRef, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Redirect, Response, Result};
use axum::routing::get;
use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, TokenResponse};
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Session, SessionData, TypedSession};

#[path = "axum_oauth_provider.rs"]
mod provider;

/// Who is signed in. The limits are Discord's: a 64-bit id, and names of up to 32 characters.
#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "7d")]
struct User {
    #[session(subject, max_len = 20)]
    id: String,
    #[session(max_len = 128)]
    username: String,
}

/// What the provider's answer is checked against.
#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "10m", encrypt)]
struct SignIn {
    #[session(max_len = 22)]
    state: String,
    #[session(max_len = 43)]
    verifier: String,
}

#[derive(Clone, FromRef)]
struct App {
    oauth: provider::Client,
    users: TypedSession<User>,
    sign_ins: TypedSession<SignIn>,
}

async fn index(user: Option<Session<User>>) -> String {
    match user {
        Some(user) => format!("Hello {}! See /protected, or sign out at /logout.", user.username),
        None => "Hello! Sign in at /auth.".into(),
    }
}

async fn protected(user: Session<User>) -> String {
    format!("Only {} ({}) sees this.", user.username, user.id)
}

async fn auth(State(app): State<App>) -> Result<impl IntoResponse> {
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, state) =
        app.oauth.authorize_url(CsrfToken::new_random).set_pkce_challenge(challenge).url();
    let sign_in = SignIn { state: state.into_secret(), verifier: verifier.into_secret() };
    Ok((app.sign_ins.set(&sign_in)?, Redirect::to(url.as_str())))
}

#[derive(Deserialize)]
struct Answer {
    code: AuthorizationCode,
    state: String,
}

async fn authorized(
    State(app): State<App>,
    Query(answer): Query<Answer>,
    headers: HeaderMap,
) -> Result<impl IntoResponse> {
    let (sign_in, removal) = app.sign_ins.take(&headers);
    let Some(sign_in) = sign_in.ok().filter(|it| it.state == answer.state) else {
        return Err((StatusCode::BAD_REQUEST, removal, "This sign-in did not start here.").into());
    };
    let exchange = app
        .oauth
        .exchange_code(answer.code)
        .set_pkce_verifier(PkceCodeVerifier::new(sign_in.verifier));
    let token =
        exchange.request_async(&provider::http).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    let user = provider::user(token.access_token());
    Ok((removal, app.users.set(&user)?, Redirect::to("/")))
}

// With GET, as there. Elsewhere take only POST, or any link on another site signs the user out.
async fn logout(State(users): State<TypedSession<User>>, headers: HeaderMap) -> impl IntoResponse {
    (users.sign_out(&headers), Redirect::to("/"))
}

/// Redirects guests to the sign-in, on all pages with this layer.
async fn or_auth(response: Response) -> Response {
    match response.status() {
        StatusCode::UNAUTHORIZED => Redirect::to("/auth").into_response(),
        _ => response,
    }
}

fn app(keyring: Keyring) -> Router {
    let app = App {
        oauth: provider::client(),
        users: TypedSession::new(keyring.clone()),
        sign_ins: TypedSession::new(keyring),
    };
    Router::new()
        .route("/protected", get(protected))
        .layer(map_response(or_auth))
        .route("/", get(index))
        .route("/auth", get(auth))
        .route("/auth/authorized", get(authorized))
        .route("/logout", get(logout))
        .merge(provider::routes())
        .with_state(app)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let app = app(Keyring::from_env("SESSION_SECRET")?);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    println!("Open http://localhost:3000");
    axum::serve(listener, app).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::header::{COOKIE, LOCATION, SET_COOKIE};
    use axum::http::{Request, Response, StatusCode, Uri};
    use tower::ServiceExt;
    use trickster_session::{Keyring, Secret};

    struct Browser {
        app: Router,
        jar: BTreeMap<String, String>,
    }

    impl Browser {
        fn new() -> Self {
            let app = super::app(Keyring::new(Secret::random().unwrap()));
            Browser { app, jar: BTreeMap::new() }
        }

        async fn get(&mut self, path: &str) -> Response<Body> {
            let mut request = Request::get(path).body(Body::empty()).unwrap();
            let cookies: Vec<_> =
                self.jar.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request.headers_mut().insert(COOKIE, cookies.join("; ").parse().unwrap());
            let response = self.app.clone().oneshot(request).await.unwrap();
            for set in response.headers().get_all(SET_COOKIE) {
                let set = set.to_str().unwrap();
                let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
                match set.ends_with("Max-Age=0") {
                    true => self.jar.remove(name),
                    false => self.jar.insert(name.to_owned(), value.to_owned()),
                };
            }
            response
        }

        async fn text(&mut self, path: &str) -> String {
            let body = to_bytes(self.get(path).await.into_body(), 1000).await.unwrap();
            String::from_utf8(body.to_vec()).unwrap()
        }

        /// Path and query of the page that this one redirects to.
        async fn location(&mut self, path: &str) -> String {
            let response = self.get(path).await;
            assert_eq!(response.status(), StatusCode::SEE_OTHER);
            let location: Uri = response.headers()[LOCATION].to_str().unwrap().parse().unwrap();
            location.path_and_query().unwrap().to_string()
        }

        /// Begins to sign in, and returns where the provider redirects to.
        async fn answer(&mut self) -> String {
            let provider = self.location("/auth").await;
            self.location(&provider).await
        }
    }

    #[tokio::test]
    async fn a_guest_signs_in_and_out() {
        let mut browser = Browser::new();
        assert_eq!(browser.location("/protected").await, "/auth");
        let answer = browser.answer().await;
        assert_eq!(browser.location(&answer).await, "/");
        assert_eq!(browser.jar.keys().collect::<Vec<_>>(), ["__Host-user"]);
        assert_eq!(browser.text("/protected").await, "Only alice (123) sees this.");
        assert!(browser.text("/").await.starts_with("Hello alice!"));

        let copies = browser.jar.clone();
        assert_eq!(browser.location("/logout").await, "/");
        assert!(browser.jar.is_empty());
        browser.jar = copies;
        assert_eq!(browser.location("/protected").await, "/auth");
    }

    #[tokio::test]
    async fn an_answer_counts_only_in_the_browser_that_asked_and_only_once() {
        let mut browser = Browser::new();
        let attackers = Browser::new().answer().await;
        assert_eq!(browser.get(&attackers).await.status(), StatusCode::BAD_REQUEST);
        let answer = browser.answer().await;
        assert_eq!(browser.get(&attackers).await.status(), StatusCode::BAD_REQUEST);
        assert_eq!(browser.get(&answer).await.status(), StatusCode::BAD_REQUEST);
        assert!(browser.jar.is_empty());
    }

    #[tokio::test]
    async fn a_code_of_another_challenge_is_refused() {
        let mut browser = Browser::new();
        let answer = browser.answer().await;
        let (_, state) = answer.split_once("&state=").unwrap();
        let stolen = format!("/auth/authorized?code=stolen&state={state}");
        assert_eq!(browser.get(&stolen).await.status(), StatusCode::BAD_GATEWAY);
        assert!(!browser.jar.contains_key("__Host-user"));
    }
}
