use serde::{Deserialize, Serialize};
use trickster_session::SessionData;

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "my session", max_age = "500d", idle_timeout = "600d", path = "app", domain = "a..b")]
#[session(secure = false, same_site = "None", partitioned, limit = 9000)]
struct Login {
    user_id: u64,
}

fn main() {}
