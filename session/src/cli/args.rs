//! Command line arguments.

use std::ffi::OsString;

use clap::{Parser, Subcommand};

use crate::secret::SecretSource;

/// Generate and check secrets, and inspect cookies of Trickster Session.
///
/// Secrets are read from an environment variable or a file, never from an argument, which other
/// users of the machine could see. Only `keygen` prints a secret.
#[derive(Parser)]
#[command(name = "trickster-session", version, after_help = EXIT_CODES)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

macro_rules! exit_codes {
    () => {
        "\
Exit codes:
  0  success: the secret is good, or the cookie is well-formed and, if a secret is given, valid
  1  failure: the secret is bad, or the cookie is malformed or not valid
  2  error: wrong usage, or something is missing or cannot be read
  3  unknown: the cookie is postcard, so only a program with its struct can verify it"
    };
}

const EXIT_CODES: &str = exit_codes!();

const INSPECT_JSON_AND_EXIT_CODES: &str = concat!(
    "\
JSON keys (each one always present, `null` if unknown):
  name          the cookie's name
  size          the size of the name and value in bytes
  format        the byte of the token's format, in hex
  codec         \"json\" or \"postcard\"
  encrypted     whether the payload is encrypted
  key_id        the key id, in hex
  version       the schema version
  transient     whether the cookie ends with the browser session, by `set_transient`
  issued_at     the time of issue, in Unix seconds
  refreshed_at  the time of the last refresh, in Unix seconds
  token_size    the size of the decoded token in bytes
  payload_size  the size of the payload in bytes
  verified      whether the cookie is valid; null without a secret and for postcard
  secret        which secret of the list signed the cookie, counted from 1
  rejected      why the cookie is malformed or not valid, such as \"expired\"
  payload       the payload, if it is signed JSON
After an error, the only key is `error`.

",
    exit_codes!()
);

#[derive(Subcommand)]
pub enum Command {
    /// Generate a secret: 32 random bytes, encoded as base64url
    #[command(after_help = "Example:\n  export SESSION_SECRET=\"$(trickster-session keygen)\"")]
    Keygen,
    /// Check whether a secret, or each secret of a list, is good
    ///
    /// Reads the environment variable SESSION_SECRET unless --secret-env or --secret-file is given.
    ///
    /// A program refuses to start with a secret that is shorter than 32 bytes or repeats a single
    /// byte. `check` also rejects a secret that repeats a pattern, has fewer than 7 distinct bytes,
    /// is the example from the documentation of Trickster Session, or occurs twice in the list.
    ///
    /// It warns about a secret that looks like something else, such as the path of a file, a
    /// placeholder, or a list without commas. A warning does not change the exit code.
    ///
    /// With --json, the keys are `good`, and then either `key_ids` (in hex, the signing secret
    /// first) and `warnings`, or `reason`. After an error, the only key is `error`.
    #[command(after_help = EXIT_CODES)]
    Check(Check),
    /// Show the contents of a cookie and, if a secret is given, verify it
    #[command(after_help = EXIT_CODES, after_long_help = INSPECT_JSON_AND_EXIT_CODES)]
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
    /// A whole HTTP request or response, whose body is ignored, a request copied from a browser as
    /// cURL, and a curl cookie jar work too. `-` reads standard input. Anyone who has a live cookie
    /// can use its session, so pipe it in instead of typing it.
    pub cookie: Option<OsString>,
    /// The cookie's name, for a bare value or to select one of several cookies
    #[arg(long)]
    pub name: Option<String>,
    /// The audience that the program sets, if it sets one
    #[arg(long)]
    pub audience: Option<String>,
    /// The program sets `plain_http`
    #[arg(long)]
    pub plain_http: bool,
    /// Verify the cookie as of this time, in Unix seconds [default: now]
    ///
    /// Use it to verify a cookie from a log or a bug report as of the time it was sent.
    #[arg(long, value_name = "SECONDS")]
    pub at: Option<u32>,
    #[command(flatten)]
    pub secret: SecretSource,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}
