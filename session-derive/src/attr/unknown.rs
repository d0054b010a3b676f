//! What to say of an attribute that there is not.

use super::{FIELD, FIELD_TYPE, SESSION};
use crate::error::mistake;
use crate::meta::Meta;

/// The mistake of an attribute that `place` does not know, and what to write instead.
pub fn unknown(meta: &Meta, known: &[&str], place: &str) -> syn::Error {
    let key = meta.key.to_string();
    let elsewhere = [
        (SESSION, "a struct that derives `SessionData`"),
        (FIELD, "a field"),
        (FIELD_TYPE, "a type that derives `SessionField`"),
    ];
    let owner = elsewhere.iter().find(|(keys, _)| keys.contains(&key.as_str()));
    let hint = if let Some((_, owner)) = owner {
        format!("it belongs on {owner}")
    } else if let Some(near) = nearest(&key, known) {
        format!("did you mean `{near}`?")
    } else if known.is_empty() {
        "remove it, or write it on a field".to_owned()
    } else {
        format!("known are {}", known.join(", "))
    };
    mistake(meta.key.span(), format!("{place} has no attribute `{key}`; {hint}"))
}

/// The known key that takes the fewest changes, if they are few.
pub fn nearest<'k>(key: &str, known: &[&'k str]) -> Option<&'k str> {
    let close = |known: &&&str| distance(key, known) <= known.len().max(key.len()) / 3 + 1;
    known.iter().filter(close).min_by_key(|known| distance(key, known)).copied()
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, a) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, b) in b.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::{SESSION, distance, nearest};

    #[test]
    fn a_misspelt_attribute_has_a_neighbour_and_nonsense_has_none() {
        assert_eq!(nearest("max_ages", SESSION), Some("max_age"));
        assert_eq!(nearest("samesite", SESSION), Some("same_site"));
        assert_eq!(nearest("httponly", SESSION), Some("http_only"));
        assert_eq!(nearest("paht", SESSION), Some("path"));
        assert_eq!(nearest("zzzzzzzz", SESSION), None);
    }

    #[test]
    fn the_distance_counts_letters_put_in_left_out_and_changed() {
        for (a, b, changes) in [
            ("", "", 0),
            ("", "path", 4),
            ("path", "path", 0),
            ("ath", "path", 1),
            ("pat", "path", 1),
            ("bath", "path", 1),
            ("ptah", "path", 2),
            ("kitten", "sitting", 3),
            ("name", "path", 3),
        ] {
            assert_eq!(distance(a, b), changes, "{a} {b}");
            assert_eq!(distance(b, a), changes, "{b} {a}");
        }
    }
}
