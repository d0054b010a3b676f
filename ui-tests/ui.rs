//! Compiles the programs in `fail/` and compares the errors with their `.stderr` files, and runs those in
//! `pass/`. The module `axum` checks the messages about handlers.

mod axum;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release of Rust that the `.stderr` files and the messages in `axum/` are from. Other releases may report errors with other
/// words or spans.
///
/// To update the files, run `TRYBUILD=overwrite cargo test -p trickster-session-ui-tests`, then read
/// each changed file next to its program.
const RELEASE: &str = "1.95";

#[test]
fn failing_programs_report_expected_errors() {
    if is_skipped_on_this_release() {
        return;
    }
    trybuild::TestCases::new().compile_fail("fail/*.rs");
}

#[test]
fn passing_programs_compile_and_run() {
    trybuild::TestCases::new().pass("pass/*.rs");
}

#[test]
fn errors_mention_no_internal_names() {
    if overwrites_files() {
        return;
    }
    // Paths and internal names of this project, and notes that the compiler adds about macros.
    const PHRASES: [&str; 8] = [
        "session/src",
        "session-derive",
        "$WORKSPACE",
        "the following other types implement trait",
        "originates in",
        "erroneous constant",
        "_::__",
        "cycle detected",
    ];
    const NAMES: [&str; 24] = [
        "__private",
        "__trickster",
        "__trickster_session",
        "Limits",
        "Len",
        "Probe",
        "ProbeFallback",
        "Comparison",
        "ComparisonFallback",
        "MissingField",
        "KeyNames",
        "Form",
        "Buffered",
        "Json",
        "KNOWN",
        "Info",
        "Part",
        "SchemaVersion",
        "Bound",
        "Variant",
        "Content",
        "Sink",
        "INFO",
        "EQUAL",
    ];
    let mut found = Vec::new();
    for path in files("fail", "stderr") {
        let text = fs::read_to_string(&path).unwrap();
        // The compiler shows the function whose bound is not met, with its path.
        let text = match name(&path).as_str() {
            "derive_missing"
            | "set_with_a_box"
            | "set_with_a_session"
            | "several_calls_without_a_subject"
            | "several_previous_with_another_subject"
            | "several_types_that_are_no_subject"
            | "start_with_a_subject" => without_notes_of_functions(&text),
            _ => text,
        };
        let words: Vec<&str> =
            text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
        let phrases = PHRASES.iter().filter(|phrase| text.contains(*phrase));
        let names = NAMES.iter().filter(|name| words.contains(name));
        found.extend(phrases.chain(names).map(|it| format!("{}: {it}", name(&path))));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn errors_are_unique_and_never_point_at_the_derive() {
    if overwrites_files() {
        return;
    }
    for path in files("fail", "stderr") {
        let text = fs::read_to_string(&path).unwrap();
        let mut reports: Vec<&str> = text.split("\n\n").filter(|it| it.contains("-->")).collect();
        for report in &reports {
            let marked = report.lines().any(|line| line.contains('|') && line.contains('^'));
            assert!(marked, "{} has an error without a span", path.display());
            assert!(!points_at_derive(report), "{} points at a derive", path.display());
        }
        let all = reports.len();
        reports.sort_unstable();
        reports.dedup();
        assert_eq!(reports.len(), all, "{} repeats an error", path.display());
        if !name(&path).starts_with("several_") {
            let errors = text.lines().filter(|line| line.starts_with("error")).count();
            assert_eq!(errors, 1, "{} must have exactly one error", path.display());
        }
    }
}

#[test]
fn every_failing_program_has_a_stderr_file() {
    if overwrites_files() {
        return;
    }
    let programs = files("fail", "rs");
    let stderr = files("fail", "stderr");
    assert_eq!(
        programs.iter().map(|path| name(path)).collect::<Vec<_>>(),
        stderr.iter().map(|path| name(path)).collect::<Vec<_>>(),
        "each `.rs` file has a `.stderr` file and the other way round"
    );
    assert!(programs.len() >= 105, "{} failing programs", programs.len());
    assert!(files("pass", "rs").len() >= 22, "{} passing programs", files("pass", "rs").len());
}

/// Removes what the compiler says of functions in this project: each note reaches to the next empty line.
fn without_notes_of_functions(text: &str) -> String {
    let errors = text.split("\n\n").map(|error| {
        let notes = ["note: required by a bound", "note: method defined here"];
        let end = notes.iter().filter_map(|note| error.find(note)).min();
        &error[..end.unwrap_or(error.len())]
    });
    errors.collect::<Vec<_>>().join("\n\n")
}

/// Whether the compiler is of another release than the expected messages, which is reported.
fn is_skipped_on_this_release() -> bool {
    let version = rustc_version();
    let skipped = !is_release(&version, RELEASE);
    if skipped {
        // `println!` is captured in a passing test.
        let reason =
            format!("\nSKIPPED: the messages are from Rust {RELEASE}, and this is {version}\n");
        io::stderr().write_all(reason.as_bytes()).unwrap();
    }
    skipped
}

/// Whether another test is writing the `.stderr` files right now.
fn overwrites_files() -> bool {
    let overwrites = std::env::var_os("TRYBUILD").is_some();
    if overwrites {
        let skipped = b"\nSKIPPED: checks of the .stderr files; run again without TRYBUILD\n";
        io::stderr().write_all(skipped).unwrap();
    }
    overwrites
}

/// Whether the first underlined source line is a derive.
fn points_at_derive(report: &str) -> bool {
    let lines: Vec<&str> = report.lines().collect();
    let marked = lines.iter().position(|line| line.contains('^')).unwrap_or_default();
    lines[..marked].last().is_some_and(|line| line.contains("#[derive("))
}

/// The files in a directory of this crate with an extension, sorted.
fn files(directory: &str, extension: &str) -> Vec<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join(directory);
    let entries = fs::read_dir(&directory).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|it| it == extension)).collect();
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn rustc_version() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().expect("rustc runs");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().nth(1).expect("`rustc --version` names a version").to_owned()
}

/// Whether `version` is a stable version of `release`.
fn is_release(version: &str, release: &str) -> bool {
    version.strip_prefix(release).is_some_and(|patch| {
        patch.starts_with('.') && patch[1..].bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[test]
fn is_release_accepts_only_stable_versions() {
    assert!(is_release("1.95.0", "1.95"));
    assert!(is_release("1.95.1", "1.95"));
    for other in ["1.94.0", "1.96.0", "1.9.0", "1.950.0", "1.95.0-nightly", "1.95.0-beta.2"] {
        assert!(!is_release(other, "1.95"), "{other}");
    }
}
