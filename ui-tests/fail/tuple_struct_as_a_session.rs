use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
struct Login(u64);

fn main() {}
