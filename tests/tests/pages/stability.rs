//! `docs/stability.md` names everything that is public: items, features, and keys of `--json`.

use std::collections::BTreeSet;

const TABLE: &str = include_str!("../../../docs/stability.md");
const LIB: &str = include_str!("../../../session/src/lib.rs");
const MANIFEST: &str = include_str!("../../../session/Cargo.toml");
const ARGS: &str = include_str!("../../../session/src/cli/args.rs");
const FRAMEWORKS: [(&str, &str); 6] = [
    ("actix_web", include_str!("../../../session/src/frameworks/actix_web.rs")),
    ("axum", include_str!("../../../session/src/frameworks/axum.rs")),
    ("poem", include_str!("../../../session/src/frameworks/poem.rs")),
    ("rocket", include_str!("../../../session/src/frameworks/rocket.rs")),
    ("salvo", include_str!("../../../session/src/frameworks/salvo.rs")),
    ("tower", include_str!("../../../session/src/frameworks/tower.rs")),
];

/// The words in backticks.
fn code(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The rows of the section with this title.
fn section(title: &str) -> &str {
    let (_, rest) = TABLE.split_once(&format!("\n## {title}\n")).expect(title);
    rest.split_once("\n## ").map_or(rest, |(section, _)| section)
}

fn is_name_char(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_name_char)
}

/// The names that `lib.rs` declares as public modules or re-exports.
fn public_names() -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    for statement in LIB.split(';').flat_map(|part| part.split('}')) {
        // Items of the crate are not indented; those of `required` and `__private` are.
        let Some(at) = statement.find("\npub ") else { continue };
        let declared = statement[at..].trim().strip_prefix("pub ").unwrap();
        if let Some(module) = declared.strip_prefix("mod ") {
            names.insert(module.split_whitespace().next().unwrap());
        } else if let Some(path) = declared.strip_prefix("use ") {
            let last = path.rsplit("::").next().unwrap();
            names.extend(last.split(['{', ',', '}']).map(str::trim).filter(|name| is_name(name)));
        }
    }
    names
}

#[test]
fn every_public_item_is_in_the_table() {
    let named = code(section("Items"));
    let public = public_names();
    for known in ["TypedSession", "SessionField", "Subject", "axum", "inspect", "required"] {
        assert!(public.contains(known), "{known} is not found in lib.rs: {public:?}");
    }
    let missing: Vec<_> = public.difference(&named).collect();
    assert!(missing.is_empty(), "docs/stability.md does not name {missing:?}");
    for (module, text) in FRAMEWORKS {
        let row = section("Items").lines().find(|row| row.contains(&format!("mod `{module}`")));
        let row = code(row.expect(module));
        for line in text.lines().map(str::trim_start) {
            let item = ["struct ", "enum ", "trait ", "fn ", "type ", "mod "]
                .iter()
                .find_map(|kind| line.strip_prefix("pub ")?.strip_prefix(kind));
            // Methods are indented; `pin_project!` indents a struct.
            let is_method = line.starts_with("pub fn ");
            if let (Some(item), false) = (item, is_method) {
                let name = item.split(|char| !is_name_char(char)).next().unwrap();
                assert!(row.contains(name), "docs/stability.md does not name {module}::{name}");
            }
        }
    }
}

#[test]
fn every_item_in_the_table_exists() {
    let public = public_names();
    for row in section("Items").lines().filter(|row| row.starts_with("| ")) {
        let item = row.trim_start_matches("| ").split(" | ").next().unwrap();
        let kinds = ["derive ", "trait ", "struct ", "enum ", "mod "];
        // What follows a colon or a full stop describes the item.
        let item = item.split([':', '.']).next().unwrap();
        if kinds.iter().any(|kind| item.starts_with(kind)) {
            for name in code(item).into_iter().filter(|name| is_name(name)) {
                assert!(public.contains(name), "lib.rs does not have `{name}`");
            }
        }
    }
}

#[test]
fn every_feature_is_in_the_table_and_exists() {
    let (_, features) = MANIFEST.split_once("\n[features]\n").unwrap();
    let (features, _) = features.split_once("\n[").unwrap();
    let features: BTreeSet<_> =
        features.lines().filter_map(|line| line.split_once(" = [")).map(|(name, _)| name).collect();
    assert!(features.contains("axum") && features.contains("_refresh"), "{features:?}");
    let mut named = code(section("Features"));
    named.remove("_"); // the start of a name
    assert_eq!(features, named);
}

#[test]
fn every_key_of_json_output_is_named() {
    let (_, keys) = ARGS.split_once("each one always present").unwrap();
    let (keys, _) = keys.split_once("After an error").unwrap();
    let keys = keys.lines().skip(1).filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let keys: BTreeSet<_> = keys.collect();
    assert!(keys.contains("name") && keys.contains("payload"), "{keys:?}");
    let (_, named) = section("Data and output").split_once("The keys of `inspect --json`").unwrap();
    let (inspect, check) = named.split_once("`check --json`").unwrap();
    let inspect: BTreeSet<_> = inspect.split('`').skip(1).step_by(2).collect();
    assert_eq!(keys, inspect);
    let check = code(check.split_once("After").unwrap().0);
    for key in check {
        assert!(ARGS.contains(&format!("`{key}`")), "the help does not name `{key}`");
    }
}
