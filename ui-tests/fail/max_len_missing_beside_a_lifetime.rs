use serde::{Deserialize, Serialize};
use trickster_session::{SessionData, SessionField};

use std::borrow::Cow;

#[derive(Serialize, Deserialize, SessionField)]
struct Title<'t> {
    text: Cow<'t, str>,
}

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
    title: Title<'static>,
}

fn main() {}
