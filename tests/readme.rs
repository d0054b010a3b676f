//! What the README shows of frameworks is what is compiled.

const README: &str = include_str!("../README.md");

/// The documentation at the top of each adapter, whose examples are compiled with its feature.
const ADAPTERS: [(&str, &str); 3] = [
    ("actix-web", include_str!("../src/actix.rs")),
    ("Rocket", include_str!("../src/rocket.rs")),
    ("poem", include_str!("../src/poem.rs")),
];

/// The code between a heading in bold and the end of the block that follows it.
fn block<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("\n**{heading}**")).expect(heading);
    let (_, rest) = rest.split_once("```rust,ignore\n").expect(heading);
    rest.split_once("```").expect(heading).0
}

#[test]
fn lines_that_are_not_compiled_in_the_readme_are_compiled_in_the_adapters() {
    for (heading, source) in ADAPTERS {
        let documented: String = source
            .lines()
            .map_while(|line| line.strip_prefix("//!"))
            .map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)))
            .collect();
        for item in block(README, heading).split("\n\n") {
            assert!(documented.contains(item.trim()), "{heading}:\n{item}");
        }
    }
    assert_eq!(README.matches("ignore\n").count(), ADAPTERS.len());
}
