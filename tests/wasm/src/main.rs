//! A program for `wasm32-unknown-unknown` that signs in, takes the session as axum's extractor, refreshes it
//! and lets it end, with a clock of its own: on this target, `SystemTime::now` panics.
//!
//! `tests/wasm/run.mjs` runs it. It ends with 0 if all is as expected, and else with the failed line.

use std::pin::pin;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, SystemTime};

use axum::extract::FromRequestParts;
use axum::http::{Request, header::COOKIE};
use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, Session, SessionData, TypedSession, VerifyError};

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
struct Login {
    #[session(subject)]
    user_id: u64,
}

/// Unix seconds. A Worker takes them from `Date.now()`.
static NOW: AtomicU64 = AtomicU64::new(1_800_000_000);

fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(NOW.load(Ordering::Relaxed))
}

/// The session that a handler of axum gets.
fn extracted(sessions: &TypedSession<Login>, cookie: &str) -> Option<Session<Login>> {
    let (mut parts, ()) = Request::builder().header(COOKIE, cookie).body(()).ok()?.into_parts();
    let extracting =
        pin!(Result::<Session<Login>, VerifyError>::from_request_parts(&mut parts, sessions));
    match extracting.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(session)) => session.ok(),
        _ => None,
    }
}

/// The line of the first failure.
fn run() -> Result<(), u32> {
    let secret =
        Secret::from_text("a secret of more than thirty-two bytes").map_err(|_| line!())?;
    let sessions = TypedSession::<Login>::builder(Keyring::new(secret)).clock(now).build();
    let sessions = sessions.map_err(|_| line!())?;
    let cookie = sessions.set(&Login { user_id: 7 }).map_err(|_| line!())?;

    let session = extracted(&sessions, cookie.pair()).ok_or(line!())?;
    (session.user_id == 7 && session.issued_at() == now()).then_some(()).ok_or(line!())?;
    (!session.needs_refresh()).then_some(()).ok_or(line!())?;

    NOW.fetch_add(90 * 60, Ordering::Relaxed);
    let session = extracted(&sessions, cookie.pair()).ok_or(line!())?;
    let refreshed = sessions.refresh(&session).map_err(|_| line!())?.ok_or(line!())?;

    NOW.fetch_add(60 * 60, Ordering::Relaxed);
    extracted(&sessions, cookie.pair()).is_none().then_some(()).ok_or(line!())?;
    extracted(&sessions, refreshed.pair()).map(drop).ok_or(line!())?;

    let _ = sessions.sign_out(refreshed.pair());
    extracted(&sessions, refreshed.pair()).is_none().then_some(()).ok_or(line!())?;
    let again = sessions.set(&Login { user_id: 7 }).map_err(|_| line!())?;
    extracted(&sessions, again.pair()).map(drop).ok_or(line!())?;

    NOW.fetch_add(60, Ordering::Relaxed);
    sessions.reject_issued_before(now());
    extracted(&sessions, again.pair()).is_none().then_some(()).ok_or(line!())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // An exit code has eight bits; the program has fewer lines.
        Err(line) => ExitCode::from(u8::try_from(line).unwrap_or(u8::MAX)),
    }
}
