//! Support for tests that need other programs: nginx, Redis, Chromium, and clients that keep sending
//! requests.

use std::io::Write;
use std::process::Command;

pub mod chromium;
pub mod clients;
pub mod nginx;
pub mod page;
pub mod redis;
pub mod temp_dir;

/// Whether `program` is installed. If not, prints which Debian package has it, so that the test can
/// return early.
///
/// # Panics
///
/// If the program is missing and the environment variable `SKIP_NOTHING` is set.
pub fn is_installed(program: &str, package: &str) -> bool {
    if Command::new(program).arg("--version").output().is_ok() {
        return true;
    }
    let message = format!("SKIPPED: this test needs `{program}` (Debian package {package})");
    assert!(std::env::var_os("SKIP_NOTHING").is_none(), "{message}");
    // Unlike `eprintln!`, this is not captured by the test harness. Ignore write errors.
    let _ = writeln!(std::io::stderr(), "\n{message}\n");
    false
}
