use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, SessionData, SessionField, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
enum Login {
    #[session(colour)]
    User,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(max_age = "1y")]
struct Visit {
    page: Page,
    page_size: String,
}

#[derive(Serialize, Deserialize, SessionField)]
#[session(name = "page")]
struct Page {
    #[session(max_len = "8")]
    title: String,
}

fn main() {
    let keyring = Keyring::from_env("SESSION_SECRET").unwrap();
    let _ = TypedSession::<Login>::new(keyring);
}
