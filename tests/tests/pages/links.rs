//! The Markdown pages link to files and headings that exist, and the index of `docs/` has every guide. Rustdoc
//! checks the links of `session/src/docs/`.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn pages_in(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|extension| extension == "md")).collect()
}

/// The lines of a page without its code blocks.
fn lines(page: &Path) -> Vec<String> {
    let text = fs::read_to_string(page).unwrap();
    let outside_code = text.split("\n```").step_by(2).collect::<Vec<_>>().join("\n");
    outside_code.lines().map(str::to_owned).collect()
}

/// Inline links, pictures and link definitions, without those that lead to other sites.
fn targets(page: &Path) -> Vec<String> {
    let mut targets = Vec::new();
    for line in lines(page) {
        let definition = line.strip_prefix('[').and_then(|rest| rest.split_once("]: "));
        targets.extend(definition.map(|(_, target)| target.to_owned()));
        let inline = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        targets.extend(inline.map(|(target, _)| target.to_owned()));
    }
    targets.retain(|target| !["https:", "http:"].iter().any(|scheme| target.starts_with(scheme)));
    targets
}

/// The anchors that Markdown renderers make of a page's headings.
fn anchors(page: &Path) -> Vec<String> {
    let lines = lines(page);
    let headings = lines.iter().filter(|line| line.starts_with('#'));
    let titles = headings.map(|line| line.trim_start_matches('#').trim().to_lowercase());
    let kept = |letter: &char| letter.is_alphanumeric() || [' ', '-', '_'].contains(letter);
    titles.map(|title| title.chars().filter(kept).collect::<String>().replace(' ', "-")).collect()
}

#[test]
fn every_link_of_a_page_leads_to_a_file_and_a_heading() {
    let mut checked = 0;
    for folder in ["", "docs", "benches", "fuzz"] {
        let folder = root().join(folder);
        for page in pages_in(&folder) {
            for target in targets(&page) {
                let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
                let file = if file.is_empty() { page.clone() } else { folder.join(file) };
                assert!(file.exists(), "{}: no file for {target}", page.display());
                let found = anchor.is_empty() || anchors(&file).iter().any(|it| it == anchor);
                assert!(found, "{}: no heading for {target}", page.display());
                checked += 1;
            }
        }
    }
    assert!(checked > 20, "only {checked} links were found");
}

#[test]
fn the_index_of_the_guides_has_every_guide() {
    let docs = root().join("docs");
    let index = docs.join("README.md");
    let targets = targets(&index);
    for page in pages_in(&docs) {
        let name = page.file_name().unwrap().to_str().unwrap();
        assert!(page == index || targets.iter().any(|target| target == name), "{name} is missing");
    }
}
