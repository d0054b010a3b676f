//! Comparable crates, used as their documentation describes.

pub mod actix_session;
pub mod axum_signed;
pub mod cookie_private;
pub mod cookie_signed;
pub mod jsonwebtoken;
pub mod seshcookie;
pub mod tower_sessions;

use crate::contender::MAX_AGE;
use serde::{Deserialize, Serialize};
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
    time::{SystemTime, UNIX_EPOCH},
};

/// 64 bytes for the `Key` of the cookie crate; other crates take a part of it.
const SECRET: &[u8; 64] = b"a secret of sixty-four bytes: thirty-two sign and the rest hides";

/// Session data with the expiry that a user must add if the crate has none.
#[derive(Serialize, Deserialize)]
pub struct Expiring<T> {
    exp: u64,
    data: T,
}

impl<T> Expiring<T> {
    fn new(data: T) -> Self {
        Self { exp: unix_now() + MAX_AGE, data }
    }

    fn unexpired(self) -> Option<T> {
        (unix_now() < self.exp).then_some(self.data)
    }
}

fn unix_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// The result of a future that is ready at once, without the cost of an executor.
fn ready<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a cookie session has nothing to wait for"),
    }
}
