//! Support for tests that need other programs: nginx, Redis, Chromium, Firefox, and clients that keep
//! sending requests.

use std::io::Write;
use std::process::Command;

pub mod browser;
pub mod clients;
pub mod nginx;
pub mod page;
pub mod redis;
pub mod temp_dir;

/// Whether `program` of a Debian package is installed; see [`is_installed_from`].
///
/// # Panics
///
/// As [`is_installed_from`].
pub fn is_installed(program: &str, package: &str) -> bool {
    is_installed_from(program, &format!("Debian package {package}"))
}

/// Whether `program` is installed. If not, prints where to get it, so that the test can return early.
///
/// # Panics
///
/// If the program is missing and the environment variable `SKIP_NOTHING` is set.
pub fn is_installed_from(program: &str, source: &str) -> bool {
    if Command::new(program).arg("--version").output().is_ok() {
        return true;
    }
    let message = format!("SKIPPED: this test needs `{program}` ({source})");
    assert!(std::env::var_os("SKIP_NOTHING").is_none(), "{message}");
    // Unlike `eprintln!`, this is not captured by the test harness. Ignore write errors.
    let _ = writeln!(std::io::stderr(), "\n{message}\n");
    false
}
