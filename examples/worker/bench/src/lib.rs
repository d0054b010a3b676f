//! What a signed and an encrypted session cost in a Worker. `GET /<signed|encrypted>/<open|seal|reject>/<count>`
//! does it that often and responds with how often it succeeded. The client measures the time, because the clock
//! of a Worker stops while it computes.

use std::fmt::Display;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, SessionData, TypedSession, VerifyError};
use worker::{Context, Date, Env, Error, Request, Response, Result, event};

/// The fields of `Small` in `benches/`.
#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h")]
struct Signed {
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
    #[session(max_len = 16)]
    role: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login", max_age = "30d", idle_timeout = "2h", encrypt)]
struct Encrypted {
    user_id: u64,
    #[session(max_len = 32)]
    username: String,
    #[session(max_len = 16)]
    role: String,
}

/// How often `operation` succeeded of `count` times.
fn repeat<T: SessionData>(operation: &str, count: usize, data: &T) -> Result<usize> {
    let keyring =
        Keyring::from_text("correct horse battery staple and a bit more").map_err(failed)?;
    let now = || SystemTime::UNIX_EPOCH + Duration::from_millis(Date::now().as_millis());
    let sessions = TypedSession::<T>::builder(keyring).clock(now).build().map_err(failed)?;
    let cookie = sessions.set(data).map_err(failed)?;
    let forged = forged(cookie.pair());
    let done = |_| match operation {
        "open" => sessions.verify(cookie.pair()).is_ok(),
        "seal" => sessions.set(data).is_ok(),
        "reject" => matches!(sessions.verify(forged.as_str()), Err(VerifyError::Tag)),
        _ => false,
    };
    Ok((0..count).filter(|at| done(*at)).count())
}

/// The cookie with another character in its payload.
fn forged(pair: &str) -> String {
    let at = pair.len() / 2;
    let other = if pair[at..].starts_with('A') { "B" } else { "A" };
    format!("{}{other}{}", &pair[..at], &pair[at + 1..])
}

fn failed(error: impl Display) -> Error {
    Error::RustError(error.to_string())
}

#[event(fetch)]
async fn fetch(request: Request, _: Env, _: Context) -> Result<Response> {
    let path = request.path();
    let [_, format, operation, count] = path.split('/').collect::<Vec<_>>()[..] else {
        return Response::error("not found", 404);
    };
    let count = count.parse().map_err(failed)?;
    let (user_id, username, role) = (123456, "alice".to_owned(), "admin".to_owned());
    let done = match format {
        "signed" => repeat(operation, count, &Signed { user_id, username, role })?,
        "encrypted" => repeat(operation, count, &Encrypted { user_id, username, role })?,
        _ => return Response::error("not found", 404),
    };
    Response::ok(done.to_string())
}
