//! Support for the integration tests in `tests/`.

pub mod login_example;

/// Asserts that a value matches a pattern, and shows the value if it does not. The variants of the
/// crate's errors are `#[non_exhaustive]`, so a test cannot make one to compare with.
#[macro_export]
macro_rules! assert_matches {
    ($value:expr, $pattern:pat $(if $guard:expr)? $(,)?) => {
        match $value {
            $pattern $(if $guard)? => {}
            other => panic!("{other:?} does not match `{}`", stringify!($pattern $(if $guard)?)),
        }
    };
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    /// Adds the `.rs` files of `directory` that no `mod` in `owner` declares.
    fn find_undeclared(directory: &Path, owner: &Path, found: &mut Vec<String>) {
        let source = fs::read_to_string(owner).unwrap_or_default();
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            let is_module = path.is_dir() || path.extension().is_some_and(|it| it == "rs");
            let is_declared = source.lines().any(|line| line == format!("mod {name};"));
            if is_module && path != owner && !is_declared {
                found.push(path.display().to_string());
            }
            if path.is_dir() {
                find_undeclared(&path, &path.with_extension("rs"), found);
            }
        }
    }

    /// Cargo runs every `tests/NAME.rs` and `tests/NAME/main.rs`. A file beside a `main.rs` runs
    /// only if a `mod` declares it, and Cargo ignores a directory without a `main.rs`. The recipes are one
    /// target, `docs/recipes/main.rs`.
    #[test]
    fn every_test_file_belongs_to_a_target() {
        let mut found = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for tests in ["tests", "conformance/tests", "processes/tests"] {
            for entry in fs::read_dir(root.join(tests)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    find_undeclared(&path, &path.join("main.rs"), &mut found);
                }
            }
        }
        let recipes = root.join("../docs/recipes");
        find_undeclared(&recipes, &recipes.join("main.rs"), &mut found);
        assert!(found.is_empty(), "no target runs these files; declare them by `mod`: {found:?}");
    }
}
