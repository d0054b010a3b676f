//! The table *When a handler does not compile* in the documentation of the axum adapter.
//!
//! Each program in `axum/` is an application with an error. Its first line has what rustc says of it, which is
//! also in the first column of a row. With the feature `fixed` it has what the row advises.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ADAPTER: &str = include_str!("../session/src/frameworks/axum.rs");

/// Each feature of the package, with the program that is compiled without it.
const FEATURES: [(&str, &str); 2] = [("axum", "feature_missing"), ("macros", "macros_missing")];

#[test]
#[ignore = "compiles axum again, which takes a while"]
fn each_row_for_axum_has_what_rustc_says_and_a_fix_that_compiles() {
    if super::is_skipped_on_this_release() {
        return;
    }
    let programs = super::files("axum", "rs");
    let project = project(&programs);
    let mut said = Vec::new();
    for program in &programs {
        let name = super::name(program);
        let text = fs::read_to_string(program).unwrap();
        let expected = text.lines().next().and_then(|line| line.strip_prefix("//! ")).unwrap();
        let features = FEATURES.iter().filter(|(_, program)| *program != name);
        let features: Vec<_> = features.map(|(feature, _)| *feature).collect();
        let arguments = ["--bin", &name, "--features", &features.join(",")];
        let (compiled, output) = check(&project, &arguments);
        assert!(!compiled, "{name} compiles");
        assert!(output.contains(expected), "{name} lacks `{expected}`:\n{output}");
        said.push(expected.to_owned());
    }
    let (compiled, output) = check(&project, &["--bins", "--all-features"]);
    assert!(compiled, "{output}");
    let mut rows: Vec<_> = rows().collect();
    rows.sort_unstable();
    said.sort_unstable();
    assert_eq!(rows, said, "the rows of the table, and the first lines of the programs");
}

/// The texts in code font in the first column of the table.
fn rows() -> impl Iterator<Item = &'static str> {
    let (_, table) = ADAPTER.split_once("//! | what rustc says |").expect("the table");
    let rows = table.lines().skip(2).map_while(|line| line.strip_prefix("//! | "));
    rows.flat_map(|row| row.split(" | ").next().unwrap_or_default().split('`').skip(1).step_by(2))
}

/// Writes a package with each of these programs. A package of its own has only the features that it asks for.
fn project(programs: &[PathBuf]) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("axum");
    let mut manifest = format!(
        r#"[package]
name = "axum-handlers"
edition = "2024"

[workspace]

[features]
axum = ["trickster-session/axum"]
macros = ["axum/macros"]
fixed = []

[dependencies]
axum = {{ version = "0.8", default-features = false, features = ["http1", "json", "tokio"] }}
serde = {{ version = "1", features = ["derive"] }}
tokio = {{ version = "1", features = ["macros", "net", "rt-multi-thread"] }}
trickster-session = {{ path = {:?} }}
"#,
        root.join("session"),
    );
    for program in programs {
        manifest += &format!("\n[[bin]]\nname = {:?}\npath = {program:?}\n", super::name(program));
    }
    fs::create_dir_all(&project).unwrap();
    fs::write(project.join("Cargo.toml"), manifest).unwrap();
    // The versions of the other tests, which are already downloaded if those were built.
    fs::copy(root.join("Cargo.lock"), project.join("Cargo.lock")).unwrap();
    project
}

/// Whether the programs compile, and the output of the compiler without backticks.
fn check(project: &Path, arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--color", "never", "--target-dir"])
        .arg(project.join("target"))
        .args(arguments)
        .current_dir(project)
        .output()
        .expect("cargo runs");
    (output.status.success(), String::from_utf8_lossy(&output.stderr).replace('`', ""))
}
