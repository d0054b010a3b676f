//! The README shows code that compiles. Its Rust blocks are doctests of the crate with the features
//! of all frameworks, and its first program is also an example that every `cargo test` builds.

use std::collections::BTreeMap;
use std::path::Path;

const README: &str = include_str!("../../README.md");
const EXAMPLE: &str = include_str!("../../examples/readme.rs");

#[test]
fn the_readme_program_is_the_readme_example() {
    let (_, program) = README.split_once("```rust,no_run\n").expect("a program");
    let (program, _) = program.split_once("```").expect("its end");
    let (_, example) = EXAMPLE.split_once("\n\n").expect("a header comment");
    assert_eq!(program, example);
}

/// The info string (such as `rust,no_run`) and the text of each code block.
fn blocks() -> impl Iterator<Item = (&'static str, &'static str)> {
    README.split("```").skip(1).step_by(2).map(|block| block.split_once('\n').expect("a block"))
}

#[test]
fn every_readme_block_that_uses_the_library_is_compiled() {
    for (language, text) in blocks() {
        let compiled = ["rust", "rust,no_run", "rust,compile_fail"].contains(&language);
        assert!(compiled || ["sh", "text", "toml"].contains(&language), "```{language}");
        assert_eq!(compiled, text.contains("use trickster_session::"), "```{language}\n{text}");
    }
    assert!(blocks().any(|(language, _)| language.starts_with("rust")));
}

/// The link reference definitions of a text, by name.
fn links(text: &str) -> BTreeMap<&str, &str> {
    let definitions = text.lines().filter_map(|line| line.strip_prefix('[')?.split_once("]: "));
    definitions.collect()
}

#[test]
fn every_readme_link_leads_to_a_file_and_has_a_target_in_rustdoc() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let here = links(README);
    for (name, file) in &here {
        assert!(root.join(file).exists(), "{name}: {file}");
    }
    let there = links(include_str!("../../session/src/docs/links.md"));
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
}

#[test]
fn the_readme_shows_the_current_compile_error() {
    let readme = include_str!("../../README.md");
    // The tests of `ui-tests` compile the program and compare its compile error.
    let program = include_str!("../../ui-tests/fail/too_large.rs");
    let compile_error = include_str!("../../ui-tests/fail/too_large.stderr");
    let compile_error = compile_error.replace("fail/too_large.rs", "src/main.rs");
    assert!(readme.contains(program.strip_suffix("\nfn main() {}\n").unwrap()));
    assert!(readme.contains(&compile_error));
}
