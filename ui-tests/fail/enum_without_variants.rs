use serde::{Deserialize, Serialize};
use trickster_session::SessionField;

#[derive(Serialize, Deserialize, SessionField)]
enum Never {}

fn main() {}
