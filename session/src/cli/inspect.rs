//! `inspect`: shows the contents of a cookie, and verifies it if a secret is given.

use std::io::{IsTerminal, Read};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use trickster_session::inspect::{
    KeyContext, Token, Verification, audience_refused, over_plain_http,
};

use crate::args::Inspect;
use crate::input::{self, Cookie};
use crate::outcome::{CliError, Outcome, print};
use crate::report::Report;
use crate::secret::Origin;

/// More than any browser sends.
const INPUT_LIMIT: u64 = 1 << 20;

pub fn run(args: &Inspect) -> Result<Outcome, CliError> {
    let keyring = args.secret.origin().map(Origin::keyring).transpose()?;
    let input = match args.cookie.as_deref() {
        None => read_standard_input()?,
        Some(text) if text == "-" => read_standard_input()?,
        // A file that has the name of a cookie is unlikely, a path without `<` is a common error.
        Some(text) if Path::new(text).metadata().is_ok_and(|found| !found.is_dir()) => {
            return error(
                "the argument is the path of a file; to read the file, write `<` before the path",
            );
        }
        Some(text) => text.as_encoded_bytes().to_vec(),
    };
    // Another header or a body need not be UTF-8. A token is ASCII, and replacing other bytes makes none.
    let text = String::from_utf8_lossy(&input);
    let cookie = input::find(&text, args.name.as_deref())?;
    let token = Token::read(cookie.value);
    let now = match args.at {
        Some(seconds) => UNIX_EPOCH + Duration::from_secs(seconds.into()),
        None => SystemTime::now(),
    };
    let verification = match (&token, &keyring) {
        (Ok(token), Some(keyring)) => Some(token.verify(keyring, &context(args, &cookie)?, now)),
        _ => None,
    };
    let Ok(since_epoch) = now.duration_since(UNIX_EPOCH) else {
        return error("the system clock is before 1970; correct it, or give the time with `--at`");
    };
    let now = since_epoch.as_secs();
    let report = Report { cookie, token, verification, now };
    if args.json {
        print(report.json())?
    } else {
        print(report.text().trim_end())?
    }
    Ok(match (&report.token, &report.verification) {
        (Err(_), _) | (_, Some(Verification::NotAuthentic(_) | Verification::Rejected { .. })) => {
            Outcome::Failure
        }
        (_, Some(Verification::NeedsLayout)) => Outcome::Unknown,
        (Ok(_), None | Some(Verification::Valid { .. })) => Outcome::Success,
    })
}

/// What the cookie's key is for.
fn context(args: &Inspect, cookie: &Cookie<'_>) -> Result<KeyContext, CliError> {
    let Some(name) = cookie.name else {
        return error(
            "a cookie cannot be verified without its name; give `name=value`, or add `--name`",
        );
    };
    if args.plain_http && over_plain_http(name) != name {
        return error("a name has no prefix over plain HTTP; remove `--plain-http`, or the prefix");
    }
    if let Some(refused) = args.audience.as_deref().and_then(audience_refused) {
        return error(&refused.to_string());
    }
    let audience = args.audience.clone().unwrap_or_default();
    Ok(KeyContext { plain_http: args.plain_http, name: name.to_owned(), audience })
}

fn read_standard_input() -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    if std::io::stdin().is_terminal() {
        eprintln!("Reading a cookie from standard input; press Ctrl-D to end it.");
    }
    match std::io::stdin().take(INPUT_LIMIT).read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(cause) => error(&format!("standard input could not be read: {cause}")),
    }
}

fn error<T>(message: &str) -> Result<T, CliError> {
    Err(CliError::Other(message.to_owned()))
}
