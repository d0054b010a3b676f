//! `keygen`: a new secret.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::outcome::{Failure, Outcome, print};

/// As many bytes as HMAC-SHA256 has strength.
const BYTES: usize = 32;

pub fn run() -> Result<Outcome, Failure> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)
        .map_err(|_| Failure::NoAnswer("the system's random source gave no bytes".to_owned()))?;
    print(BASE64_URL_SAFE_NO_PAD.encode(bytes))?;
    Ok(Outcome::Yes)
}
