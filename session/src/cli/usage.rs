//! What is said of a wrong call.

use clap::error::{ContextKind, ErrorKind};

/// The message of a wrong call. It repeats nothing of what was given: that may be a secret.
pub fn message(error: &clap::Error) -> String {
    let what = match error.kind() {
        ErrorKind::UnknownArgument => "there is an argument that is not expected",
        ErrorKind::InvalidSubcommand => "there is no such command; give keygen, check or inspect",
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "there is no command; give keygen, check or inspect"
        }
        ErrorKind::ArgumentConflict => "an option is given twice, or with one that excludes it",
        ErrorKind::InvalidUtf8 => "an argument is not UTF-8 text",
        ErrorKind::InvalidValue => "an option is without its value",
        ErrorKind::ValueValidation => "a time is not Unix seconds, from 0 to 4294967295",
        ErrorKind::TooManyValues => "an option has a value and takes none",
        _ => "this call is not understood",
    };
    let usage = error.get(ContextKind::Usage).map_or(String::new(), |usage| format!("\n\n{usage}"));
    // Who gives nothing asks for nothing to be repeated.
    let kept = match error.kind() {
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => "",
        _ => "; what was given is not repeated here: it may be a secret",
    };
    format!("{what}{kept}{usage}\n\nSee --help.")
}
