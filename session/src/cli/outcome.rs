//! Exit codes, errors, and printing.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use serde_json::json;

/// The result of a command that ran to its end.
pub enum Outcome {
    /// Exit code 0: done, and what was checked is good or valid.
    Success,
    /// Exit code 1: what was checked is bad, malformed or not valid.
    Failure,
    /// Exit code 3: only a program with the cookie's struct can verify it.
    Unknown,
}

/// An error that stops a command.
pub enum CliError {
    /// Exit code 1: an application would refuse to start with this secret.
    BadSecret(String),
    /// Exit code 2: wrong arguments, or something that is missing or cannot be read or written.
    Other(String),
}

impl CliError {
    /// Prints the message on standard error and, with `--json`, an object on standard output.
    pub fn report(&self, json: bool) -> ExitCode {
        let (message, code) = match self {
            CliError::BadSecret(message) => (message, 1),
            CliError::Other(message) => (message, 2),
        };
        // Ignore write errors on stderr.
        let _ = writeln!(std::io::stderr(), "error: {message}");
        if json {
            let _ = print(json!({ "error": message }));
        }
        ExitCode::from(code)
    }
}

/// Prints a line. A closed pipe, as with `head`, is not an error.
pub fn print(line: impl std::fmt::Display) -> Result<(), CliError> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(CliError::Other(format!("standard output could not be written: {error}")))
        }
        _ => Ok(()),
    }
}
