//! The compile error that the README shows.

#[test]
fn the_readme_shows_what_the_compiler_says() {
    let readme = include_str!("../../README.md");
    // Compiled by the tests of the compiler's messages, which keep the two files true.
    let program = include_str!("../../ui-tests/fail/too_large.rs");
    let said = include_str!("../../ui-tests/fail/too_large.stderr");
    let said = said.replace("fail/too_large.rs", "src/main.rs");
    assert!(readme.contains(program.strip_suffix("\nfn main() {}\n").unwrap()));
    assert!(readme.contains(&said));
}
