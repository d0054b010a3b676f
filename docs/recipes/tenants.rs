//! Several tenants in one process.

use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::header::HOST;
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::middleware::from_extractor_with_state;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Extension, Router};
use serde::{Deserialize, Serialize};
use trickster_session::axum::ExtensionSession;
use trickster_session::{CookieError, Keyring, Revocations};
use trickster_session::{SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

/// One session manager for each host, with one list of revocations.
type Tenants = Arc<HashMap<String, TypedSession<Login>>>;

fn tenants(keyring: &Keyring, hosts: &[&str]) -> Result<Tenants, CookieError> {
    let revocations = Revocations::new();
    let tenant = |host: &&str| {
        let builder = TypedSession::builder(keyring.clone()).audience(*host);
        Ok((host.to_string(), builder.revocations(revocations.clone()).build()?))
    };
    hosts.iter().map(tenant).collect::<Result<_, _>>().map(Arc::new)
}

/// The tenant of the request, with its session manager. Handlers take `Extension<Tenant>` and never read the
/// host again: another header may name another tenant.
#[derive(Clone)]
struct Tenant(String);

impl FromRequestParts<Tenants> for Tenant {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, tenants: &Tenants) -> Result<Self, StatusCode> {
        let header = parts.headers.get(HOST).and_then(|host| host.to_str().ok()?.parse().ok());
        // With HTTP/2, the host is in the URI.
        let authority: Option<Authority> = parts.uri.authority().cloned().or(header);
        let host = authority.ok_or(StatusCode::MISDIRECTED_REQUEST)?.host().to_owned();
        let sessions = tenants.get(&host).ok_or(StatusCode::MISDIRECTED_REQUEST)?;
        parts.extensions.insert(sessions.clone());
        parts.extensions.insert(Tenant(host.clone()));
        Ok(Tenant(host))
    }
}

type Sessions = Extension<TypedSession<Login>>;

async fn login(
    Extension(sessions): Sessions,
    Extension(Tenant(tenant)): Extension<Tenant>,
) -> Result<impl IntoResponse, SetError> {
    // Check the password here, among the users of `tenant`.
    Ok((sessions.set(&Login { user_id: 7 })?, format!("welcome to {tenant}")))
}

async fn profile(session: ExtensionSession<Login>) -> String {
    format!("you are {}", session.user_id)
}

async fn sign_out_everywhere(
    Extension(sessions): Sessions,
    session: ExtensionSession<Login>,
) -> impl IntoResponse {
    sessions.revoke_all(&session.user_id);
    (sessions.clear(), "bye")
}

fn app(tenants: Tenants) -> Router {
    Router::new()
        .route("/login", post(login))
        .route("/profile", get(profile))
        .route("/sign-out", post(sign_out_everywhere))
        .layer(from_extractor_with_state::<Tenant, Tenants>(tenants))
}

mod tests {
    use axum::Router;
    use axum::http::header::{COOKIE, HOST};
    use axum::http::{Request, StatusCode};
    use trickster_session::{Keyring, Secret};

    use super::{app, tenants};
    use crate::browser::Browser;

    const A: &str = "a.example";
    const B: &str = "b.example:3000";

    fn site() -> Router {
        let keyring = Keyring::new(Secret::random().unwrap());
        app(tenants(&keyring, &[A, "b.example"]).unwrap())
    }

    async fn signed_in(app: &Router, host: &str) -> Browser {
        let mut browser = Browser::new(app.clone());
        let welcome = browser.send(Request::post("/login").header(HOST, host), "").await;
        assert_eq!(welcome.status, StatusCode::OK);
        browser
    }

    async fn profile(browser: &mut Browser, host: &str) -> StatusCode {
        browser.send(Request::get("/profile").header(HOST, host), "").await.status
    }

    #[tokio::test]
    async fn a_cookie_of_one_tenant_is_refused_by_another() {
        let app = site();
        let mut a = signed_in(&app, A).await;
        assert_eq!(profile(&mut a, A).await, StatusCode::OK);
        assert_eq!(profile(&mut a, "a.example:443").await, StatusCode::OK);
        // A browser would not send it there. A user who copies the cookie does.
        assert_eq!(profile(&mut a, B).await, StatusCode::UNAUTHORIZED);
        let mut b = signed_in(&app, B).await;
        assert_eq!(profile(&mut b, B).await, StatusCode::OK);
        assert_eq!(profile(&mut b, A).await, StatusCode::UNAUTHORIZED);
    }

    #[tokio::test]
    async fn other_hosts_are_refused() {
        let mut browser = Browser::new(site());
        for host in ["", "c.example", "a.example.c.example", "a.example/", "a.example b.example"] {
            assert_eq!(
                profile(&mut browser, host).await,
                StatusCode::MISDIRECTED_REQUEST,
                "{host}"
            );
        }
    }

    #[tokio::test]
    async fn the_host_of_http_2_is_in_the_uri() {
        let app = site();
        let cookies = signed_in(&app, A).await.cookies();
        for (host, status) in
            [("a.example", StatusCode::OK), ("b.example", StatusCode::UNAUTHORIZED)]
        {
            let uri = format!("https://{host}/profile");
            let request = Request::get(uri).header(COOKIE, &cookies).header(HOST, "c.example");
            let page = Browser::new(app.clone()).send(request, "").await;
            assert_eq!(page.status, status, "{host}");
        }
    }

    #[tokio::test]
    async fn a_sign_out_ends_the_sessions_of_one_tenant() {
        let app = site();
        let (mut a, mut b) = (signed_in(&app, A).await, signed_in(&app, B).await);
        let mut copy = a.copy();
        // User 7 of the other tenant is another user.
        a.send(Request::post("/sign-out").header(HOST, A), "").await;
        assert_eq!(profile(&mut copy, A).await, StatusCode::UNAUTHORIZED);
        assert_eq!(profile(&mut b, B).await, StatusCode::OK);
    }
}
