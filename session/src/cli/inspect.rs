//! `inspect`: what a cookie says, and whether it is genuine.

use std::io::{IsTerminal, Read};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use trickster_session::Keyring;
use trickster_session::inspect::{Token, Verdict};

use crate::args::Inspect;
use crate::input::{self, Cookie};
use crate::outcome::{Failure, Outcome, print};
use crate::report::Report;
use crate::secret::Origin;

/// More than any browser sends.
const INPUT_LIMIT: u64 = 1 << 20;

pub fn run(args: &Inspect) -> Result<Outcome, Failure> {
    let keyring = args.secret.origin().map(Origin::keyring).transpose()?;
    let read;
    let text = match args.cookie.as_deref() {
        None | Some("-") => {
            read = standard_input()?;
            &read
        }
        // No cookie is one: nobody names a file like a token.
        Some(text) if Path::new(text).metadata().is_ok_and(|found| !found.is_dir()) => {
            return failure(
                "this is the path of a file: to read what is in it, write `<` before it",
            );
        }
        Some(text) => text,
    };
    let cookie = input::find(text, args.name.as_deref())?;
    let token = Token::read(cookie.value);
    let now = match args.at {
        Some(seconds) => UNIX_EPOCH + Duration::from_secs(seconds.into()),
        None => SystemTime::now(),
    };
    let verdict = match (&token, &keyring) {
        (Ok(token), Some(keyring)) => Some(verify(&cookie, token, keyring, now)?),
        _ => None,
    };
    let Ok(since) = now.duration_since(UNIX_EPOCH) else {
        return failure("the system clock stands before 1970; set it right");
    };
    let now = since.as_secs();
    let report = Report { cookie, token, verdict, now };
    if args.json {
        print(report.json())?
    } else {
        print(report.text().trim_end())?
    }
    Ok(match (&report.token, &report.verdict) {
        (Err(_), _) | (_, Some(Verdict::Refused(_) | Verdict::Unacceptable { .. })) => Outcome::No,
        (_, Some(Verdict::NeedsLayout)) => Outcome::Unknown,
        (Ok(_), None | Some(Verdict::Genuine { .. })) => Outcome::Yes,
    })
}

fn verify(
    cookie: &Cookie<'_>,
    token: &Token,
    keyring: &Keyring,
    now: SystemTime,
) -> Result<Verdict, Failure> {
    let Some(name) = cookie.name else {
        return failure("the name is a part of a cookie's key: give `name=value`, or --name");
    };
    Ok(token.verify(keyring, name, now))
}

fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    if std::io::stdin().is_terminal() {
        eprintln!("reading a cookie from standard input; Ctrl-D ends it");
    }
    match std::io::stdin().take(INPUT_LIMIT).read_to_end(&mut bytes) {
        Ok(_) => String::from_utf8(bytes).or_else(|_| {
            failure("the input is not text; give a cookie or the headers of a response")
        }),
        Err(error) => failure(&format!("standard input could not be read: {error}")),
    }
}

fn failure<T>(message: &str) -> Result<T, Failure> {
    Err(Failure::NoAnswer(message.to_owned()))
}
