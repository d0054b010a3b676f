//! Requests that another site makes.

use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::post;
use serde::{Deserialize, Serialize};
use tower_http::csrf::CsrfLayer;
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

async fn login(State(sessions): State<TypedSession<Login>>) -> Result<impl IntoResponse, SetError> {
    // Check the password here.
    Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
}

async fn delete_account(session: Session<Login>) -> String {
    format!("user {} is deleted", session.user_id)
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new()
        .route("/login", post(login))
        .route("/account/delete", post(delete_account))
        .layer(CsrfLayer::new()) // 403 for a request that another site makes
        .with_state(sessions)
}

mod tests {
    use axum::http::{Request, StatusCode};
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::app;
    use crate::browser::Browser;

    #[tokio::test]
    async fn only_this_site_can_make_a_change() {
        let sessions = TypedSession::new(Keyring::new(Secret::random().unwrap()));
        let mut browser = Browser::new(app(sessions));
        // Without both headers it is not a browser: a client that has the cookie may do as it likes.
        assert_eq!(browser.post("/login", "").await.status, StatusCode::OK);
        let requests = [
            (
                [("sec-fetch-site", "same-origin"), ("origin", "https://example.com")],
                StatusCode::OK,
            ),
            (
                [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
                StatusCode::FORBIDDEN,
            ),
            // `SameSite=Lax` does not stop this one.
            (
                [("sec-fetch-site", "same-site"), ("origin", "https://forum.example.com")],
                StatusCode::FORBIDDEN,
            ),
            ([("sec-fetch-site", "cross-site"), ("origin", "null")], StatusCode::FORBIDDEN),
            // Browsers from before 2023.
            ([("x-none", ""), ("origin", "https://example.com")], StatusCode::OK),
            ([("x-none", ""), ("origin", "https://evil.example")], StatusCode::FORBIDDEN),
            ([("x-none", ""), ("origin", "null")], StatusCode::FORBIDDEN),
        ];
        for (headers, status) in requests {
            for path in ["/account/delete", "/login"] {
                let add = |request: axum::http::request::Builder, (name, value)| {
                    request.header(name, value)
                };
                let request = headers.into_iter().fold(Request::post(path), add);
                assert_eq!(browser.send(request, "").await.status, status, "{headers:?}");
            }
        }
    }
}
