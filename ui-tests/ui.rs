//! What the compiler says of mistakes, word for word, and that it says nothing of their neighbours.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release of Rust that wrote the `.stderr` files; another one may word or place its part of
/// a message differently. To write them anew: `TRYBUILD=overwrite cargo test -p
/// trickster-session-ui-tests`, and read what changed as a user would.
const RELEASE: &str = "1.95";

#[test]
fn mistakes_are_explained() {
    let version = rustc_version();
    if !is_release(&version, RELEASE) {
        // Not `println!`, which a passing test keeps to itself.
        let skipped =
            format!("\nSKIPPED: the messages are those of Rust {RELEASE}, this is {version}\n");
        io::stderr().write_all(skipped.as_bytes()).unwrap();
        return;
    }
    trybuild::TestCases::new().compile_fail("fail/*.rs");
}

#[test]
fn neighbours_of_the_mistakes_compile_and_run() {
    trybuild::TestCases::new().pass("pass/*.rs");
}

#[test]
fn messages_keep_to_the_users_own_code() {
    // What a user never wrote and cannot look up: places of this project, names of its inside, and
    // what the compiler adds where a macro shows through.
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
    const NAMES: [&str; 27] = [
        "__private",
        "__trickster",
        "__trickster_session",
        "__Fields",
        "Limits",
        "Len",
        "Probe",
        "ProbeFallback",
        "Comparison",
        "ComparisonFallback",
        "Missing",
        "KeyNames",
        "Form",
        "Empty",
        "Buffered",
        "Json",
        "Taken",
        "KNOWN",
        "Info",
        "Part",
        "Stage",
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
        let text = match name(&path).as_str() {
            // Only the compiler can say which bound of a function was not met, and says where it is.
            "derive_missing" => text.split("note: required by a bound").next().unwrap(),
            _ => &text,
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
fn no_message_is_repeated_and_none_points_at_the_derive() {
    for path in files("fail", "stderr") {
        let text = fs::read_to_string(&path).unwrap();
        let mut reports: Vec<&str> = text.split("\n\n").filter(|it| it.contains("-->")).collect();
        for report in &reports {
            let marked = report.lines().any(|line| line.contains('|') && line.contains('^'));
            assert!(marked, "{} has a message without a place", path.display());
            assert!(!points_at_derive(report), "{} points at a derive", path.display());
        }
        let all = reports.len();
        reports.sort_unstable();
        reports.dedup();
        assert_eq!(reports.len(), all, "{} repeats a message", path.display());
        if !name(&path).starts_with("several_") {
            let errors = text.lines().filter(|line| line.starts_with("error")).count();
            assert_eq!(errors, 1, "{} has one mistake", path.display());
        }
    }
}

#[test]
fn no_program_was_lost() {
    let programs = files("fail", "rs");
    let messages = files("fail", "stderr");
    assert_eq!(
        programs.iter().map(|path| name(path)).collect::<Vec<_>>(),
        messages.iter().map(|path| name(path)).collect::<Vec<_>>(),
        "each failing program has its messages, and all messages have their program"
    );
    assert!(programs.len() >= 105, "{} failing programs", programs.len());
    assert!(files("pass", "rs").len() >= 22, "{} passing programs", files("pass", "rs").len());
}

/// Whether the source line above the first mark is a derive.
fn points_at_derive(report: &str) -> bool {
    let lines: Vec<&str> = report.lines().collect();
    let marked = lines.iter().position(|line| line.contains('^')).unwrap_or_default();
    lines[..marked].last().is_some_and(|line| line.contains("#[derive("))
}

/// The files in a directory of this crate with this extension, in order.
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

/// Whether `version` is a stable one of this release.
fn is_release(version: &str, release: &str) -> bool {
    version.strip_prefix(release).is_some_and(|patch| {
        patch.starts_with('.') && patch[1..].bytes().all(|byte| byte.is_ascii_digit())
    })
}

#[test]
fn only_the_stable_release_counts() {
    assert!(is_release("1.95.0", "1.95"));
    assert!(is_release("1.95.1", "1.95"));
    for other in ["1.94.0", "1.96.0", "1.9.0", "1.950.0", "1.95.0-nightly", "1.95.0-beta.2"] {
        assert!(!is_release(other, "1.95"), "{other}");
    }
}
