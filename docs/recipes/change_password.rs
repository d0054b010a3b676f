//! A change of password signs out everywhere else.

use axum::Router;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::post;
use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

async fn change_password(
    State(sessions): State<TypedSession<Login>>,
    session: Session<Login>,
) -> Result<impl IntoResponse, SetError> {
    // First check the old password, and write the new one to the database.
    sessions.revoke_all(&session.user_id);
    let set_cookie = match session.is_transient() {
        true => sessions.set_transient(&*session)?,
        false => sessions.set(&*session)?,
    };
    Ok((set_cookie, "Your password is changed. All other devices are signed out."))
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new().route("/password", post(change_password)).with_state(sessions)
}

mod tests {
    use std::time::{Duration, SystemTime};

    use axum::http::StatusCode;
    use axum::http::header::SET_COOKIE;
    use axum::routing::get;
    use trickster_session::{Keyring, Secret, Session, TypedSession};

    use super::{Login, app};
    use crate::browser::Browser;

    /// A browser of the same user, signed in by `route`.
    async fn signed_in(sessions: &TypedSession<Login>, transient: bool) -> Browser {
        let login = Login { user_id: 7 };
        let set_cookie =
            if transient { sessions.set_transient(&login) } else { sessions.set(&login) };
        let app = app(sessions.clone())
            .route(
                "/profile",
                get(async |_: Session<Login>| "profile").with_state(sessions.clone()),
            )
            .route("/login", get(async move || set_cookie.unwrap()));
        let mut browser = Browser::new(app);
        browser.get("/login").await;
        browser
    }

    #[tokio::test]
    async fn other_devices_and_copies_are_signed_out_and_this_one_stays_signed_in() {
        // Everything happens within one second.
        let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
        let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap())).at(noon);
        for transient in [false, true] {
            let mut here = signed_in(&sessions, transient).await;
            let mut copy = here.copy();
            let mut phone = signed_in(&sessions, false).await;
            for _ in 0..2 {
                let changed = here.post("/password", "").await;
                assert_eq!(changed.status, StatusCode::OK);
                let set_cookie = changed.headers[SET_COOKIE].to_str().unwrap();
                assert_eq!(set_cookie.contains("Max-Age"), !transient, "{set_cookie}");
                assert_eq!(here.get("/profile").await.status, StatusCode::OK);
                for other in [&mut copy, &mut phone] {
                    assert_eq!(other.get("/profile").await.status, StatusCode::UNAUTHORIZED);
                }
                copy = here.copy();
            }
        }
    }
}
