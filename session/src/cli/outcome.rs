//! How a command ends, and what it prints.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use serde_json::json;

/// How a command ended, as its exit code reports it.
pub enum Outcome {
    /// 0: done, or the answer is yes.
    Yes,
    /// 1: the answer is no.
    No,
    /// 3: the command cannot tell without the struct.
    Unknown,
}

/// Why a command failed.
pub enum Failure {
    /// 1: an application would refuse to start with this secret.
    BadSecret(String),
    /// 2: wrong arguments, or input that could not be read.
    NoAnswer(String),
}

impl Failure {
    /// Prints the message on standard error and, with `--json`, an object on standard output.
    pub fn report(&self, json: bool) -> ExitCode {
        let (message, code) = match self {
            Failure::BadSecret(message) => (message, 1),
            Failure::NoAnswer(message) => (message, 2),
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
pub fn print(line: impl std::fmt::Display) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::NoAnswer(format!("the answer could not be written: {error}")))
        }
        _ => Ok(()),
    }
}
