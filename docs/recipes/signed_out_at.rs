//! Sign out everywhere with a time per user in the database.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    user_id: u64,
}

/// Replaces a table of users: when each user last signed out everywhere.
type Users = Arc<Mutex<HashMap<u64, SystemTime>>>;

#[derive(Clone)]
struct App {
    sessions: TypedSession<Login>,
    users: Users,
}

impl App {
    fn signed_out_at(&self, user_id: u64) -> SystemTime {
        self.users.lock().unwrap().get(&user_id).copied().unwrap_or(SystemTime::UNIX_EPOCH)
    }
}

/// A session that its user has not ended.
struct Current(Session<Login>);

impl FromRequestParts<App> for Current {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, StatusCode> {
        let session = app.sessions.verify(&parts.headers).map_err(|error| error.status())?;
        if session.issued_at() < app.signed_out_at(session.user_id) {
            return Err(StatusCode::UNAUTHORIZED);
        }
        Ok(Current(session))
    }
}

async fn login(State(app): State<App>) -> Result<impl IntoResponse, SetError> {
    // Check the password here.
    let sessions = app.sessions.after(app.signed_out_at(7));
    Ok((sessions.set(&Login { user_id: 7 })?, "welcome"))
}

async fn profile(Current(session): Current) -> String {
    format!("you are {}", session.user_id)
}

async fn change_password(
    State(app): State<App>,
    Current(session): Current,
) -> Result<impl IntoResponse, SetError> {
    // First check the old password. Then, in the transaction with the new one, with the user's row locked:
    let now = app.sessions.after(app.signed_out_at(session.user_id)).sign_out_time();
    app.users.lock().unwrap().insert(session.user_id, now);
    Ok((app.sessions.after(now).set(&*session)?, "changed"))
}

fn app(app: App) -> Router {
    Router::new()
        .route("/login", post(login))
        .route("/profile", get(profile))
        .route("/password", post(change_password))
        .with_state(app)
}

mod tests {
    use std::time::{Duration, SystemTime};

    use axum::http::StatusCode;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{App, Users, app};
    use crate::browser::Browser;

    #[tokio::test]
    async fn a_stored_time_ends_all_sessions_of_a_user_also_after_a_restart() {
        // Everything happens within one second.
        let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
        let keyring = Keyring::new(Secret::random().unwrap());
        let users = Users::default();
        let process = || {
            let sessions = TypedSession::new(keyring.clone()).at(noon);
            app(App { sessions, users: users.clone() })
        };
        let (mut here, mut phone) = (Browser::new(process()), Browser::new(process()));
        for browser in [&mut here, &mut phone] {
            assert_eq!(browser.get("/profile").await.status, StatusCode::UNAUTHORIZED);
            browser.post("/login", "").await;
            assert_eq!(browser.get("/profile").await.body, "you are 7");
        }
        for _ in 0..2 {
            let mut copy = here.copy();
            assert_eq!(here.post("/password", "").await.status, StatusCode::OK);
            assert_eq!(here.get("/profile").await.status, StatusCode::OK);
            for ended in [&mut copy, &mut phone] {
                assert_eq!(ended.get("/profile").await.status, StatusCode::UNAUTHORIZED);
                assert_eq!(ended.post("/password", "").await.status, StatusCode::UNAUTHORIZED);
            }
        }
        phone.post("/login", "").await;
        assert_eq!(phone.get("/profile").await.status, StatusCode::OK);
    }
}
