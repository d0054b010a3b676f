//! `trickster-session`: makes and checks secrets, and reads cookies.

mod args;
mod check;
mod curl;
mod input;
mod inspect;
mod keygen;
mod payload;
mod report;
mod secret;
mod time;
mod usage;
mod visible;
mod weak;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;
use serde_json::json;

use args::{Args, Command};

/// How a command ended, as its exit code says it.
enum Outcome {
    /// 0: it is done, and the answer is yes.
    Yes,
    /// 1: the answer is no.
    No,
    /// 3: the command line alone cannot tell.
    Unknown,
}

/// Why a command came to no end.
enum Failure {
    /// 1: a program would not start with this secret.
    BadSecret(String),
    /// 2: a wrong call, or something that could not be read.
    NoAnswer(String),
}

impl Failure {
    /// Says it on standard error, and to a script on standard output too.
    fn tell(&self, json: bool) -> ExitCode {
        let (message, code) = match self {
            Failure::BadSecret(message) => (message, 1),
            Failure::NoAnswer(message) => (message, 2),
        };
        // Nobody is left to hear that nobody listens.
        let _ = writeln!(std::io::stderr(), "error: {message}");
        if json {
            let _ = print(json!({ "error": message }));
        }
        ExitCode::from(code)
    }
}

/// Prints a line. A reader that went away, as `head` does, has all it wants.
fn print(line: impl std::fmt::Display) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::NoAnswer(format!("the answer could not be written: {error}")))
        }
        _ => Ok(()),
    }
}

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        // The help and the version are errors too.
        Err(error) if !error.use_stderr() => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            let json = std::env::args_os().any(|arg| arg == "--json");
            return Failure::NoAnswer(usage::message(&error)).tell(json);
        }
    };
    let (outcome, json) = match args.command {
        Command::Keygen => (keygen::run(), false),
        Command::Check(args) => (check::run(&args), args.json),
        Command::Inspect(args) => (inspect::run(&args), args.json),
    };
    match outcome {
        Ok(Outcome::Yes) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        Ok(Outcome::Unknown) => ExitCode::from(3),
        Err(failure) => failure.tell(json),
    }
}
