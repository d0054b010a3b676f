//! What the tests beside this file need from the machine, clients that keep asking, and a browser.

use std::io::Write;
use std::process::Command;

pub mod chromium;
pub mod clients;
pub mod nginx;
pub mod page;
pub mod temp_dir;

/// Whether `program` is there. Where it is not, the test that needs it says so, past the capture
/// of its output, and does nothing; with `SKIP_NOTHING` in the environment it fails instead.
pub fn is_installed(program: &str, package: &str) -> bool {
    if Command::new(program).arg("--version").output().is_ok() {
        return true;
    }
    let message = format!("SKIPPED: this test needs `{program}` (Debian package {package})");
    assert!(std::env::var_os("SKIP_NOTHING").is_none(), "{message}");
    // The macros' output is captured, this is not. Where nobody reads it, nobody is told.
    let _ = writeln!(std::io::stderr(), "\n{message}\n");
    false
}
