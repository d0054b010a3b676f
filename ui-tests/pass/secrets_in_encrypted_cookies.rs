//! An encrypted cookie may have fields with any name.

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
#[session(encrypt)]
struct Login {
    #[session(max_len = 16)]
    password: String,
    account: Account,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(encrypt = true, codec = "postcard", max_age = "1h")]
struct Short {
    #[serde(rename = "accessToken")]
    token: u64,
    account: Account,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Account {
    card_number: u32,
}

fn main() {
    let sessions = TypedSession::<Login>::new(Keyring::new(Secret::random().unwrap()));
    let login = Login { password: "hunter2".into(), account: Account { card_number: 7 } };
    let cookie = sessions.set(&login).unwrap();
    assert_eq!(sessions.get(cookie.pair()).unwrap().password, "hunter2");
    let sessions = TypedSession::<Short>::new(Keyring::new(Secret::random().unwrap()));
    let cookie = sessions.set(&Short { token: 1, account: Account { card_number: 7 } }).unwrap();
    assert_eq!(sessions.get(cookie.pair()).unwrap().account.card_number, 7);
}
