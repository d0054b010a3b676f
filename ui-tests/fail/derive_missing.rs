use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, TypedSession};

#[derive(Serialize, Deserialize)]
struct Login {
    user_id: u64,
}

fn main() {
    let keyring = Keyring::from_env("SESSION_SECRET").unwrap();
    let _ = TypedSession::<Login>::new(keyring);
}
