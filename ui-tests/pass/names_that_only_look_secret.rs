//! Secret names are matched by whole words, and only in fields that serde writes.

use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    classname: u8,
    passenger: u8,
    compass: u8,
    passport_checked: bool,
    token_count: u8,
    key: u8,
    card: u8,
    access: u8,
    api_version: u8,
    keyboard: u8,
    assn: u8,
    #[serde(skip)]
    password: u8,
    #[session(allow_sensitive)]
    api_key: u64,
    #[serde(rename = "apiKey")]
    #[session(allow_sensitive = true)]
    public: u64,
    #[session(allow_sensitive)]
    account: Account,
    vouched: Vouched,
    proof: Proof,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Account {
    card_number: u32,
}

#[derive(Serialize, Deserialize, SessionField)]
struct Vouched {
    #[session(allow_sensitive)]
    password: bool,
}

#[derive(Serialize, Deserialize, SessionField)]
enum Proof {
    Card {
        #[session(allow_sensitive)]
        cvv: u16,
    },
    Password,
}

fn main() {}
