//! Events of the `tracing` feature contain the reason and the cookie name, and no payload.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use axum::extract::FromRequestParts;
use axum::response::IntoResponse;
use http::header::COOKIE;
use http::{Request, Response};
use serde::{Deserialize, Serialize};
use tower::{Layer, ServiceExt, service_fn};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use trickster_session::axum::ExtensionSession;
use trickster_session::{Keyring, Refresh, Secret, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData, Debug)]
#[session(max_age = "1d", idle_timeout = "1h")]
struct Login {
    #[session(max_len = 40)]
    username: String,
}

/// Records the fields of each event as one line.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<String>>>);

impl Subscriber for Lines {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("trickster_session")
    }

    fn event(&self, event: &Event<'_>) {
        struct Line(String);
        impl Visit for Line {
            fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
                write!(self.0, "{field}={value:?} ").unwrap();
            }
        }
        let mut line = Line(String::new());
        event.record(&mut line);
        self.0.lock().unwrap().push(line.0);
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[test]
fn each_rejection_logs_one_event_with_only_reason_and_cookie_name() {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    let sessions = TypedSession::<Login>::new(Keyring::new(secret));
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    let cookie = sessions.at(noon).set(&Login { username: "zzyzx".into() }).unwrap();
    let (pair, forged) = (cookie.pair(), "__Host-login=forged-forged-forged");
    let lines = Lines::default();
    tracing::subscriber::with_default(lines.clone(), || {
        let of = |now, header: &str| {
            let before = lines.0.lock().unwrap().len();
            let rejected = sessions.at(now).verify(header).err();
            let events = lines.0.lock().unwrap()[before..].to_vec();
            (rejected, events)
        };
        // A valid session and a request without a session cookie log nothing.
        assert_eq!(of(noon, pair), (None, vec![]));
        assert_eq!(of(noon, "theme=dark").1, [""; 0]);
        let many = format!("{forged}; {forged}; {pair}");
        assert_eq!(of(noon, &many), (None, vec![]));
        for (now, header) in [
            (noon, forged.to_owned()),
            (noon, format!("{forged}; {forged}")),
            (noon, pair.replace('A', "B")),
            (noon + Duration::from_secs(3600), pair.to_owned()),
            (noon + Duration::from_secs(86400), pair.to_owned()),
            (noon - Duration::from_secs(3600), pair.to_owned()),
        ] {
            let (rejected, events) = of(now, &header);
            let [line] = events.as_slice() else { panic!("{events:?}") };
            let reason = rejected.unwrap().reason();
            assert!(line.contains(&format!("reason=\"{reason}\"")), "{line}");
            assert!(line.contains("cookie=\"__Host-login\""), "{line}");
            assert!(!line.contains("zzyzx") && !line.contains("forged-"), "{line}");
            assert!(!line.contains(&pair[20..40]), "{line}");
        }
    });
}

#[test]
fn a_set_error_logs_one_event_and_answers_500() {
    let secret = Secret::from_text("a secret of more than thirty-two bytes").unwrap();
    let sessions = TypedSession::<Login>::new(Keyring::new(secret));
    let lines = Lines::default();
    let status = tracing::subscriber::with_default(lines.clone(), || {
        sessions.set(&Login { username: "zzyzx".repeat(9) }).unwrap_err().into_response().status()
    });
    assert_eq!(status, 500);
    let events = lines.0.lock().unwrap();
    let [line] = events.as_slice() else { panic!("{events:?}") };
    assert!(line.contains("`username` has 45 bytes as encoded; its `max_len` is 40"), "{line}");
    assert!(!line.contains("zzyzx"), "{line}");
}

#[tokio::test]
async fn a_missing_session_manager_logs_one_error_with_its_type_and_what_to_add() {
    let lines = Lines::default();
    let logged = tracing::subscriber::set_default(lines.clone());
    let (mut parts, ()) = Request::new(()).into_parts();
    let session = ExtensionSession::<Login>::from_request_parts(&mut parts, &()).await;
    drop(logged);
    assert_eq!(session.unwrap_err().status(), 500);
    let events = lines.0.lock().unwrap();
    let [line] = events.as_slice() else { panic!("{events:?}") };
    for named in ["TypedSession<", "Login>", "`Router::layer(Extension(sessions))`"] {
        assert!(line.contains(named), "{line}");
    }
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "moved")]
struct Before {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "moved", version = 2, previous = Before)]
struct After {
    #[session(max_len = 4)]
    username: String,
}

impl From<Before> for After {
    fn from(before: Before) -> Self {
        After { username: format!("zzyzx-{}", before.user_id) }
    }
}

#[test]
fn a_failed_refresh_logs_one_event_and_sets_no_cookie() {
    let keyring =
        || Keyring::new(Secret::from_text("a secret of more than thirty-two bytes").unwrap());
    let set = TypedSession::<Before>::new(keyring()).set(&Before { user_id: 7 }).unwrap();
    let service = service_fn(|_: Request<()>| async { Ok::<_, Infallible>(Response::new(())) });
    let layered = Refresh::new(TypedSession::<After>::new(keyring())).layer(service);
    let request = Request::builder().header(COOKIE, set.pair()).body(()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let lines = Lines::default();
    let response = tracing::subscriber::with_default(lines.clone(), || {
        runtime.block_on(layered.oneshot(request)).unwrap()
    });
    assert!(response.headers().is_empty());
    let events = lines.0.lock().unwrap();
    let [line] = events.as_slice() else { panic!("{events:?}") };
    assert!(line.contains("session not refreshed: `username` has 7 bytes as encoded"), "{line}");
    assert!(line.contains("cookie=\"moved\"") && !line.contains("zzyzx"), "{line}");
}

#[test]
fn a_deployment_over_plain_http_logs_one_warning_at_start_up_with_its_name() {
    let keyring =
        || Keyring::new(Secret::from_text("a secret of more than thirty-two bytes").unwrap());
    let lines = Lines::default();
    tracing::subscriber::with_default(lines.clone(), || {
        let builder = || TypedSession::<Login>::builder(keyring());
        assert!(builder().plain_http(false).build().is_ok());
        assert!(builder().plain_http(true).name("a b").build().is_err());
        assert!(lines.0.lock().unwrap().is_empty());
        assert!(builder().plain_http(true).build().is_ok());
    });
    let events = lines.0.lock().unwrap();
    let [line] = events.as_slice() else { panic!("{events:?}") };
    assert!(line.contains("cookie=\"login\"") && line.contains("plain_http"), "{line}");
}
