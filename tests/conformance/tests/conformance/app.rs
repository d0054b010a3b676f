//! The application that every framework serves.
//!
//! | route            | answer                                                             |
//! |------------------|--------------------------------------------------------------------|
//! | `POST /login`    | signs in the user named in the body                                |
//! | `POST /enter`    | the same, and redirects to `/profile` with 303                     |
//! | `POST /several`  | the same, and also sets the cookies `first` and `second`           |
//! | `GET /profile`   | the signed-in user, or 401                                         |
//! | `GET /home`      | the signed-in user, or `guest`                                     |
//! | `GET /why`       | `valid`, or the reason of the rejection                            |
//! | `POST /rename`   | changes the name in the session to the body                        |
//! | `POST /refresh`  | refreshes the session if it needs it                               |
//! | `POST /logout`   | ends the session and removes the cookie                            |
//! | `POST /own/rename`, `POST /own/logout` | change and remove the cookie through the framework's own API for cookies |
//! | `GET /plain`     | does not use sessions                                              |
//! | `GET /varied`    | the same, with `Vary: accept, cookie` and the cookie `other`       |
//! | `POST /respond`  | the status and headers in the body; see [`response_in`]            |
//!
//! The refresh layer covers all routes.

use std::net::SocketAddr;
use std::sync::mpsc::Sender;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

/// With a name of this length the cookie has 4096 bytes, the most that a browser keeps.
pub const NAME_MAX: usize = 2988;

#[derive(Debug, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
pub struct Login {
    #[session(subject)]
    pub user_id: u16,
    #[session(max_len = NAME_MAX)]
    pub username: String,
}

const _: () = assert!(Login::SIZE.max == 4096);

impl Login {
    pub fn new(username: impl Into<String>) -> Self {
        let username = username.into();
        // Of five digits, so that the longest name makes the largest cookie.
        Login { user_id: 10_000 + username.len() as u16, username }
    }
}

/// The status and the headers that the body of a request asks for: the status in its first line, and a
/// header in each other line.
pub fn response_in(body: &str) -> (u16, Vec<(&str, &str)>) {
    let mut lines = body.lines();
    let status = lines.next().and_then(|line| line.parse().ok()).expect("a status");
    (status, lines.map(|line| line.split_once(": ").expect("a header")).collect())
}

pub type Sessions = TypedSession<Login>;

fn keyring(secret: &str) -> Keyring {
    Keyring::new(Secret::from_text(secret).expect("the secret is long enough"))
}

pub fn sessions(secret: &str) -> Sessions {
    TypedSession::new(keyring(secret))
}

/// The time at the server of [`sessions_elsewhere`]: in the year 2100.
pub fn time_elsewhere() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(4_102_444_800)
}

/// The session manager of another deployment with the same secret: over plain HTTP, with its own name,
/// audience and clock.
pub fn sessions_elsewhere(secret: &str) -> Sessions {
    TypedSession::builder(keyring(secret))
        .plain_http(true)
        .name("__Secure-elsewhere")
        .audience("elsewhere")
        .path("/")
        .domain("127.0.0.1")
        .clock(time_elsewhere)
        .build()
        .expect("the settings of a deployment")
}

/// A framework that serves the application.
pub struct Framework {
    pub name: &'static str,
    /// Serves it on a free port of 127.0.0.1, sends the address, and runs until the process exits.
    pub serve: fn(Sessions, Sender<SocketAddr>),
}
