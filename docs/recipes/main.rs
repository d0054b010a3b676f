//! The programs of `docs/recipes.md`, one file per recipe, each followed by the tests that run it.

mod browser;
mod cart;
mod change_password;
mod csrf;
mod flash;
mod oauth;
mod openapi;
mod own_pages;
mod remember_me;
mod return_path;
mod roles;
mod sign_in_elsewhere;
mod signed_out_at;
mod tenants;
mod testing_actix_web;
mod testing_axum;
mod testing_poem;
mod testing_rocket;
mod testing_salvo;
mod websocket;

/// Every Rust program on the page is a part of one of these files, or of one in `docs/full-stack/`.
#[test]
fn the_page_shows_code_that_is_tested_here() {
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(docs.join("recipes.md")).unwrap();
    let files: Vec<String> = ["recipes", "full-stack/src"]
        .into_iter()
        .flat_map(|folder| std::fs::read_dir(docs.join(folder)).unwrap())
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let programs: Vec<&str> =
        page.split("```rust\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(!programs.is_empty());
    for program in programs {
        assert!(
            files.iter().any(|file| file.contains(program)),
            "no file in docs/recipes/ or docs/full-stack/src/ contains this program of docs/recipes.md:\n{program}"
        );
    }
}
