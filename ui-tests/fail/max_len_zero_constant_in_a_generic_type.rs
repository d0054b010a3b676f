use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

const EMPTY: usize = 0;

#[derive(Serialize, Deserialize, SessionField)]
struct Page<T> {
    #[session(max_len = EMPTY)]
    items: Vec<T>,
}

fn main() {}
