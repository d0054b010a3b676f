//! `check`: whether a secret is good.

use serde_json::json;
use trickster_session::inspect::key_ids;

use crate::args::Check;
use crate::outcome::{Failure, Outcome, print};
use crate::report::hex;
use crate::secret::Origin;
use crate::weak;

/// Where an application that follows the README keeps its secret.
const VARIABLE: &str = "SESSION_SECRET";

pub fn run(args: &Check) -> Result<Outcome, Failure> {
    let origin = args.secret.origin().unwrap_or(Origin::Variable(VARIABLE));
    let weak = || origin.text().and_then(|text| weak::reason(&text)).map(Failure::BadSecret);
    match origin.keyring().and_then(|keyring| weak().map_or(Ok(keyring), Err)) {
        Ok(keyring) => {
            let ids = key_ids(&keyring);
            if args.json {
                let ids: Vec<_> = ids.iter().map(|id| hex(*id)).collect();
                print(json!({ "good": true, "key_ids": ids }))?;
            } else {
                good(&ids)?;
            }
            Ok(Outcome::Yes)
        }
        Err(Failure::BadSecret(reason)) => {
            if args.json {
                print(json!({ "good": false, "reason": reason }))?;
            } else {
                print(format_args!("bad: {reason}"))?;
            }
            Ok(Outcome::No)
        }
        Err(failure) => Err(failure),
    }
}

fn good(ids: &[u8]) -> Result<(), Failure> {
    print(format_args!("good: cookies signed with it have the key id {}", hex(ids[0])))?;
    for id in &ids[1..] {
        print(format_args!("also verifies those with the key id {}", hex(*id)))?;
    }
    Ok(())
}
