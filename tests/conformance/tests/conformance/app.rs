//! The small application that every framework serves.
//!
//! | route            | answer                                                             |
//! |------------------|--------------------------------------------------------------------|
//! | `POST /login`    | signs in whom the body names                                       |
//! | `POST /enter`    | the same, and redirects to `/profile` with 303                     |
//! | `POST /several`  | the same, with the cookies `first` and `second` beside it          |
//! | `GET /profile`   | who is signed in, else 401                                         |
//! | `GET /home`      | who is signed in, or `guest`                                       |
//! | `GET /why`       | `valid`, or the reason of the rejection                            |
//! | `POST /rename`   | changes the session to the name in the body                        |
//! | `POST /refresh`  | refreshes the session if it is due                                 |
//! | `POST /logout`   | removes the cookie                                                 |
//! | `GET /plain`     | knows nothing of sessions                                          |
//! | `GET /varied`    | the same, with `Vary: accept, cookie` and the cookie `other`       |
//!
//! Automatic refresh covers all of it.

use std::net::SocketAddr;
use std::sync::mpsc::Sender;

use serde::{Deserialize, Serialize};
use trickster_session::{Keyring, Secret, SessionData, TypedSession};

/// The longest name: the cookie then has the 4096 bytes that a browser keeps.
pub const NAME_MAX: usize = 3004;

#[derive(Debug, Serialize, Deserialize, SessionData)]
#[session(max_age = "30d", idle_timeout = "2h")]
pub struct Login {
    #[session(max_len = NAME_MAX)]
    pub username: String,
}

const _: () = assert!(Login::SIZE.max == 4096);

impl Login {
    pub fn new(username: impl Into<String>) -> Self {
        Login { username: username.into() }
    }
}

pub type Sessions = TypedSession<Login>;

pub fn sessions(secret: &str) -> Sessions {
    let secret = Secret::from_text(secret).expect("the secret is long enough");
    TypedSession::new(Keyring::new(secret))
}

/// A framework that serves the application.
pub struct Framework {
    pub name: &'static str,
    /// Serves it on a free port of 127.0.0.1, sends the address, and ends with the process.
    pub serve: fn(Sessions, Sender<SocketAddr>),
}
