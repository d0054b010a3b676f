//! What the README shows is what is compiled. With the features of all frameworks each of its blocks
//! is a test of the documentation; its first program is an example, which every `cargo test` builds.

const README: &str = include_str!("../README.md");
const EXAMPLE: &str = include_str!("../examples/readme.rs");

#[test]
fn the_program_of_the_readme_is_the_example_of_that_name() {
    let (_, program) = README.split_once("```rust,no_run\n").expect("a program");
    let (program, _) = program.split_once("```").expect("its end");
    let (_, example) = EXAMPLE.split_once("\n\n").expect("a head");
    assert_eq!(program, example);
}

#[test]
fn no_block_of_the_readme_is_left_out_of_the_tests() {
    assert!(!README.contains("ignore\n"));
}
