//! A chain of versions with different codecs and encryption.

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login")]
struct LoginV1 {
    user_id: u32,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login", version = 5, previous = LoginV1, codec = "postcard")]
struct LoginV5 {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(version = 65535, previous = self::LoginV5, encrypt)]
struct Login {
    id: u128,
}

impl From<LoginV1> for LoginV5 {
    fn from(older: LoginV1) -> Self {
        LoginV5 { user_id: older.user_id.into() }
    }
}

impl From<LoginV5> for Login {
    fn from(older: LoginV5) -> Self {
        Login { id: older.user_id.into() }
    }
}

fn main() {
    let secret = || Keyring::new(Secret::from_text("an example of 32 bytes or of more").unwrap());
    let oldest = TypedSession::<LoginV1>::new(secret());
    let sessions = TypedSession::<Login>::new(secret());
    let cookie = oldest.set(&LoginV1 { user_id: 7 }).unwrap();
    assert_eq!(sessions.get(cookie.pair()).unwrap().id, 7);
}
