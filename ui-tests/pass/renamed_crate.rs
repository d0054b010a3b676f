//! `crate` gives the path of a renamed trickster-session.

// Simulates `sessions = { package = "trickster-session" }` in Cargo.toml. The original name is another
// crate.
extern crate core as trickster_session;
pub extern crate trickster_session as sessions;

use serde::{Deserialize, Serialize};
use sessions::{SessionData, SessionField};

mod facade {
    pub mod web {
        pub use sessions;
    }
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(crate = sessions, max_age = "1d")]
struct ByPath {
    role: Role,
    #[session(max_len(2, 4))]
    names: Vec<String>,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(crate = "sessions")]
struct ByText {
    page: Page<u8>,
}

#[derive(Serialize, Deserialize, SessionData)]
#[session(name = "__Host-by_path", version = 2, previous = ByPath, crate = crate::facade::web::sessions)]
struct ByFacade {
    role: Role,
}

impl From<ByPath> for ByFacade {
    fn from(older: ByPath) -> Self {
        ByFacade { role: older.role }
    }
}

#[derive(Serialize, Deserialize, SessionField)]
#[session(crate = sessions)]
enum Role {
    Admin,
    Member {
        #[session(max_len = 8)]
        since: String,
    },
}

#[derive(Serialize, Deserialize, SessionField)]
#[session(crate = facade::web::sessions)]
struct Page<T> {
    item: T,
}

fn main() {
    assert_eq!(ByPath::COOKIE.name, "__Host-by_path");
    assert_eq!(ByText::COOKIE.name, "__Host-by_text");
    assert_eq!(ByFacade::VERSION, 2);
}
