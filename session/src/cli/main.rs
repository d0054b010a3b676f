//! `trickster-session`: makes and checks secrets, and reads cookies.

mod args;
mod check;
mod input;
mod inspect;
mod keygen;
mod report;
mod time;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

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

/// Why there is no answer: exit code 2, as for a wrong call.
struct Failure(String);

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Failure(error.to_string())
    }
}

/// Prints a line. A reader that went away, as `head` does, is no reason to panic.
fn print(line: impl std::fmt::Display) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Keygen => keygen::run(),
        Command::Check(args) => check::run(&args),
        Command::Inspect(args) => inspect::run(&args),
    };
    match outcome {
        Ok(Outcome::Yes) => ExitCode::SUCCESS,
        Ok(Outcome::No) => ExitCode::from(1),
        Ok(Outcome::Unknown) => ExitCode::from(3),
        Err(Failure(message)) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}
