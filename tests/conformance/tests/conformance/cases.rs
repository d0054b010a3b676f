//! The cases.

use std::net::SocketAddr;
use std::pin::Pin;
use std::time::{Duration, SystemTime};

use crate::app::{Login, Sessions};
use crate::client::Client;

mod cookies;
mod deployment;
mod hostile;
mod lifecycle;
mod refresh;
mod rejected;
mod transport;

/// A server under test, and a session manager with the same secret.
#[derive(Clone)]
pub struct Server {
    pub address: SocketAddr,
    pub sessions: Sessions,
    /// The server of another deployment; see [`app::sessions_elsewhere`](crate::app::sessions_elsewhere).
    pub elsewhere: (SocketAddr, Sessions),
}

impl Server {
    pub async fn connect(&self) -> Client {
        Client::connect(self.address).await
    }

    /// `name=value` of a new session.
    fn session(&self, username: &str) -> String {
        self.session_of_age(0, username)
    }

    /// `name=value` of a session that was issued and last refreshed this many minutes ago.
    fn session_of_age(&self, minutes: u64, username: &str) -> String {
        let then = SystemTime::now() - Duration::from_secs(60 * minutes);
        let set_cookie = self.sessions.at(then).set(&Login::new(username)).expect("a session");
        set_cookie.pair().to_owned()
    }
}

/// The age in minutes of a session that needs refresh and is far from its idle limit.
const REFRESH_AGE_MINUTES: u64 = 90;

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
    lifecycle::sign_in,
    lifecycle::read,
    lifecycle::change,
    lifecycle::refresh,
    lifecycle::automatic_refresh,
    lifecycle::automatic_refresh_leaves_other_responses_alone,
    lifecycle::automatic_refresh_sees_cookies_set_through_the_framework,
    lifecycle::sign_out,
    lifecycle::a_copy_after_sign_out,
    refresh::refresh_leaves_what_shared_caches_may_keep_unchanged,
    refresh::refresh_leaves_a_304_unchanged,
    refresh::refresh_makes_a_response_private,
    refresh::refresh_adds_to_the_present_vary_line,
    refresh::refresh_leaves_what_may_set_the_cookie_unchanged,
    refresh::refresh_adds_to_a_cookie_of_another_path_or_domain,
    rejected::anonymous,
    rejected::tampered,
    rejected::expired,
    rejected::foreign_key,
    rejected::every_rejection_looks_the_same,
    rejected::name_too_long,
    cookies::other_cookies,
    cookies::several_cookie_headers,
    cookies::several_set_cookies,
    cookies::duplicate_names,
    cookies::cookie_of_4096_bytes,
    deployment::name_and_attributes_of_the_deployment,
    deployment::cookies_of_another_deployment,
    deployment::extractors_and_refresh_use_the_clock,
    hostile::malformed_requests,
    hostile::generated_cookie_headers,
    transport::concurrent_requests,
    transport::head,
    transport::redirects,
    transport::keep_alive,
];
