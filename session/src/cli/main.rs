//! `trickster-session`: generates and checks secrets, and inspects cookies.

mod args;
mod check;
mod curl;
mod escape;
mod headers;
mod input;
mod inspect;
mod keygen;
mod misread;
mod outcome;
mod pair;
mod payload;
mod report;
mod secret;
mod time;
mod usage;
mod weak;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use outcome::{CliError, Outcome};

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        // clap returns `--help` and `--version` as errors.
        Err(error) if !error.use_stderr() => {
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            let json = std::env::args_os().any(|arg| arg == "--json");
            return CliError::Other(usage::message(&error)).report(json);
        }
    };
    let (outcome, json) = match args.command {
        Command::Keygen => (keygen::run(), false),
        Command::Check(args) => (check::run(&args), args.json),
        Command::Inspect(args) => (inspect::run(&args), args.json),
    };
    match outcome {
        Ok(Outcome::Success) => ExitCode::SUCCESS,
        Ok(Outcome::Failure) => ExitCode::from(1),
        Ok(Outcome::Unknown) => ExitCode::from(3),
        Err(error) => error.report(json),
    }
}
