//! `check`: whether a secret is good.

use serde_json::json;
use trickster_session::inspect::key_ids;

use crate::args::Check;
use crate::misread;
use crate::outcome::{CliError, Outcome, print};
use crate::report::hex;
use crate::secret::Origin;
use crate::weak;

/// The environment variable that the README uses.
const DEFAULT_VARIABLE: &str = "SESSION_SECRET";

pub fn run(args: &Check) -> Result<Outcome, CliError> {
    let origin = args.secret.origin().unwrap_or(Origin::Variable(DEFAULT_VARIABLE));
    match origin.keyring().and_then(|keyring| Ok((keyring, warnings(origin)?))) {
        Ok((keyring, warnings)) => {
            let ids = key_ids(&keyring);
            if args.json {
                let ids: Vec<_> = ids.iter().map(|id| hex(*id)).collect();
                print(json!({ "good": true, "key_ids": ids, "warnings": warnings }))?;
            } else {
                print_good(&ids)?;
                warnings
                    .iter()
                    .try_for_each(|warning| print(format_args!("warning: {warning}")))?;
            }
            Ok(Outcome::Success)
        }
        Err(CliError::BadSecret(reason)) => {
            if args.json {
                print(json!({ "good": false, "reason": reason }))?;
            } else {
                print(format_args!("bad: {reason}"))?;
            }
            Ok(Outcome::Failure)
        }
        Err(error) => Err(error),
    }
}

/// Warnings about secrets that a program accepts, but that look like something else.
fn warnings(origin: Origin<'_>) -> Result<Vec<String>, CliError> {
    let Some(text) = origin.text() else { return Ok(Vec::new()) };
    match weak::reason(&text) {
        Some(reason) => Err(CliError::BadSecret(reason)),
        None => Ok(misread::warnings(&text)),
    }
}

fn print_good(ids: &[u8]) -> Result<(), CliError> {
    print(format_args!("good: signs cookies with key id {}", hex(ids[0])))?;
    for id in &ids[1..] {
        print(format_args!("also verifies cookies with key id {}", hex(*id)))?;
    }
    Ok(())
}
