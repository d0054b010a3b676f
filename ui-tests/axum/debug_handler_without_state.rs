//! TypedSession<Login>: FromRef<()> is not satisfied

use serde::{Deserialize, Serialize};
use trickster_session::{Session, SessionData, TypedSession};

#[derive(Serialize, Deserialize, SessionData)]
struct Login {
    user_id: u64,
}

pub type Sessions = TypedSession<Login>;

#[cfg_attr(not(feature = "fixed"), axum::debug_handler)]
#[cfg_attr(feature = "fixed", axum::debug_handler(state = Sessions))]
pub async fn profile(session: Session<Login>) -> String {
    session.user_id.to_string()
}

fn main() {}
