//! Finds secrets that a program accepts, but that look like something else, such as a path.
//!
//! Unlike what `weak` finds, a good secret can look like this by chance, so these are warnings.

use std::path::Path;

use trickster_session::inspect::{QUOTES, SECRET_MIN};

use crate::escape;
use crate::weak;

/// What separates secrets in a list that was not written with commas.
const SEPARATORS: [char; 4] = [' ', ';', '|', ':'];

/// Around a value that a template or a shell should have replaced.
const PLACEHOLDERS: [(&str, &str); 5] =
    [("${", "}"), ("$(", ")"), ("{{", "}}"), ("<", ">"), ("%(", ")s")];

/// The warnings about these secrets, which are separated by commas. They contain no secret.
pub fn warnings(text: &str) -> Vec<String> {
    let secrets: Vec<&str> = text.split(',').map(str::trim_ascii).collect();
    let warnings = secrets.iter().enumerate().flat_map(|(at, secret)| {
        let label = weak::label(at, secrets.len());
        problems(secret).into_iter().map(move |problem| format!("{label} {problem}"))
    });
    warnings.collect()
}

fn problems(secret: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |is_found: bool, problem: &str| {
        if is_found {
            found.push(problem.to_owned());
        }
    };
    add(
        is_path(secret),
        "is the path of a file, and a program uses the path itself as the secret; give the path in \
         the variable whose name ends in `_FILE`",
    );
    add(
        secret.contains("://") || secret.starts_with("arn:"),
        "is a URL or a reference, and a program uses its text as the secret; write the secret \
         itself",
    );
    add(
        PLACEHOLDERS
            .iter()
            .any(|(open, close)| secret.starts_with(open) && secret.ends_with(close)),
        "is a placeholder that was not replaced; write the secret itself",
    );
    add(
        has_name(secret),
        "starts with a name, which becomes part of the secret; write only what follows the name",
    );
    add(
        QUOTES.iter().any(|(open, close)| secret.starts_with(*open) != secret.ends_with(*close)),
        "has a quotation mark at one end, which becomes part of the secret; remove it",
    );
    add(
        secret.contains(" #") || secret.contains(" //"),
        "contains what looks like a comment, which becomes part of the secret; remove it",
    );
    add(
        ["\\n", "\\r", "\\t"].iter().any(|escape| secret.contains(escape)),
        "contains `\\n`, `\\r` or `\\t`, which is not read as white space; remove it",
    );
    add(
        secret.ends_with("%3D") || secret.ends_with("%3d"),
        "ends in `%3D`, which is not read as `=`; write `=`",
    );
    if let Some(char) = secret.chars().find(|char| !escape::is_visible(*char)) {
        let code = u32::from(char);
        found.push(format!("contains the invisible character U+{code:04X}; remove it"));
    }
    if let Some(count) = SEPARATORS.into_iter().find_map(|separator| listed(secret, separator)) {
        found.push(format!(
            "looks like {count} secrets but is read as one; separate secrets with commas: `new,old`"
        ));
    }
    found
}

/// Whether the text is a path. Base64 can start with `/` too, so the file must exist, or be in a directory
/// that often holds secrets.
fn is_path(secret: &str) -> bool {
    ["/run/", "/etc/", "/var/", "file:"].iter().any(|start| secret.starts_with(start))
        || Path::new(secret).is_absolute() && Path::new(secret).exists()
}

/// Whether the text is `NAME: value`, `NAME = value`, or an assignment of a Windows shell. A program
/// refuses `NAME=value`.
fn has_name(secret: &str) -> bool {
    let shells = ["set ", "setx ", "$env:"];
    let secret = shells.iter().find_map(|start| secret.strip_prefix(start)).unwrap_or(secret);
    let Some((name, value)) = secret.split_once([':', '=']) else { return false };
    let name = name.trim_end();
    let is_name = |char: char| char.is_ascii_uppercase() || char.is_ascii_digit() || char == '_';
    let is_padding = value.chars().all(|char| char == '=');
    name.contains('_') && name.chars().all(is_name) && !is_padding
}

/// How many secrets the text has between separators, if it is a list of them.
fn listed(secret: &str, separator: char) -> Option<usize> {
    let parts = || secret.split(separator).filter(|part| !part.is_empty());
    let count = parts().count();
    (count > 1 && parts().all(|part| part.len() >= SECRET_MIN)).then_some(count)
}
