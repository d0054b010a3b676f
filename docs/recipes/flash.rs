//! A message that is shown once.

use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse, Redirect};
use axum::routing::get;
use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "1m")]
struct Flash {
    notice: Notice,
}

#[derive(Serialize, Deserialize, SessionField)]
enum Notice {
    Saved,
    Deleted { count: u32 },
}

type Flashes = State<TypedSession<Flash>>;

async fn save(State(flashes): Flashes) -> Result<impl IntoResponse, SetError> {
    // Save first. The response is 303, so that reloading the next page does not save again.
    Ok((flashes.set(&Flash { notice: Notice::Saved })?, Redirect::to("/settings")))
}

async fn settings(State(flashes): Flashes, headers: HeaderMap) -> impl IntoResponse {
    let (flash, removed) = flashes.take(&headers);
    let notice = match flash.map(|flash| flash.notice) {
        Ok(Notice::Saved) => "<p>Your settings are saved.</p>".to_owned(),
        Ok(Notice::Deleted { count }) => format!("<p>{count} files are deleted.</p>"),
        Err(_) => String::new(),
    };
    // A cached copy of the page would show the message again.
    (removed, [(CACHE_CONTROL, "no-store")], Html(notice + "<form method=post>…</form>"))
}

fn app(flashes: TypedSession<Flash>) -> Router {
    Router::new().route("/settings", get(settings).post(save)).with_state(flashes)
}

mod tests {
    use axum::http::StatusCode;
    use axum::http::header::CACHE_CONTROL;
    use axum::routing::get;
    use trickster_session::{Keyring, Secret, TypedSession};

    use super::{Flash, Notice, app};
    use crate::browser::Browser;

    #[tokio::test]
    async fn a_message_is_shown_on_the_next_page_and_not_again() {
        let flashes = TypedSession::<Flash>::new(Keyring::new(Secret::random().unwrap()));
        let mut browser = Browser::new(app(flashes));
        assert!(!browser.get("/settings").await.body.contains("<p>"));
        let saved = browser.post("/settings", "").await;
        assert_eq!((saved.status, saved.location()), (StatusCode::SEE_OTHER, "/settings"));
        let page = browser.get("/settings").await;
        assert!(page.body.starts_with("<p>Your settings are saved.</p>"), "{}", page.body);
        assert_eq!(page.headers[CACHE_CONTROL], "no-store");
        let again = browser.get("/settings").await;
        assert!(!again.body.contains("<p>"), "{}", again.body);
        assert!(again.set_cookies().is_empty(), "nothing is left to remove");
    }

    #[tokio::test]
    async fn a_message_can_have_values() {
        let flashes = TypedSession::<Flash>::new(Keyring::new(Secret::random().unwrap()));
        let deleted = flashes.set(&Flash { notice: Notice::Deleted { count: 3 } }).unwrap();
        let mut browser = Browser::new(app(flashes).route("/delete", get(async move || deleted)));
        browser.get("/delete").await;
        assert!(browser.get("/settings").await.body.starts_with("<p>3 files are deleted.</p>"));
    }
}
