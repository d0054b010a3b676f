//! The command line.

use clap::{Parser, Subcommand};

use crate::secret::SecretSource;

/// Makes and checks secrets, and reads the cookies of Trickster Session.
///
/// A secret is never an argument, which other users of the machine could see, but stands in an
/// environment variable or a file. Only `keygen` prints one.
#[derive(Parser)]
#[command(name = "trickster-session", version, after_help = EXIT_CODES)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done; a secret is good, a cookie is read and, with a secret, verified
  1  no: the secret is bad, this is no cookie of ours, no secret signed it, or one did and no
     program accepts it
  2  no answer: a wrong call, or something that is missing or could not be read
  3  no answer: a postcard cookie, which only a program with its struct can verify";

#[derive(Subcommand)]
pub enum Command {
    /// Print a new secret: 32 random bytes as text
    #[command(after_help = "Example:\n  export SESSION_SECRET=\"$(trickster-session keygen)\"")]
    Keygen,
    /// Say whether a secret is good, or each of several after commas
    ///
    /// Beyond what every program refuses at its start (under 32 bytes, or one byte repeated) a secret
    /// is bad that repeats a pattern, has few different bytes, is the example of this project's
    /// documentation, or stands in the list twice.
    ///
    /// With --json: `good`; then `key_ids`, in hex, the signing one first, or `reason`. What has no
    /// answer is `error` alone.
    #[command(after_help = EXIT_CODES)]
    Check(Check),
    /// Show what a cookie says, and whether it is genuine
    ///
    /// With --json: `name`; `size` of name and value, in bytes; `format`, `codec`, `encrypted`,
    /// `key_id`, `version`; `issued_at` and `refreshed_at` in Unix seconds; `token_size` and
    /// `payload_size` in bytes; `verified`, null where no secret was given or the command cannot tell;
    /// `secret`, the number of the one that signed, from 1; `rejected`, why not; and the `payload` of
    /// signed JSON. What could not be read is null, what has no answer is `error` alone.
    #[command(after_help = EXIT_CODES)]
    Inspect(Inspect),
}

#[derive(clap::Args)]
pub struct Check {
    #[command(flatten)]
    pub secret: SecretSource,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

#[derive(clap::Args)]
pub struct Inspect {
    /// A cookie's value, `name=value`, or a Cookie or Set-Cookie header [default: standard input]
    ///
    /// A whole response is read too, what a browser copies as cURL, and curl's cookie jar. `-` is
    /// standard input. A live cookie is as good as a sign-in: rather pipe it in than type it.
    pub cookie: Option<String>,
    /// The cookie's name, where the input has none or several
    #[arg(long)]
    pub name: Option<String>,
    /// Judge the cookie as a program at this time would, in Unix seconds [default: now]
    ///
    /// For a cookie out of a log or a report, judged as it was when it was sent.
    #[arg(long, value_name = "SECONDS")]
    pub at: Option<u32>,
    #[command(flatten)]
    pub secret: SecretSource,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}
