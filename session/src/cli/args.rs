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
    #[command(after_help = EXIT_CODES)]
    Check(Check),
    /// Show what a cookie says, and whether it is genuine
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
    /// A cookie's value, `name=value`, or a whole Cookie or Set-Cookie header [default: standard input]
    ///
    /// A live cookie is as good as a sign-in: rather pipe it in than type it.
    pub cookie: Option<String>,
    /// The cookie's name, where the input has none or several
    #[arg(long)]
    pub name: Option<String>,
    #[command(flatten)]
    pub secret: SecretSource,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}
