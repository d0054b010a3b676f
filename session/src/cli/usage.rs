//! Error messages for wrong arguments.

use clap::error::{ContextKind, ErrorKind};

/// The message for wrong arguments. It repeats none of them, because one may be a secret.
pub fn message(error: &clap::Error) -> String {
    let problem = match error.kind() {
        ErrorKind::UnknownArgument => "unexpected argument",
        ErrorKind::InvalidSubcommand => "unknown command; use `keygen`, `check` or `inspect`",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "no command given; use `keygen`, `check` or `inspect`"
        }
        ErrorKind::ArgumentConflict => "an option is given twice, or conflicts with another",
        ErrorKind::InvalidUtf8 => "an argument is not UTF-8 text",
        ErrorKind::InvalidValue => "an option has no value",
        ErrorKind::ValueValidation => {
            "the value of `--at` is not a number of Unix seconds from 0 to 4294967295"
        }
        ErrorKind::TooManyValues => "an option has a value, but takes none",
        _ => "the arguments are not valid",
    };
    let note = match error.kind() {
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "",
        _ => "\nnote: arguments are not shown, because they may be secrets",
    };
    let usage = error.get(ContextKind::Usage).map_or(String::new(), |usage| format!("\n\n{usage}"));
    format!("{problem}{note}{usage}\n\nFor more information, try '--help'.")
}
