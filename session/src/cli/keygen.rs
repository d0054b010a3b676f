//! `keygen`: generates a secret.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::outcome::{CliError, Outcome, print};

/// The security strength of HMAC-SHA256 in bytes.
const LENGTH: usize = 32;

pub fn run() -> Result<Outcome, CliError> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).map_err(|cause| {
        CliError::Other(format!("the system's random source failed: {cause}; try again"))
    })?;
    print(BASE64_URL_SAFE_NO_PAD.encode(bytes))?;
    Ok(Outcome::Success)
}
