//! The code in the README compiles, and its compile error is the compiler's.

const README: &str = include_str!("../../../README.md");
const EXAMPLE: &str = include_str!("../../../examples/readme.rs");

#[test]
fn the_readme_program_is_the_readme_example() {
    let (_, program) = README.split_once("```rust,no_run\n").expect("a program");
    let (program, _) = program.split_once("```").expect("its end");
    let (_, example) = EXAMPLE.split_once("\n\n").expect("a header comment");
    assert_eq!(program, example);
}

#[test]
fn every_rust_block_of_the_readme_is_compared_with_a_file_that_is_compiled() {
    let languages = README.split("```").skip(1).step_by(2).map(|it| it.lines().next().unwrap());
    let rust: Vec<_> = languages.filter(|language| language.starts_with("rust")).collect();
    // See the two other tests.
    assert_eq!(rust, ["rust,no_run", "rust,compile_fail"]);
}

#[test]
fn the_readme_shows_the_current_compile_error() {
    // The tests of `ui-tests` compile the program and compare its compile error.
    let program = include_str!("../../../ui-tests/fail/too_large.rs");
    let compile_error = include_str!("../../../ui-tests/fail/too_large.stderr");
    let compile_error = compile_error.replace("fail/too_large.rs", "src/main.rs");
    assert!(README.contains(program.strip_suffix("\nfn main() {}\n").unwrap()));
    assert!(README.contains(&compile_error));
}
