//! A cookie may have exactly 4096 bytes, or exactly its `limit`.

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-login")]
struct Browsers {
    user_id: u64,
    #[session(max_len = 2977)]
    note: String,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(limit = 128)]
struct Own {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "own", limit = 105)]
struct Exact {
    user_id: u64,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(limit = 4096)]
struct Whole {
    user_id: u64,
}

fn main() {
    const { assert!(Browsers::SIZE.max == 4096) };
    assert!(Own::SIZE.max <= 128);
    assert_eq!(Exact::SIZE.max, Exact::SIZE.limit);
    assert_eq!(Whole::SIZE.limit, 4096);

    let sessions = TypedSession::<Browsers>::new(Keyring::new(Secret::random().unwrap()));
    let largest = Browsers { user_id: u64::MAX, note: "a".repeat(2977) };
    let cookie = sessions.set(&largest).unwrap();
    assert_eq!(cookie.pair().len() - "=".len(), 4096);
    assert_eq!(sessions.get(cookie.pair()).unwrap().note.len(), 2977);
}
