use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

#[derive(Serialize, Deserialize, SessionField)]
struct Page<'p> {
    #[serde(borrow)]
    #[session(max_len = 8)]
    path: Cow<'p, str>,
}

fn main() {}
