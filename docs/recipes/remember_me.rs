//! Remember me.

use axum::Router;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect};
use axum::routing::post;
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

/// `<input type="checkbox" name="remember_me">`, which a browser sends only if it is checked.
#[derive(Deserialize)]
struct SignIn {
    user_id: u64,
    remember_me: Option<String>,
}

async fn login(
    State(sessions): State<TypedSession<Login>>,
    Form(form): Form<SignIn>,
) -> Result<impl IntoResponse, SetError> {
    // Check the password here.
    let login = Login { user_id: form.user_id };
    let set_cookie = match form.remember_me {
        Some(_) => sessions.set(&login)?,
        None => sessions.set_transient(&login)?,
    };
    Ok((set_cookie, Redirect::to("/")))
}

fn app(sessions: TypedSession<Login>) -> Router {
    Router::new().route("/login", post(login)).with_state(sessions)
}

mod tests {
    use std::time::{Duration, SystemTime};

    use axum::http::header::SET_COOKIE;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Login, app};
    use crate::browser::Browser;

    const DAY: Duration = Duration::from_secs(24 * 60 * 60);

    /// The `Set-Cookie` of a sign-in, and whether the session is valid after each number of days.
    async fn sign_in(form: &str, days: [u32; 3]) -> (String, [bool; 3]) {
        let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
        let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
        let mut browser = Browser::new(app(sessions.at(noon)));
        let signed_in = browser.post("/login", form).await;
        let set_cookie = signed_in.headers[SET_COOKIE].to_str().unwrap().to_owned();
        let cookies = browser.cookies();
        let is_valid = |days| sessions.at(noon + DAY * days).verify(cookies.as_str()).is_ok();
        (set_cookie, days.map(is_valid))
    }

    #[tokio::test]
    async fn with_the_box_checked_the_session_outlives_the_browser() {
        let (set_cookie, valid) = sign_in("user_id=7&remember_me=on", [0, 29, 30]).await;
        assert!(set_cookie.ends_with("; Max-Age=2592000"), "{set_cookie}");
        assert_eq!(valid, [true, true, false]);
    }

    #[tokio::test]
    async fn without_it_the_session_ends_with_the_browser_or_after_a_day() {
        let (set_cookie, valid) = sign_in("user_id=7", [0, 1, 2]).await;
        assert!(!set_cookie.contains("Max-Age"), "{set_cookie}");
        assert_eq!(valid, [true, false, false]);
    }
}
