use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

#[derive(Serialize, Deserialize, SessionField)]
struct Title<'t> {
    #[session(max_len = 8)]
    text: &'t str,
}

fn main() {}
