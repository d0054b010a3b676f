//! The list of cases.

use std::net::SocketAddr;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use crate::app::{Login, Sessions};
use crate::client::Client;

mod cookies;
mod hostile;
mod life;
mod refused;
mod transport;

/// A server under test, and a manager with the same secret.
#[derive(Clone)]
pub struct Server {
    pub address: SocketAddr,
    pub sessions: Sessions,
}

impl Server {
    pub async fn connect(&self) -> Client {
        Client::connect(self.address).await
    }

    /// `name=value` of a session that began just now.
    fn session(&self, username: &str) -> String {
        self.session_of_age(0, username)
    }

    /// `name=value` of a session that began and was last refreshed so many minutes ago.
    fn session_of_age(&self, minutes: u64, username: &str) -> String {
        let then = SystemTime::now() - Duration::from_secs(60 * minutes);
        let set_cookie = self.sessions.set_at(then, &Login::new(username)).expect("a session");
        set_cookie.pair().to_owned()
    }
}

/// The age in minutes at which a session is due for a refresh and far from its end.
const DUE: u64 = 90;

pub struct Case {
    pub name: &'static str,
    pub run: fn(Server) -> Pin<Box<dyn Future<Output = ()> + Send>>,
}

macro_rules! cases {
    ($($module:ident::$case:ident,)*) => {
        &[$(Case {
            name: stringify!($case),
            run: |server| Box::pin($module::$case(server)),
        },)*]
    };
}

pub const CASES: &[Case] = cases![
    life::sign_in,
    life::read,
    life::change,
    life::refresh,
    life::automatic_refresh,
    life::automatic_refresh_steps_back,
    life::sign_out,
    refused::anonymous,
    refused::tampered,
    refused::expired,
    refused::foreign_key,
    refused::every_refusal_looks_the_same,
    refused::name_too_long,
    cookies::others_beside_ours,
    cookies::several_cookie_headers,
    cookies::several_set_cookies,
    cookies::duplicate_names,
    cookies::of_4096_bytes,
    hostile::malformed_requests,
    hostile::generated_cookie_headers,
    transport::concurrent_requests,
    transport::head,
    transport::redirects,
    transport::keep_alive,
];
