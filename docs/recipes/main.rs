//! The programs of `docs/recipes.md`, one file per recipe, each followed by the tests that run it.

mod browser;
mod change_password;
mod csrf;
mod flash;
mod oauth;
mod own_pages;
mod remember_me;
mod return_path;
mod roles;
mod sign_in_elsewhere;
mod signed_out_at;
mod tenants;
mod websocket;

/// Every Rust program on the page is a part of one of these files.
#[test]
fn the_page_shows_code_that_is_tested_here() {
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(docs.join("recipes.md")).unwrap();
    let files: Vec<String> = std::fs::read_dir(docs.join("recipes"))
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let programs: Vec<&str> =
        page.split("```rust\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(!programs.is_empty());
    for program in programs {
        assert!(
            files.iter().any(|file| file.contains(program)),
            "no file in docs/recipes/ contains this program of docs/recipes.md:\n{program}"
        );
    }
}
