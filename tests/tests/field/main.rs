//! What `set` and the derive refuse: values over a limit, values that would not be read back, and
//! types that serde does not round-trip.

mod limits;
mod round_trip;
mod unsupported_types;

use std::fmt::Debug;
use std::time::{Duration, SystemTime};

use trickster_session::{Keyring, Secret, SessionData, SetError, TypedSession};

fn noon() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000)
}

fn session_manager<T: SessionData>() -> TypedSession<T> {
    let secret = Secret::from_bytes(*b"0123456789abcdef0123456789abcdef").unwrap();
    TypedSession::new(Keyring::new(secret))
}

/// The bytes of name and value, of a value that is read back as it was.
fn set<T: SessionData + Debug + PartialEq>(data: &T) -> Result<usize, SetError> {
    let sessions = session_manager::<T>();
    let cookie = sessions.at(noon()).set(data)?;
    assert_eq!(sessions.at(noon()).verify(cookie.pair()).unwrap().into_inner(), *data);
    Ok(cookie.pair().len() - "=".len())
}
