//! Raw identifiers, which serde writes without `r#`.
#![allow(non_camel_case_types)]

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, SessionField, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct r#trait {
    r#type: u8,
    #[session(max_len = 4)]
    r#match: String,
    r#enum: r#enum,
}

#[derive(Serialize, Deserialize, SessionField)]
enum r#enum {
    r#fn { r#move: bool },
    r#loop,
}

fn main() {
    assert_eq!(r#trait::COOKIE.name, "__Host-trait");
    let sessions = TypedSession::<r#trait>::new(Keyring::new(Secret::random().unwrap()));
    let value = r#trait { r#type: 255, r#match: "four".into(), r#enum: r#enum::r#fn { r#move: false } };
    let cookie = sessions.set(&value).unwrap();
    assert_eq!(cookie.pair().len() - 1, r#trait::SIZE.max);
    assert!(matches!(r#enum::r#loop, r#enum::r#loop));
}
