//! The compile error that the README shows.

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
