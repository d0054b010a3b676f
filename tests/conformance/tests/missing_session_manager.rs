//! Without a session manager in the application, each framework reports an error that names what to
//! add, and never panics.
//!
//! In axum, `Session` does not compile then, because `FromRef` is not implemented; `ExtensionSession` does.

use std::sync::{Mutex, Once, PoisonError};

use log::{LevelFilter, Log, Metadata, Record};
use serde::{Deserialize, Serialize};
use trickster_session::{ExtractError, Session, SessionData, SetCookie, SetError, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Records logged errors. Without a subscriber, `tracing` emits `log` records too.
struct Errors;

impl Log for Errors {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &Record<'_>) {
        let line = format!("{} {}", record.level(), record.args());
        LINES.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }

    fn flush(&self) {}
}

fn keep_log() {
    static KEPT: Once = Once::new();
    KEPT.call_once(|| {
        log::set_logger(&Errors).unwrap();
        log::set_max_level(LevelFilter::Error);
    });
}

/// Asserts that a logged error names the missing type and what to add.
fn assert_logged(add: &str) {
    let lines = LINES.lock().unwrap_or_else(PoisonError::into_inner);
    let named = |line: &&String| {
        line.starts_with("ERROR ") && line.contains(add) && line.contains("Login>")
    };
    assert!(lines.iter().any(|line| named(&line)), "{add}: {lines:#?}");
}

#[test]
fn actix_web_answers_500_and_logs_what_to_add() {
    use actix_web::{App, test, web};

    async fn profile(session: Session<Login>) -> String {
        session.user_id.to_string()
    }
    async fn why(session: Result<Session<Login>, ExtractError>) -> &'static str {
        session.map_or_else(|rejected| rejected.reason(), |_| "valid")
    }

    keep_log();
    actix_web::rt::System::new().block_on(async {
        let app = App::new().route("/", web::get().to(profile)).route("/why", web::get().to(why));
        let app = test::init_service(app).await;
        let get = |path| test::TestRequest::get().uri(path).to_request();
        let answer = test::call_service(&app, get("/")).await;
        assert_eq!(answer.status().as_u16(), 500);
        assert!(test::read_body(answer).await.is_empty());
        assert_eq!(test::call_and_read_body(&app, get("/why")).await, "no_session_manager");
    });
    assert_logged("App::app_data(web::Data::new(sessions))");
}

#[tokio::test]
async fn axum_answers_500_and_says_what_to_add_as_an_extension() {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::{Router, routing::get};
    use tower::ServiceExt;
    use trickster_session::axum::ExtensionSession;

    async fn profile(session: ExtensionSession<Login>) -> String {
        session.user_id.to_string()
    }
    async fn home(session: Option<ExtensionSession<Login>>) -> String {
        session.is_some().to_string()
    }

    let app = Router::new().route("/", get(home)).route("/profile", get(profile));
    for path in ["/", "/profile"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let answer = app.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status().as_u16(), 500);
        let body = to_bytes(answer.into_body(), 999).await.unwrap();
        let text = str::from_utf8(&body).unwrap();
        assert!(text.contains("Router::layer(Extension(sessions))"), "{text}");
    }
}

#[test]
fn poem_answers_500_and_logs_what_to_add() {
    use poem::{Endpoint, Request, handler};

    #[handler]
    fn profile(session: Session<Login>) -> String {
        session.user_id.to_string()
    }

    keep_log();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let answer = profile.get_response(Request::default()).await;
        assert_eq!(answer.status().as_u16(), 500);
        assert_eq!(answer.into_body().into_string().await.unwrap(), "");
    });
    assert_logged("EndpointExt::data(sessions)");
}

#[tokio::test]
async fn salvo_answers_500_and_logs_what_to_add() {
    use salvo::prelude::*;
    use salvo::test::TestClient;
    use trickster_session::salvo::MaybeSession;

    #[handler]
    async fn profile(session: Session<Login>) -> String {
        session.user_id.to_string()
    }
    #[handler]
    async fn home(session: MaybeSession<Login>) -> String {
        session.0.is_ok().to_string()
    }
    #[handler]
    async fn login(sessions: TypedSession<Login>) -> Result<SetCookie, SetError> {
        sessions.set(&Login { user_id: 7 })
    }

    keep_log();
    for handler in [Router::new().get(profile), Router::new().get(home), Router::new().get(login)] {
        let answer = TestClient::get("http://localhost/").send(handler).await;
        assert_eq!(answer.status_code, Some(StatusCode::INTERNAL_SERVER_ERROR));
        assert!(answer.headers().get("set-cookie").is_none());
    }
    assert_logged("Router::hoop(affix_state::inject(sessions))");
}

#[test]
fn rocket_does_not_launch_and_logs_what_to_add() {
    use rocket::error::ErrorKind;
    use rocket::{get, routes};
    use trickster_session::rocket::OrForward;

    #[get("/profile")]
    fn profile(session: Session<Login>) -> String {
        session.user_id.to_string()
    }
    #[get("/home")]
    fn home(session: Option<Session<Login>>) -> &'static str {
        if session.is_some() { "hello again" } else { "hello" }
    }
    #[get("/why")]
    fn why(session: Result<Session<Login>, ExtractError>) -> &'static str {
        session.map_or_else(|rejected| rejected.reason(), |_| "valid")
    }

    #[get("/shared")]
    fn shared(session: &Session<Login>) -> String {
        session.user_id.to_string()
    }
    #[get("/forward")]
    fn forward(session: OrForward<&Session<Login>>) -> String {
        session.user_id.to_string()
    }

    keep_log();
    let apart = [routes![profile], routes![home], routes![why], routes![shared], routes![forward]];
    for routes in apart {
        let ignited = rocket::execute(rocket::build().mount("/", routes).ignite());
        let Err(error) = ignited else { panic!("Rocket launches without a session manager") };
        assert!(matches!(error.kind(), ErrorKind::SentinelAborts(_)));
    }
    assert_logged("rocket::build().manage(sessions)");
}

#[test]
fn rocket_answers_500_where_a_type_alias_hides_the_session() {
    use rocket::http::Status;
    use rocket::local::blocking::Client;
    use rocket::{get, request, routes};

    type Hidden = request::Outcome<Session<Login>, ExtractError>;

    #[get("/")]
    fn why(session: Hidden) -> String {
        match session {
            request::Outcome::Error((status, rejected)) => format!("{status} {rejected}"),
            _ => "no error".to_owned(),
        }
    }

    keep_log();
    let client = Client::untracked(rocket::build().mount("/", routes![why])).unwrap();
    let answer = client.get("/").dispatch();
    assert_eq!(answer.status(), Status::Ok);
    let text = answer.into_string().unwrap();
    assert!(text.starts_with("500 ") && text.contains("manage(sessions)"), "{text}");
}
